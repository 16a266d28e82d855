import { makeLanguage } from '../../search/language/language.ts';
import { tonguesOf } from '../../search/pack/foreign.ts';
import { unpackDocuments, type PackedDocuments } from '../../search/pack/packed-documents.ts';
import { unpackCore, unpackTables, type PackedCore, type PackedForeign, type PackedWords } from '../../search/pack/packed-tables.ts';
import { unpackFigures, type PackedFigures } from '../../search/pack/packed-figures.ts';
import { unpackTexts, type PackedTexts } from '../../search/pack/packed-texts.ts';
import { unpackLabels, type PackedLabels } from '../../search/pack/packed-labels.ts';
import type { Plan } from '../../search/rank/plan.ts';
import { answersOf, type Answered } from '../../search/rank/answers.ts';
import { rank } from '../../search/rank/rank.ts';
import type { Ranked, Ranking } from '../../search/rank/ranking.ts';
import type { SearchIndex } from '../../search/rank/search-index.ts';
import type { SearchLabels } from '../../search/rank/words.ts';
import { understand } from '../../search/language/understand.ts';
import { Outdated } from '../outdated.ts';
import { loadAhead } from './load-ahead.ts';
import { memo } from './memo.ts';
import { makePagefindIndex } from './pagefind-index.ts';
import { fetchBytes, fetchJson, loadOnce } from './search-files.ts';

export interface Answer {
  readonly plan: Plan;
  readonly ranking: Ranking;
}

/** Names of what is found, with the documents they belong to. */
type Labelled<T> = T & { readonly labels: PackedLabels };

/** Files that belong together. */
type Versioned<T> = T & { readonly version: string };

/** The search of the site, loaded. */
export interface Engine {
  readonly index: SearchIndex;
  readonly labels: SearchLabels;
  ask(question: string, off?: readonly string[]): Promise<Answer>;
  /** The figures that answer a question by themselves. @param hits the clauses shown, best first */
  answers(plan: Plan, hits: readonly Ranked[]): Promise<readonly Answered[]>;
  /** Loads the parts of the index that later questions may touch; to be called when an answer stands there. */
  readAhead(): void;
}

/** Of so many, a question touches nearly all. */
const FEW_PARTS = 8;

/** What was loaded is forgotten where the server has another build, so that asking again loads what fits. */
async function forgetting<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Outdated) openEngine.forget();
    throw error;
  }
}

async function load(folder: string): Promise<Engine> {
  const [tables, packed] = await Promise.all([
    fetchJson(`${folder}tables.json`, 'no-cache') as Promise<Versioned<PackedCore>>,
    fetchJson(`${folder}documents.json`, 'no-cache') as Promise<Labelled<Versioned<PackedDocuments>>>,
  ]);
  const { version, shards, figures, parts, records } = packed;
  if (tables.version !== version) throw new Outdated(version);
  const few = makeLanguage(unpackCore(tables));
  const loadWords = memo((file: string) => fetchJson(`${folder}words/${version}${file}.json`));
  /** @param tongues to be read beside the documents' own, joined */
  const loadLanguage = memo(async (tongues: string) => {
    const files = tongues.split(' ').filter(Boolean);
    const [words, ...foreign] = await Promise.all([loadWords(''), ...files.map((tongue) => loadWords(`-${tongue}`))]);
    const known = Object.fromEntries(files.map((tongue, i) => [tongue, foreign[i]])) as Partial<PackedForeign>;
    return makeLanguage(unpackTables({ core: tables, words: words as PackedWords, foreign: known }));
  });
  const loadEnglish = memo(async (file: string) => makeLanguage(unpackCore(tables, (await loadWords(file)) as PackedForeign['latin'])));
  // never kept here: bytes that cannot be read are asked for again, and the browser keeps those that were loaded ahead
  const loadPart = (name: string) => fetchBytes(`${folder}pagefind/index/${name}.pf_index`);
  const ahead = parts.length <= FEW_PARTS ? [] : parts.map((p) => p.name);
  const index = makePagefindIndex(unpackDocuments(packed), {
    parts,
    records,
    loadPart,
    shards,
    loadTexts: async (shard) => unpackTexts((await fetchJson(`${folder}texts/${version}/${shard}.json`)) as PackedTexts),
    figures,
    loadFigures: async (file) => unpackFigures((await fetchJson(`${folder}texts/${version}/${file}.json`)) as PackedFigures),
  });
  return {
    labels: unpackLabels(packed.labels),
    index: { ...index, load: (numbers) => forgetting(index.load(numbers)) },
    answers: (plan, hits) => forgetting(answersOf(plan, hits, index)),
    readAhead: () => loadAhead(ahead.splice(0), loadPart),
    ask: async (question, off = []) => {
      const known = understand(question, few, new Set(off));
      // many questions are of known words; what reads all others is three times as large
      const tongues = known.isPuzzled ? tonguesOf(question).join(' ') : '';
      const near = tongues === 'latin' ? understand(question, await forgetting(loadEnglish('-latin')), new Set(off)) : known;
      const plan = near.isPuzzled ? understand(question, await forgetting(loadLanguage(tongues)), new Set(off)) : near;
      return { plan, ranking: await forgetting(rank(plan, index)) };
    },
  };
}

/** The search, loaded when it is first asked for; rejects with {@link Outdated} where its files are of several builds. */
export const openEngine = loadOnce(load);
