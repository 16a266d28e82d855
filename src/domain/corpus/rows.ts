import { groupBy } from '../group-by.ts';
import type { Indicator } from '../schema/registries.ts';
import type { TopicId } from '../vocabulary.ts';
import type { TargetRecord } from '../schema/record.ts';
import { titleOf, type Titles } from './titles.ts';

/** One row of the targets comparison: a title or rung, a pool, or any other indicator. */
export interface ComparisonRow {
  readonly id: string;
  readonly zh: string;
  readonly kind: 'title' | 'pool' | 'indicator';
  readonly indicator: string;
  readonly topic: TopicId;
  /** Titles whose facts show here; empty for other indicators. */
  readonly titles: readonly string[];
  /** A text that holds one of them speaks of the row: its cell never says 原文未提. */
  readonly words: readonly string[];
}

/** Rows in registry order: titles and pools by rung, then the other indicators. */
export function comparisonRows(indicators: readonly Indicator[], titles: Titles): ComparisonRow[] {
  return indicators.flatMap((indicator): ComparisonRow[] => {
    const common = { indicator: indicator.id, topic: indicator.topic };
    if (indicator.rows_by === null) return [{ ...common, id: `row-${indicator.id}`, zh: indicator.zh, kind: 'indicator', titles: [], words: indicator.words }];
    return indicator.rows.map((row) => ({
      ...common,
      id: row.id,
      zh: row.zh,
      kind: indicator.rows_by === 'pool_for' ? 'pool' : 'title',
      titles: row.titles,
      words: row.words.length > 0 ? row.words : row.titles.flatMap((id) => titleOf(titles, id).words),
    }));
  });
}

/**
 * Does this fact show in this row? Joint facts (省级以上) show in each of their rows. Rows of the ladder count the whole
 * city, since a district's share is part of it; other rows show every scope and say which it is.
 */
export function showsInRow(target: TargetRecord, row: ComparisonRow): boolean {
  if (target.indicator_id !== row.indicator) return false;
  if (row.kind === 'indicator') return true;
  const counted = row.kind === 'pool' ? target.pool_for : target.tiers;
  return target.scope === null && counted.some((t) => row.titles.includes(t));
}

/** The targets that show in each row; a joint target stands in several. Looks only at targets of the row's indicator. */
export function rowMembers(rows: readonly ComparisonRow[], targets: readonly TargetRecord[]): Map<string, TargetRecord[]> {
  const byIndicator = groupBy(targets, (t) => t.indicator_id);
  return new Map(rows.map((row) => [row.id, (byIndicator.get(row.indicator) ?? []).filter((t) => showsInRow(t, row))]));
}
