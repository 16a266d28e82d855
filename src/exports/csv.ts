/**
 * CSV as spreadsheets open it: RFC 4180, UTF-8 with a byte order mark, and no cell that runs as a formula.
 *
 * A text that begins as a formula does (`=`, `+`, `-`, `@`, a tab or line end, their full-width forms) gets an apostrophe
 * before it, as spreadsheets mark text themselves. What is a number is never marked, be it typed or a text such as `-3`,
 * so that every number is read as it was; a program that reads the texts takes a leading `'` before such a sign away.
 */
import { cellText, type ExportCell, type ExportSheet } from './book.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** What a spreadsheet takes for a formula, a leading tab or line end included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A plain number may begin with a sign. */
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A text that would run as a formula, marked as text. */
export const guarded = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);
const field = (cell: ExportCell): string => quoted(typeof cell === 'number' ? String(cell) : guarded(cellText(cell)));
const line = (cells: readonly ExportCell[]): string => cells.map(field).join(',') + LINE_END;

/** The lines of a sheet, its head first, the byte order mark before it: for files too long to hold at once. */
export function* csvLines({ columns, rows }: ExportSheet): Generator<string> {
  yield BOM + line(columns.map((c) => c.head));
  for (const row of rows) yield line(row);
}

/** The sheet with its head as the first line. Line ends inside a cell are kept. */
export const toCsv = (sheet: ExportSheet): string => [...csvLines(sheet)].join('');

/** Text that spreadsheets paste as cells: a line a row, a tab between cells; line ends inside a cell become ` / `. */
export const toTsv = ({ columns, rows }: ExportSheet): string =>
  [columns.map((c) => c.head), ...rows]
    .map((cells) =>
      cells
        .map((cell) =>
          guarded(
            cellText(cell)
              .replace(/\s*[\r\n]+\s*/g, ' / ')
              .replaceAll('\t', ' '),
          ),
        )
        .join('\t'),
    )
    .join('\n');
