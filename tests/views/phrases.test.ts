import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrased, phrasesOf } from '../../src/views/phrases.ts';
import { toHtml } from '../../src/views/markup.ts';
import { getSite } from '../../src/build/site.ts';
import { wholeTerms } from '../../src/words/zh/whole-terms.ts';

const parts = (text: string) => phrasesOf(text, wholeTerms);

describe('the phrases of a title', () => {
  it('together are the title, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => parts(text).join('') === text));
    for (const { title } of getSite().records.policies) expect(parts(title).join('')).toBe(title);
  });

  it('keep terms, quotations, numbers with what they count, and marks with their words', () => {
    expect(parts('获评国家级专精特新“小巨人”，文件各写给多少')).toEqual(expect.arrayContaining(['国家级', '专精特新', '“小巨人”，']));
    expect(parts('芜湖市“专精特新”中小企业培育五年行动计划（2021－2025年）')).toEqual(expect.arrayContaining(['“专精特新”', '（2021－2025年）']));
    expect(parts('各级称号企业培育目标：4 座城市、5 份文件')).toEqual(expect.arrayContaining(['目标：', '4 座', '城市、', '5 份']));
  });

  it('of every document held begin with no closing mark and end with no opening one', () => {
    for (const { title } of getSite().records.policies)
      for (const part of parts(title)) {
        expect(part).not.toMatch(/^[\p{Pe}\p{Pf}，、：；。]/u);
        expect(part).not.toMatch(/[\p{Ps}\p{Pi}]$/u);
      }
  });

  it('part no date and no span of years at its hyphen', () => {
    expect(toHtml(phrased('截至 2026-11-29，规划期（2022-2024年）', wholeTerms))).toMatch(
      /<span class="nb">[^<]*2026-11-29[^<]*<\/span>.*<span class="nb">（2022-2024年）<\/span>/,
    );
  });

  it('are parted by places to break, and stay text', () => {
    expect(toHtml(phrased('培育<b>计划', []))).toBe('<span class="phrased">培育&lt;<wbr>b&gt;<wbr>计划</span>');
  });
});
