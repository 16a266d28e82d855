import { isWithin, type Limit } from '../../search/language/index-term.ts';
import type { DocumentEntry, DocumentNumber } from '../../search/rank/search-index.ts';
import { facets, type Facet, type SearchState } from '../../state/search-state.ts';

/** Values of a document in each facet. `standingOf` gives the standing of its policy (stage, holding). */
export function facetValues(entry: DocumentEntry, standingOf: (policy: string) => readonly string[]): Readonly<Record<Facet, readonly string[]>> {
  return {
    city: entry.city === null ? [] : [entry.city],
    policy: entry.policy === null ? [] : [entry.policy],
    title: entry.titles,
    topic: entry.topics,
    unit: entry.units,
    has: [...(entry.hasGoal ? ['goal'] : []), ...(entry.hasMoney ? ['money'] : [])],
    standing: entry.policy === null ? [] : standingOf(entry.policy),
  };
}

/** `has` narrows (both), the others widen (either). */
function passes(values: Readonly<Record<Facet, readonly string[]>>, state: SearchState, except?: Facet): boolean {
  return facets.every((f) => {
    const wanted = state.filters[f];
    if (f === except || wanted.length === 0) return true;
    return f === 'has' ? wanted.every((w) => values.has.includes(w)) : wanted.some((w) => values[f].includes(w));
  });
}

function passesAmount(entry: DocumentEntry, amount: string | null): boolean {
  if (amount === null) return true;
  const limit = Number(amount.slice(2));
  const op = amount.slice(0, 2) as Limit;
  return entry.amounts.some((sum) => isWithin(sum, op, limit));
}

export interface Filtered {
  readonly kept: readonly DocumentNumber[];
  /** Facet → value → how many hits choosing it would leave. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** Applies the filters of a state to hits in their order, and counts every facet with the other filters in force. */
export function applyFilters(
  hits: readonly DocumentNumber[],
  documents: readonly DocumentEntry[],
  state: SearchState,
  standingOf: (policy: string) => readonly string[],
): Filtered {
  const rows = hits.flatMap((number) => {
    const entry = documents[number];
    return entry === undefined || !passesAmount(entry, state.amount) ? [] : [{ number, values: facetValues(entry, standingOf) }];
  });
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const { values } of rows)
      if (passes(values, state, facet === 'has' ? undefined : facet)) for (const v of values[facet]) counts.set(v, (counts.get(v) ?? 0) + 1);
    return counts;
  };
  return {
    kept: rows.filter(({ values }) => passes(values, state)).map((r) => r.number),
    counts: Object.fromEntries(facets.map((f) => [f, count(f)])) as unknown as Filtered['counts'],
  };
}
