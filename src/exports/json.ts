/** JSON: what must be known, then one array of objects a sheet, each object a row by the ids of its columns. */
import type { ExportBook, ExportCell, ExportSheet } from './book.ts';

const objectOf = ({ columns }: ExportSheet, row: readonly ExportCell[]): Record<string, ExportCell> =>
  Object.fromEntries(columns.map((c, i) => [c.id, row[i] ?? null]));

/** One object a row. */
export const sheetObjects = (sheet: ExportSheet): Record<string, ExportCell>[] => sheet.rows.map((row) => objectOf(sheet, row));

export const toJson = ({ title, notes, sheets }: ExportBook): string =>
  `${JSON.stringify({ title, notes, ...Object.fromEntries(sheets.map((s) => [s.id, sheetObjects(s)])) }, null, 1)}\n`;
