import type { LexiconEntry } from './tables.ts';

/** 一下 一旦 专门 一会儿 → `一下旦|专门 一会儿`. */
export function packWords(words: readonly string[]): string {
  const byFirst = new Map<string, string>();
  const pairs = words.filter((w) => w.length === 2).sort();
  for (const word of pairs) byFirst.set(word.charAt(0), (byFirst.get(word.charAt(0)) ?? '') + word.charAt(1));
  return [[...byFirst].map(([first, rest]) => first + rest).join('|'), ...words.filter((w) => w.length !== 2)].join(' ');
}

export function unpackWords(packed: string): string[] {
  const [pairs = '', ...longer] = packed.split(' ');
  return [...pairs.split('|').flatMap((run) => [...run.slice(1)].map((c) => run.charAt(0) + c)), ...longer.filter(Boolean)];
}

/** The lexicon as it travels beside the words that the reader has already. */
export interface PackedLexicon {
  /** How often each of those stands in the documents, in their order: `16,,2`; nothing is 1. */
  readonly counts: string;
  /** All others by how often they stand there. */
  readonly words: readonly (readonly [count: number, words: string])[];
  /** Unusual readings, of either: `长效:chang'xiao`. */
  readonly readings: string;
}

/** @param known words that the reader has already; those of the lexicon are not sent again */
export function packLexicon(lexicon: readonly LexiconEntry[], known: readonly string[]): PackedLexicon {
  const countOf = new Map(lexicon.map((e) => [e.word, e.count]));
  const has = new Set(known);
  const rest = lexicon.filter((e) => !has.has(e.word));
  const counts = [...new Set(rest.map((e) => e.count))].sort((a, b) => a - b);
  return {
    counts: known.map((word) => (countOf.get(word) === 1 ? '' : String(countOf.get(word) ?? 0))).join(','),
    words: counts.map((count) => [count, packWords(rest.filter((e) => e.count === count).map((e) => e.word))] as const),
    readings: lexicon
      .filter((e) => e.reading !== null)
      .map((e) => `${e.word}:${e.reading?.replaceAll(' ', "'") ?? ''}`)
      .join(' '),
  };
}

export function unpackLexicon({ counts, words, readings }: PackedLexicon, known: readonly string[]): LexiconEntry[] {
  const readingOf = new Map(
    readings
      .split(' ')
      .filter(Boolean)
      .map((r) => {
        const [word = '', reading = ''] = r.split(':');
        return [word, reading.replaceAll("'", ' ')];
      }),
  );
  const entry = (word: string, count: number): LexiconEntry => ({ word, count, reading: readingOf.get(word) ?? null });
  const ofKnown = counts.split(',');
  return [
    ...known.map((word, i) => entry(word, ofKnown[i] === '' ? 1 : Number(ofKnown[i] ?? 0))).filter((e) => e.count > 0),
    ...words.flatMap(([count, packed]) => unpackWords(packed).map((word) => entry(word, count))),
  ].sort((a, b) => (a.word < b.word ? -1 : 1));
}
