import { isWellFormed } from '../../domain/text/well-formed.ts';
/** One unit of text as the index knows it: a Han character, a Latin word, a number, or a clause boundary `。`. */
export interface Token {
  readonly text: string;
  /** Place in the text it was read from, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Maps one character to its simplified form; the identity where it has none. */
export type Simplify = (char: string) => string;
const asItIs: Simplify = (char) => char;

/** Stands between sentences, so that no phrase is found across one. */
export const BOUNDARY = '。';

const HAN = /^\p{Script=Han}$/u;
const BOUNDARIES = /^[。！？；;!?，,:：\n\r]$/u;
/** `∶` (ratio) and its like are not touched by NFKC. */
const COLONS = /^[∶:：︰]$/u;
const LETTER = /^[a-z0-9]$/;

export const isHan = (text: string): boolean => HAN.test(text);
export const isNumber = (text: string): boolean => /^\d+(d\d+)?$/.test(text);
/** Decimals are written `4d5` in the index, where a point would be cut away. */
export const numberOf = (token: string): number => Number(token.replace('d', '.'));

interface Char {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters in compatibility form, lower case, simplified, each with its place in the text; lone surrogates drop out. */
function charsOf(text: string, simplify: Simplify): Char[] {
  const chars: Char[] = [];
  let start = 0;
  for (const raw of text) {
    const end = start + raw.length;
    if (isWellFormed(raw)) for (const c of raw.normalize('NFKC').toLowerCase()) chars.push({ text: simplify(c), start, end });
    start = end;
  }
  return chars;
}

/** Reads the word, number or ratio at a position: `apec`, `5g`, `1200`, `4d5`, `1r1`; `next` is the first character after it. */
function readAlphanumeric(chars: readonly Char[], at: number): { text: string; next: number } {
  const char = (i: number) => chars[i]?.text ?? '';
  const isDigit = (i: number) => /^\d$/.test(char(i));
  let text = '';
  let next = at;
  while (LETTER.test(char(next))) text += char(next++);
  if (!/^\d+$/.test(text)) return { text, next };
  // 1,200
  while (text.length <= 3 + 4 * 3 && char(next) === ',' && isDigit(next + 1) && isDigit(next + 2) && isDigit(next + 3) && !isDigit(next + 4)) {
    text += char(next + 1) + char(next + 2) + char(next + 3);
    next += 4;
  }
  const isPoint = char(next) === '.' && isDigit(next + 1);
  const isRatio = COLONS.test(char(next)) && isDigit(next + 1);
  if (!isPoint && !isRatio) return { text: text.replace(/^0+(?=\d)/, ''), next };
  let tail = '';
  let end = next + 1;
  while (isDigit(end)) tail += char(end++);
  return { text: `${text}${isPoint ? 'd' : 'r'}${tail}`, next: end };
}

/**
 * Cuts a text into tokens. Quotes, brackets, 、, spaces and every other sign vanish: 首台（套） = 首台套, 50 万元 = 50万元,
 * １＋９＋Ｎ = 1+9+n, “小巨人” = 小巨人. A percent sign becomes `pct`.
 * @param text official text or a question, raw
 * @param simplify traditional → simplified, one character at a time
 */
export function tokenise(text: string, simplify: Simplify = asItIs): Token[] {
  const chars = charsOf(text, simplify);
  const tokens: Token[] = [];
  const push = (value: string, from: number, to: number) => {
    const first = chars[from];
    const last = chars[to - 1];
    if (first !== undefined && last !== undefined) tokens.push({ text: value, start: first.start, end: last.end });
  };
  for (let i = 0; i < chars.length;) {
    const char = chars[i]?.text ?? '';
    if (LETTER.test(char)) {
      const { text: value, next } = readAlphanumeric(chars, i);
      push(value, i, next);
      i = next;
      continue;
    }
    if (HAN.test(char)) push(char, i, i + 1);
    else if (char === '%') push('pct', i, i + 1);
    else if (BOUNDARIES.test(char) && tokens.at(-1)?.text !== BOUNDARY) push(BOUNDARY, i, i + 1);
    i++;
  }
  return tokens;
}

/** The tokens' words alone. */
export const wordsOf = (text: string, simplify?: Simplify): string[] => tokenise(text, simplify).map((t) => t.text);
