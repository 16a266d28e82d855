import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralTokens } from '../../../src/domain/check/numerals.ts';
import { numberToDecimal } from '../../../src/domain/number/decimal.ts';
import { holds, smallText } from '../property.ts';

const tokensOf = (text: string, number: string | null = null) => numeralTokens({ text, number }).map((t) => t.text);

describe('numeralTokens', () => {
  it('never overlap, stand where they say, and come in printed order', () => {
    holds(
      fc.property(smallText('12.,∶一二十百千万两半成全部覆盖家户年月日第附件：〔〕号数\n ', 40), (text) => {
        let end = 0;
        for (const token of numeralTokens({ text, number: null })) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.text.length).toBeGreaterThan(0);
          end = token.end;
        }
      }),
      1000,
    );
  });

  it('leave no digit of plain text behind', () => {
    holds(
      fc.property(fc.array(fc.tuple(fc.constantFrom('培育', '给予', '、'), fc.nat(9999)), { maxLength: 6 }), (parts) => {
        const text = parts.map(([word, n]) => `${word}${n}家`).join('');
        expect(numeralTokens({ text, number: null }).map((t) => t.value)).toEqual(parts.map(([, n]) => numberToDecimal(n)));
      }),
    );
  });

  it.each([
    ['digits with groups and fractions', '1,200家、4.5%', ['1,200', '4.5']],
    ['a ratio as one numeral, in each printed colon', '不低于1∶1、1：1、1:1', ['1∶1', '1：1', '1:1']],
    ['Chinese numerals before a measure word', '一名、三年、两场、十户', ['一', '三', '两', '十']],
    ['tenths and halves', '三成、半数、半年', ['三', '半', '半']],
    ['no ordinals of years that are listed', '第一、二年补贴、第三、第四、五年补贴50%', ['50']],
    ['whole coverage', '全覆盖、全部成为、全面完成', ['全覆盖', '全部', '全面完成']],
    ['万 after a digit as part of the unit, not as a numeral', '5万人次', ['5']],
  ])('are %s', (_what, text, wanted) => {
    expect(tokensOf(text)).toEqual(wanted);
  });

  it.each([
    ['periods', '2021－2025年、2022-2024年、2022—2025年、2021至2025年'],
    ['dates', '2025年、2022年 3月 30日、2022年4月'],
    ['document numbers', '芜政办〔2022〕1号、皖政（2018）46号、工信部企业[2013]264号'],
    ['annex numbers and the attachment list', '附件1、附件 2\n1. 分解表\n2、清单'],
    ['classes and units of a table', '一档、二档；奖励标准（万元）；单位：亿元'],
    ['set phrases', '一次性给予、一批、一企一策、一站式、一体化、进一步、统一、第一、之一、上一年度、“一带一路”、五年行动计划'],
  ])('are not %s', (_what, text) => {
    expect(tokensOf(text)).toEqual([]);
  });

  it('leave out the clause’s own printed number, but not the same number elsewhere', () => {
    expect(tokensOf('12. 至 2025年，达 12亿元。', '12.')).toEqual(['12']);
    expect(tokensOf('到12家', '12.')).toEqual(['12']);
  });
});
