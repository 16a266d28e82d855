/** At least, more than, at most, less than. */
export type Limit = 'ge' | 'gt' | 'le' | 'lt';

/** Whether a sum is within a limit. */
export function isWithin(sum: number, op: Limit, limit: number): boolean {
  switch (op) {
    case 'ge':
      return sum >= limit;
    case 'gt':
      return sum > limit;
    case 'le':
      return sum <= limit;
    case 'lt':
      return sum < limit;
  }
}

/** What can be looked up: words that stand one after another, a coded fact, or a sum of money within limits. */
export type IndexTerm =
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'fact'; readonly word: string }
  | { readonly kind: 'amount'; readonly op: Limit; readonly cny: number };

export const phrase = (words: readonly string[]): IndexTerm => ({ kind: 'phrase', words });
export const fact = (word: string): IndexTerm => ({ kind: 'fact', word });
export const amount = (op: Limit, cny: number): IndexTerm => ({ kind: 'amount', op, cny });

/** One name for equal terms. */
export function termKey(term: IndexTerm): string {
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  return term.kind === 'fact' ? `=${term.word}` : `${term.op}${term.cny}`;
}

/**
 * A fact word as it stands in the index: fixed length, so that none is the beginning of another, and no natural word.
 * FNV-1a, 31 bits of it.
 */
export function factToken(word: string): string {
  let hash = 0x811c9dc5;
  for (const char of word) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return `z${(hash >>> 0).toString(36).padStart(7, '0').slice(1)}`;
}
