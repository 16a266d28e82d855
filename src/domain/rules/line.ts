/** Lines of arithmetic: what the figures of an award come to before its limits, in every reading the text allows. */
import { groupBy } from '../group-by.ts';
import { compareDecimals, numberToDecimal, plus, shifted, sumOf, times, type Decimal } from '../number/decimal.ts';
import { toYuan } from '../number/money.ts';
import { unitMeaning } from '../number/units.ts';
import type { TierBound } from '../schema/amount.ts';
import type { AmountRecord } from '../schema/record.ts';
import type { Measure } from '../vocabulary.ts';
import type { ProfileField } from './profile.ts';

/** One step of the arithmetic, for words to print. Sums in yuan; rates as printed, in their unit. */
export type Step =
  | { readonly step: 'fixed'; readonly each: Decimal; readonly count: number | null; readonly per: AmountRecord['per'] }
  | {
      readonly step: 'rate';
      readonly base: Decimal | null;
      readonly measure: Measure | null;
      readonly printed: string | null;
      readonly rate: Decimal;
      /** % or ‰. */
      readonly unit: string;
      readonly result: Decimal | null;
    }
  | {
      readonly step: 'ratio';
      readonly of: string;
      readonly ofSum: Decimal | null;
      readonly ratio: Decimal;
      readonly isPercent: boolean;
      readonly result: Decimal | null;
    }
  | { readonly step: 'uplift'; readonly of: string; readonly points: Decimal; readonly base: Decimal | null; readonly printed: string | null }
  | { readonly step: 'limit'; readonly max: number; readonly unit: string; readonly from: number; readonly to: number }
  | { readonly step: 'cap'; readonly cap: Decimal; readonly isClipped: boolean; readonly amount: string }
  | { readonly step: 'received'; readonly received: Decimal; readonly left: Decimal }
  | { readonly step: 'range'; readonly low: Decimal; readonly high: Decimal }
  | { readonly step: 'added'; readonly of: string; readonly sum: Decimal }
  | { readonly step: 'tier'; readonly measure: Measure; readonly value: Decimal; readonly from: TierBound | null; readonly to: TierBound | null }
  | {
      readonly step: 'part';
      readonly from: Decimal;
      readonly to: Decimal | null;
      readonly base: Decimal;
      readonly rate: Decimal;
      readonly unit: string;
      readonly result: Decimal;
    }
  | { readonly step: 'years'; readonly from: number; readonly to: number; readonly isEach: boolean; readonly sum: Decimal | null }
  | { readonly step: 'instalments'; readonly count: number; readonly by: 'year' | 'stage'; readonly parts: readonly Decimal[] };

/** How the text may be read where it does not say. */
export type ReadingId =
  | 'only'
  | 'once_per_firm'
  | 'each_item'
  | 'per_country'
  | 'per_invention'
  | 'cap_each_item'
  | 'cap_total'
  | 'cap_per_year'
  | 'cap_over_years'
  | 'cap_each_line'
  | 'cap_together'
  | 'before_counts'
  | 'before_not_counted'
  | 'highest_only'
  | 'all_of_them'
  | 'tier_whole'
  | 'tier_parts'
  | 'years_each'
  | 'years_together';

/** One reading: its sum where it is known. */
export interface Reading {
  readonly reading: ReadingId;
  /** Yuan; null: not known. */
  readonly low: Decimal | null;
  /** Yuan; null: no upper end known. */
  readonly high: Decimal | null;
  readonly steps: readonly Step[];
}

/** Sums that a cap may bind each: those of what surely counts, and those of what may; null: not known. */
export interface Parts {
  readonly sure: readonly (Decimal | null)[];
  readonly may: readonly (Decimal | null)[];
}
export const noParts: Parts = { sure: [], may: [] };
export const isSeveral = ({ may }: Parts): boolean => may.length > 1;

/**
 * Sums by year, for a cap that binds each. What is told without its year is all of the fullest year at the least, where the
 * cap takes most of it, and each of a year of its own at the most.
 */
export function partsByYear(entries: readonly { readonly year: number | null; readonly sum: Decimal | null }[]): Parts {
  const dated = groupBy(
    entries.filter((e) => e.year !== null),
    (e) => e.year,
  );
  const years = [...dated.values()].map((own) => sumOrNull(own.map((e) => e.sum)));
  const undated = entries.filter((e) => e.year === null).map((e) => e.sum);
  if (undated.length === 0) return { sure: years, may: years };
  const [fullest = '0' as Decimal, ...others] = [...years].sort((a, b) => (a === null || b === null ? 0 : compareDecimals(b, a)));
  return { sure: [sumOrNull([fullest, ...undated]), ...others], may: [...years, ...undated] };
}

/** An unfinished sum: what is paid before caps, with the parts a cap per item or per year needs. */
export interface Line {
  readonly reading: ReadingId;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly steps: readonly Step[];
  /** Sums of single items, for a cap that may bind each. */
  readonly parts: Parts;
  /** Sums by year, for a cap that may bind each year. */
  readonly years: Parts;
  readonly reads: readonly ProfileField[];
}
export const line = (over: Partial<Line>): Line => ({ reading: 'only', low: null, high: null, steps: [], parts: noParts, years: noParts, reads: [], ...over });

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, times(b, '-1' as Decimal));
export const yuan = (a: Pick<AmountRecord, 'value' | 'unit'>): Decimal | null =>
  a.value === null || a.unit === null ? null : toYuan(numberToDecimal(a.value), a.unit);
export const percentOf = (base: Decimal, rate: Decimal): Decimal => shifted(times(base, rate), -2);
/** A printed rate in per cent: 5‰ is 0.5. */
export const inPercent = ({ value, unit }: Pick<AmountRecord, 'value' | 'unit'>): Decimal =>
  shifted(whole(value ?? 0), unit === null ? 0 : (unitMeaning(unit)?.places ?? 0));
export const whole = (n: number): Decimal => numberToDecimal(n);
/** null where one is not known. */
export const sumOrNull = (values: readonly (Decimal | null)[]): Decimal | null => (values.includes(null) ? null : sumOf(values as readonly Decimal[]));
