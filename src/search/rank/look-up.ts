import { phrase, termKey, type IndexTerm } from '../language/index-term.ts';
import type { DocumentNumber, Posting, SearchIndex } from './search-index.ts';

/** Where terms stand that were looked up before. */
export interface Lookup {
  /** Where a term stands, in clauses and on pages. */
  (term: IndexTerm): Posting;
  /** The clauses it stands in. Only they are counted: what the site itself says moves no clause. */
  readonly clauses: (term: IndexTerm) => readonly DocumentNumber[];
}
const NOTHING: Posting = new Map();
const NO_CLAUSES: readonly DocumentNumber[] = [];

/** What was looked up of a term. */
export interface Looked {
  readonly posting: Posting;
  readonly clauses: readonly DocumentNumber[];
}

/** Looks every term up once. @param known what was looked up; grows */
export async function lookUpAll(index: SearchIndex, terms: readonly IndexTerm[], known: Map<string, Looked>): Promise<Lookup> {
  const fresh = [...new Map(terms.map((t) => [termKey(t), t])).values()].filter((t) => !known.has(termKey(t)));
  const postings = await index.lookup(fresh);
  fresh.forEach((term, i) => {
    const posting = postings[i] ?? NOTHING;
    known.set(termKey(term), { posting, clauses: [...posting.keys()].filter((d) => index.documents[d]?.kind === 'clause') });
  });
  return Object.assign((term: IndexTerm) => known.get(termKey(term))?.posting ?? NOTHING, {
    clauses: (term: IndexTerm) => known.get(termKey(term))?.clauses ?? NO_CLAUSES,
  });
}

export const isPhrase = (term: IndexTerm): term is IndexTerm & { kind: 'phrase' } => term.kind === 'phrase';

/** The pairs of words that stand beside each other. */
export const bigrams = (words: readonly string[]): IndexTerm[] => words.slice(1).map((word, i) => phrase([words[i] ?? '', word]));

/** How rare it is to stand in `df` of `size` clauses. */
export const rarity = (df: number, size: number): number => Math.log(1 + (size - df + 0.5) / (df + 0.5));
