import { csvParseRows, tsvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, type ExportCell } from '../../src/exports/book.ts';
import { csvLines, toCsv, toTsv } from '../../src/exports/csv.ts';
import { anySheet, sheetOf } from './books.ts';

/** As another program reads it: d3’s parser, the mark of the encoding taken away. */
const readCsv = (text: string): string[][] => csvParseRows(text.replace(/^\uFEFF/, ''));
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
const one = (cell: ExportCell) => readCsv(toCsv(sheetOf(['a'], [[cell]])))[1];

describe('CSV', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(toCsv(sheetOf(['城市', '金额'], [['芜湖', '50 万元']]))).toBe('\uFEFF城市,金额\r\n芜湖,50 万元\r\n');
  });

  it('quotes what would part a cell, and doubles quotes', () => {
    expect(toCsv(sheetOf(['a'], [['x,"y"\nz']]))).toBe('\uFEFFa\r\n"x,""y""\nz"\r\n');
  });

  it.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('marks %j as text', (cell) => {
    expect(one(cell)).toEqual([`'${cell}`]);
  });

  it.each(['-5', '+3.5', '500000', '2022-01-01', '—', -3, 0.1, 1e21, -1e-7])('leaves %j alone', (cell) => {
    expect(one(cell)).toEqual([String(cell)]);
  });

  it('writes a source a line, with its words and address', () => {
    expect(
      one([
        { text: '芜湖 2022 二、', quote: '“700家以上”', url: 'https://x.org/#c2' },
        { text: '三、', quote: null, url: 'https://x.org/#c3' },
      ]),
    ).toEqual(['芜湖 2022 二、 “700家以上” https://x.org/#c2\n三、 https://x.org/#c3']);
  });

  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const back = readCsv(toCsv(sheet)).slice(1);
        // a text that begins with an apostrophe before such a sign is told from a marked one by nobody
        fc.pre(sheet.rows.every((row) => row.every((cell) => cellText(cell) === unguarded(cellText(cell)))));
        expect(back.map((row) => row.map(unguarded))).toEqual(sheet.rows.map((row) => row.map(cellText)));
      }),
    );
  });

  it('is made line by line too', () => {
    const sheet = sheetOf(['a'], [[1], ['二\n三']]);
    expect([...csvLines(sheet)]).toEqual(['\uFEFFa\r\n', '1\r\n', '"二\n三"\r\n']);
    expect([...csvLines(sheet)].join('')).toBe(toCsv(sheet));
  });
});

describe('text for the clipboard', () => {
  it('has a line a row, and parts of a cell apart', () => {
    expect(
      toTsv(
        sheetOf(
          ['甲', '数'],
          [
            ['a\tb\n c', 3],
            ['=1', null],
          ],
          ['text', 'number'],
        ),
      ),
    ).toBe("甲\t数\na b / c\t3\n'=1\t");
  });

  it('is as wide and as high as the sheet, whatever stands in it', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const lines = toTsv(sheet).split('\n');
        expect(lines).toHaveLength(sheet.rows.length + 1);
        expect(lines.map((line) => line.split('\t').length)).toEqual(lines.map(() => sheet.columns.length));
      }),
    );
    expect(tsvParseRows(toTsv(sheetOf(['a'], [['x']])))).toEqual([['a'], ['x']]);
  });
});
