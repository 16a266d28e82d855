import type { DocumentNumber } from '../rank/search-index.ts';

/** What one file of texts may hold: a document of usual length, some 9 KB compressed: a search shows ten clauses from many places of it. */
export const MOST_CHARACTERS = 12_000;

/**
 * Where the files of texts begin, by the number of their first document: neighbours stand together, no file is longer than
 * its limit unless one text alone is, and none holds texts of two policies.
 */
export function shardStarts(documents: readonly { readonly policy: string | null; readonly characters: number }[]): DocumentNumber[] {
  const starts: DocumentNumber[] = [];
  let held = 0;
  documents.forEach(({ policy, characters }, number) => {
    if (number === 0 || policy !== documents[number - 1]?.policy || held + characters > MOST_CHARACTERS) {
      starts.push(number);
      held = 0;
    }
    held += characters;
  });
  return starts;
}

/** The file that holds a document, by its place among the starts, and the document's place in it. */
export function shardOf(starts: readonly DocumentNumber[], number: DocumentNumber): { readonly shard: number; readonly at: number } {
  let low = 0;
  for (let high = starts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= number) low = middle;
    else high = middle - 1;
  }
  return { shard: low, at: number - (starts[low] ?? 0) };
}
