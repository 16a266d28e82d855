import { describe, expect, it } from 'vitest';
import { isNameOfAward } from '../../src/domain/draft/left-over-names.ts';
import { seemingNumeral, seemingPromise } from '../../src/domain/draft/left-over.ts';

describe('what stands in no fact', () => {
  it.each([
    ['落实《青石制造', '2030', '》，鼓励创新', 'name'],
    ['共设', '三', '个奖项：', 'count'],
    ['共分为', '四', '类，', 'count'],
    ['培育2个', '千亿', '级集群', 'name'],
    ['培育8个', '百亿', '企业', 'name'],
    ['投入', '千亿', '元', null],
    ['全县', '8', '大竹业集群', 'count'],
    ['对', '三', '个奖项，', null],
    ['《旧办法》废止。评选', '十', '家企业', null],
  ])('is a numeral: %s%s%s', (before, token, after, kind) => {
    expect(seemingNumeral(before, token, after)).toBe(kind);
  });

  it.each([
    ['第一条 为建立奖励机制，制定本办法', 'aim'],
    ['本办法由县奖励领导小组负责解释', 'other_sense'],
    ['鼓励企业给予员工补贴', 'encouragement'],
    ['奖励资金逐月兑现', 'other_sense'],
    ['政策的兑现实行申报制，由企业提出申请', 'other_sense'],
    ['优惠政策的实施范围为竹材企业', 'other_sense'],
    ['本优惠政策与《竹业意见》可以叠加享受', 'other_sense'],
    ['对企业给予奖励', undefined],
  ])('is a promise: %s', (words, kind) => {
    expect(seemingPromise(words, false)).toBe(kind);
  });

  it('is no name of an award where it says how much', () => {
    expect(isNameOfAward('方向1竹材设备投资奖励')).toBe(true);
    expect(isNameOfAward('个人所得税县级留成部分全额奖励')).toBe(false);
  });
});
