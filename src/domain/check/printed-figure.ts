import { numberToDecimal } from '../number/decimal.ts';
import { isFigure, type Numeral, type NumberToken } from '../number/token.ts';
import { toQuantity, unitMeaning } from '../number/units.ts';
import { foldWidth } from '../number/width.ts';
import type { Clause } from '../parse/clauses.ts';
import { bare, type Range } from '../text/text.ts';
import { clauseNumbers } from './clause-numbers.ts';

/** A coded figure, in its printed unit. */
export interface CodedFigure {
  readonly value: number | null;
  readonly value_max: number | null;
  readonly unit: string | null;
}

/** Words without white space and differences of width. */
export const plain = (words: string): string => bare(foldWidth(words));

/** Whether a printed unit is the coded one: 万元 and 万元, 台（套） and 台; of numerals in words, the same quantity. A numeral without a unit says none. */
export function isPrintedUnit(low: Numeral, unit: string, value: number): boolean {
  const [own, coded] = [low.unit === null ? null : plain(low.unit), plain(unit)];
  const meaning = unitMeaning(unit);
  // 1∶1 is its own unit
  if (meaning?.kind === 'ratio' && plain(low.text).includes(':')) return plain(low.text) === coded;
  if (own === null || own === coded) return true;
  // 20个工作日 are no 20个 of something
  const isLike = meaning === null || (unitMeaning(own)?.kind ?? meaning.kind) === meaning.kind;
  if (isLike && (own.startsWith(coded) || coded.startsWith(own))) return true;
  if (meaning?.kind === 'ratio') return true;
  if (meaning === null || /[\d０-９]/.test(low.text)) return false;
  const { amount, measure } = toQuantity(numberToDecimal(value), meaning);
  return low.quantity?.amount === amount && low.quantity.measure === measure;
}

const OF_CALENDAR = /^(?:日|号|天|个?月)$/;

/** 3月31日前: whether a figure that is coded as so many days or months stands in its words as a date alone. */
export function isOfCalendar(clause: Pick<Clause, 'text'> | undefined, range: Range, { value, unit }: Pick<CodedFigure, 'value' | 'unit'>): boolean {
  if (clause === undefined || value === null || unit === null || !OF_CALENDAR.test(plain(unit))) return false;
  const found = clauseNumbers(clause).filter(
    (t) => range.start <= t.start && t.end <= range.end && (t.low.value === numberToDecimal(value) || t.high?.value === numberToDecimal(value)),
  );
  return found.length > 0 && found.every((t) => t.kind === 'day' || t.kind === 'date');
}

/** The one number of a passage that a coded figure takes its value from; null if none or several could be meant. */
export function printedFigure(clause: Pick<Clause, 'text'> | undefined, range: Range, { value, value_max, unit }: CodedFigure): NumberToken | null {
  if (value === null || clause === undefined) return null;
  const [low, high] = [numberToDecimal(value), value_max === null ? null : numberToDecimal(value_max)];
  const found = clauseNumbers(clause).filter(
    (t) => isFigure(t.kind) && range.start <= t.start && t.end <= range.end && t.low.value === low && (high === null || t.high?.value === high),
  );
  const withUnit = found.filter((t) => t.low.unit !== null && unit !== null && plain(t.low.unit) === plain(unit));
  const [only, ...others] = withUnit.length > 0 ? withUnit : found;
  return only !== undefined && others.length === 0 ? only : null;
}
