import { toWellFormed } from '../domain/text/well-formed.ts';
import { questionOf } from './question.ts';

/** Everything about a search that a reader would share; it lives in the URL. */
export interface SearchState {
  readonly q: string;
  /** Ids of expansions switched off. */
  readonly off: readonly string[];
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
  /** Limits on a coded sum, `ge1000000`. */
  readonly amount: string | null;
  readonly sort: 'relevance' | 'order';
  readonly isGrouped: boolean;
}
export const facets = ['city', 'policy', 'title', 'topic', 'unit', 'has', 'standing'] as const;
export type Facet = (typeof facets)[number];

/** Characters that an address gives to one list. */
const LONGEST_LIST = 600;

/** Values of a list, as many as an address can hold. */
function list(value: string | null): readonly string[] {
  if (value === null) return [];
  let left = LONGEST_LIST;
  return [
    ...new Set(
      value
        .slice(0, 10 * LONGEST_LIST)
        .split(',')
        .filter(Boolean),
    ),
  ].filter((v) => {
    left -= encodeURIComponent(toWellFormed(v)).length + 1;
    return left > 0;
  });
}

/** Reads a state from a query string; what it does not know it ignores. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const amount = params.get('amount');
  return {
    q: questionOf(params.get('q') ?? ''),
    off: list(params.get('off')),
    filters: Object.fromEntries(facets.map((f) => [f, list(params.get(f))])) as unknown as SearchState['filters'],
    amount: amount !== null && /^(ge|gt|le|lt)\d{1,15}$/.test(amount) ? amount : null,
    sort: params.get('sort') === 'order' ? 'order' : 'relevance',
    isGrouped: params.get('view') === 'policy',
  };
}

/** The state as a query string with its `?`; defaults are left out. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  const q = questionOf(state.q);
  if (q.trim() !== '') params.set('q', q);
  if (state.off.length > 0) params.set('off', state.off.join(','));
  for (const f of facets) if (state.filters[f].length > 0) params.set(f, state.filters[f].join(','));
  if (state.amount !== null) params.set('amount', state.amount);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.isGrouped) params.set('view', 'policy');
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

export const isFiltered = (state: SearchState): boolean => state.amount !== null || facets.some((f) => state.filters[f].length > 0);

/** Adds the value to a list, or takes it out. */
export const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
