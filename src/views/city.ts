import type { Comparison } from '../domain/compare/targets.ts';
import type { PolicyRecord, ReferenceRecord, TargetRecord, UnitRecord } from '../domain/schema/record.ts';
import type { City } from '../domain/schema/registries.ts';
import { fullTargetsComparison } from './comparisons.ts';
import { filter } from '../domain/table/filter.ts';
import type { Cell } from '../domain/table/table.ts';
import { documentDate } from '../domain/corpus/document-date.ts';
import { isConferred, isProvincesOwn } from '../domain/corpus/titles.ts';
import type { Title } from '../domain/schema/title.ts';
import { cityEntry } from './places.ts';
import type { Site } from './site.ts';

/** What one city's documents hold, ready for print. */
export interface CityView {
  readonly city: City;
  readonly policies: readonly PolicyRecord[];
  readonly offices: readonly UnitRecord[];
  readonly counts: { readonly goals: number; readonly incentives: number; readonly amounts: number; readonly offices: number };
}

export function cityView(site: Site, city: City): CityView {
  const { policies, units: offices } = cityEntry(site, city.id);
  const sum = (of: (p: PolicyRecord) => number) => policies.reduce((n, p) => n + of(p), 0);
  return {
    city,
    policies,
    offices,
    counts: { goals: sum((p) => p.counts.goals), incentives: sum((p) => p.counts.incentives), amounts: sum((p) => p.counts.amounts), offices: offices.length },
  };
}

/** The targets comparison for one city: every title and pool (blanks say which kind), and what else the city fills. */
export function cityTables(site: Site, policies: readonly PolicyRecord[]): { ladder: Comparison; indicators: Comparison } {
  const table = fullTargetsComparison(site, policies);
  const isFilled = (cells: readonly Cell[]) => cells.some(({ blank }) => blank === null || blank === 'unquantified');
  return {
    ladder: filter(table, (_, row) => row.kind !== 'indicator'),
    indicators: filter(table, (cells, row) => row.kind === 'indicator' && isFilled(cells)),
  };
}

/** Goals that hold for a part of the city only and so stand outside the ladder rows. */
export const districtTargets = ({ entryOf }: Site, policy: string): TargetRecord[] =>
  entryOf(policy).targets.filter((t) => t.scope !== null && !t.baseline && (t.tiers.length > 0 || t.pool_for.length > 0));

/** Titles that provinces have as names of their own: those this province conferred when one of the documents was issued, and the others. */
export function provinceTitles({ titles }: Site, province: string, policies: readonly PolicyRecord[]): { confers: Title[]; lacks: Title[] } {
  const own = [...titles.values()].filter(isProvincesOwn);
  const confers = (title: Title) => policies.some((p) => isConferred(title, province, documentDate(p)));
  return { confers: own.filter(confers), lacks: own.filter((t) => !confers(t)) };
}

/** Documents that the city's policies say they carry out. */
export function upstreamOf(policies: readonly PolicyRecord[]): (ReferenceRecord & { policy: PolicyRecord })[] {
  return policies.flatMap((policy) => policy.references.filter((r) => r.relation === 'implements').map((r) => ({ ...r, policy })));
}
