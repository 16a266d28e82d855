/** CSV as spreadsheets open it: RFC 4180, UTF-8 with a byte order mark, and no cell that runs as a formula. */
import type { TextTable } from './text-table.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** What a spreadsheet takes for a formula, a leading tab or line end included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A plain number may begin with a sign. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A cell that would run is marked as text by an apostrophe, as spreadsheets do themselves. */
const guarded = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The table with its head as the first line. Line ends inside a cell are kept. */
export const toCsv = ({ columns, rows }: TextTable): string =>
  BOM + [columns, ...rows].map((cells) => cells.map((c) => quoted(guarded(c))).join(',') + LINE_END).join('');
