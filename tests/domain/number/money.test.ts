import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToDecimal, type Decimal } from '../../../src/domain/number/decimal.ts';
import { toCny, toYuan } from '../../../src/domain/number/money.ts';
import { holds } from '../property.ts';

describe('toCny', () => {
  it.each([
    [1.15, '亿元', 115_000_000],
    [50, '万元', 500_000],
    [3, '百万元', 3_000_000],
    [5, '千元', 5000],
    [1000, '元', 1000],
    [5, '角', 0.5],
    [10, '%', null],
    [1, '1∶1', null],
    [2, '个百分点', null],
    [100, '万美元', null],
    [20, '万户', null],
    [1, null, null],
    [null, '万元', null],
  ])('takes %s %s for %s yuan', (value, unit, yuan) => {
    expect(toCny(value, unit)).toBe(yuan);
  });

  it('is whole yuan for every sum of two decimals in 亿元', () => {
    for (let cents = 0; cents < 100_000; cents++) expect(toCny(cents / 100, '亿元')).toBe(cents * 1_000_000);
  });

  it('is exact in yuan and fen up to 15 digits, and refuses what JSON cannot carry', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        expect(toCny(Number(`${fen}e-6`), '万元')).toBe(Number(`${fen}e-2`));
      }),
    );
    expect(() => toCny(2 ** 53, '亿元')).not.toThrow();
    expect(() => toCny(1.2345678901234567, '万元')).not.toThrow();
  });
});

describe('toYuan', () => {
  it('is exact to 10^15 yuan and fen', () => {
    const yuan = (text: string, unit: string) => toYuan(textToDecimal(text) ?? ('?' as Decimal), unit);
    expect(yuan('10000000.0000000001', '亿元')).toBe('1000000000000000.01');
    expect(yuan('1000000000000000.01', '元')).toBe('1000000000000000.01');
    holds(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (fen) => {
        const text = fen.toString().padStart(3, '0');
        const printed = `${text.slice(0, -2)}.${text.slice(-2)}`;
        expect(yuan(printed, '元')).toBe(textToDecimal(printed));
        expect(yuan(textToDecimal(`${fen}e-10`) ?? '', '亿元')).toBe(textToDecimal(printed));
      }),
    );
  });
});
