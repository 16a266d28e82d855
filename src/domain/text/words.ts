/** Where the words of a Chinese text begin and end, by the dictionary that the JavaScript engine has. */
import { bare } from './text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a dictionary may keep with a noun and a sentence does not: 条件下. */
const PLACE = /^\p{Script=Han}{2,}[上下中内外里]$/u;

/** Places in a bare text between two words, both ends of it among them; in UTF-16 units. */
export function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set([0, text.length]);
  for (const { index, segment } of segmenter.segment(text)) {
    edges.add(index);
    if (PLACE.test(segment)) edges.add(index + segment.length - 1);
  }
  return edges;
}

/** How words stand in a bare text: `torn` where each of their places begins or ends inside a word. */
export function standing(text: string, edges: ReadonlySet<number>, words: string): 'absent' | 'whole' | 'torn' {
  const wanted = bare(words);
  let found: 'absent' | 'torn' = 'absent';
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (edges.has(at) && edges.has(at + wanted.length)) return 'whole';
    found = 'torn';
  }
  return found;
}
