import { describe, expect, it } from 'vitest';
import { titleNames } from '../../src/domain/corpus/titles.ts';
import { titles } from '../domain/factories.ts';
import type { AmountRecord, TargetRecord } from '../../src/domain/corpus/records.ts';
import {
  amountRoleText,
  amountText,
  basisText,
  figureText,
  formatNumber,
  incentiveText,
  jointText,
  striveText,
  targetFigure,
  targetPeriod,
} from '../../src/domain/compare/wording.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [5, '5'],
    [0.5, '0.5'],
    [4.25, '4.25'],
    [1000, '1000'],
    [9999, '9999'],
    [150000, '150000'],
  ])('writes %s as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

type FigureInput = Pick<TargetRecord, 'op' | 'op_printed' | 'value' | 'value_max' | 'unit'>;
const figure = (o: Partial<FigureInput>): FigureInput => ({ op: 'eq', op_printed: null, value: 700, value_max: null, unit: '家', ...o });

describe('targetFigure', () => {
  it.each([
    ['a bare number', {}, '700 家'],
    ['以上', { op: 'ge' }, '≥ 700 家'],
    ['超过', { op: 'gt' }, '> 700 家'],
    ['不超过', { op: 'le' }, '≤ 700 家'],
    ['左右', { op: 'about' }, '约 700 家'],
    ['a range', { op: 'range', value: 1, value_max: 2, unit: '户' }, '1–2 户'],
    ['whole coverage', { op: 'full', value: null, unit: null }, '全覆盖'],
    ['whole coverage in the words of the text', { op: 'full', op_printed: '全部', value: null, unit: null }, '全部'],
    ['a goal without a figure', { op: null, value: null, unit: null }, ''],
    ['a share, which keeps to its sign', { op: 'gt', value: 4, unit: '%' }, '> 4%'],
    ['a share printed in full width', { value: 10, unit: '％' }, '10％'],
    ['a large number', { value: 150000, unit: '人次' }, '150000 人次'],
  ] as const)('writes %s', (_what, overrides, text) => {
    expect(figureText(targetFigure(figure(overrides)))).toBe(text);
  });
});

describe('targetPeriod', () => {
  const period = (o: Partial<TargetRecord>) => targetPeriod({ year: null, from: null, duration_years: null, each: null, basis: 'unclear', ...o });
  it.each([
    [{ year: 2025 }, '2025'],
    [{ from: 2022, year: 2024 }, '2022–2024'],
    [{ from: 2022, year: 2022 }, '2022'],
    [{ year: 2024, basis: 'flow' }, '到2024年'],
    [{ year: 2024, basis: 'flow', each: 'year' }, '2024，每年'],
    [{ year: 2024, each: 'year' }, '2024，每年'],
    [{ from: 2022, year: 2024, each: 'year' }, '2022–2024，每年'],
    [{ each: 'year' }, '每年'],
    [{ each: 'year_average' }, '年均'],
    [{ duration_years: 5 }, '5年内'],
    [{}, null],
  ] as const)('of %j is %s', (target, text) => {
    expect(period(target)).toBe(text);
  });
});

describe('basisText', () => {
  const evidence = (kind: 'printed' | 'inferred') => ({ kind, reason: '甲' });
  it.each([
    [{ basis: 'stock', basis_evidence: evidence('printed'), each: null }, '存量'],
    [{ basis: 'stock', basis_evidence: evidence('inferred'), each: null }, '存量〔推定〕'],
    [{ basis: 'flow', basis_evidence: evidence('printed'), each: 'year' }, '每年'],
    [{ basis: 'flow', basis_evidence: evidence('printed'), each: 'year_average' }, '年均'],
    [{ basis: 'ratio', basis_evidence: evidence('printed'), each: 'year_average' }, '比率'],
    [{ basis: 'unclear', basis_evidence: null, each: null }, '口径未明'],
    [{ basis: 'unclear', basis_evidence: null, each: 'year' }, '口径未明'],
  ] as const)('of %j is %s', (target, text) => {
    expect(basisText(target)).toBe(text);
  });
});

describe('jointText', () => {
  it.each([
    [{ tiers: ['national-champion'], indicator: '单项冠军' }, null],
    [{ tiers: ['national-little-giant', 'provincial-little-giant'], indicator: '省级以上专精特新小巨人' }, '省级以上合计'],
    [{ tiers: ['national-little-giant', 'national-champion'], indicator: '国家“小巨人”和单项冠军' }, '国家级专精特新“小巨人”、国家级制造业单项冠军合计'],
  ] as const)('of %j is %s', (target, text) => {
    expect(jointText({ ...target, tiers: [...target.tiers] }, titles)).toBe(text);
  });
});

describe('striveText', () => {
  const strive = (quote: string, sentence = quote) => striveText({ commitment: 'strive', quote, sentence });

  it('is the printed word, in the quote or else in its sentence', () => {
    expect(strive('争创一批省级企业', '力争到2020年，争创一批省级企业。')).toBe('争创');
    expect(strive('培育300家', '力争到2020年，培育300家。')).toBe('力争');
    expect(strive('培育300家')).toBe('力争、争创');
  });

  it('is nothing for a plain goal', () => {
    expect(striveText({ commitment: 'plain', quote: '争创300家', sentence: '争创300家' })).toBeNull();
  });
});

const amount = (o: Partial<AmountRecord>): AmountRecord => ({
  id: 'demo-2022-i-x-award',
  role: 'fixed',
  op: 'eq',
  value: 50,
  value_max: null,
  unit: '万元',
  value_cny: 500000,
  value_max_cny: null,
  per: null,
  base: null,
  of: null,
  applies_to: [],
  cap_window: null,
  quote: '50万元',
  ...o,
});

describe('amountText', () => {
  it.each([
    ['a fixed sum', {}, '50 万元'],
    ['a fixed sum a firm', { per: 'firm' }, '50 万元/户'],
    ['a fixed sum a patent', { per: 'item' }, '50 万元/件（个）'],
    ['a rate', { role: 'rate', value: 10, unit: '%', base: '设备投资额' }, '设备投资额的 10%'],
    ['a ratio of another award', { role: 'ratio', value: 20, unit: '%', of: '省级奖励' }, '省级奖励的 20%'],
    ['a matching ratio', { role: 'ratio', value: 1, unit: '1∶1', of: 'x', op: 'ge' }, '不低于1∶1 配套'],
    ['an even matching ratio', { role: 'ratio', value: 1, unit: '1∶1', of: 'x' }, '1∶1 配套'],
    ['an uplift', { role: 'uplift', value: 2, unit: '个百分点', of: 'x' }, '提高 2 个百分点'],
    ['a cap', { role: 'cap', value: 100 }, '最高 100 万元'],
    ['a floor', { role: 'floor', value: 5 }, '不低于 5 万元'],
    ['a range', { role: 'range', value: 5, value_max: 10 }, '5–10 万元'],
    ['a promise', { role: 'unspecified', value: null, unit: null }, '未写数额'],
    ['a promise on a base', { role: 'unspecified', value: null, unit: null, base: '融资额度' }, '按融资额度，未写数额'],
    ['a large sum', { value: 20000, unit: '元' }, '20000 元'],
  ] as const)('writes %s', (_what, overrides, text) => {
    expect(amountText(amount(overrides))).toBe(text);
  });

  it('never prints a cap as a sum that is paid', () => {
    expect(amountText(amount({ role: 'cap' }))).toMatch(/^最高/);
    expect(amountRoleText(amount({ role: 'cap' }))).toBe('封顶');
  });
});

describe('incentiveText', () => {
  const promise = amount({ role: 'unspecified', value: null, unit: null });
  const cap = amount({ role: 'cap', value: 50 });
  const text = (amounts: AmountRecord[], shared_caps: AmountRecord[] = []) => incentiveText({ amounts, shared_caps });

  it('says 非现金 for a benefit without money', () => {
    expect(text([])).toBe('非现金');
  });

  it('joins the amounts, each with its role', () => {
    expect(text([amount({ role: 'rate', value: 10, unit: '%', base: '设备投资额' }), cap])).toBe('设备投资额的 10%；最高 50 万元');
  });

  it('leaves 未写数额 out beside a cap, but not where it stands alone, has a base, or stands beside a sum', () => {
    expect(text([promise, cap])).toBe('最高 50 万元');
    expect(text([promise])).toBe('未写数额');
    expect(text([{ ...promise, base: '融资额度' }, cap])).toBe('按融资额度，未写数额；最高 50 万元');
    expect(text([promise, amount({})])).toBe('未写数额；50 万元');
  });

  it('tells a cap that is shared with others', () => {
    expect(text([amount({ value: 10 })], [cap])).toBe('10 万元；最高 50 万元（共用）');
    expect(text([promise], [cap])).toBe('最高 50 万元（共用）');
  });
});

it('names titles in Chinese, one after the other', () => {
  expect(titleNames(['municipal-srdi', 'high-tech'], titles)).toBe('市级专精特新、高新技术企业');
});
