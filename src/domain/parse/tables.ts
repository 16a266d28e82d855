import type { PlacedPiece, Clause } from './clauses.ts';
import { bodyRows } from './table-rows.ts';
import type { TableInput } from '../schema/schema.ts';
import type { Operator } from '../vocabulary.ts';
import { bare } from '../text/text.ts';

/** Operator words as printed, with what they mean; longest first. Source: the five documents. */
export const operatorWords: readonly (readonly [string, Operator])[] = [
  ['不低于', 'ge'],
  ['不少于', 'ge'],
  ['以上', 'ge'],
  ['超过', 'gt'],
  ['高于', 'gt'],
  ['左右', 'about'],
  ['约', 'about'],
  ['不超过', 'le'],
  ['不高于', 'le'],
  ['最多', 'le'],
];

/** A table cell that prints a number, perhaps with an operator: 超过60 → gt 60. null where it prints none. */
export function readCellFigure(cell: string): { value: number; op: Operator; op_printed: string | null } | null {
  const match = /^(\D*?)(\d+(?:\.\d+)?)(\D*)$/.exec(bare(cell).replaceAll(',', ''));
  if (match?.[2] === undefined) return null;
  const around = `${match[1] ?? ''}${match[3] ?? ''}`;
  const operator = operatorWords.find(([word]) => around === word);
  if (around !== '' && operator === undefined) return null;
  return { value: Number(match[2]), op: operator?.[1] ?? 'eq', op_printed: operator?.[0] ?? null };
}

/** A target read from a table cell; `cell` is its place in the row clause's text. */
export interface CellTarget {
  readonly target: Record<string, unknown>;
  readonly cell: PlacedPiece;
  readonly field: string;
}

/**
 * The targets a table declaration reads from the row clauses of its table. Templates merge in this order:
 * defaults, column, row, cell. The result still has to pass the target schema.
 */
export function tableTargets(policy: string, table: TableInput, clauses: readonly Clause[], position: number): CellTarget[] {
  const rows = bodyRows(clauses, table.id);
  return table.rows.flatMap((row, rowIndex) => {
    const clause = rows.find((c) => c.pieces.some((p) => p.column === table.label_column && bare(c.text.slice(p.start, p.end)) === bare(row.label)));
    if (clause === undefined) return [];
    return table.columns.flatMap((column): CellTarget[] => {
      const cell = clause.pieces.find((p) => p.column === column.at);
      const figure = cell === undefined ? null : readCellFigure(clause.text.slice(cell.start, cell.end));
      if (cell === undefined || figure === null) return [];
      const target = {
        indicator: row.label,
        ...table.defaults,
        ...column.target,
        ...row.target,
        ...row.cells[column.key],
        ...figure,
        id: `${policy}-${table.id}-${row.key}-${column.key}`,
        clause: clause.id,
        quote: clause.text,
      };
      return [{ target, cell, field: `tables.${position}.rows.${rowIndex}` }];
    });
  });
}
