/** One decider a condition kind: which answers it reads, and what they say. A new kind is one entry of `deciders`. */
import { compareDecimals, sumOf, ZERO, type Decimal } from '../number/decimal.ts';
import type { Titles } from '../corpus/titles.ts';
import type { Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveRecord } from '../schema/record.ts';
import type { Measure } from '../vocabulary.ts';
import { FIRST_TIME } from '../text/first-words.ts';
import { isWithin } from './bounds.ts';
import { hasSome, listKey, type Profile, type ProfileField } from './profile.ts';
import { allOf, notOf, ofAnswer, type State } from './state.ts';
import { isNewTitle, isTitleOfYearBefore, titleState, yearsBetween, type Place } from './titles-held.ts';

/** An incentive as far as verdicts and sums read it: a browser holds no more of it. */
export type RuleIncentive = Omit<IncentiveRecord, 'sentence' | 'level' | 'instrument_printed' | 'tiers_required'>;

/** What is known beside the profile: the incentive, its document's place, the day, the registry of titles. */
export interface Context {
  readonly incentive: RuleIncentive;
  readonly place: Place;
  readonly titles: Titles;
  readonly asOf: string;
}

/** Why a state is what it is; `words` has a phrase for each. */
export type Reason =
  | 'answer'
  | 'not_answered'
  | 'none_of_this_kind'
  | 'no_question'
  | 'held'
  | 'not_held'
  | 'level_not_stated'
  | 'conferred_elsewhere'
  | 'conferrer_not_answered'
  | 'other_province_same_step'
  | 'wrong_conferrer'
  | 'lapsed'
  | 'awarded_before'
  | 'reach_back_not_stated'
  | 'rules_elsewhere'
  | 'carried_over'
  | 'medium_not_stated'
  | 'preference'
  | 'received_before'
  | 'territory'
  | 'beneficiary';

export interface Decision {
  readonly state: State;
  readonly reason: Reason;
  /** Answers that decide it, the first one first. */
  readonly reads: readonly ProfileField[];
  /** The title of the firm that decides a condition on titles. */
  readonly title?: string | null;
  /** What the applicant's own sum is, where the condition compares it. */
  readonly value?: Decimal;
}

/** One thing of a list answer: a prize, a standard, a recognised factory. */
type Item = Readonly<Record<string, unknown>>;
/** The list a condition's items come from; undefined: not answered. */
interface Items {
  readonly field: ProfileField;
  readonly items: readonly Item[] | undefined;
}

const yesNo = (answer: boolean | null | undefined, field: ProfileField): Decision => ({
  state: ofAnswer(answer),
  reason: answer == null ? 'not_answered' : 'answer',
  reads: [field],
});
const open = (...reads: ProfileField[]): Decision => ({ state: 'to_confirm', reason: reads.length === 0 ? 'no_question' : 'not_answered', reads });

/** Profile fields of measures that have their own. */
const ownFields: Readonly<Partial<Record<Measure, readonly ProfileField[]>>> = {
  equipment_completed_last_year: ['equipment_completed_last_year_cny'],
  equipment_planned: ['equipment_planned_cny'],
  software_planned: ['software_planned_cny'],
  first_set_sale_price: ['first_sets'],
  tech_contract_deal: ['tech_contract_deal_cny', 'tech_contracts'],
  tech_contract_paid: ['tech_contract_paid_cny', 'tech_contracts'],
  advertising_spend: ['advertising'],
  provincial_award_received: ['provincial_award_received_cny'],
  working_capital_loan: ['working_capital_loan_cny'],
  fixed_asset_loan: ['fixed_asset_loan_cny'],
  loan_interest_paid: ['loan_interest_paid_cny'],
  cloud_spend: ['cloud_spend_cny'],
  diagnosis_cost: ['diagnosis_cost_cny'],
  booth_cost: ['exhibitions'],
  industrial_products_received_before: ['municipal_industrial_products_received_before_cny'],
};
const FIGURES: readonly ProfileField[] = ['figures'];
/** Profile fields a measure reads; one that has none of its own is a row of `figures`, so that a new measure is one entry of the vocabulary. */
export const measureFields = (measure: Measure): readonly ProfileField[] => ownFields[measure] ?? FIGURES;

/** Sum over a list answer; undefined while a member or its sum is not known. */
function sumAll<F extends 'tech_contracts' | 'first_sets' | 'advertising' | 'exhibitions'>(
  profile: Profile,
  field: F,
  sumIn: (member: NonNullable<NonNullable<Profile[F]>[number]>) => Decimal | null | undefined,
): Decimal | undefined {
  const list: readonly (NonNullable<NonNullable<Profile[F]>[number]> | null)[] | undefined = profile[field];
  const sums = list?.map((m) => (m === null ? null : sumIn(m)));
  return sums === undefined || profile.partial.has(field) || sums.some((s) => s == null) ? undefined : sumOf(sums as readonly Decimal[]);
}

/** A figure without a field of its own: the last row that tells it. */
const figureOf = (profile: Profile, measure: Measure): Decimal | undefined => profile.figures?.filter((f) => f.measure === measure).at(-1)?.figure ?? undefined;

/** The firm's own sum, in yuan; undefined: not answered. Sums of single items (a sale price) are the amounts' affair. */
export function measured(profile: Profile, measure: Measure): Decimal | undefined {
  switch (measure) {
    case 'tech_contract_deal':
      return profile.tech_contract_deal_cny ?? sumAll(profile, 'tech_contracts', (c) => c.deal_cny);
    case 'tech_contract_paid':
      return profile.tech_contract_paid_cny ?? sumAll(profile, 'tech_contracts', (c) => c.paid_cny);
    case 'first_set_sale_price':
      return sumAll(profile, 'first_sets', (c) => c.sale_price_cny);
    case 'advertising_spend':
      return sumAll(profile, 'advertising', (c) => c.spend_cny);
    case 'booth_cost':
      return sumAll(profile, 'exhibitions', (c) => c.booth_cny);
    default:
      return ownFields[measure] === undefined ? figureOf(profile, measure) : profile[measureFields(measure)[0] as 'cloud_spend_cny'];
  }
}

const present = <T>(entries: readonly (T | null)[] | undefined): readonly T[] | undefined => entries?.flatMap((e) => (e === null ? [] : [e]));

/** Entries that count something: none of a kind is no thing of it. */
const atLeastOne = <T extends Item>(entries: readonly (T | null)[] | undefined): readonly T[] | undefined => present(entries)?.filter((e) => e.count !== 0);

/** Recognised things of one object, from the field that holds them. */
function recognised(object: string, profile: Profile): Items {
  const counted = (field: ProfileField, n: number | undefined, level: string | null): Items => ({
    field,
    items: n === undefined ? undefined : n === 0 ? [] : [{ level, new: true, count: n }],
  });
  switch (object) {
    case 'smart_factory':
    case 'digital_workshop':
    case 'smart_product':
    case 'lighthouse_factory':
    case 'benchmark_factory':
    case 'upgrade_demo':
      return { field: 'smart_recognitions', items: atLeastOne(profile.smart_recognitions) };
    case 'integration_pilot':
      return { field: 'integration_pilots', items: present(profile.integration_pilots) };
    case 'startup_base':
      return { field: 'startup_bases', items: present(profile.startup_bases) };
    case 'public_platform':
      return { field: 'public_platforms', items: present(profile.public_platforms) };
    case 'three_products_demo': {
      const level = profile.three_products_demo;
      return {
        field: 'three_products_demo',
        items: level === undefined ? undefined : level === 'none' ? [] : [{ level, new: profile.three_products_demo_new }],
      };
    }
    case 'industrial_product':
      return counted('municipal_industrial_products_new', profile.municipal_industrial_products_new, 'municipal');
    case 'patent_portfolio':
      return counted('patent_portfolio_projects', profile.patent_portfolio_projects, null);
    default:
      return { field: 'recognitions', items: atLeastOne(profile.recognitions) };
  }
}

const GRANTED: Readonly<Record<string, (profile: Profile) => Items>> = {
  domestic: (p) => ({
    field: 'invention_patents_domestic',
    items:
      p.invention_patents_domestic === undefined
        ? undefined
        : p.invention_patents_domestic === 0
          ? []
          : [{ count: p.invention_patents_domestic, countries: 1 }],
  }),
  foreign: (p) => ({
    field: 'invention_patents_foreign_countries',
    items: p.invention_patents_foreign_countries?.flatMap((countries) => (countries === 0 ? [] : [{ countries, count: 1 }])),
  }),
};

/** Patents of any country: open while either kind is not answered and the other has none. */
function anyPatents(profile: Profile): Items {
  const [domestic, foreign] = [GRANTED.domestic?.(profile), GRANTED.foreign?.(profile)];
  const known = [...(domestic?.items ?? []), ...(foreign?.items ?? [])];
  const isOpen = known.length === 0 && (domestic?.items === undefined || foreign?.items === undefined);
  return { field: domestic?.items === undefined ? 'invention_patents_domestic' : 'invention_patents_foreign_countries', items: isOpen ? undefined : known };
}

/** Numbers of attracted firms that a year's entry holds, by title. */
const ATTRACTED: Readonly<Record<string, string>> = { 'national-little-giant': 'national_little_giant', 'provincial-srdi': 'anhui_provincial_srdi' };

/** Patents that are applied for: a firm tells how many, not in which countries. */
const pendingPatents = ({ invention_patents_pending: n }: Profile, jurisdiction: string | null): Items => ({
  field: 'invention_patents_pending',
  items: n === undefined ? undefined : n === 0 ? [] : [{ count: n, countries: jurisdiction === 'foreign' ? null : 1 }],
});

/** The list answer a condition speaks of; null: it speaks of the firm itself. */
export function itemsOf(c: Leaf, profile: Profile): Items | null {
  switch (c.kind) {
    case 'awarded':
      return recognised(c.object, profile);
    case 'wins':
      return { field: 'contests', items: present(profile.contests) };
    case 'first_set':
      return { field: 'first_sets', items: present(profile.first_sets) };
    case 'standard':
      return { field: 'standards', items: present(profile.standards) };
    case 'medium':
      return { field: 'advertising', items: present(profile.advertising) };
    case 'listing':
      return { field: 'listings', items: present(profile.listings) };
    case 'fair':
      return { field: 'exhibitions', items: present(profile.exhibitions) };
    case 'patent':
      if (c.status === 'pending') return pendingPatents(profile, c.jurisdiction);
      return c.jurisdiction === null ? anyPatents(profile) : (GRANTED[c.jurisdiction]?.(profile) ?? null);
    case 'attracted_firm':
      return {
        field: 'attracted',
        items: present(profile.attracted)?.flatMap((year) =>
          c.titles.flatMap((title) => {
            const key = ATTRACTED[title] ?? 'other_provincial_srdi';
            const n = (year as Item)[key] as number | null;
            return n === 0 ? [] : [{ year: year.year, count: n }];
          }),
        ),
      };
    default:
      return null;
  }
}

/** Conditions of one list that must be met by one and the same item carry the same key. */
export const itemKey = (c: Leaf): string =>
  c.kind === 'awarded' ? `${c.kind} ${c.object}` : c.kind === 'patent' ? `${c.kind} ${c.status === 'pending' ? c.status : (c.jurisdiction ?? '')}` : c.kind;

/** Does a value of an item equal what is asked? null asks nothing, a value nobody told is open. */
const equals = (asked: unknown, told: unknown): State =>
  asked === null || asked === undefined ? 'met' : told === null || told === undefined ? 'to_confirm' : asked === told ? 'met' : 'not_met';

/** 新认定 asks for a new one; 认定 without 新 leaves open whether an older one counts. */
function byNewness(newly: boolean | null, isNew: unknown): { readonly state: State; readonly reason: Reason } {
  if (newly === null || isNew === true) return { state: 'met', reason: 'answer' };
  if (isNew !== false) return { state: 'to_confirm', reason: 'not_answered' };
  return newly ? { state: 'not_met', reason: 'awarded_before' } : { state: 'not_stated', reason: 'reach_back_not_stated' };
}

/** What one item says to one condition of its list. */
export function decideItem(c: Leaf, item: Item): { readonly state: State; readonly reason: Reason } {
  const all = (...states: State[]) => ({ state: allOf(states), reason: 'answer' as const });
  switch (c.kind) {
    case 'awarded': {
      const object = 'kind' in item ? equals(c.object, item.kind) : 'object' in item ? equals(c.object, item.object) : 'met';
      const level = c.levels.length === 0 ? 'met' : item.level == null ? 'to_confirm' : c.levels.includes(item.level as never) ? 'met' : 'not_met';
      const place = allOf([object, level]);
      if (place === 'not_met') return { state: 'not_met', reason: 'answer' };
      const newness = byNewness(c.newly, item.new);
      return { state: allOf([place, newness.state]), reason: newness.state === 'met' ? 'answer' : newness.reason };
    }
    case 'wins':
      return all(equals(c.contest, item.contest), equals(c.level, item.level), equals(c.prize, item.prize));
    case 'first_set': {
      const thing = allOf([equals(c.type, item.kind), equals(c.recognised_by, item.recognised_by), equals(c.developed_in_city, item.developer_in_city)]);
      if (thing === 'not_met') return { state: 'not_met', reason: 'answer' };
      const newness = byNewness(c.newly, item.new);
      return { state: allOf([thing, newness.state]), reason: newness.state === 'met' ? 'answer' : newness.reason };
    }
    case 'standard':
      return all(
        equals(c.role, item.role),
        equals(c.level, item.level),
        equals(c.essential_patent, item.sep),
        equals(c.ip_service, item.ip_service),
        equals(c.advanced, item.advanced),
      );
    case 'medium': {
      const medium = item.medium as (typeof c.media)[number] | null | undefined;
      if (medium == null) return { state: 'to_confirm', reason: 'not_answered' };
      if (c.unclear_media.includes(medium)) return { state: 'not_stated', reason: 'medium_not_stated' };
      return all(c.media.includes(medium) ? 'met' : 'not_met', equals(c.selected, item.selected));
    }
    case 'listing':
      return all(item.board == null ? 'to_confirm' : c.boards.includes(item.board as never) ? 'met' : 'not_met');
    case 'patent':
      // no answer tells which patents are of high value
      return all(item.countries == null || item.count == null || c.high_value !== null ? 'to_confirm' : 'met');
    case 'attracted_firm':
      return all(item.count == null ? 'to_confirm' : 'met');
    case 'fair':
      // a fair goes by more than one name
      return all(c.name === null || (typeof item.name === 'string' && item.name.includes(c.name)) ? 'met' : 'to_confirm');
    default:
      return all('met');
  }
}

const RANK: Readonly<Record<State, number>> = { met: 3, to_confirm: 2, not_stated: 1, not_met: 0 };

/** An item with what each condition of its list says to it, in the conditions' order. */
export interface JudgedItem {
  readonly item: Item;
  readonly states: readonly { readonly state: State; readonly reason: Reason }[];
  readonly state: State;
}

/** All items of a list, judged by all conditions that speak of it. */
export const judgeItems = (conditions: readonly Leaf[], items: readonly Item[]): JudgedItem[] =>
  items.map((item) => {
    const states = conditions.map((c) => {
      const decided = decideItem(c, item);
      return c.negate ? { ...decided, state: notOf(decided.state) } : decided;
    });
    return { item, states, state: allOf(states.map((s) => s.state)) };
  });

/** How well a condition tells the things of a list apart: a standard is what its level says. */
export const narrowness = (c: Leaf): number => Number(c.kind === 'standard' && c.level !== null);

/** The item that comes nearest: best state; of equals the one that agrees with the later, narrower conditions. */
export function nearestItem(judged: readonly JudgedItem[]): JudgedItem | null {
  const later = (a: JudgedItem, b: JudgedItem): number => {
    for (let i = a.states.length - 1; i >= 0; i--) {
      const [x, y] = [a.states[i], b.states[i]];
      if (x !== undefined && y !== undefined && x.state !== y.state) return RANK[y.state] - RANK[x.state];
    }
    return 0;
  };
  return [...judged].sort((a, b) => RANK[b.state] - RANK[a.state] || later(a, b))[0] ?? null;
}

/** A firm's tick for what no finer field tells. */
function ticked(profile: Profile, activity: string): Decision {
  if (profile.activities_not?.includes(activity) === true) return { state: 'not_met', reason: 'answer', reads: ['activities'] };
  const does = hasSome(profile, 'activities', (a) => a === activity);
  return yesNo(does === false && profile.activities_unknown?.includes(activity) === true ? undefined : does, 'activities');
}

/** The finer field an activity has, where it has one. */
const ACTIVITY_FIELDS: Readonly<Record<string, (p: Profile) => Decision>> = {
  technical_upgrade: (p) => yesNo(p.equipment_is_technical_upgrade, 'equipment_is_technical_upgrade'),
  government_procurement_bid: (p) => yesNo(p.government_procurement_bid, 'government_procurement_bid'),
  benchmark_diagnosis: (p) => yesNo(p.diagnosis_kind === undefined ? undefined : p.diagnosis_kind === 'benchmark', 'diagnosis_kind'),
  // whoever says that he does nothing green has no diagnosis of his energy made either
  energy_diagnosis: (p) =>
    p.diagnosis_kind === undefined && p.green_projects === false
      ? yesNo(false, 'green_projects')
      : yesNo(p.diagnosis_kind === undefined ? undefined : p.diagnosis_kind === 'energy', 'diagnosis_kind'),
  digital_diagnosis: (p) => yesNo(p.diagnosis_kind === undefined ? undefined : p.diagnosis_kind === 'digital', 'diagnosis_kind'),
  green_projects: (p) => yesNo(p.green_projects, 'green_projects'),
  // a prize is won by who enters
  contest_entry: (p) => yesNo(p.contests === undefined || p.contests.length === 0 ? undefined : true, 'contests'),
  patent_portfolio: (p) => yesNo(p.patent_portfolio_projects === undefined ? undefined : p.patent_portfolio_projects > 0, 'patent_portfolio_projects'),
};

/** 符合 where one sum is above zero; 待确认 while one is not answered; else 不符合. */
function spends(profile: Profile, measures: readonly Measure[]): Decision {
  const reads = measures.flatMap((m) => measureFields(m));
  const sums = measures.map((m) => measured(profile, m));
  const known = sums.find((s) => s !== undefined && compareDecimals(s, ZERO) > 0);
  if (known !== undefined) return { state: 'met', reason: 'answer', reads, value: known };
  if (measures.some((m) => profile.sums_above_zero?.includes(m) === true)) return { state: 'met', reason: 'answer', reads };
  return sums.includes(undefined) ? open(...reads) : { state: 'not_met', reason: 'answer', reads };
}

function atLeast(c: Extract<Leaf, { kind: 'amount_at_least' }>, profile: Profile): Decision {
  const reads = measureFields(c.measure);
  const value = measured(profile, c.measure);
  if (value === undefined) return open(...reads);
  const ends = [{ op: c.op, value: c.value, unit: c.unit }, ...(c.to === null ? [] : [c.to])];
  if (!ends.every((end) => isWithin(value, end))) return { state: 'not_met', reason: 'answer', reads, value };
  // 首次达到: a sum that is reached by now may have been reached before
  return FIRST_TIME.test(c.quote) ? open() : { state: 'met', reason: 'answer', reads, value };
}

function scaleStatus(step: string, profile: Profile, asOf: string): Decision {
  const { above_scale: is, above_scale_since: since, above_scale_new_this_year: isNew, above_scale_first_time: isFirst } = profile;
  if (step === 'first_time') return yesNo(isFirst, 'above_scale_first_time');
  if (step === 'newly') {
    const years = since === undefined ? null : yearsBetween(since, asOf);
    // 当年 prints no year of reference: the year before may be meant
    if (isNew === undefined && years === 1) return { state: 'not_stated', reason: 'reach_back_not_stated', reads: ['above_scale_since'] };
    return yesNo(isNew ?? (years === null ? undefined : years < 1), 'above_scale_new_this_year');
  }
  return yesNo(is ?? (since !== undefined || isNew === true || isFirst === true ? true : undefined), 'above_scale');
}

/**
 * Is the firm on a list? A list is its document's: {@link listKey} names it. A printed name alone is meant of the place where
 * the applicant sits; a list of that name in another city stays a question.
 */
function isListed(list: string, profile: Profile, { incentive, place }: Context): boolean | undefined {
  const seat = profile.locations?.[0];
  const isElsewhere = typeof seat === 'string' && seat !== place.city;
  const key = listKey(incentive.policy, list);
  const isNamed = hasSome(profile, 'in_lists', (l) => l === list);
  if (isElsewhere && isNamed === true) return hasSome(profile, 'in_lists', (l) => l === key) === true ? true : undefined;
  return hasSome(profile, 'in_lists', (l) => l === key || l === list);
}

const LOANS: Readonly<Record<string, Measure>> = { working_capital: 'working_capital_loan', fixed_asset: 'fixed_asset_loan' };

/** What the profile says to a condition on the firm itself. Conditions on items of a list: `decideItem`. */
export function decide(c: Leaf, profile: Profile, context: Context): Decision {
  const { place, titles, asOf } = context;
  switch (c.kind) {
    case 'holds_title': {
      const { state, reason, title } = titleState(c, profile, titles, place, asOf);
      const reads: ProfileField[] = reason === 'conferrer_not_answered' ? ['provincial_title_conferred_by', 'titles'] : ['titles'];
      return { state, reason, reads, title };
    }
    case 'awarded_title': {
      const held = titleState(c, profile, titles, place, asOf);
      const reads: ProfileField[] = ['titles'];
      if (held.state !== 'met' || held.title === null) return { ...held, reads };
      const newness = byNewness(c.newly, isNewTitle(profile, held.title, asOf));
      if (newness.state === 'not_met' && isTitleOfYearBefore(profile, held.title, asOf))
        return { state: 'not_stated', reason: 'reach_back_not_stated', reads, title: held.title };
      return { ...newness, reads: newness.state === 'to_confirm' ? ['titles_new_this_year', 'titles'] : ['titles', 'titles_new_this_year'], title: held.title };
    }
    case 'scale_status':
      return scaleStatus(c.step, profile, asOf);
    case 'firm_size':
      return yesNo(profile.size === undefined ? undefined : c.sizes.includes(profile.size as never), 'size');
    case 'industry':
      if (c.printed !== null) return open();
      return yesNo(profile.industry === undefined ? undefined : c.industries.includes(profile.industry as never), 'industry');
    case 'located':
      if (c.relation === 'converted') return yesNo(profile.tech_converted_locally, 'tech_converted_locally');
      return yesNo(
        hasSome(profile, 'locations', (l) => l === (c.place ?? place.city)),
        'locations',
      );
    case 'relocated': {
      const there = profile.relocation_to === undefined ? undefined : profile.relocation_to === place.city;
      const whole = c.whole === true ? ofAnswer(profile.relocation_whole) : 'met';
      const state = allOf([ofAnswer(there), there === false ? 'met' : whole]);
      return {
        state,
        reason: state === 'to_confirm' ? 'not_answered' : 'answer',
        reads: there === undefined ? ['relocation_to', 'relocation_whole'] : ['relocation_whole', 'relocation_to'],
      };
    }
    case 'investment_promoted':
      return yesNo(profile.relocation_investment_promotion, 'relocation_investment_promotion');
    case 'amount_at_least':
      return atLeast(c, profile);
    case 'completed':
      return spends(profile, [c.measure]);
    case 'invests_or_buys':
      return spends(profile, c.measures);
    case 'source':
      return yesNo(profile.tech_contract_source === undefined ? undefined : c.of.includes(profile.tech_contract_source as never), 'tech_contract_source');
    case 'hires':
      return ticked(profile, 'talent_import');
    case 'land':
      return yesNo(profile.land_needed_for_expansion, 'land_needed_for_expansion');
    case 'leases':
      return yesNo(profile.rents_standard_factory, 'rents_standard_factory');
    case 'loan': {
      const measures = c.types.flatMap((t) => LOANS[t] ?? []);
      return measures.length === 0 ? open() : spends(profile, measures);
    }
    case 'guarantees': {
      const own = c.municipal_policy_guarantor === true ? ofAnswer(profile.guarantor_is_municipal_policy_guarantor) : 'met';
      const guaranteed = present(profile.guarantees_credit_loans_for);
      const isPartial = profile.partial.has('guarantees_credit_loans_for');
      const isFor =
        c.titles.length === 0
          ? 'met'
          : guaranteed === undefined
            ? 'to_confirm'
            : titleState(c, { titles: guaranteed, partial: isPartial ? new Set(['titles']) : new Set(), locations: [place.city] }, titles, place, asOf).state;
      const state = allOf([own, isFor]);
      return {
        state,
        reason: state === 'to_confirm' ? 'not_answered' : 'answer',
        reads: ['guarantees_credit_loans_for', 'guarantor_is_municipal_policy_guarantor'],
      };
    }
    case 'bond':
      return ticked(profile, 'bond_issue');
    case 'in_list':
      return yesNo(isListed(c.list, profile, context), 'in_lists');
    case 'registered':
      return context.incentive.event === 'technology-purchase' ? yesNo(profile.tech_contract_registered, 'tech_contract_registered') : open();
    case 'performs': {
      const finer = ACTIVITY_FIELDS[c.activity]?.(profile);
      const tick = ticked(profile, c.activity);
      if (finer === undefined) return tick;
      return finer.state === 'to_confirm' && tick.state !== 'to_confirm' ? tick : finer;
    }
    case 'external_rules':
      return { state: 'not_stated', reason: 'rules_elsewhere', reads: [] };
    case 'preference':
      return { state: 'met', reason: 'preference', reads: [] };
    default:
      return open();
  }
}
