/** Whether a size lies within printed bounds. */
import { compareDecimals, numberToDecimal, shifted, type Decimal } from '../number/decimal.ts';
import { unitMeaning } from '../number/units.ts';
import type { TierBound } from '../schema/amount.ts';

/** 500万元 in yuan, 300万元/亩 in yuan a mu, 50亩 in mu. */
export function boundOf({ value, unit }: Pick<TierBound, 'value' | 'unit'>): Decimal {
  const [own = unit] = unit.split('/');
  return shifted(numberToDecimal(value), unitMeaning(own)?.places ?? 0);
}

const ORDERS: Readonly<Record<TierBound['op'], (order: number) => boolean>> = { ge: (o) => o >= 0, gt: (o) => o > 0, le: (o) => o <= 0, lt: (o) => o < 0 };
/** 以上 takes its own number in, 超过 does not; what a document defines otherwise stands in the bound already (`own-rules.ts`). */
export const isWithin = (value: Decimal, bound: TierBound | null): boolean => bound === null || ORDERS[bound.op](compareDecimals(value, boundOf(bound)));
