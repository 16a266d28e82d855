import { numberToDecimal } from '../number/decimal.ts';
import { foldWidth } from '../number/width.ts';
import { toQuantity, unitMeaning } from '../number/units.ts';
import { bare, type Range } from '../text/text.ts';
import type { NumeralToken } from './numerals.ts';

/** A typed field that takes its value from a numeral. */
export interface NumeralClaim {
  readonly fact: string;
  readonly field: string;
  readonly clause: string;
  /** null claims 全覆盖, 全部. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Where the numeral must stand. */
  readonly within: Range;
  /** Facts of one group (printed together) may share a numeral. */
  readonly group: string | null;
  /** A condition that carries over from the head of its sentence: others have it from there, too. */
  readonly isCarried?: boolean;
  /** The term of a tier: printed once, it is that of all tiers of its schedule. */
  readonly isOfTier?: boolean;
}

export interface ClaimResult {
  /** Token → the claims it carries. */
  readonly carried: Map<NumeralToken, NumeralClaim[]>;
  /** Claims whose value does not stand in their words. */
  readonly missing: NumeralClaim[];
  /** Claims that find only numerals that other facts already carry. */
  readonly contested: NumeralClaim[];
}

const isChinese = (token: NumeralToken) => !/[\d０-９]/.test(token.text);

/** The same amount in another unit: 一百万元 coded as 100 万元, 三成 as 30 %. Digits keep the unit they are printed with. */
function isSameQuantity(token: NumeralToken, value: number, unit: string | null): boolean {
  const meaning = unit === null || !isChinese(token) ? null : unitMeaning(unit);
  if (meaning === null || token.quantity === null) return false;
  const { amount, measure } = toQuantity(numberToDecimal(value), meaning);
  return token.quantity.measure === measure && token.quantity.amount === amount;
}

const fits = (token: NumeralToken, { value, unit }: NumeralClaim) =>
  value === null ? token.kind === 'coverage' : token.value === numberToDecimal(value) || isSameQuantity(token, value, unit);

/** Incentives printed together may share a numeral, those that carry a condition over share its threshold, and so may the goals of one sentence a period (5年 培育…，选拔…，新建…). */
const mayShare = (a: NumeralClaim, b: NumeralClaim) =>
  (a.fact === b.fact && a.isOfTier === true && b.isOfTier === true) ||
  (a.fact !== b.fact &&
    (a.isCarried === true ||
      b.isCarried === true ||
      (a.group !== null && a.group === b.group) ||
      (a.field === 'duration_years' && b.field === 'duration_years')));

/** Gives every claim the numeral it means, those with the fewest candidates first. */
export function matchClaims(text: string, tokens: readonly NumeralToken[], claims: readonly NumeralClaim[]): ClaimResult {
  const followedBy = (token: NumeralToken, unit: string | null) =>
    unit !== null && bare(foldWidth(text.slice(token.end, token.end + unit.length + 3))).startsWith(bare(foldWidth(unit)));
  const candidatesOf = (claim: NumeralClaim) => {
    const all = tokens.filter((t) => claim.within.start <= t.start && t.end <= claim.within.end && fits(t, claim));
    const withUnit = all.filter((t) => followedBy(t, claim.unit));
    return withUnit.length > 0 ? withUnit : all;
  };
  const carried = new Map<NumeralToken, NumeralClaim[]>();
  const missing: NumeralClaim[] = [];
  const contested: NumeralClaim[] = [];
  const candidates = new Map(claims.map((claim) => [claim, candidatesOf(claim)]));
  const queue = [...claims].sort((a, b) => (candidates.get(a)?.length ?? 0) - (candidates.get(b)?.length ?? 0));
  // a numeral held by one claim alone can be had if that claim finds itself another
  const vacate = (token: NumeralToken, asked: Set<NumeralToken>): boolean => {
    const [holder, ...sharers] = carried.get(token) ?? [];
    if (holder === undefined) return true;
    if (sharers.length > 0) return false;
    for (const other of candidates.get(holder) ?? []) {
      if (asked.has(other)) continue;
      asked.add(other);
      if (!vacate(other, asked)) continue;
      carried.delete(token);
      carried.set(other, [holder]);
      return true;
    }
    return false;
  };
  for (const claim of queue) {
    const own = candidates.get(claim) ?? [];
    const token =
      own.find((t) => !carried.has(t)) ?? own.find((t) => carried.get(t)?.some((c) => mayShare(c, claim))) ?? own.find((t) => vacate(t, new Set([t])));
    if (token !== undefined) carried.set(token, [...(carried.get(token) ?? []), claim]);
    else (own.length === 0 ? missing : contested).push(claim);
  }
  return { carried, missing, contested };
}
