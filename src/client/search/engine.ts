import { makeLanguage } from '../../search/language/language.ts';
import { isForeign } from '../../search/pack/foreign.ts';
import { unpackDocuments, type PackedDocuments } from '../../search/pack/packed-documents.ts';
import { unpackCore, unpackTables, type PackedCore, type PackedForeign, type PackedWords } from '../../search/pack/packed-tables.ts';
import type { Plan } from '../../search/rank/plan.ts';
import { rank, type Ranking } from '../../search/rank/rank.ts';
import type { SearchDocument, SearchIndex } from '../../search/rank/search-index.ts';
import { understand } from '../../search/language/understand.ts';
import { Outdated } from '../outdated.ts';
import { makePagefindIndex } from './pagefind-index.ts';
import { fetchBytes, fetchJson, loadOnce } from './search-files.ts';

export interface Answer {
  readonly plan: Plan;
  readonly ranking: Ranking;
}

/** Files that belong together. */
type Versioned<T> = T & { readonly version: string };

/** The search of the site, loaded. */
export interface Engine {
  readonly index: SearchIndex;
  ask(question: string, off?: readonly string[]): Promise<Answer>;
}

/** What was loaded is forgotten where the server has another build, so that asking again loads what fits. */
async function forgetting<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Outdated) openEngine.forget();
    throw error;
  }
}

/** Loads once; after a failure, again. */
function memoOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
}

async function load(folder: string): Promise<Engine> {
  const [tables, packed] = await Promise.all([
    fetchJson(`${folder}tables.json`, 'no-cache') as Promise<Versioned<PackedCore>>,
    fetchJson(`${folder}documents.json`, 'no-cache') as Promise<Versioned<PackedDocuments>>,
  ]);
  const { version, shards, parts, records } = packed;
  if (tables.version !== version) throw new Outdated(version);
  const few = makeLanguage(unpackCore(tables));
  const loadWords = memoOnce(async () => (await fetchJson(`${folder}words/${version}.json`)) as PackedWords);
  const loadForeign = memoOnce(async () => (await fetchJson(`${folder}words/${version}-foreign.json`)) as PackedForeign);
  const loadOwn = memoOnce(async () => makeLanguage(unpackTables({ core: tables, words: await loadWords() })));
  const loadAll = memoOnce(async () => {
    const [words, foreign] = await Promise.all([loadWords(), loadForeign()]);
    return makeLanguage(unpackTables({ core: tables, words, foreign }));
  });
  const index = makePagefindIndex(unpackDocuments(packed), {
    parts,
    records,
    loadPart: (name) => fetchBytes(`${folder}pagefind/index/${name}.pf_index`),
    shards,
    loadTexts: async (shard) => (await fetchJson(`${folder}texts/${version}/${shard}.json.gzip`)) as readonly SearchDocument[],
  });
  return {
    index: { ...index, load: (numbers) => forgetting(index.load(numbers)) },
    ask: async (question, off = []) => {
      const known = understand(question, few, new Set(off));
      // many questions are of known words; what reads all others is three times as large
      const load = isForeign(question) ? loadAll : loadOwn;
      const plan = known.isPuzzled ? understand(question, await forgetting(load()), new Set(off)) : known;
      return { plan, ranking: await forgetting(rank(plan, index)) };
    },
  };
}

/** The search, loaded when it is first asked for; rejects with {@link Outdated} where its files are of several builds. */
export const openEngine = loadOnce(load);
