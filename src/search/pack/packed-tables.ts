import type { Concept } from '../language/concept.ts';
import { packSyllables, unpackSyllables, type PackedSyllables } from './packed-syllables.ts';
import type { LexiconEntry, Ordinary, QueryTables } from './tables.ts';

/** The tables as they travel: what repeats in every entry is left out. */
export interface PackedTables extends Omit<QueryTables, 'lexicon' | 'concepts' | 'syllables' | 'ordinary'> {
  /** Words by their first characters: `一下旦|专门利`, two characters each; longer ones after a space. */
  readonly ordinary: Readonly<Record<Ordinary, string>>;
  readonly syllables: PackedSyllables;
  /** `单项冠军16 企业 长效2:changxiao`: word, count if above 1, unusual reading (syllables joined by `'`). */
  readonly lexicon: string;
  readonly concepts: readonly (Pick<Concept, 'id' | 'zh'> & Partial<Concept>)[];
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
  return [...pairs.split('|').flatMap((run) => [...run.slice(1)].map((c) => run.charAt(0) + c)), ...longer];
}

function packConcept({ id, zh, ...rest }: Concept): PackedTables['concepts'][number] {
  const said = Object.entries(rest).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== false));
  return { id, zh, ...(Object.fromEntries(said) as Partial<Concept>) };
}

export function packTables(tables: QueryTables): PackedTables {
  return {
    ...tables,
    syllables: packSyllables(tables.syllables),
    lexicon: tables.lexicon.map(packEntry).join(' '),
    concepts: tables.concepts.map(packConcept),
    ordinary: { empty: packWords(tables.ordinary.empty), thing: packWords(tables.ordinary.thing), known: packWords(tables.ordinary.known) },
  };
}

export function unpackTables(packed: PackedTables): QueryTables {
  return {
    ...packed,
    syllables: unpackSyllables(packed.syllables),
    ordinary: { empty: unpackWords(packed.ordinary.empty), thing: unpackWords(packed.ordinary.thing), known: unpackWords(packed.ordinary.known) },
    lexicon: packed.lexicon.split(' ').filter(Boolean).map(unpackEntry),
    concepts: packed.concepts.map((c) => ({ terms: [], related: [], en: [], facts: [], topics: [], head: null, isInterchangeable: false, ...c })),
  };
}
