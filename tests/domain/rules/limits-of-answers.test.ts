import { describe, expect, it } from 'vitest';
import { decidingWords } from '../../../src/domain/rules/answer.ts';
import { emptyProfile, readProfile } from '../../../src/domain/rules/profile.ts';
import { isNewTitle } from '../../../src/domain/rules/titles-held.ts';
import { typedAnswers } from '../../../src/domain/rules/typed.ts';
import { leaf } from '../../support/leaf.ts';
import { evaluated, here } from './small-book.ts';

const all = { has: () => true };
const read = (data: unknown) => readProfile(data, { titles: all, places: all, incentives: all });

describe('what is read', () => {
  it('is a word of two hundred characters at most', () => {
    expect(read({ district: 'x'.repeat(200) }).errors).toEqual([]);
    expect(read({ district: 'x'.repeat(201) }).errors).toEqual([{ field: 'district', fault: 'not_words' }]);
  });
  it('is a day of the calendar, written whole', () => {
    expect(read({ as_of: '2026-02-28' }).profile.as_of).toBe('2026-02-28');
    for (const day of ['2026-13-45', '2026', '28 Feb 2026', 20_260_228]) expect(read({ as_of: day }).errors).toEqual([{ field: 'as_of', fault: 'not_a_date' }]);
  });
  it('is a yes or no for each condition that is confirmed', () => {
    const { profile, errors } = read({ confirmed: { 'a/0': true, 'a/1': false, 'a/2': 'yes' } });
    expect(profile.confirmed).toEqual({ 'a/0': true, 'a/1': false });
    expect(errors).toEqual([{ field: 'confirmed.a/2', fault: 'not_a_flag' }]);
    expect(read({ confirmed: [true] }).errors).toEqual([{ field: 'confirmed', fault: 'not_an_object' }]);
  });
  it('is typed as it was, where no other type is asked', () => {
    expect(typedAnswers({ contests: [null, 'first', { level: 'national' }], green_projects: true, patent_portfolio_projects: 3, size: undefined })).toEqual({
      contests: [null, 'first', { level: 'national' }],
      green_projects: true,
      patent_portfolio_projects: 3,
      size: null,
    });
  });
});

describe('a list of which a member could not be read', () => {
  const listed = { conditions: [leaf({ kind: 'wins', contest: null, level: 'national', prize: null })] };
  it('may hold what is asked for, unless another member is it', () => {
    const verdict = (contests: unknown) => evaluated(listed, read({ locations: ['x'], roles: ['enterprise'], contests }).profile).verdict;
    expect(verdict([{ level: 'provincial' }])).toBe('not_met');
    expect(verdict([{ level: 'provincial' }, 'x'])).toBe('to_confirm');
    expect(verdict(['x'])).toBe('to_confirm');
    expect(verdict([{ level: 'national' }, 'x'])).toBe('met');
    expect(verdict([])).toBe('not_met');
  });
});

it('of terms of one title the last one says whether it is new', () => {
  const terms = [
    { title: 't', conferred_on: '2019-05-01' },
    { title: 't', conferred_on: '2026-05-01' },
  ];
  for (const title_details of [terms, [...terms].reverse()])
    expect(isNewTitle({ ...emptyProfile, titles: ['t'], title_details }, 't', '2026-11-28')).toBe(true);
});

describe('the words that decide', () => {
  const quote = '对企业上市的，给予奖励50万元。';
  const words = (own: string, clause?: string) =>
    decidingWords(
      evaluated(
        { quote, conditions: [leaf({ kind: 'land', quote: own, ...(clause === undefined ? {} : { clause }) })] },
        here({ land_needed_for_expansion: false }),
      ),
    );
  it('are shown in their phrase where they are shorter than six characters', () => {
    expect(words('上市')).toEqual({ clause: 'c1', quote: '对企业上市的' });
    expect(words('对企业上市的')).toEqual({ clause: 'c1', quote: '对企业上市的' });
    expect(words('奖励50万')).toEqual({ clause: 'c1', quote: '给予奖励50万元' });
    expect(words('给予奖励50')).toEqual({ clause: 'c1', quote: '给予奖励50' });
    expect(words('上市', 'c2')).toEqual({ clause: 'c2', quote: '上市' });
  });
  it('name whom it is for as printed only where the sentence says so', () => {
    const evidence = (beneficiary: string) => evaluated({ quote, beneficiary }).conditions.find((c) => c.kind === 'beneficiary')?.evidence;
    expect(evidence('企业')).toBe('printed');
    expect(evidence('载体')).toBe('implied');
  });
});
