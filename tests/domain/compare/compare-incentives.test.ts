import { describe, expect, it } from 'vitest';
import { offerLinks } from '../../../src/domain/compare/offer-value.ts';
import { byGroup, compareIncentives, decideIncentiveCell, incentiveRows, standsInRow, type IncentiveRow } from '../../../src/domain/compare/incentives.ts';
import type { IncentiveRecord, PolicyRecord } from '../../../src/domain/schema/record.ts';
import { runsBy } from '../../../src/domain/compare/offer-value.ts';
import { cellAt, makeBlank } from '../../../src/domain/table/table.ts';
import { eventSections, titles } from '../factories.ts';
import { makeAmount, makeIncentive, unspecified } from '../record-factories.ts';

const rowOf = (id: string) => {
  const row = incentiveRows(eventSections, titles).find((r) => r.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const anhui = { id: 'x', province: '安徽省' };
const hubei = { id: 'y', province: '湖北省' };
const dated = { id: 'x-2022', issued: '2022-03-01', year_inferred: null, coding: 'full' } as const;
const passages = () => [];
const full = { ...dated, holding: 'full' } as const;
const excerpt = { ...dated, holding: 'excerpt' } as const;

const decide = (row: IncentiveRow, policy: Parameters<typeof decideIncentiveCell>[1], city: { province: string }, incentives: readonly IncentiveRecord[]) =>
  decideIncentiveCell(row, policy, city, incentives, { titles, passages }, offerLinks(incentives));

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
      makeIncentive({ id: 'c', amounts: [unspecified] }),
      makeIncentive({ id: 'b', amounts: [] }),
      makeIncentive({ id: 'a' }),
    ]);
    expect([cell.blank, ...cell.values.map((v) => [v.fact, v.role])]).toEqual([null, ['a', 'fixed'], ['b', 'benefit'], ['c', 'unspecified']]);
  });
  it('counts a promise with a cap as a figure', () => {
    const capped = makeIncentive({ amounts: [unspecified, makeAmount({ role: 'cap', op: 'le', applies_to: [unspecified.id], cap_window: 'unclear' })] });
    expect(decide(row, full, anhui, [capped]).blank).toBeNull();
  });
  it('counts a promise under a cap it shares as a figure', () => {
    const shared = makeIncentive({ amounts: [unspecified], shared_caps: [makeAmount({ id: 'y-cap', role: 'cap', op: 'le', cap_window: 'unclear' })] });
    const cell = decide(row, full, anhui, [shared]);
    expect([cell.blank, ...cell.values.map((v) => v.amount)]).toEqual([null, unspecified.id, 'y-cap']);
  });
  it('is unquantified where money is promised without any figure, in an excerpt too', () => {
    for (const policy of [full, excerpt])
      expect(decide(row, policy, anhui, [makeIncentive({ amounts: [unspecified] })])).toMatchObject({
        blank: 'unquantified',
        values: [{ fact: 'x-2022-i-a', role: 'unspecified', value: null }],
      });
  });
  it('is not held in an excerpt and silent in a full text', () => {
    expect(decide(row, excerpt, anhui, [])).toEqual(makeBlank('not_held'));
    expect(decide(row, full, anhui, [])).toEqual(makeBlank('silent'));
  });
  it('is not applicable where the province does not confer the title, before any other blank', () => {
    const champion = rowOf('event-title-awarded-provincial-champion');
    const promised = makeIncentive({ event: 'title-awarded', tier_attained: 'provincial-champion', amounts: [unspecified] });
    expect(decide(champion, excerpt, hubei, [])).toEqual(makeBlank('not_applicable'));
    expect(decide(champion, full, hubei, [promised])).toEqual(makeBlank('not_applicable'));
    expect(decide(champion, full, anhui, [])).toEqual(makeBlank('silent'));
  });
  it('keeps a fact even where the province does not confer the title', () => {
    const champion = rowOf('event-title-awarded-provincial-champion');
    expect(decide(champion, full, hubei, [makeIncentive({ event: 'title-awarded', tier_attained: 'provincial-champion' })]).blank).toBeNull();
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
      passages,
      incentives: [makeIncentive(), makeIncentive({ policy: 'y-2022', event: 'bond' })],
    });
    expect(comparison.rows.map((r) => r.id)).toEqual(['event-ipo']);
    expect(cellAt(comparison, 'event-ipo', 'x-2022').blank).toBeNull();
  });
  it('names an unknown cell and an unknown city', () => {
    expect(() =>
      cellAt(compareIncentives({ policies, cities: [anhui], events: eventSections, titles, passages, incentives: [makeIncentive()] }), 'event-bond', 'x-2022'),
    ).toThrowErrorMatchingInlineSnapshot(`[RangeError: table incentives: no cell for row "event-bond" and column "x-2022"]`);
    expect(() =>
      compareIncentives({ policies, cities: [hubei], events: eventSections, titles, passages, incentives: [makeIncentive()] }),
    ).toThrowErrorMatchingInlineSnapshot(`[Error: policy x-2022: no city "x"]`);
  });
});

it('groups what is printed together in the order of its first member', () => {
  const made = [makeIncentive({ id: 'a', group: 'g' }), makeIncentive({ id: 'b' }), makeIncentive({ id: 'c', group: 'g' })];
  expect(byGroup(made).map((g) => g.map((i) => i.id))).toEqual([['a', 'c'], ['b']]);
});

it('parts a cell’s values into neighbours of one key, and joins none across others', () => {
  expect(runsBy(['a1', 'a2', 'b1', 'a3'], (v) => v.slice(0, 1))).toEqual([['a1', 'a2'], ['b1'], ['a3']]);
  expect(runsBy([], String)).toEqual([]);
});
