import { placeTierGoalParts } from '../../charts/tier-goals/tier-goal-parts.ts';
import type { Goal, GoalRow } from '../../charts/tier-goals/tier-goals.ts';
import { toSvg } from '../../charts/grammar/svg.ts';
import type { ComparisonRow } from '../../domain/corpus/rows.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows, type Cell, type Table } from '../../domain/table/table.ts';
import { titleOf } from '../../domain/corpus/titles.ts';
import type { Title } from '../../domain/schema/title.ts';
import { chartWidths, drawingOf, type Chart, type ChartDocument, type ChartWidth, type Drawing } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';
import { targetsComparison } from '../comparisons.ts';
import type { Site } from '../site.ts';

/** What a chart of targets reads of a comparison. */
export type DrawnRow = Pick<ComparisonRow, 'id' | 'zh' | 'kind' | 'titles'>;
export type DrawnTargets = Table<DrawnRow, ChartDocument, TargetValue>;

function toGoal({ words, titles }: Drawing, cities: ReturnType<Drawing['citiesOf']>, target: TargetValue, policy: ChartDocument, row: DrawnRow): Goal[] {
  const series = cities.findIndex((c) => c.id === policy.city);
  const city = cities[series];
  if (city === undefined || target.value === null || target.value <= 0 || target.op === null) return [];
  return [
    {
      fact: target.fact,
      policy: policy.id,
      city: city.id,
      city_zh: words.term(city),
      series,
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
      joint: words.figure.jointBeside(target.tiers, row.titles, titles),
      url: target.source.url,
      draft: policy.stage === 'draft',
    },
  ];
}

/** A step of the ladder proper: not what stands before or beside it. */
const isStep = ({ rung }: Title) => rung !== null && rung !== 'feeder';

/** The comparison's title rows as chart data: whole-city goals, no baselines, no parts, no repeats. */
export function tierGoalRows(drawing: Drawing, comparison: DrawnTargets): GoalRow[] {
  const { words, titles } = drawing;
  const cities = drawing.citiesOf(comparison.columns);
  return tableRows(comparison)
    .filter(({ row }) => row.kind === 'title' && row.titles.some((t) => isStep(titleOf(titles, t))))
    .map(({ row, cells }): GoalRow => {
      const goals = cells.flatMap(({ column, cell }) => cell.values.filter((v) => v.role === 'goal').flatMap((v) => toGoal(drawing, cities, v, column, row)));
      return {
        id: row.id,
        zh: words.term(row),
        goals,
        note: words.marks.list([...new Set(row.titles.map((t) => titleOf(titles, t).conferred_by))]),
      };
    })
    .filter((row) => row.goals.length > 0);
}

/** What the chart is called: it counts the cities and documents that it shows. */
export const tierGoalsTitle = ({ words, citiesOf }: Drawing, { columns }: Pick<DrawnTargets, 'columns'>): string =>
  words.charts.tierGoals.title(citiesOf(columns).length, columns.length);

/** The chart for another page. */
export function tierGoalsSvg(site: Site, comparison: DrawnTargets, width: ChartWidth): string {
  const drawing = drawingOf(site);
  const placed = placeTierGoalParts(tierGoalRows(drawing, comparison), { width: chartWidths[width], words: site.words.chart });
  return toSvg(placed, { id: `tier-goals-${width}`, label: tierGoalsTitle(drawing, comparison), href: site.href });
}

/** The goals as they are drawn, and nothing beside them: whoever takes the chart away takes these. */
function drawnTable(rows: readonly GoalRow[], comparison: DrawnTargets): DrawnTargets {
  const goals = new Map(rows.map((row) => [row.id, new Set(row.goals.map((g) => g.fact))]));
  const { table } = choose(comparison, { rows: [...goals.keys()] });
  const cellOf = (row: DrawnRow, cell: Cell<TargetValue>): Cell<TargetValue> => ({
    ...cell,
    values: cell.values.filter((v) => goals.get(row.id)?.has(v.fact) === true),
  });
  return { ...table, cells: tableRows(table).map(({ row, cells }) => cells.map(({ cell }) => cellOf(row, cell))) };
}

/** The goals of some documents; no chart where they set none for titles. */
export function drawTierGoals(drawing: Drawing, comparison: DrawnTargets): Chart[] {
  const rows = tierGoalRows(drawing, comparison);
  if (rows.length === 0) return [];
  const { words, titles } = drawing;
  const { compare: C, figure: F, term } = words;
  const title = tierGoalsTitle(drawing, comparison);
  const printed: ChartTable<DrawnRow, ChartDocument, TargetValue> = {
    table: drawnTable(rows, comparison),
    caption: title,
    corner: C.row,
    rowName: (row) => term(row),
    columnName: (policy) => policy.short,
    say: (v, row) => ({
      text: F.text(v),
      notes: [F.period(v), F.basis(v), F.jointBeside(v.tiers, row.titles, titles)].filter((n) => n !== null),
    }),
  };
  return [
    {
      id: 'tier-goals',
      title,
      lead: words.charts.tierGoals.lead,
      documents: comparison.columns,
      place: (width) => placeTierGoalParts(rows, { width, words: words.chart }),
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => chartSheet(speaker, 'tier-goals', printed),
    },
  ];
}

/** The chart for the page of charts. */
export const tierGoalsChart = (site: Site, policies: readonly PolicyRecord[]): Chart[] => drawTierGoals(drawingOf(site), targetsComparison(site, policies));
