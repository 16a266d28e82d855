/** What the charts of annexes share: what they are drawn from, their tables, what is odd about their figures. */
import { unpackTargets } from '../../domain/compare/pack.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { ChartShard, PackedAnnexRow } from '../../domain/schema/chart-record.ts';
import { makeBlank, makeCell, makeTable, type Identified, type Table } from '../../domain/table/table.ts';
import type { Words } from '../../words/zh.ts';
import type { Chart, Drawing } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';

/** What drawing them needs besides the documents. */
export interface AnnexDrawing extends Pick<Drawing, 'citiesOf'> {
  readonly words: Pick<Words, 'marks' | 'term' | 'compare' | 'figure'> & { readonly charts: Pick<Words['charts'], 'districts' | 'annexGoals'> };
}

export interface AnnexColumn extends Identified {
  /** What a row prints in it; undefined: nothing. */
  readonly valuesOf: (row: PackedAnnexRow) => PackedAnnexRow['cells'][number]['values'] | undefined;
}

/** The table of a chart of an annex. */
export type AnnexChartTable = ChartTable<PackedAnnexRow, AnnexColumn, TargetValue>;

/** A column of the annex. */
export const annexColumn = (id: string): AnnexColumn => ({ id, valuesOf: (row) => row.cells.find((c) => c.column === id)?.values });

/** Rows of an annex with what each column says of them; one that prints no figure is blank. */
export const unpackAnnex = (
  id: string,
  policy: string,
  rows: readonly PackedAnnexRow[],
  columns: readonly AnnexColumn[],
): Table<PackedAnnexRow, AnnexColumn, TargetValue> =>
  makeTable(id, rows, columns, (row, column) => {
    const values = unpackTargets(column.valuesOf(row), policy);
    return values.length === 0 ? makeBlank('silent') : makeCell(values);
  });

/** Name of a chart of an annex; a document's first annex has the plain one. */
export const annexChartId = (kind: string, policy: string, annex: string): string => `${kind}-${policy}${annex === 'a1' ? '' : `-${annex}`}`;

/** The twin of a chart and its values to take away, with what the document's file says is odd about them. */
export function annexTables(
  { words }: AnnexDrawing,
  { flags = [] }: Pick<ChartShard, 'flags'>,
  id: string,
  printed: AnnexChartTable,
): Pick<Chart, 'twin' | 'sheet'> {
  const flagOf: Drawing['flagOf'] = (flag) => flags.find((f) => f.id === flag) ?? null;
  return {
    twin: () => printChartTable({ words, flagOf }, printed),
    sheet: (speaker) => chartSheet({ ...speaker, flagOf }, id, printed),
  };
}
