import { entryPosting } from './entry-facts.ts';
import type { IndexTerm } from '../language/index-term.ts';
import { phrasePosting } from './phrase-posting.ts';
import { kindOf } from './answers.ts';
import type { AnswerFact, DocumentEntry, DocumentNumber, Posting, SearchDocument, SearchIndex } from './search-index.ts';

/** A document as it is given to an index. */
export interface IndexedDocument {
  readonly entry: DocumentEntry;
  /** Its words, each a token. */
  readonly tokens: readonly string[];
  readonly document: SearchDocument;
  /** Figures that may answer a question by themselves. */
  readonly figures?: readonly AnswerFact[];
}

/** An index held in memory: for tests, benchmarks, and the evaluation of ranking outside a browser. */
export function makeMemoryIndex(indexed: readonly IndexedDocument[]): SearchIndex {
  const documents = indexed.map((d) => d.entry);
  const positions = new Map<string, Map<DocumentNumber, number[]>>();
  const wordPosting = (word: string): Posting => positions.get(word) ?? new Map();
  indexed.forEach(({ tokens }, number) => {
    tokens.forEach((token, at) => {
      const posting = positions.get(token) ?? new Map<DocumentNumber, number[]>();
      positions.set(token, posting);
      const list = posting.get(number);
      if (list === undefined) posting.set(number, [at]);
      else list.push(at);
    });
  });
  const postingOf = (term: IndexTerm): Posting => {
    if (term.kind === 'phrase') return phrasePosting(term.words.map(wordPosting));
    return entryPosting(documents, term);
  };
  return {
    documents,
    lookup: (terms) => Promise.resolve(terms.map(postingOf)),
    load: (numbers) => Promise.resolve(numbers.flatMap((n) => indexed[n]?.document ?? [])),
    figures: (numbers, kind) => Promise.resolve(numbers.map((n) => (indexed[n]?.figures ?? []).filter((f) => kindOf(f) === kind))),
  };
}
