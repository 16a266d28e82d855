import type { Concept } from '../language/concept.ts';
import { makeLanguage } from '../language/language.ts';
import { segment } from '../language/segment.ts';
import { isHan } from '../language/token.ts';
import { forOrdinary, type Ordinary, type QueryTables } from './tables.ts';

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
 * The concepts less the names that no document uses and that leave something unknown where they are not known: they are
 * asked for with all tables. The first name of each stays, and so does one that could be cut into known names.
 */
function nearConcepts(tables: QueryTables, withConcepts: (concepts: readonly Concept[]) => QueryTables): readonly Concept[] {
  const lexicon = new Set(tables.lexicon.map((e) => e.word));
  const kept = new Set<string>();
  const near = () => tables.concepts.map((c) => ({ ...c, terms: c.terms.filter((t, i) => i === 0 || lexicon.has(t) || kept.has(t)) }));
  // a name that is kept may cut a further one
  for (;;) {
    const concepts = near();
    const language = makeLanguage(withConcepts(concepts));
    const known = new Set(concepts.flatMap((c) => c.terms));
    const cut = tables.concepts
      .flatMap((c) => c.terms)
      .filter((t) => !known.has(t) && (![...t].every(isHan) || segment(t, true, language, false).every((p) => p.kind !== 'unknown')));
    if (cut.length === 0) return concepts;
    for (const term of cut) kept.add(term);
  }
}

/**
 * What of the tables a question of known words needs. A word that is no name of anything, but could be cut into such names,
 * would be cut differently where it is not known: those are kept. Every other word leaves something unknown, which tells that
 * all tables are needed.
 */
export function coreTables(tables: QueryTables): CoreTables {
  const named = new Set(tables.concepts.flatMap((c) => [...c.terms, ...c.related]));
  const lexicon = new Set(tables.lexicon.map((e) => e.word));
  const all = {
    cities: tables.cities,
    places: tables.places,
    corrections: tables.corrections,
    questionWords: tables.questionWords,
    ordinary: forOrdinary(() => []),
    words: [...lexicon].filter((w) => named.has(w)),
  };
  const concepts = nearConcepts(tables, (some) => coreToTables({ ...all, concepts: some }));
  const base = { ...all, concepts };
  const language = makeLanguage(coreToTables(base));
  const isCut = (word: string) => !named.has(word) && segment(word, true, language, false).every((p) => p.kind !== 'unknown');
  const words = [...base.words, ...[...lexicon].filter(isCut)];
  const kept = new Set(words);
  const ordinaryOf = (kind: Ordinary) => tables.ordinary[kind].filter((w) => kept.has(w) || isCut(w));
  return { ...base, words, ordinary: forOrdinary(ordinaryOf) };
}
