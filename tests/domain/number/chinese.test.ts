import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseOrdinal, chineseToDecimal } from '../../../src/domain/number/chinese.ts';
import { holds } from '../property.ts';

const DIGITS = '零一二三四五六七八九';
const section = (n: number): string => {
  let text = '';
  for (const [step, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / step) % 10;
    if (digit > 0) text += DIGITS.charAt(digit) + name;
    else if (text !== '' && !text.endsWith('零') && n % step > 0) text += '零';
  }
  return text;
};
/** A whole number below 10^12 in Chinese: 120000000 → 一亿二千万. */
function toChinese(n: number): string {
  if (n === 0) return '零';
  let text = '';
  for (const [step, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(n / step) % 1e4;
    if (part > 0) text += (text !== '' && part < 1000 ? '零' : '') + section(part) + name;
  }
  return text;
}

describe('chineseToDecimal', () => {
  it('reads back every number as it is written', () => {
    for (let n = 0; n < 20_000; n++) expect(chineseToDecimal(toChinese(n))).toBe(String(n));
    holds(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(chineseToDecimal(toChinese(n))).toBe(String(n));
      }),
      2000,
    );
  });

  it('reads digits said one by one', () => {
    holds(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (n) => {
        expect(chineseToDecimal([...String(n)].map((d) => DIGITS.charAt(Number(d))).join(''))).toBe(String(n));
      }),
    );
    expect(chineseToDecimal('二〇二五')).toBe('2025');
    expect(chineseToDecimal('二○二五')).toBe('2025');
  });

  it.each([
    ['十', '10'],
    ['十五', '15'],
    ['百', '100'],
    ['千', '1000'],
    ['万', '10000'],
    ['百亿', '10000000000'],
    ['两百', '200'],
    ['廿五', '25'],
    ['卅', '30'],
    ['一百五', '150'],
    ['一千五', '1500'],
    ['一万二', '12000'],
    ['三亿五', '350000000'],
    ['一百零五', '105'],
    ['一百十五', '115'],
    ['一千万亿', '1000000000000000'],
    ['三万亿', '3000000000000'],
    ['玖佰捌拾萬', '9800000'],
  ])('reads %s as %s', (text, value) => {
    expect(chineseToDecimal(text)).toBe(value);
  });

  it.each(['三五', '一二三', '百百', '十百', '一百零', '零一百', '一万零', '二十四五', '万千', '亿万亿', '一一', '千千', '', '家'])(
    'finds no one number in “%s”',
    (text) => {
      expect(chineseToDecimal(text)).toBeNull();
    },
  );
});

describe('chineseOrdinal', () => {
  it('reads 1 to 999 as lists print them', () => {
    for (let n = 1; n < 1000; n++) expect(chineseOrdinal(toChinese(n).replace(/^一十/, '十'))).toBe(n);
  });

  it('reads 〇 for 零', () => {
    expect(chineseOrdinal('一百〇二')).toBe(102);
  });

  it.each(['', '零', '两', '百', '一一', '十十', '一二三', '二〇', '零一', '5', '二三', '一百一', '廿', '一千', '十百', '一百零', '1'])(
    'is NaN for “%s”',
    (text) => {
      expect(chineseOrdinal(text)).toBeNaN();
    },
  );
});
