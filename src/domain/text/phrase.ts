import type { Range } from './text.ts';

const STOP = /[，。；：！？\n]/;
/** From this many characters beside the word on, a phrase also ends at an enumeration comma; at twice as many it is cut. */
const REACH = 20;
const endsAt = (char: string, distance: number) => STOP.test(char) || (distance >= REACH && char === '、') || distance >= 2 * REACH;

const BRACKETS: Readonly<Record<string, number>> = { '（': 1, '〔': 1, '(': 1, '）': -1, '〕': -1, ')': -1 };

/**
 * Where a phrase begins once a responsibility note before it is left out: behind a bracket that opened before the phrase
 * or stands at its head.
 */
function afterNote(text: string, { start, end }: Range): number {
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const turn = BRACKETS[text.charAt(at)] ?? 0;
    depth = depth + turn;
    if (depth < 0 || (turn < 0 && depth === 0 && BRACKETS[text.charAt(from)] === 1)) {
      from = at + 1;
      depth = 0;
    }
  }
  return from;
}

/**
 * The phrase that holds a range: up to the next comma, stop or line end on both sides, and never beyond `within`.
 * @param within the cell of a table row, or the whole clause
 */
export function phraseAround(text: string, { start, end }: Range, within: Range = { start: 0, end: text.length }): Range {
  let from = start;
  while (from > within.start && !endsAt(text.charAt(from - 1), start - from)) from--;
  from = afterNote(text, { start: from, end: start });
  let to = end;
  while (to < within.end && !endsAt(text.charAt(to), to - end)) to++;
  while (from < start && /\s/.test(text.charAt(from))) from++;
  while (to > end && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
