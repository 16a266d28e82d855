import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exports/csv.ts';

/** RFC 4180, read by hand: the records of a file. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < body.length; i++) {
    const c = body.charAt(i);
    if (isQuoted) {
      if (c === '"' && body.charAt(i + 1) === '"') cell += body.charAt(i++);
      else if (c === '"') isQuoted = false;
      else cell += c;
    } else if (c === '"') isQuoted = true;
    else if (c === ',' || (c === '\r' && body.charAt(i + 1) === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c === '\r') {
        rows.push([]);
        i++;
      }
    } else cell += c;
  }
  return rows.slice(0, -1);
}
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

describe('CSV', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(toCsv({ columns: ['城市', '金额'], rows: [['芜湖', '50 万元']] })).toBe('\uFEFF城市,金额\r\n芜湖,50 万元\r\n');
  });

  it('quotes what would part a cell, and doubles quotes', () => {
    expect(toCsv({ columns: ['a'], rows: [['x,"y"\nz']] })).toBe('\uFEFFa\r\n"x,""y""\nz"\r\n');
  });

  it.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('marks %j as text', (cell) => {
    expect(readCsv(toCsv({ columns: ['a'], rows: [[cell]] }))[1]).toEqual([`'${cell}`]);
  });

  it.each(['-5', '+3.5', '500000', '2022-01-01', '—'])('leaves %j alone', (cell) => {
    expect(readCsv(toCsv({ columns: ['a'], rows: [[cell]] }))[1]).toEqual([cell]);
  });

  it('is read back as it was, whatever stands in it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', '=', '+', '-', '@', '\t', ' ', "'", '芜') })
      .filter((c) => !c.startsWith("'"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = readCsv(toCsv({ columns: ['a', 'b'], rows }));
        expect(back.slice(1).map((r) => r.map(unguarded))).toEqual(rows);
      }),
    );
  });
});
