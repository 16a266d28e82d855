import type { PlacedPiece, Clause } from './clauses.ts';
import { bodyRows } from './table-rows.ts';
import { decimalToNumber, isJsonNumber } from '../number/decimal.ts';
import { readNumbers } from '../number/read-numbers.ts';
import { isFigure, wholeSpan, type NumberToken } from '../number/token.ts';
import type { TableInput } from '../schema/table.ts';
import type { Operator } from '../vocabulary.ts';
import { bare } from '../text/text.ts';

/** What a cell says of its figure, in the fields of a target; `unit` and `value_max` only where the cell prints them. */
export interface CellFigure {
  readonly op: Operator;
  readonly op_printed: string | null;
  /** null for 全覆盖. */
  readonly value: number | null;
  readonly value_max?: number;
  readonly unit?: string | null;
}

const toFigure = ({ kind, low, high, op, op_printed }: NumberToken): CellFigure | null => {
  if (op === null || !isFigure(kind)) return null;
  if (kind === 'coverage') return { op, op_printed, value: null, unit: null };
  const max = high?.value ?? null;
  if (low.value === null || !isJsonNumber(low.value) || (max !== null && !isJsonNumber(max))) return null;
  return {
    op,
    op_printed,
    value: decimalToNumber(low.value),
    ...(max === null ? {} : { value_max: decimalToNumber(max) }),
    ...(low.unit === null ? {} : { unit: low.unit }),
  };
};

/**
 * A table cell that prints one figure and nothing beside it, perhaps with operator and unit: 超过60 → gt 60, 5-10家 →
 * range 5 to 10. null where it prints none, or other words too.
 */
export function readCellFigure(cell: string): CellFigure | null {
  const text = bare(cell);
  const [token, ...others] = readNumbers(text);
  if (token === undefined || others.length > 0) return null;
  const { start, end } = wholeSpan(token);
  return start === 0 && end === text.length ? toFigure(token) : null;
}

/** A target read from a table cell; `cell` is its place in the row clause's text. */
export interface CellTarget {
  readonly target: Record<string, unknown>;
  readonly cell: PlacedPiece;
  /** Key of its column. */
  readonly column: string;
  /** Path of its row's declaration. */
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
      return [{ target, cell, column: column.key, field: `tables.${position}.rows.${rowIndex}` }];
    });
  });
}
