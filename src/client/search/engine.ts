import { makeLanguage, type Language } from '../../search/language/language.ts';
import { unpackDocuments, type PackedDocuments } from '../../search/pack/packed-documents.ts';
import { unpackTables, type PackedTables } from '../../search/pack/packed-tables.ts';
import type { Plan } from '../../search/rank/plan.ts';
import { rank, type Ranking } from '../../search/rank/rank.ts';
import type { SearchDocument, SearchIndex } from '../../search/rank/search-index.ts';
import { understand } from '../../search/language/understand.ts';
import { makePagefindIndex, type PagefindModule } from './pagefind-index.ts';
import { fetchJson, loadOnce } from './search-files.ts';

export interface Answer {
  readonly plan: Plan;
  readonly ranking: Ranking;
}

/** The search of the site, loaded. */
export interface Engine {
  readonly index: SearchIndex;
  readonly language: Language;
  ask(question: string, off?: readonly string[]): Promise<Answer>;
}

async function loadPagefind(folder: string): Promise<ReturnType<PagefindModule['createInstance']>> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind/pagefind.js`)) as PagefindModule;
  const instance = module.createInstance({ basePath: `${folder}pagefind/`, noWorker: true });
  await instance.init();
  return instance;
}

async function load(folder: string): Promise<Engine> {
  const [tables, documents, pagefind] = await Promise.all([fetchJson(`${folder}tables.json`), fetchJson(`${folder}documents.json`), loadPagefind(folder)]);
  const language = makeLanguage(unpackTables(tables as PackedTables));
  const packed = documents as PackedDocuments;
  const loadTexts = async (shard: number) => (await fetchJson(`${folder}texts/${shard}.json`)) as readonly SearchDocument[];
  const index = makePagefindIndex(pagefind, unpackDocuments(packed), { starts: packed.shards, load: loadTexts });
  return {
    index,
    language,
    ask: async (question, off = []) => {
      const plan = understand(question, language, new Set(off));
      return { plan, ranking: await rank(plan, index) };
    },
  };
}

/** The search, loaded when it is first asked for. */
export const openEngine = loadOnce(load);
