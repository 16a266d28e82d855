import { isWithin, type IndexTerm, type PhraseTerm } from '../language/index-term.ts';
import type { DocumentEntry, DocumentNumber, Posting } from './search-index.ts';

/** Fact words that stand for something else in a document's entry; all others stand there as they are. */
const KINDS = {
  city: (e) => (e.city === null ? [] : [e.city]),
  title: (e) => e.titles,
  topic: (e) => e.topics,
  unit: (e) => e.units,
  period: (e) => e.period,
} satisfies Record<string, (entry: DocumentEntry) => readonly string[]>;
type Kind = keyof typeof KINDS;
const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind);

/** True for a fact word such as `city:wuhu` that need not be listed among an entry's facts. */
export const isEntryFact = (word: string): boolean => !word.includes('/') && isKind(word.slice(0, word.indexOf(':')));

const known = new WeakMap<readonly DocumentEntry[], ReadonlyMap<string, Posting>>();

function postingsOf(documents: readonly DocumentEntry[]): ReadonlyMap<string, Posting> {
  const cached = known.get(documents);
  if (cached !== undefined) return cached;
  const postings = new Map<string, Map<DocumentNumber, readonly number[]>>();
  documents.forEach((entry, number) => {
    const kinds = Object.entries(KINDS).flatMap(([kind, valuesOf]) => valuesOf(entry).map((value) => `${kind}:${value}`));
    for (const word of [...kinds, ...entry.facts]) {
      const posting = postings.get(word) ?? new Map<DocumentNumber, readonly number[]>();
      postings.set(word, posting.set(number, [entry.length]));
    }
  });
  known.set(documents, postings);
  return postings;
}

const NOTHING: Posting = new Map();

/** Postings of a term that the documents' entries answer: every fact and sum. Words stand in the index. */
export function entryPosting(documents: readonly DocumentEntry[], term: Exclude<IndexTerm, PhraseTerm>): Posting {
  if (term.kind === 'fact') return postingsOf(documents).get(term.word) ?? NOTHING;
  return new Map(
    documents.flatMap((d, i): [DocumentNumber, number[]][] => (d.amounts.some((sum) => isWithin(sum, term.op, term.cny)) ? [[i, [d.length]]] : [])),
  );
}
