import type { PolicyRecord } from '../domain/schema/record.ts';
import { horizonPhase } from '../domain/corpus/standing.ts';
import { validities } from '../domain/vocabulary.ts';
import { phaseText } from './standing.ts';
import type { Words } from '../words/zh.ts';
import type { Site } from './site.ts';

type Judged = Pick<PolicyRecord, 'validity' | 'horizon' | 'stage'>;

/** What must be said beside money: how many of these documents nobody has checked, are over, are drafts or mere reports. */
export function standingSummary({ words, asOf }: { readonly words: Pick<Words, 'claims'>; readonly asOf: string }, policies: readonly Judged[]): string {
  const count = (has: (p: Judged) => boolean) => policies.filter(has).length;
  return words.claims.standing({
    all: policies.length,
    unknown: count((p) => p.validity === 'unknown'),
    past: count((p) => horizonPhase(p.horizon, asOf) === 'past'),
    draft: count((p) => p.stage === 'draft'),
    report: count((p) => p.stage === 'report'),
  });
}

/** The same for one document, short enough to stand beside a single sum: 时效性未核实，2022 目标年已过. */
export function standingNote(site: Pick<Site, 'words' | 'asOf'>, policy: PolicyRecord): string {
  const { line } = phaseText(site, policy);
  return site.words.standing.beside(site.words.term(validities[policy.validity]), line);
}
