import type { Clause } from '../parse/clauses.ts';
import { bare } from '../text/text.ts';
import { wordEdges } from '../text/words.ts';

/** A clause's bare text and the places between its words. */
export interface ClauseWords {
  readonly text: string;
  readonly edges: ReadonlySet<number>;
}

const read = new WeakMap<Clause, ClauseWords>();
const NOWHERE: ClauseWords = { text: '', edges: new Set([0]) };

/** The words of a clause, read once. @param clause undefined where a passage names none that is there */
export function clauseWords(clause: Clause | undefined): ClauseWords {
  if (clause === undefined) return NOWHERE;
  let words = read.get(clause);
  if (words === undefined) {
    const text = bare(clause.text);
    read.set(clause, (words = { text, edges: wordEdges(text) }));
  }
  return words;
}
