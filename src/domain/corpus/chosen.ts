import type { PolicyRecord } from './records.ts';

/** Documents that stand side by side unless a reader asks for others. */
export const MOST_CHOSEN = 8;

type Dated = Pick<PolicyRecord, 'id' | 'holding' | 'issued'>;

/** When a document was issued, as far as it is known: its printed date, else the year in its id. Sorts as text. */
const dateOf = (p: Dated): string => p.issued ?? /-(\d{4})(?:-|$)/.exec(p.id)?.[1] ?? '';

/** A total order: full texts first, then the newest, then by id. */
function byClaim(a: Dated, b: Dated): number {
  if (a.holding !== b.holding) return a.holding === 'full' ? -1 : 1;
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x !== y) return x > y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The documents a page prints by default: all while there are `most` or fewer, else the newest full texts (excerpts only
 * where there are not enough of them). In the order they came in. The size of a page then depends on what it shows, not on
 * how many documents are held.
 */
export function chosenPolicies<P extends Dated>(policies: readonly P[], most = MOST_CHOSEN): readonly P[] {
  if (policies.length <= most) return policies;
  const chosen = new Set(policies.toSorted(byClaim).slice(0, most));
  return policies.filter((p) => chosen.has(p));
}
