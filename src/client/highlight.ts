/**
 * Marks the words a search led here with (`?hl=小 巨 人~奖 补`), in the official text, by the CSS Custom Highlight API: the
 * text's elements are not touched. Without the API nothing happens; the link still lands on the clause.
 */
import { anchorOf } from './anchor.ts';
import { findWords } from '../search/rank/snippet.ts';

const MOST_WORDS = 12;
const LONGEST = 40;

/** Word sequences from the address, at most a dozen. */
export function readHighlight(search: string): string[][] {
  const value = new URLSearchParams(search).get('hl');
  if (value === null) return [];
  return value
    .split('~')
    .slice(0, MOST_WORDS)
    .map((part) => part.split(' ').filter(Boolean))
    .filter((words) => words.length > 0 && words.length <= LONGEST);
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text under an element, without the editor's additions, and where each node begins in it. */
function textUnder(root: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-editorial]') == null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const pieces: Piece[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  return { text, pieces };
}

function toRange(pieces: readonly Piece[], start: number, end: number): Range | null {
  const at = (offset: number) => pieces.filter((p) => p.start <= offset).at(-1);
  const first = at(start);
  const last = at(end - 1);
  if (first === undefined || last === undefined) return null;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** Elements of the clause the address points to, or the whole text. */
function scope(text: Element): Element {
  const id = anchorOf(location.hash);
  const target = id === '' ? null : document.getElementById(id);
  return target !== null && text.contains(target) ? target : text;
}

function mark(): void {
  const found = readHighlight(location.search);
  const text = document.querySelector('[data-policy-text]');
  if (found.length === 0 || text === null || !('highlights' in CSS)) return;
  const root = scope(text);
  const { text: plain, pieces } = textUnder(root);
  const ranges = findWords(plain, found).flatMap(({ start, end }) => toRange(pieces, start, end) ?? []);
  CSS.highlights.set('search-hit', new Highlight(...ranges));
}

if (typeof document !== 'undefined') {
  mark();
  addEventListener('hashchange', mark);
}
