/** The way from a fact to its row of a comparison, where it stands beside what other documents say. */
import { incentiveRows, standsInRow, type IncentiveRow } from '../domain/compare/incentives.ts';
import { ruleRowId } from '../domain/compare/rules.ts';
import { chosenPolicies } from '../domain/corpus/chosen.ts';
import { showsInRow } from '../domain/corpus/rows.ts';
import type { IncentiveRecord, RuleRecord, TargetRecord } from '../domain/schema/record.ts';
import type { Site } from './site.ts';

type RowSite = Pick<Site, 'records' | 'content' | 'titles' | 'corpus'>;

/** What is the same for all facts of a site, made once. */
interface Known {
  readonly printed: ReadonlySet<string>;
  readonly incentives: readonly IncentiveRow[];
}
const known = new WeakMap<Site['records'], Known>();

function knownOf({ records, content, titles }: RowSite): Known {
  const found = known.get(records) ?? {
    printed: new Set(chosenPolicies(records.policies).map((p) => p.id)),
    incentives: incentiveRows(content.events, titles),
  };
  known.set(records, found);
  return found;
}

/**
 * The address of a row: on the page as it is printed, or with the fact's document chosen where the page prints others.
 * @param comparison name of the page
 */
function rowUrl(site: RowSite, comparison: string, row: string, policy: string): string {
  return `/compare/${comparison}/${knownOf(site).printed.has(policy) ? '' : `?p=${policy}`}#${row}`;
}

/** null for a target whose indicator has no row for its titles. */
export function targetRowUrl(site: RowSite, t: TargetRecord): string | null {
  const row = site.corpus.rows.find((r) => showsInRow(t, r));
  return row === undefined ? null : rowUrl(site, 'targets', row.id, t.policy);
}

export function incentiveRowUrl(site: RowSite, i: IncentiveRecord): string | null {
  const row = knownOf(site).incentives.find((r) => standsInRow(i, r, site.titles));
  return row === undefined ? null : rowUrl(site, 'incentives', row.id, i.policy);
}

export const ruleRowUrl = (site: RowSite, r: RuleRecord): string => rowUrl(site, 'rules', ruleRowId(r.duty), r.policy);
