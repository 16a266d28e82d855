import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCells, leadingValue, sort, sortColumns, type Direction } from '../../../src/domain/table/sort.ts';
import { compareFigures, isAlike, likenessOf, spanOf } from '../../../src/domain/table/likeness.ts';
import { cellAt, makeBlank, makeCell, tableRows, type Cell, type CellValue, type Table } from '../../../src/domain/table/table.ts';
import { holds } from '../property.ts';
import { anyTable, column, columnIds, figure, rowIds } from './tables.ts';

const direction = fc.constantFrom<Direction>('ascending', 'descending');
const leads = (table: Table): (CellValue | null)[] => tableRows(table).map(({ cells }) => (cells[0] === undefined ? null : leadingValue(cells[0].cell)));
const groups = (table: Table): string[] =>
  leads(table)
    .map((v) => (v === null ? 'blank' : likenessOf(v).join(' ')))
    .filter((group, i, all) => group !== all[i - 1]);

describe('sort', () => {
  it('is a permutation that keeps every row with its cells', () => {
    holds(
      fc.property(anyTable, direction, (table, way) => {
        const sorted = sort(table, 'c0', way);
        expect(rowIds(sorted).sort()).toEqual(rowIds(table).sort());
        for (const { row, cells } of tableRows(sorted)) for (const { column: c, cell } of cells) expect(cell).toBe(cellAt(table, row.id, c.id));
      }),
    );
  });

  it('leaves out a row that has no cell in the column', () => {
    const table = column({ a: makeCell([figure(2)]), b: makeCell([figure(1)]) });
    expect(rowIds(sort({ ...table, cells: [table.cells[0] ?? [], []] }, 'c', 'ascending'))).toEqual(['a']);
  });

  it('does nothing to what is sorted', () => {
    holds(
      fc.property(anyTable, direction, (table, way) => {
        expect(sort(sort(table, 'c0', way), 'c0', way)).toEqual(sort(table, 'c0', way));
      }),
    );
  });

  it('puts blanks last in both directions', () => {
    holds(
      fc.property(anyTable, direction, (table, way) => {
        const blanks = leads(sort(table, 'c0', way)).map((v) => v === null);
        expect(blanks).toEqual([...blanks].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('never ranks unlike figures: each group stands together, in one order for both directions and any order of rows', () => {
    holds(
      fc.property(anyTable, direction, fc.nat(), (table, way, turn) => {
        const found = groups(sort(table, 'c0', way));
        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(groups(sort(table, 'c0', way === 'ascending' ? 'descending' : 'ascending')));
        const at = turn % (table.rows.length + 1);
        const turned: Table = {
          ...table,
          rows: [...table.rows.slice(at), ...table.rows.slice(0, at)],
          cells: [...table.cells.slice(at), ...table.cells.slice(0, at)],
        };
        expect(groups(sort(turned, 'c0', way))).toEqual(found);
      }),
    );
  });

  it('ranks like figures by number, and keeps the order of those that say the same', () => {
    holds(
      fc.property(anyTable, direction, (table, way) => {
        const sorted = sort(table, 'c0', way);
        const values = leads(sorted);
        const ids = rowIds(sorted);
        values.forEach((a, i) => {
          const b = values[i + 1];
          if (a === null || b == null || !isAlike(a, b)) return;
          const order = compareFigures(a, b) * (way === 'ascending' ? 1 : -1);
          expect(order).toBeLessThanOrEqual(0);
          if (order === 0) expect(rowIds(table).indexOf(ids[i] ?? '')).toBeLessThan(rowIds(table).indexOf(ids[i + 1] ?? ''));
        });
      }),
    );
  });

  it('rests on a total order: whatever is compared, turned round or taken in threes, agrees', () => {
    const cells = anyTable.filter((t) => t.rows.length >= 3).map((t) => tableRows(t).flatMap((r) => r.cells.slice(0, 1).map((c) => c.cell)));
    holds(
      fc.property(cells, direction, ([a, b, c], way) => {
        if (a === undefined || b === undefined || c === undefined) return;
        const compare = (x: Cell, y: Cell) => Math.sign(compareCells(x, y, way)) + 0;
        expect(compare(a, b)).toBe(0 - compare(b, a));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      1000,
    );
  });

  it('names the column it does not have', () => {
    expect(() => sort(column({}), 'z', 'ascending')).toThrowErrorMatchingInlineSnapshot(`[RangeError: table t: no column "z"]`);
  });
});

describe('what ranks', () => {
  const sorted = (cells: Readonly<Record<string, Cell>>, way: Direction = 'descending') => rowIds(sort(column(cells), 'c', way));

  it('is the first value of a cell, not the largest', () => {
    expect(sorted({ small: makeCell([figure(1), figure(9)]), large: makeCell([figure(2)]) })).toEqual(['large', 'small']);
  });

  it('is the first number of the first fact: money promised 最高50万元 ranks by its cap, and no other fact’s number stands in', () => {
    const promised = figure(null, { fact: 'a', role: 'unspecified' });
    const cap = figure(50, { fact: 'a', role: 'cap' });
    expect(leadingValue(makeCell([promised, cap]))).toBe(cap);
    expect(leadingValue(makeCell([promised, figure(9, { fact: 'b' })]))).toBe(promised);
    expect(leadingValue(makeCell([figure(null), figure(9)]))?.value).toBeNull();
  });

  it('is nothing where the cell is blank, whatever stands beside it', () => {
    expect(sorted({ promise: makeBlank('unquantified', [figure(9)]), goal: makeCell([figure(1)]) })).toEqual(['goal', 'promise']);
  });

  it('counts money in yuan and firms in firms, however they are printed', () => {
    const money = (value: number, unit: string) => makeCell([figure(value, { unit, basis: null, role: 'fixed' })]);
    expect(sorted({ a: money(5000, '万元'), b: money(3, '亿元'), c: money(60000000, '元') })).toEqual(['b', 'c', 'a']);
    expect(
      sorted({ a: makeCell([figure(30000, { unit: '户' })]), b: makeCell([figure(20, { unit: '万户' })]), c: makeCell([figure(90, { unit: '家' })]) }),
    ).toEqual(['b', 'a', 'c']);
    expect(compareFigures(figure(1.15, { unit: '亿元' }), figure(11500, { unit: '万元' }))).toBe(0);
    expect(compareFigures(figure(0.001, { unit: '元' }), figure(0.002, { unit: '元' }))).toBeLessThan(0);
    expect(isAlike(figure(1, { unit: '千万元' }), figure(1, { unit: '元' }))).toBe(true);
    expect(compareFigures(figure(5, { unit: '‰' }), figure(0.5, { unit: '％' }))).toBe(0);
    expect(isAlike(figure(1, { unit: '个百分点' }), figure(1, { unit: '%' }))).toBe(false);
    expect(isAlike(figure(1, { unit: '万美元' }), figure(1, { unit: '万元' }))).toBe(false);
  });

  it('never sets a cap against a sum that is paid, a share against a sum, a part of the city against the whole', () => {
    for (const [a, b] of [
      [figure(1, { role: 'cap' }), figure(1, { role: 'fixed' })],
      [figure(1, { unit: '%' }), figure(1, { unit: '万元' })],
      [figure(1, { scope: '东区' }), figure(1)],
      [figure(1, { per: 'chain' }), figure(1)],
      [figure(1, { each: 'year' }), figure(1)],
      [figure(1, { basis: 'flow' }), figure(1, { basis: 'stock' })],
      [figure(1, { basis: 'flow', from: 2022, year: 2024 }), figure(1, { basis: 'flow', from: 2021, year: 2025 })],
      [figure(1, { measured_against: '规模工业增速' }), figure(1)],
    ] as const)
      expect([isAlike(a, b), isAlike(b, a)]).toEqual([false, false]);
  });

  it('sets existing numbers of different years side by side: the year travels with them', () => {
    expect(isAlike(figure(1, { year: 2020 }), figure(9, { year: 2025 }))).toBe(true);
    expect(spanOf(figure(1, { basis: 'flow', from: 2022, year: 2024 }))).toBe(3);
    expect(spanOf(figure(1, { basis: 'stock', from: 2022, year: 2024 }))).toBe(0);
    expect(spanOf(figure(1, { basis: 'flow', from: 2022, year: 2024, each: 'year' }))).toBe(0);
  });

  it('takes the lower, then the upper end of a range', () => {
    const range = (value: number, value_max: number | null) => makeCell([figure(value, { value_max })]);
    expect(sorted({ a: range(1, 2), b: range(1, null), c: range(1, 5), d: range(2, 3) })).toEqual(['d', 'c', 'a', 'b']);
  });

  it('puts what exists before what is unclear, and that before what is new', () => {
    const of = (basis: CellValue['basis'], value: number) => makeCell([figure(value, { basis })]);
    for (const way of ['ascending', 'descending'] as const)
      expect(sorted({ flow: of('flow', 9), unclear: of('unclear', 5), stock: of('stock', 1) }, way)).toEqual(['stock', 'unclear', 'flow']);
  });

  it('puts whole coverage after numbers and before blanks', () => {
    const full = makeCell([figure(null, { op: 'full', basis: 'coverage', unit: null })]);
    for (const way of ['ascending', 'descending'] as const)
      expect(sorted({ blank: makeBlank('silent'), full, goal: makeCell([figure(1)]) }, way)).toEqual(['goal', 'full', 'blank']);
  });
});

it('sorts columns by what they say in one row', () => {
  const table: Table = {
    id: 't',
    rows: [{ id: 'a' }, { id: 'b' }],
    columns: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
    cells: [
      [makeBlank('silent'), makeCell([figure(1)]), makeCell([figure(5)])],
      [makeCell([figure(7)]), makeCell([figure(8)]), makeCell([figure(9)])],
    ],
  };
  expect(columnIds(sortColumns(table, 'a', 'descending'))).toEqual(['z', 'y', 'x']);
  expect(columnIds(sortColumns(table, 'a', 'ascending'))).toEqual(['y', 'z', 'x']);
  expect(cellAt(sortColumns(table, 'a', 'descending'), 'b', 'x')).toBe(cellAt(table, 'b', 'x'));
  expect(() => sortColumns(table, 'c', 'ascending')).toThrow(RangeError);
});
