/** What kinds of support the chosen documents offer; a cell opens its offers in the comparison. */
import { placeCoverage, type CoverageCell } from '../../charts/coverage/coverage.ts';
import { instrumentTable, type InstrumentId, type InstrumentValue } from '../../domain/compare/instrument-counts.ts';
import { unpackCountCells } from '../../domain/compare/pack-counts.ts';
import { tableRows, type Cell } from '../../domain/table/table.ts';
import { blanks, instruments } from '../../domain/vocabulary.ts';
import type { Chart, ChartDocument } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';
import { countColumns, countOf, withUnits, type CountDrawing, type CountedDocument } from './count-chart.ts';

/** None where the documents offer nothing. */
export function drawInstruments(drawing: CountDrawing, documents: readonly CountedDocument[]): Chart[] {
  const { words } = drawing;
  const W = words.charts.instruments;
  const policies = documents.map((d) => d.policy);
  const table = instrumentTable(documents.map(({ policy, instruments: cells }) => ({ document: policy, cells: unpackCountCells(cells, policy.id) })));
  const [most] = table.rows;
  if (most === undefined) return [];
  const name = (id: InstrumentId) => words.term(instruments[id]);
  const valueText = (v: InstrumentValue) => W.value(v.value, W.units[v.counts]);
  const toCell = (id: InstrumentId, policy: ChartDocument, cell: Cell<InstrumentValue>): CoverageCell => {
    const offers = countOf(cell, 'offers');
    const kind = cell.blank === null ? null : blanks[cell.blank];
    const blank =
      kind !== null ? { look: kind.look, label: words.term(kind) } : offers === 0 ? { look: 'absent' as const, label: W.value(0, W.units.offers) } : null;
    return {
      clauses: offers,
      figures: countOf(cell, 'priced'),
      blank,
      url: offers === 0 ? null : `/compare/incentives/?p=${policy.id}&instrument=${id}`,
      title: words.marks.labelled(policy.short, W.cell(name(id), [...cell.values.map(valueText), ...(kind === null ? [] : [words.term(kind)])])),
    };
  };
  const rows = tableRows(table).map(({ row, cells }) => ({ name: name(row.id), cells: cells.map(({ column, cell }) => toCell(row.id, column, cell)) }));
  const title = W.title({ documents: policies.length, kinds: rows.length, most: name(most.id) });
  const printed: ChartTable<{ readonly id: InstrumentId }, ChartDocument, InstrumentValue> = {
    table: withUnits(table, W.units),
    caption: title,
    corner: W.kind,
    rowName: ({ id }) => name(id),
    columnName: (policy) => policy.short,
    say: (v) => ({ text: valueText(v), notes: [], ...(v.source === null ? {} : { url: v.source.url }) }),
  };
  return [
    {
      id: 'instruments',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeCoverage(countColumns(drawing, policies), rows, { width, words: W.drawn }),
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => chartSheet(speaker, 'instruments', printed),
    },
  ];
}
