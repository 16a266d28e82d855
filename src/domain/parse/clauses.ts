import type { Block } from '../text/markdown.ts';
import type { Range } from '../text/text.ts';
import type { TableInput } from '../schema/schema.ts';
import { bare } from '../text/text.ts';

export type ClauseKind = 'part' | 'action' | 'item' | 'annex' | 'paragraph' | 'row';

/** A stretch of a clause's text and the page element that prints it. */
export interface PlacedPiece extends Range {
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

/** One unit of a document that can be cited. `text` is its own printed text without its children. */
export interface Clause {
  readonly id: string;
  readonly kind: ClauseKind;
  /** As printed: 三、 （二） 5. 附件 1; null for unnumbered text. */
  readonly number: string | null;
  /** Heading or run-in title without its number; null where none is printed. */
  readonly title: string | null;
  readonly parent: string | null;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
}

const DIGITS = '零一二三四五六七八九';
/** 一 … 九十九 → 1 … 99; NaN for anything else. */
export function chineseOrdinal(text: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return NaN;
  const [, tens, ten, ones] = match;
  const digit = (s: string | undefined) => (s === undefined ? 0 : DIGITS.indexOf(s));
  if (ten === undefined) return ones === undefined ? digit(tens) : NaN;
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

interface Numbering {
  readonly kind: 'part' | 'action' | 'item' | 'annex';
  readonly level: number;
  /** The part of the id that the number gives: `3`, `a2`. */
  readonly step: string;
  readonly number: string;
}

/** Reads the printed number at the head of a block. */
export function readNumbering(text: string, isHeading: boolean): Numbering | null {
  const annex = isHeading ? /^附件\s*(\d*)\s*[：:]?/.exec(text) : null;
  if (annex !== null) return { kind: 'annex', level: 1, step: `a${annex[1] === '' ? '1' : annex[1]}`, number: annex[0].trim() };
  // 一一、 and 二三、 look like numbers and are none
  const ordinal = (match: RegExpExecArray | null) => (match === null ? NaN : chineseOrdinal(match[1] ?? ''));
  const part = /^([一二三四五六七八九十]+)、/.exec(text);
  if (part !== null && ordinal(part) > 0) return { kind: 'part', level: 1, step: String(ordinal(part)), number: part[0] };
  const action = /^[（(]([一二三四五六七八九十]+)[）)]/.exec(text);
  if (action !== null && ordinal(action) > 0) return { kind: 'action', level: 2, step: String(ordinal(action)), number: action[0] };
  const item = /^(\d{1,3})[.．、](?!\d)/.exec(text);
  if (item?.[1] !== undefined) return { kind: 'item', level: 3, step: String(Number(item[1])), number: item[0] };
  return null;
}

const TITLE_LENGTH = 24;
/** Heading text, or the run-in title of a numbered paragraph (建立培育苗圃。…): short, without a comma, followed by text. */
function readTitle(text: string, number: string | null, isHeading: boolean): string | null {
  const rest = text.slice(number?.length ?? 0).trim();
  if (isHeading) return rest.replace(/\s*\n\s*/g, '').replace(/。$/, '') || null;
  if (number === null) return null;
  const stop = rest.indexOf('。');
  const head = rest.slice(0, stop);
  const isRunIn = stop > 0 && stop < rest.length - 1 && head.length <= TITLE_LENGTH && !/[，；：\d]/.test(head);
  return isRunIn ? head : null;
}

interface Draft {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly number: string | null;
  readonly title: string | null;
  readonly parent: string | null;
  readonly blocks: { block: Block; index: number; rows?: readonly number[] }[];
}

/** Joins a draft's pieces: cells by a space, rows, items and blocks by a newline. */
function finish(draft: Draft): Clause {
  let text = '';
  const pieces: PlacedPiece[] = [];
  for (const { block, index, rows } of draft.blocks) {
    for (const piece of block.pieces) {
      if (rows !== undefined && !rows.includes(piece.row)) continue;
      if (pieces.length > 0) text += block.kind === 'table' && piece.column > 0 ? ' ' : '\n';
      const start = text.length;
      text += piece.text;
      pieces.push({ block: index, row: piece.row, column: piece.column, start, end: text.length });
    }
  }
  const { blocks: _blocks, ...rest } = draft;
  return { ...rest, text, pieces };
}

/** Row number → clause id for the body rows of a table. */
function tableRowIds(block: Block, tableId: string, table: TableInput | undefined): Map<number, { id: string; number: string | null }> {
  const cell = (row: number, column: number | null | undefined) =>
    column == null ? '' : (block.pieces.find((p) => p.row === row && p.column === column)?.text ?? '');
  const ids = new Map<number, { id: string; number: string | null }>();
  const last = Math.max(...block.pieces.map((p) => p.row));
  for (let row = 1; row <= last; row++) {
    const printed = bare(cell(row, table?.number_column));
    const label = bare(cell(row, table?.label_column));
    const key = table?.rows.find((r) => bare(r.label) === label)?.key;
    if (/^\d+$/.test(printed)) ids.set(row, { id: `${tableId}-${printed}`, number: printed });
    else ids.set(row, { id: `${tableId}-${key ?? `r${row}`}`, number: null });
  }
  return ids;
}

/** Blocks that close a document and belong to no numbered clause. */
const isClosing = (text: string) => /^(附件\s*[：:]|抄送\s*[：:])/.test(text);

/**
 * Builds the clause tree from printed numbers (三（二）5 → `c3-2-5`). A number printed twice among siblings gets `b`.
 * @param blocks official text in printed order
 * @param tables declarations, for the ids of table rows
 */
export function blocksToClauses(blocks: readonly Block[], tables: readonly TableInput[]): Clause[] {
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  const unnumbered = new Map<string, number>();
  let open: { level: number; id: string }[] = [];

  const uniqueId = (id: string) => {
    let unique = id;
    for (let n = 1; taken.has(unique); n++) unique = id + (n < 26 ? String.fromCharCode(97 + n) : `z${n}`);
    taken.add(unique);
    return unique;
  };
  const paragraphId = (parent: string | null) => {
    const count = (unnumbered.get(parent ?? '') ?? 0) + 1;
    unnumbered.set(parent ?? '', count);
    return uniqueId(parent === null ? `p${count}` : `${parent}-p${count}`);
  };

  blocks.forEach((block, index) => {
    const text = block.pieces.map((p) => p.text).join('\n');
    const isHeading = block.kind === 'heading';
    const numbering = block.kind === 'heading' || block.kind === 'paragraph' ? readNumbering(text, isHeading) : null;
    if (numbering !== null) {
      const inAnnex = open[0]?.id.startsWith('a') === true;
      const level = numbering.kind === 'part' && inAnnex ? 1.5 : numbering.level;
      open = open.filter((o) => o.level < level);
      const parent = open.at(-1)?.id ?? null;
      const step = numbering.kind === 'annex' ? numbering.step : parent === null ? `c${numbering.step}` : `${parent}-${numbering.step}`;
      const id = uniqueId(step);
      open.push({ level, id });
      drafts.push({
        id,
        kind: numbering.kind,
        number: numbering.number,
        title: readTitle(text, numbering.number, isHeading),
        parent,
        blocks: [{ block, index }],
      });
      return;
    }
    if ((isHeading && block.depth <= 2) || isClosing(text)) open = [];
    const parent = open.at(-1)?.id ?? null;
    if (block.kind === 'table' && parent !== null) {
      const rows = tableRowIds(
        block,
        parent,
        tables.find((t) => t.id === parent),
      );
      drafts.push({ id: uniqueId(`${parent}-head`), kind: 'row', number: null, title: null, parent, blocks: [{ block, index, rows: [0] }] });
      for (const [row, { id, number }] of rows)
        drafts.push({ id: uniqueId(id), kind: 'row', number, title: null, parent, blocks: [{ block, index, rows: [row] }] });
      return;
    }
    drafts.push({ id: paragraphId(parent), kind: 'paragraph', number: null, title: readTitle(text, null, isHeading), parent, blocks: [{ block, index }] });
  });
  return drafts.map(finish);
}
