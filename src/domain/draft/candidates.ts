import { unitMeaning } from '../number/units.ts';
import type { Clause } from '../parse/clauses.ts';
import { isHeadRow } from '../parse/table-rows.ts';
import { sentencesOf } from '../text/sentences.ts';
import { GIVES, HEADS_PAST, LISTS_AWARDS, LISTS_CONDITIONS } from './benefit-words.ts';
import type { DraftFigure, FigureContext } from './draft-figure.ts';
import { draftFigures } from './figures.ts';
import { foldedClauses, wordsInPrint } from './folded-text.ts';
import { isPastColumn, NO_FIGURES, TELLS_BASELINE, unitOfCell, unitsAbove } from './table-words.ts';

/** A figure that may be a fact, with its place in the document. */
export interface Candidate extends Omit<DraftFigure, 'start' | 'end'> {
  readonly clause: string;
  /** The sentence up to 。 or ； that prints it, or the cell. */
  readonly quote: string;
  /** Where the number stands in the clause's text, from the operator word to the unit. */
  readonly start: number;
  readonly end: number;
}

type Under = FigureContext['under'];

/** What a heading, or the label before a colon, says of the figures after it. */
function saysOf(label: string): Under {
  if (label.length > 60) return null;
  if (label.includes('目标')) return 'goals';
  if (HEADS_PAST.test(label)) return 'past';
  if (LISTS_AWARDS.test(label)) return 'awards';
  return LISTS_CONDITIONS.test(label) ? 'conditions' : null;
}

/** 支持标准：… inside a clause: the label before the first colon. */
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]?\s*)?([^，。；：\n]{2,12})[：]/;
/** The last sentence of a lead-in: 按以下标准给予奖励：. */
const leadIn = (text: string) => /[^。；\n]*[：:]\s*$/.exec(text)?.[0] ?? '';

/** What a clause says of the clauses below and after it. */
function contextFrom(clause: Clause): Under {
  const lead = leadIn(clause.text);
  if (lead !== '') {
    if (GIVES.test(lead) && !LISTS_CONDITIONS.test(lead.slice(-8))) return 'awards';
    // 须符合产业政策，同时符合以下条件：: its last phrase says what the list is
    return saysOf(lead) ?? saysOf(/[^，。；：:]*[：:]\s*$/.exec(lead)?.[0] ?? '');
  }
  return clause.title === null ? null : saysOf(clause.title);
}

/** 条件要求 on a line of its own, a heading without a number. */
const isLabel = ({ number, title, text }: Clause) => number === null && title !== null && title === text;

/** What stands above each clause: its own heading, the nearest one that says something, or the lead-in before a list. */
function contextsOf(clauses: readonly Clause[]): Map<string, Under> {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const own = new Map<string, Under>();
  let before: Clause | null = null;
  for (const clause of clauses) {
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    const above = parent === undefined ? null : (contextFrom(parent) ?? own.get(parent.id) ?? null);
    // a label may stand inside the list before it
    const sibling: Clause | null = before !== null && before.id !== clause.id && (before.parent === clause.parent || isLabel(before)) ? before : null;
    // a list goes on under its lead-in while its members are numbered or short
    const fromSibling: Under =
      sibling === null
        ? null
        : leadIn(sibling.text) !== '' || isLabel(sibling)
          ? contextFrom(sibling)
          : clause.kind === 'item' && sibling.kind === 'item' && clause.title === null
            ? (own.get(sibling.id) ?? null)
            : null;
    own.set(clause.id, fromSibling ?? above);
    before = clause;
  }
  return own;
}

const segmentOf = (text: string, at: number) => {
  const found = sentencesOf(text).find((s) => s.start <= at && at < s.end);
  return found === undefined ? text : text.slice(found.start, found.end);
};

/** Sentences of a clause, cut where a label (申报条件：) changes what its figures are. */
function labelled(text: string, under: Under): { start: number; text: string; under: Under }[] {
  const parts: { start: number; text: string; under: Under }[] = [];
  let at = 0;
  let now = under;
  for (const line of text.split(/(?<=[。\n])/)) {
    const label = LABEL.exec(line.trimStart())?.[1];
    const said = label === undefined ? null : saysOf(label);
    if (said !== null) now = said;
    parts.push({ start: at, text: line, under: now });
    at += line.length;
  }
  return parts;
}

function textCandidates(clause: Clause, under: Under, year: number | null): Candidate[] {
  const from = clause.number !== null && clause.text.startsWith(clause.number) ? clause.number.length : 0;
  const text = clause.text.slice(from);
  // （二）发展目标。到2025年…
  const own: Under = clause.title !== null && saysOf(clause.title) === 'goals' ? 'goals' : under;
  return labelled(text, own).flatMap((part) =>
    draftFigures(part.text, { under: part.under, year }).map(({ start, end, ...figure }) => ({
      ...figure,
      clause: clause.id,
      quote: segmentOf(clause.text, from + part.start + start),
      start: from + part.start + start,
      end: from + part.start + end,
    })),
  );
}

/** 单位：万元, on a line of its own above a table. */
const IS_UNIT = /^[（(]?\s*单位\s*[：:][^，。；]{0,12}$/;

interface Column {
  readonly head: string;
  /** Printed in its own heading. */
  readonly own: string | null;
  /** Printed above the table. */
  readonly unit: string | null;
}

/** 年均增长 without a unit is told in percent. */
const OF_GROWTH = /^(?:年均|累计)?(?:增长|增速|增幅)/;
const cellsOf = (row: Clause) => row.pieces.map((p) => ({ column: p.column, text: row.text.slice(p.start, p.end), start: p.start }));

/** A cell that prints a bare number takes its unit from its heading or from above the table. */
function bareFigure(text: string, unit: string): Omit<DraftFigure, 'start' | 'end' | 'kind' | 'role' | 'reason' | 'baseline'> | null {
  const match = /^\s*(≥|>|超过|不低于|最高)?\s*(\d[\d,]*(?:\.\d+)?)\s*(以上|左右|以内)?\s*$/.exec(text);
  if (match === null) return null;
  const word = match[1] ?? match[3] ?? null;
  const op = word === null ? 'eq' : ['≥', '不低于', '以上'].includes(word) ? 'ge' : ['>', '超过'].includes(word) ? 'gt' : word === '左右' ? 'about' : 'le';
  return { value: Number((match[2] ?? '').replaceAll(',', '')), value_max: null, unit, op, op_printed: word };
}

/** Figures of one table row: each cell is read behind its column's heading. */
function rowCandidates(
  row: Clause,
  columns: ReadonlyMap<number, Column>,
  above: { text: string; under: Under; year: number | null },
  isOfAwards: boolean,
): Candidate[] {
  const cells = cellsOf(row);
  // 科技型中小企业（家）: the unit of a row stands in its label
  const unitCell = cells.find((c) => /^(?:计量)?单位$/.test((columns.get(c.column)?.head ?? '').trim()))?.text.trim() ?? '';
  const unitOfRow = unitMeaning(unitCell) === null ? (cells.map((c) => unitOfCell(c.text)).find((u) => u !== null) ?? null) : unitCell;
  return cells.flatMap(({ column, text, start }): Candidate[] => {
    const head = columns.get(column)?.head ?? '';
    const unit = columns.get(column)?.own ?? (OF_GROWTH.test(head) ? '%' : (unitOfRow ?? columns.get(column)?.unit ?? null));
    const said = saysOf(head) ?? above.under;
    const place = (at: number, end: number) => ({ clause: row.id, quote: row.text, start: start + at, end: start + end });
    const whole = unit === null ? null : bareFigure(text, unit);
    if (whole !== null) {
      if (NO_FIGURES.test(head)) return [];
      const pays = said !== 'conditions' && isOfAwards && /元|%|％/.test(whole.unit ?? '');
      const role = pays ? (/%|％/.test(whole.unit ?? '') ? 'rate' : whole.op === 'le' || /最高|上限|封顶/.test(head) ? 'cap' : 'fixed') : null;
      return [
        {
          ...whole,
          kind: pays ? 'amount' : said === 'conditions' ? 'condition' : 'target',
          role,
          baseline: TELLS_BASELINE.test(head) || isPastColumn(head, above.year),
          reason: 'a bare number under a heading with a unit',
          ...place(0, text.length),
        },
      ];
    }
    const under: Under = said ?? (isOfAwards ? (GIVES.test(text) ? 'awards' : null) : null);
    return draftFigures(text, { under, year: above.year }).map(({ start: at, end, ...figure }) => ({ ...figure, ...place(at, end) }));
  });
}

function tableCandidates(rows: readonly Clause[], before: Clause | null, under: Under, year: number | null): Candidate[] {
  const head = rows.find(isHeadRow);
  const above = { text: before?.text ?? '', under: under ?? (before === null ? null : saysOf(before.title ?? before.text)), year };
  const unitAbove = unitsAbove(`${above.text}\n${head?.text ?? ''}`);
  const columns = new Map<number, Column>(
    (head === undefined ? [] : cellsOf(head)).map(({ column, text }) => [column, { head: text, own: unitOfCell(text), unit: unitAbove }]),
  );
  const isOfAwards =
    above.under === 'awards' || [...columns.values()].some((c) => saysOf(c.head) === 'awards' || GIVES.test(c.head)) || GIVES.test(above.text.slice(-60));
  return rows.filter((r) => !isHeadRow(r)).flatMap((row) => rowCandidates(row, columns, above, isOfAwards));
}

/**
 * Everything in a document that may be a figure of a fact, in printed order.
 * @param year the document's own, where it prints one: figures of an earlier year are no goals
 */
export function draftCandidates(printed: readonly Clause[], year: number | null = null): Candidate[] {
  const clauses = foldedClauses(printed);
  const textOf = new Map(printed.map((c) => [c.id, c.text]));
  const contexts = contextsOf(clauses);
  const tables = new Map<string, Clause[]>();
  for (const clause of clauses) if (clause.table !== null) tables.set(clause.table, [...(tables.get(clause.table) ?? []), clause]);
  const found = clauses.flatMap((clause, i): Candidate[] => {
    if (clause.table === null && IS_UNIT.test(clause.text)) return [];
    if (clause.table === null) return textCandidates(clause, contexts.get(clause.id) ?? null, year);
    const rows = tables.get(clause.table) ?? [];
    return rows[0] === clause ? tableCandidates(rows, clauses[i - 1] ?? null, contexts.get(clause.id) ?? null, year) : [];
  });
  return found.map((c) => {
    const text = textOf.get(c.clause) ?? '';
    return { ...c, unit: c.unit === null ? null : wordsInPrint(c.unit, text.slice(c.start, c.end)), quote: wordsInPrint(c.quote, text) };
  });
}
