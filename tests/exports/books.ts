import fc from 'fast-check';
import { column, type ExportBook, type ExportCell, type ExportSheet, type ExportType } from '../../src/exports/book.ts';

/** A sheet of columns named by their heads; text unless a type is given. */
export const sheetOf = (heads: readonly string[], rows: readonly (readonly ExportCell[])[], types: readonly ExportType[] = []): ExportSheet => ({
  id: 'main',
  title: '表',
  columns: heads.map((head, i) => column(`c${i}`, head, types[i])),
  rows,
});

export const bookOf = (sheet: ExportSheet, more: Partial<ExportBook> = {}): ExportBook => ({ file: 'f', title: '标题', notes: [], sheets: [sheet], ...more });

/** What breaks tables, spreadsheets, markup and encodings. */
const HOSTILE = [
  '=',
  '+',
  '-',
  '@',
  '|',
  '"',
  "'",
  ',',
  '\t',
  ';',
  '<',
  '>',
  '&',
  '\\',
  '`',
  '*',
  '_',
  '[',
  ']',
  '#',
  '～',
  '＝',
  '芜',
  '“',
  '〔',
  '👩‍🏭',
  '𠮷',
  'a',
  '1',
  '%',
];
/** A line of such characters, without white space at its ends. */
export const hostileLine = fc.string({ unit: fc.constantFrom(...HOSTILE, ' ') }).map((text) => text.trim());
/** One to three such lines, none empty. */
export const hostileText = fc
  .array(
    hostileLine.filter((line) => line !== ''),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));
export const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
);

/** Sheets of a text, a number and a text, any of them absent. */
export const anySheet: fc.Arbitrary<ExportSheet> = fc
  .array(fc.tuple(hostileText, fc.option(anyNumber), fc.option(hostileText)), { minLength: 1, maxLength: 6 })
  .map((rows) => sheetOf(['甲', '数', '乙'], rows, ['text', 'number', 'text']));
