import { column, type ExportCell, type ExportSheet } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(value);

/** A field as a cell: a list of ids joined, whatever else is nested as JSON; nothing for null and for an empty list. */
function cellOf(value: unknown, { marks }: Pick<Words, 'marks'>): ExportCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return null;
  return value.every(isId) ? marks.list(value) : JSON.stringify(value);
}

/** Records as a sheet, a column a field, in the order of the fields. */
export function recordSheet(id: string, records: readonly object[], fields: readonly string[], words: Pick<Words, 'marks'>): ExportSheet {
  return {
    id,
    title: id,
    columns: fields.map((field) => column(field, field)),
    rows: records.map((record) => fields.map((field) => cellOf((record as Record<string, unknown>)[field], words))),
  };
}
