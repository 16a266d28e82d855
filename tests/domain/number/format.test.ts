import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shifted, numberToDecimal, type Decimal } from '../../../src/domain/number/decimal.ts';
import { formatNumber, formatSigned, formatSpan, formatYears, saySum, sayYuan, withUnit } from '../../../src/domain/number/format.ts';
import { readNumbers } from '../../../src/domain/number/read-numbers.ts';
import { holds } from '../property.ts';

const words = { about: '约' };
const figure = (op: Parameters<typeof formatSigned>[0]['op'], value = 700, value_max: number | null = null) => ({ op, value, value_max });

describe('a number', () => {
  it.each([
    [150000, '150000'],
    [4.5, '4.5'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
  ])('%s is printed %s, without grouping or exponent', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('stands with the sign of its operator, and tightly in a chart', () => {
    expect((['eq', 'ge', 'gt', 'le', 'lt', 'about', null] as const).map((op) => formatSigned(figure(op), words))).toEqual([
      '700',
      '≥ 700',
      '> 700',
      '≤ 700',
      '< 700',
      '约 700',
      '700',
    ]);
    expect((['eq', 'ge', 'lt', 'about'] as const).map((op) => formatSigned(figure(op), words, true))).toEqual(['700', '≥700', '<700', '约 700']);
    expect(formatSigned(figure('range', 5, 10), words)).toBe('5–10');
  });

  it('keeps a space to its unit, but none to a per cent sign', () => {
    expect([withUnit('5', '家'), withUnit('5', '%'), withUnit('5', '％'), withUnit('5', '‰'), withUnit('5', null)]).toEqual(['5 家', '5%', '5％', '5‰', '5']);
  });

  it('has its upper end after it, and years the same', () => {
    expect([formatSpan(5, 10), formatSpan(5, null)]).toEqual(['5–10', '5']);
    expect([formatYears(2022, 2024), formatYears(2025, 2025), formatYears(null, 2025), formatYears(undefined, 2025)]).toEqual([
      '2022–2024',
      '2025',
      '2025',
      '2025',
    ]);
  });
});

describe('a sum in yuan', () => {
  it.each([
    [500_000, '50', 'ten_thousand'],
    [10_000, '1', 'ten_thousand'],
    [9_999, '9999', 'one'],
    [0.5, '0.5', 'one'],
    [100_000_000, '1', 'hundred_million'],
    [115_000_000, '1.15', 'hundred_million'],
    [99_999_999, '9999.9999', 'ten_thousand'],
  ])('of %s is said as %s %s', (cny, number, unit) => {
    expect(sayYuan(cny)).toEqual({ number, unit });
  });

  it('is said exactly, and read back as the same sum', () => {
    const units = { hundred_million: ['亿元', 8], ten_thousand: ['万元', 4], one: ['元', 0] } as const;
    holds(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (cny) => {
        const { number, unit } = sayYuan(cny);
        expect(shifted(number as Decimal, units[unit][1])).toBe(numberToDecimal(cny));
        expect(readNumbers(`${number}${units[unit][0]}`).map((t) => t.low.quantity)).toEqual([{ amount: numberToDecimal(cny), measure: 'yuan' }]);
      }),
    );
  });
});

describe('a sum as a firm would say it', () => {
  const said = (yuan: string) => Object.values(saySum(yuan as Decimal)).join(' ');
  it.each([
    ['3000000', '300 ten_thousand'],
    ['115000000', '1.15 hundred_million'],
    ['123456789', '12345.6789 ten_thousand'],
    ['12345.5', '12345.5 one'],
    ['12345', '1.2345 ten_thousand'],
    ['9999', '9999 one'],
    ['0', '0 one'],
    ['0.05', '0.05 one'],
  ])('%s yuan: %s', (yuan, words) => {
    expect(said(yuan)).toBe(words);
  });
});
