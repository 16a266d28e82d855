/** Where an annex shares a goal out among the parts of the city: the parts year by year. */
import { placeDistricts, type Part, type YearPoint } from '../../charts/districts/districts.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { ChartShard, SharingAnnex } from '../../domain/schema/chart-record.ts';
import { tableRows } from '../../domain/table/table.ts';
import { annexChartId, annexColumn, annexTables, unpackAnnex, type AnnexChartTable, type AnnexDrawing } from './annex-chart.ts';
import type { Chart } from './chart.ts';

const toPoint = (v: TargetValue): YearPoint[] =>
  v.value === null || v.year === null ? [] : [{ fact: v.fact, url: v.source.url, year: v.year, value: v.value, isActual: v.role === 'baseline' }];

/** A chart of each annex of the documents that shares a goal out. */
export const drawDistricts = (drawing: AnnexDrawing, documents: readonly ChartShard[]): Chart[] =>
  documents.flatMap((document) => (document.districts ?? []).map((annex) => districtChart(drawing, document, annex)));

function districtChart(drawing: AnnexDrawing, document: ChartShard, { annex, name, rows: packed, columns }: SharingAnnex): Chart {
  const { words } = drawing;
  const { policy } = document;
  const W = words.charts.districts;
  const table = unpackAnnex(`${policy.id}-${annex}`, policy.id, packed, columns.map(annexColumn));
  const rows = tableRows(table).map(({ row, cells }) => ({
    row,
    part: {
      id: row.id,
      name: words.term(row),
      points: cells.flatMap(({ cell }) => cell.values.flatMap(toPoint)).sort((a, b) => a.year - b.year),
    } satisfies Part,
  }));
  const parts = rows.filter(({ row }) => row.covers === 'part').map(({ part }) => part);
  const whole = rows.find(({ row }) => row.covers === 'whole')?.part.points ?? [];
  const first = table.cells.flatMap((cells) => cells.flatMap((c) => c.values))[0];
  const years = parts.flatMap((p) => p.points.map((q) => q.year));
  const city = drawing.citiesOf([policy])[0];
  const about = {
    city: city === undefined ? policy.short : words.term(city),
    parts: parts.length,
    indicator: first?.indicator ?? '',
    from: Math.min(...years),
    to: Math.max(...years),
    annex: name,
  };
  const title = W.title(about);
  const printed: AnnexChartTable = {
    table,
    caption: title,
    corner: W.part,
    rowName: (row) => words.term(row),
    columnName: (c) => {
      const value = table.cells.flatMap((cells) => cells[table.columns.indexOf(c)]?.values ?? [])[0];
      return value?.year == null ? c.id : W.year(value.year, value.role === 'baseline');
    },
    say: (v) => ({ text: words.figure.text(v), notes: [] }),
  };
  const id = annexChartId('districts', policy.id, annex);
  return {
    id,
    title,
    lead: W.lead(about),
    documents: [policy],
    place: (width) => placeDistricts({ city: policy.city, parts, whole, unit: first?.unit ?? '' }, { width, words: W.drawn }),
    ...annexTables(drawing, document, id, printed),
  };
}
