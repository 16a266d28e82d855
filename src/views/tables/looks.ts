import type { ComparisonId } from '../../domain/schema/shard.ts';

/**
 * The looks of a comparison's table, by how many columns it has: more than find room scroll in their frame.
 * @param kinds what the stylesheet knows its cells by
 */
export const benchLooks = (kinds: readonly string[], columns: number): string[] => ['bench-table', ...kinds, `cols-${Math.min(columns, 9)}`];

/** What the stylesheet knows the cells of each comparison by. */
export const comparisonLooks = {
  targets: ['compare-table'],
  incentives: ['offer-table'],
  rules: ['compare-table', 'rule-table'],
} as const satisfies Readonly<Record<ComparisonId, readonly string[]>>;

/** Documents that must fill a row before it stands open: two, where there are two. */
export const leastFilled = (columns: number): number => Math.min(2, columns);
