/**
 * XLSX: a sheet for each sheet of the book and one for what must be known, numbers as numbers, dates as dates, everything
 * else as text that never runs; head row and first column stay in view.
 */
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { cellText, column, type ExportBook, type ExportCell, type ExportColumn, type ExportSheet, type ExportType } from './book.ts';

/** Characters that a cell may hold (Excel specifications and limits). */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** Width of a column, in characters of a Latin font: Chinese ones take two. */
const WIDEST: Readonly<Record<ExportType, number>> = { text: 36, number: 12, date: 12, url: 32, quote: 48, sources: 48 };
const NARROWEST = 6;
/** Rows that tell how wide a column is. */
const SAMPLE = 200;

const widthOf = (text: string): number => Math.max(0, ...text.split('\n').map((line) => [...line].reduce((n, c) => n + (c > '\u2E7F' ? 2 : 1), 0)));

function columnWidth({ head, type }: ExportColumn, cells: readonly ExportCell[]): number {
  const longest = Math.max(widthOf(head), ...cells.map((cell) => widthOf(cellText(cell))));
  return Math.min(WIDEST[type], Math.max(NARROWEST, longest + 2));
}

/** Day, month and year of a date, whatever the time zone. */
const dateOf = (text: string): Date | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null);

function cellOf(cell: ExportCell, { type }: ExportColumn): CellObject | null {
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  const text = cellText(cell).slice(0, LONGEST_CELL);
  if (text === '') return null;
  const date = type === 'date' ? dateOf(text) : null;
  if (date !== null) return { value: date, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
  return { value: text, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

const headOf = ({ head }: ExportColumn): CellObject => ({
  value: head,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#f2f2f2',
});

/** What Excel takes as the name of a sheet, none twice. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const plain =
      title
        .replace(/[[\]/\\:*?]+/g, ' ')
        .trim()
        .slice(0, LONGEST_NAME) || '-';
    let name = plain;
    for (let n = 2; names.some((known) => known.toLowerCase() === name.toLowerCase()); n++) name = `${plain.slice(0, LONGEST_NAME - 4)} ${n}`;
    names.push(name);
  }
  return names;
}

function toSheet({ columns, rows }: ExportSheet, sheet: string): Sheet<Blob> {
  const sample = rows.slice(0, SAMPLE);
  return {
    sheet,
    data: [columns.map(headOf), ...rows.map((row) => columns.map((c, i) => cellOf(row[i] ?? null, c)))],
    columns: columns.map((c, i) => ({
      width: columnWidth(
        c,
        sample.map((row) => row[i] ?? null),
      ),
    })),
    stickyRowsCount: 1,
    ...(columns.length > 1 ? { stickyColumnsCount: 1 } : {}),
    orientation: 'landscape',
  };
}

/**
 * The book as a workbook.
 * @param notesTitle name of the sheet with the title and what must be known
 */
export function toXlsx({ title, notes, sheets }: ExportBook, notesTitle: string): Promise<Blob> {
  const about: ExportSheet = { id: 'notes', title: notesTitle, columns: [column('notes', title)], rows: notes.map((note) => [note]) };
  const all = [...sheets, about];
  const names = sheetNames(all.map((s) => s.title));
  return writeXlsxFile(all.map((s, i) => toSheet(s, names[i] ?? s.id))).toBlob();
}
