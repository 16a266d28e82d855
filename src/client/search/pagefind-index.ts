import { entryPosting } from '../../search/rank/entry-facts.ts';
import { factToken, type IndexTerm } from '../../search/language/index-term.ts';
import { shardOf } from '../../search/pack/text-shards.ts';
import type { ListedDocument } from '../../search/pack/packed-documents.ts';
import { Outdated } from '../outdated.ts';
import type { DocumentNumber, Posting, SearchDocument, SearchIndex } from '../../search/rank/search-index.ts';

/** What is used of Pagefind's browser API. */
export interface PagefindInstance {
  /** Resolves to the name of the index when all of the instance has arrived. */
  init(): Promise<string>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}
export interface PagefindResult {
  readonly id: string;
  /** Positions of all matched words, ascending. */
  readonly words: readonly number[];
}
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

// every word a token of its own, in quotes: Pagefind then neither stems, nor guesses prefixes, nor depends on the browser's segmenter
const exactQuery = (words: readonly string[]) => `"${words.join(' ')}"`;

/** Where a phrase of n words begins, from the positions of all its words. */
function starts(positions: readonly number[], n: number): readonly number[] {
  if (n === 1) return positions;
  const all = new Set(positions);
  return positions.filter((p) => Array.from({ length: n }, (_, i) => p + i).every((q) => all.has(q)));
}

/** Remembers what was asked, but no failure. */
function memo<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
      value.catch(() => known.delete(key));
    }
    return value;
  };
}

/**
 * Pagefind behind the engine's interface. Every lookup and text is fetched once a visit; a lookup rejects where a part of the
 * index did not arrive (src/build/honest-pagefind.ts), and with {@link Outdated} where the index is of another build.
 * @param texts where the files of texts begin, and how one is loaded
 */
export function makePagefindIndex(
  pagefind: Pick<PagefindInstance, 'search'>,
  listed: readonly ListedDocument[],
  texts: { readonly starts: readonly DocumentNumber[]; readonly load: (shard: number) => Promise<readonly SearchDocument[]> },
): SearchIndex {
  const documents = listed.map((d) => d.entry);
  const numberOf = new Map(listed.map((d, i) => [d.name, i]));
  const search = memo((query: string) => pagefind.search(query));
  const look = async (words: readonly string[]): Promise<Posting> => {
    const { results } = await search(exactQuery(words)).catch((error: unknown) => {
      // Pagefind's own words for a part of the index that the server no longer has
      throw error instanceof Error && error.message.startsWith('404 ') ? new Outdated(error.message) : error;
    });
    return new Map(
      results.map((r): [DocumentNumber, readonly number[]] => {
        const number = numberOf.get(r.id);
        if (number === undefined) throw new Outdated(r.id);
        return [number, starts(r.words, words.length)];
      }),
    );
  };
  const lookTerm = (term: IndexTerm): Promise<Posting> => {
    const own = entryPosting(documents, term);
    if (own !== null || term.kind === 'amount') return Promise.resolve(own ?? new Map());
    return look(term.kind === 'fact' ? [factToken(term.word)] : term.words);
  };
  const loadShard = memo(texts.load);
  const load = async (number: DocumentNumber): Promise<SearchDocument> => {
    const { shard, at } = shardOf(texts.starts, number);
    const document = (await loadShard(shard))[at];
    if (document === undefined) throw new RangeError(`there is no document ${number}`);
    return document;
  };
  return {
    documents,
    lookup: (terms) => Promise.all(terms.map(lookTerm)),
    load: (numbers) => Promise.all(numbers.map(load)),
  };
}
