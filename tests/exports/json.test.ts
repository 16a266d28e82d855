import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/exports/json.ts';
import { anySheet, bookOf, sheetOf } from './books.ts';

describe('JSON', () => {
  it('has the title, what must be known, and a list of objects a sheet', () => {
    const values = { ...sheetOf(['甲'], [[1]]), id: 'values' };
    const text = toJson(bookOf(sheetOf(['甲', '乙'], [['a', null]]), { notes: ['数据版本 x'], sheets: [sheetOf(['甲', '乙'], [['a', null]]), values] }));
    expect(JSON.parse(text)).toEqual({ title: '标题', notes: ['数据版本 x'], main: [{ c0: 'a', c1: null }], values: [{ c0: 1 }] });
  });

  it('stands a row a line', () => {
    const text = toJson(
      bookOf(
        sheetOf(
          ['甲', '乙'],
          [
            ['a\n', null],
            [1, 2],
          ],
        ),
        { notes: [] },
      ),
    );
    expect(text).toBe('{\n"title": "标题",\n"notes": [],\n"main": [\n{"c0":"a\\n","c1":null},\n{"c0":1,"c1":2}\n]\n}\n');
  });

  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { main } = JSON.parse(toJson(bookOf(sheet))) as { main: Record<string, unknown>[] };
        expect(main.map((row) => Object.values(row))).toEqual(sheet.rows);
      }),
    );
  });
});
