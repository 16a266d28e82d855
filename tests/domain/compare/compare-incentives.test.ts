import { describe, expect, it } from 'vitest';
import {
  byGroup,
  compareIncentives,
  decideIncentiveCell,
  incentiveRows,
  readAmount,
  recipientNote,
  standsInRow,
  type IncentiveRow,
} from '../../../src/domain/compare/incentives.ts';
import type { AmountRecord, IncentiveRecord, PolicyRecord } from '../../../src/domain/corpus/records.ts';
import { eventSections, titles } from '../factories.ts';

const makeAmount = (overrides: Partial<AmountRecord> = {}): AmountRecord => ({
  id: 'x-2022-i-a-sum',
  role: 'fixed',
  op: 'eq',
  value: 50,
  value_max: null,
  unit: '万元',
  per: null,
  base: null,
  of: null,
  applies_to: [],
  cap_window: null,
  value_cny: 500_000,
  value_max_cny: null,
  quote: '50万元',
  ...overrides,
});
const unspecified = makeAmount({ id: 'x-2022-i-a-none', role: 'unspecified', op: null, value: null, unit: null, value_cny: null });

const makeIncentive = (overrides: Partial<IncentiveRecord> = {}): IncentiveRecord => ({
  id: 'x-2022-i-a',
  policy: 'x-2022',
  city: 'x',
  clause: 'c1',
  quote: '奖励50万元',
  title: '上市奖励',
  group: null,
  event: 'ipo',
  level: null,
  instrument: 'award',
  instrument_printed: '奖励',
  beneficiary: '企业',
  beneficiary_kind: 'enterprise',
  tiers_required: [],
  tier_attained: null,
  recurrence: 'once',
  payer: 'city',
  conditions: [],
  amounts: [makeAmount()],
  shared_caps: [],
  stacking: 'unknown',
  references: [],
  responsible_units: [],
  units_inherited: [],
  sentence: '奖励50万元。',
  url: '/policies/x-2022/#fact-x-2022-i-a',
  discrepancies: [],
  ...overrides,
});
const rowOf = (id: string) => {
  const row = incentiveRows(eventSections, titles).find((r) => r.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const anhui = { id: 'x', province: '安徽省' };
const hubei = { id: 'y', province: '湖北省' };
const dated = { id: 'x-2022', issued: '2022-03-01', year_inferred: null };
const full = { ...dated, holding: 'full' } as const;
const excerpt = { ...dated, holding: 'excerpt' } as const;

const decide = (row: IncentiveRow, policy: Parameters<typeof decideIncentiveCell>[1], city: { province: string }, incentives: readonly IncentiveRecord[]) =>
  decideIncentiveCell(row, policy, city, incentives, titles);

describe('rows', () => {
  it('stand in the order of the registry, each in the section of its event', () => {
    const rows = incentiveRows(eventSections, titles).filter((r) => r.event !== 'title-awarded');
    expect(rows.map((r) => [r.section, r.event])).toEqual([
      ['growth', 'attract-titled-firm'],
      ['upgrade', 'equipment-investment'],
      ['upgrade', 'first-set'],
      ['finance', 'ipo'],
      ['finance', 'bond'],
    ]);
  });
  it('split the award of a title by rung, two names of one rung together', () => {
    const provincial = rowOf('event-title-awarded-provincial');
    for (const tier of ['provincial-srdi', 'provincial-little-giant'] as const)
      expect(standsInRow({ event: 'title-awarded', tier_attained: tier }, provincial, titles)).toBe(true);
    expect(standsInRow({ event: 'title-awarded', tier_attained: 'national-little-giant' }, provincial, titles)).toBe(false);
  });
  it('send an award outside the rungs to 其他称号', () => {
    const other = rowOf('event-title-awarded-other');
    expect(standsInRow({ event: 'title-awarded', tier_attained: null }, other, titles)).toBe(true);
    expect(standsInRow({ event: 'title-awarded', tier_attained: 'local-label' }, other, titles)).toBe(true);
    expect(standsInRow({ event: 'title-awarded', tier_attained: 'municipal-srdi' }, other, titles)).toBe(false);
  });
});

describe('a cell', () => {
  const row = rowOf('event-ipo');
  it('holds sums, benefits and promises apart', () => {
    const cell = decide(row, full, anhui, [
      makeIncentive({ id: 'a' }),
      makeIncentive({ id: 'b', amounts: [] }),
      makeIncentive({ id: 'c', amounts: [unspecified] }),
    ]);
    expect(cell.kind === 'facts' && [cell.offers, cell.benefits, cell.promises].map((l) => l.map((i) => i.id))).toEqual([['a'], ['b'], ['c']]);
  });
  it('counts a promise with a cap as a figure', () => {
    const capped = makeIncentive({ amounts: [unspecified, makeAmount({ role: 'cap', op: 'le', applies_to: [unspecified.id], cap_window: 'unclear' })] });
    expect(decide(row, full, anhui, [capped]).kind).toBe('facts');
  });
  it('counts a promise under a cap it shares as a figure', () => {
    const shared = makeIncentive({ amounts: [unspecified], shared_caps: [makeAmount({ id: 'y-cap', role: 'cap', op: 'le', cap_window: 'unclear' })] });
    expect(decide(row, full, anhui, [shared]).kind).toBe('facts');
  });
  it('is unquantified where money is promised without any figure, in an excerpt too', () => {
    for (const policy of [full, excerpt])
      expect(decide(row, policy, anhui, [makeIncentive({ amounts: [unspecified] })])).toMatchObject({
        kind: 'blank',
        blank: 'unquantified',
        promises: [{ id: 'x-2022-i-a' }],
      });
  });
  it('is not held in an excerpt and silent in a full text', () => {
    expect(decide(row, excerpt, anhui, [])).toEqual({ kind: 'blank', blank: 'not_held' });
    expect(decide(row, full, anhui, [])).toEqual({ kind: 'blank', blank: 'silent' });
  });
  it('is not applicable where the province does not confer the title, before any other blank', () => {
    const champion = rowOf('event-title-awarded-provincial-champion');
    const promised = makeIncentive({ event: 'title-awarded', tier_attained: 'provincial-champion', amounts: [unspecified] });
    expect(decide(champion, excerpt, hubei, [])).toEqual({ kind: 'blank', blank: 'not_applicable' });
    expect(decide(champion, full, hubei, [promised])).toEqual({ kind: 'blank', blank: 'not_applicable' });
    expect(decide(champion, full, anhui, [])).toEqual({ kind: 'blank', blank: 'silent' });
  });
  it('keeps a fact even where the province does not confer the title', () => {
    const champion = rowOf('event-title-awarded-provincial-champion');
    expect(decide(champion, full, hubei, [makeIncentive({ event: 'title-awarded', tier_attained: 'provincial-champion' })]).kind).toBe('facts');
  });
});

describe('compareIncentives', () => {
  const policies = [{ id: 'x-2022', city: 'x', holding: 'full' }] as unknown as PolicyRecord[];
  it('keeps only rows that a compared policy fills', () => {
    const comparison = compareIncentives({
      policies,
      cities: [anhui],
      events: eventSections,
      titles,
      incentives: [makeIncentive(), makeIncentive({ policy: 'y-2022', event: 'bond' })],
    });
    expect(comparison.rows.map((r) => r.id)).toEqual(['event-ipo']);
    expect(comparison.cell('event-ipo', 'x-2022').kind).toBe('facts');
  });
  it('names an unknown cell and an unknown city', () => {
    expect(() =>
      compareIncentives({ policies, cities: [anhui], events: eventSections, titles, incentives: [makeIncentive()] }).cell('event-bond', 'x-2022'),
    ).toThrowErrorMatchingInlineSnapshot(`[RangeError: no cell for row "event-bond" and policy "x-2022"]`);
    expect(() =>
      compareIncentives({ policies, cities: [hubei], events: eventSections, titles, incentives: [makeIncentive()] }),
    ).toThrowErrorMatchingInlineSnapshot(`[Error: policy x-2022: no city "x"]`);
  });
});

describe('an amount in print', () => {
  it('never shows a cap as a sum that is paid', () => {
    expect(readAmount(makeAmount({ role: 'cap', op: 'le', value: 100, applies_to: ['q'], cap_window: 'unclear' }))).toMatchObject({
      label: '封顶',
      figure: '最高 100 万元',
      isLimit: true,
      notes: ['期限未写明'],
    });
  });
  it('keeps a rate with its base', () => {
    expect(readAmount(makeAmount({ role: 'rate', value: 10, unit: '%', base: '设备投资额' }))).toMatchObject({
      label: '比例',
      figure: '10%',
      notes: ['× 设备投资额'],
      isLimit: false,
    });
  });
  it('resolves what a match builds on', () => {
    const award = makeIncentive({ id: 'x-2022-i-award', title: '市级奖励' });
    const match = makeAmount({ role: 'ratio', op: 'ge', value: 1, unit: '1∶1', of: 'x-2022-i-award' });
    expect(readAmount(match, [award])).toMatchObject({ label: '配套', figure: '不低于 1∶1', notes: ['× 市级奖励'] });
  });
  it('says how many incentives share a cap', () => {
    const members = ['a', 'b'].map((id) => makeIncentive({ id, amounts: [makeAmount({ id: `${id}-sum` })] }));
    const cap = makeAmount({ role: 'cap', value: 100, applies_to: ['a-sum', 'b-sum'], cap_window: 'per_year' });
    expect(readAmount(cap, members).notes).toEqual(['同组 2 项共用', '每年']);
  });
  it('gives no figure where none is printed', () => {
    expect(readAmount(unspecified)).toMatchObject({ label: '未写数额', figure: '' });
  });
});

it('groups what is printed together in the order of its first member', () => {
  const made = [makeIncentive({ id: 'a', group: 'g' }), makeIncentive({ id: 'b' }), makeIncentive({ id: 'c', group: 'g' })];
  expect(byGroup(made).map((g) => g.map((i) => i.id))).toEqual([['a', 'c'], ['b']]);
});

it('tells a park’s reward from a firm’s', () => {
  expect(recipientNote('enterprise')).toBeNull();
  expect(recipientNote('carrier')).toBe('给载体，不给企业');
  expect(recipientNote('individual')).toBe('给个人');
});
