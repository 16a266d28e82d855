import type { Block } from '../text/markdown.ts';
import type { Range } from '../text/text.ts';
import type { TableInput } from '../schema/table.ts';
import { makeClauseIds } from './clause-ids.ts';
import { readNumbering, type NumberedKind, type Numbering, type NumberingRule } from './numbering.ts';
import { tableRowIds } from './table-rows.ts';

export type ClauseKind = NumberedKind | 'paragraph' | 'row';

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
  /** Of a row: its table's id, by which a declaration names it (`a1`; the second table of that annex `a1-t2`); else null. */
  readonly table: string | null;
  /** The clause before it under the same parent that prints the same number (三、 twice); else null. */
  readonly twin: string | null;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
}

const TITLE_LENGTH = 24;
/** Numbers whose line is a title even where it is no heading: 第一章 总则. */
const headsDivision: ReadonlySet<NumberedKind> = new Set(['division', 'chapter', 'section']);

/**
 * Heading text, or the run-in title of a numbered paragraph (建立培育苗圃。…): short, without a comma, followed by text.
 * An article's sentences are no titles; it has one where brackets print it: 第三条【适用范围】….
 */
function readTitle(text: string, numbering: Numbering | null, isHeading: boolean): string | null {
  const rest = text.slice(numbering?.number.length ?? 0).trim();
  if (isHeading) return rest.replace(/\s*\n\s*/g, '').replace(/。$/, '') || null;
  if (numbering === null) return null;
  if (headsDivision.has(numbering.rule.kind)) return rest.length <= TITLE_LENGTH && !rest.includes('。') && rest !== '' ? rest : null;
  if (numbering.rule.kind === 'article') return /^[【（(]([^】）)]{2,24})[】）)]/.exec(rest)?.[1] ?? null;
  const stop = rest.indexOf('。');
  const head = rest.slice(0, stop);
  const isRunIn = stop > 0 && stop < rest.length - 1 && head.length <= TITLE_LENGTH && !/[，；：\d]/.test(head);
  return isRunIn ? head : null;
}

/** A clause before its text is joined. */
interface Draft extends Omit<Clause, 'text' | 'pieces'> {
  readonly block: Block;
  /** Position of the block in the document. */
  readonly index: number;
  /** The one table row that is the clause; null for whole blocks. */
  readonly row: number | null;
}

/** Joins a draft's pieces: cells by a space, list items by a newline. */
function finish({ block, index, row, ...clause }: Draft): Clause {
  let text = '';
  const pieces: PlacedPiece[] = [];
  for (const piece of block.pieces) {
    if (row !== null && piece.row !== row) continue;
    if (pieces.length > 0) text += row === null ? '\n' : ' ';
    const start = text.length;
    text += piece.text;
    pieces.push({ block: index, row: piece.row, column: piece.column, start, end: text.length });
  }
  return { ...clause, text, pieces };
}

/** A numbered clause that has not been closed by a number of its own or a lesser depth. */
export interface OpenClause {
  readonly id: string;
  readonly rule: NumberingRule;
  readonly ordinals: readonly number[];
  readonly depth: number;
  readonly isHeading: boolean;
}

/**
 * Depth at which a number stands below what is open. Running text follows a heading of its own kind as a sibling only
 * where it counts on from it: after the heading 8. the paragraph 9. is its sibling, the paragraph 1. begins a list inside.
 */
function depthOf({ rule, ordinals }: Numbering, isHeading: boolean, open: readonly OpenClause[]): number {
  const article = open.find((o) => o.rule.kind === 'article');
  const alike = open.filter((o) => o.rule.kind === rule.kind && o.rule.heading === rule.heading);
  const finer = Math.max(0, ordinals.length - 2) / 10;
  const text = (article === undefined ? undefined : rule.inArticle) ?? rule.text ?? rule.heading;
  if (isHeading) {
    const listsArticle = article?.isHeading === true && rule.heading < article.depth && article.depth < text && !alike.some((o) => o.depth === rule.heading);
    return listsArticle ? text : rule.heading + finer;
  }
  const before = alike.findLast((o) => o.ordinals.at(-1) === (ordinals.at(-1) ?? 0) - 1);
  return before !== undefined && before.depth < text ? before.depth : text + finer;
}

/** Numbers that divide a document, and inside an article only list. */
const listKinds: ReadonlySet<NumberedKind> = new Set(['part', 'action']);

/** Blocks that close a document and belong to no numbered clause. */
const isClosing = (text: string) => /^(附件\s*[：:]|抄送\s*[：:])/.test(text);

const textOf = (block: Block) => block.pieces.map((p) => p.text).join('\n');

/**
 * Builds the clause tree from printed numbers (三（二）5 → `c3-2-5`, 第十二条 → `art12`, annex 1 → `a1`), by the rules of
 * `numbering.ts`. A number printed twice among siblings gets `b`; unnumbered text is `p1` … in its nearest numbered parent.
 * @param blocks official text in printed order
 * @param tables declarations, for the ids of table rows
 */
export function blocksToClauses(blocks: readonly Block[], tables: readonly TableInput[]): Clause[] {
  const ids = makeClauseIds();
  let open: readonly OpenClause[] = [];

  const numbered = (block: Block, index: number, numbering: Numbering): Draft => {
    const isHeading = block.kind === 'heading';
    const depth = depthOf(numbering, isHeading, open);
    open = open.filter((o) => o.depth < depth);
    const parent = open.at(-1) ?? null;
    const { id, twin } = ids.ofNumber(numbering, parent, open[0]?.rule.kind === 'annex' ? open[0].id : null);
    const title = readTitle(textOf(block), numbering, isHeading);
    const kind = open.some((o) => o.rule.kind === 'article') && listKinds.has(numbering.rule.kind) ? 'item' : numbering.rule.kind;
    open = [...open, { id, rule: numbering.rule, ordinals: numbering.ordinals, depth, isHeading }];
    return { id, kind, number: numbering.number, title, parent: parent?.id ?? null, table: null, twin, block, index, row: null };
  };

  const rows = (block: Block, index: number, parent: OpenClause | null): Draft[] => {
    const table = ids.ofTable(parent);
    const declared = tables.find((t) => t.id === table);
    return tableRowIds(block, declared).map(({ step, number }, row): Draft => {
      const { id, twin } = ids.ofRow(`${table}-${step}`, number !== null);
      return { id, kind: 'row', number, title: null, parent: parent?.id ?? null, table, twin, block, index, row };
    });
  };

  const unnumbered = (block: Block, index: number, parent: OpenClause | null): Draft => {
    const title = readTitle(textOf(block), null, block.kind === 'heading');
    const id = ids.ofParagraph(parent);
    return { id, kind: 'paragraph', number: null, title, parent: parent?.id ?? null, table: null, twin: null, block, index, row: null };
  };

  const drafts = blocks.flatMap((block, index): Draft[] => {
    const isHeading = block.kind === 'heading';
    const text = textOf(block);
    const numbering = isHeading || block.kind === 'paragraph' ? readNumbering(text, isHeading) : null;
    if (numbering !== null) return [numbered(block, index, numbering)];
    if ((isHeading && block.depth <= 2) || isClosing(text)) open = [];
    if (isHeading && open.length === 0) ids.newHeading();
    const parent = open.at(-1) ?? null;
    return block.kind === 'table' ? rows(block, index, parent) : [unnumbered(block, index, parent)];
  });
  return drafts.map(finish);
}
