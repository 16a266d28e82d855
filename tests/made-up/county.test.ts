/** A county's own words: thresholds by investment and tax, its own rules of counting, its term, its offices, its tables. */
import { describe, expect, it } from 'vitest';
import { phaseText } from '../../src/views/standing.ts';
import { madeUp } from '../support/made-up.ts';

const { site, problems, cell, card, judge, said, totals, found } = madeUp(['qingliu-2023-commerce', 'qingliu-2023']);
const here = { locations: ['qingliu'], roles: ['enterprise'] };
const id = (word: string) => `qingliu-2023-commerce-i-${word}`;
const figures = (...told: [string, number][]) => ({ figures: told.map(([measure, figure]) => ({ measure, figure })) });
const verdict = (word: string, answers: Record<string, unknown>) => judge(id(word), { ...here, ...answers }).verdict;
const [policy] = site.records.policies;

it('the check has nothing to say of it', () => {
  expect(problems).toBe('');
});

describe('thresholds', () => {
  it('are read between their ends, in whichever units, and by the area', () => {
    const invested = (sum: number, perMu: number) => verdict('project', figures(['fixed_asset_investment', sum], ['investment_per_mu', perMu]));
    expect(invested(50_000_000, 3_000_000)).toBe('met');
    expect(invested(100_000_000, 3_000_000)).toBe('met');
    expect(invested(100_000_001, 3_000_000)).toBe('not_met');
    expect(invested(49_999_999, 3_000_000)).toBe('not_met');
    // “超过”含本数: the document says so itself
    expect(invested(60_000_000, 2_000_000)).toBe('met');
    expect(invested(60_000_000, 1_999_999)).toBe('not_met');
    expect(verdict('project', {})).toBe('to_confirm');
    expect(judge(id('tax'), here).conditions.find((c) => c.kind === 'amount_at_least')?.reads).toEqual(['figures']);
  });
  it('are told in the card', () => {
    expect(card(id('project'))).toContainEqual(expect.stringMatching(/固定资产投资额 ≥\s?5000 万元、≤\s?1 亿元/));
  });
});

describe('the document’s own rules', () => {
  it('give the highest alone where it says 就高不重复', () => {
    const both = { ...here, ...figures(['fixed_asset_investment', 60_000_000], ['investment_per_mu', 3_000_000], ['tax_paid', 2_000_000]) };
    expect(totals(both)).toContainEqual({
      of: [id('project'), id('tax')],
      addable: false,
      reason: 'highest_only',
      amount: { kind: 'exact', cny: '500000', cny_max: null, readings: [] },
    });
    expect(said(id('project'), both).lines).toContain('文件自定：“按就高不重复的原则”');
  });
  it('stand in the card', () => {
    expect(card(id('project'))).toContain('文件自定：含本数（““以上”“超过”“不超过”均含本数”）');
  });
});

describe('its term', () => {
  it('is reckoned from the day it was issued, and ends what can be had', () => {
    expect(policy?.effect).toMatchObject({ from: null, from_issue: true, years: 3, ends: '2026-02-07' });
    const on = (as_of: string) => judge(id('tax'), { ...here, as_of, ...figures(['tax_paid', 2_000_000]) }).group;
    expect([on('2026-02-07'), on('2026-02-08')]).toEqual(['unverified', 'lapsed']);
    expect(policy?.references.map((r) => r.relation)).toEqual(['repeals']);
    if (policy !== undefined) {
      expect(phaseText(site, policy).line).toBe('未写明年份');
      expect(policy.effect === null ? '' : site.words.effect(policy.effect)).toBe('原文载明自印发之日起施行，有效 3 年，按此算到 2026-02-07');
    }
  });
});

describe('its place, offices and clauses', () => {
  it('name the county, what it belongs to, and who pays', () => {
    expect(site.records.cities.find((c) => c.id === 'qingliu')).toMatchObject({ name: '青柳县', level: 'county', parent: '云岭市' });
    expect(site.records.cities.filter((c) => c.parent === '云岭市').map((c) => c.name)).toEqual(['青柳县', '东津区', '云岭经济技术开发区']);
    expect(card(id('project'))).toContainEqual(expect.stringContaining('县（区）级财政'));
  });
  it('charge offices in running text, each with its own sentence', () => {
    expect(site.records.clauses.find((c) => c.id === 'art5')?.responsible_units).toEqual([
      { unit: 'qingliu-commerce', printed: '县商务局', role: 'lead' },
      { unit: 'qingliu-finance', printed: '县财政局', role: 'plain' },
    ]);
    expect(site.records.units.find((u) => u.id === 'qingliu-commerce')?.clauses.map((c) => c.clause)).toEqual(['art5']);
  });
  it('lead from a clause to the one whose benefit it takes', () => {
    expect(site.records.incentives.find((i) => i.id === id('headquarters'))?.references).toMatchObject([{ relation: 'applies', target: 'art1' }]);
    expect(card(id('headquarters'))).toContainEqual(expect.stringContaining('享受、参照该处规定：第一条'));
  });
  it('give what a row of a table gives', () => {
    expect(cell('event-rent')).toMatch(/3 元.*每平方米每月/);
  });
  it('are one of several documents of a place and year, found by their own subject', async () => {
    expect(site.records.policies.map((p) => p.id)).toEqual(['qingliu-2023-commerce', 'qingliu-2023']);
    expect(cell('event-new-project')).toContain('50 万元');
    expect(await found('青柳 总部企业')).toContain('art2');
  });
});
