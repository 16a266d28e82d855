import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { knownTo, ruleBookOf } from '../../../src/domain/rules/answer.ts';
import { readProfile } from '../../../src/domain/rules/profile.ts';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import { evaluate } from '../../../src/domain/rules/verdict.ts';

const { corpus, asOf, records } = getSite();
const book = ruleBookOf(corpus);
const totals = (answers: object) => {
  const { profile } = readProfile(answers, knownTo(corpus));
  return totalsOf(
    records.incentives.map((i) => evaluate(i, profile, book, asOf)),
    book,
  );
};

describe('an award and what matches it 1∶1', () => {
  it('add up, and are not said to be open although they stand in one sentence', () => {
    const of = ['wuhan-2021-i-above-scale', 'wuhan-2021-i-above-scale-district'];
    const found = totals({ locations: ['wuhan'], roles: ['enterprise'], industry: 'industrial', above_scale_first_time: true });
    expect(found.filter((t) => of.every((id) => t.of.includes(id)))).toEqual([
      { of, addable: true, reason: 'match', amount: { kind: 'at_least', cny: '400000', cny_max: null, readings: [] } },
    ]);
  });
});
