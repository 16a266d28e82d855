import { documentDate, type DatedDocument } from './document-date.ts';
import type { PolicyRecord } from '../schema/record.ts';

/** Documents that stand side by side unless a reader asks for others. */
export const MOST_CHOSEN = 8;

type Candidate = DatedDocument & Pick<PolicyRecord, 'holding'>;

/** A total order: full texts first, then the newest, then by id. */
function byClaim(a: Candidate, b: Candidate): number {
  if (a.holding !== b.holding) return a.holding === 'full' ? -1 : 1;
  const [x, y] = [documentDate(a), documentDate(b)];
  if (x !== y) return x > y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The documents a page prints by default: all while there are `most` or fewer, else the newest full texts (excerpts only
 * where there are not enough of them). In the order they came in. The size of a page then depends on what it shows, not on
 * how many documents are held.
 */
export function chosenPolicies<P extends Candidate>(policies: readonly P[], most = MOST_CHOSEN): readonly P[] {
  if (policies.length <= most) return policies;
  const chosen = new Set(policies.toSorted(byClaim).slice(0, most));
  return policies.filter((p) => chosen.has(p));
}
