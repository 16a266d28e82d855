import { makeLanguage } from '../language/language.ts';
import { segment } from '../language/segment.ts';
import type { Ordinary, QueryTables } from './tables.ts';

/** The tables less what reads unknown words and Latin letters: enough for a question of known words, and read just as with all. */
export interface CoreTables extends Pick<QueryTables, 'cities' | 'places' | 'corrections' | 'questionWords' | 'concepts' | 'ordinary'> {
  /** Words of the corpus, their counts left out. */
  readonly words: readonly string[];
}

/** Tables that know nothing but these. */
export function coreToTables({ words, ...core }: CoreTables): QueryTables {
  return {
    ...core,
    simplifyChars: '',
    simplifyPhrases: [],
    syllables: {},
    emptyCharacters: '',
    latin: [],
    lexicon: words.map((word) => ({ word, count: 1, reading: null })),
  };
}

/**
 * What of the tables a question of known words needs. A word that is no name of anything, but could be cut into such names,
 * would be cut differently where it is not known: those are kept. Every other word leaves something unknown, which tells that
 * all tables are needed.
 */
export function coreTables(tables: QueryTables): CoreTables {
  const named = new Set(tables.concepts.flatMap((c) => [...c.terms, ...c.related]));
  const lexicon = new Set(tables.lexicon.map((e) => e.word));
  const base = {
    cities: tables.cities,
    places: tables.places,
    corrections: tables.corrections,
    questionWords: tables.questionWords,
    concepts: tables.concepts,
    ordinary: { empty: [], thing: [], known: [], manner: [] },
    words: [...lexicon].filter((w) => named.has(w)),
  };
  const language = makeLanguage(coreToTables(base));
  const isCut = (word: string) => !named.has(word) && segment(word, true, language, false).every((p) => p.kind !== 'unknown');
  const words = [...base.words, ...[...lexicon].filter(isCut)];
  const kept = new Set(words);
  const ordinaryOf = (kind: Ordinary) => tables.ordinary[kind].filter((w) => kept.has(w) || isCut(w));
  return { ...base, words, ordinary: { empty: ordinaryOf('empty'), thing: ordinaryOf('thing'), known: ordinaryOf('known'), manner: ordinaryOf('manner') } };
}
