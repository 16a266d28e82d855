/** White space does not count in official text: it is layout, not words. */
const SPACE = /[\s\u200b]/;

/** The text without white space (and zero-width spaces). */
export function bare(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where each character of the bare text stands in the text it came from. */
function bareOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!SPACE.test(text.charAt(i))) offsets.push(i);
  return offsets;
}

/** A text and what is reckoned from it. */
interface Plain {
  readonly text: string;
  readonly chars: string;
  /** null: it has no white space, its places are what they are. */
  readonly offsets: readonly number[] | null;
}
let last: Plain = { text: '', chars: '', offsets: null };

/** The text that is searched, without its white space; the last one is kept, for one text is mostly asked for many words. */
function plainOf(text: string): Plain {
  if (text !== last.text) {
    const chars = bare(text);
    last = { text, chars, offsets: chars.length === text.length ? null : bareOffsets(text) };
  }
  return last;
}

/** Every place where `needle` stands in `text`, white space ignored; overlapping occurrences count. */
export function findAll(text: string, needle: string): Range[] {
  const wanted = bare(needle);
  const { chars, offsets } = plainOf(text);
  const starts: number[] = [];
  if (wanted !== '') for (let at = chars.indexOf(wanted); at >= 0; at = chars.indexOf(wanted, at + 1)) starts.push(at);
  const placeOf = (at: number) => offsets?.[at] ?? at;
  return starts.map((at) => ({ start: placeOf(at), end: placeOf(at + wanted.length - 1) + 1 }));
}

export type Located = { ok: true; range: Range } | { ok: false; occurrences: number };

/** The one place a quote means: its only occurrence, or its `nth` (from 1). */
export function locate(text: string, quote: string, nth?: number): Located {
  const all = findAll(text, quote);
  const range = nth === undefined && all.length > 1 ? undefined : all[(nth ?? 1) - 1];
  return range === undefined ? { ok: false, occurrences: all.length } : { ok: true, range };
}

/** End (exclusive) of the bracket that opens at `open`; -1 if none opens there or it never closes. */
function bracketEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text.charAt(i);
    if ('（(〔'.includes(c)) depth++;
    else if ('）)〕'.includes(c)) depth--;
    if (depth === 0) return i > open ? i + 1 : -1;
  }
  return -1;
}

/** Passes over what follows a full stop but belongs to the sentence before: closing quotes, a responsibility note. */
export function skipAfterStop(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (SPACE.test(text.charAt(at)) || '”’'.includes(text.charAt(at)))) at++;
  const end = bracketEnd(text, at);
  return end > 0 && end <= limit ? skipAfterStop(text, end, limit) : at;
}

/** The sentence (up to and with 。！？ or a line end) that holds a range; several if the range runs over a full stop. */
export function sentenceAround(text: string, range: Range): Range {
  let start = range.start;
  while (start > 0 && !/[。！？\n]/.test(text.charAt(start - 1))) start--;
  let end = range.end;
  while (end < text.length && !/[。！？\n]/.test(text.charAt(end - 1))) end++;
  if (start > 0 && text.charAt(start - 1) !== '\n') start = skipAfterStop(text, start, range.start);
  while (start < range.start && SPACE.test(text.charAt(start))) start++;
  return { start, end };
}

/** Where two bare texts part: index and the words around it on both sides; null if equal. */
export function firstDifference(a: string, b: string): { at: number; a: string; b: string } | null {
  if (a === b) return null;
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++;
  const around = (s: string) => s.slice(Math.max(0, at - 8), at + 12);
  return { at, a: around(a), b: around(b) };
}
