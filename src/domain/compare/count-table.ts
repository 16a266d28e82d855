import { emptyValue, makeCell, makeTable, type Cell, type CellValue, type Identified, type Table } from '../table/table.ts';

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

/** What was counted in one document: a cell for each thing that may be counted. */
export interface CountColumn<Document, Thing extends string, Value extends CountValue> {
  readonly document: Document;
  readonly cells: ReadonlyMap<Thing, Cell<Value>>;
}

/** How many there are of the first kind that a cell counts; 0 for a blank without numbers. */
export const firstCount = ({ values }: Cell<CountValue>): number => values[0]?.value ?? 0;

/**
 * Counts of several documents: one row each thing of which one document has any, in the order given, one column a document.
 * @throws RangeError where a document lacks a cell of such a row
 */
export function countColumns<Document extends Identified, Thing extends string, Value extends CountValue>(
  id: string,
  things: readonly Thing[],
  columns: readonly CountColumn<Document, Thing, Value>[],
): Table<{ readonly id: Thing }, Document, Value> {
  const byDocument = new Map(columns.map((c) => [c.document.id, c.cells]));
  const cellOf = (thing: Thing, document: string): Cell<Value> => {
    const cell = byDocument.get(document)?.get(thing);
    if (cell === undefined) throw new RangeError(`"${document}" has no cell "${thing}"`);
    return cell;
  };
  const held = things.filter((thing) => columns.some((c) => firstCount(cellOf(thing, c.document.id)) > 0));
  return makeTable(
    id,
    held.map((thing) => ({ id: thing })),
    columns.map((c) => c.document),
    (row, document) => cellOf(row.id, document.id),
  );
}
