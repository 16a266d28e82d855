import type { CellValue, Identified, Table } from './table.ts';

/** Which rows and columns, by id and in this order; what is left out stays as it is. */
export interface Choice {
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}

/** The chosen table, and the ids that nothing answers to: an old link must be told so, not silently shortened. */
export interface Chosen<T> {
  readonly table: T;
  readonly unknown: { readonly rows: readonly string[]; readonly columns: readonly string[] };
}

/** Where the wanted ids stand, each once, in the order asked for. */
function places(items: readonly Identified[], wanted: readonly string[] | undefined): { at: readonly number[]; unknown: readonly string[] } {
  if (wanted === undefined) return { at: items.map((_, i) => i), unknown: [] };
  const place = new Map(items.map(({ id }, i) => [id, i]));
  const ids = [...new Set(wanted)];
  return { at: ids.flatMap((id) => place.get(id) ?? []), unknown: ids.filter((id) => !place.has(id)) };
}

const pick = <T>(items: readonly T[], at: readonly number[]): T[] => at.flatMap((i) => items.slice(i, i + 1));

/** The table with the rows and columns asked for, in the order asked for. */
export function choose<Row extends Identified, Column extends Identified, Value extends CellValue>(
  table: Table<Row, Column, Value>,
  choice: Choice,
): Chosen<Table<Row, Column, Value>> {
  const rows = places(table.rows, choice.rows);
  const columns = places(table.columns, choice.columns);
  return {
    table: {
      id: table.id,
      columns: pick(table.columns, columns.at),
      rows: pick(table.rows, rows.at),
      cells: pick(table.cells, rows.at).map((cells) => pick(cells, columns.at)),
    },
    unknown: { rows: rows.unknown, columns: columns.unknown },
  };
}
