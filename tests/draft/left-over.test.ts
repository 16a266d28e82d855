import { describe, expect, it } from 'vitest';
import { seemingNumeral, seemingPromise } from '../../src/domain/draft/left-over.ts';

describe('what stands in no fact', () => {
  it.each([
    ['落实《青石制造', '2030', '》，鼓励创新', 'name'],
    ['共设', '三', '个奖项：', 'count'],
    ['共分为', '四', '类，', 'count'],
    ['对', '三', '个奖项，', null],
    ['《旧办法》废止。评选', '十', '家企业', null],
  ])('is a numeral: %s%s%s', (before, token, after, kind) => {
    expect(seemingNumeral(before, token, after)).toBe(kind);
  });

  it.each([
    ['第一条 为建立奖励机制，制定本办法', 'aim'],
    ['本办法由县奖励领导小组负责解释', 'other_sense'],
    ['鼓励企业给予员工补贴', 'encouragement'],
    ['对企业给予奖励', undefined],
  ])('is a promise: %s', (words, kind) => {
    expect(seemingPromise(words, false)).toBe(kind);
  });
});
