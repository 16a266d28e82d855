import { describe, expect, it } from 'vitest';
import type { AmountRecord } from '../../src/domain/schema/record.ts';
import { zh } from '../../src/words/zh.ts';
import { makeAmount } from '../domain/record-factories.ts';

const W = zh.amount;

describe('an amount', () => {
  it.each([
    ['a fixed sum', {}, '50 万元'],
    ['a fixed sum a firm', { per: 'firm' }, '50 万元/户'],
    ['a fixed sum a patent', { per: 'item' }, '50 万元/件（个）'],
    ['a rate', { role: 'rate', value: 10, unit: '%', base: '设备投资额' }, '设备投资额的 10%'],
    ['a rate that is a maximum', { role: 'rate', op: 'le', value: 30, unit: '%', base: '研发费用支出' }, '最高为研发费用支出的 30%'],
    ['a rate that is a minimum', { role: 'rate', op: 'ge', value: 30, unit: '%', base: '研发费用支出' }, '不低于研发费用支出的 30%'],
    ['a rate that is not reached', { role: 'rate', op: 'lt', value: 30, unit: '%', base: '研发费用支出' }, '不足研发费用支出的 30%'],
    ['a sum that is a minimum', { op: 'ge' }, '不低于 50 万元'],
    ['a sum that is a maximum', { op: 'le', per: 'item' }, '最高 50 万元/件（个）'],
    ['a ratio that is a maximum', { role: 'ratio', op: 'le', value: 50, unit: '%', of: '省级奖励' }, '最高为省级奖励的 50%'],
    ['an uplift that is a maximum', { role: 'uplift', op: 'le', value: 20, unit: '%', of: '省级奖励' }, '在省级奖励上最高增加 20%'],
    ['a ratio of another award', { role: 'ratio', value: 20, unit: '%', of: '省级奖励' }, '省级奖励的 20%'],
    ['a matching ratio', { role: 'ratio', value: 1, unit: '1∶1', of: 'x', op: 'ge' }, '不低于1∶1 配套'],
    ['a smaller matching ratio', { role: 'ratio', value: 0.5, unit: '1∶0.5', of: 'x' }, '1∶0.5 配套'],
    ['an even matching ratio', { role: 'ratio', value: 1, unit: '1∶1', of: 'x' }, '1∶1 配套'],
    ['an uplift', { role: 'uplift', value: 2, unit: '个百分点', of: 'x' }, '提高 2 个百分点'],
    ['an uplift on a base', { role: 'uplift', value: 2, unit: '个百分点', of: 'x', base: '设备投入' }, '按设备投入提高 2 个百分点'],
    ['a cap', { role: 'cap', value: 100 }, '最高 100 万元'],
    ['a cap a year', { role: 'cap', value: 100, cap_window: 'per_year', per: 'firm' }, '每年最高 100 万元/户'],
    ['a cap in all', { role: 'cap', value: 100, cap_window: 'total' }, '最高 100 万元'],
    ['a cap a year of a share', { role: 'cap', value: 30, unit: '%', base: '地方贡献', cap_window: 'per_year' }, '每年最高 地方贡献的 30%'],
    ['a floor', { role: 'floor', value: 5 }, '不低于 5 万元'],
    ['a range', { role: 'range', value: 5, value_max: 10 }, '5–10 万元'],
    ['a range of rates', { role: 'range', value: 5, value_max: 20, unit: '%', base: '固定资产投资额' }, '固定资产投资额的 5–20%'],
    ['a promise', { role: 'unspecified', value: null, unit: null }, '未写数额'],
    ['a promise on a base', { role: 'unspecified', value: null, unit: null, base: '融资额度' }, '按融资额度，未写数额'],
    ['a large sum', { value: 20000, unit: '元' }, '20000 元'],
  ] as readonly (readonly [string, Partial<AmountRecord>, string])[])('writes %s', (_what, overrides, text) => {
    expect(W.line(makeAmount(overrides), overrides.of ?? null)).toBe(text);
  });

  it('has no figure where none is printed, and says on its card that none is', () => {
    const promise = makeAmount({ role: 'unspecified', op: null, value: null, unit: null });
    expect(W.figure(promise)).toBe('');
    expect(W.line({ ...promise, role: 'cap' }, null)).toBe('最高 ');
    expect(W.card(promise, null)).toBe('未写数额');
    expect(W.card(makeAmount({ role: 'cap', cap_window: 'total' }), null)).toMatch(/^最高 50 万元（封顶，/);
    expect(W.card(makeAmount({ role: 'cap', cap_window: 'per_year' }), null)).toBe('每年最高 50 万元（封顶）');
  });

  it('never prints a maximum as a figure that is given', () => {
    expect(W.figure(makeAmount({ role: 'rate', op: 'le', value: 30, unit: '%' }))).toBe('最高 30%');
    expect(W.figure(makeAmount({ op: 'lt' }))).toBe('不足 50 万元');
    expect(W.figure(makeAmount({ op: 'eq' }))).toBe('50 万元');
  });

  it('never prints a cap as a sum that is paid', () => {
    expect(W.line(makeAmount({ role: 'cap' }), null)).toMatch(/^最高/);
    expect(W.label(makeAmount({ role: 'cap' }))).toBe('封顶');
  });
});

describe('all amounts of an incentive', () => {
  const promise = makeAmount({ role: 'unspecified', value: null, unit: null });
  const cap = makeAmount({ role: 'cap', value: 50 });
  const text = (amounts: AmountRecord[], shared_caps: AmountRecord[] = []) => W.all({ amounts, shared_caps }, (a) => a.of);

  it('says 非现金 for a benefit without money', () => {
    expect(text([])).toBe('非现金');
  });

  it('joins the amounts, each with its role', () => {
    expect(text([makeAmount({ role: 'rate', value: 10, unit: '%', base: '设备投资额' }), cap])).toBe('设备投资额的 10%；最高 50 万元');
  });

  it('leaves 未写数额 out beside a cap, but not where it stands alone, has a base, or stands beside a sum', () => {
    expect(text([promise, cap])).toBe('最高 50 万元');
    expect(text([promise])).toBe('未写数额');
    expect(text([{ ...promise, base: '融资额度' }, cap])).toBe('按融资额度，未写数额；最高 50 万元');
    expect(text([promise, makeAmount({})])).toBe('未写数额；50 万元');
  });

  it('says in how many parts it is paid, though its sum is not printed, and for whom or when', () => {
    const paid = { ...promise, instalments: { count: 2, by: 'stage', shares: [] } } as const;
    expect(text([paid, cap])).toBe('最高 50 万元；分 2 期拨付');
    expect(text([paid])).toBe('未写数额（分 2 期拨付）');
    expect(text([{ ...promise, years: { from: 2, to: 2, spread: 'each' } }, cap])).toBe('第 2 年：未写数额；最高 50 万元');
    expect(W.card(paid, null)).toBe('未写数额（分 2 期拨付）');
  });

  it('tells a cap that is shared with others', () => {
    expect(text([makeAmount({ value: 10 })], [cap])).toBe('10 万元；最高 50 万元（共用）');
    expect(text([promise], [cap])).toBe('最高 50 万元（共用）');
  });

  it('tells so too of the one that prints the cap', () => {
    const award = makeAmount({ id: 'a', value: 10 });
    expect(text([award, { ...cap, applies_to: ['a', 'of-another'] }])).toBe('10 万元；最高 50 万元（共用）');
    expect(text([award, { ...cap, applies_to: ['a'] }])).toBe('10 万元；最高 50 万元');
  });
});

describe('a recipient', () => {
  it.each([
    ['enterprise', null],
    ['carrier', '给载体，不给企业'],
    ['platform', '给平台，不给企业'],
    ['base', '给基地，不给企业'],
    ['guarantor', '给担保机构，不给企业'],
    ['association', '给协会、联盟，不给企业'],
    ['individual', '给个人'],
    ['organisation', '给单位'],
  ] as const)('that is %s reads %s', (kind, text) => {
    expect(W.recipient(kind)).toBe(text);
  });
});
