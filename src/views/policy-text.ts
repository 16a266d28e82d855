/** The official text of a policy as markup: clause ids, fact segments, permalinks. Every character comes from its clauses. */
import type { Clause, PlacedPiece } from '../domain/parse/clauses.ts';
import type { ParsedPolicy } from '../domain/parse/policy.ts';
import { clausePlace } from '../domain/corpus/labels.ts';
import { placeSteps, type PlaceStep } from '../domain/corpus/place-steps.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Block, Piece } from '../domain/text/markdown.ts';
import { cutSegments, type Segment, type Span } from '../domain/text/segments.ts';
import { locate } from '../domain/text/text.ts';
import { classes, h, type Markup } from './markup.ts';

/** A block of official text, known by its index, or a note of the editor's between two. */
export type TextPart = { readonly block: number; readonly markup: Markup } | { readonly note: readonly string[] };

type MarkKind = 'goal' | 'money' | 'benefit' | 'rule';

/** Number and unit stay on one line. */
const NUMBER_WITH_UNIT = /\d[\d.,]*(?:\s*[-－~～]\s*\d[\d.,]*)?\s*(?:个百分点|亿元|万元|万户|万人次|人次|[家户个项件名人次场条元年月日%％])?/;
/** So do the marks that close them: old browsers break before a mark that follows such a span. */
const CLOSING = /[，。；：、）》〉」』】〕”’]*/;

/** Figures with their unit, and Latin words (APEC), which a screen reader should not read as Chinese. */
const INLINE = new RegExp(`(${NUMBER_WITH_UNIT.source})(${CLOSING.source})|([A-Za-z]{2,})`, 'g');

/** Printed words as inline markup: line breaks, numbers that keep to their units, Latin words in their own language. */
function wordsMarkup(value: string): Markup[] {
  return value.split('\n').flatMap((line, i): Markup[] => {
    const nodes: Markup[] = i === 0 ? [] : [h('br')];
    let at = 0;
    for (const match of line.matchAll(INLINE)) {
      const [, figure, , latin = ''] = match;
      if ((figure ?? latin).length < 2) continue;
      if (match.index > at) nodes.push(line.slice(at, match.index));
      nodes.push(h('span', figure === undefined ? { lang: 'en' } : { class: 'nb' }, match[0]));
      at = match.index + match[0].length;
    }
    if (at < line.length) nodes.push(line.slice(at));
    return nodes;
  });
}

/** All that is marked in one clause: facts, responsibility notes, corrections. */
interface Marks {
  readonly spans: readonly Span[];
  readonly kindOf: ReadonlyMap<string, MarkKind>;
  readonly notes: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, { readonly read: string; readonly end: number }>;
  /** Facts of table cells by where the cell begins. */
  readonly cells: ReadonlyMap<number, string>;
  /** Where the number and run-in title end. */
  readonly leadEnd: number;
}

/** Facts by the clause they stand in. */
interface Placed {
  readonly targets: ReadonlyMap<string, ParsedPolicy['targets']>;
  readonly incentives: ReadonlyMap<string, ParsedPolicy['incentives']>;
  readonly rules: ReadonlyMap<string, ParsedPolicy['rules']>;
}

const placedFacts = ({ targets, incentives, rules }: ParsedPolicy): Placed => ({
  targets: groupBy(targets, (t) => t.fact.clause),
  incentives: groupBy(incentives, (i) => i.fact.clause),
  rules: groupBy(rules, (r) => r.fact.clause),
});

function clauseMarks(policy: ParsedPolicy, placed: Placed, clause: Clause): Marks {
  const kindOf = new Map<string, MarkKind>();
  const spans: Span[] = [];
  const cells = new Map<number, string>();
  const mark = (id: string, kind: MarkKind, range: { start: number; end: number }) => {
    kindOf.set(id, kind);
    spans.push({ id, start: range.start, end: range.end });
  };
  for (const t of placed.targets.get(clause.id) ?? []) {
    if (t.cell === null) mark(t.fact.id, 'goal', t.range);
    else cells.set(t.cell.start, t.fact.id);
  }
  for (const i of placed.incentives.get(clause.id) ?? []) mark(i.fact.id, i.fact.amounts.length > 0 ? 'money' : 'benefit', i.range);
  for (const r of placed.rules.get(clause.id) ?? []) mark(r.fact.id, 'rule', r.range);
  const notes = new Set<string>();
  (policy.notes.get(clause.id) ?? []).forEach((note, i) => {
    notes.add(`note ${i}`);
    spans.push({ id: `note ${i}`, start: note.start, end: note.end });
  });
  const corrections = new Map<string, { read: string; end: number }>();
  policy.input.corrections.forEach((c, i) => {
    if (c.clause !== clause.id) return;
    const inQuote = locate(clause.text, c.quote, c.nth);
    const inner = inQuote.ok ? locate(clause.text.slice(inQuote.range.start, inQuote.range.end), c.printed) : inQuote;
    if (!inQuote.ok || !inner.ok)
      throw new Error(`${policy.file} (clause ${clause.id}): the misprint “${c.printed}” has no one place; the check should have caught it`);
    const id = `correction ${i}`;
    const end = inQuote.range.start + inner.range.end;
    corrections.set(id, { read: c.read, end });
    spans.push({ id, start: inQuote.range.start + inner.range.start, end });
  });
  const isRunIn = clause.title !== null && clause.kind !== 'annex';
  const head = clause.number === null ? 0 : clause.number.length;
  const titleAt = isRunIn ? clause.text.indexOf(clause.title, head) : -1;
  const leadEnd = titleAt < 0 ? head : Math.min(clause.text.length, titleAt + (clause.title?.length ?? 0) + 1);
  return { spans, kindOf, notes, corrections, cells, leadEnd };
}

function segmentMarkup(clause: Clause, segment: Segment, marks: Marks): Markup[] {
  const inner = wordsMarkup(clause.text.slice(segment.start, segment.end));
  const facts = segment.ids.filter((id) => marks.kindOf.has(id));
  const anchors = segment.begins.filter((id) => marks.kindOf.has(id)).map((id) => h('span', { id: `fact-${id}`, 'data-editorial': true }));
  const kinds = [...new Set(facts.map((id) => `fact--${marks.kindOf.get(id) ?? ''}`))];
  const marked = facts.length === 0 ? inner : [h('mark', { 'data-facts': facts.join(' '), class: classes('fact', ...kinds) }, inner)];
  const noted = segment.ids.some((id) => marks.notes.has(id)) ? [h('span', { class: 'unit-note' }, marked)] : marked;
  // facts may cut the corrected words into several segments: the reading follows the last
  const readings = segment.ids.flatMap((id) => {
    const correction = marks.corrections.get(id);
    return correction?.end === segment.end ? [h('span', { class: 'correction', 'data-editorial': true }, `〔${correction.read}〕`)] : [];
  });
  return [...anchors, ...noted, ...readings];
}

/** A clause's piece where it is printed. */
interface Printed {
  readonly clause: Clause;
  readonly piece: PlacedPiece;
  readonly marks: Marks;
  readonly isFirst: boolean;
}

/** Inline content of one piece of a clause, with its facts marked. */
function pieceMarkup({ clause, piece, marks }: Printed, isHeading: boolean): Markup[] {
  const hasLead = !isHeading && piece.start === 0 && marks.leadEnd > 0 && marks.leadEnd < piece.end;
  const segments = (start: number, end: number) => cutSegments({ start, end }, marks.spans).flatMap((s) => segmentMarkup(clause, s, marks));
  if (!hasLead) return segments(piece.start, piece.end);
  return [h('b', { class: 'clause-lead' }, segments(piece.start, marks.leadEnd)), ...segments(marks.leadEnd, piece.end)];
}

/** Words for where a clause stands. */
export interface SayPlace {
  /** Puts the steps to a clause into words, as officials cite them. */
  readonly officialPlace: (steps: readonly PlaceStep[]) => string;
  /** After a number that the document prints a second time. */
  readonly secondNumber: string;
}
const SILENT: SayPlace = { officialPlace: () => '', secondNumber: '' };

/** A link to the clause itself, after its words; it knows its place in both forms, for citations. */
const permalink = (policy: ParsedPolicy, clause: Clause, say: SayPlace): Markup => {
  const place = clausePlace(policy, clause, say.secondNumber);
  const official = say.officialPlace(placeSteps(policy, clause));
  return h('a', {
    class: 'permalink',
    href: `#${clause.id}`,
    'aria-label': place,
    'data-official': official === '' ? null : official,
    'data-editorial': true,
  });
};

const placeKey = (row: number, column: number) => `${row} ${column}`;
type PrintedByPlace = ReadonlyMap<string, Printed>;

/** A document, and how it says where a clause stands. */
interface Saying {
  readonly policy: ParsedPolicy;
  readonly say: SayPlace;
}

/** What a block's element prints of one piece; its permalink where a clause begins. */
function contentOf({ policy, say }: Saying, block: Block, piece: Piece, printed: PrintedByPlace): Markup[] {
  const found = printed.get(placeKey(piece.row, piece.column));
  if (found === undefined) return wordsMarkup(piece.text);
  const { clause, isFirst } = found;
  const hasLink = isFirst && clause.kind !== 'row' && (block.kind === 'paragraph' || clause.number !== null);
  return [...pieceMarkup(found, block.kind === 'heading'), ...(hasLink ? [permalink(policy, clause, say)] : [])];
}

/** The clause that a block's own element anchors: the last that begins in it. */
const clauseAttributes = (printed: PrintedByPlace) => {
  const clause = [...printed.values()].filter((p) => p.isFirst && p.clause.kind !== 'row').at(-1)?.clause;
  return clause === undefined ? {} : { id: clause.id, 'data-clause': clause.id };
};

interface TableCell {
  readonly tag: 'th' | 'td';
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Markup[];
  rows: number;
}

/** Header cells get their scope; cells that print merged become one with `rowspan`. */
function tableMarkup(of: Saying, block: Block, printed: PrintedByPlace): Markup {
  const { policy } = of;
  const clauseOfRow = new Map([...printed.values()].flatMap(({ clause, piece }) => (clause.kind === 'row' ? [[piece.row, clause] as const] : [])));
  const tableId = [...clauseOfRow.values()][0]?.table;
  const declared = policy.input.tables.find((t) => t.id === tableId);
  const rows = [...groupBy(block.pieces, (p) => p.row)].map(([row, pieces]) => {
    const clause = clauseOfRow.get(row);
    const named = pieces.find((p) => p.column === declared?.label_column) ?? pieces.find((p) => p.text.length > 0);
    const cells = pieces.map((piece): TableCell => {
      const found = printed.get(placeKey(piece.row, piece.column));
      const fact = found?.marks.cells.get(found.piece.start);
      const isLabel = row > 0 && piece.column === declared?.label_column;
      return {
        tag: row === 0 || isLabel ? 'th' : 'td',
        attributes: {
          ...(row === 0 ? { scope: 'col' } : isLabel ? { scope: 'row' } : {}),
          ...(fact === undefined ? {} : { id: `fact-${fact}`, 'data-facts': fact }),
        },
        // a row is cited by the link behind its name
        content: [...contentOf(of, block, piece, printed), ...(clause !== undefined && piece === named ? [permalink(policy, clause, of.say)] : [])],
        rows: 1,
      };
    });
    return { cells, attributes: clause === undefined ? {} : { id: clause.id, 'data-clause': clause.id } };
  });
  const gone = new Set<TableCell>();
  for (const column of declared?.merged_columns ?? []) {
    let first: TableCell | undefined;
    for (const { cells } of rows.slice(1)) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (cell.content.length > 0 || first === undefined) first = cell;
      else {
        first.rows += 1;
        gone.add(cell);
      }
    }
  }
  const printRow = ({ cells, attributes }: (typeof rows)[number]) =>
    h(
      'tr',
      attributes,
      cells.filter((cell) => !gone.has(cell)).map((cell) => h(cell.tag, { ...cell.attributes, rowspan: cell.rows > 1 ? cell.rows : null }, cell.content)),
    );
  const [head, ...body] = rows.map(printRow);
  const label = policy.clauseById.get(clauseOfRow.values().next().value?.parent ?? '')?.title ?? policy.input.title;
  const table = h('table', clauseAttributes(printed), h('thead', {}, head ?? null), body.length === 0 ? null : h('tbody', {}, body));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': label }, table);
}

function blockMarkup(of: Saying, block: Block, printed: PrintedByPlace): Markup {
  const attributes = clauseAttributes(printed);
  const content = block.pieces.map((piece) => contentOf(of, block, piece, printed));
  switch (block.kind) {
    case 'table':
      return tableMarkup(of, block, printed);
    case 'list':
      return h(
        'ul',
        attributes,
        content.map((item) => h('li', {}, item)),
      );
    case 'heading': {
      const isTitle = block.depth === 2 && [...printed.values()].some((p) => p.clause.kind === 'paragraph');
      return h(`h${block.depth}`, { ...attributes, class: isTitle ? 'document-title' : null }, content.flat());
    }
    case 'paragraph':
      return h('p', attributes, content.flat());
  }
}

/**
 * The text in the order of its file: a part for each block, and for each note of the editor's.
 * @param say left out where nobody cites it
 */
export function policyText(policy: ParsedPolicy, say: SayPlace = SILENT): TextPart[] {
  const placed = placedFacts(policy);
  const pieces = policy.clauses.flatMap((clause) => {
    const marks = clauseMarks(policy, placed, clause);
    return clause.pieces.map((piece, i): Printed => ({ clause, piece, marks, isFirst: i === 0 }));
  });
  const byBlock = groupBy(pieces, (p) => p.piece.block);
  const blocks = policy.blocks.map((block, index) => {
    const printed = new Map((byBlock.get(index) ?? []).map((p) => [placeKey(p.piece.row, p.piece.column), p]));
    return { node: block.node, part: { block: index, markup: blockMarkup({ policy, say }, block, printed) } };
  });
  const notes = policy.editorNotes.map(({ node, paragraphs }) => ({ node, part: { note: paragraphs } }));
  return [...blocks, ...notes].sort((a, b) => a.node - b.node).map(({ part }): TextPart => part);
}
