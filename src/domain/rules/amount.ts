/** What a line of money comes to for a firm: exact intervals of yuan with their arithmetic as data, every reading the text allows. */
import { isOverall, isPaying } from '../amount-kinds.ts';
import { compareDecimals, decimalToNumber, higherOf, lowerOf, sumOf, times, ZERO, type Decimal } from '../number/decimal.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { AmountRecord, IncentiveRecord } from '../schema/record.ts';
import type { Measure } from '../vocabulary.ts';
import { itemKey, itemsOf, judgeItems, measured, measureFields, nearestItem, type JudgedItem, type RuleIncentive } from './condition.ts';
import {
  inPercent,
  isSeveral,
  line,
  minus,
  noParts,
  partsByYear,
  percentOf,
  sumOrNull,
  whole,
  yuan,
  type Line,
  type Parts,
  type Reading,
  type ReadingId,
  type Step,
} from './line.ts';
import type { Profile, ProfileField } from './profile.ts';

/** `exact` a sum · `up_to` between two ends, or a ceiling alone · `at_least` · `formula` a base or count is missing · `unspecified` promised without figure · `negotiated` settled case by case · `none` no money. */
export type AmountKind = 'exact' | 'up_to' | 'at_least' | 'formula' | 'unspecified' | 'negotiated' | 'none';

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

/** 每亩, 每平方米: the number of units is a measure of the firm. */
const BY_SIZE: readonly AmountRecord['per'][] = ['mu', 'square_metre', 'ten_thousand_square_metres', 'person'];

const MANY: readonly AmountRecord['per'][] = ['item', 'set', 'country', 'person', 'chain', 'town', 'attracted_firm', 'project'];

/** 每个, 每户（招引）: each further one is paid for again. */
export const isPaidByPiece = (incentive: Pick<IncentiveRecord, 'amounts'>): boolean => MANY.includes(payingAmount(incentive)?.per ?? null);

const byYear = (items: readonly JudgedItem[], each: Decimal): Parts =>
  partsByYear(
    items
      .filter(({ item }) => 'year' in item)
      .map(({ item: { year, count } }) => ({
        year: typeof year === 'number' ? year : null,
        sum: typeof count === 'number' ? times(each, whole(count)) : null,
      })),
  );

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
  if (!isMany && !ONCE.includes(a.per)) return [line({ steps: [{ step: 'fixed', each, count: null, per: a.per }] })];
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
      years: counted === null ? noParts : { sure: byYear(counted.sure, each).sure, may: byYear(counted.maybe, each).may },
      reads: sure === null ? fieldsOfItems(incentive, profile) : [],
    });
  };
  if (isMany) return [times_('only')];
  return sure === null || (sure <= 1 && (maybe ?? 1) <= 1) ? [once] : [{ ...once, reading: 'once_per_firm' }, times_('each_item')];
}

/** For whom a sum is given once, or maybe so; any other is given per what a profile does not count. */
const ONCE: readonly AmountRecord['per'][] = [null, 'firm', 'unclear'];

const TEN_THOUSANDTH = whole(0.0001);

/** 100元/亩 by the firm's own area. */
function sizeLine(a: AmountRecord, each: Decimal, size: Measure, profile: Profile): Line {
  const told = measured(profile, size);
  const n = told !== undefined && a.per === 'ten_thousand_square_metres' ? times(told, TEN_THOUSANDTH) : told;
  const sum = n === undefined ? null : times(each, n);
  const count = n === undefined ? null : decimalToNumber(n);
  return line({ low: sum, high: sum, steps: [{ step: 'fixed', each, count, per: a.per }], reads: n === undefined ? measureFields(size) : [] });
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
    if (counted === null || known.length < sure.length || known.length === 0) return [line({ steps: [step(null, null)], reads: measureFields(measure) })];
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
  return [line({ high: bound === undefined ? null : percentOf(bound, rate), steps: [step(null, null)], reads: measureFields(measure) })];
}

const contractYears = (profile: Profile, rate: Decimal): Parts =>
  partsByYear((profile.tech_contracts ?? []).flatMap(({ year, paid_cny: paid }) => (paid == null ? [] : [{ year: year ?? null, sum: percentOf(paid, rate) }])));

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
  return [line({ low: result, high: result, steps: [step], reads: result === null && measure !== undefined ? measureFields(measure) : [] })];
}

/** 5万元-20万元, or 5%-20% of its base. */
function rangeLine(a: AmountRecord, profile: Profile): Line {
  const [measure] = a.base === null ? [] : a.measures;
  const base = measure && measured(profile, measure);
  const end = (value: number | null, unit: string | null) =>
    yuan({ value, unit }) ?? (base && value !== null ? percentOf(base, inPercent({ value, unit })) : null);
  const [low, high] = [end(a.value, a.unit), end(a.value_max, a.unit_max ?? a.unit)];
  return line(low !== null && high !== null ? { low, high, steps: [{ step: 'range', low, high }] } : { reads: measure ? measureFields(measure) : [] });
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
    case 'range':
      return [rangeLine(a, profile)];
    default:
      return [line({})];
  }
}

/** 最高30%: what the figure comes to is the most that is given, and nothing says the least. */
const atMost = (l: Line): Line => {
  const open = ({ sure, may }: Parts): Parts => ({ sure: sure.map(() => null), may });
  return { ...l, low: null, parts: open(l.parts), years: open(l.years) };
};

/** What one figure comes to, by itself. */
export type LinesOf = (amount: AmountRecord) => Line[];
/** How much a firm has of what a text measures by, and which answers tell it. */
export type MeasureOf = (measure: Measure) => { readonly value: Decimal | undefined; readonly fields: readonly ProfileField[] };

/** Whether a firm is of a size that is paid for; undefined: not answered. */
export interface Reach {
  readonly isIn: boolean | undefined;
  readonly value: Decimal | undefined;
  readonly fields: readonly ProfileField[];
  /** The words of the lowest size that is paid for. */
  readonly quote: string;
}

/** What is paid by the firm's size, by the year, in instalments (`amount-terms.ts`). */
export interface AmountTerms {
  /** What several figures of an award come to together; null: they have no such terms. */
  readonly lines: (pays: readonly AmountRecord[], measureOf: MeasureOf, linesOf: LinesOf) => Line[] | null;
  /** Whether the firm's size lies in any of the sizes that are paid for; null: the text asks no size. */
  readonly reach: (pays: readonly AmountRecord[], measureOf: MeasureOf) => Reach | null;
  /** How the sum is paid out. */
  readonly paidOut: (from: Line, instalments: AmountRecord['instalments']) => Line;
}
/** Whether an award, as published or as a browser gets it, cannot be told without `AmountTerms`. */
export const hasTerms = ({ amounts = [] }: { readonly amounts?: readonly Partial<AmountRecord>[] | undefined }): boolean =>
  amounts.some((a) => (a.tier ?? a.years ?? a.instalments ?? null) !== null);

function termsFor(incentive: RuleIncentive, terms: AmountTerms | null): AmountTerms | null {
  if (!hasTerms(incentive)) return null;
  if (terms === null) throw new RangeError(`${incentive.id}: its terms were not loaded`);
  return terms;
}

/** Whether a cap bounds what is given for one unit of something: 最高20元/平方米·月, 每人最高2000元. */
const isByUnit = ({ per }: AmountRecord): boolean => per === 'person' || !(ONCE.includes(per) || MANY.includes(per) || per === 'year');

/** A line under so much for each unit: the whole is bounded where the firm's answers tell how many units there are. */
const byUnit = (from: Line, { high, steps, reads }: Line): Line => ({
  ...from,
  low: from.low === null || high === null ? null : lowerOf(from.low, high),
  high: from.high === null || high === null ? (from.high ?? high) : lowerOf(from.high, high),
  steps: [...from.steps, ...steps],
  reads: [...from.reads, ...reads],
});

/** A line under one cap, in each way the cap can be read. */
function capped(from: Line, cap: AmountRecord, profile: Profile): Line[] {
  const limit = yuan(cap);
  // a share of what no question asks: no more than the sum itself
  if (limit === null) return [cap.base ? atMost(from) : from];
  // the most of all awards together is none of one of them: it shows only where one alone would be more
  if (isOverall(cap) && (from.high === null || compareDecimals(from.high, limit) <= 0)) return [from];
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
    if (before === undefined) return [{ ...total, low: null, reads: [...total.reads, ...measureFields(cap.received)] }];
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
  if (high !== null && low !== high) return { kind: 'up_to', cny: low, cny_max: high };
  const unknown = role === 'unspecified' || role === 'negotiated' ? role : 'formula';
  return { kind: low === null ? unknown : isAtLeast || high === null ? 'at_least' : 'exact', cny: low, cny_max: null };
}

/** The line of an incentive that pays; the others limit it. */
export const payingAmount = (incentive: Pick<IncentiveRecord, 'amounts'>): AmountRecord | undefined => incentive.amounts.find(isPaying);

const measuresOf =
  (profile: Profile): MeasureOf =>
  (measure) => ({ value: measured(profile, measure), fields: measureFields(measure) });

/** Whether a firm is of a size that an incentive is paid for; null: its text asks no size. */
export const reachFor = (incentive: RuleIncentive, profile: Profile, amountTerms: AmountTerms | null): Reach | null =>
  termsFor(incentive, amountTerms)?.reach(incentive.amounts.filter(isPaying), measuresOf(profile)) ?? null;

/** What one incentive comes to, whatever its verdict: an amount is shown for 待确认 and 原文未写明 too. */
export function amountFor(incentive: RuleIncentive, profile: Profile, awardOf: AwardOf, amountTerms: AmountTerms | null): AmountResult {
  const paying = payingAmount(incentive);
  const caps = [...incentive.amounts, ...incentive.shared_caps].filter((a) => a.role === 'cap' && (paying === undefined || a.applies_to.includes(paying.id)));
  if (paying === undefined) return noAmount;
  const terms = termsFor(incentive, amountTerms);
  const plainLines: LinesOf = (a) => {
    const all = linesOf(a, incentive, profile, awardOf);
    return a.op === 'le' || a.op === 'lt' ? all.map(atMost) : all;
  };
  const paid = terms?.lines(incentive.amounts.filter(isPaying), measuresOf(profile), plainLines) ?? plainLines(paying);
  const under = (cap: AmountRecord) => (l: Line) =>
    isByUnit(cap) && !isSeveral(l.parts) ? fixedLines(cap, incentive, profile).map((most) => byUnit(l, most)) : capped(l, cap, profile);
  const limited = caps.reduce<Line[]>((all, cap) => all.flatMap(under(cap)), paid);
  const lines = limited.map((l) => terms?.paidOut(l, paying.instalments) ?? l);
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
