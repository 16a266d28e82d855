import { describe, expect, it } from 'vitest';
import { amountTerms } from '../../../src/domain/rules/amount-terms.ts';
import { amountFor, isPaidByPiece, type AwardOf } from '../../../src/domain/rules/amount.ts';
import type { AmountRecord, IncentiveRecord } from '../../../src/domain/schema/record.ts';
import { leaf } from '../../support/leaf.ts';
import { makeAmount, makeIncentive, unspecified } from '../record-factories.ts';
import { firm } from './small-book.ts';

const SUM = 'x-2022-i-a-sum';
/** A cap of so many 万元 on the sum. */
const cap = (value: number, over: Partial<AmountRecord> = {}) =>
  makeAmount({ id: 'x-2022-i-a-cap', role: 'cap', op: 'le', value, value_cny: value * 10_000, applies_to: [SUM], ...over });
const sets = { conditions: [leaf({ kind: 'first_set', type: 'single', recognised_by: 'province', newly: null, developed_in_city: null })] };
const set = (over: object = {}) => ({ kind: 'single', recognised_by: 'province', ...over });
const paid = (amounts: readonly AmountRecord[], answers: object = {}, over: Partial<IncentiveRecord> = {}, awardOf: AwardOf = () => undefined) =>
  amountFor(makeIncentive({ amounts, ...over }), firm({ ...answers }), awardOf, amountTerms);
const readings = (...args: Parameters<typeof paid>) => paid(...args).readings.map((r) => `${r.reading} ${r.low ?? '?'}..${r.high ?? '?'}`);
const rate = (over: Partial<AmountRecord> = {}) => makeAmount({ role: 'rate', value: 10, unit: '%', measures: ['cloud_spend'], ...over });

it('refuses to tell a sum by year, by size or in instalments without what reads such terms', () => {
  const scheduled = makeIncentive({ amounts: [makeAmount({ years: { from: 1, to: 1, spread: 'each' } })] });
  expect(() => amountFor(scheduled, firm({}), () => undefined, null)).toThrow(/terms.*not loaded/);
  expect(amountFor(scheduled, firm({}), () => undefined, amountTerms)).toMatchObject({ kind: 'exact', cny: '500000' });
});

describe('a fixed sum', () => {
  it('is paid once where nothing counts pieces', () => {
    const once = paid([makeAmount()], { first_sets: [set(), set()] }, sets);
    expect(once).toMatchObject({ kind: 'exact', cny: '500000', cny_max: null, reads: [], isUncapped: false, uncapped: null });
    expect(once.readings[0]?.steps).toEqual([{ step: 'fixed', each: '500000', count: 1, per: null }]);
  });
  it('is at least what is printed as a minimum', () => {
    expect(paid([makeAmount({ op: 'ge' })])).toMatchObject({ kind: 'at_least', cny: '500000' });
    expect(paid([makeAmount({ op: 'gt' })])).toMatchObject({ kind: 'at_least', cny: '500000' });
    expect(paid([unspecified])).toMatchObject({ kind: 'unspecified', cny: null, cny_max: null });
    expect(paid([])).toEqual({ kind: 'none', cny: null, cny_max: null, readings: [], reads: [], isUncapped: false, uncapped: null });
  });
  it('is at most what is printed as a maximum', () => {
    expect(paid([makeAmount({ op: 'le' })])).toMatchObject({ kind: 'up_to', cny: null, cny_max: '500000' });
    expect(paid([makeAmount({ op: 'lt' })])).toMatchObject({ kind: 'up_to', cny: null, cny_max: '500000' });
  });
  it('is paid for each thing that fits, of the things that fit best, and up to those that may', () => {
    const each = makeAmount({ per: 'set' });
    expect(paid([each], { first_sets: [set(), set(), set({ kind: 'complete' })] }, sets)).toMatchObject({ kind: 'exact', cny: '1000000', isUncapped: true });
    expect(paid([each], { first_sets: [set(), set({ recognised_by: null })] }, sets)).toMatchObject({ kind: 'up_to', cny: '500000', cny_max: '1000000' });
    // what does not fit is not counted, and no thing at all is no count
    expect(paid([each], { first_sets: [set({ kind: 'complete' })] }, sets)).toMatchObject({ kind: 'formula', cny: null, reads: ['first_sets'] });
    expect(paid([each], { first_sets: [] }, sets)).toMatchObject({ kind: 'formula', cny: null });
    expect(paid([each], {}, sets)).toMatchObject({ kind: 'formula', reads: ['first_sets'] });
  });
  it('has two readings where the text does not say whether each further thing is paid for, and more than one may be', () => {
    const unclear = makeAmount({ per: 'unclear' });
    expect(readings([unclear], {}, sets)).toEqual(['only 500000..500000']);
    expect(readings([unclear], { first_sets: [set()] }, sets)).toEqual(['only 500000..500000']);
    expect(readings([unclear], { first_sets: [set(), set()] }, sets)).toEqual(['once_per_firm 500000..500000', 'each_item 1000000..1000000']);
    expect(readings([unclear], { first_sets: [set(), set({ recognised_by: null })] }, sets)).toEqual([
      'once_per_firm 500000..500000',
      'each_item 500000..1000000',
    ]);
  });
  it('reads a count that has an answer of its own', () => {
    const unclear = [makeAmount({ per: 'unclear' })];
    const portfolio = (activity: string) => ({ conditions: [leaf({ kind: 'performs', activity })] });
    const told = { patent_portfolio_projects: 3, national_champion_titles_count: 2 };
    expect(readings(unclear, told, portfolio('patent_portfolio'))).toEqual(['once_per_firm 500000..500000', 'each_item 1500000..1500000']);
    expect(readings(unclear, told, portfolio('ipo'))).toEqual(['only 500000..500000']);
    expect(readings(unclear, told, sets)).toEqual(['only 500000..500000']);
    expect(readings(unclear, told, { tier_attained: 'national-champion' })).toEqual(['once_per_firm 500000..500000', 'each_item 1000000..1000000']);
  });
  it('counts countries up to the limit', () => {
    const limits: AmountRecord['limits'] = [{ max: 2, unit: 'country', per: 'item', quote: 'x' }] as never;
    const patents = { conditions: [leaf({ kind: 'patent', jurisdiction: 'foreign', status: 'granted', high_value: null })] };
    const a = paid([makeAmount({ per: 'country', value: 2, limits })], { invention_patents_foreign_countries: [1, 3] }, patents);
    expect(a).toMatchObject({ kind: 'exact', cny: '60000', reads: [] });
    expect(a.readings).toMatchObject([
      {
        reading: 'only',
        steps: [
          { step: 'limit', max: 2, from: 4, to: 3 },
          { step: 'fixed', each: '20000', count: 3 },
        ],
      },
    ]);
  });
  it('is limited by countries only where the limit is one of an item, or may be', () => {
    const limited = (per: string) => {
      const limits: AmountRecord['limits'] = [{ max: 2, unit: 'country', per, quote: 'x' }] as never;
      const patents = { conditions: [leaf({ kind: 'patent', jurisdiction: 'foreign', status: 'granted', high_value: null })] };
      return readings([makeAmount({ per: 'item', value: 2, limits })], { invention_patents_foreign_countries: [1, 3] }, patents);
    };
    expect(limited('unclear')).toEqual(['per_invention 40000..40000', 'per_country 60000..60000']);
    expect(limited('firm')).toEqual(['only 40000..40000']);
  });
  it('is not known while a number of firms is not', () => {
    const attracted = (...told: (number | null)[]) => told.map((national_little_giant, i) => ({ year: 2024 + i, national_little_giant }));
    const each = makeAmount({ value: 10, per: 'attracted_firm' });
    const firms = { conditions: [leaf({ kind: 'attracted_firm', titles: ['national-little-giant'] })] };
    const perYear = cap(15, { cap_window: 'per_year' });
    expect(paid([each], { attracted: attracted(null, null) }, firms)).toMatchObject({ kind: 'formula', cny: null, reads: ['attracted'] });
    expect(readings([each, perYear], { attracted: attracted(2, 1) }, firms)).toEqual(['only 250000..250000']);
    expect(readings([each, perYear], { attracted: attracted(null, null) }, firms)).toEqual(['only ?..300000']);
    expect(readings([each, perYear], { attracted: attracted(2, 1, null) }, firms)).toEqual(['only 250000..400000']);
  });
  it('is paid by the piece where the text says each', () => {
    expect(isPaidByPiece({ amounts: [makeAmount({ per: 'item' })] })).toBe(true);
    expect(isPaidByPiece({ amounts: [makeAmount({ per: 'unclear' })] })).toBe(false);
    expect(isPaidByPiece({ amounts: [cap(1, { per: 'item' })] })).toBe(false);
  });
});

describe('a sum by the unit', () => {
  const each = (over: Partial<AmountRecord>) => makeAmount({ value: 100, unit: '元', value_cny: 100, ...over });
  const land = { figures: [{ measure: 'land_area', figure: '50.5' }] };
  it('is paid for as many as the firm has, and waits for how many', () => {
    const perHall = each({ per: 'ten_thousand_square_metres', measures: ['building_area'] });
    expect(paid([perHall], { figures: [{ measure: 'building_area', figure: '25000' }] })).toMatchObject({ kind: 'exact', cny: '250' });
    expect(paid([each({ per: 'step' })]).cny).toBeNull();
    const perMu = each({ per: 'mu', measures: ['land_area'] });
    expect(paid([perMu], land)).toMatchObject({ kind: 'exact', cny: '5050', reads: [] });
    expect(paid([perMu], land).readings[0]?.steps).toEqual([{ step: 'fixed', each: '100', count: 50.5, per: 'mu' }]);
    expect(paid([perMu])).toMatchObject({ kind: 'formula', cny: null, reads: ['figures'] });
    expect(paid([perMu]).readings[0]?.steps).toEqual([{ step: 'fixed', each: '100', count: null, per: 'mu' }]);
  });
  it('is no sum where nothing tells how many, and one sum where nothing is counted', () => {
    for (const per of ['mu', 'month'] as const) {
      expect(paid([each({ per })], land)).toMatchObject({ kind: 'formula', cny: null, reads: [] });
      expect(paid([each({ per })], land).readings[0]?.steps).toEqual([{ step: 'fixed', each: '100', count: null, per }]);
    }
    expect(paid([each({ measures: ['land_area'] })], land)).toMatchObject({ kind: 'exact', cny: '100' });
  });
});

describe('a cap by the unit', () => {
  const most = (value: number, over: Partial<AmountRecord>) => cap(value, { unit: '元', value_cny: value, ...over });
  const rooms = { figures: [{ measure: 'building_area', figure: '500' }] };
  const untold = makeAmount({ role: 'unspecified', op: null, value: null, unit: null, value_cny: null });
  it('bounds the whole where the firm says how many units it has, and is no sum of its own', () => {
    const perMetre = most(1000, { per: 'square_metre', measures: ['building_area'] });
    expect(paid([untold, perMetre], rooms)).toMatchObject({ kind: 'up_to', cny: null, cny_max: '500000', reads: [] });
    expect(paid([untold, perMetre])).toMatchObject({ kind: 'unspecified', cny_max: null, reads: ['figures'] });
    expect(paid([untold, most(20, { per: 'square_metre_month' })], rooms)).toMatchObject({ kind: 'unspecified', cny: null, cny_max: null });
    expect(paid([untold, most(2000, { per: 'person' })]).readings[0]?.steps).toEqual([{ step: 'fixed', each: '2000', count: null, per: 'person' }]);
  });
  it('and another cap bounds it all', () => {
    const all = cap(60, { cap_window: 'per_year' });
    expect(paid([untold, most(20, { per: 'square_metre_month' }), all])).toMatchObject({ kind: 'up_to', cny_max: '600000' });
    const perMetre = most(1000, { per: 'square_metre', measures: ['building_area'] });
    expect(paid([untold, perMetre, all], { figures: [{ measure: 'building_area', figure: '900' }] })).toMatchObject({ kind: 'up_to', cny_max: '600000' });
  });
  it('leaves of a share the most that it can be', () => {
    const share = makeAmount({ role: 'rate', value: 50, unit: '%', value_cny: null, base: '租金', measures: ['rent_paid'] });
    const rent = { figures: [{ measure: 'rent_paid', figure: '100000' }] };
    expect(paid([share, most(20, { per: 'square_metre_month' })], rent)).toMatchObject({ kind: 'up_to', cny: null, cny_max: '50000' });
    const perMetre = most(30, { per: 'square_metre', measures: ['building_area'] });
    expect(paid([share, perMetre], { figures: [...rent.figures, ...rooms.figures] })).toMatchObject({ kind: 'exact', cny: '15000' });
  });
});

describe('what raises an award', () => {
  const uplift = (over: Partial<AmountRecord>) => makeAmount({ role: 'uplift', of: 'other', value_cny: null, ...over });
  const award: AwardOf = (id) => (id === 'other' ? makeIncentive({ amounts: [makeAmount({ id: 'other' })] }) : undefined);
  it('is a sum, or a share of the award', () => {
    expect(paid([uplift({ value: 5, value_cny: 50_000 })], {}, {}, award)).toMatchObject({ kind: 'exact', cny: '50000' });
    expect(paid([uplift({ value: 20, unit: '%' })], {}, {}, award)).toMatchObject({ kind: 'exact', cny: '100000' });
    expect(paid([uplift({ value: 20, unit: '%' })])).toMatchObject({ kind: 'formula', cny: null });
  });
  it('or so many points, with what they are counted on where that is known', () => {
    const base = (measures: AmountRecord['measures'], answers: object = {}) => {
      const [step] = paid([uplift({ value: 2, unit: '个百分点', measures })], answers, {}, award).readings[0]?.steps ?? [];
      return step?.step === 'uplift' ? [step.points, step.base] : null;
    };
    expect(base([])).toEqual(['2', null]);
    expect(base(['equipment_planned'], { equipment_planned_cny: '500万' })).toEqual(['2', '5000000']);
    expect(base(['equipment_planned', 'software_planned'], { equipment_planned_cny: '500万', software_planned_cny: '100万' })).toEqual(['2', '6000000']);
    expect(base(['equipment_planned', 'software_planned'], { software_planned_cny: '100万' })).toEqual(['2', '1000000']);
    expect(base(['equipment_planned'])).toEqual(['2', null]);
  });
});

describe('上不封顶', () => {
  const words = (over: Partial<AmountRecord> = {}) =>
    makeAmount({ id: 'open', role: 'uncapped', op: null, value: null, unit: null, value_cny: null, quote: '上不封顶', applies_to: [SUM], ...over });
  const told = (...amounts: readonly AmountRecord[]) => {
    const { uncapped, isUncapped } = paid([rate(), ...amounts], { cloud_spend_cny: '100万' });
    return [uncapped, isUncapped];
  };
  it('is told where the text says it of this very sum, and else that it says nothing', () => {
    expect(told(words())).toEqual(['上不封顶', false]);
    expect(told(words({ applies_to: ['another'] }))).toEqual([null, true]);
    expect(told()).toEqual([null, true]);
    expect(told(cap(50))).toEqual([null, false]);
  });
});

describe('a rate', () => {
  it('waits for its base, or has none', () => {
    expect(paid([rate()])).toMatchObject({ kind: 'formula', cny: null, reads: ['cloud_spend_cny'], isUncapped: true });
    expect(paid([rate()], { cloud_spend_cny: 12_345 })).toMatchObject({ kind: 'exact', cny: '1234.5', reads: [] });
    const none = paid([rate({ measures: [] })]);
    expect(none).toMatchObject({ kind: 'formula', reads: [] });
    expect(none.readings[0]?.steps).toMatchObject([{ step: 'rate', base: null, measure: null, rate: '10', result: null }]);
  });
  it('of the price of things needs the price of every one that fits', () => {
    const price = [rate({ measures: ['first_set_sale_price'] })];
    expect(paid(price, {}, sets)).toMatchObject({ kind: 'formula', reads: ['first_sets'] });
    expect(paid(price, { first_sets: [set({ sale_price_cny: 100 }), set()] }, sets)).toMatchObject({ kind: 'formula', reads: ['first_sets'] });
    expect(paid(price, { first_sets: [set({ sale_price_cny: 100 }), set({ sale_price_cny: 50 })] }, sets)).toMatchObject({ kind: 'exact', cny: '15' });
    expect(paid(price, { first_sets: [set({ sale_price_cny: 100 }), set({ sale_price_cny: 50, recognised_by: null })] }, sets)).toMatchObject({
      kind: 'up_to',
      cny: '10',
      cny_max: '15',
    });
    // nobody knows the price of one that may count
    expect(paid(price, { first_sets: [set({ sale_price_cny: 100 }), set({ recognised_by: null })] }, sets)).toMatchObject({ kind: 'at_least', cny: '10' });
  });
  it('of what is paid cannot exceed the rate of what was agreed; of something else it can', () => {
    const contract = [rate({ measures: ['tech_contract_paid'] })];
    expect(paid(contract, { tech_contract_deal_cny: 1000 })).toMatchObject({ kind: 'up_to', cny: null, cny_max: '100' });
    expect(paid([rate()], { tech_contract_deal_cny: 1000 })).toMatchObject({ kind: 'formula', cny_max: null });
  });
});

describe('a rate that is a maximum', () => {
  const most = rate({ op: 'le' });
  it('never comes to an exact sum, whatever limits it', () => {
    expect(paid([most], { cloud_spend_cny: '1000000' })).toMatchObject({ kind: 'up_to', cny: null, cny_max: '100000' });
    expect(paid([most, cap(5)], { cloud_spend_cny: '1000000' })).toMatchObject({ kind: 'up_to', cny: null, cny_max: '50000' });
    expect(paid([most])).toMatchObject({ kind: 'formula', cny: null, cny_max: null });
  });
  it('stays one where a cap binds each item or each year', () => {
    const contracts = [
      { year: 2024, paid_cny: '1000000' },
      { year: 2025, paid_cny: '2000000' },
    ];
    const bought = rate({ op: 'le', measures: ['tech_contract_paid'] });
    expect(paid([bought, cap(15, { cap_window: 'per_year' })], { tech_contracts: contracts })).toMatchObject({ kind: 'up_to', cny: null, cny_max: '250000' });
  });
});

describe('a ratio', () => {
  const other = makeIncentive({
    id: 'x-2022-i-b',
    amounts: [makeAmount({ id: 'b-1', value: 10 }), makeAmount({ id: 'b-2', value: 20 })],
  });
  const ratio = (over: Partial<AmountRecord>) => makeAmount({ role: 'ratio', value: 1, unit: null, of: 'b-2', ...over });
  it('takes the amount it names, or the award’s first', () => {
    expect(paid([ratio({})], {}, {}, () => other)).toMatchObject({ kind: 'exact', cny: '200000', isUncapped: true, reads: [] });
    expect(paid([ratio({ of: 'b-3' })], {}, {}, () => other)).toMatchObject({ kind: 'exact', cny: '100000' });
    expect(paid([ratio({ value: 50, unit: '%' })], {}, {}, () => other)).toMatchObject({ kind: 'exact', cny: '100000' });
  });
  it('of a sum that another body paid waits for that sum', () => {
    const province = ratio({ of: null, measures: ['provincial_award_received'] });
    expect(paid([province])).toMatchObject({ kind: 'formula', cny: null, reads: ['provincial_award_received_cny'] });
    const told = paid([province], { provincial_award_received_cny: 300 });
    expect(told).toMatchObject({ kind: 'exact', cny: '300', reads: [] });
    expect(paid([ratio({ of: null })])).toMatchObject({ kind: 'formula', reads: [] });
  });
});

describe('a range', () => {
  it('needs both ends', () => {
    const range = (over: Partial<AmountRecord>) => paid([makeAmount({ role: 'range', value: 5, value_max: 10, ...over })]);
    expect(range({}).readings[0]?.steps).toEqual([{ step: 'range', low: '50000', high: '100000' }]);
    expect(range({ value_max: null })).toMatchObject({ kind: 'formula', cny: null, cny_max: null });
    expect(range({ value: null })).toMatchObject({ kind: 'formula', cny: null, cny_max: null });
  });
  it('of rates is two shares of its base', () => {
    const share = makeAmount({ role: 'range', op: 'range', value: 5, value_max: 20, unit: '%', base: '登云费用', measures: ['cloud_spend'] });
    expect(paid([share])).toMatchObject({ kind: 'formula', cny: null, cny_max: null, reads: ['cloud_spend_cny'] });
    expect(paid([share], { cloud_spend_cny: 60000000 })).toMatchObject({ kind: 'up_to', cny: '3000000', cny_max: '12000000' });
  });
});

describe('a cap', () => {
  const clipped = (...args: Parameters<typeof paid>) => paid(...args).readings.map((r) => r.steps.flatMap((s) => (s.step === 'cap' ? [s.isClipped] : [])));
  it('clips what exceeds it, and not what reaches it', () => {
    const at = (cloud_spend_cny: number) => [[rate(), cap(1)], { cloud_spend_cny }] as const;
    expect(paid(...at(100_001))).toMatchObject({ kind: 'exact', cny: '10000', isUncapped: false });
    expect(clipped(...at(100_001))).toEqual([[true]]);
    expect(clipped(...at(100_000))).toEqual([[false]]);
    expect(paid(...at(50_000))).toMatchObject({ kind: 'exact', cny: '5000' });
    expect(paid([rate(), cap(1)])).toMatchObject({ kind: 'up_to', cny: null, cny_max: '10000', isUncapped: false });
    expect(paid([rate(), cap(1, { value: null })], { cloud_spend_cny: 200_000 })).toMatchObject({ kind: 'exact', cny: '20000' });
  });
  it('is also one coded with another incentive', () => {
    expect(paid([makeAmount()], {}, { shared_caps: [cap(30)] })).toMatchObject({ kind: 'exact', cny: '300000' });
    expect(paid([makeAmount()], {}, { shared_caps: [cap(30, { applies_to: ['b'] })] })).toMatchObject({ kind: 'exact', cny: '500000' });
  });
  it('leaves each reading its name, and one reading where both come to the same', () => {
    const unclear = makeAmount({ per: 'unclear' });
    const two = { first_sets: [set(), set()] };
    expect(readings([unclear, cap(80)], two, sets)).toEqual(['once_per_firm 500000..500000', 'each_item 800000..800000']);
    expect(readings([unclear, cap(50)], two, sets)).toEqual(['once_per_firm 500000..500000']);
    expect(readings([unclear, cap(200, { per: 'set' })], { first_sets: [set(), set({ recognised_by: null })] }, sets)).toEqual([
      'once_per_firm 500000..500000',
      'each_item 500000..1000000',
    ]);
  });
  it('binds each thing, or all of them', () => {
    const each = rate({ measures: ['first_set_sale_price'] });
    const priced = (...prices: number[]) => ({ first_sets: prices.map((p) => set({ sale_price_cny: p })) });
    expect(readings([each, cap(1, { per: 'set' })], priced(150_000, 50_000), sets)).toEqual(['only 15000..15000']);
    expect(clipped([each, cap(1, { per: 'set' })], priced(150_000, 50_000), sets)).toEqual([[true]]);
    expect(clipped([each, cap(1, { per: 'set' })], priced(100_000, 50_000), sets)).toEqual([[false]]);
    expect(readings([each, cap(1, { per: 'firm' })], priced(150_000, 50_000), sets)).toEqual(['only 10000..10000']);
    expect(readings([each, cap(1, { per: 'unclear' })], priced(150_000, 50_000), sets)).toEqual(['cap_total 10000..10000', 'cap_each_item 15000..15000']);
    expect(readings([each, cap(1, { per: 'unclear' })], priced(150_000), sets)).toEqual(['only 10000..10000']);
    // one that may count is bound by itself too, whatever its price
    const open = (price: number | null) => ({ first_sets: [set({ sale_price_cny: 50_000 }), set({ sale_price_cny: price, recognised_by: null })] });
    expect(readings([each, cap(1, { per: 'set' })], open(20_000), sets)).toEqual(['only 5000..7000']);
    expect(readings([each, cap(1, { per: 'set' })], open(null), sets)).toEqual(['only 5000..15000']);
    expect(readings([makeAmount({ per: 'set' }), cap(30, { per: 'set' })], open(null), sets)).toEqual(['only 300000..600000']);
  });
  it('binds each year, or all years, of contracts whose years are told', () => {
    const contract = rate({ measures: ['tech_contract_paid'] });
    const tech_contracts = [
      { year: 2023, paid_cny: 60_000 },
      { year: 2023, paid_cny: 60_000 },
      { year: 2024, paid_cny: 30_000 },
    ];
    expect(readings([contract, cap(1, { cap_window: 'per_year' })], { tech_contracts })).toEqual(['only 13000..13000']);
    expect(readings([contract, cap(1, { cap_window: 'unclear' })], { tech_contracts })).toEqual(['cap_over_years 10000..10000', 'cap_per_year 13000..13000']);
    expect(readings([contract, cap(1, { cap_window: 'unclear' })], { tech_contracts: tech_contracts.slice(0, 2) })).toEqual(['only 10000..10000']);
    // a total told by itself has no years, nor has another sum
    const told = { tech_contracts, tech_contract_paid_cny: 150_000, cloud_spend_cny: 150_000 };
    expect(readings([contract, cap(1, { cap_window: 'per_year' })], told)).toEqual(['only 10000..10000']);
    expect(readings([rate(), cap(1, { cap_window: 'per_year' })], { ...told, tech_contract_paid_cny: null })).toEqual(['only 10000..10000']);
  });
  it('binds contracts without a year as of the fullest year at the least, each as of its own at the most', () => {
    const contract = rate({ measures: ['tech_contract_paid'] });
    const paidIn = (...years: (readonly [year: number | null, paid: number])[]) =>
      readings([contract, cap(1, { cap_window: 'per_year' })], { tech_contracts: years.map(([year, paid_cny]) => ({ year, paid_cny })) });
    expect(paidIn([null, 60_000], [null, 70_000])).toEqual(['only 10000..13000']);
    expect(paidIn([null, 60_000])).toEqual(['only 6000..6000']);
    expect(paidIn([2023, 20_000], [2024, 80_000], [null, 50_000])).toEqual(['only 12000..15000']);
    expect(paidIn([2024, 80_000], [2023, 20_000], [null, 50_000])).toEqual(['only 12000..15000']);
  });
  it('counts what was received before where the text says so', () => {
    const before = (sum: number | null, cap_window: AmountRecord['cap_window'] = 'total', amount = makeAmount()) =>
      [[amount, cap(60, { received: 'industrial_products_received_before', cap_window })], { municipal_industrial_products_received_before_cny: sum }] as const;
    expect(paid(...before(null))).toMatchObject({ kind: 'up_to', cny: null, cny_max: '500000', reads: ['municipal_industrial_products_received_before_cny'] });
    expect(readings(...before(0))).toEqual(['only 500000..500000']);
    expect(readings(...before(200_000))).toEqual(['before_counts 400000..400000']);
    expect(readings(...before(50_000))).toEqual(['before_counts 500000..500000']);
    expect(readings(...before(600_000))).toEqual(['before_counts 0..0']);
    expect(readings(...before(700_000))).toEqual(['before_counts 0..0']);
    expect(readings(...before(200_000, 'unclear'))).toEqual(['before_counts 400000..400000', 'before_not_counted 500000..500000']);
    expect(readings(...before(200_000, 'total', rate()))).toEqual(['before_counts ?..400000']);
  });
});
