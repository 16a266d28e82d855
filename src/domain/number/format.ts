import type { Operator } from '../vocabulary.ts';
import { compareDecimals, numberToDecimal, shifted, type Decimal } from './decimal.ts';

/** What is printed of a number that differs from language to language. */
export interface NumberWords {
  /** Before a number that is only near: 约. */
  readonly about: string;
}

/** A number as the documents print it: no grouping, no exponent. */
export const formatNumber = (value: number): string => numberToDecimal(value);

/** 5–10 where there is an upper end, else the number alone. */
export const formatSpan = (low: number, high: number | null): string => (high === null ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`);

/** 2022–2024, or 2025 where both ends are one year or the first is not given. */
export const formatYears = (from: number | null | undefined, to: number): string => formatSpan(from ?? to, from == null || from === to ? null : to);

const isPercent = (unit: string): boolean => /^[%％‰]$/.test(unit);
/** A number and its unit: a space keeps them apart, a per cent sign keeps to its number. */
export const withUnit = (number: string, unit: string | null): string => (unit === null || isPercent(unit) ? `${number}${unit ?? ''}` : `${number} ${unit}`);

/** Nothing for an equal number, a range, whole coverage: those speak for themselves. */
const SIGNS: Readonly<Record<Operator, string>> = { eq: '', ge: '≥', gt: '>', le: '≤', lt: '<', about: '', range: '', full: '' };
const signOf = (op: Operator, words: NumberWords): string => (op === 'about' ? words.about : SIGNS[op]);

/** A number with the sign of its operator: ≥ 700, 约 15, 1–2. `isTight` writes ≥700, for a chart; 约 keeps its space. */
export function formatSigned(figure: { op: Operator | null; value: number; value_max: number | null }, words: NumberWords, isTight = false): string {
  const sign = figure.op === null ? '' : signOf(figure.op, words);
  const gap = sign === '' || (isTight && figure.op !== 'about') ? '' : ' ';
  return `${sign}${gap}${formatSpan(figure.value, figure.value_max)}`;
}

/** The unit a sum is said in: 亿元, 万元 or 元. */
export type SumUnit = 'hundred_million' | 'ten_thousand' | 'one';
const SUM_UNITS: readonly (readonly [SumUnit, number])[] = [
  ['hundred_million', 8],
  ['ten_thousand', 4],
];

/** A sum in yuan as people say it, exactly: 500000 → 50 of 万元, 120000000 → 1.2 of 亿元. */
export function sayYuan(cny: number): { readonly number: string; readonly unit: SumUnit } {
  const yuan = numberToDecimal(cny);
  const said = SUM_UNITS.find(([, places]) => compareDecimals(yuan, shifted('1' as Decimal, places)) >= 0);
  return said === undefined ? { number: yuan, unit: 'one' } : { number: shifted(yuan, -said[1]), unit: said[0] };
}

/** How many decimals a sum may have in its unit before the next smaller one says it more plainly; yuan have as many as they have. */
const PLAIN: Readonly<Record<SumUnit, number>> = { hundred_million: 2, ten_thousand: 4, one: 2 };
const placesOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** A firm's own sum as people say it, exactly: 3000000 → 300 of 万元; 123456789 → 12345.6789 of 万元, not 1.23456789 of 亿元. */
export function saySum(yuan: Decimal): { readonly number: string; readonly unit: SumUnit } {
  const said = SUM_UNITS.find(
    ([unit, places]) => compareDecimals(yuan, shifted('1' as Decimal, places)) >= 0 && placesOf(shifted(yuan, -places)) <= PLAIN[unit],
  );
  return said === undefined ? { number: yuan, unit: 'one' } : { number: shifted(yuan, -said[1]), unit: said[0] };
}
