import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchClaims, type NumeralClaim } from '../../../src/domain/check/claims.ts';
import { numeralTokens } from '../../../src/domain/check/numerals.ts';
import { numberToDecimal } from '../../../src/domain/number/decimal.ts';
import { holds } from '../property.ts';

const makeClaim = (overrides: Partial<NumeralClaim>): NumeralClaim => ({
  fact: 'f',
  field: 'value',
  clause: 'c1',
  value: 1,
  unit: null,
  within: { start: 0, end: 100 },
  group: null,
  ...overrides,
});

describe('matchClaims', () => {
  const text = '1家2家1家2家1家2家';
  const tokens = numeralTokens({ text, number: null });
  const claim = fc
    .record({
      fact: fc.constantFrom('a', 'b', 'c', 'd'),
      field: fc.constantFrom('value', 'duration_years'),
      value: fc.constantFrom(1, 2, 3),
      group: fc.constantFrom(null, 'g'),
      start: fc.nat(12),
      end: fc.nat(12),
    })
    .map(({ start, end, ...c }) => makeClaim({ ...c, within: { start: Math.min(start, end), end: Math.max(start, end) } }));
  const mayShare = (a: NumeralClaim, b: NumeralClaim) =>
    a.fact !== b.fact && ((a.group !== null && a.group === b.group) || (a.field === 'duration_years' && b.field === 'duration_years'));

  it('accounts for every claim exactly once: carried, missing or contested', () => {
    holds(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        const { carried, missing, contested } = matchClaims(text, tokens, claims);
        const all = [...[...carried.values()].flat(), ...missing, ...contested];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(claims));
      }),
    );
  });

  it('lets a numeral carry only a claim of its value that reaches it', () => {
    holds(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        for (const [token, by] of matchClaims(text, tokens, claims).carried)
          for (const c of by) {
            expect(c.value === null ? null : numberToDecimal(c.value)).toBe(token.value);
            expect(c.within.start <= token.start && token.end <= c.within.end).toBe(true);
          }
      }),
    );
  });

  it('never gives one numeral to two claims that may not share it', () => {
    holds(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        for (const by of matchClaims(text, tokens, claims).carried.values())
          for (const c of by.slice(1)) expect(by.some((o) => o !== c && mayShare(o, c))).toBe(true);
        const alone = claims.map((c, i) => ({ ...c, field: 'value', group: null, fact: `f${i}` }));
        for (const by of matchClaims(text, tokens, alone).carried.values()) expect(by).toHaveLength(1);
      }),
    );
  });

  it('contests a claim only if the numerals really do not suffice', () => {
    // number of claims that can be served at once, by trying every way
    const most = (wanted: readonly NumeralClaim[], free: readonly (typeof tokens)[number][]): number => {
      const [first, ...rest] = wanted;
      if (first === undefined) return 0;
      const without = most(rest, free);
      const fitting = free.filter(
        (t) => first.value !== null && t.value === numberToDecimal(first.value) && first.within.start <= t.start && t.end <= first.within.end,
      );
      return Math.max(
        without,
        ...fitting.map(
          (t) =>
            1 +
            most(
              rest,
              free.filter((o) => o !== t),
            ),
        ),
      );
    };
    const reach = fc.tuple(fc.constantFrom(0, 4, 8), fc.constantFrom(1, 5, 9)).map(([start, end]) => ({ start, end }));
    holds(
      fc.property(fc.array(reach, { maxLength: 5 }), (reaches) => {
        const alone = reaches.map((within, i) => makeClaim({ within, fact: `f${i}` }));
        expect(matchClaims(text, tokens, alone).carried.size).toBe(most(alone, tokens));
      }),
    );
  });

  it('prefers the numeral that is followed by the claim’s unit', () => {
    const words = '新增2 家、投入 2 亿元';
    const { carried } = matchClaims(words, numeralTokens({ text: words, number: null }), [makeClaim({ value: 2, unit: '亿元' })]);
    expect([...carried.keys()].map((t) => t.start)).toEqual([words.lastIndexOf('2')]);
  });

  it('takes full-width and half-width units for the same', () => {
    const words = '占10家、按10％';
    const { carried } = matchClaims(words, numeralTokens({ text: words, number: null }), [makeClaim({ value: 10, unit: '%' })]);
    expect([...carried.keys()].map((t) => t.start)).toEqual([words.lastIndexOf('10')]);
  });

  it('lets facts printed together share one numeral, and goals one period, but not one fact twice', () => {
    const once = '给予10万元';
    const alone = numeralTokens({ text: once, number: null });
    const claims = (a: Partial<NumeralClaim>, b: Partial<NumeralClaim>) =>
      matchClaims(once, alone, [makeClaim({ value: 10, ...a }), makeClaim({ value: 10, ...b })]).contested.length;
    expect(claims({ fact: 'a', group: 'g' }, { fact: 'b', group: 'g' })).toBe(0);
    expect(claims({ fact: 'a', field: 'duration_years' }, { fact: 'b', field: 'duration_years' })).toBe(0);
    expect(claims({ fact: 'a', group: 'g' }, { fact: 'b', group: 'h' })).toBe(1);
    expect(claims({ fact: 'a', group: 'g' }, { fact: 'a', group: 'g' })).toBe(1);
    expect(claims({ fact: 'a' }, { fact: 'b' })).toBe(1);
    // 市区两级贡献超过100万元的企业可享受：（1）…（2）…: each carries the threshold over
    expect(claims({ fact: 'a', isCarried: true }, { fact: 'b', isCarried: true })).toBe(0);
    expect(claims({ fact: 'a', isCarried: true }, { fact: 'a', isCarried: true })).toBe(1);
  });

  it.each([
    ['一百万元', 100, '万元'],
    ['一百万元', 1000000, '元'],
    ['一百万元', 1, '百万元'],
    ['一百家', 100, '家'],
    ['三百二十家', 320, '家'],
    ['百分之三十', 30, '%'],
    ['三成', 3, '成'],
    ['三成', 30, '%'],
    ['翻一番', 1, '番'],
    ['1∶1', 1, null],
    ['全面覆盖', null, null],
  ])('takes %s for %s %s', (words, value, unit) => {
    const { carried } = matchClaims(words, numeralTokens({ text: words, number: null }), [makeClaim({ value, unit })]);
    expect(carried.size).toBe(1);
  });

  it.each([
    ['0.1万元', 1000, '元'],
    ['一百家', 1, '百户'],
    ['十几家', 10, '家'],
    ['十几家', null, null],
    ['一百万元', 100, '元'],
  ])('does not take %s for %s %s', (words, value, unit) => {
    const { missing } = matchClaims(words, numeralTokens({ text: words, number: null }), [makeClaim({ value, unit })]);
    expect(missing).toHaveLength(1);
  });
});
