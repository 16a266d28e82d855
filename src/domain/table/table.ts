/**
 * The one shape of everything that stands in rows and columns: comparisons, annex tables, indices, the offices' matrix.
 * A table is plain data, so that pages, charts, exports and the browser take the same object, as JSON or in memory.
 */
import type { amountRoles, Basis, Blank, eaches, Operator, pers } from '../vocabulary.ts';

/** What a value is in its cell: a goal and what stands round it, an amount by its role, or what is no figure at all. */
export type ValueRole =
  | 'goal'
  | 'part'
  | 'milestone'
  | 'repeat'
  | 'baseline'
  | keyof typeof amountRoles
  /** A definite benefit that is no money. */
  | 'benefit'
  /** Demanded, forbidden or permitted. */
  | 'duty'
  /** Promised or set, without a figure. */
  | 'promise'
  /** A number the site itself has counted. */
  | 'count';

/** Where the words of a value stand. */
export interface CellSource {
  readonly policy: string;
  readonly clause: string;
  /** From the site's root, without base path. */
  readonly url: string;
}

/** Words of a document that speak of a row without setting or giving anything. */
export interface Passage extends CellSource {
  /** As printed. */
  readonly quote: string;
}

/** One value of a cell, with all that must travel with a number. What a kind of table knows beside it extends this. */
export interface CellValue {
  readonly role: ValueRole;
  /** In `unit`; null where no number is printed (全覆盖, 按规定给予). */
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly value_max: number | null;
  readonly op: Operator | null;
  /** As printed: 家, 亿元, % … */
  readonly unit: string | null;
  /** What is counted; null for sums and counts. */
  readonly basis: Basis | null;
  readonly each: keyof typeof eaches | null;
  readonly per: keyof typeof pers | null;
  /** null: the whole city; else the place or circle as printed. */
  readonly scope: string | null;
  /** What a share, ratio or difference is measured against, as printed or by id. */
  readonly measured_against: string | null;
  /** First year of a counting period. */
  readonly from: number | null;
  /** The deadline. */
  readonly year: number | null;
  /** Id of the fact; null where the value is no coded fact. */
  readonly fact: string | null;
  readonly source: CellSource | null;
  /** Ids of the discrepancies that touch it. */
  readonly flags: readonly string[];
}

/** How a value binds, and whom; null for what demands, forbids and permits nothing. */
export function bindingOf(value: CellValue, part: 'modality' | 'addressee'): string | null {
  return (value as Partial<Record<'modality' | 'addressee', string>>)[part] ?? null;
}

/** A cell is never empty: it holds values, or says which kind of blank it is and what may be opened there. */
export interface Cell<Value extends CellValue = CellValue> {
  /** null: the values answer the question of the row. Else why they do not; promises and mentions may stand beside it. */
  readonly blank: Blank | null;
  /** Strongest evidence first: the first value is the one that ranks. */
  readonly values: readonly Value[];
  /** Where the text speaks of the row, for a blank that opens it: `mentioned`, `not_coded`. */
  readonly passages: readonly Passage[];
}

/** A row or column: its id is what addresses, anchors and choices name. */
export interface Identified {
  readonly id: string;
}

export interface Table<Row extends Identified = Identified, Column extends Identified = Identified, Value extends CellValue = CellValue> {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Row by row, in the order of `rows` and `columns`. */
  readonly cells: readonly (readonly Cell<Value>[])[];
}

/** A row with its cells, as it is printed. */
export interface TableRow<Row extends Identified, Column extends Identified, Value extends CellValue> {
  readonly row: Row;
  readonly cells: readonly { readonly column: Column; readonly cell: Cell<Value> }[];
}

export const makeCell = <Value extends CellValue>(values: readonly Value[]): Cell<Value> => ({ blank: null, values, passages: [] });
export const makeBlank = <Value extends CellValue = never>(blank: Blank, values: readonly Value[] = [], passages: readonly Passage[] = []): Cell<Value> => ({
  blank,
  values,
  passages,
});

/** Nothing said: builders put over it what they know. */
export const emptyValue: Omit<CellValue, 'role'> = {
  value: null,
  value_max: null,
  op: null,
  unit: null,
  basis: null,
  each: null,
  per: null,
  scope: null,
  measured_against: null,
  from: null,
  year: null,
  fact: null,
  source: null,
  flags: [],
};
export const makeValue = (role: ValueRole, known: Partial<CellValue> = {}): CellValue => ({ ...emptyValue, ...known, role });

function repeated(items: readonly Identified[]): string | undefined {
  const seen = new Set<string>();
  return items.find(({ id }) => seen.size === seen.add(id).size)?.id;
}

/**
 * A table with every cell decided.
 * @throws RangeError where two rows or two columns have one id
 */
export function makeTable<Row extends Identified, Column extends Identified, Value extends CellValue>(
  id: string,
  rows: readonly Row[],
  columns: readonly Column[],
  decide: (row: Row, column: Column) => Cell<Value>,
): Table<Row, Column, Value> {
  const twice = repeated(rows) ?? repeated(columns);
  if (twice !== undefined) throw new RangeError(`table ${id}: two rows or two columns are called "${twice}"`);
  return { id, columns, rows, cells: rows.map((row) => columns.map((column) => decide(row, column))) };
}

const NOTHING: readonly never[] = [];

/** The rows with their cells, for print. */
export function tableRows<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
): TableRow<Row, Column, Value>[] {
  return table.rows.map((row, r) => {
    const cells = table.cells[r] ?? NOTHING;
    return { row, cells: table.columns.flatMap((column, c) => (cells[c] === undefined ? [] : [{ column, cell: cells[c] }])) };
  });
}

/**
 * One cell, by the ids of its row and column.
 * @throws RangeError for a row or column that is not in the table
 */
export function cellAt<Value extends CellValue>(table: Table<Identified, Identified, Value>, row: string, column: string): Cell<Value> {
  const cell = table.cells[table.rows.findIndex((r) => r.id === row)]?.[table.columns.findIndex((c) => c.id === column)];
  if (cell === undefined) throw new RangeError(`table ${table.id}: no cell for row "${row}" and column "${column}"`);
  return cell;
}

/** Rows for columns and columns for rows. */
export function transpose<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
): Table<Column, Row, Value> {
  return {
    id: table.id,
    columns: table.rows,
    rows: table.columns,
    cells: table.columns.map((_, c) => table.cells.flatMap((cells) => (cells[c] === undefined ? [] : [cells[c]]))),
  };
}

/** Values stand there, be they an answer, an actual or a promise. */
export const isFilled = (cell: Cell): boolean => cell.values.length > 0;

/** How many of a row's cells say something of their own. */
export const countFilled = (cells: readonly Cell[]): number => cells.filter(isFilled).length;
