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
