import { bare } from '../text/text.ts';
import type { Clause } from './clauses.ts';
import type { ParsedPolicy } from './policy.ts';
import { bodyRows } from './table-rows.ts';
import type { UnitRole } from './unit-notes.ts';

/** Offices printed in a table's column, row by row; the column's heading (牵头部门) or the cell (按职责分工负责) gives the role. */
export function tableUnitNames(policy: ParsedPolicy, tableId: string, column: number): { clause: string; printed: string; role: UnitRole }[] {
  const cellOf = (c: Clause) => {
    const piece = c.pieces.find((p) => p.column === column);
    return piece === undefined ? '' : bare(c.text.slice(piece.start, piece.end));
  };
  const head = policy.clauseById.get(`${tableId}-head`);
  const columnRole: UnitRole = head !== undefined && cellOf(head).includes('牵头') ? 'lead' : 'plain';
  return bodyRows(policy.clauses, tableId).flatMap((c) => {
    const cell = cellOf(c);
    const names = cell.replace(/按照?职[责能]分工负责$/, '');
    return splitCell(names).map((printed) => ({ clause: c.id, printed, role: names === cell ? columnRole : 'each' }));
  });
}
const splitCell = (cell: string) => cell.split(/[、，]/).filter(Boolean);
