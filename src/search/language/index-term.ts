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

/** Words that stand one after another. */
export interface PhraseTerm {
  readonly kind: 'phrase';
  readonly words: readonly string[];
}

/** What can be looked up: words that stand one after another, a coded fact, or a sum of money within limits. */
export type IndexTerm = PhraseTerm | { readonly kind: 'fact'; readonly word: string } | { readonly kind: 'amount'; readonly op: Limit; readonly cny: number };

export const phrase = (words: readonly string[]): IndexTerm => ({ kind: 'phrase', words });
export const fact = (word: string): Exclude<IndexTerm, PhraseTerm> => ({ kind: 'fact', word });
export const amount = (op: Limit, cny: number): IndexTerm => ({ kind: 'amount', op, cny });

/** One name for equal terms. */
export function termKey(term: IndexTerm): string {
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  return term.kind === 'fact' ? `=${term.word}` : `${term.op}${term.cny}`;
}
