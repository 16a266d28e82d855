import { describe, expect, it } from 'vitest';
import type { TargetRecord } from '../../src/domain/schema/record.ts';
import { titles } from '../domain/factories.ts';
import { zh } from '../../src/words/zh.ts';

const F = zh.figure;

type FigureInput = Pick<TargetRecord, 'op' | 'op_printed' | 'value' | 'value_max' | 'unit'>;
const figure = (o: Partial<FigureInput>): FigureInput => ({ op: 'eq', op_printed: null, value: 700, value_max: null, unit: '家', ...o });

describe('a figure', () => {
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
    expect(F.text(figure(overrides))).toBe(text);
  });
});

describe('a period', () => {
  const period = (o: Partial<TargetRecord>) => F.period({ year: null, from: null, duration_years: null, each: null, basis: 'unclear', ...o });
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

describe('a basis', () => {
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
    expect(F.basis(target)).toBe(text);
  });
});

describe('a joint figure', () => {
  it.each([
    [['national-champion'], null],
    [['national-little-giant', 'provincial-little-giant'], '省级以上合计'],
    [['municipal-srdi', 'provincial-srdi', 'national-little-giant'], '市级以上合计'],
    [['national-little-giant', 'national-champion'], '国家级专精特新“小巨人”、国家级制造业单项冠军合计'],
  ] as const)('of %j is called %s', (tiers, text) => {
    expect(F.joint(tiers, titles)).toBe(text);
  });
});

describe('an aspiration', () => {
  const strive = (verb: string | null, quote: string, sentence = quote) => F.strive({ commitment: 'strive', verb, quote, sentence });

  it('is the verb that governs the figure, where that verb is one', () => {
    expect(strive('争创', '国家级“小巨人”企业50家', '力争到2025年，培育700家，梯度争创省级600家，国家级“小巨人”企业50家。')).toBe('争创');
  });

  it('is else the printed word, in the quote or in its sentence', () => {
    expect(strive(null, '争创一批省级企业', '力争到2020年，争创一批省级企业。')).toBe('争创');
    expect(strive('培育', '培育300家', '力争到2020年，培育300家。')).toBe('力争');
    expect(strive('培育', '培育300家')).toBe('力争、争创');
  });

  it('is nothing for a plain goal', () => {
    expect(F.strive({ commitment: 'plain', verb: '争创', quote: '争创300家', sentence: '争创300家' })).toBeNull();
  });
});

it('names titles in Chinese, one after the other', () => {
  expect(F.titles(['municipal-srdi', 'high-tech'], titles)).toBe('市级专精特新、高新技术企业');
});

describe('a joint figure in a row that names one of its titles', () => {
  it.each([
    [['national-champion'], ['national-champion'], null],
    [['national-little-giant', 'national-champion'], ['national-champion'], '与国家级专精特新“小巨人”合计'],
    [['national-little-giant', 'national-champion'], ['national-little-giant'], '与国家级制造业单项冠军合计'],
    [['national-little-giant', 'provincial-little-giant'], ['national-little-giant'], '省级以上合计'],
  ] as const)('of %j beside %j is called %s', (tiers, own, text) => {
    expect(F.jointBeside(tiers, own, titles)).toBe(text);
  });
});

it('says whom a figure counts only where it counts some', () => {
  expect(F.only([], titles)).toBeNull();
  expect(F.only(['national-little-giant', 'high-tech'], titles)).toBe('限 国家级专精特新“小巨人”、高新技术企业');
});

it('says what a figure is measured against, and by which year it is due', () => {
  expect([F.relativeTo('2020年'), F.inYear(2025)]).toEqual(['相对于2020年', '（2025）']);
});
