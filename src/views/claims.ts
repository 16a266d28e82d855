import type { PolicyRecord } from '../domain/corpus/records.ts';
import { horizonPhase } from '../domain/corpus/standing.ts';
import { validities } from '../domain/vocabulary.ts';
import { phaseText } from './standing.ts';
import { ui } from '../words/ui.ts';

/** What must be said beside money: how many of these documents nobody has checked, are over, are drafts or mere reports. */
export function standingSummary(policies: readonly PolicyRecord[], asOf: string): string {
  const count = (has: (p: PolicyRecord) => boolean) => policies.filter(has).length;
  return ui.incentives.standing({
    all: policies.length,
    unknown: count((p) => p.validity === 'unknown'),
    past: count((p) => horizonPhase(p.horizon, asOf) === 'past'),
    draft: count((p) => p.stage === 'draft'),
    report: count((p) => p.stage === 'report'),
  });
}

/** The same for one document, short enough to stand beside a single sum: 效力未核实，2022 目标年已过. */
export function standingNote(policy: PolicyRecord, asOf: string): string {
  const { period, text } = phaseText(policy, asOf);
  return `${validities[policy.validity].zh}，${period} ${text}`;
}
