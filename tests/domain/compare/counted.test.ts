import { expect, it } from 'vitest';
import { unnamedTitles } from '../../../src/domain/compare/counted.ts';
import { titles } from '../factories.ts';

it('tells whom a figure counts only where its words do not', () => {
  const of = (indicator: string, scope: string | null = null) => unnamedTitles({ tiers: ['national-little-giant'], indicator, scope }, titles);
  expect(of('户均研发投入占比')).toEqual(['national-little-giant']);
  expect(of('小巨人研发投入占比')).toEqual([]);
  expect(of('研发投入占比', '小巨人企业')).toEqual([]);
});
