import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/domain/table/choose.ts';
import { filter, hasFigures, isDiffering, isInAll } from '../../../src/domain/table/filter.ts';
import { cellAt, makeBlank, makeCell, makeTable, makeValue, tableRows, transpose, type Cell, type Table } from '../../../src/domain/table/table.ts';
import { holds } from '../property.ts';
import { anyTable, column, columnIds, figure, rowIds } from './tables.ts';

/** Every cell with the names of its row and column: what no choice, filter or turn may separate. */
const placed = (table: Table) => tableRows(table).flatMap(({ row, cells }) => cells.map(({ column: c, cell }) => [row.id, c.id, cell] as const));

describe('a table', () => {
  const grid = makeTable('grid', [{ id: 'a' }, { id: 'b' }], [{ id: 'x' }, { id: 'y' }], (r, c) => makeCell([figure(1, { fact: `${r.id}-${c.id}` })]));

  it('decides every cell once and answers by row and column', () => {
    expect(cellAt(grid, 'b', 'x').values.map((v) => v.fact)).toEqual(['b-x']);
    expect(placed(grid).map(([r, c, cell]) => [r, c, cell.values[0]?.fact])).toEqual([
      ['a', 'x', 'a-x'],
      ['a', 'y', 'a-y'],
      ['b', 'x', 'b-x'],
      ['b', 'y', 'b-y'],
    ]);
  });

  it('names the row or column that it does not have', () => {
    expect(() => cellAt(grid, 'c', 'x')).toThrowErrorMatchingInlineSnapshot(`[RangeError: table grid: no cell for row "c" and column "x"]`);
    expect(() => cellAt(grid, 'a', 'z')).toThrow(RangeError);
  });

  it('refuses two rows or two columns of one name', () => {
    const twice = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
    for (const [rows, columns] of [
      [twice, [{ id: 'x' }]],
      [[{ id: 'x' }], twice],
    ] as const)
      expect(() => makeTable('grid', rows, columns, () => makeBlank('silent'))).toThrow('table grid: two rows or two columns are called "a"');
  });

  it('is plain data: it comes back from JSON as it was', () => {
    holds(
      fc.property(anyTable, (table) => {
        expect(JSON.parse(JSON.stringify(table))).toEqual(table);
      }),
    );
  });

  it('turned twice is itself, turned once has every cell where row and column cross', () => {
    holds(
      fc.property(anyTable, (table) => {
        const turned = placed(transpose(table)).map(([r, c, cell]) => [c, r, cell] as const);
        expect(turned.length).toBe(placed(table).length);
        expect(turned).toEqual(expect.arrayContaining(placed(table)));
        if (table.rows.length > 0) expect(transpose(transpose(table))).toEqual(table);
      }),
    );
  });
});

describe('choose', () => {
  const ids = fc.array(fc.constantFrom('r0', 'r1', 'r2', 'r9', 'c0', 'c1'), { maxLength: 6 });

  it('keeps the order asked for, each row once, and reports what nothing answers to', () => {
    holds(
      fc.property(anyTable, ids, ids, (table, rows, columns) => {
        const { table: chosen, unknown } = choose(table, { rows, columns });
        const known = (all: readonly string[], wanted: readonly string[]) => [...new Set(wanted)].filter((id) => all.includes(id));
        expect(rowIds(chosen)).toEqual(known(rowIds(table), rows));
        expect(columnIds(chosen)).toEqual(known(columnIds(table), columns));
        expect(unknown.rows).toEqual([...new Set(rows)].filter((id) => !rowIds(table).includes(id)));
        expect(unknown.columns).toEqual([...new Set(columns)].filter((id) => !columnIds(table).includes(id)));
      }),
    );
  });

  it('moves cells with their rows and columns', () => {
    holds(
      fc.property(anyTable, ids, ids, (table, rows, columns) => {
        for (const [r, c, cell] of placed(choose(table, { rows, columns }).table)) expect(cell).toBe(cellAt(table, r, c));
      }),
    );
  });

  it('leaves out nothing that was not asked about', () => {
    holds(
      fc.property(anyTable, (table) => {
        expect(choose(table, {})).toEqual({ table, unknown: { rows: [], columns: [] } });
      }),
    );
    holds(
      fc.property(anyTable, (table) => {
        expect(columnIds(choose(table, { rows: ['r0'] }).table)).toEqual(columnIds(table));
      }),
    );
  });
});

describe('filter', () => {
  it('keeps the rows that pass, with their cells, in their order', () => {
    holds(
      fc.property(anyTable, fc.func(fc.boolean()), (table, isKept) => {
        const kept = filter(table, (_cells, row) => isKept(row.id));
        expect(rowIds(kept)).toEqual(rowIds(table).filter((id) => isKept(id)));
        for (const [r, c, cell] of placed(kept)) expect(cell).toBe(cellAt(table, r, c));
      }),
    );
  });

  const promise = makeBlank('unquantified', [makeValue('promise')]);
  const rows = (...cells: Cell[]): Table => ({ id: 't', rows: [{ id: 'r' }], columns: cells.map((_, i) => ({ id: `c${i}` })), cells: [cells] });
  const keeps = (test: typeof isInAll, ...cells: Cell[]) => filter(rows(...cells), test).rows.length === 1;

  it('onto rows with figures: a number, not whole coverage, not a promise', () => {
    expect(keeps(hasFigures, makeBlank('silent'), makeCell([figure(1)]))).toBe(true);
    expect(keeps(hasFigures, makeCell([figure(null, { op: 'full' })]), promise)).toBe(false);
    expect(keeps(hasFigures, makeBlank('unquantified', [figure(1)]))).toBe(false);
  });

  it('onto rows that all answer', () => {
    expect(keeps(isInAll, makeCell([figure(1)]), makeCell([figure(null, { op: 'full' })]))).toBe(true);
    expect(keeps(isInAll, makeCell([figure(1)]), promise)).toBe(false);
  });

  it('onto rows that differ: in figure, basis, year, or kind of blank, not in where they stand', () => {
    const one = makeCell([figure(1, { fact: 'a', year: 2025 })]);
    expect(keeps(isDiffering, one, makeCell([figure(1, { fact: 'b', year: 2025 })]))).toBe(false);
    for (const other of [{ value: 2 }, { basis: 'flow' as const }, { year: 2024 }, { op: 'ge' as const }, { unit: '户' }, { scope: '东区' }])
      expect(keeps(isDiffering, one, makeCell([figure(1, { year: 2025, ...other })]))).toBe(true);
    const rule = (modality: string, addressee: string) => makeCell([{ ...makeValue('duty'), modality, addressee }]);
    expect(keeps(isDiffering, rule('must', 'bank'), rule('must', 'bank'))).toBe(false);
    expect(keeps(isDiffering, rule('must', 'bank'), rule('may', 'bank'))).toBe(true);
    expect(keeps(isDiffering, rule('must', 'bank'), rule('must', 'park'))).toBe(true);
    expect(keeps(isDiffering, makeBlank('silent'), makeBlank('not_held'))).toBe(true);
    expect(keeps(isDiffering, makeBlank('silent'), makeBlank('silent'))).toBe(false);
    expect(keeps(isDiffering, makeCell([figure(1), figure(2)]), makeCell([figure(2), figure(1)]))).toBe(false);
  });

  it('onto nothing keeps the columns', () => {
    expect(columnIds(filter(column({ a: makeCell([figure(1)]) }), () => false))).toEqual(['c']);
  });
});
