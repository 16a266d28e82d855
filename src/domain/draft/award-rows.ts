/** Rows of a table that gives sums: the sentence that leads to the table, and what the cells beside a sum ask. */
import type { Clause } from '../parse/clauses.ts';
import { bodyRows, isHeadRow } from '../parse/table-rows.ts';
import { sentencesOf } from '../text/sentences.ts';
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
}

/** 下表所列档次, 按附件所列标准: leads to a table. */
const LEADS_TO_TABLE = /(?:下|附|后)表|附件|如下|(?:下列|以下|相应|对应|所列)[^，。；]{0,6}(?:标准|档次|额度)/;
const GIVES = /奖[励补金]|补[助贴]|资助/;
const OFFICES = /(?:责任|牵头|负责|承办|主管|实施|兑现)(?:单位|部门)|备注|说明/;
/** 一档, 第二类: numbers a row, and asks nothing by itself. */
const NUMBERED = /^第?[一二三四五六七八九十\d]+[档类级等]?$/;

/** The sentence of a clause that leads to its table, with the thresholds that it asks; null where none does. */
function leadIn(clause: Clause, candidates: readonly Candidate[]): LeadIn | null {
  const found = sentencesOf(clause.text).findLast(({ start, end }) => {
    const sentence = clause.text.slice(start, end);
    return LEADS_TO_TABLE.test(sentence) && GIVES.test(sentence) && /[，。；]/.test(sentence);
  });
  if (found === undefined) return null;
  const { start, end } = found;
  const figures = candidates.filter((c) => c.clause === clause.id && c.start >= start && c.end <= end);
  if (figures.some((f) => f.kind !== 'condition')) return null;
  return { clause: clause.id, text: clause.text.slice(start, end), whole: clause.text.slice(0, end), figures };
}

/** What leads to the table of a row: the clause that it stands in, else the one clause that speaks of the annex. */
export function tableLeadOf(row: Clause, clauses: readonly Clause[], candidates: readonly Candidate[]): LeadIn | null {
  const parent = clauses.find((c) => c.id === row.parent);
  const own = parent === undefined ? null : leadIn(parent, candidates);
  if (own !== null || !/^a\d/.test(row.id)) return own;
  const leads = clauses.flatMap((c) => (c.kind === 'row' || /^a\d/.test(c.id) || !/附[件表]/.test(c.text) ? [] : (leadIn(c, candidates) ?? [])));
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

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
    name: asked.map(({ quote }) => String(quote)).join('，'),
  };
}

/** The sentences that lead to tables of sums. */
export const tableLeadsOf = (clauses: readonly Clause[], candidates: readonly Candidate[]): LeadIn[] => {
  const paid = new Set(candidates.flatMap((c) => (c.kind === 'amount' ? [c.clause] : [])));
  return clauses.flatMap((c) => (c.kind === 'row' && paid.has(c.id) ? (tableLeadOf(c, clauses, candidates) ?? []) : []));
};
