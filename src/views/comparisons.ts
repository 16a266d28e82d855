import { comparePolicies } from '../domain/compare/grid.ts';
import { compareIncentives, type IncentiveComparison } from '../domain/compare/incentives.ts';
import { compareRules, type RuleComparison } from '../domain/compare/rules.ts';
import { compareTargets, decideCell, readingOrder, type Comparison } from '../domain/compare/targets.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import type { Site } from './site.ts';

/** The targets comparison of some documents: the rows that at least one of them fills. */
export const targetsComparison = ({ entryOf, content, titles, passages }: Site, policies: readonly PolicyRecord[]): Comparison =>
  compareTargets({
    policies,
    targets: policies.flatMap((p) => entryOf(p.id).targets),
    cities: content.cities,
    indicators: content.indicators,
    titles,
    passages,
  });

/** The same with every row that any document of the site fills: where these say nothing, the blank says of which kind. */
export function fullTargetsComparison({ corpus, entryOf, titles, passages }: Site, policies: readonly PolicyRecord[]): Comparison {
  const filled = corpus.rows.filter((row) => (corpus.byRow.get(row.id) ?? []).length > 0);
  const targets = policies.flatMap((p) => entryOf(p.id).targets);
  return comparePolicies('targets', { rows: readingOrder(filled), policies, cities: corpus.cities, facts: targets }, (row, policy, city, own) =>
    decideCell(row, policy, city, own, { titles, passages }),
  );
}

/** What some documents give: the rows that at least one of them fills. */
export const incentivesComparison = ({ entryOf, content, titles, passages }: Site, policies: readonly PolicyRecord[]): IncentiveComparison =>
  compareIncentives({
    policies,
    incentives: policies.flatMap((p) => entryOf(p.id).incentives),
    cities: content.cities,
    events: content.events,
    titles,
    passages,
  });

/** What some documents demand, forbid and permit: the rows that at least one of them fills. */
export const rulesComparison = ({ entryOf, content, passages }: Site, policies: readonly PolicyRecord[]): RuleComparison =>
  compareRules({ policies, rules: policies.flatMap((p) => entryOf(p.id).rules), cities: content.cities, duties: content.duties, passages });
