import type { Operator } from '../vocabulary.ts';
import { compareDecimals, shifted } from './decimal.ts';
import { operatorAfter, operatorBefore, type OperatorAt } from './operators.ts';
import { withoutShorthand } from './read-typed.ts';
import type { Reading } from './reading.ts';
import { scanNumbers } from './scan.ts';
import { isFigure, type Numeral, type NumberKind, type NumberToken } from './token.ts';
import { toQuantity, type Quantity, type UnitMeaning } from './units.ts';
import { foldWidth } from './width.ts';

export interface ReadOptions {
  /** Reads 50w and 3k as 50万 and 3千, as people type them. Not for documents: 50W may be watts. */
  readonly shorthand?: boolean;
}

/** A unit of what has only its 万 takes the rest from the other end of its range: 1万-2万元. */
function meaningWithin(own: Reading, end: Reading): UnitMeaning | null {
  if (own.meaning !== null || end.meaning === null) return own.meaning;
  return own.multiplier === 0 ? end.meaning : { ...end.meaning, places: end.meaning.places - end.multiplier + own.multiplier };
}

function unitWithin(text: string, own: Reading, end: Reading): string | null {
  const ownUnit = text.slice(own.unitStart, own.end);
  const endUnit = text.slice(end.unitStart, end.end);
  if (own.meaning !== null || end.meaning === null) return ownUnit === '' ? null : ownUnit;
  return own.multiplier === 0 ? endUnit : ownUnit + endUnit.replace(/^[十百千万亿]+(?=.)/, '');
}

function quantityWithin(own: Reading, end: Reading): Quantity | null {
  if (own.value === null) return null;
  const meaning = meaningWithin(own, end);
  return meaning === null ? { amount: shifted(own.value, own.multiplier), measure: null } : toQuantity(own.value, meaning);
}

function makeNumeral(text: string, reading: Reading, end: Reading): Numeral {
  const { start, numeralEnd, value } = reading;
  return {
    start,
    end: numeralEnd,
    text: text.slice(start, numeralEnd),
    value,
    unit: unitWithin(text, reading, end),
    unit_end: reading.end,
    quantity: quantityWithin(reading, end),
  };
}

const RANGE_SIGN = /^\s*(?:以上|以内)?\s*(?:-+|~|至|到)\s*$/;

/** Whether two numerals are the ends of one range: 5-10家, 10至20万元, 5000万元以上至1亿元. */
function isRange(text: string, low: Reading, high: Reading | undefined): high is Reading {
  if (low.kind === 'year' && high?.kind === 'year') return RANGE_SIGN.test(text.slice(low.end, high.start)) && Number(low.value) < Number(high.value);
  if (high === undefined) return false;
  if (!isFigure(low.kind) || !isFigure(high.kind) || low.kind === 'ratio' || high.kind === 'ratio') return false;
  if (low.value === null || high.value === null || low.inside !== null || !RANGE_SIGN.test(text.slice(low.end, high.start))) return false;
  const meaning = meaningWithin(low, high);
  if (meaning === null || high.meaning === null) return meaning === high.meaning && compareDecimals(low.value, high.value) < 0;
  return meaning.measure === high.meaning.measure && compareDecimals(toQuantity(low.value, meaning).amount, toQuantity(high.value, high.meaning).amount) < 0;
}

/** 近三年 is the last three years, and 起 after a day a date: neither says anything about the number. */
const saysNothing = (text: string, { start, end }: OperatorAt, kind: NumberKind) =>
  (kind === 'duration' || kind === 'day') && ['近', '起'].includes(text.slice(start, end));

interface Said {
  readonly op: Operator | null;
  readonly at: OperatorAt | null;
}

/** 突破1亿元（含）: the figure itself is meant, too. */
const INCLUDED = /^\s*[(（]含(?:本数|[\d.]+[^()（）]{0,4})?[)）](?!\s*以)/;
const WITH_FIGURE: Partial<Record<Operator, Operator>> = { gt: 'ge', lt: 'le' };

/** What the words around a number say together; null op where they contradict each other. */
function operatorAround(text: string, reading: Reading): Said {
  const words = [operatorBefore(text, reading.start), reading.inside, operatorAfter(text, reading.end, reading.kind === 'duration')];
  const around = words.flatMap((o) => (o === null || saysNothing(text, o, reading.kind) ? [] : [o]));
  const strong = around.filter((o) => o.op !== 'eq');
  const last = strong.at(-1) ?? around.at(-1);
  if (last === undefined) return { op: 'eq', at: null };
  if (!strong.every((o) => o.op === last.op)) return { op: null, at: last };
  return { op: (INCLUDED.test(text.slice(reading.end)) ? WITH_FIGURE[last.op] : undefined) ?? last.op, at: last };
}

function makeToken(text: string, folded: string, low: Reading, high: Reading | null): NumberToken {
  const end = high ?? low;
  const kind = high?.kind === 'undecided' || low.kind === 'day' ? low.kind : end.kind;
  const numerals = { low: makeNumeral(text, low, end), high: high === null ? null : makeNumeral(text, high, high) };
  const span = { kind, start: low.start, end: end.end };
  const none = { op_printed: null, op_at: null };
  if (kind === 'coverage') return { ...span, ...numerals, op: 'full', op_printed: numerals.low.text, op_at: { start: low.start, end: low.end } };
  if (!isFigure(kind) || low.value === null) return { ...span, ...numerals, op: null, ...none };
  if (high !== null) return { ...span, ...numerals, op: 'range', ...none };
  const { op, at } = operatorAround(folded, low);
  return {
    ...span,
    ...numerals,
    op,
    op_printed: at === null ? null : text.slice(at.start, at.end),
    op_at: at === null ? null : { start: at.start, end: at.end },
  };
}

/** 3月31日, 每月15日: 日 right after a month is a day of the calendar, not a duration. */
const asCalendar = (readings: readonly Reading[], text: string): Reading[] =>
  readings.map((r) => (r.meaning?.measure === '日' && /(?:^|[^个])月\s*$/.test(text.slice(0, r.start)) ? { ...r, kind: 'day' } : r));

/**
 * Every number of a text in order, with unit, operator and kind. Nothing is passed over: what no rule understands is
 * `undecided`, what is no figure says why.
 * @param text as printed, of any width; places in the result are places in it
 */
export function readNumbers(text: string, { shorthand = false }: ReadOptions = {}): NumberToken[] {
  const wide = foldWidth(text);
  const folded = shorthand ? withoutShorthand(wide) : wide;
  const readings = asCalendar(scanNumbers(folded), folded);
  const tokens: NumberToken[] = [];
  for (let i = 0; i < readings.length; i++) {
    const low = readings[i];
    if (low === undefined) break;
    const next = readings[i + 1];
    const high = isRange(folded, low, next) ? next : null;
    tokens.push(makeToken(text, folded, low, high));
    if (high !== null) i++;
  }
  return tokens;
}
