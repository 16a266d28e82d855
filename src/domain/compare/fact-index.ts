import type { IncentiveRecord, TargetRecord } from '../schema/record.ts';
import { makeCell, makeTable, type Identified, type Table } from '../table/table.ts';
import { offerLinks, offerValues, type OfferLinks, type OfferValue } from './offer-value.ts';
import { targetValue, type TargetValue } from './target-value.ts';

/** One row a fact, with what it says. */
const FIGURE: readonly Identified[] = [{ id: 'figure' }];

/** Targets as coded, one row each. */
export const targetIndex = (targets: readonly TargetRecord[]): Table<TargetRecord, Identified, TargetValue> =>
  makeTable('target-index', targets, FIGURE, (t) => makeCell([targetValue(t.op === null ? 'promise' : t.baseline ? 'baseline' : 'goal', t)]));

const linksAmong = new WeakMap<readonly IncentiveRecord[], OfferLinks>();

/** What amounts say of others among all incentives: looked through once, not once a document. */
function linksOf(all: readonly IncentiveRecord[]): OfferLinks {
  let links = linksAmong.get(all);
  if (links === undefined) linksAmong.set(all, (links = offerLinks(all)));
  return links;
}

/**
 * Incentives as coded, one row each.
 * @param all what their amounts may build on
 */
export function incentiveIndex(incentives: readonly IncentiveRecord[], all: readonly IncentiveRecord[]): Table<IncentiveRecord, Identified, OfferValue> {
  const links = linksOf(all);
  return makeTable('incentive-index', incentives, FIGURE, (i) => makeCell(offerValues(i, links)));
}
