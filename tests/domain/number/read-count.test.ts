import { describe, expect, it } from 'vitest';
import { readCount } from '../../../src/domain/number/read-count.ts';

describe('a count as typed', () => {
  it.each([
    ['2', 2],
    ['２', 2],
    ['三', 3],
    ['3件', 3],
    ['十二', 12],
    ['-3', -3],
    ['2.5', 2.5],
    ['abc', 'abc'],
    ['3万元', '3万元'],
    ['2件和3件', '2件和3件'],
    ['', ''],
  ])('%s is %j', (text, count) => {
    expect(readCount(text)).toBe(count);
  });
});
