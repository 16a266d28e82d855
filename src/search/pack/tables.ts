import type { Concept } from '../language/concept.ts';

/** A word of the corpus: how often it stands there, and its toneless pinyin where the characters' usual readings do not give it. */
export interface LexiconEntry {
  readonly word: string;
  readonly count: number;
  readonly reading: string | null;
}

/** How ordinary a word is, beside what the corpus makes of it. `foreign`: a noun that names nothing of the corpus' field; `particular`: what only its own name answers; `aside`: what asks for little beside a thing. */
export const ORDINARY = ['manner', 'known', 'thing', 'foreign', 'empty', 'particular', 'aside'] as const;
export type Ordinary = (typeof ORDINARY)[number];

/** A value for each kind of ordinary word. */
export const forOrdinary = <T>(make: (kind: Ordinary) => T): Record<Ordinary, T> => ({
  manner: make('manner'),
  known: make('known'),
  thing: make('thing'),
  foreign: make('foreign'),
  empty: make('empty'),
  particular: make('particular'),
  aside: make('aside'),
});

/**
 * Everything understanding needs to know of language and corpus, made at build time so that no reader downloads a
 * dictionary: `opencc-js` and `pinyin-pro` run there, and what they say is kept for the corpus' characters and words only.
 */
export interface QueryTables {
  /** Traditional and simplified characters in turn: `貸贷單单`. */
  readonly simplifyChars: string;
  /** Regional words and the corpus' own: 軟體 → 软件. */
  readonly simplifyPhrases: readonly (readonly [string, string])[];
  /** Toneless syllable → the common characters read so. */
  readonly syllables: Readonly<Record<string, string>>;
  readonly lexicon: readonly LexiconEntry[];
  /** Latin words and numerals-with-letters that stand in the corpus: apec, 5g. */
  readonly latin: readonly string[];
  readonly concepts: readonly Concept[];
  /** Cities and provinces held, by their id or name, with everything they are called; a province means its cities. */
  readonly cities: readonly { readonly id: string; readonly zh: string; readonly names: readonly string[]; readonly cities: readonly string[] }[];
  /** Places that a question may name and the collection lacks. */
  readonly places: readonly string[];
  /** Words that only an editor's correction of a misprint gives: 湾沚区. */
  readonly corrections: readonly string[];
  readonly questionWords: readonly string[];
  /** Single characters that act or point; a run of them names nothing. */
  readonly emptyCharacters: string;
  /** What ordinary Chinese uses everywhere: words that ask for nothing, things everything is about, how things are, other words everybody knows. */
  readonly ordinary: Readonly<Record<Ordinary, readonly string[]>>;
}
