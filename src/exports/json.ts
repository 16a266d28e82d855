/** JSON: what must be known, then one array of objects a sheet, each object a row by the ids of its columns. */
import type { ExportBook, ExportCell, ExportSheet } from './book.ts';

const objectOf = ({ columns }: ExportSheet, row: readonly ExportCell[]): Record<string, ExportCell> =>
  Object.fromEntries(columns.map((c, i) => [c.id, row[i] ?? null]));

/** One object a row. */
export const sheetObjects = (sheet: ExportSheet): Record<string, ExportCell>[] => sheet.rows.map((row) => objectOf(sheet, row));

/** A list with each of its members on a line of its own: as a diff, or a reader with an editor, wants it, and a third smaller than indented. */
const listOf = (members: readonly unknown[]): string => (members.length === 0 ? '[]' : `[\n${members.map((m) => JSON.stringify(m)).join(',\n')}\n]`);

export const toJson = ({ title, notes, sheets }: ExportBook): string => {
  const fields = [['title', JSON.stringify(title)], ['notes', listOf(notes)], ...sheets.map((s) => [s.id, listOf(sheetObjects(s))])] as const;
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(',\n')}\n}\n`;
};
