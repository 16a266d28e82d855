import type { TargetRecord } from '../schema/record.ts';

type Measured = Pick<
  TargetRecord,
  'indicator_id' | 'status' | 'tiers' | 'pool_for' | 'scope' | 'basis' | 'unit' | 'per' | 'each' | 'from' | 'relative_to' | 'subset_of' | 'threshold'
>;

/** All that says what a number counts, of whom and how: everything but the number, its date and its words. */
function measureOf(t: Measured): string {
  const names = (ids: readonly string[]) => [...ids].sort();
  const threshold = t.threshold === null ? null : [t.threshold.of, t.threshold.op, t.threshold.value, t.threshold.unit];
  return JSON.stringify([
    t.indicator_id,
    t.status,
    names(t.tiers),
    names(t.pool_for),
    t.scope,
    t.basis,
    t.unit,
    t.per,
    t.each,
    t.from,
    t.relative_to,
    t.subset_of,
    threshold,
  ]);
}

/** Two goals count the same thing in the same way, so that one may be a step towards the other. */
export const isSameMeasure = (a: Measured, b: Measured): boolean => measureOf(a) === measureOf(b);
