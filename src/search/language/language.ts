import { LONGEST_FORM } from './asked.ts';
import type { Concept } from './concept.ts';
import { ORDINARY, type LexiconEntry, type Ordinary, type QueryTables } from '../pack/tables.ts';
import { wordsOf, type Simplify } from './token.ts';

/** A held city or province as a question may name it. */
export type HeldPlace = QueryTables['cities'][number];

/** The tables, made ready for looking things up. */
export interface Language {
  readonly simplify: Simplify;
  /** Replaces regional words (軟體) and then single characters. */
  readonly simplifyText: (text: string) => string;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Ids of all cities held. */
  readonly cities: readonly string[];
  readonly conceptByTerm: ReadonlyMap<string, Concept>;
  readonly conceptByEnglish: ReadonlyMap<string, Concept>;
  /** Single words of the English glossary, for spelling. */
  readonly englishWords: readonly string[];
  readonly heldByName: ReadonlyMap<string, HeldPlace>;
  readonly missingPlaces: ReadonlySet<string>;
  /** Words that only an editor's correction of a misprint gives: 湾沚区. */
  readonly corrections: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly emptyCharacters: ReadonlySet<string>;
  /** How ordinary a word of ordinary Chinese is. */
  readonly ordinary: ReadonlyMap<string, Ordinary>;
  readonly latin: ReadonlySet<string>;
  readonly lexicon: ReadonlyMap<string, LexiconEntry>;
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>;
  /** Toneless pinyin, no spaces → words, most frequent first. */
  readonly wordsByReading: ReadonlyMap<string, readonly string[]>;
  readonly wordsByInitials: ReadonlyMap<string, readonly string[]>;
  /** Usual toneless reading of a common character. */
  readonly readingOf: (char: string) => string;
  readonly longestTerm: number;
}

/** subsidies → subsidy, goals → goal: enough for a glossary. */
const stem = (word: string) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1') : word);
/** An English phrase in the form the glossary is looked up with. */
export const englishKey = (words: readonly string[]): string => words.map(stem).join(' ');

function byKey(entries: readonly LexiconEntry[], key: (e: LexiconEntry) => string | null): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const k = key(entry);
    if (k === null) continue;
    const list = found.get(k);
    if (list === undefined) found.set(k, [entry]);
    else list.push(entry);
  }
  return new Map([...found].map(([k, list]) => [k, list.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).map((e) => e.word)]));
}

/** Prepares the tables once; the result is shared by all questions. */
export function makeLanguage(tables: QueryTables): Language {
  const simple = new Map<string, string>();
  const pairs = [...tables.simplifyChars];
  for (let i = 0; i + 1 < pairs.length; i += 2) simple.set(pairs[i] ?? '', pairs[i + 1] ?? '');
  const simplify: Simplify = (char) => simple.get(char) ?? char;
  const simplifyText = (text: string) => {
    let simplified = text;
    for (const [from, to] of tables.simplifyPhrases) if (simplified.includes(from)) simplified = simplified.replaceAll(from, to);
    return simplified;
  };

  const readings = new Map<string, string>();
  for (const [syllable, chars] of Object.entries(tables.syllables)) for (const char of chars) readings.set(char, syllable);
  const readingOf = (char: string) => readings.get(char) ?? '?';
  const syllablesOf = (e: LexiconEntry) => e.reading?.split(' ') ?? [...e.word].map(readingOf);

  const conceptByTerm = new Map<string, Concept>();
  const conceptByEnglish = new Map<string, Concept>();
  for (const concept of tables.concepts) {
    for (const term of [...concept.terms, ...concept.leads]) if (!conceptByTerm.has(term)) conceptByTerm.set(term, concept);
    for (const term of concept.en) {
      const key = englishKey(wordsOf(term));
      if (!conceptByEnglish.has(key)) conceptByEnglish.set(key, concept);
    }
  }
  const heldByName = new Map(tables.cities.flatMap((c) => c.names.map((n): [string, HeldPlace] => [n, c])));
  const known = [...conceptByTerm.keys(), ...tables.lexicon.map((e) => e.word), ...heldByName.keys()];
  const wordsByLength = new Map<number, string[]>();
  for (const { word } of tables.lexicon) {
    const list = wordsByLength.get(word.length);
    if (list === undefined) wordsByLength.set(word.length, [word]);
    else list.push(word);
  }
  return {
    simplify,
    simplifyText,
    concepts: new Map(tables.concepts.map((c) => [c.id, c])),
    cities: [...new Set(tables.cities.flatMap((c) => c.cities))],
    conceptByTerm,
    conceptByEnglish,
    englishWords: [...new Set([...conceptByEnglish.keys()].flatMap((k) => k.split(' ')))].filter((w) => w.length >= 5),
    heldByName,
    missingPlaces: new Set(tables.places.filter((p) => !heldByName.has(p))),
    corrections: new Set(tables.corrections),
    questionWords: new Set(tables.questionWords),
    emptyCharacters: new Set(tables.emptyCharacters),
    ordinary: new Map(ORDINARY.flatMap((kind) => tables.ordinary[kind].map((w): [string, Ordinary] => [w, kind]))),
    latin: new Set(tables.latin),
    lexicon: new Map(tables.lexicon.map((e) => [e.word, e])),
    wordsByLength,
    wordsByReading: byKey(tables.lexicon, (e) => syllablesOf(e).join('')),
    wordsByInitials: byKey(tables.lexicon, (e) =>
      e.word.length < 3
        ? null
        : syllablesOf(e)
            .map((s) => s.charAt(0))
            .join(''),
    ),
    readingOf,
    longestTerm: Math.min(16, Math.max(LONGEST_FORM, ...known.map((t) => t.length))),
  };
}
