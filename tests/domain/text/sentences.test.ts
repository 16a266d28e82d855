import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/domain/text/sentences.ts';
import { bare } from '../../../src/domain/text/text.ts';
import { holds, smallText } from '../property.ts';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a clause', () => {
  it('end with a full stop or semicolon, and keep the responsibility note after it', () => {
    expect(sentences('5.保障用地。对租用厂房的，给予优惠；限时解决。（市自然资源局、各县区）')).toEqual([
      '5.保障用地。',
      '对租用厂房的，给予优惠；',
      '限时解决。（市自然资源局、各县区）',
    ]);
  });

  it('do not end inside brackets, but with a line', () => {
    expect(sentences('支持参展（含境外；下同。）和宣传\n另起一行')).toEqual(['支持参展（含境外；下同。）和宣传', '另起一行']);
    expect(sentences('没有合上（的括号。\n另起。一行')).toEqual(['没有合上（的括号。', '另起。', '一行']);
  });

  it('hold every printed character once, in order, without white space around them', () => {
    holds(
      fc.property(smallText('甲乙。；（）” \n', 30), (text) => {
        expect(bare(sentences(text).join(''))).toBe(bare(text));
        for (const s of sentences(text)) expect(s).toBe(s.trim());
      }),
    );
  });
});
