import type { PolicyRecord } from '../domain/corpus/records.ts';
import { horizonPhase, type Phase } from '../domain/corpus/standing.ts';
import { ui } from '../words/ui.ts';

/** The horizon in words: 2021–2025 规划期已过; 目标年 2022 已过. */
export function phaseText(policy: Pick<PolicyRecord, 'horizon'>, asOf: string): { phase: Phase; period: string; text: string } {
  const { horizon } = policy;
  const phase = horizonPhase(horizon, asOf);
  const isPlan = horizon.kind === 'plan_period';
  return {
    phase,
    period: isPlan && horizon.from !== null ? `${horizon.from}–${horizon.to}` : String(horizon.to),
    text: isPlan ? ui.standing.phase[phase] : ui.standing.goalPhase[phase],
  };
}

/** Date line of a document: issued, published, or said to be missing. */
export function dateText(policy: PolicyRecord): string {
  if (policy.issued !== null) return ui.standing.issuedOn(policy.issued);
  if (policy.publisher !== null && policy.published !== null) return ui.standing.publishedOn(policy.publisher, policy.published);
  return policy.year_inferred === null ? ui.standing.noDate : `${ui.standing.noDate}，${ui.standing.inferredYear(policy.year_inferred.year)}`;
}
