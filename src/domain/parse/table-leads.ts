/** Tables of sums: the sentence that leads to one, and the column that says who is paid. */
import { sentencesOf } from '../text/sentences.ts';
import { bare, type Range } from '../text/text.ts';
import type { Clause } from './clauses.ts';
import { bodyRows, isHeadRow } from './table-rows.ts';

/** 下表所列档次, 按附件所列标准: leads to a table. */
const LEADS_TO_TABLE = /(?:下|附|后)表|附件|如下|(?:下列|以下|相应|对应|所列)[^，。；]{0,6}(?:标准|档次|额度)/;
const GIVES = /奖[励补金]|补[助贴]|资助/;

/** The last sentence of a clause that leads to a table of sums; null where none does. */
export function leadingSentence({ text }: Pick<Clause, 'text'>): Range | null {
  const found = sentencesOf(text).findLast(({ start, end }) => {
    const sentence = text.slice(start, end);
    return LEADS_TO_TABLE.test(sentence) && GIVES.test(sentence) && /[，。；]/.test(sentence);
  });
  return found ?? null;
}

/**
 * What leads to the table of a row: of the clause that it stands in, else of the one clause that speaks of the annex.
 * @param leadOf what a clause leads with; null where it leads to no table
 */
export function leadOfRow<T>(row: Clause, clauses: readonly Clause[], leadOf: (clause: Clause) => T | null): T | null {
  const parent = clauses.find((c) => c.id === row.parent);
  const own = parent === undefined ? null : leadOf(parent);
  if (own !== null || !/^a\d/.test(row.id)) return own;
  const leads = clauses.flatMap((c) => (c.kind === 'row' || /^a\d/.test(c.id) || !/附[件表]/.test(c.text) ? [] : (leadOf(c) ?? [])));
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

/** 奖励对象, 申报主体, 受奖单位: the column that says who is paid. */
const WHO = /(?:奖励|奖补|补助|补贴|资助|扶持|支持|适用|申报|申请|受奖|受益|兑现)(?:对象|主体|单位|企业|人)|^(?:对象|主体)$/;

/** Who is paid by a row, in the column that says so; of merged cells the one above. Null where no column does. */
export function receiverCell(row: Clause, clauses: readonly Clause[]): string | null {
  const { table } = row;
  const head = table === null ? undefined : clauses.find((c) => c.table === table && isHeadRow(c));
  if (table === null || head === undefined || head === row) return null;
  const textAt = (of: Clause, column: number) => of.pieces.filter((p) => p.column === column).map((p) => bare(of.text.slice(p.start, p.end)))[0] ?? '';
  const column = head.pieces.find((p) => WHO.test(bare(head.text.slice(p.start, p.end))))?.column;
  if (column === undefined) return null;
  const rows = bodyRows(clauses, table);
  const cells = rows.slice(0, rows.indexOf(row) + 1).map((r) => textAt(r, column));
  return cells.findLast((text) => text !== '') ?? null;
}
