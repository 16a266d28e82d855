import { emptyValue, makeCell, makeTable, type CellValue, type Identified, type Table } from '../table/table.ts';

/** A number the site has counted itself. */
export interface CountValue extends CellValue {
  readonly role: 'count';
  readonly value: number;
}

/** One row each thing counted in, one column a kind of thing counted. */
export type CountTable<Row extends Identified, Kind extends string = string> = Table<Row, { readonly id: Kind }, CountValue>;

export const countTable = <Row extends Identified, Kind extends string>(
  id: string,
  rows: readonly Row[],
  kinds: readonly Kind[],
  count: (row: Row, kind: Kind) => number,
): CountTable<Row, Kind> =>
  makeTable(
    id,
    rows,
    kinds.map((kind) => ({ id: kind })),
    (row, kind) => makeCell([{ ...emptyValue, role: 'count', value: count(row, kind.id) }]),
  );

/** The sums of the columns, in their order. */
export const columnTotals = (table: CountTable<Identified>): number[] =>
  table.columns.map((_, c) => table.cells.reduce((sum, cells) => sum + (cells[c]?.values[0]?.value ?? 0), 0));
