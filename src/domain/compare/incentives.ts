import { isOverall } from '../amount-kinds.ts';
import { groupBy } from '../group-by.ts';
import { comparePolicies, type PolicyTable } from './grid.ts';
import { offerLinks, offerValues, type OfferLinks, type OfferValue } from './offer-value.ts';
import { decideBlank } from './blank.ts';
import type { PassageFinder } from './passages.ts';
import { makeCell, type Cell } from '../table/table.ts';
import { isNotApplicable, type Context, type JudgedPolicy } from './targets.ts';
import { titleRows, type Titles } from '../corpus/titles.ts';
import type { IncentiveRecord, PolicyRecord } from '../schema/record.ts';
import type { EventSection, IncentiveEvent } from '../schema/event.ts';
import type { City } from '../schema/registries.ts';
import type { TopicId } from '../vocabulary.ts';

/** One row of the incentives comparison: an event; the award of a title has one row a rung or title. */
export interface IncentiveRow {
  readonly id: string;
  /** Name of the event; rows of an award are told apart by their titles. */
  readonly zh: string;
  /** Id of the section of events.yaml it stands in. */
  readonly section: string;
  readonly event: string;
  /** Topic of the event; null for none. */
  readonly topic: TopicId | null;
  /** Titles whose award this row is about; empty: the event alone decides. */
  readonly titles: readonly string[];
  /** A text that holds one of them speaks of the row: its cell never says 原文未提. */
  readonly words: readonly string[];
}

/** The incentives comparison: what each policy gives for each event. */
export type IncentiveComparison = PolicyTable<IncentiveRow, OfferValue>;

/** The event that has one row a title. */
export const AWARD = 'title-awarded';

/** All rows in reading order, whether filled or not. */
export function incentiveRows(sections: readonly EventSection[], titles: Titles): IncentiveRow[] {
  const rowsOf = ({ id: event, zh, topic, words }: IncentiveEvent, section: string): IncentiveRow[] => {
    const row = { zh, section, event, topic: topic ?? null, titles: [], words };
    if (event !== AWARD) return [{ ...row, id: `event-${event}` }];
    const awards = titleRows(titles).map(({ id, titles: members }) => ({
      ...row,
      id: `event-${event}-${id}`,
      titles: members.map((t) => t.id),
      words: members.flatMap((t) => t.words),
    }));
    return [...awards, { ...row, id: `event-${event}-other` }];
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

/** A printed sum, rate or cap, its own or one it shares; a cap over all that the document gives says nothing of one of them. */
export const hasFigure = (i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>): boolean =>
  [...i.amounts, ...i.shared_caps].some((a) => a.value !== null && !isOverall(a));

/** What stands first in a cell: sums, then benefits that are no money, then promises without a figure. */
const kindOf = (i: IncentiveRecord): 'sum' | 'benefit' | 'promise' => (hasFigure(i) ? 'sum' : i.amounts.length === 0 ? 'benefit' : 'promise');

/** The values of some incentives, those printed together side by side. */
const valuesOf = (incentives: readonly IncentiveRecord[], links: OfferLinks): OfferValue[] =>
  (['sum', 'benefit', 'promise'] as const).flatMap((kind) =>
    byGroup(incentives.filter((i) => kindOf(i) === kind)).flatMap((group) => group.flatMap((i) => offerValues(i, links))),
  );

/**
 * What one policy says in one row: its offers, else the kind of blank. A definite benefit that is no money is a fact.
 * @param own the policy's incentives
 * @param links what their amounts say of others
 */
export function decideIncentiveCell(
  row: IncentiveRow,
  policy: JudgedPolicy,
  city: Pick<City, 'province'>,
  own: readonly IncentiveRecord[],
  { titles, passages }: Context,
  links: OfferLinks,
): Cell<OfferValue> {
  const inRow = own.filter((i) => standsInRow(i, row, titles));
  if (inRow.some((i) => kindOf(i) !== 'promise')) return makeCell(valuesOf(inRow, links));
  const isApplicable = !isNotApplicable(row, policy, city, titles);
  return decideBlank({ isApplicable, promises: valuesOf(inRow, links), policy, passages: () => passages(row, policy.id) });
}

export interface CompareIncentivesInput {
  readonly policies: readonly PolicyRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly cities: readonly Pick<City, 'id' | 'province'>[];
  readonly events: readonly EventSection[];
  readonly titles: Titles;
  readonly passages: PassageFinder;
}

/** The comparison of all policies in all rows that at least one of them fills. */
export function compareIncentives({ policies, incentives, cities, events, titles, passages }: CompareIncentivesInput): IncentiveComparison {
  const compared = new Set(policies.map((p) => p.id));
  const ofPolicies = incentives.filter((i) => compared.has(i.policy));
  const rows = incentiveRows(events, titles).filter((row) => ofPolicies.some((i) => standsInRow(i, row, titles)));
  const links = offerLinks(incentives);
  return comparePolicies('incentives', { rows, policies, cities, facts: ofPolicies }, (row, policy, city, own) =>
    decideIncentiveCell(row, policy, city, own, { titles, passages }, links),
  );
}

/** Incentives printed together stay together, in the order of their first member. */
export const byGroup = (incentives: readonly IncentiveRecord[]): IncentiveRecord[][] => [...groupBy(incentives, (i) => i.group ?? i.id).values()];
