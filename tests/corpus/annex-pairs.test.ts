import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { annexPairs, pairVerdict } from '../../src/domain/compare/annex-pairs.ts';
import type { DiscrepancyRecord } from '../../src/domain/schema/record.ts';

const { bundle, targets, discrepancies } = getSite().entryOf('yangzhou-2022');
const declared = bundle.policy.input.tables.find((t) => t.id === 'a1') ?? { id: 'a1', rows: [], columns: [] };
const pairsWith = (registered: readonly DiscrepancyRecord[] = discrepancies) => annexPairs('yangzhou-2022', declared, targets, registered);
const pairOf = (row: string) => pairsWith().find((p) => p.row.id === row);
const numbers = (facts: readonly { value: number | null }[] = []) => facts.map((f) => f.value);

describe('the rows of an annex of which the body speaks', () => {
  it('stand beside the goals of the body, period and year', () => {
    const centres = pairOf('design-centres');
    expect([numbers(centres?.body), numbers(centres?.annex)]).toEqual([[50], [45, 15]]);
    expect(pairOf('pool')?.body.map((t) => [t.value, t.each])).toEqual([
      [1000, null],
      [200, 'year'],
    ]);
  });
  it('are told apart by how they disagree', () => {
    const rows = (verdict: string) =>
      pairsWith()
        .filter((p) => pairVerdict(p) === verdict)
        .map((p) => p.row.id);
    expect(rows('contradiction')).toEqual(['design-centres', 'green-projects']);
    expect(rows('same')).toEqual(['integration-standard', 'cloud', 'green-factories']);
    expect(rows('basis_differs')).toContain('little-giant');
  });
  it('leave out what the annex says alone', () => {
    expect(pairOf('tech-sme')).toBeUndefined();
    expect(pairOf('fund-invested')).toBeUndefined();
  });
  it('are not paired by an entry that sets other passages against each other', () => {
    // the entry on the titles' level names the share's facts and the little giants' goal alike
    expect(pairOf('rnd-share')?.body.map((t) => t.id)).toEqual(['yangzhou-2022-t-rnd-share']);
  });
  it('prefer a contradiction to whatever else is registered', () => {
    const other = discrepancies.find((d) => d.id === 'yangzhou-2022-d-design-centres');
    const registered = other === undefined ? [] : [{ ...other, id: 'first', kind: 'label' as const }, ...discrepancies];
    expect(pairsWith(registered).find((p) => p.row.id === 'design-centres')?.discrepancy?.kind).toBe('contradiction');
  });
});
