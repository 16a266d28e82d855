import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/domain/number/read-numbers.ts';
import { readTyped } from '../../../src/domain/number/read-typed.ts';

describe('one number as typed', () => {
  it.each([
    ['300万', '3000000', null],
    ['３００万元', '3000000', 'yuan'],
    ['3,000,000', '3000000', null],
    ['3 000 000', '3000000', null],
    ['３　０００　０００ 元', '3000000', 'yuan'],
    ['三百万', '3000000', null],
    ['0.5亿', '50000000', null],
    ['50w', '500000', null],
    ['3亿5千万', '350000000', null],
    ['三件', '3', '件'],
  ])('%s is %s %s', (text, amount, measure) => {
    expect(readTyped(text)).toEqual({ amount, measure });
  });

  it.each([
    '',
    '万',
    '约300万',
    '300万以上',
    '300万到500万',
    '几百万',
    '300余万',
    '1,20',
    '3 00',
    '30 000 00',
    '3000 000',
    '1.2.3',
    'abc',
    '<script>',
    '300万 300万',
  ])('%s is none', (text) => {
    expect(readTyped(text)).toBeNull();
  });

  it('says what the reader of documents says of a number alone', () => {
    const numeral = fc.oneof(
      fc.integer({ min: 1, max: 99_999_999 }).map(String),
      fc.stringMatching(/^[一二三四五六七八九]百[一二三四五六七八九]十[一二三四五六七八九]$/),
      fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
    );
    fc.assert(
      fc.property(numeral, fc.constantFrom('万元', '亿元', '元', '件', '万户'), (n, unit) => {
        const [token] = readNumbers(`${n}${unit}`, { shorthand: true });
        expect(readTyped(`${n}${unit}`)).toEqual(token?.low.quantity ?? null);
      }),
    );
  });
});
