/**
 * Sums that come by the firm's size, over several years or in instalments. No award of most documents has such terms:
 * a browser loads them with the first place whose documents do.
 */
import { compareDecimals, lowerOf, sumOf, times, ZERO, type Decimal } from '../number/decimal.ts';
import type { AmountRecord } from '../schema/record.ts';
import type { AmountTerms, LinesOf, MeasureOf, Reach } from './amount.ts';
import { boundOf, isWithin } from './bounds.ts';
import { inPercent, line, minus, noParts, percentOf, sumOrNull, whole, type Line, type Step } from './line.ts';

type Tiered = AmountRecord & { readonly tier: NonNullable<AmountRecord['tier']> };
const isTiered = (a: AmountRecord): a is Tiered => a.tier !== null;
const startOf = ({ tier }: Tiered): Decimal => (tier.from === null ? ZERO : boundOf(tier.from));

/** The tier that a size reaches: the highest of those it lies in; null: none. */
export function reachedTier(tiers: readonly Tiered[], value: Decimal): Tiered | null {
  const within = tiers.filter(({ tier }) => isWithin(value, tier.from) && isWithin(value, tier.to));
  return within.reduce<Tiered | null>((best, t) => (best === null || compareDecimals(startOf(t), startOf(best)) > 0 ? t : best), null);
}

/** 超过部分: each part of the size by the rate of its own tier. */
function partsLine(tiers: readonly Tiered[], value: Decimal): Line {
  const rising = [...tiers].sort((a, b) => compareDecimals(startOf(a), startOf(b)));
  const steps = rising.flatMap((t, i): Extract<Step, { step: 'part' }>[] => {
    const next = rising[i + 1];
    const to = next === undefined ? (t.tier.to === null ? null : boundOf(t.tier.to)) : startOf(next);
    const [from, end] = [startOf(t), to === null ? value : lowerOf(value, to)];
    if (compareDecimals(end, from) <= 0) return [];
    const base = minus(end, from);
    return [{ step: 'part', from, to, base, rate: whole(t.value ?? 0), unit: t.unit ?? '%', result: percentOf(base, inPercent(t)) }];
  });
  const sum = sumOf(steps.map((s) => s.result));
  return line({ reading: 'tier_parts', low: sum, high: sum, steps });
}

/** Sums by size: that of the tier reached, and for a rate of which the text does not say it, each part by its own. */
function tierLines(tiers: readonly [Tiered, ...Tiered[]], measureOf: MeasureOf, linesOf: LinesOf): Line[] {
  const { measure } = tiers[0].tier;
  const { value, fields } = measureOf(measure);
  if (value === undefined) return [line({ reads: fields })];
  const reached = reachedTier(tiers, value);
  if (reached === null) return [line({ low: ZERO, high: ZERO, steps: [{ step: 'tier', measure, value, from: null, to: null }] })];
  const step: Step = { step: 'tier', measure, value, from: reached.tier.from, to: reached.tier.to };
  const whole_ = linesOf(reached).map((l) => ({ ...l, steps: [step, ...l.steps] }));
  const scopes = new Set(tiers.filter((t) => t.role === 'rate').map((t) => t.tier.scope));
  if (scopes.has('part_above')) return [{ ...partsLine(tiers, value), reading: 'only' }];
  if (!scopes.has('unclear')) return whole_;
  return [...whole_.map((l): Line => ({ ...l, reading: 'tier_whole' })), partsLine(tiers, value)];
}

type Scheduled = AmountRecord & { readonly years: NonNullable<AmountRecord['years']> };
const isScheduled = (a: AmountRecord): a is Scheduled => a.years !== null;

/** One part of a schedule in each way its years can be read. */
function yearLines(a: Scheduled, linesOf: LinesOf): Line[] {
  const { from, to, spread } = a.years;
  const n = to - from + 1;
  const over = (l: Line, isEach: boolean): Line => {
    const factor = whole(isEach ? n : 1);
    const all = (sum: Decimal | null) => (sum === null ? null : times(sum, factor));
    const one = Array.from({ length: isEach ? n : 1 }, () => [l.low, l.high] as const);
    return {
      ...l,
      low: all(l.low),
      high: all(l.high),
      steps: [...l.steps, { step: 'years', from, to, isEach, sum: all(l.low) }],
      years: isEach || n === 1 ? { sure: one.map(([low]) => low), may: one.map(([, high]) => high) } : noParts,
    };
  };
  return linesOf(a).flatMap((l): Line[] =>
    n > 1 && spread === 'unclear'
      ? [
          { ...over(l, true), reading: 'years_each' },
          { ...over(l, false), reading: 'years_together' },
        ]
      : [over(l, spread !== 'whole')],
  );
}

/** 首年…次年…: the text itself gives one after another, so that they add up. */
function scheduleLines(parts: readonly [Scheduled, ...Scheduled[]], linesOf: LinesOf): Line[] {
  const [first, ...rest] = parts.map((p) => yearLines(p, linesOf));
  return rest.reduce<Line[]>(
    (all, next) =>
      all.flatMap((a) =>
        next.map((b): Line => ({
          ...a,
          reading: a.reading === 'only' ? b.reading : a.reading,
          low: sumOrNull([a.low, b.low]),
          high: sumOrNull([a.high, b.high]),
          steps: [...a.steps, ...b.steps],
          years: { sure: [...a.years.sure, ...b.years.sure], may: [...a.years.may, ...b.years.may] },
          reads: [...new Set([...a.reads, ...b.reads])],
        })),
      ),
    first ?? [],
  );
}

/** How the sum is paid out stands below it and changes nothing. */
function withInstalments(from: Line, instalments: AmountRecord['instalments']): Line {
  if (instalments === null) return from;
  const { count, by, shares } = instalments;
  const sum = from.low !== null && from.low === from.high ? from.low : null;
  return { ...from, steps: [...from.steps, { step: 'instalments', count, by, parts: sum === null ? [] : shares.map((s) => percentOf(sum, whole(s))) }] };
}

/** 500万元以上的…: a size below all tiers is not paid for at all; of 超过10万元的部分 less than that is paid for, and nobody is refused. */
function reachOf(pays: readonly AmountRecord[], measureOf: MeasureOf): Reach | null {
  const tiers = pays.filter(isTiered);
  const [first] = tiers;
  if (first === undefined || tiers.length < pays.length || tiers.every((t) => t.tier.scope === 'part_above' || t.tier.from === null)) return null;
  const { value, fields } = measureOf(first.tier.measure);
  const lowest = tiers.reduce((low, t) => (compareDecimals(startOf(t), startOf(low)) < 0 ? t : low), first);
  return { isIn: value === undefined ? undefined : reachedTier(tiers, value) !== null, value, fields, quote: lowest.quote };
}

const isNonEmpty = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

export const amountTerms: AmountTerms = {
  lines(pays, measureOf, linesOf) {
    const [scheduled, tiers] = [pays.filter(isScheduled), pays.filter(isTiered)];
    if (isNonEmpty(tiers)) return tierLines(tiers, measureOf, linesOf);
    return isNonEmpty(scheduled) ? scheduleLines(scheduled, linesOf) : null;
  },
  paidOut: withInstalments,
  reach: reachOf,
};
