import type { Range } from './text.ts';

/** A named stretch of a text. */
export interface Span extends Range {
  readonly id: string;
}

/** A piece of text with the ids of all spans that cover it. */
export interface Segment extends Range {
  readonly ids: readonly string[];
  /** Ids of the spans that begin with this segment. */
  readonly begins: readonly string[];
}

/**
 * Cuts `within` at all ends of the spans: identical, nested and overlapping spans come out as flat segments.
 * @param within part of the text to cover, e.g. one paragraph of a clause
 */
export function cutSegments(within: Range, spans: readonly Span[]): Segment[] {
  const clipped = spans.map((s) => ({ ...s, from: Math.max(s.start, within.start), to: Math.min(s.end, within.end) })).filter((s) => s.from < s.to);
  const cuts = [...new Set([within.start, within.end, ...clipped.flatMap((s) => [s.from, s.to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, i): Segment[] => {
    const end = cuts[i + 1];
    if (end === undefined || start === end) return [];
    const covering = clipped.filter((s) => s.from <= start && end <= s.to);
    return [{ start, end, ids: covering.map((s) => s.id), begins: covering.filter((s) => s.start === start).map((s) => s.id) }];
  });
}
