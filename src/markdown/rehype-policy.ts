import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Clause, PlacedPiece } from '../domain/parse/clauses.ts';
import type { PolicyBundle } from '../domain/parse/bundle.ts';
import type { ParsedPolicy } from '../domain/parse/policy.ts';
import { cutSegments, type Segment, type Span } from '../domain/text/segments.ts';
import { bare, locate } from '../domain/text/text.ts';

export interface RehypePolicyOptions {
  /** The parsed and checked policy of an id; undefined for files that are no policy. */
  readonly bundleOf: (id: string) => PolicyBundle | undefined;
  /** A clause's name for its permalink, in the interface's language: 三、›（一）›3. */
  readonly placeOf: (policy: ParsedPolicy, clause: Clause) => string;
}

type Child = RootContent;
type MarkKind = 'goal' | 'money' | 'benefit' | 'rule';

const isElement = (node: Child | ElementContent, tag?: string): node is Element => node.type === 'element' && (tag === undefined || node.tagName === tag);
const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Number and unit stay on one line. */
const NUMBER_WITH_UNIT = /\d[\d.,]*(?:\s*[-－~～]\s*\d[\d.,]*)?\s*(?:个百分点|亿元|万元|万户|万人次|人次|[家户个项件名人次场条元年月日%％])?/;

/** Figures with their unit, and Latin words (APEC), which a screen reader should not read as Chinese. */
const INLINE = new RegExp(`(${NUMBER_WITH_UNIT.source})|([A-Za-z]{2,})`, 'g');

/** Printed words as inline nodes: line breaks, numbers that keep to their units, Latin words in their own language. */
function words(value: string): ElementContent[] {
  return value.split('\n').flatMap((line, i): ElementContent[] => {
    const nodes: ElementContent[] = i === 0 ? [] : [element('br', {}, [])];
    let at = 0;
    for (const match of line.matchAll(INLINE)) {
      if (match[0].length < 2) continue;
      if (match.index > at) nodes.push(text(line.slice(at, match.index)));
      nodes.push(element('span', match[2] === undefined ? { className: ['nb'] } : { lang: 'en' }, [text(match[0])]));
      at = match.index + match[0].length;
    }
    if (at < line.length) nodes.push(text(line.slice(at)));
    return nodes;
  });
}

/** All that is marked in one clause: facts, responsibility notes, corrections. */
interface Marks {
  readonly spans: readonly Span[];
  readonly kindOf: ReadonlyMap<string, MarkKind>;
  readonly notes: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, { readonly read: string; readonly end: number }>;
  readonly cells: ReadonlyMap<number, string>;
  /** Where the number and run-in title end. */
  readonly leadEnd: number;
}

function clauseMarks(policy: ParsedPolicy, clause: Clause): Marks {
  const kindOf = new Map<string, MarkKind>();
  const spans: Span[] = [];
  const cells = new Map<number, string>();
  const mark = (id: string, kind: MarkKind, range: { start: number; end: number }) => {
    kindOf.set(id, kind);
    spans.push({ id, start: range.start, end: range.end });
  };
  for (const t of policy.targets)
    if (t.fact.clause === clause.id) {
      if (t.cell === null) mark(t.fact.id, 'goal', t.range);
      else cells.set(t.cell.start, t.fact.id);
    }
  for (const i of policy.incentives) if (i.fact.clause === clause.id) mark(i.fact.id, i.fact.amounts.length > 0 ? 'money' : 'benefit', i.range);
  for (const r of policy.rules) if (r.fact.clause === clause.id) mark(r.fact.id, 'rule', r.range);
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

function segmentNodes(clause: Clause, segment: Segment, marks: Marks): ElementContent[] {
  const inner = words(clause.text.slice(segment.start, segment.end));
  const facts = segment.ids.filter((id) => marks.kindOf.has(id));
  const anchors = segment.begins.filter((id) => marks.kindOf.has(id)).map((id): ElementContent => element('span', { id: `fact-${id}`, dataEditorial: '' }, []));
  const kinds = [...new Set(facts.map((id) => `fact--${marks.kindOf.get(id) ?? ''}`))];
  const marked = facts.length === 0 ? inner : [element('mark', { dataFacts: facts.join(' '), className: ['fact', ...kinds] }, inner)];
  const noted = segment.ids.some((id) => marks.notes.has(id)) ? [element('span', { className: ['unit-note'] }, marked)] : marked;
  // facts may cut the corrected words into several segments: the reading follows the last
  const readings = segment.ids.flatMap((id) => {
    const correction = marks.corrections.get(id);
    return correction?.end === segment.end ? [element('span', { className: ['correction'], dataEditorial: '' }, [text(`〔${correction.read}〕`)])] : [];
  });
  return [...anchors, ...noted, ...readings];
}

/** Inline content of one piece of a clause, with its facts marked. */
function pieceNodes(clause: Clause, piece: PlacedPiece, marks: Marks, isHeading: boolean): ElementContent[] {
  const hasLead = !isHeading && piece.start === 0 && marks.leadEnd > 0 && marks.leadEnd < piece.end;
  const segments = (start: number, end: number) => cutSegments({ start, end }, marks.spans).flatMap((s) => segmentNodes(clause, s, marks));
  if (!hasLead) return segments(piece.start, piece.end);
  return [element('b', { className: ['clause-lead'] }, segments(piece.start, marks.leadEnd)), ...segments(marks.leadEnd, piece.end)];
}

const elementsOf = (parent: Element | undefined, tag: string): Element[] => (parent?.children ?? []).filter((c): c is Element => isElement(c, tag));

/** Rows of a rendered GFM table, header first. */
const tableRows = (table: Element) => [...elementsOf(elementsOf(table, 'thead')[0], 'tr'), ...elementsOf(elementsOf(table, 'tbody')[0], 'tr')];

/** The element that prints a piece. */
function elementOfPiece(top: Element, piece: PlacedPiece): Element | undefined {
  if (top.tagName === 'table') return tableRows(top)[piece.row]?.children.filter((c) => isElement(c))[piece.column];
  if (top.tagName === 'ul') return elementsOf(top, 'li')[piece.row];
  return top;
}

function setId(top: Element, piece: PlacedPiece, clause: Clause): void {
  const target = clause.kind === 'row' ? tableRows(top)[piece.row] : top;
  if (target !== undefined) target.properties = { ...target.properties, id: clause.id, dataClause: clause.id };
}

/** Header cells get their scope; cells that print merged become one with `rowspan`. */
function finishTable(table: Element, merged: readonly number[], labelColumn: number | undefined): void {
  const rows = tableRows(table);
  const cellsOf = (row: Element) => row.children.filter((c): c is Element => isElement(c));
  rows.forEach((row, i) => {
    cellsOf(row).forEach((cell, column) => {
      if (i === 0) cell.properties.scope = 'col';
      else if (column === labelColumn) {
        cell.tagName = 'th';
        cell.properties.scope = 'row';
      }
    });
  });
  const gone = new Set<Element>();
  for (const column of merged) {
    let first: Element | undefined;
    for (const row of rows.slice(1)) {
      const cell = cellsOf(row)[column];
      if (cell === undefined) continue;
      if (cell.children.length > 0 || first === undefined) first = cell;
      else {
        first.properties.rowSpan = Number(first.properties.rowSpan ?? 1) + 1;
        gone.add(cell);
      }
    }
  }
  for (const row of rows) row.children = row.children.filter((c) => !isElement(c) || !gone.has(c));
}

/** A component the page supplies: the evidence of one block, printed after it. */
const evidence = (policy: string, block: number): Child =>
  ({
    type: 'mdxJsxFlowElement',
    name: 'ClauseEvidence',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'policy', value: policy },
      { type: 'mdxJsxAttribute', name: 'block', value: String(block) },
    ],
    children: [],
  }) as unknown as Child;

function assertSameText(policy: ParsedPolicy, clause: Clause, piece: PlacedPiece, target: Element | undefined): asserts target is Element {
  const printed = bare(clause.text.slice(piece.start, piece.end));
  const rendered = bare(target === undefined ? '' : textOf(target));
  if (printed !== rendered)
    throw new Error(
      `${policy.file} (clause ${clause.id}): the renderer prints “${rendered.slice(0, 40)}”, the parser read “${printed.slice(0, 40)}”. Both must use the same Markdown options (src/domain/text/markdown.ts, astro.config.mjs).`,
    );
}
const textOf = (node: Element): string => node.children.map((c) => (c.type === 'text' ? c.value : isElement(c) ? textOf(c) : '')).join('');

/** A link to the clause itself, after its words. */
const permalink = (clause: Clause, place: string): Element =>
  element('a', { className: ['permalink'], href: `#${clause.id}`, title: place, ariaLabel: place, dataEditorial: '' }, []);

/** Puts clause ids, fact segments and evidence into one policy's tree. */
function decorate(tree: Root, policy: ParsedPolicy, placeOf: RehypePolicyOptions['placeOf']): void {
  const tops = tree.children.filter((c) => c.type !== 'text');
  const elementOfBlock = policy.blocks.map((b) => {
    const node = tops[b.node];
    if (node === undefined || !isElement(node)) throw new Error(`${policy.file}: block ${b.node} (line ${b.line}) was not rendered as an element`);
    return node;
  });
  for (const clause of policy.clauses) {
    const marks = clauseMarks(policy, clause);
    clause.pieces.forEach((piece, i) => {
      const top = elementOfBlock[piece.block];
      if (top === undefined) return;
      const target = elementOfPiece(top, piece);
      assertSameText(policy, clause, piece, target);
      if (i === 0) setId(top, piece, clause);
      if (clause.kind === 'paragraph' && top.tagName === 'h2') top.properties.className = ['document-title'];
      target.children = pieceNodes(clause, piece, marks, policy.blocks[piece.block]?.kind === 'heading');
      if (i === 0 && (top.tagName === 'p' || clause.number !== null) && clause.kind !== 'row') target.children.push(permalink(clause, placeOf(policy, clause)));
      const cellFact = marks.cells.get(piece.start);
      if (cellFact !== undefined) target.properties = { ...target.properties, id: `fact-${cellFact}`, dataFacts: cellFact };
    });
  }
  policy.blocks.forEach((block, index) => {
    const top = elementOfBlock[index];
    if (block.kind !== 'table' || top === undefined) return;
    const row = policy.clauses.find((c) => c.kind === 'row' && c.pieces.some((p) => p.block === index));
    const table = policy.input.tables.find((t) => t.id === row?.table);
    finishTable(top, table?.merged_columns ?? [], table?.label_column);
  });
  tree.children = tree.children.flatMap((node): Child[] => {
    const index = isElement(node) ? elementOfBlock.indexOf(node) : -1;
    if (index < 0) return [node];
    const row = policy.clauses.find((c) => c.kind === 'row' && c.pieces.some((p) => p.block === index));
    const label = policy.clauseById.get(row?.parent ?? '')?.title ?? policy.input.title;
    const wrapped: Child = isElement(node, 'table')
      ? element('div', { className: ['table-frame'], tabIndex: 0, role: 'region', ariaLabel: label }, [node])
      : node;
    return [wrapped, evidence(policy.input.id, index)];
  });
}

/**
 * The one rehype plugin: gives every clause its id, cuts official text into fact segments
 * (`<mark data-facts>`), anchors every fact (`fact-<id>`), and leaves a `ClauseEvidence` after each block.
 */
export function rehypePolicy(options: RehypePolicyOptions) {
  return (tree: Root, file: { path?: string; history?: string[] }): void => {
    const path = file.path ?? file.history?.at(-1) ?? '';
    const id = /content\/policies\/([^/]+)\.mdx$/.exec(path.replaceAll('\\', '/'))?.[1];
    const bundle = id === undefined ? undefined : options.bundleOf(id);
    if (bundle !== undefined) decorate(tree, bundle.policy, options.placeOf);
  };
}
