import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstScreenEnd } from '../../src/views/first-screen.ts';
import { fiveSite } from '../support/five.ts';

type Clauses = Parameters<typeof firstScreenEnd>[0]['clauses'];
const clausesOf = (lengths: readonly number[]) => lengths.map((n, i) => ({ id: `p${i + 1}`, text: '字'.repeat(n) })) as unknown as Clauses;

describe('the clause that ends the first screen', () => {
  it('has a screen of text before it, or is the last of a short document', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 40 }), (lengths) => {
        const at = lengths.findIndex((_, i) => lengths.slice(0, i).reduce((a, b) => a + b, 0) >= 600);
        const expected = lengths.length === 0 ? null : `p${at < 0 ? lengths.length : at + 1}`;
        expect(firstScreenEnd({ clauses: clausesOf(lengths) })).toBe(expected);
      }),
    );
  });
  it('is no row of an annex in the five documents: those come far below', () => {
    for (const { id } of fiveSite.records.policies) {
      const { policy } = fiveSite.entryOf(id).bundle;
      const end = firstScreenEnd(policy);
      expect(policy.clauses.find((c) => c.id === end)?.kind, id).not.toBe('row');
    }
  });
});
