import type { Concept } from '../language/concept.ts';
import { coreTables, coreToTables, type CoreTables } from './core-tables.ts';
import { packCharacters, unpackCharacters, type PackedCharacters } from './packed-characters.ts';
import { packSyllables, unpackSyllables, type PackedSyllables } from './packed-syllables.ts';
import { packLexicon, packWords, unpackLexicon, unpackWords, type PackedLexicon } from './packed-word-list.ts';
import { partTraditional } from './foreign.ts';
import { forOrdinary, type Ordinary, type QueryTables } from './tables.ts';

/** `id|zh terms not-in-the-corpus|related|facts|topics|head|leads`; where it ends in `=`, its names mean exactly the same. */
type PackedConcept = string;
type PackedOrdinary = Readonly<Record<Ordinary, string>>;

/** What every question needs. */
export interface PackedCore extends Omit<CoreTables, 'concepts' | 'ordinary' | 'words' | 'places' | 'questionWords'> {
  readonly concepts: readonly PackedConcept[];
  /** Words by their first characters: `一下旦|专门利`, two characters each; longer ones after a space. */
  readonly ordinary: PackedOrdinary;
  /** Words that no concept names; those of concepts are marked there. */
  readonly words: string;
  readonly places: string;
  readonly questionWords: string;
}

/** What a question with unknown words needs as well. */
export interface PackedWords extends Pick<QueryTables, 'simplifyChars' | 'simplifyPhrases' | 'latin'> {
  readonly emptyCharacters: PackedCharacters;
  readonly ordinary: PackedOrdinary;
  readonly syllables: PackedSyllables;
  readonly lexicon: PackedLexicon;
  /** Names that no document uses, a line a concept. */
  readonly far: string;
}

/** What a question of another tongue needs besides (`foreign.ts`). */
export interface PackedForeign {
  /** English names, in the order of the concepts. */
  readonly latin: readonly string[];
  /** Traditional characters that are no common simplified ones, each before its simplified form. */
  readonly traditional: string;
}

/** The tables as they travel, in four files: what repeats in every entry is left out. */
export interface PackedTables {
  readonly core: PackedCore;
  readonly words: PackedWords;
  readonly foreign: PackedForeign;
}

const packOrdinary = (words: QueryTables['ordinary']): PackedOrdinary => forOrdinary((kind) => packWords(words[kind]));
const unpackOrdinary = (packed: PackedOrdinary): QueryTables['ordinary'] => forOrdinary((kind) => unpackWords(packed[kind]));

/** A fact that goes with `title:…` in every concept. */
const CORE = 'core/';

function packConcept(concept: Concept, isKnown: (word: string) => boolean): PackedConcept {
  const { id, zh, terms, leads, related, facts, topics, head, isInterchangeable } = concept;
  const marked = (words: readonly string[]) => words.map((w) => (isKnown(w) ? w : `-${w}`)).join(' ');
  const own = facts.filter((f) => !f.startsWith(CORE));
  const fields = [
    id,
    zh === terms[0] ? '' : zh,
    marked(terms),
    marked(related),
    own.join(' '),
    topics.join(' ').replaceAll('topic:', ''),
    head ?? '',
    leads.join(' '),
  ];
  return fields.join('|') + (isInterchangeable ? '=' : '');
}

const sorted = (words: readonly string[]) => [...words].sort();
const listed = (packed: string) => packed.split(' ').filter(Boolean);
const unmarked = (packed: string) => listed(packed).map((w) => w.replace('-', ''));

function unpackConcept(packed: PackedConcept, en: readonly string[]): Concept {
  const [id = '', zh = '', terms = '', related = '', facts = '', topics = '', head = '', leads = ''] = packed.replace(/=$/, '').split('|');
  const names = unmarked(terms);
  return {
    id,
    zh: zh === '' ? (names[0] ?? id) : zh,
    terms: names,
    leads: listed(leads),
    related: unmarked(related),
    en,
    facts: listed(facts).flatMap((f) => (f.startsWith('title:') ? [f, CORE + f] : [f])),
    topics: listed(topics).map((t) => (t.includes(':') ? t : `topic:${t}`)),
    head: head === '' ? null : (head as Concept['head']),
    isInterchangeable: packed.endsWith('='),
  };
}

/** The words of concepts that the corpus has. */
const markedWords = (concepts: readonly PackedConcept[]) =>
  concepts.flatMap((c) => {
    const [, , terms = '', related = ''] = c.split('|');
    return listed(`${terms} ${related}`).filter((w) => !w.startsWith('-'));
  });

/** The words of the corpus that the core sends. */
const coreWords = ({ concepts, words }: Pick<PackedCore, 'concepts' | 'words'>): readonly string[] => [
  ...new Set([...markedWords(concepts), ...unpackWords(words)]),
];

export function packTables(tables: QueryTables): PackedTables {
  const { words, concepts, ordinary, ...rest } = coreTables(tables);
  const lexicon = new Set(tables.lexicon.map((e) => e.word));
  const packed = concepts.map((c) => packConcept(c, (w) => lexicon.has(w)));
  const marked = new Set(markedWords(packed));
  const further = (kind: Ordinary) => {
    const known = new Set(ordinary[kind]);
    return tables.ordinary[kind].filter((w) => !known.has(w));
  };
  const core = {
    ...rest,
    places: packWords(rest.places),
    questionWords: packWords(rest.questionWords),
    concepts: packed,
    ordinary: packOrdinary(ordinary),
    words: packWords(words.filter((w) => !marked.has(w))),
  };
  const simplified = partTraditional(tables.simplifyChars);
  return {
    core,
    words: {
      simplifyChars: simplified.common,
      simplifyPhrases: tables.simplifyPhrases,
      emptyCharacters: packCharacters(tables.emptyCharacters),
      latin: tables.latin,
      ordinary: packOrdinary(forOrdinary(further)),
      syllables: packSyllables(tables.syllables),
      lexicon: packLexicon(tables.lexicon, coreWords(core)),
      far: tables.concepts.map((c, i) => sorted(c.terms.filter((t) => concepts[i]?.terms.includes(t) !== true)).join(' ')).join('\n'),
    },
    foreign: { latin: tables.concepts.map((c) => c.en.join('|')), traditional: simplified.rare },
  };
}

const englishOf = (latin: PackedForeign['latin'] | undefined, concept: number) => latin?.[concept]?.split('|').filter(Boolean) ?? [];

/** What questions of known words are read with. @param latin where they may be English */
export function unpackCore({ concepts, ordinary, words, places, questionWords, ...core }: PackedCore, latin?: PackedForeign['latin']): QueryTables {
  return coreToTables({
    ...core,
    concepts: concepts.map((c, i) => unpackConcept(c, englishOf(latin, i))),
    ordinary: unpackOrdinary(ordinary),
    words: coreWords({ concepts, words }),
    places: unpackWords(places),
    questionWords: unpackWords(questionWords),
  });
}

/** All tables, from their files; of the foreign ones those that the question needs. */
export function unpackTables({ core, words, foreign }: Omit<PackedTables, 'foreign'> & { readonly foreign: Partial<PackedForeign> }): QueryTables {
  const [some, more] = [unpackOrdinary(core.ordinary), unpackOrdinary(words.ordinary)];
  const far = words.far.split('\n');
  return {
    cities: core.cities,
    places: unpackWords(core.places),
    corrections: core.corrections,
    questionWords: unpackWords(core.questionWords),
    simplifyChars: words.simplifyChars + (foreign.traditional ?? ''),
    simplifyPhrases: words.simplifyPhrases,
    emptyCharacters: unpackCharacters(words.emptyCharacters),
    latin: words.latin,
    concepts: core.concepts.map((packed, i) => {
      const concept = unpackConcept(packed, englishOf(foreign.latin, i));
      return { ...concept, terms: [...concept.terms, ...listed(far[i] ?? '')] };
    }),
    ordinary: forOrdinary((kind) => [...some[kind], ...more[kind]]),
    syllables: unpackSyllables(words.syllables),
    lexicon: unpackLexicon(words.lexicon, coreWords(core)),
  };
}
