import type { Block } from '../text/markdown.ts';
import type { TableInput } from '../schema/table.ts';
import { bare } from '../text/text.ts';
import type { Clause } from './clauses.ts';

/** What each row of a table adds to the table's id, header first: `head`, its printed number, its declared key, or its place. */
export function tableRowIds(block: Block, declared: TableInput | undefined): { step: string; number: string | null }[] {
  const cell = (row: number, column: number | null | undefined) =>
    column == null ? '' : bare(block.pieces.find((p) => p.row === row && p.column === column)?.text ?? '');
  const last = Math.max(...block.pieces.map((p) => p.row));
  return Array.from({ length: last + 1 }, (_, row) => {
    if (row === 0) return { step: 'head', number: null };
    const printed = cell(row, declared?.number_column);
    if (/^\d+$/.test(printed)) return { step: printed, number: printed };
    const key = declared?.rows.find((r) => bare(r.label) === cell(row, declared.label_column))?.key;
    return { step: key ?? `r${row}`, number: null };
  });
}

/** The header row of a table. */
export const isHeadRow = (clause: Pick<Clause, 'id' | 'table'>): boolean => clause.table !== null && clause.id === `${clause.table}-head`;

/** The body rows of a table, in printed order. */
export const bodyRows = (clauses: readonly Clause[], table: string): Clause[] => clauses.filter((c) => c.table === table && !isHeadRow(c));
