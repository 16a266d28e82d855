import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, ownWords } from '../../../src/domain/text/wording.ts';
import { holds, smallText } from '../property.ts';

const own = (text: string, ...others: string[]) => ownWords(text, others).own.map(({ start, end }) => text.slice(start, end));

describe('the words a wording has for itself', () => {
  it('are what no other prints, quotes and white space aside', () => {
    expect(own('对“专精特新” 企业给予用地指标', '对专精特新企业优先给予用地指标')).toEqual([]);
    expect(own('给予用地指标，并减免租金。', '优先给予用地指标。')).toEqual(['，并减免租金。']);
  });

  it('are looked for in each of the others', () => {
    expect(own('给予用地指标和租金优惠', '租金优惠另有规定', '应当给予用地指标')).toEqual(['和']);
  });

  it('are everything where nothing is alike, and nothing where the wording stands in another', () => {
    expect(ownWords('甲乙丙丁', ['戊己庚辛'])).toMatchObject({ shared: 0, own: [{ start: 0, end: 4 }] });
    expect(ownWords('甲乙丙丁', ['（甲乙）丙丁戊'])).toEqual({ shared: 1, own: [] });
    expect(ownWords('', ['甲乙丙丁'])).toEqual({ shared: 0, own: [] });
  });

  it('never overlap, and hold no four characters in a row that another prints', () => {
    const text = smallText('甲乙丙，“', 20);
    holds(
      fc.property(text, fc.array(text, { maxLength: 3 }), (one, others) => {
        let last = 0;
        for (const { start, end } of ownWords(one, others).own) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const chars = compared(one.slice(start, end));
          for (let at = 0; at + 4 <= chars.length; at++) expect(others.some((o) => compared(o).includes(chars.slice(at, at + 4)))).toBe(false);
        }
      }),
    );
  });
});
