import { describe, expect, it } from 'vitest';
import type { AmountRecord, IncentiveRecord } from '../../../src/domain/schema/record.ts';
import { makeAmount } from '../record-factories.ts';
import { evaluated, here } from './small-book.ts';

type Tier = NonNullable<AmountRecord['tier']>;
const bound = (op: 'ge' | 'gt' | 'le' | 'lt', value: number): NonNullable<Tier['from']> => ({ op, value, unit: '万元' });
const tier = (from: Tier['from'], to: Tier['to'] = null, scope: Tier['scope'] = 'whole'): Partial<AmountRecord> => ({
  tier: { measure: 'equipment_completed_last_year', from, to, scope },
});
const fixed = (id: string, value: number, over: Partial<AmountRecord> = {}) =>
  makeAmount({ id, value, value_cny: value * 10_000, quote: `${id}的话`, ...over });
const rate = (id: string, value: number, over: Partial<AmountRecord> = {}) =>
  makeAmount({ id, role: 'rate', value, unit: '%', value_cny: null, measures: ['equipment_completed_last_year'], ...over });
/** What an award comes to for an equipment investment of so many 万元; null: not answered. */
const paid = (amounts: readonly AmountRecord[], wan: number | null, over: Partial<IncentiveRecord> = {}) =>
  evaluated({ amounts: [...amounts], ...over }, here(wan === null ? {} : { equipment_completed_last_year_cny: `${wan}万` }));
const sum = (...args: Parameters<typeof paid>) => {
  const { kind, cny, cny_max } = paid(...args).amount;
  return `${kind} ${cny ?? '?'}..${cny_max ?? ''}`;
};
const readings = (...args: Parameters<typeof paid>) => paid(...args).amount.readings.map((r) => `${r.reading} ${r.low ?? '?'}..${r.high ?? '?'}`);
const steps = (...args: Parameters<typeof paid>) => paid(...args).amount.readings.map((r) => r.steps);

describe('a sum by size', () => {
  const low = fixed('low', 50, tier(bound('ge', 500), bound('lt', 1000)));
  const high = fixed('high', 100, tier(bound('ge', 1000)));

  it('is that of the tier in which the size lies, its own ends as printed', () => {
    for (const amounts of [
      [low, high],
      [high, low],
    ]) {
      expect([500, 999, 1000, 9000].map((wan) => sum(amounts, wan))).toEqual(['exact 500000..', 'exact 500000..', 'exact 1000000..', 'exact 1000000..']);
    }
    expect(steps([low, high], 800)).toEqual([
      [
        { step: 'tier', measure: 'equipment_completed_last_year', value: '8000000', from: bound('ge', 500), to: bound('lt', 1000) },
        { step: 'fixed', each: '500000', count: 1, per: null },
      ],
    ]);
  });
  it('is the highest of those that leave their upper end to the next', () => {
    const open = [fixed('low', 50, tier(bound('ge', 500))), fixed('high', 100, tier(bound('ge', 1000)))];
    expect([600, 1000].map((wan) => sum(open, wan))).toEqual(['exact 500000..', 'exact 1000000..']);
    expect(sum([...open].reverse(), 1200)).toBe('exact 1000000..');
    // two of the same lower end: the first printed
    expect(sum([fixed('a', 10, tier(bound('ge', 500))), fixed('b', 20, tier(bound('ge', 500)))], 600)).toBe('exact 100000..');
  });
  it('is refused below the lowest size, with the words of that tier', () => {
    const { verdict, deciding, amount, conditions } = paid([high, low], 499);
    expect([verdict, deciding?.kind, deciding?.quote, deciding?.value, amount.kind]).toEqual(['not_met', 'size', 'low的话', '4990000', 'none']);
    expect(conditions.filter((c) => c.kind === 'size')).toMatchObject([{ state: 'not_met', reason: 'answer', reads: ['equipment_completed_last_year_cny'] }]);
    expect(paid([low, high], 500).verdict).toBe('met');
  });
  it('waits for the size, and says for which answer', () => {
    const { verdict, amount, conditions } = paid([low, high], null);
    expect([verdict, amount.kind, amount.reads]).toEqual(['to_confirm', 'formula', ['equipment_completed_last_year_cny']]);
    expect(conditions.filter((c) => c.kind === 'size')).toMatchObject([{ state: 'to_confirm', reason: 'not_answered', quote: 'low的话' }]);
  });
  it('asks no size where something is paid whatever it is', () => {
    const asks = (...amounts: AmountRecord[]) => paid(amounts, 1).conditions.some((c) => c.kind === 'size');
    expect(asks(low, high)).toBe(true);
    expect(asks(low, fixed('plain', 10))).toBe(false);
    expect(asks(fixed('plain', 10))).toBe(false);
    expect(asks(fixed('all', 10, tier(null, bound('lt', 500))), fixed('rest', 20, tier(null)))).toBe(false);
    expect(asks(fixed('all', 10, tier(null, bound('lt', 500))), low)).toBe(true);
    // a cap has no size of its own
    expect(asks(low, makeAmount({ id: 'cap', role: 'cap', value: 80, value_cny: 800_000, applies_to: ['low'] }))).toBe(true);
  });
});

describe('a rate by size', () => {
  const rates = (scope: Tier['scope'], to: Tier['to'] = null) => [
    rate('low', 5, tier(null, bound('le', 1000), scope)),
    rate('high', 10, tier(bound('gt', 1000), to, scope)),
  ];

  it('holds for the whole, for each part by its own, or either where the text does not say', () => {
    expect(sum(rates('whole'), 1500)).toBe('exact 1500000..');
    expect(sum(rates('part_above'), 1500)).toBe('exact 1000000..');
    expect(sum(rates('unclear'), 1500)).toBe('up_to 1000000..1500000');
    expect(readings(rates('unclear'), 1500)).toEqual(['tier_whole 1500000..1500000', 'tier_parts 1000000..1000000']);
    expect(readings(rates('part_above'), 1500)).toEqual(['only 1000000..1000000']);
    // in the lowest tier both come to the same
    expect(sum(rates('unclear'), 800)).toBe('exact 400000..');
  });
  it('takes each part in order, from where one begins to where the next does', () => {
    for (const amounts of [rates('part_above'), [...rates('part_above')].reverse()])
      expect(steps(amounts, 1500)).toEqual([
        [
          { step: 'part', from: '0', to: '10000000', base: '10000000', rate: '5', unit: '%', result: '500000' },
          { step: 'part', from: '10000000', to: null, base: '5000000', rate: '10', unit: '%', result: '500000' },
        ],
      ]);
    expect(steps(rates('part_above'), 1000)).toEqual([[{ step: 'part', from: '0', to: '10000000', base: '10000000', rate: '5', unit: '%', result: '500000' }]]);
  });
  it('stops at the last end that is printed', () => {
    expect(sum(rates('part_above', bound('le', 2000)), 2000)).toBe('exact 1500000..');
    expect(steps(rates('part_above', bound('le', 2000)), 1900)[0]?.[1]).toMatchObject({ from: '10000000', to: '20000000', base: '9000000' });
  });
  it('pays nothing below the part that is paid for, and refuses nobody', () => {
    const above = [rate('above', 10, tier(bound('gt', 1000), null, 'part_above'))];
    expect([paid(above, 900).verdict, sum(above, 900)]).toEqual(['met', 'exact 0..']);
    expect(steps(above, 900)).toEqual([[{ step: 'tier', measure: 'equipment_completed_last_year', value: '9000000', from: null, to: null }]]);
    expect(sum(above, 1200)).toBe('exact 200000..');
  });
  it('is read as printed in ‰, too', () => {
    expect(sum([rate('low', 5, { ...tier(null, null, 'part_above'), unit: '‰' })], 1000)).toBe('exact 50000..');
  });
});

describe('a sum over the years', () => {
  const years = (from: number, to: number, spread: NonNullable<AmountRecord['years']>['spread'] = 'each'): Partial<AmountRecord> => ({
    years: { from, to, spread },
  });
  const cap = (window: AmountRecord['cap_window']) =>
    makeAmount({ id: 'cap', role: 'cap', op: 'le', value: 8, value_cny: 80_000, cap_window: window, applies_to: ['first'] });

  it('adds what is given one year after another', () => {
    const schedule = [fixed('first', 10, years(1, 1)), fixed('then', 5, years(2, 3))];
    expect(sum(schedule, null)).toBe('exact 200000..');
    expect(steps(schedule, null)[0]?.filter((s) => s.step === 'years')).toEqual([
      { step: 'years', from: 1, to: 1, isEach: true, sum: '100000' },
      { step: 'years', from: 2, to: 3, isEach: true, sum: '100000' },
    ]);
  });
  it('is given in each of them, once for all, or either where the text does not say', () => {
    expect(sum([fixed('first', 10, years(1, 3))], null)).toBe('exact 300000..');
    expect(sum([fixed('first', 10, years(1, 3, 'whole'))], null)).toBe('exact 100000..');
    expect(sum([fixed('first', 10, years(1, 3, 'unclear'))], null)).toBe('up_to 100000..300000');
    expect(readings([fixed('first', 10, years(1, 3, 'unclear'))], null)).toEqual(['years_each 300000..300000', 'years_together 100000..100000']);
    expect(sum([fixed('first', 10, years(1, 1, 'unclear'))], null)).toBe('exact 100000..');
    expect(steps([fixed('first', 10, years(1, 3, 'whole'))], null)[0]?.[1]).toEqual({ step: 'years', from: 1, to: 3, isEach: false, sum: '100000' });
  });
  it('keeps the readings of any part of it', () => {
    const open = fixed('open', 5, years(2, 3, 'unclear'));
    for (const schedule of [
      [fixed('first', 10, years(1, 1)), open],
      [open, fixed('first', 10, years(1, 1))],
    ])
      expect(readings(schedule, null)).toEqual(['years_each 200000..200000', 'years_together 150000..150000']);
  });
  it('is limited year by year, or as a whole, or either', () => {
    const under = (window: AmountRecord['cap_window']) => [fixed('first', 10, years(1, 1)), fixed('then', 5, years(2, 3)), cap(window)];
    expect(sum(under('per_year'), null)).toBe('exact 180000..');
    expect(sum(under('total'), null)).toBe('exact 80000..');
    expect(readings(under('unclear'), null)).toEqual(['cap_over_years 80000..80000', 'cap_per_year 180000..180000']);
    // one sum for all three years has no year of its own
    expect(readings([fixed('first', 10, years(1, 3, 'whole')), cap('unclear')], null)).toEqual(['only 80000..80000']);
    expect(readings([fixed('first', 10, years(1, 1)), cap('unclear')], null)).toEqual(['only 80000..80000']);
  });
  it('waits for what it is a rate of', () => {
    const schedule = [rate('first', 10, years(1, 1)), fixed('then', 5, years(2, 2))];
    expect(sum(schedule, null)).toBe('formula ?..');
    expect(paid(schedule, null).amount.reads).toEqual(['equipment_completed_last_year_cny']);
    expect(sum(schedule, 100)).toBe('exact 150000..');
    const both = [rate('first', 10, years(1, 1)), rate('then', 5, years(2, 2))];
    expect(paid(both, null).amount.reads).toEqual(['equipment_completed_last_year_cny']);
  });
});

describe('an award paid in parts', () => {
  const instalments = { count: 3, by: 'year', shares: [40, 30, 30] } as const;
  const last = (...args: Parameters<typeof paid>) => steps(...args)[0]?.at(-1);

  it('stays the same sum, with each part below it', () => {
    const award = [fixed('sum', 50, { instalments: { ...instalments, shares: [...instalments.shares] } })];
    expect(sum(award, null)).toBe('exact 500000..');
    expect(last(award, null)).toEqual({ step: 'instalments', count: 3, by: 'year', parts: ['200000', '150000', '150000'] });
  });
  it('has no parts where the text prints none, or the sum is not known', () => {
    expect(last([fixed('sum', 50, { instalments: { count: 2, by: 'stage', shares: [] } })], null)).toEqual({
      step: 'instalments',
      count: 2,
      by: 'stage',
      parts: [],
    });
    const shares = { count: 2, by: 'stage', shares: [50, 50] } satisfies NonNullable<AmountRecord['instalments']>;
    expect(last([rate('sum', 10, { instalments: shares })], null)).toMatchObject({ step: 'instalments', parts: [] });
    expect(last([fixed('sum', 10, { role: 'range', value_max: 20, instalments: shares })], null)).toMatchObject({ step: 'instalments', parts: [] });
    expect(last([fixed('sum', 10)], null)).toMatchObject({ step: 'fixed' });
    // by years and paid in parts
    expect(last([fixed('sum', 10, { years: { from: 1, to: 2, spread: 'each' }, instalments: shares })], null)).toMatchObject({ parts: ['100000', '100000'] });
  });
});
