import { entryPosting } from '../../search/rank/entry-facts.ts';
import type { IndexTerm } from '../../search/language/index-term.ts';
import { partOf, readPart, unzip, type IndexPart } from '../../search/pack/pagefind-files.ts';
import { phrasePosting } from '../../search/rank/phrase-posting.ts';
import { shardOf } from '../../search/pack/text-shards.ts';
import { memo } from './memo.ts';
import { Outdated } from '../outdated.ts';
import type { AnswerFact, DocumentEntry, DocumentNumber, FigureKind, Posting, SearchDocument, SearchIndex } from '../../search/rank/search-index.ts';

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
  /** First documents of the files of figures. */
  readonly figures: Readonly<Record<FigureKind, readonly DocumentNumber[]>>;
  /** Loads a file of figures by its name: `goal-0`. */
  readonly loadFigures: (file: string) => Promise<ReadonlyMap<DocumentNumber, readonly AnswerFact[]>>;
}

/**
 * Pagefind's index behind the engine's interface. Every part and text is fetched once a visit; a lookup rejects where a part
 * did not arrive or is cut, and with {@link Outdated} where it is of another build.
 */
export function makePagefindIndex(documents: readonly DocumentEntry[], source: Source): SearchIndex {
  const { parts, records, loadPart, shards, figures } = source;
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
  const loadShard = memo(source.loadTexts);
  const load = async (number: DocumentNumber): Promise<SearchDocument> => {
    const { shard, at } = shardOf(shards, number);
    const document = (await loadShard(shard))[at];
    if (document === undefined) throw new RangeError(`there is no document ${number}`);
    return document;
  };
  const loadFile = memo((file: string) => source.loadFigures(file));
  const figuresOf = (kind: FigureKind) => async (number: DocumentNumber) => {
    const { shard } = shardOf(figures[kind], number);
    return figures[kind].length === 0 ? [] : ((await loadFile(`${kind}-${shard}`)).get(number) ?? []);
  };
  return {
    documents,
    lookup: (terms) => Promise.all(terms.map(lookTerm)),
    load: (numbers) => Promise.all(numbers.map(load)),
    figures: (numbers, kind) => Promise.all(numbers.map(figuresOf(kind))),
  };
}
