import { formatYears } from '../domain/number/format.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import { horizonPhase, type Phase } from '../domain/corpus/standing.ts';
import type { Words } from '../words/zh.ts';
import type { Site } from './site.ts';

/** The horizon in words: 2021–2025 规划期已过; 目标年 2022 已过; 未写明年份. `line`: period and phase together. */
export function phaseText(
  { words, asOf }: { readonly words: { readonly standing: Pick<Words['standing'], 'phase' | 'goalPhase'> }; readonly asOf: string },
  policy: Pick<PolicyRecord, 'horizon'>,
): { phase: Phase; period: string; text: string; line: string } {
  const { horizon } = policy;
  const phase = horizonPhase(horizon, asOf);
  const text = words.standing[horizon?.kind === 'plan_period' ? 'phase' : 'goalPhase'][phase];
  if (horizon === null) return { phase, period: '', text, line: text };
  const period = formatYears(horizon.kind === 'plan_period' ? horizon.from : null, horizon.to);
  return { phase, period, text, line: `${period} ${text}` };
}

/** Date line of a document: issued, published, or said to be missing. */
export function dateText({ words }: Pick<Site, 'words'>, policy: PolicyRecord): string {
  const S = words.standing;
  if (policy.issued !== null) return S.issuedOn(policy.issued);
  if (policy.publisher !== null && policy.published !== null) return S.publishedOn(policy.publisher, policy.published);
  return policy.year_inferred === null ? S.noDate : S.noDateBut(policy.year_inferred.year);
}
