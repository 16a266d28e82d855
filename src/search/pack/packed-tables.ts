import type { Concept } from '../language/concept.ts';
import { packSyllables, unpackSyllables, type PackedSyllables } from './packed-syllables.ts';
import type { LexiconEntry, QueryTables } from './tables.ts';

/** The tables as they travel: what repeats in every entry is left out. */
export interface PackedTables extends Omit<QueryTables, 'lexicon' | 'concepts' | 'syllables'> {
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
  };
}

export function unpackTables(packed: PackedTables): QueryTables {
  return {
    ...packed,
    syllables: unpackSyllables(packed.syllables),
    lexicon: packed.lexicon.split(' ').filter(Boolean).map(unpackEntry),
    concepts: packed.concepts.map((c) => ({ terms: [], related: [], en: [], facts: [], topics: [], head: null, isInterchangeable: false, ...c })),
  };
}
