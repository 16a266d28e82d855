/** Rows of a table that gives sums: the sentence that leads to the table, and what the cells beside a sum ask. */
import type { Clause } from '../parse/clauses.ts';
import { leadingSentence, leadOfRow, receiverCell } from '../parse/table-leads.ts';
import { bodyRows, isHeadRow } from '../parse/table-rows.ts';
import { bare } from '../text/text.ts';
import type { Candidate } from './candidates.ts';
import type { LeadIn } from './carried.ts';
import { levelNamed } from './draft-conditions.ts';
import type { Guess } from './draft-fact.ts';
import { NO_FIGURES } from './table-words.ts';

type Condition = Readonly<Record<string, unknown>>;

/** A row of a table of sums. */
export interface AwardRow {
  /** What the cells beside its sums ask: the row’s names, and those of merged cells above it. */
  readonly asked: readonly Condition[];
  /** Heads of the columns that its sums stand in, where the table has several: 国家级, 省级. */
  readonly columns: readonly { readonly asked: Condition; readonly level: Guess<unknown> | null }[];
  /** What the row is called by its own cells. */
  readonly name: string;
  /** Who is paid, in a column that says so; null: none does. */
  readonly receiver: string | null;
}

const OFFICES = /(?:责任|牵头|负责|承办|主管|实施|兑现)(?:单位|部门)|备注|说明/;
/** 一档, 第二类: numbers a row, and asks nothing by itself. */
const NUMBERED = /^第?[一二三四五六七八九十\d]+[档类级等]?$/;

/** The sentence of a clause that leads to its table, with the thresholds that it asks; null where none does. */
function leadIn(clause: Clause, candidates: readonly Candidate[]): LeadIn | null {
  const found = leadingSentence(clause);
  if (found === null) return null;
  const { start, end } = found;
  const figures = candidates.filter((c) => c.clause === clause.id && c.start >= start && c.end <= end);
  if (figures.some((f) => f.kind !== 'condition')) return null;
  return { clause: clause.id, text: clause.text.slice(start, end), whole: clause.text.slice(0, end), figures };
}

/** What leads to the table of a row: the clause that it stands in, else the one clause that speaks of the annex. */
export const tableLeadOf = (row: Clause, clauses: readonly Clause[], candidates: readonly Candidate[]): LeadIn | null =>
  leadOfRow(row, clauses, (clause) => leadIn(clause, candidates));

interface Cell {
  readonly column: number;
  readonly start: number;
  readonly text: string;
}
const cellsOf = (row: Clause): Cell[] =>
  row.pieces.flatMap(({ column, start, end }) => (end > start ? [{ column, start, text: row.text.slice(start, end) }] : []));
const textAt = (cells: readonly Cell[], column: number) => cells.find((c) => c.column === column)?.text ?? '';

/** What a row of a table of sums asks by its cells; null for a clause that is none. */
export function awardRowOf(row: Clause, clauses: readonly Clause[], candidates: readonly Candidate[]): AwardRow | null {
  const head = row.table === null ? undefined : clauses.find((c) => c.table === row.table && isHeadRow(c));
  if (row.kind !== 'row' || row.table === null || head === undefined || isHeadRow(row)) return null;
  const rows = bodyRows(clauses, row.table);
  const heads = cellsOf(head);
  const sums = candidates.filter((c) => rows.some((r) => r.id === c.clause) && c.kind === 'amount');
  const columnOf = (c: Candidate) => rows.find((r) => r.id === c.clause)?.pieces.find((p) => p.start <= c.start && c.start < p.end)?.column ?? -1;
  const paid = new Set(sums.map(columnOf));
  const labels = heads.filter(({ column, text }) => !paid.has(column) && !NO_FIGURES.test(bare(text)) && !OFFICES.test(bare(text)));
  const at = rows.indexOf(row);
  const asked = labels.flatMap(({ column }): Condition[] => {
    // a merged cell is printed in the first of its rows
    const printed = rows.slice(0, at + 1).findLast((r) => textAt(cellsOf(r), column) !== '');
    const quote = printed === undefined ? '' : textAt(cellsOf(printed), column);
    if (printed === undefined || quote === '' || NUMBERED.test(bare(quote)) || /^[-—/／]+$/.test(bare(quote))) return [];
    return [{ kind: 'other', quote, ...(printed === row ? {} : { clause: printed.id, evidence: 'carried_over' }) }];
  });
  const own = sums.filter((c) => c.clause === row.id).sort((a, b) => a.start - b.start);
  const columns = own.map((c) => textAt(heads, columnOf(c)));
  return {
    asked,
    columns:
      paid.size > 1 ? columns.map((quote) => ({ asked: { kind: 'other', quote, clause: head.id, evidence: 'carried_over' }, level: levelNamed(quote) })) : [],
    receiver: receiverCell(row, clauses),
    name: asked.map(({ quote }) => String(quote)).join('，'),
  };
}

/** The sentences that lead to tables of sums. */
export const tableLeadsOf = (clauses: readonly Clause[], candidates: readonly Candidate[]): LeadIn[] => {
  const paid = new Set(candidates.flatMap((c) => (c.kind === 'amount' ? [c.clause] : [])));
  return clauses.flatMap((c) => (c.kind === 'row' && paid.has(c.id) ? (tableLeadOf(c, clauses, candidates) ?? []) : []));
};
