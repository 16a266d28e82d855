import type { TargetRecord } from '../schema/record.ts';
import type { CellSource, CellValue, ValueRole } from '../table/table.ts';
import type { Basis } from '../vocabulary.ts';

/** What a target is in a cell of the comparison, in the order in which a cell says it. */
export const targetRoles = ['goal', 'part', 'milestone', 'repeat', 'baseline', 'promise'] as const satisfies readonly ValueRole[];
export type TargetRole = (typeof targetRoles)[number];

/** A target in a cell: the figure, what must travel with it, and the words that print it. */
export interface TargetValue
  extends
    CellValue,
    Pick<
      TargetRecord,
      'indicator' | 'tiers' | 'pool_for' | 'op_printed' | 'basis_evidence' | 'duration_years' | 'threshold' | 'commitment' | 'verb' | 'quote'
    > {
  readonly role: TargetRole;
  readonly basis: Basis;
  readonly fact: string;
  readonly source: CellSource;
  /** Of what is striven for, where the word of it may stand; null for a plain goal: its evidence has the sentence. */
  readonly sentence: string | null;
}

export const targetValue = (role: TargetRole, t: TargetRecord): TargetValue => ({
  role,
  value: t.value,
  value_max: t.value_max,
  op: t.op,
  unit: t.unit,
  basis: t.basis,
  each: t.each,
  per: t.per,
  scope: t.scope,
  measured_against: t.relative_to,
  from: t.from,
  year: t.year,
  fact: t.id,
  source: { policy: t.policy, clause: t.clause, url: t.url },
  flags: t.discrepancies,
  indicator: t.indicator,
  tiers: t.tiers,
  pool_for: t.pool_for,
  op_printed: t.op_printed,
  basis_evidence: t.basis_evidence,
  duration_years: t.duration_years,
  threshold: t.threshold,
  commitment: t.commitment,
  verb: t.verb,
  quote: t.quote,
  sentence: t.commitment === 'strive' ? t.sentence : null,
});
