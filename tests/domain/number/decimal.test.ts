import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimalToNumber,
  dividedBy,
  isJsonNumber,
  numberToDecimal,
  plus,
  shifted,
  sumOf,
  textToDecimal,
  times,
  type Decimal,
} from '../../../src/domain/number/decimal.ts';
import { holds } from '../property.ts';

const of = (text: string): Decimal => textToDecimal(text) ?? ('?' as Decimal);
const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

describe('a decimal', () => {
  it.each([
    ['1200', '1200'],
    ['004.50', '4.5'],
    ['-0', '0'],
    ['0.000', '0'],
    ['-2.50', '-2.5'],
    ['1e21', '1000000000000000000000'],
    ['1.5e-7', '0.00000015'],
  ])('is written one way: %s as %s', (text, wanted) => {
    expect(textToDecimal(text)).toBe(wanted);
  });

  it.each(['', '.', '1.', '.5', '1,200', '一', '1.2.3', 'NaN'])('is not read from “%s”', (text) => {
    expect(textToDecimal(text)).toBeNull();
  });

  it('adds, multiplies and compares as whole numbers of its last place do', () => {
    holds(
      fc.property(whole, whole, fc.nat(6), (a, b, places) => {
        const [x, y] = [shifted(of(String(a)), -places), shifted(of(String(b)), -places)];
        expect(plus(x, y)).toBe(shifted(of(String(a + b)), -places));
        expect(times(x, y)).toBe(shifted(of(String(a * b)), -2 * places));
        expect(Math.sign(compareDecimals(x, y))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(shifted(x, places)).toBe(String(a));
        if (b !== 0n) expect(dividedBy(times(x, y), y)).toBe(x);
      }),
    );
  });

  it('adds tenths without a remainder', () => {
    expect(plus(of('0.1'), of('0.2'))).toBe('0.3');
    expect(sumOf(['0.1', '0.2', '0.7'].map(of))).toBe('1');
    expect(sumOf([])).toBe('0');
  });

  it('has no quotient where there is no finite one', () => {
    expect(dividedBy(of('1'), of('3'))).toBeNull();
    expect(dividedBy(of('1'), of('0'))).toBeNull();
    expect(dividedBy(of('1'), of('8'))).toBe('0.125');
  });

  it('goes to a JSON number and back, or is refused', () => {
    holds(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(decimalToNumber(numberToDecimal(n))).toBe(n === 0 ? 0 : n);
      }),
    );
    expect(isJsonNumber(of('9007199254740993'))).toBe(false);
    expect(() => decimalToNumber(of('9007199254740993'))).toThrow(/more digits than a JSON number carries/);
    expect(() => numberToDecimal(NaN)).toThrow(RangeError);
  });
});
