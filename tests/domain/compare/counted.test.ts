import { describe, expect, it } from 'vitest';
import { unnamedTitles } from '../../../src/domain/compare/counted.ts';
import { titleStem } from '../../../src/domain/text/title-stem.ts';
import { titles } from '../factories.ts';

describe('a title whose firms alone a figure counts', () => {
  const of = (tier: string, indicator: string, row = { zh: '专精特新企业研发投入占比', titles: [] as string[] }, scope: string | null = null) =>
    unnamedTitles({ tiers: [tier], indicator, scope }, row, titles);

  it('is told where neither the row nor the printed words name it', () => {
    expect(of('little-giant-any', '户均研发投入占比')).toEqual(['little-giant-any']);
    expect(of('national-champion', '户均研发投入占比')).toEqual(['national-champion']);
  });
  it('is not told again where the printed words name it, in quotation marks or in its scope', () => {
    expect(of('little-giant-any', '专精特新“小巨人”研发投入占比')).toEqual([]);
    expect(of('srdi-any', '省外“专精特新”中小企业', { zh: '招引企业数', titles: [] })).toEqual([]);
    expect(of('little-giant-any', '研发投入占比', undefined, '专精特新小巨人企业')).toEqual([]);
  });
  it('is not told where the row is about it', () => {
    expect(of('srdi-any', '户均研发投入占比')).toEqual([]);
    expect(of('municipal-srdi', '培育企业', { zh: '市级', titles: ['municipal-srdi'] })).toEqual([]);
  });
});

it.each([
  ['国家级专精特新“小巨人”', '专精特新小巨人'],
  ['省级专精特新', '专精特新'],
  ['专精特新企业（级别未写明）', '专精特新'],
  ['高新技术企业', '高新技术'],
])('the stem of %s is %s', (name, stem) => {
  expect(titleStem(name)).toBe(stem);
});
