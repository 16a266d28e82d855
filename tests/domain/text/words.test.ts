/** Where words begin and end: passages are copied in whole words. */
import { expect, it } from 'vitest';
import { standing, wordEdges } from '../../../src/domain/text/words.ts';

const TEXT = '在符合规划条件下可提高容积率，符合相关条件的企业给予奖补';
const told = (words: string) => standing(TEXT, wordEdges(TEXT), words);

it('tells whole words from torn ones and from those that are not there', () => {
  expect(told('提高容积率')).toBe('whole');
  expect(told('提高容积')).toBe('torn');
  expect(told('业给予奖补')).toBe('torn');
  expect(told('提高容积率 ，')).toBe('whole');
  expect(told('土地')).toBe('absent');
  expect(told('')).toBe('absent');
});

it('lets what says a place stand apart from its noun: 条件下', () => {
  expect(told('符合规划条件')).toBe('whole');
});

it('finds a whole place among torn ones', () => {
  const text = '中小企业和企业';
  expect(standing(text, wordEdges(text), '企业')).toBe('whole');
});
