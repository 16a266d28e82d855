import type { PolicyInput } from '../schema/policy.ts';
import type { PolicyRecord } from '../schema/record.ts';

/** Where a policy's horizon stands on a date. Never a statement about its legal force. */
export type Phase = 'before' | 'running' | 'past' | 'undated';

/** Phase of a horizon as of a date (YYYY-MM-DD): past once its last year is over, `undated` where no year is printed. */
export function horizonPhase(horizon: PolicyRecord['horizon'], asOf: string): Phase {
  if (horizon === null) return 'undated';
  const year = Number(asOf.slice(0, 4));
  if (year > horizon.to) return 'past';
  return horizon.from !== null && year < horizon.from ? 'before' : 'running';
}

/** The policy's year as far as it is known: issued, else inferred, else null. */
export function policyYear(policy: Pick<PolicyRecord, 'issued' | 'year_inferred'>): { year: number; inferred: boolean } | null {
  if (policy.issued !== null) return { year: Number(policy.issued.slice(0, 4)), inferred: false };
  return policy.year_inferred === null ? null : { year: policy.year_inferred.year, inferred: true };
}

/** The same day some years later, or the last of its month; whole days count from the day itself, so that a term ends the day before. */
function dayBeforeAnniversary(day: string, years: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const months = Math.round(years * 12);
  const lastOfMonth = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, lastOfMonth) - 1)).toISOString().slice(0, 10);
}

/**
 * The last day on which a document is in force by its own words: as printed, or its first day and its term.
 * @param issued 成文日期, for 自印发之日起
 * @returns YYYY-MM-DD; null where it cannot be told
 */
export function effectEnd(effect: Pick<PolicyInput['effect'] & object, 'from' | 'from_issue' | 'until' | 'years'>, issued: string | null): string | null {
  const { from, from_issue, until, years } = effect;
  const first = from ?? (from_issue ? issued : null);
  if (until !== null) return until;
  return first === null || years === null ? null : dayBeforeAnniversary(first, years);
}

/** The last day of a document that is over by its own words, else null; one that a source says is in force may have been prolonged. */
export const endedOn = ({ validity, effect }: Pick<PolicyRecord, 'validity' | 'effect'>, asOf: string): string | null =>
  validity !== 'in_force' && effect?.ends != null && effect.ends < asOf ? effect.ends : null;
