import { beforeAll, describe, expect, it } from 'vitest';
import { amountFor } from '../../../src/domain/rules/amount.ts';
import { answerJson } from '../../../src/domain/rules/answer.ts';
import { readProfile, type Profile } from '../../../src/domain/rules/profile.ts';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import { evaluate, type Evaluation } from '../../../src/domain/rules/verdict.ts';
import { changes, withTitle } from '../../../src/domain/rules/what-if.ts';
import { readRuleWorld, type RuleWorld } from '../../support/rule-world.ts';
import { makeAmount, makeIncentive } from '../record-factories.ts';

const TODAY = '2026-11-28';
let world: RuleWorld;
beforeAll(async () => {
  world = await readRuleWorld();
});
const read = (data: unknown): Profile => readProfile(data, world.known).profile;
const of = (id: string, data: unknown): Evaluation => {
  const incentive = world.incentives.find((i) => i.id === id);
  if (incentive === undefined) throw new Error(id);
  return evaluate(incentive, read(data), world.book, TODAY);
};
const firm = { locations: ['wuhu'], roles: ['enterprise'], titles: ['municipal-srdi'], titles_new_this_year: ['municipal-srdi'] };

describe('where an incentive stands', () => {
  const group = (over: object, data: unknown = firm) => {
    const policyOf = (id: string) => ({ ...world.book.policyOf(id), ...over });
    const incentive = world.incentives.find((i) => i.id === 'wuhu-2018-i-municipal-srdi');
    return incentive && evaluate(incentive, read(data), { ...world.book, policyOf }, TODAY).group;
  };
  it.each([
    [{}, 'unverified'],
    [{ validity: 'repealed' }, 'lapsed'],
    [{ validity: 'expired' }, 'lapsed'],
    [{ stage: 'draft' }, 'draft'],
    [{ holding: 'excerpt' }, 'excerpt'],
    [{ stage: 'report' }, 'excerpt'],
    [{ validity: 'in_force', validity_source: null }, 'unverified'],
    [{ validity: 'in_force', validity_source: 'https://example.org' }, 'claimable'],
  ])('%j is %s', (over, expected) => {
    expect(group(over)).toBe(expected);
  });
  it('is nobody’s where it is not met', () => {
    expect(group({ stage: 'draft' }, { ...firm, titles: [] })).toBe('not_for_you');
  });
});

describe('the arithmetic', () => {
  const steps = (id: string, data: object) => of(id, { ...firm, ...data }).amount.readings.map((r) => [r.reading, r.low, r.high, r.steps.map((s) => s.step)]);
  const product = { locations: ['huainan'], municipal_industrial_products_new: 1 };
  it('is told step by step', () => {
    const equipment = of('wuhu-2018-i-equipment', { ...firm, equipment_completed_last_year_cny: 5_000_000 }).amount;
    expect(equipment).toMatchObject({ kind: 'exact', cny: '500000', isUncapped: true, reads: [] });
    expect(equipment.readings).toEqual([
      {
        reading: 'only',
        low: '500000',
        high: '500000',
        steps: [{ step: 'rate', base: '5000000', measure: 'equipment_completed_last_year', printed: '设备投资额', rate: '10', unit: '%', result: '500000' }],
      },
    ]);
    expect(steps('huainan-2020-i-industrial-product', { ...product, municipal_industrial_products_received_before_cny: 150_000 })).toEqual([
      ['before_counts', '50000', '50000', ['fixed', 'cap', 'received']],
      ['before_not_counted', '100000', '100000', ['fixed', 'cap']],
    ]);
    expect(of('huainan-2020-i-industrial-product', { ...firm, ...product }).amount.reads).toEqual(['municipal_industrial_products_received_before_cny']);
    expect(steps('huainan-2020-i-patent-foreign', { locations: ['huainan'], invention_patents_foreign_countries: [1, 3] })).toEqual([
      ['per_invention', '40000', '40000', ['fixed']],
      ['per_country', '60000', '60000', ['limit', 'fixed']],
    ]);
    const open = of('huainan-2020-i-patent-foreign', { ...firm, locations: ['huainan'], invention_patents_foreign_countries: [null] }).amount;
    expect(open).toMatchObject({ kind: 'up_to', cny: '20000', cny_max: '40000', reads: ['invention_patents_foreign_countries'] });
    expect(of('wuhan-2021-i-above-scale-district', {}).amount.readings[0]?.steps).toEqual([
      { step: 'ratio', of: 'wuhan-2021-i-above-scale-award', ofSum: '200000', ratio: '1', isPercent: false, result: '200000' },
    ]);
    const uplift = of('wuhu-2022-i-equipment-uplift', { ...firm, equipment_planned_cny: 800, software_planned_cny: 200 }).amount;
    expect(uplift.readings[0]?.steps).toMatchObject([{ step: 'uplift', points: '2', base: '1000' }]);
    expect(of('wuhu-2022-i-equipment-uplift', { ...firm, software_planned_cny: 200 }).amount.readings[0]?.steps).toMatchObject([{ base: '200' }]);
    expect(of('wuhu-2022-i-equipment-uplift', firm).amount.readings[0]?.steps).toMatchObject([{ base: null }]);
    expect(of('wuhu-2018-i-provincial-srdi', firm).verdict).toBe('not_met');
  });
  it('follows the window and the unit of a cap, and a range', () => {
    const cap = (over: object) =>
      makeAmount({ id: 'x-2022-i-a-cap', role: 'cap', op: 'le', value: 40, value_cny: 400_000, applies_to: ['x-2022-i-a-sum'], per: 'firm', ...over });
    const paid = (over: object) =>
      amountFor(
        makeIncentive({
          conditions: [
            {
              kind: 'attracted_firm',
              titles: ['national-little-giant'],
              conferred_in: null,
              quote: 'x',
              subject: 'attracted_firm',
              evidence: 'printed',
              negate: false,
            },
          ],
          amounts: [makeAmount({ value: 10, value_cny: 100_000, per: 'attracted_firm' }), cap(over)],
        }),
        read({ attracted: [2024, 2025].map((year) => ({ year, national_little_giant: year - 2020 })) }),
        () => undefined,
        null,
      );
    expect(paid({ cap_window: 'per_year' })).toMatchObject({ kind: 'exact', cny: '800000', isUncapped: false });
    expect(paid({ cap_window: 'total' })).toMatchObject({ kind: 'exact', cny: '400000' });
    expect(paid({ cap_window: 'unclear' })).toMatchObject({ kind: 'up_to', cny: '400000', cny_max: '800000' });
    expect(paid({ cap_window: 'total', per: 'item' })).toMatchObject({ kind: 'exact', cny: '900000' });
    expect(paid({ cap_window: 'total', applies_to: ['x-2022-i-b-sum'] })).toMatchObject({ kind: 'exact', cny: '900000', isUncapped: true });
    const range = makeIncentive({ amounts: [makeAmount({ role: 'range', value: 5, value_max: 10 })] });
    expect(amountFor(range, read({}), () => undefined, null)).toMatchObject({ kind: 'up_to', cny: '50000', cny_max: '100000', isUncapped: false });
    expect(amountFor(makeIncentive({ amounts: [] }), read({}), () => undefined, null)).toMatchObject({ kind: 'none', readings: [] });
  });
});

describe('totals', () => {
  it('are of what one sentence says of one receiver', () => {
    const pair = [of('wuhu-2022-i-carrier-national-little-giant', {}), of('wuhu-2022-i-carrier-provincial-srdi', {})] as const;
    expect(totalsOf(pair, world.book)).toEqual([]);
  });
});

describe('the same firm otherwise', () => {
  it('with a title gains what asks for it', () => {
    const before = read({ ...firm, titles: ['provincial-srdi'], titles_new_this_year: [] });
    const with_ = changes(world.incentives, before, withTitle(before, 'municipal-srdi'), world.book, TODAY);
    expect(with_.find((c) => c.after.incentive.id === 'wuhu-2018-i-municipal-srdi')).toMatchObject({
      before: { verdict: 'not_met' },
      after: { verdict: 'met' },
    });
    expect(changes(world.incentives, before, before, world.book, TODAY)).toEqual([]);
  });
});

it('an answer line holds every incentive, its conditions, readings and totals', () => {
  const line = answerJson({ ...firm, size: 'huge' }, world.corpus, world.book, TODAY) as Record<
    'results' | 'input_errors' | 'totals',
    Record<string, unknown>[]
  >;
  expect(line.input_errors).toEqual(['size']);
  expect(line).not.toHaveProperty('input_hints');
  const hinted = answerJson({ ...firm, rnd_spend_cny: 100, foo: 1 }, world.corpus, world.book, TODAY);
  expect(hinted).toMatchObject({
    input_errors: ['rnd_spend_cny', 'foo'],
    input_hints: { rnd_spend_cny: 'figures: [{"measure": "rnd_spend", "figure": …}]' },
  });
  expect(line.results.length).toBe(world.incentives.length);
  expect(line.results.find((r) => r.incentive === 'wuhu-2018-i-municipal-srdi')).toMatchObject({
    verdict: 'met',
    group: 'unverified',
    amount: { kind: 'exact', cny: 100_000, cny_max: null },
    readings: [{ reading: 'only', cny: 100_000 }],
    conditions: [
      { kind: 'beneficiary', state: 'met', reason: 'beneficiary' },
      { kind: 'awarded_title', state: 'met', clause: 'c3-2', evidence: 'printed' },
      { kind: 'territory', state: 'met', reason: 'territory', evidence: 'implied' },
    ],
  });
  expect(line.totals).toBeInstanceOf(Array);
});
