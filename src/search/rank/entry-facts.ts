import { isWithin, type IndexTerm } from '../language/index-term.ts';
import type { DocumentEntry, DocumentNumber, Posting } from './search-index.ts';

/** Fact words that a document's entry answers by itself; all others stand in the index. */
const KINDS = {
  city: (e) => (e.city === null ? [] : [e.city]),
  title: (e) => e.titles,
  topic: (e) => e.topics,
  unit: (e) => e.units,
  period: (e) => e.period,
} satisfies Record<string, (entry: DocumentEntry) => readonly string[]>;
type Kind = keyof typeof KINDS;
const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind);

/** True for a fact word such as `city:wuhu` that need not be indexed. */
export const isEntryFact = (word: string): boolean => !word.includes('/') && isKind(word.slice(0, word.indexOf(':')));

const known = new WeakMap<readonly DocumentEntry[], ReadonlyMap<string, Posting>>();

function postingsOf(documents: readonly DocumentEntry[]): ReadonlyMap<string, Posting> {
  const cached = known.get(documents);
  if (cached !== undefined) return cached;
  const postings = new Map<string, Map<DocumentNumber, readonly number[]>>();
  documents.forEach((entry, number) => {
    for (const [kind, valuesOf] of Object.entries(KINDS))
      for (const value of valuesOf(entry)) {
        const word = `${kind}:${value}`;
        const posting = postings.get(word) ?? new Map<DocumentNumber, readonly number[]>();
        postings.set(word, posting.set(number, [entry.length]));
      }
  });
  known.set(documents, postings);
  return postings;
}

const NOTHING: Posting = new Map();

/** Postings of a term that the documents' entries answer: places, titles, topics, offices, sums; null for all others. */
export function entryPosting(documents: readonly DocumentEntry[], term: IndexTerm): Posting | null {
  if (term.kind === 'fact') return isEntryFact(term.word) ? (postingsOf(documents).get(term.word) ?? NOTHING) : null;
  if (term.kind === 'phrase') return null;
  return new Map(
    documents.flatMap((d, i): [DocumentNumber, number[]][] => (d.amounts.some((sum) => isWithin(sum, term.op, term.cny)) ? [[i, [d.length]]] : [])),
  );
}
