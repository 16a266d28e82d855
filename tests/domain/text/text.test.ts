import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, findAll, firstDifference, locate, sentenceAround } from '../../../src/domain/text/text.ts';
import { holds, smallText } from '../property.ts';

const SPACES = [' ', '\n', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff'];

/** Each character of a text, followed by any white space. */
const spaced = (characters: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...Array.from(characters)), smallText(SPACES.join(''), 3)), { maxLength: 24 })
    .map((pairs) => ({ text: pairs.map(([c, s]) => c + s).join(''), chars: pairs.map(([c]) => c).join('') }));

/** Occurrences in a text without white space, overlapping ones included. */
const naive = (chars: string, needle: string) =>
  needle === '' ? [] : Array.from({ length: chars.length }, (_, i) => i).filter((i) => chars.startsWith(needle, i));

describe('bare', () => {
  it('drops every kind of white space and keeps everything else', () => {
    expect(bare(' 到 2025\u00a0年，\n培育\u3000700\u200b家 ')).toBe('到2025年，培育700家');
  });
});

describe('findAll', () => {
  it('finds what a naive search finds, whatever white space is sprinkled into text and needle', () => {
    holds(
      fc.property(spaced('ab'), spaced('ab'), ({ text, chars }, needle) => {
        const found = findAll(text, needle.text);
        expect(found.map((r) => bare(text.slice(0, r.start)).length)).toEqual(naive(chars, needle.chars));
        for (const r of found) expect(bare(text.slice(r.start, r.end))).toBe(needle.chars);
      }),
    );
  });

  it('gives ranges that begin and end on a printed character', () => {
    holds(
      fc.property(spaced('ab'), smallText('ab', 3), ({ text }, needle) => {
        for (const r of findAll(text, needle)) expect(text.slice(r.start, r.end)).toBe(text.slice(r.start, r.end).trim());
      }),
    );
  });

  it('finds overlapping occurrences', () => {
    expect(findAll('一一一', '一一')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  it('finds nothing for a needle of white space', () => {
    expect(findAll('a b', ' \n')).toEqual([]);
  });
});

describe('locate', () => {
  it('takes the only occurrence, or the nth, and else tells how many there are', () => {
    holds(
      fc.property(spaced('ab'), smallText('ab', 3), fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), ({ text, chars }, needle, nth) => {
        const places = naive(chars, needle);
        const located = locate(text, needle, nth);
        const wanted = nth === undefined ? (places.length === 1 ? places[0] : undefined) : places[nth - 1];
        if (wanted === undefined) expect(located).toEqual({ ok: false, occurrences: places.length });
        else expect(located.ok && bare(text.slice(0, located.range.start)).length).toBe(wanted);
      }),
    );
  });
});

describe('sentenceAround', () => {
  const sentenceOf = (text: string, quote: string) => {
    const located = locate(text, quote);
    if (!located.ok) throw new Error(`“${quote}” stands ${located.occurrences} times`);
    const { start, end } = sentenceAround(text, located.range);
    return text.slice(start, end);
  };

  it('contains its range and stays inside the text', () => {
    holds(
      fc.property(smallText('甲乙。！？\n（）” ', 30), fc.nat(30), fc.nat(30), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const sentence = sentenceAround(text, { start, end });
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('runs from the stop before to the stop after, the stop included', () => {
    expect(sentenceOf('甲。乙 100家，丙！丁。', '100家')).toBe('乙 100家，丙！');
  });

  it('ends and begins at a line end', () => {
    expect(sentenceOf('标题\n到 2025年 100家\n单位：户', '100家')).toBe('到 2025年 100家\n');
  });

  it('runs over a stop that stands inside the quote', () => {
    expect(sentenceOf('甲。乙。丙。丁。', '乙。丙')).toBe('乙。丙。');
  });

  it('leaves out the responsibility note of the sentence before', () => {
    expect(sentenceOf('完善机制。（市经信局、各县（市、区）负责）每年认定 50户。（市财政局负责）', '50户')).toBe('每年认定 50户。');
  });

  it('leaves out a quotation mark that closes the sentence before', () => {
    expect(sentenceOf('他说：“好。”每年认定 50户。', '50户')).toBe('每年认定 50户。');
  });

  it('keeps brackets that open a line: they close no sentence before', () => {
    expect(sentenceOf('发展目标\n（市级）企业 100家。', '100家')).toBe('（市级）企业 100家。');
    expect(sentenceOf('完善机制。\n（市级）企业 100家。', '100家')).toBe('（市级）企业 100家。');
  });

  it('keeps brackets that open a sentence but hold the quote, or follow no stop', () => {
    expect(sentenceOf('甲。（市经信局负责）', '市经信局')).toBe('（市经信局负责）');
    expect(sentenceOf('（二）目标。到 2022年 100户。', '目标')).toBe('（二）目标。');
  });
});

describe('firstDifference', () => {
  it('is null for equal texts and else names the first place where they part', () => {
    holds(
      fc.property(smallText('ab', 12), smallText('ab', 12), (a, b) => {
        const difference = firstDifference(a, b);
        if (a === b) expect(difference).toBeNull();
        else {
          const at = difference?.at ?? -1;
          expect(a.slice(0, at)).toBe(b.slice(0, at));
          expect(a.charAt(at)).not.toBe(b.charAt(at));
        }
      }),
    );
  });

  it('shows the words around the difference on both sides', () => {
    expect(firstDifference('力争到2025年培育市级企业700家以上', '力争到2025年培育市级企业900家以上')).toEqual({
      at: 14,
      a: '5年培育市级企业700家以上',
      b: '5年培育市级企业900家以上',
    });
  });
});
