import { placeTierGoals, type Goal, type GoalRow, type PlacedTierGoals } from '../charts/tier-goals/tier-goals.ts';
import { toSvg } from '../charts/grammar/svg.ts';
import type { ComparisonRow } from '../domain/corpus/rows.ts';
import type { TargetValue } from '../domain/compare/target-value.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import { tableRows } from '../domain/table/table.ts';
import type { Comparison } from '../domain/compare/targets.ts';
import { titleOf } from '../domain/corpus/titles.ts';
import type { Title } from '../domain/schema/title.ts';
import { citiesOf } from './places.ts';
import type { Site } from './site.ts';

/** Widths (px) the chart is drawn for; the stylesheet shows the one that fits. */
export const chartWidths = { wide: 1328, medium: 640, narrow: 328 } as const;
export type ChartWidth = keyof typeof chartWidths;

/** Cities with a document in the comparison, in the order of the registry. */
const shownCities = (site: Site, { columns }: Comparison): string[] => citiesOf(site, columns).map((c) => c.id);

function toGoal(site: Site, comparison: Comparison, target: TargetValue, policy: PolicyRecord, row: ComparisonRow): Goal[] {
  const city = site.corpus.byCity.get(policy.city)?.city;
  if (city === undefined || target.value === null || target.value <= 0 || target.op === null) return [];
  return [
    {
      fact: target.fact,
      policy: policy.id,
      city: city.id,
      city_zh: site.words.term(city),
      series: shownCities(site, comparison).indexOf(city.id),
      label: policy.short,
      value: target.value,
      value_max: target.value_max,
      op: target.op,
      unit: target.unit ?? '',
      year: target.year,
      from: target.from,
      basis: target.basis,
      basis_inferred: target.basis_evidence?.kind === 'inferred',
      each: target.each,
      joint: site.words.figure.jointBeside(target.tiers, row.titles, site.titles),
      url: target.source.url,
      draft: policy.stage === 'draft',
    },
  ];
}

/** A step of the ladder proper: not what stands before or beside it. */
const isStep = ({ rung }: Title) => rung !== null && rung !== 'feeder';

/** The comparison's title rows as chart data: whole-city goals, no baselines, no parts, no repeats. */
export function tierGoalRows(site: Site, comparison: Comparison): GoalRow[] {
  return tableRows(comparison)
    .filter(({ row }) => row.kind === 'title' && row.titles.some((t) => isStep(titleOf(site.titles, t))))
    .map(({ row, cells }): GoalRow => {
      const goals = cells.flatMap(({ column, cell }) => cell.values.filter((v) => v.role === 'goal').flatMap((v) => toGoal(site, comparison, v, column, row)));
      return {
        id: row.id,
        zh: site.words.term(row),
        goals,
        note: site.words.marks.list([...new Set(row.titles.map((t) => titleOf(site.titles, t).conferred_by))]),
      };
    })
    .filter((row) => row.goals.length > 0);
}

const place = (site: Site, comparison: Comparison, width: ChartWidth): PlacedTierGoals =>
  placeTierGoals(tierGoalRows(site, comparison), { width: chartWidths[width], words: site.words.chart });

/** What the chart is called: it counts the cities and documents that it shows. */
export const tierGoalsTitle = (site: Site, comparison: Comparison): string =>
  site.words.compare.chartTitle(shownCities(site, comparison).length, comparison.columns.length);

/** The chart for the page. */
export const tierGoalsSvg = (site: Site, comparison: Comparison, width: ChartWidth): string =>
  toSvg(place(site, comparison, width), { id: `tier-goals-${width}`, label: tierGoalsTitle(site, comparison), href: site.href });

/** The chart as a file that stands alone: title, basis, source, links in full. */
export function tierGoalsFile(site: Site, comparison: Comparison): string {
  const { compare: C, footer, site: S } = site.words;
  const title = tierGoalsTitle(site, comparison);
  const source = C.chartSourceAlone(comparison.columns.length, site.absoluteUrl('/compare/targets/'));
  return toSvg(place(site, comparison, 'wide'), {
    id: 'tier-goals',
    label: title,
    href: site.absoluteUrl,
    standalone: { title, desc: C.chartLead, source: `${source} · ${footer.version} ${site.dataVersion} · ${S.disclaimer}` },
  });
}
