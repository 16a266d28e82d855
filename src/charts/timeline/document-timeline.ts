import { formatYears } from '../../domain/number/format.ts';
import { scaleLinear } from 'd3';
import type { PolicyRecord } from '../../domain/schema/record.ts';

/** What is known of a document's time. */
export type Dated = Pick<PolicyRecord, 'horizon' | 'issued' | 'published' | 'year_inferred'>;

/** How surely a date or period is known: printed, or read by the editor from other words. */
export type TimelineKind = 'issued' | 'published' | 'inferred' | 'plan' | 'goal';

/** One mark of a document: a day (x1 null) or a period, in per cent of the plot's width. */
export interface TimelineMark {
  readonly kind: TimelineKind;
  readonly x0: number;
  readonly x1: number | null;
  /** Where its label stands, and which end of the label stands there. */
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
  /** Years or date without words: 2021–2025, 2022-03-30. */
  readonly when: string;
}

export interface TimelineScale {
  readonly from: number;
  /** First day of this year is the right edge. */
  readonly to: number;
  /** First of January of each year but the last, in per cent. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** The date phases are told against, in per cent. */
  readonly now: number;
  readonly at: (time: number) => number;
}

/** A date (YYYY-MM-DD) as a fraction of years: 2022-07-02 → 2022.5. */
export function dateToYears(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

const round = (x: number): number => Math.round(x * 100) / 100;

/** One scale for all documents, so that strips on different pages can be laid side by side. */
export function timelineScale(policies: readonly Dated[], asOf: string): TimelineScale {
  const now = dateToYears(asOf);
  const times = policies.flatMap((p) => [
    ...(p.horizon === null ? [] : [p.horizon.from ?? p.horizon.to, p.horizon.to + 1]),
    ...[p.issued, p.published].filter((d) => d !== null).map(dateToYears),
    ...(p.year_inferred === null ? [] : [p.year_inferred.year]),
  ]);
  const from = Math.floor(Math.min(now, ...times));
  const to = Math.ceil(Math.max(now, ...times));
  const scale = scaleLinear([from, to], [0, 100]);
  const at = (time: number) => round(scale(time));
  return { from, to, now: at(now), at, years: Array.from({ length: to - from }, (_, i) => ({ year: from + i, x: at(from + i) })) };
}

/** Marks of one document: when it was issued or reported, and the period or year it sets itself. */
export function documentMarks(policy: Dated, { at }: TimelineScale): TimelineMark[] {
  // a label turns to the left where it would run out of the plot
  const mark = (kind: TimelineKind, from: number, to: number | null, when: string): TimelineMark => {
    const x0 = at(from);
    const x1 = to === null ? null : at(to);
    const anchor = x0 > 60 ? 'end' : 'start';
    return { kind, x0, x1, when, anchor, labelX: anchor === 'end' ? (x1 ?? x0) : x0 };
  };
  const { horizon } = policy;
  return [
    ...(policy.year_inferred === null ? [] : [mark('inferred', policy.year_inferred.year, policy.year_inferred.year + 1, String(policy.year_inferred.year))]),
    ...(policy.issued === null ? [] : [mark('issued', dateToYears(policy.issued), null, policy.issued)]),
    ...(policy.published === null ? [] : [mark('published', dateToYears(policy.published), null, policy.published)]),
    ...(horizon === null
      ? []
      : horizon.kind === 'plan_period' && horizon.from !== null
        ? [mark('plan', horizon.from, horizon.to + 1, formatYears(horizon.from, horizon.to))]
        : [mark('goal', horizon.to, horizon.to + 1, String(horizon.to))]),
  ];
}
