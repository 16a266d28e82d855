import { compareFigures, compareGroups } from './likeness.ts';
import { transpose, type Cell, type CellValue, type Identified, type Table } from './table.ts';

export type Direction = 'ascending' | 'descending';

/**
 * The value that ranks a cell: its first fact, by the first number it prints (money promised 最高50万元 ranks by the cap).
 * null for a blank, which no promise or mention beside it can rank.
 */
export function leadingValue<Value extends CellValue>({ blank, values }: Cell<Value>): Value | null {
  const [first] = values;
  if (blank !== null || first === undefined) return null;
  return values.find((v) => v.value !== null && (v === first || (v.fact !== null && v.fact === first.fact))) ?? first;
}

/**
 * The order of two cells. Blanks come last and unlike figures stay in groups of a fixed order, whatever the direction:
 * only figures that are alike are turned round.
 */
export function compareCells(a: Cell, b: Cell, direction: Direction): number {
  const [left, right] = [leadingValue(a), leadingValue(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareGroups(left, right) || compareFigures(left, right) * (direction === 'ascending' ? 1 : -1);
}

/**
 * The rows by what they say in one column; rows that say the same keep their order.
 * @throws RangeError for a column that is not in the table
 */
export function sort<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
  column: string,
  direction: Direction,
): Table<Row, Column, Value> {
  const at = table.columns.findIndex((c) => c.id === column);
  if (at === -1) throw new RangeError(`table ${table.id}: no column "${column}"`);
  const sorted = table.rows
    .flatMap((row, r) => {
      const cells = table.cells[r];
      const key = cells?.[at];
      return cells === undefined || key === undefined ? [] : [{ row, cells, key }];
    })
    .sort((a, b) => compareCells(a.key, b.key, direction));
  return { ...table, rows: sorted.map((s) => s.row), cells: sorted.map((s) => s.cells) };
}

/**
 * The columns by what they say in one row: which city sets most of it.
 * @throws RangeError for a row that is not in the table
 */
export function sortColumns<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
  row: string,
  direction: Direction,
): Table<Row, Column, Value> {
  return transpose(sort(transpose(table), row, direction));
}
