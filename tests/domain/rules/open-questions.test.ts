import { describe, expect, it } from 'vitest';
import { askedFor, openActivities, openMatters, openQuestions, questionOrder, withMatters } from '../../../src/domain/rules/questions.ts';
import { profileFieldNames, type Profile } from '../../../src/domain/rules/profile.ts';
import { changes } from '../../../src/domain/rules/what-if.ts';
import type { IncentiveRecord } from '../../../src/domain/schema/record.ts';
import { leaf } from '../../support/leaf.ts';
import { makeAmount, makeIncentive, unspecified } from '../record-factories.ts';
import { bookOf, evaluated, firm, here } from './small-book.ts';

const id = (letter: string) => `x-2022-i-${letter}`;
const asks = (...conditions: Record<string, unknown>[]): Partial<IncentiveRecord> => ({ conditions: conditions.map(leaf), recurrence: 'unknown' });
const ofOne = (over: Partial<IncentiveRecord>, profile: Profile = here()) =>
  openQuestions([evaluated({ recurrence: 'unknown', ...over }, profile)], profile).map((q) => q.field);
const size = { kind: 'firm_size', sizes: ['small'] };
const trademark = { kind: 'performs', activity: 'trademark' };

describe('open questions', () => {
  it('ask what an outcome waits for, the most telling first, with what hangs on each', () => {
    const profile = firm({ roles: ['enterprise'], already_received: [] });
    const evaluations = [
      evaluated({ ...asks(trademark, size), id: id('a') }, profile),
      evaluated({ ...asks(size, { ...size, sizes: ['medium'] }), id: id('b'), amounts: [unspecified] }, profile),
      evaluated({ ...asks(), id: id('c') }, profile),
    ];
    expect(openQuestions(evaluations, profile)).toEqual([
      { field: 'locations', incentives: [id('a'), id('b'), id('c')], withSum: 2 },
      { field: 'size', incentives: [id('a'), id('b')], withSum: 1 },
      { field: 'activities', incentives: [id('a')], withSum: 1 },
    ]);
  });
  it('ask nothing of what is ruled out, and nothing where all is answered', () => {
    expect(ofOne(asks(size), firm({ roles: ['carrier'] }))).toEqual([]);
    expect(ofOne(asks(size), here({ size: 'small' }))).toEqual([]);
  });
  it('ask for the answer that tells a finer one', () => {
    expect(ofOne(asks({ kind: 'scale_status', step: 'newly' }))).toEqual(['above_scale_since']);
    expect(ofOne(asks({ kind: 'performs', activity: 'digital_diagnosis' }))).toEqual(['activities']);
    expect(askedFor({ reads: ['titles_new_this_year', 'titles'] })).toBe('title_details');
    expect(askedFor({ reads: ['size'] })).toBe('size');
    expect(askedFor({ reads: [] })).toBeUndefined();
  });
  it('ask a firm to confirm what no field tells', () => {
    expect(ofOne(asks({ kind: 'land' }, { kind: 'other' }))).toEqual(['land_needed_for_expansion', 'confirmed']);
    expect(ofOne(asks({ kind: 'other' }), here({ confirmed: { 'x-2022-i-a/0': true } }))).toEqual([]);
  });
  it('ask for what a sum waits for', () => {
    const rate = (measure: 'cloud_spend' | 'tech_contract_paid') => [makeAmount({ role: 'rate', value: 10, unit: '%', measures: [measure] })];
    expect(ofOne({ amounts: rate('cloud_spend') })).toEqual(['cloud_spend_cny']);
    expect(ofOne({ amounts: rate('tech_contract_paid') })).toEqual(['tech_contract_paid_cny']);
    expect(ofOne({ amounts: rate('cloud_spend') }, here({ cloud_spend_cny: 5 }))).toEqual([]);
  });
  it('ask whether it was paid before only of what is paid once and may be had', () => {
    const once = { recurrence: 'once' } as const;
    expect(ofOne(once)).toEqual(['already_received']);
    expect(ofOne({ ...asks({ kind: 'external_rules', reference: null }), ...once })).toEqual(['already_received']);
    expect(ofOne({})).toEqual([]);
    expect(ofOne({ ...asks(size), ...once })).toEqual(['size']);
    expect(ofOne(once, here({ already_received: [] }))).toEqual([]);
  });
  it('are ranked without a field twice, all of them fields', () => {
    expect(new Set(questionOrder).size).toBe(questionOrder.length);
    expect(questionOrder.filter((f) => !profileFieldNames.includes(f))).toEqual([]);
    const unranked = ofOne({ ...asks(size), amounts: [makeAmount({ role: 'rate', value: 10, unit: '%', measures: ['diagnosis_cost'] })] });
    expect(unranked).toEqual(['size', 'diagnosis_cost_cny']);
  });
});

describe('open activities and matters', () => {
  it('are those that a condition waits for', () => {
    const some = [
      evaluated({ ...asks(trademark, { kind: 'bond' }), id: id('a') }),
      evaluated({ ...asks(trademark, { kind: 'hires', category: 'x' }, size), id: id('b'), amounts: [unspecified] }),
      evaluated({ ...asks({ kind: 'performs', activity: 'ipo' }), id: id('c') }, here({ activities_not: ['ipo'] })),
    ];
    expect([...openActivities(some)]).toEqual([
      ['trademark', { incentives: [id('a'), id('b')], withSum: 1 }],
      ['bond_issue', { incentives: [id('a')], withSum: 1 }],
      ['talent_import', { incentives: [id('b')], withSum: 0 }],
    ]);
    expect([...openMatters(some)]).toEqual([
      ['quality', { incentives: [id('a'), id('b')], withSum: 1 }],
      ['listing', { incentives: [id('a')], withSum: 1 }],
      ['talent', { incentives: [id('b')], withSum: 0 }],
    ]);
  });
  it('follow the answers that a matter holds, and no others', () => {
    const matters = (condition: Record<string, unknown>, profile = here()) => [...openMatters([evaluated(asks(condition), profile)]).keys()];
    expect(matters({ kind: 'land' })).toEqual(['land']);
    expect(matters({ kind: 'completed', measure: 'cloud_spend' })).toEqual(['cloud_diagnosis']);
    expect(matters({ kind: 'performs', activity: 'patent_portfolio' })).toEqual(['patent']);
    expect(matters(size)).toEqual([]);
    expect(matters({ kind: 'land' }, here({ land_needed_for_expansion: true }))).toEqual([]);
    expect(matters({ kind: 'land' }, here({ land_needed_for_expansion: false }))).toEqual([]);
  });
  it('are settled by ticks: what is not ticked is no, what is ticked stays open', () => {
    const verdict = (ticked: Parameters<typeof withMatters>[1]) => {
      const land = evaluated(asks({ kind: 'land' }), withMatters(here(), ticked)).verdict;
      return [land, evaluated(asks(trademark), withMatters(here(), ticked)).verdict];
    };
    expect(verdict([])).toEqual(['not_met', 'not_met']);
    expect(verdict(['land'])).toEqual(['to_confirm', 'not_met']);
    expect(verdict(['quality'])).toEqual(['not_met', 'to_confirm']);
    expect(evaluated(asks({ kind: 'land' }), withMatters(here({ land_needed_for_expansion: true }), [])).verdict).toBe('met');
  });
});

describe('what changes between two profiles', () => {
  const changed = (over: Partial<IncentiveRecord>, before: Profile, after: Profile) =>
    changes([makeIncentive(over)], before, after, bookOf(), '2026-11-28').length;
  const rate = { amounts: [makeAmount({ role: 'rate', value: 10, unit: '%', measures: ['cloud_spend'] })] };
  it('is a verdict, or a sum', () => {
    expect(changed(asks(size), here(), here({ size: 'small' }))).toBe(1);
    expect(changed(rate, here({ cloud_spend_cny: 5 }), here({ cloud_spend_cny: 6 }))).toBe(1);
    expect(changed(rate, here(), here({ cloud_spend_cny: 6 }))).toBe(1);
    expect(changed(rate, here({ size: 'small' }), here({ size: 'medium' }))).toBe(0);
  });
});
