import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenPolicies, MOST_CHOSEN } from '../../../src/domain/corpus/chosen.ts';
import { holds } from '../property.ts';

const policy = (id: string, issued: string | null = null, holding: 'full' | 'excerpt' = 'full') => ({ id, issued, holding, year_inferred: null });
const ids = (policies: readonly { id: string }[]) => policies.map((p) => p.id);

describe('chosenPolicies', () => {
  it('takes all while there are few, excerpts and undated ones too', () => {
    const few = [policy('a-2018'), policy('b-2022', '2022-01-01', 'excerpt')];
    expect(chosenPolicies(few)).toEqual(few);
  });

  it('else the newest by printed date, else by the year of the id, else by id, in the order they came in', () => {
    const all = [policy('c-2021'), policy('a-2019', '2022-02-01'), policy('b-2022'), policy('d-2022'), policy('e-2020', '2020-12-31')];
    expect(ids(chosenPolicies(all, 3))).toEqual(['a-2019', 'b-2022', 'd-2022']);
    expect(ids(chosenPolicies(all, 2))).toEqual(['a-2019', 'b-2022']);
  });

  it('prefers any full text to an excerpt', () => {
    const all = [policy('new-2024', '2024-05-01', 'excerpt'), policy('old-2015'), policy('older-2014')];
    expect(ids(chosenPolicies(all, 2))).toEqual(['old-2015', 'older-2014']);
    expect(ids(chosenPolicies(all.slice(0, 2), 1))).toEqual(['old-2015']);
  });

  it('chooses the same documents whatever the order they come in', () => {
    const one = fc.record({
      id: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 2015, max: 2019 }), fc.nat(9)).map(([c, y, n]) => `${c}-${y}-${n}`),
      year_inferred: fc.constant(null),
      issued: fc.constantFrom(null, '2018-01-01', '2019-06-30'),
      holding: fc.constantFrom('full' as const, 'excerpt' as const),
    });
    const many = fc.uniqueArray(one, { selector: (p) => p.id, maxLength: 30 });
    const shuffled = many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    holds(
      fc.property(shuffled, ([all, other]) => {
        const chosen = chosenPolicies(all);
        expect(chosen.length).toBe(Math.min(all.length, MOST_CHOSEN));
        expect(ids(chosenPolicies(other)).toSorted()).toEqual(ids(chosen).toSorted());
        expect(ids(chosen)).toEqual(ids(all).filter((id) => ids(chosen).includes(id)));
      }),
    );
  });
});
