/** What a line of money comes to for a firm: exact intervals of yuan with their arithmetic as data, every reading the text allows. */
import { compareDecimals, decimalToNumber, higherOf, lowerOf, numberToDecimal, plus, shifted, sumOf, times, ZERO, type Decimal } from '../number/decimal.ts';
import { groupBy } from '../group-by.ts';
import { toYuan } from '../number/money.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import { unitMeaning } from '../number/units.ts';
import type { TierBound } from '../schema/amount.ts';
import type { AmountRecord, IncentiveRecord } from '../schema/record.ts';
import type { Measure } from '../vocabulary.ts';
import { itemKey, itemsOf, judgeItems, measured, measureFields, nearestItem, type JudgedItem, type RuleIncentive } from './condition.ts';
import type { Profile, ProfileField } from './profile.ts';

/** `exact` a sum · `up_to` between two ends, or a ceiling alone · `at_least` · `formula` a base or count is missing · `unspecified` promised without figure · `negotiated` settled case by case · `none` no money. */
export type AmountKind = 'exact' | 'up_to' | 'at_least' | 'formula' | 'unspecified' | 'negotiated' | 'none';

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

export interface AmountResult {
  readonly kind: AmountKind;
  /** Yuan: the sum, or the lower end; null: not known. */
  readonly cny: Decimal | null;
  /** Yuan: the upper end of `up_to`. */
  readonly cny_max: Decimal | null;
  /** Each way the text can be read; one where it is plain. */
  readonly readings: readonly Reading[];
  /** The answers it waits for. */
  readonly reads: readonly ProfileField[];
  /** The text sets no upper limit on a rate or a number of items, and does not say so. */
  readonly isUncapped: boolean;
  /** Words with which the text says that there is no upper limit (上不封顶); null: it does not. */
  readonly uncapped: string | null;
}

export const noAmount: AmountResult = { kind: 'none', cny: null, cny_max: null, readings: [], reads: [], isUncapped: false, uncapped: null };

/** Awards by the id of their amounts, for ratios of another. */
export type AwardOf = (amountId: string) => RuleIncentive | undefined;

const minus = (a: Decimal, b: Decimal): Decimal => plus(a, times(b, '-1' as Decimal));
const yuan = (a: Pick<AmountRecord, 'value' | 'unit'>): Decimal | null =>
  a.value === null || a.unit === null ? null : toYuan(numberToDecimal(a.value), a.unit);
const percentOf = (base: Decimal, rate: Decimal): Decimal => shifted(times(base, rate), -2);
/** A printed rate in per cent: 5‰ is 0.5. */
const inPercent = ({ value, unit }: Pick<AmountRecord, 'value' | 'unit'>): Decimal =>
  shifted(whole(value ?? 0), unit === null ? 0 : (unitMeaning(unit)?.places ?? 0));
const whole = (n: number): Decimal => numberToDecimal(n);
/** null where one is not known. */
const sumOrNull = (values: readonly (Decimal | null)[]): Decimal | null => (values.includes(null) ? null : sumOf(values as readonly Decimal[]));

const ITEM_SUM: Partial<Record<Measure, string>> = { first_set_sale_price: 'sale_price_cny', advertising_spend: 'spend_cny', booth_cost: 'booth_cny' };

/** The applicant's things that an incentive pays for. */
interface Counted {
  readonly field: ProfileField;
  /** Those that surely count, and those that may. */
  readonly sure: readonly JudgedItem[];
  readonly maybe: readonly JudgedItem[];
}

/** Items of the list an incentive's conditions speak of; null: it speaks of none, or nothing was answered. */
function countedItems(incentive: RuleIncentive, profile: Profile): Counted | null {
  const byKey = new Map<string, Leaf[]>();
  for (const { condition } of placedConditions(incentive.conditions)) {
    if (itemsOf(condition, profile) === null) continue;
    byKey.set(itemKey(condition), [...(byKey.get(itemKey(condition)) ?? []), condition]);
  }
  for (const conditions of byKey.values()) {
    const [first] = conditions;
    const list = first === undefined ? null : itemsOf(first, profile);
    if (list?.items === undefined) continue;
    const judged = judgeItems(conditions, list.items);
    const nearest = nearestItem(judged);
    if (nearest === null || nearest.state === 'not_met') continue;
    const sure = judged.filter((j) => j.state === nearest.state);
    return { field: list.field, sure, maybe: judged.filter((j) => j.state !== 'not_met') };
  }
  return null;
}

const countOf = (items: readonly JudgedItem[]): number | null =>
  items.reduce<number | null>((n, { item }) => {
    const own = 'count' in item ? item.count : 1;
    return n === null || typeof own !== 'number' ? null : n + own;
  }, 0);

/** Sums that a cap may bind each: those of what surely counts, and those of what may; null: not known. */
interface Parts {
  readonly sure: readonly (Decimal | null)[];
  readonly may: readonly (Decimal | null)[];
}
const noParts: Parts = { sure: [], may: [] };
const isSeveral = ({ may }: Parts): boolean => may.length > 1;

/** An unfinished sum: what is paid before caps, with the parts a cap per item or per year needs. */
interface Line {
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
const line = (over: Partial<Line>): Line => ({ reading: 'only', low: null, high: null, steps: [], parts: noParts, years: noParts, reads: [], ...over });

/** 每亩, 每平方米: the number of units is a measure of the firm. */
const BY_SIZE: readonly AmountRecord['per'][] = ['mu', 'square_metre', 'person'];

const MANY: readonly AmountRecord['per'][] = ['item', 'set', 'country', 'person', 'chain', 'town', 'attracted_firm', 'project'];

/** 每个, 每户（招引）: each further one is paid for again. */
export const isPaidByPiece = (incentive: Pick<IncentiveRecord, 'amounts'>): boolean => MANY.includes(payingAmount(incentive)?.per ?? null);

function byYear(items: readonly JudgedItem[], each: Decimal): (Decimal | null)[] {
  const years = groupBy(
    items.filter(({ item }) => 'year' in item),
    ({ item }) => item.year,
  );
  return [...years.values()].map((own) => {
    const n = countOf(own);
    return n === null ? null : times(each, whole(n));
  });
}

/** A count that has a field of its own: titles of one kind, projects of one kind. */
function countTold(incentive: RuleIncentive, profile: Profile): number | undefined {
  if (incentive.tier_attained === 'national-champion') return profile.national_champion_titles_count;
  const isPortfolio = placedConditions(incentive.conditions).some(({ condition: c }) => c.kind === 'performs' && c.activity === 'patent_portfolio');
  return isPortfolio ? profile.patent_portfolio_projects : undefined;
}

function fixedLines(a: AmountRecord, incentive: RuleIncentive, profile: Profile): Line[] {
  const each = yuan(a);
  if (each === null) return [line({})];
  const counted = countedItems(incentive, profile);
  const countries = a.limits.find((l) => l.per === 'item' || l.per === 'unclear');
  if (countries !== undefined && counted?.sure.some((j) => 'countries' in j.item) === true) return countryLines(a, each, countries, counted);
  const once: Line = line({ low: each, high: each, steps: [{ step: 'fixed', each, count: 1, per: null }] });
  const [size] = a.measures;
  if (BY_SIZE.includes(a.per) && size !== undefined) return [sizeLine(a, each, size, profile)];
  const told = a.per === 'unclear' ? countTold(incentive, profile) : undefined;
  const isMany = MANY.includes(a.per);
  const sure = told ?? (counted === null ? null : countOf(counted.sure));
  const maybe = told ?? (counted === null ? null : countOf(counted.maybe));
  // a sum a month: for how many months, no text says
  if (OPEN_PER.includes(a.per)) return [line({ steps: [{ step: 'fixed', each, count: null, per: a.per }] })];
  if (!isMany && a.per !== 'unclear') return [once];
  const pieces = (n: number) => Array.from({ length: Math.min(n, 1000) }, () => each);
  const times_ = (reading: ReadingId): Line => {
    const low = sure === null ? null : times(each, whole(sure));
    const high = maybe === null ? null : times(each, whole(maybe));
    return line({
      reading,
      low,
      high,
      steps: [{ step: 'fixed', each, count: sure, per: a.per }],
      parts: sure === null || maybe === null ? noParts : { sure: pieces(sure), may: pieces(maybe) },
      years: counted === null ? noParts : { sure: byYear(counted.sure, each), may: byYear(counted.maybe, each) },
      reads: sure === null ? fieldsOfItems(incentive, profile) : [],
    });
  };
  if (isMany) return [times_('only')];
  return sure === null || (sure <= 1 && (maybe ?? 1) <= 1) ? [once] : [{ ...once, reading: 'once_per_firm' }, times_('each_item')];
}

const OPEN_PER: readonly AmountRecord['per'][] = ['mu', 'square_metre', 'square_metre_month', 'person_month', 'month', 'year'];

/** 100元/亩 by the firm's own area. */
function sizeLine(a: AmountRecord, each: Decimal, size: Measure, profile: Profile): Line {
  const n = measured(profile, size);
  const sum = n === undefined ? null : times(each, n);
  const count = n === undefined ? null : decimalToNumber(n);
  return line({ low: sum, high: sum, steps: [{ step: 'fixed', each, count, per: a.per }], reads: n === undefined ? measureFields[size] : [] });
}

const fieldsOfItems = (incentive: RuleIncentive, profile: Profile): ProfileField[] => [
  ...new Set(placedConditions(incentive.conditions).flatMap(({ condition }) => itemsOf(condition, profile)?.field ?? [])),
];

/** 每件…（每项发明专利最多资助2个国家）: one a country up to the limit, or one an invention. */
function countryLines(a: AmountRecord, each: Decimal, limit: AmountRecord['limits'][number], counted: Counted): Line[] {
  const told = counted.maybe.map((j) => (typeof j.item.countries === 'number' ? j.item.countries : null));
  const known = told.filter((n) => n !== null);
  const clipped = known.reduce((n, c) => n + Math.min(c, limit.max), 0);
  const open = told.length - known.length;
  const all = known.reduce((n, c) => n + c, 0);
  const perCountry = line({
    reading: 'per_country',
    // granted abroad at all is granted in one country at least
    low: times(each, whole(clipped + open)),
    high: times(each, whole(clipped + open * limit.max)),
    steps: [
      { step: 'limit', max: limit.max, unit: limit.unit, from: all, to: clipped },
      { step: 'fixed', each, count: clipped, per: 'country' },
    ],
    reads: open > 0 ? [counted.field] : [],
  });
  const perInvention = line({
    reading: 'per_invention',
    low: times(each, whole(told.length)),
    high: times(each, whole(told.length)),
    steps: [{ step: 'fixed', each, count: told.length, per: 'item' }],
  });
  return a.per === 'country' ? [{ ...perCountry, reading: 'only' }] : [perInvention, perCountry];
}

function rateLines(a: AmountRecord, incentive: RuleIncentive, profile: Profile): Line[] {
  const rate = inPercent(a);
  const [measure] = a.measures;
  const step = (base: Decimal | null, result: Decimal | null): Step => ({
    step: 'rate',
    base,
    measure: measure ?? null,
    printed: a.base,
    rate: whole(a.value ?? 0),
    unit: a.unit ?? '%',
    result,
  });
  if (measure === undefined) return [line({ steps: [step(null, null)] })];
  const key = ITEM_SUM[measure];
  if (key !== undefined) {
    const counted = countedItems(incentive, profile);
    const sums = (items: readonly JudgedItem[]) => items.map((j) => (typeof j.item[key] === 'string' ? (j.item[key] as Decimal) : null));
    const sure = counted === null ? [] : sums(counted.sure);
    const known = sure.filter((s) => s !== null);
    if (counted === null || known.length < sure.length || known.length === 0) return [line({ steps: [step(null, null)], reads: measureFields[measure] })];
    const parts = known.map((s) => percentOf(s, rate));
    const low = sumOf(parts);
    const may = sums(counted.maybe).map((s) => (s === null ? null : percentOf(s, rate)));
    return [line({ low, high: sumOrNull(may), parts: { sure: parts, may }, steps: [step(sumOf(known), low)] })];
  }
  const base = measured(profile, measure);
  if (base !== undefined) {
    const low = percentOf(base, rate);
    const years = measure === 'tech_contract_paid' && profile.tech_contract_paid_cny === undefined ? contractYears(profile, rate) : noParts;
    return [line({ low, high: low, years, steps: [step(base, low)] })];
  }
  // what is paid cannot exceed what was agreed
  const bound = measure === 'tech_contract_paid' ? measured(profile, 'tech_contract_deal') : undefined;
  return [line({ high: bound === undefined ? null : percentOf(bound, rate), steps: [step(null, null)], reads: measureFields[measure] })];
}

function contractYears(profile: Profile, rate: Decimal): Parts {
  const years = new Map<number | null | undefined, Decimal>();
  for (const c of profile.tech_contracts ?? []) if (c.paid_cny != null) years.set(c.year, plus(years.get(c.year) ?? ZERO, percentOf(c.paid_cny, rate)));
  const sums = [...years.values()];
  return { sure: sums, may: sums };
}

function ratioLines(a: AmountRecord, awardOf: AwardOf, profile: Profile): Line[] {
  const of = a.of ?? '';
  const award = awardOf(of);
  const ratio = whole(a.value ?? 0);
  const isPercent = a.unit === '%';
  const own = award?.amounts.find((x) => x.id === of) ?? award?.amounts[0];
  const [measure] = a.measures;
  const ofSum = own !== undefined ? yuan(own) : measure === undefined ? null : (measured(profile, measure) ?? null);
  const result = ofSum === null ? null : isPercent ? percentOf(ofSum, ratio) : times(ofSum, ratio);
  const step: Step = { step: 'ratio', of, ofSum, ratio, isPercent, result };
  return [line({ low: result, high: result, steps: [step], reads: result === null && measure !== undefined ? measureFields[measure] : [] })];
}

function linesOf(a: AmountRecord, incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): Line[] {
  switch (a.role) {
    case 'fixed':
      return fixedLines(a, incentive, profile);
    case 'rate':
      return rateLines(a, incentive, profile);
    case 'ratio':
      return ratioLines(a, awardOf, profile);
    case 'uplift': {
      // 再增加5万元 is a sum, 上浮20% a share of the award
      const added = yuan(a);
      if (added !== null) return [line({ low: added, high: added, steps: [{ step: 'added', of: a.of ?? '', sum: added }] })];
      if (a.unit === '%') return ratioLines(a, awardOf, profile);
      const sums = a.measures.map((m) => measured(profile, m));
      const base = sums.length === 0 || sums.every((s) => s === undefined) ? null : sumOf(sums.filter((s) => s !== undefined));
      return [line({ steps: [{ step: 'uplift', of: a.of ?? '', points: whole(a.value ?? 0), base, printed: a.base }] })];
    }
    case 'range': {
      const low = yuan(a);
      const high = yuan({ value: a.value_max, unit: a.unit_max ?? a.unit });
      return low === null || high === null ? [line({})] : [line({ low, high, steps: [{ step: 'range', low, high }] })];
    }
    default:
      return [line({})];
  }
}

const boundOf = ({ value, unit }: TierBound): Decimal => toYuan(whole(value), unit) ?? whole(value);
const ORDERS: Readonly<Record<TierBound['op'], (order: number) => boolean>> = { ge: (o) => o >= 0, gt: (o) => o > 0, le: (o) => o <= 0, lt: (o) => o < 0 };
/** 以上 takes its own number in, 超过 does not; a document may define its words otherwise. */
export const isWithin = (value: Decimal, bound: TierBound | null): boolean => bound === null || ORDERS[bound.op](compareDecimals(value, boundOf(bound)));

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
function tierLines(tiers: readonly [Tiered, ...Tiered[]], incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): Line[] {
  const { measure } = tiers[0].tier;
  const value = measured(profile, measure);
  if (value === undefined) return [line({ reads: measureFields[measure] })];
  const reached = reachedTier(tiers, value);
  if (reached === null) return [line({ low: ZERO, high: ZERO, steps: [{ step: 'tier', measure, value, from: null, to: null }] })];
  const step: Step = { step: 'tier', measure, value, from: reached.tier.from, to: reached.tier.to };
  const whole_ = linesOf(reached, incentive, profile, awardOf).map((l) => ({ ...l, steps: [step, ...l.steps] }));
  const scopes = new Set(tiers.filter((t) => t.role === 'rate').map((t) => t.tier.scope));
  if (scopes.has('part_above')) return [{ ...partsLine(tiers, value), reading: 'only' }];
  if (!scopes.has('unclear')) return whole_;
  return [...whole_.map((l): Line => ({ ...l, reading: 'tier_whole' })), partsLine(tiers, value)];
}

type Scheduled = AmountRecord & { readonly years: NonNullable<AmountRecord['years']> };
const isScheduled = (a: AmountRecord): a is Scheduled => a.years !== null;

/** One part of a schedule in each way its years can be read. */
function yearLines(a: Scheduled, incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): Line[] {
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
  return linesOf(a, incentive, profile, awardOf).flatMap((l): Line[] =>
    n > 1 && spread === 'unclear'
      ? [
          { ...over(l, true), reading: 'years_each' },
          { ...over(l, false), reading: 'years_together' },
        ]
      : [over(l, spread !== 'whole')],
  );
}

/** 首年…次年…: the text itself gives one after another, so that they add up. */
function scheduleLines(parts: readonly [Scheduled, ...Scheduled[]], incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): Line[] {
  const [first, ...rest] = parts.map((p) => yearLines(p, incentive, profile, awardOf));
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

const isNonEmpty = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

/** What an incentive pays before its limits: a schedule, tiers by size, or its first line. */
function paidLines(paying: AmountRecord, incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): Line[] {
  const pays = incentive.amounts.filter(isPaying);
  const [scheduled, tiers] = [pays.filter(isScheduled), pays.filter(isTiered)];
  if (isNonEmpty(tiers)) return tierLines(tiers, incentive, profile, awardOf);
  return isNonEmpty(scheduled) ? scheduleLines(scheduled, incentive, profile, awardOf) : linesOf(paying, incentive, profile, awardOf);
}

/** A line under one cap, in each way the cap can be read. */
function capped(from: Line, cap: AmountRecord, profile: Profile): Line[] {
  const limit = yuan(cap);
  if (limit === null) return [from];
  const named = (reading: ReadingId): ReadingId => (reading === 'only' ? from.reading : reading);
  const clip = (reading: ReadingId, low: Decimal | null, high: Decimal | null, before: readonly Step[] = []): Line => ({
    ...from,
    reading: named(reading),
    low: low === null ? null : lowerOf(low, limit),
    high: high === null ? limit : lowerOf(high, limit),
    steps: [...from.steps, ...before, { step: 'cap', cap: limit, isClipped: low !== null && compareDecimals(low, limit) > 0, amount: cap.id }],
  });
  const perPart = (reading: ReadingId, { sure, may }: Parts): Line => ({
    ...from,
    reading: named(reading),
    low: sumOrNull(sure.map((p) => (p === null ? null : lowerOf(p, limit)))),
    high: sumOf(may.map((p) => (p === null ? limit : lowerOf(p, limit)))),
    steps: [...from.steps, { step: 'cap', cap: limit, isClipped: sure.some((p) => p !== null && compareDecimals(p, limit) > 0), amount: cap.id }],
  });
  const total = clip('only', from.low, from.high);
  if (cap.received !== null) {
    const before = measured(profile, cap.received);
    if (before === undefined) return [{ ...total, low: null, reads: [...total.reads, ...measureFields[cap.received]] }];
    if (before !== ZERO) {
      const left = higherOf(ZERO, minus(limit, before));
      const rest: Line = {
        ...total,
        reading: 'before_counts',
        low: from.low === null ? null : lowerOf(from.low, left),
        high: from.high === null ? left : lowerOf(from.high, left),
        steps: [...total.steps, { step: 'received', received: before, left }],
      };
      return cap.cap_window === 'total' ? [rest] : [rest, { ...total, reading: 'before_not_counted' }];
    }
    return [total];
  }
  if (isSeveral(from.years) && cap.cap_window === 'unclear') return [{ ...total, reading: 'cap_over_years' }, perPart('cap_per_year', from.years)];
  if (isSeveral(from.years) && cap.cap_window === 'per_year') return [perPart('only', from.years)];
  if (isSeveral(from.parts) && cap.per === 'unclear') return [{ ...total, reading: 'cap_total' }, perPart('cap_each_item', from.parts)];
  if (isSeveral(from.parts) && MANY.includes(cap.per)) return [perPart('only', from.parts)];
  return [total];
}

function kindOf(lines: readonly Line[], isAtLeast: boolean, role: AmountRecord['role']): Pick<AmountResult, 'kind' | 'cny' | 'cny_max'> {
  const lows = lines.map((l) => l.low);
  const highs = lines.map((l) => l.high);
  const low = lows.includes(null) ? null : (lows as Decimal[]).reduce(lowerOf);
  const high = highs.includes(null) ? null : (highs as Decimal[]).reduce(higherOf);
  if (low !== null && high !== null && low === high) return { kind: isAtLeast ? 'at_least' : 'exact', cny: low, cny_max: null };
  if (high !== null) return { kind: 'up_to', cny: low, cny_max: high };
  if (low !== null) return { kind: 'at_least', cny: low, cny_max: null };
  return { kind: role === 'unspecified' || role === 'negotiated' ? role : 'formula', cny: null, cny_max: null };
}

/** The line of an incentive that pays; the others limit it. */
export const payingAmount = (incentive: Pick<IncentiveRecord, 'amounts'>): AmountRecord | undefined => incentive.amounts.find(isPaying);
const LIMITS: readonly AmountRecord['role'][] = ['cap', 'floor', 'uncapped'];
const isPaying = (a: AmountRecord): boolean => !LIMITS.includes(a.role);

/** What one incentive comes to, whatever its verdict: an amount is shown for 待确认 and 原文未写明 too. */
export function amountFor(incentive: RuleIncentive, profile: Profile, awardOf: AwardOf): AmountResult {
  const paying = payingAmount(incentive);
  const caps = [...incentive.amounts, ...incentive.shared_caps].filter((a) => a.role === 'cap' && (paying === undefined || a.applies_to.includes(paying.id)));
  if (paying === undefined) return noAmount;
  const lines = caps
    .reduce<Line[]>((all, cap) => all.flatMap((l) => capped(l, cap, profile)), paidLines(paying, incentive, profile, awardOf))
    .map((l) => withInstalments(l, paying.instalments));
  const isAtLeast = paying.op === 'ge' || paying.op === 'gt';
  const amount = kindOf(lines, isAtLeast, paying.role);
  const [first] = lines;
  const plain = first !== undefined && lines.every((l) => l.low === first.low && l.high === first.high) ? [first] : lines;
  const isMany = MANY.includes(paying.per);
  const uncapped = incentive.amounts.find((a) => a.role === 'uncapped' && a.applies_to.includes(paying.id))?.quote ?? null;
  return {
    ...amount,
    readings: plain.map(({ reading, low, high, steps }) => ({ reading, low, high, steps })),
    reads: [...new Set(lines.flatMap((l) => l.reads))],
    isUncapped: uncapped === null && caps.length === 0 && (paying.role === 'rate' || paying.role === 'ratio' || isMany),
    uncapped,
  };
}
