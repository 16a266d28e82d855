/** All of something is 100 % of it, and the parts in which it is paid are those that are printed. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, makeRate, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';

describe('an amount', () => {
  const told = (overrides: Raw, words: string) =>
    report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: [makeIncentive({ quote: words, ...overrides })] } });
  const fixed = (overrides: Raw = {}): Raw[] => [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元', ...overrides }];
  const sum = (words: string) => `对新认定的市级“专精特新”中小企业设备投资，${words}`;

  it('passes with all of something as 100 %, where 全额 is printed, and no other share of it', () => {
    const words = sum('检测费用给予全额奖补');
    expect(told({ amounts: [makeRate({ value: 100, base: '检测费用' })] }, words)).toBe('');
    expect(told({ amounts: [makeRate({ value: 90, base: '检测费用' })] }, words)).toContain('the value 90 does not stand in its quote');
    expect(told({ amounts: [makeRate({ value: 100, base: '检测费用' })] }, sum('检测费用给予奖补'))).toContain('the value 100 does not stand in its quote');
  });

  it('is no more than what was spent, where its words are a cap without a figure', () => {
    const words = sum('给予奖补，但不超过实际检测费用');
    const cap = (value: number) => ({
      key: 'cap',
      role: 'cap',
      op: 'le',
      value,
      unit: '%',
      base: '实际检测费用',
      applies_to: ['award'],
      cap_window: 'unclear',
    });
    const promise = { key: 'award', role: 'unspecified' };
    expect(told({ amounts: [promise, cap(100)] }, words)).toBe('');
    expect(told({ amounts: [promise, cap(90)] }, words)).toContain('the value 90 does not stand in its quote');
    expect(told({ amounts: [promise, cap(100)] }, sum('给予奖补，实际检测费用另计'))).toContain('the value 100 does not stand in its quote');
  });

  it('is each of a firm where 单个主体 leads to it, and asks nothing by the years it is paid for', () => {
    const cap = { key: 'cap', role: 'cap', op: 'le', value: 5, unit: '万元', per: 'firm', applies_to: ['award'], cap_window: 'unclear' };
    const promise = { key: 'award', role: 'unspecified' };
    expect(told({ amounts: [promise, cap] }, sum('给予奖补，单个主体最高5万元'))).toBe('');
    const rate = makeRate({ base: '对本县贡献额', limits: [{ max: 5, unit: '年' }] });
    expect(told({ amounts: [rate], event: 'fiscal-contribution' }, sum('按其对本县贡献额的10%，连续5年给予奖补'))).not.toContain('连续5年');
  });

  it('passes with the parts in which it is paid as they are printed, and no others', () => {
    const words = sum('给予奖补50万元，分三年按4∶3∶3拨付');
    const paid = (shares: number[], by = 'year') => told({ amounts: fixed({ instalments: { count: 3, by, shares } }) }, words);
    expect(paid([40, 30, 30])).toBe('');
    expect(paid([30, 40, 30])).toContain('“4∶3∶3” says in which parts it is paid');
    expect(told({ amounts: fixed() }, words)).toContain('set instalments: { count: 3, by: year or stage, shares: [40, 30, 30] }');
    // who bears how much of it is no part of a payment
    expect(told({ amounts: fixed() }, sum('给予奖补50万元，市、县按5∶5分担'))).not.toContain('says in which parts');
  });
});
