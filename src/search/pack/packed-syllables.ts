import { commonCharacters } from '../language/common-characters.ts';

/** Readings as they travel. */
export interface PackedSyllables {
  /** Runs of common characters with one reading, in code order: `a2 ai13 an9`; `-` where none is kept. */
  readonly runs: string;
  /** All other characters by reading. */
  readonly others: Readonly<Record<string, string>>;
}

export function packSyllables(syllables: Readonly<Record<string, string>>): PackedSyllables {
  const readingOf = new Map(Object.entries(syllables).flatMap(([syllable, chars]) => [...chars].map((c): [string, string] => [c, syllable])));
  const runs: { syllable: string; length: number }[] = [];
  const common = commonCharacters();
  for (const char of common) {
    const syllable = readingOf.get(char) ?? '-';
    const last = runs.at(-1);
    if (last?.syllable === syllable) last.length++;
    else runs.push({ syllable, length: 1 });
  }
  const known = new Set(common);
  const others = Object.entries(syllables).map(([syllable, chars]): [string, string] => [syllable, [...chars].filter((c) => !known.has(c)).join('')]);
  return {
    runs: runs.map((r) => r.syllable + (r.length === 1 ? '' : String(r.length))).join(' '),
    others: Object.fromEntries(others.filter(([, chars]) => chars !== '')),
  };
}

export function unpackSyllables({ runs, others }: PackedSyllables): Record<string, string> {
  const common = commonCharacters();
  const syllables: Record<string, string> = {};
  const add = (syllable: string, chars: string) => (syllables[syllable] = (syllables[syllable] ?? '') + chars);
  let at = 0;
  for (const run of runs.split(' ')) {
    const [, syllable = '-', length = ''] = /^(\D+)(\d*)$/.exec(run) ?? [];
    const end = at + (length === '' ? 1 : Number(length));
    if (syllable !== '-') add(syllable, common.slice(at, end).join(''));
    at = end;
  }
  for (const [syllable, chars] of Object.entries(others)) add(syllable, chars);
  return syllables;
}
