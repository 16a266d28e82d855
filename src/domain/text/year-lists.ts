/** Years of receipt that are printed one by one: 第四、第五年, 第一、二年. */
import type { Range } from './text.ts';

const NUMBERS = '一二三四五六七八九十';
const LIST = /第([一二三四五六七八九十\d])(?:(?:、|和|至|-)第?[一二三四五六七八九十\d])+(?=年)/g;
const numberOf = (word: string): number => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) + 1 : Number(word));

export interface YearList extends Range {
  readonly from: number;
  readonly to: number;
}

/** Every list of years of a text, with its first and its last. */
export const yearLists = (text: string): YearList[] =>
  Array.from(text.matchAll(LIST), ({ 0: printed, index }) => {
    const years = Array.from(printed.matchAll(/[一二三四五六七八九十\d]/g), ([word]) => numberOf(word));
    return { start: index, end: index + printed.length, from: Math.min(...years), to: Math.max(...years) };
  });
