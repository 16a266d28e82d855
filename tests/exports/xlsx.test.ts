import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ExportBook } from '../../src/exports/book.ts';
import { sheetNames, toXlsx } from '../../src/exports/xlsx.ts';
import { anySheet, bookOf, sheetOf } from './books.ts';

/** The workbook as another program reads it. */
const read = async (book: ExportBook) => readXlsxFile(Buffer.from(await (await toXlsx(book, '说明')).arrayBuffer()), { trim: false });

describe('XLSX', () => {
  it('has a sheet for each of the book, and one for what must be known', async () => {
    const second = { ...sheetOf(['乙'], [['b']]), title: '逐条/长表' };
    const sheets = await read(bookOf(sheetOf(['甲'], [['a']]), { notes: ['数据版本 x'], sheets: [sheetOf(['甲'], [['a']]), second] }));
    expect(sheets).toEqual([
      { sheet: '表', data: [['甲'], ['a']] },
      { sheet: '逐条 长表', data: [['乙'], ['b']] },
      { sheet: '说明', data: [['标题'], ['数据版本 x']] },
    ]);
  });

  it('keeps numbers numbers, dates dates, and everything else text', async () => {
    const row = ['=1+1', 700, '2022-03-15', '0012', null, '2022-03-15', 'http://x.org/#a'];
    const [main] = await read(bookOf(sheetOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [row], ['text', 'number', 'date', 'text', 'number', 'text', 'url'])));
    expect(main?.data[1]).toEqual(['=1+1', 700, new Date('2022-03-15T00:00:00Z'), '0012', null, '2022-03-15', 'http://x.org/#a']);
  });

  it('is read back as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        const [main] = await read(bookOf(sheet));
        expect(main?.data.slice(1)).toEqual(sheet.rows);
      }),
      { numRuns: 15 },
    );
  });

  it('holds a sheet of many rows', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => [`行 ${i}`, i, '词句'.repeat(20)]);
    const [main] = await read(bookOf(sheetOf(['a', 'b', 'c'], rows, ['text', 'number', 'quote'])));
    expect(main?.data).toHaveLength(4001);
    expect(main?.data[4000]).toEqual(rows[3999]);
  });
});

describe('names of sheets', () => {
  it('are what Excel takes, none twice', () => {
    expect(sheetNames(['目标：[全部]/?*', '', '甲'.repeat(40), '甲'.repeat(40), 'A', 'a'])).toEqual([
      '目标： 全部',
      '-',
      '甲'.repeat(31),
      `${'甲'.repeat(27)} 2`,
      'A',
      'a 2',
    ]);
  });
});
