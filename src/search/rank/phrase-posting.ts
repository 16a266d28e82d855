import type { DocumentNumber, Posting } from './search-index.ts';

const NOTHING: Posting = new Map();

/**
 * Where words stand one after another.
 * @param words the posting of each word, in the order of the phrase
 */
export function phrasePosting(words: readonly Posting[]): Posting {
  const [first] = words;
  if (first === undefined || words.some((w) => w.size === 0)) return NOTHING;
  if (words.length === 1) return first;
  const rarest = words.reduce((at, w, i) => (w.size < (words[at]?.size ?? Infinity) ? i : at), 0);
  const found = new Map<DocumentNumber, readonly number[]>();
  for (const [document, positions] of words[rarest] ?? NOTHING) {
    const lists = words.map((w) => w.get(document));
    const starts = positions.map((p) => p - rarest).filter((start) => lists.every((list, i) => list?.includes(start + i)));
    if (starts.length > 0) found.set(document, starts);
  }
  return found;
}
