import type { Concept } from '../language/concept.ts';
import { coreTables, coreToTables, type CoreTables } from './core-tables.ts';
import { packSyllables, unpackSyllables, type PackedSyllables } from './packed-syllables.ts';
import { forOrdinary, type LexiconEntry, type Ordinary, type QueryTables } from './tables.ts';

/** `id|zh terms not-in-the-corpus|related|facts|topics|head|leads`; where it ends in `=`, its names mean exactly the same. */
type PackedConcept = string;
type PackedOrdinary = Readonly<Record<Ordinary, string>>;

/** What every question needs. */
export interface PackedCore extends Omit<CoreTables, 'concepts' | 'ordinary' | 'words'> {
  readonly concepts: readonly PackedConcept[];
  /** Words by their first characters: `一下旦|专门利`, two characters each; longer ones after a space. */
  readonly ordinary: PackedOrdinary;
  /** Words that no concept names; those of concepts are marked there. */
  readonly words: string;
}

/** What a question with unknown words or Latin letters needs as well. */
export interface PackedWords extends Pick<QueryTables, 'simplifyChars' | 'simplifyPhrases' | 'emptyCharacters' | 'latin'> {
  readonly ordinary: PackedOrdinary;
  readonly syllables: PackedSyllables;
  /** `单项冠军16 企业 长效2:changxiao`: word, count if above 1, unusual reading (syllables joined by `'`). */
  readonly lexicon: string;
  /** English names, in the order of the concepts. */
  readonly en: readonly string[];
  /** Names that no document uses, in the order of the concepts. */
  readonly far: readonly string[];
}

/** The tables as they travel, in two files: what repeats in every entry is left out. */
export interface PackedTables {
  readonly core: PackedCore;
  readonly words: PackedWords;
}

const packEntry = ({ word, count, reading }: LexiconEntry) => `${word}${count === 1 ? '' : count}${reading === null ? '' : `:${reading.replaceAll(' ', "'")}`}`;

function unpackEntry(packed: string): LexiconEntry {
  const match = /^(\D+?)(\d*)(?::([a-z'?]+))?$/.exec(packed);
  if (match?.[1] === undefined) throw new RangeError(`not a lexicon entry: “${packed}”`);
  return { word: match[1], count: match[2] === '' ? 1 : Number(match[2]), reading: match[3]?.replaceAll("'", ' ') ?? null };
}

/** 一下 一旦 专门 一会儿 → `一下旦|专门 一会儿`. */
function packWords(words: readonly string[]): string {
  const byFirst = new Map<string, string>();
  const pairs = words.filter((w) => w.length === 2).sort();
  for (const word of pairs) byFirst.set(word.charAt(0), (byFirst.get(word.charAt(0)) ?? '') + word.charAt(1));
  return [[...byFirst].map(([first, rest]) => first + rest).join('|'), ...words.filter((w) => w.length !== 2)].join(' ');
}

function unpackWords(packed: string): string[] {
  const [pairs = '', ...longer] = packed.split(' ');
  return [...pairs.split('|').flatMap((run) => [...run.slice(1)].map((c) => run.charAt(0) + c)), ...longer.filter(Boolean)];
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
    topics: listed(topics).map((t) => `topic:${t}`),
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

export function packTables(tables: QueryTables): PackedTables {
  const { words, concepts, ordinary, ...core } = coreTables(tables);
  const lexicon = new Set(tables.lexicon.map((e) => e.word));
  const packed = concepts.map((c) => packConcept(c, (w) => lexicon.has(w)));
  const marked = new Set(markedWords(packed));
  const rest = (kind: Ordinary) => {
    const known = new Set(ordinary[kind]);
    return tables.ordinary[kind].filter((w) => !known.has(w));
  };
  return {
    core: { ...core, concepts: packed, ordinary: packOrdinary(ordinary), words: packWords(words.filter((w) => !marked.has(w))) },
    words: {
      simplifyChars: tables.simplifyChars,
      simplifyPhrases: tables.simplifyPhrases,
      emptyCharacters: tables.emptyCharacters,
      latin: tables.latin,
      ordinary: packOrdinary(forOrdinary(rest)),
      syllables: packSyllables(tables.syllables),
      lexicon: tables.lexicon.map(packEntry).join(' '),
      en: tables.concepts.map((c) => c.en.join('|')),
      far: tables.concepts.map((c, i) => c.terms.filter((t) => concepts[i]?.terms.includes(t) !== true).join(' ')),
    },
  };
}

/** What questions of known words are read with. */
export function unpackCore({ concepts, ordinary, words, ...core }: PackedCore): QueryTables {
  return coreToTables({
    ...core,
    concepts: concepts.map((c) => unpackConcept(c, [])),
    ordinary: unpackOrdinary(ordinary),
    words: [...new Set([...markedWords(concepts), ...unpackWords(words)])],
  });
}

/** All tables, from both files. */
export function unpackTables({ core, words }: PackedTables): QueryTables {
  const [some, more] = [unpackOrdinary(core.ordinary), unpackOrdinary(words.ordinary)];
  return {
    cities: core.cities,
    places: core.places,
    corrections: core.corrections,
    questionWords: core.questionWords,
    simplifyChars: words.simplifyChars,
    simplifyPhrases: words.simplifyPhrases,
    emptyCharacters: words.emptyCharacters,
    latin: words.latin,
    concepts: core.concepts.map((packed, i) => {
      const concept = unpackConcept(packed, words.en[i]?.split('|').filter(Boolean) ?? []);
      return { ...concept, terms: [...concept.terms, ...listed(words.far[i] ?? '')] };
    }),
    ordinary: forOrdinary((kind) => [...some[kind], ...more[kind]]),
    syllables: unpackSyllables(words.syllables),
    lexicon: words.lexicon.split(' ').filter(Boolean).map(unpackEntry),
  };
}
