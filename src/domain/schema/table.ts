import { z } from 'astro/zod';
import { clauseId, nullable, slug, text } from './field.ts';
import { remedied } from './shape.ts';
import { targetFields } from './target.ts';

type Field = z.ZodType;
type Undefaulted<T extends Field> = T extends z.ZodDefault<infer I extends Field> ? I : T;
type Template<S extends Record<string, Field>> = { [K in keyof S]: z.ZodOptional<Undefaulted<S[K]>> };

/** The same fields, none needed and none filled in: a template says only what it says. */
function toTemplate<S extends Record<string, Field>>(fields: S): Template<S> {
  const entries = Object.entries(fields).map(([key, type]) => [key, (type instanceof z.ZodDefault ? (type.unwrap() as Field) : type).optional()]);
  return Object.fromEntries(entries) as Template<S>;
}

const { op: _op, op_printed: _words, value: _value, value_max: _max, ...described } = targetFields;

/**
 * What a table declaration may say of a cell: any field of a target but its figure, which the cell prints.
 * Templates of table, column, row and cell are merged in this order, then the target's defaults come in.
 */
export const cellTemplate = z.strictObject(toTemplate(described));
export type CellTemplate = z.output<typeof cellTemplate>;

/** What a column is called in the ids of its figures: `2024`, `period`. */
export const columnKey = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens');

export const tableColumn = z.strictObject({
  /** Position of the column in the printed table, from 0. */
  at: z.int().nonnegative(),
  /** Last part of its cells' ids: `2023`. */
  key: columnKey,
  /** What all cells of the column share: their year. */
  target: cellTemplate.default({}),
});

export const tableRow = z.strictObject({
  /** The row's name as printed in the label column: 无为市. */
  label: text,
  /** Middle part of its cells' ids: `wuwei`. */
  key: slug,
  /** `whole`: a total row (全市), to which the other rows must add up. */
  covers: z.enum(['whole', 'part']).default('part'),
  /** What all cells of the row share: their scope or indicator. */
  target: cellTemplate.default({}),
  /** What a single cell says beside that, by column key. */
  cells: z.record(z.string(), cellTemplate).default({}),
});

export const tableShape = z.strictObject({
  /** The table’s id: of an annex for its first table (`a1`), `a1-t2` for its second; elsewhere `c3-2-t1`, at the top `t1`. */
  id: clauseId,
  /** Column that names the row, from 0. */
  label_column: z.int().nonnegative(),
  /** Columns whose blank cells continue the cell above (merged in print), from 0. */
  merged_columns: z.array(z.int().nonnegative()).default([]),
  /** Column with printed row numbers, from 0; rows then take `a2-7` from it. */
  number_column: nullable(z.int().nonnegative()),
  /** Column that names the responsible offices, from 0. */
  units_column: nullable(z.int().nonnegative()),
  /** What all cells share. */
  defaults: cellTemplate.default({}),
  /** Columns that hold figures. */
  columns: z.array(tableColumn).default([]),
  /** Rows that hold figures. */
  rows: z.array(tableRow).default([]),
});

/** Positions of entries whose key an earlier entry has. */
const doubled = (entries: readonly { key: string }[]) => entries.flatMap(({ key }, i) => (entries.findIndex((e) => e.key === key) < i ? [i] : []));

/** Reads an annex's cells as targets: the Markdown table stays the only place where the figures stand. */
export const tableInput = tableShape.superRefine((table, ctx) => {
  const problem = (path: (string | number)[], message: string, remedy: string) => {
    ctx.addIssue({ code: 'custom', path, message: remedied(message, remedy) });
  };
  for (const name of ['columns', 'rows'] as const)
    for (const i of doubled(table[name])) problem([name, i, 'key'], `the key "${table[name][i]?.key ?? ''}" stands twice`, 'keys make ids: choose another');
  if (table.rows.filter((r) => r.covers === 'whole').length > 1) problem(['rows'], 'only one row of a table covers the whole', 'let the others cover a part');
  const keys = table.columns.map((c) => c.key);
  table.rows.forEach((row, i) => {
    for (const key of Object.keys(row.cells))
      if (!keys.includes(key)) problem(['rows', i, 'cells', key], `there is no column "${key}"`, `name a column’s key: ${keys.join(', ')}`);
  });
});
export type TableInput = z.output<typeof tableInput>;
