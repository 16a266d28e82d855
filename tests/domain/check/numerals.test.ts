import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchClaims, numeralTokens, numeralValue, type NumeralClaim } from '../../../src/domain/check/numerals.ts';
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
        expect(numeralTokens({ text, number: null }).map((t) => t.value)).toEqual(parts.map(([, n]) => n));
      }),
    );
  });

  it.each([
    ['digits with groups and fractions', '1,200家、4.5%', ['1,200', '4.5']],
    ['a ratio as one numeral, in each printed colon', '不低于1∶1、1：1、1:1', ['1∶1', '1：1', '1:1']],
    ['Chinese numerals before a measure word', '一名、三年、两场、十户', ['一', '三', '两', '十']],
    ['tenths and halves', '三成、半数、半年', ['三', '半', '半']],
    ['whole coverage', '全覆盖、全部成为、全面完成', ['全覆盖', '全部']],
    ['万 after a digit as part of the unit, not as a numeral', '5万人次', ['5']],
  ])('are %s', (_what, text, wanted) => {
    expect(tokensOf(text)).toEqual(wanted);
  });

  it.each([
    ['periods', '2021－2025年、2022-2024年、2022—2025年、2021至2025年'],
    ['dates', '2025年、2022年 3月 30日、2022年4月'],
    ['document numbers', '芜政办〔2022〕1号、皖政（2018）46号、工信部企业[2013]264号'],
    ['annex numbers and the attachment list', '附件1、附件 2\n1. 分解表\n2、清单'],
    ['set phrases', '一次性给予、一批、一企一策、一站式、一体化、进一步、统一、第一、之一、上一年度、“一带一路”、五年行动计划'],
    ['成 in words that are no tenths', '三成长、一成果、五成立'],
  ])('are not %s', (_what, text) => {
    expect(tokensOf(text)).toEqual([]);
  });

  it('leave out the clause’s own printed number, but not the same number elsewhere', () => {
    expect(tokensOf('12. 至 2025年，达 12亿元。', '12.')).toEqual(['12']);
    expect(tokensOf('到12家', '12.')).toEqual(['12']);
  });
});

describe('numeralValue', () => {
  it.each([
    ['1,200', 1200],
    ['4.5', 4.5],
    ['1∶1', 1],
    ['1：2', 0.5],
    ['五', 5],
    ['十', 10],
    ['二十三', 23],
    ['两', 2],
    ['百', 100],
    ['半', 0.5],
    ['全部', null],
    ['全覆盖', null],
  ])('reads %s as %s', (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });
});

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
            expect(c.value).toBe(token.value);
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
      const fitting = free.filter((t) => t.value === first.value && first.within.start <= t.start && t.end <= first.within.end);
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
  });
});
