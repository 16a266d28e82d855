/** What counts when wordings are compared: white space, quotation marks and brackets are print, not words. */
import type { Range } from './text.ts';

const UNCOMPARED = /[\s\u200b“”‘’"'「」『』（）()〔〕[\]【】《》〈〉]/g;
const WORD = /[\p{L}\p{N}]/u;
/** Most of what is compared, told without asking for its class. */
const CHINESE = /^[\u4e00-\u9fff]/;

/** Is the character (one UTF-16 unit) one of those that are compared? */
export const isCompared = (character: string): boolean => character.search(UNCOMPARED) < 0;

/** Is it a letter, a Chinese character or a digit: no stop, no sign? */
export const isWordCharacter = (character: string): boolean => CHINESE.test(character) || WORD.test(character);

/** The characters of a text that are compared: “专精特新” 企业 and 专精特新企业 are the same words. */
export const compared = (text: string): string => text.replace(UNCOMPARED, '');

/** Where the compared characters stand in the text. */
export function comparedPlaces(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (isCompared(text.charAt(at))) places.push(at);
  return places;
}

/** Shortest run of characters that makes two wordings alike: one word of the trade, 技术改造. */
const LEAST_ALIKE = 4;

/** What a wording has for itself among others. */
export interface OwnWords {
  /** Stretches that stand in none of the others, in order. */
  readonly own: readonly Range[];
  /** Share of its compared characters that stand in another, 0–1. */
  readonly shared: number;
}

/** The stretches of a text that none of the others prints: what is left where four characters in a row stand in another. */
export function ownWords(text: string, others: readonly string[]): OwnWords {
  const runs = new Set(others.flatMap((other) => runsOf(compared(other))));
  const places = comparedPlaces(text);
  const chars = compared(text);
  const covered = new Uint8Array(chars.length);
  for (let at = 0; at + LEAST_ALIKE <= chars.length; at++) if (runs.has(chars.slice(at, at + LEAST_ALIKE))) covered.fill(1, at, at + LEAST_ALIKE);
  const own: Range[] = [];
  for (let at = 0; at < chars.length;) {
    let end = at;
    while (end < chars.length && covered[end] === covered[at]) end++;
    // a stop that only one of them prints is no word
    const isWorth = covered[at] === 0 && isWordCharacter(chars.slice(at, end));
    if (isWorth) own.push({ start: places[at] ?? 0, end: (places[end - 1] ?? 0) + 1 });
    at = end;
  }
  return { own, shared: chars.length === 0 ? 0 : covered.reduce((n, c) => n + c, 0) / chars.length };
}

const runsOf = (chars: string): string[] => Array.from({ length: Math.max(0, chars.length - LEAST_ALIKE + 1) }, (_, at) => chars.slice(at, at + LEAST_ALIKE));
