import { entryPosting } from '../../search/rank/entry-facts.ts';
import type { IndexTerm } from '../../search/language/index-term.ts';
import { partOf, readPart, unzip, type IndexPart } from '../../search/pack/pagefind-files.ts';
import { phrasePosting } from '../../search/rank/phrase-posting.ts';
import { shardOf } from '../../search/pack/text-shards.ts';
import { Outdated } from '../outdated.ts';
import type { DocumentEntry, DocumentNumber, Posting, SearchDocument, SearchIndex } from '../../search/rank/search-index.ts';

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

/** Where the index is and how it is read. */
interface Source {
  readonly parts: readonly IndexPart[];
  /** The document of each record of the index; null where both are numbered alike. */
  readonly records: readonly number[] | null;
  /** Loads the file of a part. */
  readonly loadPart: (name: string) => Promise<Uint8Array>;
  /** First documents of the files of texts. */
  readonly shards: readonly DocumentNumber[];
  readonly loadTexts: (shard: number) => Promise<readonly SearchDocument[]>;
}

/**
 * Pagefind's index behind the engine's interface. Every part and text is fetched once a visit; a lookup rejects where a part
 * did not arrive or is cut, and with {@link Outdated} where it is of another build.
 */
export function makePagefindIndex(documents: readonly DocumentEntry[], { parts, records, loadPart, shards, loadTexts }: Source): SearchIndex {
  const readerOf = memo(async (name: string) => readPart(unzip(await loadPart(name))));
  const documentOf = (record: number): DocumentNumber => {
    const document = records === null ? record : records[record];
    if (document === undefined || documents[document] === undefined) throw new Outdated(`record ${record}`);
    return document;
  };
  const postingOf = memo(async (word: string): Promise<Posting> => {
    const part = partOf(parts, word);
    const found = part === undefined ? null : (await readerOf(part.name))(word);
    return new Map([...(found ?? [])].map(([record, positions]) => [documentOf(record), positions]));
  });
  const lookTerm = async (term: IndexTerm): Promise<Posting> =>
    term.kind === 'phrase' ? phrasePosting(await Promise.all(term.words.map(postingOf))) : entryPosting(documents, term);
  const loadShard = memo(loadTexts);
  const load = async (number: DocumentNumber): Promise<SearchDocument> => {
    const { shard, at } = shardOf(shards, number);
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
