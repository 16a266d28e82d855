import { bindingOf, type Cell, type CellValue, type Identified, type Table } from './table.ts';

/** Does the row stay? */
export type RowTest<Row extends Identified = Identified, Value extends CellValue = CellValue> = (cells: readonly Cell<Value>[], row: Row) => boolean;

/** The table with the rows that pass, in their order. */
export function filter<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
  isKept: RowTest<Row, Value>,
): Table<Row, Column, Value> {
  const kept = table.rows.flatMap((row, r) => {
    const cells = table.cells[r] ?? [];
    return isKept(cells, row) ? [{ row, cells }] : [];
  });
  return { ...table, rows: kept.map((k) => k.row), cells: kept.map((k) => k.cells) };
}

/** Values answer the row's question: no blank. */
export const isAnswered = (cell: Cell): boolean => cell.blank === null;

/** A printed number stands there. */
export const holdsFigure = (cell: Cell): boolean => isAnswered(cell) && cell.values.some((v) => v.value !== null);

/** At least one cell prints a number. */
export const hasFigures: RowTest = (cells) => cells.some(holdsFigure);

/** No cell answers: what stands there is promised, mentioned or not at all. */
export const isBlankRow = (cells: readonly Cell[]): boolean => !cells.some(isAnswered);

/** Every cell answers. */
export const isInAll: RowTest = (cells) => cells.every(isAnswered);

/** All that a value says, but for where it stands. */
function sayingOf(v: CellValue): string {
  const binds = [bindingOf(v, 'modality'), bindingOf(v, 'addressee')];
  return JSON.stringify([...binds, v.role, v.op, v.value, v.value_max, v.unit, v.basis, v.each, v.per, v.scope, v.measured_against, v.from, v.year]);
}
const cellSaying = (cell: Cell): string => `${cell.blank ?? ''} ${cell.values.map(sayingOf).sort().join(' ')}`;

/** Two cells say something different: another figure, another year or basis, another way to bind or another bound, another kind of blank. */
export const isDiffering: RowTest = (cells) => new Set(cells.map(cellSaying)).size > 1;
