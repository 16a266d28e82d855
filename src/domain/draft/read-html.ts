import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { SourceDocument, SourceItem } from './source-item.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
/** What prints nothing, or is not the document's. */
const SKIPPED = new Set(
  'script style noscript template svg iframe object head nav header footer form button select input textarea aside title meta link'.split(' '),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);
const isHidden = (e: Element) => e.attrs.some((a) => a.name === 'hidden' || (a.name === 'style' && /display\s*:\s*none/i.test(a.value)));
const isSkipped = (node: Node) => isElement(node) && (SKIPPED.has(node.tagName) || isHidden(node));

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (isSkipped(node)) return '';
  if (isElement(node) && node.tagName === 'br') return '\n';
  return childrenOf(node).map(textOf).join('');
}

const clean = (text: string) => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

const has = (node: Node, tag: string): boolean => childrenOf(node).some((c) => isElement(c) && (c.tagName === tag || has(c, tag)));
const rowsOf = (node: Node): Element[] =>
  childrenOf(node).flatMap((c) => (!isElement(c) || isSkipped(c) ? [] : c.tagName === 'tr' ? [c] : c.tagName === 'table' ? [] : rowsOf(c)));
const span = (cell: Element, name: string) => Math.min(200, Math.max(1, Number(cell.attrs.find((a) => a.name === name)?.value ?? 1) || 1));

/** Rows of a table; a cell that a merged one covers is empty. Null for a table that only places things on the page. */
function tableRows(table: Element): string[][] | null {
  const rows: string[][] = [];
  rowsOf(table).forEach((tr, r) => {
    const row = (rows[r] ??= []);
    let column = 0;
    for (const cell of childrenOf(tr)) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      while (row[column] !== undefined) column++;
      const [down, right] = [span(cell, 'rowspan'), span(cell, 'colspan')];
      for (let i = 0; i < down; i++) for (let j = 0; j < right; j++) (rows[r + i] ??= [])[column + j] = i + j === 0 ? clean(textOf(cell)) : '';
      column += right;
    }
  });
  const width = Math.max(0, ...rows.map((r) => r.length));
  const full = rows.map((r) => Array.from({ length: width }, (_, i) => r[i] ?? '')).filter((r) => r.some((c) => c !== ''));
  const used = Array.from({ length: width }, (_, i) => i).filter((i) => full.some((r) => r[i] !== ''));
  // surplus empty columns are layout
  const kept = full.map((r) => used.map((i) => r[i] ?? ''));
  return has(table, 'table') || used.length < 2 || kept.length < 2 ? null : kept;
}

const lines = (text: string): SourceItem[] =>
  text
    .split('\n')
    .map(clean)
    .filter((l) => l !== '')
    .map((l): SourceItem => ({ kind: 'line', text: l, indent: null, whole: true, page: 0 }));

/** Blocks of a tree in reading order; runs of inline nodes between blocks are paragraphs. */
function itemsOf(node: Node): SourceItem[] {
  const items: SourceItem[] = [];
  let run = '';
  const flush = () => {
    items.push(...lines(run));
    run = '';
  };
  for (const child of childrenOf(node)) {
    if (isSkipped(child)) continue;
    if (!isElement(child)) run += 'value' in child ? child.value.replace(/\s+/g, ' ') : '';
    else if (child.tagName === 'br') run += '\n';
    else if (INLINE.has(child.tagName) && !['p', 'div', 'table', 'br'].some((t) => has(child, t))) run += textOf(child).replace(/[ \t\r\f]*\n[ \t\r\f]*/g, ' ');
    else {
      flush();
      const rows = child.tagName === 'table' ? tableRows(child) : null;
      items.push(...(rows === null ? itemsOf(child) : [{ kind: 'table' as const, rows, page: 0 }]));
    }
  }
  flush();
  return items;
}

/** How many sentences that are left out are told. */
const LEFT_TOLD = 4;

/** How much running text stands below a node: characters of what ends in a stop. */
function proseOf(node: Node): number {
  return [...textOf(node).matchAll(/[^。；\n]{4,}[。；]/g)].reduce((n, m) => n + m[0].length, 0);
}

/** Share of a node's text that is links: menus, lists of files. */
function linkShare(node: Node): number {
  const linked = (n: Node): number =>
    isElement(n) && n.tagName === 'a' ? clean(textOf(n)).length : childrenOf(n).reduce((sum, c) => sum + (isSkipped(c) ? 0 : linked(c)), 0);
  return linked(node) / Math.max(1, clean(textOf(node)).length);
}

/** Whether a part that stands beside the running text is the document's: an annex, a table of it. */
function isAnnex(node: Node): boolean {
  if (!isElement(node) || isSkipped(node) || linkShare(node) > 0.3) return false;
  return itemsOf(node).some((i) =>
    i.kind === 'table' ? i.rows.length >= 2 : /^附\s*(?:件|表|录|图|则)\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?/.test(i.text),
  );
}

interface Main {
  readonly items: readonly SourceItem[];
  /** Running text of the page that is not among them. */
  readonly left: readonly string[];
}

const sentencesOf = (node: Node) => itemsOf(node).flatMap((i) => (i.kind === 'line' && /[^。；]{8,}[。；]/.test(i.text) ? [i.text] : []));

/**
 * The text of a page: of the innermost element that still holds nearly all of its running text, and of the annexes that
 * stand in elements of their own beside it.
 */
function mainOf(root: Node): Main {
  const all = proseOf(root);
  let at = root;
  const before: SourceItem[] = [];
  const after: SourceItem[] = [];
  const left: string[] = [];
  for (;;) {
    const children = childrenOf(at);
    const next = children.find((c) => isElement(c) && !isSkipped(c) && proseOf(c) >= all * 0.9);
    if (next === undefined || (isElement(next) && ['p', 'table', 'tbody', 'tr', 'span'].includes(next.tagName))) break;
    const here = children.indexOf(next);
    const annexes = children.flatMap((c, i) => (i !== here && isAnnex(c) ? [i] : []));
    const [first, last] = [Math.min(here, ...annexes), Math.max(here, ...annexes)];
    const within = (c: Node, i: number) => i >= first && i <= last && i !== here && isElement(c) && !isSkipped(c) && linkShare(c) <= 0.3;
    before.push(...children.flatMap((c, i) => (i < here && within(c, i) ? itemsOf(c) : [])));
    after.unshift(...children.flatMap((c, i) => (i > here && within(c, i) ? itemsOf(c) : [])));
    left.push(...children.flatMap((c, i) => (i !== here && isElement(c) && !isSkipped(c) && !within(c, i) ? sentencesOf(c) : [])));
    at = next;
  }
  return { items: [...before, ...itemsOf(at), ...after], left };
}

/** The first heading of a page, which may stand outside its text. */
function headingOf(node: Node): string {
  for (const child of childrenOf(node)) {
    if (isElement(child) && child.tagName === 'h1') return clean(textOf(child));
    const below = headingOf(child);
    if (below !== '') return below;
  }
  return '';
}

/**
 * A saved page: its running text and tables without scripts, menus and what is hidden.
 * @param options.whole true: everything is the document (a converted Word file), no page around it
 */
export function htmlToDocument(html: string, { whole = false }: { readonly whole?: boolean } = {}): SourceDocument {
  const root = parse(html.replace(/^\s*---\n[\s\S]*?\n---\n/, ''));
  const { items, left } = whole ? { items: itemsOf(root), left: [] } : mainOf(root);
  const title = whole ? '' : headingOf(root);
  const isPrinted = title === '' || items.some((i) => i.kind === 'line' && i.text.replace(/\s/g, '').includes(title.replace(/\s/g, '')));
  const head: SourceItem[] = isPrinted ? [] : [{ kind: 'line', text: title, indent: null, whole: true, page: 0 }];
  const told = left.slice(0, LEFT_TOLD).map((text) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`);
  const warning = `left out of the page, beside its text: ${told.join(', ')}${left.length > LEFT_TOLD ? ` and ${left.length - LEFT_TOLD} more` : ''} → if it is the document’s, save the page without what stands around it`;
  return { items: [...head, ...items], form: 'html', warnings: left.length === 0 ? [] : [warning] };
}
