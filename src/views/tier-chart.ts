import { placeTierGoalParts } from '../charts/tier-goals/tier-goal-parts.ts';
import type { Goal, GoalRow } from '../charts/tier-goals/tier-goals.ts';
import type { Placed } from '../charts/grammar/placed.ts';
import { toSvg } from '../charts/grammar/svg.ts';
import type { ComparisonRow } from '../domain/corpus/rows.ts';
import type { TargetValue } from '../domain/compare/target-value.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import { choose } from '../domain/table/choose.ts';
import { tableRows, type Cell } from '../domain/table/table.ts';
import type { Comparison } from '../domain/compare/targets.ts';
import { titleOf } from '../domain/corpus/titles.ts';
import type { Title } from '../domain/schema/title.ts';
import { chartWidths, type Chart, type ChartWidth } from './charts/chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './charts/chart-table.ts';
import { targetsComparison } from './comparisons.ts';
import { citiesOf } from './places.ts';
import type { Site } from './site.ts';

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

const place = (site: Site, comparison: Comparison, width: ChartWidth): Placed =>
  placeTierGoalParts(tierGoalRows(site, comparison), { width: chartWidths[width], words: site.words.chart });

/** What the chart is called: it counts the cities and documents that it shows. */
export const tierGoalsTitle = (site: Site, comparison: Comparison): string =>
  site.words.comparePage.chartTitle(shownCities(site, comparison).length, comparison.columns.length);

/** The chart for the page. */
export const tierGoalsSvg = (site: Site, comparison: Comparison, width: ChartWidth): string =>
  toSvg(place(site, comparison, width), { id: `tier-goals-${width}`, label: tierGoalsTitle(site, comparison), href: site.href });

/** The goals as they are drawn, and nothing beside them: whoever takes the chart away takes these. */
function drawnTable(site: Site, comparison: Comparison): Comparison {
  const goals = new Map(tierGoalRows(site, comparison).map((row) => [row.id, new Set(row.goals.map((g) => g.fact))]));
  const { table } = choose(comparison, { rows: [...goals.keys()] });
  const cellOf = (row: ComparisonRow, cell: Cell<TargetValue>): Cell<TargetValue> => ({
    ...cell,
    values: cell.values.filter((v) => goals.get(row.id)?.has(v.fact) === true),
  });
  return { ...table, cells: tableRows(table).map(({ row, cells }) => cells.map(({ cell }) => cellOf(row, cell))) };
}

/** The chart for the page of charts; none where the documents set no goals for titles. */
export function tierGoalsChart(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  const comparison = targetsComparison(site, policies);
  const rows = tierGoalRows(site, comparison);
  if (rows.length === 0) return [];
  const { compare: C, figure: F, term } = site.words;
  const title = tierGoalsTitle(site, comparison);
  const printed: ChartTable<ComparisonRow, PolicyRecord, TargetValue> = {
    table: drawnTable(site, comparison),
    caption: title,
    corner: C.row,
    rowName: (row) => term(row),
    columnName: (policy) => policy.short,
    say: (v, row) => ({
      text: F.text(v),
      notes: [F.period(v), F.basis(v), F.jointBeside(v.tiers, row.titles, site.titles)].filter((n) => n !== null),
    }),
  };
  return [
    {
      id: 'tier-goals',
      title,
      lead: site.words.comparePage.chartLead,
      documents: comparison.columns,
      place: (width) => placeTierGoalParts(rows, { width, words: site.words.chart }),
      twin: () => printChartTable(site, printed),
      sheet: () => chartSheet(site, 'tier-goals', printed),
    },
  ];
}
