/** Rows of the ladder for which a document names several years: its course, beside what the others set for theirs. */
import { placeTrajectories, type Course, type CoursePoint, type CourseRow, type Plot } from '../../charts/trajectories/trajectories.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { formatSigned } from '../../domain/number/format.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows, type Cell, type TableRow } from '../../domain/table/table.ts';
import { stages, type Basis } from '../../domain/vocabulary.ts';
import { targetsComparison } from '../comparisons.ts';
import type { Site } from '../site.ts';
import { drawingOf, type Chart, type ChartDocument, type Drawing } from './chart.ts';
import type { DrawnRow, DrawnTargets } from './tier-chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';

/** What stands in the plots, in their order: numbers at a date. What is counted over a period has no place at a year. */
const DRAWN_BASES = ['stock', 'unclear'] as const satisfies readonly Basis[];
/** More courses in one plot could not be told apart. */
const MOST_COURSES = 12;

type ComparedRow = TableRow<DrawnRow, ChartDocument, TargetValue>;

const isDrawn = (v: TargetValue, firms: readonly string[]): boolean =>
  (v.role === 'goal' || v.role === 'milestone' || v.role === 'baseline') &&
  DRAWN_BASES.some((basis) => basis === v.basis) &&
  v.each === null &&
  v.scope === null &&
  v.value !== null &&
  v.year !== null &&
  v.op !== 'range' &&
  firms.includes(v.unit ?? '');

function toPoint({ words, titles }: Drawing, policy: ChartDocument, row: DrawnRow, v: TargetValue): CoursePoint {
  const { figure: F, term, charts, chart, marks } = words;
  const [value, year] = [v.value ?? 0, v.year ?? 0];
  const isActual = v.role === 'baseline';
  const remarks = [
    policy.stage === 'draft' ? term(stages.draft) : null,
    v.basis_evidence?.kind === 'inferred' ? F.basis(v) : null,
    F.jointBeside(v.tiers, row.titles, titles),
  ].filter((r) => r !== null);
  const said = charts.trajectories.point({ row: term(row), figure: F.text(v), year, basis: F.basis(v), isActual, remarks });
  return {
    fact: v.fact,
    url: v.source.url,
    year,
    value,
    said: formatSigned({ op: v.op, value, value_max: null }, chart.number, true),
    isActual,
    remarks,
    title: marks.labelled(policy.short, said),
  };
}

/** The courses of a row on one basis, documents that name several years first, in plots of at most twelve. */
function toPlots(drawing: Drawing, comparison: DrawnTargets, { row, cells }: ComparedRow, basis: Basis): Plot[] {
  const { term, chart, charts } = drawing.words;
  const cities = drawing.citiesOf(comparison.columns).map((c) => c.id);
  const courses = cells
    .flatMap(({ column, cell }): Course[] => {
      const points = cell.values
        .filter((v) => v.basis === basis && isDrawn(v, chart.firms))
        .map((v) => toPoint(drawing, column, row, v))
        .sort((a, b) => a.year - b.year);
      return points.length === 0 ? [] : [{ policy: column.id, city: column.city, name: column.short, series: cities.indexOf(column.city), points }];
    })
    .sort((a, b) => Number(b.points.length > 1) - Number(a.points.length > 1));
  const parts = Math.ceil(courses.length / MOST_COURSES);
  return Array.from({ length: parts }, (_, i) => ({
    id: `${row.id}-${basis}-${i}`,
    name: term(row),
    basis: charts.trajectories.basis(chart.bases[basis], parts > 1 ? { part: i + 1, parts } : null),
    courses: courses.slice(i * MOST_COURSES, (i + 1) * MOST_COURSES),
  }));
}

const hasCourse = ({ plots }: CourseRow): boolean => plots.some((p) => p.courses.some((c) => c.points.length > 1));

/** The rows as drawn: where a cell has drawn values, those alone. */
function drawnTable(comparison: DrawnTargets, rows: readonly CourseRow[], firms: readonly string[]): DrawnTargets {
  const { table } = choose(comparison, { rows: rows.map((r) => r.id) });
  const cellOf = (cell: Cell<TargetValue>): Cell<TargetValue> => {
    const values = cell.values.filter((v) => isDrawn(v, firms));
    return values.length === 0 ? cell : { ...cell, values };
  };
  return { ...table, cells: table.cells.map((cells) => cells.map(cellOf)) };
}

/** The courses of some documents; no chart where none names two years for one thing. */
export function drawTrajectories(drawing: Drawing, comparison: DrawnTargets): Chart[] {
  const { words, titles } = drawing;
  const W = words.charts.trajectories;
  const rows = tableRows(comparison)
    .filter(({ row }) => row.kind !== 'indicator')
    .map((row): CourseRow => ({ id: row.row.id, plots: DRAWN_BASES.flatMap((basis) => toPlots(drawing, comparison, row, basis)) }))
    .filter(hasCourse);
  const longest = rows
    .flatMap((row) => row.plots.flatMap((plot) => plot.courses.map((course) => ({ plot, course }))))
    .sort((a, b) => b.course.points.length - a.course.points.length)[0];
  const [from, to] = [longest?.course.points[0], longest?.course.points.at(-1)];
  if (longest === undefined || from === undefined || to === undefined) return [];
  const title = W.title({ document: longest.course.name, row: longest.plot.name, from, to, more: rows.length - 1 });
  const printed: ChartTable<DrawnRow, ChartDocument, TargetValue> = {
    table: drawnTable(comparison, rows, words.chart.firms),
    caption: title,
    corner: words.compare.row,
    rowName: (row) => words.term(row),
    columnName: (policy) => policy.short,
    say: (v, row) => ({
      text: words.figure.text(v) || words.marks.quoted(v.quote),
      notes: [
        v.role === 'baseline' ? words.compare.baseline : null,
        words.figure.period(v),
        v.role === 'promise' ? null : words.figure.basis(v),
        words.figure.jointBeside(v.tiers, row.titles, titles),
      ].filter((n) => n !== null),
    }),
  };
  const drawn = new Set(rows.flatMap((r) => r.plots.flatMap((p) => p.courses.map((c) => c.policy))));
  return [
    {
      id: 'trajectories',
      title,
      lead: W.lead,
      documents: comparison.columns.filter((p) => drawn.has(p.id)),
      place: (width) => placeTrajectories(rows, { width, words: W.drawn }),
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => chartSheet(speaker, 'trajectories', printed),
    },
  ];
}

/** The chart for the page of charts. */
export const trajectoryChart = (site: Site, policies: readonly PolicyRecord[]): Chart[] => drawTrajectories(drawingOf(site), targetsComparison(site, policies));
