import type { Comparison } from '../domain/compare/targets.ts';
import type { PolicyRecord, ReferenceRecord, TargetRecord, UnitRecord } from '../domain/schema/record.ts';
import type { City } from '../domain/schema/registries.ts';
import { chosenPolicies } from '../domain/corpus/chosen.ts';
import { findGaps } from '../domain/compare/gaps.ts';
import type { RowRecord } from '../domain/schema/shard.ts';
import { makeTable } from '../domain/table/table.ts';
import { fullTargetsComparison } from './comparisons.ts';
import { gapName, isOneThing, printGap, type GapEntry, type GapSpeaker, type GapValue, type PrintedGap } from './gaps.ts';
import type { Comparisons } from './shards.ts';
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
  readonly counts: { readonly goals: number; readonly incentives: number; readonly figures: number; readonly offices: number };
}

export function cityView(site: Site, city: City): CityView {
  const { policies, units: offices } = cityEntry(site, city.id);
  const sum = (of: (p: PolicyRecord) => number) => policies.reduce((n, p) => n + of(p), 0);
  return {
    city,
    policies,
    offices,
    counts: { goals: sum((p) => p.counts.goals), incentives: sum((p) => p.counts.incentives), figures: sum((p) => p.counts.figures), offices: offices.length },
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

/** A city's own list of what others have and it lacks. */
export interface CityGaps {
  readonly my: PolicyRecord;
  readonly others: readonly PolicyRecord[];
  /** Those that most documents have first, a few of each comparison. */
  readonly shown: readonly PrintedGap[];
  /** How many more there are. */
  readonly left: number;
  /** Rows it has and others lack: how many, and the first of them with the words that print them. */
  readonly ahead: number;
  readonly examples: readonly { readonly name: string; readonly url: string }[];
}

/** Gaps of one comparison that a city's page prints, and examples of where it is ahead. */
const MOST_GAPS = 8;
const MOST_EXAMPLES = 6;

/** The newest document of a city, one held as a whole if there is any. */
export const newestOf = (policies: readonly PolicyRecord[]): PolicyRecord | undefined => chosenPolicies(policies, 1)[0];

/** A city's newest document beside those of other cities that are compared by default; null where there is nothing to compare. */
function compareCity(site: Site, { targets, incentives, rules }: Comparisons, rows: readonly RowRecord[], city: string) {
  const { policies } = site.records;
  const my = newestOf(policies.filter((p) => p.city === city));
  const others = chosenPolicies(policies).filter((p) => p.city !== city);
  if (my === undefined || others.length === 0) return null;
  const gaps = [targets, incentives, rules].map(({ id, rows: known, cells }) => {
    const at = new Map(known.map((row, r) => [row.id, r]));
    const cellOf = (row: RowRecord, policy: PolicyRecord) => {
      const cell = cells[at.get(row.id) ?? -1]?.[policies.indexOf(policy)];
      if (cell === undefined) throw new RangeError(`comparison ${id}: no cell for "${row.id}" and "${policy.id}"`);
      return cell as Cell<GapValue>;
    };
    return findGaps(
      makeTable(
        id,
        rows.filter((row) => row.comparison === id && isOneThing(row)),
        [my, ...others],
        cellOf,
      ),
      my.id,
    );
  });
  return { my, others, gaps };
}

/** How many gaps a city has, by comparison: targets, incentives, rules. */
export interface CityGapCounts {
  readonly my: PolicyRecord;
  readonly others: number;
  readonly lacking: readonly number[];
  readonly ahead: number;
}

/** @returns null where there is nothing to compare */
export function countCityGaps(site: Site, comparisons: Comparisons, rows: readonly RowRecord[], city: string): CityGapCounts | null {
  const found = compareCity(site, comparisons, rows, city);
  if (found === null) return null;
  const { my, others, gaps } = found;
  return { my, others: others.length, lacking: gaps.map((g) => g.lacking.length), ahead: gaps.reduce((n, g) => n + g.ahead.length, 0) };
}

/**
 * What the documents of other cities that stand side by side by default have and this city's newest lacks.
 * @returns null where there is nothing to compare
 */
export function cityGaps(site: Site, comparisons: Comparisons, rows: readonly RowRecord[], city: string): CityGaps | null {
  const found = compareCity(site, comparisons, rows, city);
  if (found === null) return null;
  const { my, others, gaps } = found;
  const speaker: GapSpeaker = { words: site.words, titles: site.titles, speakerOf: () => site };
  const have = ({ counts }: GapEntry) => counts.full.have + counts.excerpts.have;
  const shown = gaps.flatMap(({ lacking }) => lacking.toSorted((a, b) => have(b) - have(a)).slice(0, MOST_GAPS));
  const ahead = gaps.flatMap((g) => g.ahead);
  const ids = [my, ...others].map((d) => d.id);
  return {
    my,
    others,
    shown: shown.map((gap) => printGap(speaker, gap, ids)),
    left: gaps.reduce((n, g) => n + g.lacking.length, 0) - shown.length,
    ahead: ahead.length,
    examples: ahead
      .toSorted((a, b) => have(a) - have(b))
      .flatMap(({ row, mine }) => mine.values.slice(0, 1).map((v) => ({ name: gapName(speaker, row), url: v.source.url })))
      .slice(0, MOST_EXAMPLES),
  };
}

/** Whether one of the others gives a sum of money. */
const isPaid = ({ others }: PrintedGap): boolean =>
  others.some(({ cell }) => cell.parts.some((part) => part.kind === 'offers' && part.offers.some((offer) => offer.amounts.length > 0)));

/** One gap of the first of some cities that has any: of money if there is such. */
export function exampleGap(
  site: Site,
  comparisons: Comparisons,
  rows: readonly RowRecord[],
  cities: readonly City[],
): { my: PolicyRecord; gap: PrintedGap } | null {
  for (const { id } of cities) {
    const gaps = cityGaps(site, comparisons, rows, id);
    const gap = gaps?.shown.find(isPaid) ?? gaps?.shown[0];
    if (gaps !== null && gap !== undefined) return { my: gaps.my, gap };
  }
  return null;
}

/** Documents that the city's policies say they carry out. */
export function upstreamOf(policies: readonly PolicyRecord[]): (ReferenceRecord & { policy: PolicyRecord })[] {
  return policies.flatMap((policy) => policy.references.filter((r) => r.relation === 'implements').map((r) => ({ ...r, policy })));
}
