import { makeGrid, type ComparisonGrid } from './grid.ts';
import { isNotApplicable } from './targets.ts';
import type { DatedDocument } from '../corpus/document-date.ts';
import { titleRows, type Titles } from '../corpus/titles.ts';
import type { IncentiveRecord, PolicyRecord } from '../corpus/records.ts';
import type { EventSection, IncentiveEvent } from '../schema/event.ts';
import type { City } from '../schema/registries.ts';
import type { Blank } from '../vocabulary.ts';

/** One row of the incentives comparison: an event; the award of a title has one row a rung or title. */
export interface IncentiveRow {
  readonly id: string;
  /** Name of the event; rows of an award are told apart by their titles. */
  readonly zh: string;
  /** Id of the section of events.yaml it stands in. */
  readonly section: string;
  readonly event: string;
  /** Titles whose award this row is about; empty: the event alone decides. */
  readonly titles: readonly string[];
}

/** What one policy says in one row. Never empty: it holds offers or says which kind of blank it is. */
export type IncentiveCell =
  | {
      readonly kind: 'facts';
      /** With at least one figure: a sum, a rate, a cap. */
      readonly offers: readonly IncentiveRecord[];
      /** Definite benefits that are no money (直接认定, 用地指标). */
      readonly benefits: readonly IncentiveRecord[];
      /** Money promised without a figure, beside the figures. */
      readonly promises: readonly IncentiveRecord[];
    }
  | { readonly kind: 'blank'; readonly blank: Exclude<Blank, 'unquantified'> }
  | { readonly kind: 'blank'; readonly blank: 'unquantified'; readonly promises: readonly IncentiveRecord[] };

export type IncentiveComparison = ComparisonGrid<IncentiveRow, IncentiveCell>;

/** The event that has one row a title. */
export const AWARD = 'title-awarded';

/** All rows in reading order, whether filled or not. */
export function incentiveRows(sections: readonly EventSection[], titles: Titles): IncentiveRow[] {
  const rowsOf = ({ id: event, zh }: IncentiveEvent, section: string): IncentiveRow[] => {
    if (event !== AWARD) return [{ id: `event-${event}`, zh, section, event, titles: [] }];
    const awards = titleRows(titles).map((row) => ({ id: `event-${event}-${row.id}`, zh, section, event, titles: row.titles.map((t) => t.id) }));
    return [...awards, { id: `event-${event}-other`, zh, section, event, titles: [] }];
  };
  return sections.flatMap((section) => section.events.flatMap((event) => rowsOf(event, section.id)));
}

/** Does this incentive stand in this row? An award of a title that has no row of its own goes to the row without titles. */
export function standsInRow(incentive: Pick<IncentiveRecord, 'event' | 'tier_attained'>, row: IncentiveRow, titles: Titles): boolean {
  if (incentive.event !== row.event) return false;
  const attained = incentive.tier_attained;
  if (row.event !== AWARD) return true;
  if (row.titles.length > 0) return attained !== null && row.titles.includes(attained);
  return attained === null || titles.get(attained)?.row == null;
}

/** A printed sum, rate or cap, its own or one it shares. */
export const hasFigure = (i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>): boolean => [...i.amounts, ...i.shared_caps].some((a) => a.value !== null);

/**
 * Order of decision: fact, not_applicable, unquantified, not_held, silent. A definite benefit that is no money is a fact.
 * `silent` rests on the coding alone: the whole text is coded and holds no such incentive; no search word was checked.
 */
export function decideIncentiveCell(
  row: IncentiveRow,
  policy: DatedDocument & Pick<PolicyRecord, 'holding'>,
  city: Pick<City, 'province'>,
  incentives: readonly IncentiveRecord[],
  titles: Titles,
): IncentiveCell {
  const own = incentives.filter((i) => standsInRow(i, row, titles));
  const offers = own.filter(hasFigure);
  const benefits = own.filter((i) => i.amounts.length === 0);
  const promises = own.filter((i) => i.amounts.length > 0 && !hasFigure(i));
  if (offers.length + benefits.length > 0) return { kind: 'facts', offers, benefits, promises };
  if (isNotApplicable(row, policy, city, titles)) return { kind: 'blank', blank: 'not_applicable' };
  if (promises.length > 0) return { kind: 'blank', blank: 'unquantified', promises };
  return { kind: 'blank', blank: policy.holding === 'excerpt' ? 'not_held' : 'silent' };
}

export interface CompareIncentivesInput {
  readonly policies: readonly PolicyRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly cities: readonly Pick<City, 'id' | 'province'>[];
  readonly events: readonly EventSection[];
  readonly titles: Titles;
}

/** The comparison of all policies in all rows that at least one of them fills. */
export function compareIncentives({ policies, incentives, cities, events, titles }: CompareIncentivesInput): IncentiveComparison {
  const held = new Set(policies.map((p) => p.id));
  const ofPolicies = incentives.filter((i) => held.has(i.policy));
  const rows = incentiveRows(events, titles).filter((row) => ofPolicies.some((i) => standsInRow(i, row, titles)));
  return makeGrid(rows, policies, cities, incentives, (row, policy, city, own) => decideIncentiveCell(row, policy, city, own, titles));
}

/** Incentives printed together stay together, in the order of their first member. */
export function byGroup(incentives: readonly IncentiveRecord[]): IncentiveRecord[][] {
  const groups = new Map<string, IncentiveRecord[]>();
  for (const i of incentives) {
    const key = i.group ?? i.id;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}
