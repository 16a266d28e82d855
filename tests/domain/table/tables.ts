import fc from 'fast-check';
import { makeBlank, makeCell, makeTable, makeValue, type Cell, type CellValue, type Table } from '../../../src/domain/table/table.ts';

/** A figure that is a goal unless it is said to be something else. */
export const figure = (value: number | null, known: Partial<CellValue> = {}): CellValue =>
  makeValue(known.role ?? 'goal', { value, op: 'eq', unit: '家', basis: 'stock', ...known });

/** A table of one column `c`, a row for each entry, named by its key. */
export const column = (cells: Readonly<Record<string, Cell>>): Table =>
  makeTable(
    't',
    Object.keys(cells).map((id) => ({ id })),
    [{ id: 'c' }],
    (row) => cells[row.id] ?? makeBlank('silent'),
  );

export const rowIds = (table: Table): string[] => table.rows.map((r) => r.id);
export const columnIds = (table: Table): string[] => table.columns.map((c) => c.id);

const anyFigure = fc
  .record({
    value: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null)),
    unit: fc.constantFrom('家', '户', '万元', '亿元', '%', null),
    basis: fc.constantFrom('stock' as const, 'flow' as const, 'unclear' as const, null),
    role: fc.constantFrom('goal' as const, 'fixed' as const, 'cap' as const),
    each: fc.constantFrom('year' as const, null),
    from: fc.constantFrom(2022, null),
    year: fc.constantFrom(2024, 2025, null),
    scope: fc.constantFrom('东区', null),
  })
  .map(({ value, ...known }) => figure(value, known));

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { arbitrary: fc.array(anyFigure, { minLength: 1, maxLength: 2 }).map((values) => makeCell(values)), weight: 4 },
  { arbitrary: fc.constantFrom('silent' as const, 'unquantified' as const).map((kind) => makeBlank(kind, [makeValue('promise')])), weight: 1 },
);

/** Tables of up to eight rows `r0 …` and one to three columns `c0 …`, with blanks and unlike figures among them. */
export const anyTable: fc.Arbitrary<Table> = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 3 })).chain(([height, width]) =>
  fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }).map((cells) => ({
    id: 't',
    rows: cells.map((_, r) => ({ id: `r${r}` })),
    columns: Array.from({ length: width }, (_, c) => ({ id: `c${c}` })),
    cells,
  })),
);
