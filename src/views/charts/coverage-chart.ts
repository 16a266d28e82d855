/** How much the chosen documents say on each topic; a cell opens its clauses. */
import { placeCoverage, type CoverageCell } from '../../charts/coverage/coverage.ts';
import { coverageTable, type CoverageTable, type CoverageValue } from '../../domain/compare/coverage.ts';
import { unpackCountCells } from '../../domain/compare/pack-counts.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows, type Cell } from '../../domain/table/table.ts';
import { blanks, topics, type TopicId } from '../../domain/vocabulary.ts';
import type { Chart, ChartDocument } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';
import { countColumns, countOf, withUnits, type CountDrawing, type CountedDocument } from './count-chart.ts';

type DrawnCoverage = CoverageTable<ChartDocument>;

/** Topics of which most documents speak first, then those with most clauses. */
function ordered(table: DrawnCoverage): DrawnCoverage {
  const weight = (cells: readonly Cell<CoverageValue>[]) => ({
    documents: cells.filter((c) => countOf(c, 'clauses') > 0).length,
    clauses: cells.reduce((n, c) => n + countOf(c, 'clauses'), 0),
  });
  const weighed = table.rows.map((row, r) => ({ id: row.id, ...weight(table.cells[r] ?? []) }));
  const ids = [...weighed].sort((a, b) => b.documents - a.documents || b.clauses - a.clauses).map((r) => r.id);
  return choose(table, { rows: ids }).table;
}

/** The clauses of one document on a topic; where none is coded with it, the clause itself, or where the text names it. */
function urlOf(topic: TopicId, { policy, topics: coded }: CountedDocument, { values, passages }: Cell<CoverageValue>): string | null {
  const first = values[0]?.source ?? passages[0];
  if (first === undefined) return null;
  return coded?.includes(topic) === true ? `/compare/text/?topic=${topic}&p=${policy.id}` : first.url;
}

/** None where no document speaks of a topic. */
export function drawCoverage(drawing: CountDrawing, documents: readonly CountedDocument[]): Chart[] {
  const { words } = drawing;
  const W = words.charts.coverage;
  const policies = documents.map((d) => d.policy);
  const byId = new Map(documents.map((d) => [d.policy.id, d]));
  const table = ordered(coverageTable(documents.map(({ policy, coverage }) => ({ document: policy, cells: unpackCountCells(coverage, policy.id) }))));
  if (table.rows.length === 0) return [];
  const valueText = (v: CoverageValue) => W.value(v.value, W.units[v.counts]);
  const name = (topic: TopicId) => words.term(topics[topic]);
  const toCell = (topic: TopicId, { id, short }: ChartDocument, cell: Cell<CoverageValue>): CoverageCell => {
    const blank = cell.blank === null ? null : { look: blanks[cell.blank].look, label: words.term(blanks[cell.blank]) };
    const document = byId.get(id);
    return {
      clauses: countOf(cell, 'clauses'),
      figures: countOf(cell, 'figures'),
      blank,
      url: document === undefined ? null : urlOf(topic, document, cell),
      title: words.marks.labelled(short, W.cell(name(topic), [...cell.values.map(valueText), ...(blank === null ? [] : [blank.label])])),
    };
  };
  const rows = tableRows(table).map(({ row, cells }) => ({ name: name(row.id), cells: cells.map(({ column, cell }) => toCell(row.id, column, cell)) }));
  const all = rows.filter((r) => r.cells.every((c) => c.clauses > 0)).length;
  const title = W.title({ topics: rows.length, documents: policies.length, all });
  const printed: ChartTable<{ readonly id: TopicId }, ChartDocument, CoverageValue> = {
    table: withUnits(table, W.units),
    caption: title,
    corner: W.topic,
    rowName: ({ id }) => name(id),
    columnName: (policy) => policy.short,
    say: (v) => ({ text: valueText(v), notes: [] }),
  };
  return [
    {
      id: 'coverage',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeCoverage(countColumns(drawing, policies), rows, { width, words: W.drawn }),
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => chartSheet(speaker, 'coverage', printed),
    },
  ];
}
