import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeFurniture, sourceToText } from '../../../src/domain/check/source-text.ts';
import { bare } from '../../../src/domain/text/text.ts';
import { holds, smallText } from '../property.ts';

describe('sourceToText', () => {
  it('leaves extracted text alone, tags and entities included', () => {
    const raw = '研发投入<5%，A&amp;B ---';
    expect(sourceToText(raw, 'pdf_text')).toBe(raw);
    expect(sourceToText(raw, 'plain_text')).toBe(raw);
  });

  it('takes the words between the tags of a page and leaves its metadata block out', () => {
    const html = `
---
title: '题目'
---
<p data-v="1">近日，<strong>武汉</strong>印发</p><img alt="图" src="a.png">
<p>《行动计划》</p>`;
    expect(bare(sourceToText(html, 'html'))).toBe('近日，武汉印发《行动计划》');
  });

  it('reads named, decimal and hexadecimal entities, and leaves unknown ones as they stand', () => {
    expect(sourceToText('&lt;5%&gt;&nbsp;&#24050;&#x5DF2;&amp;&quot;&apos;&unknown;&#99999999999;', 'html')).toBe('<5%>\u00a0已已&"\'&unknown;&#99999999999;');
  });
});

describe('removeFurniture', () => {
  const furniture = (text: string, count = 1) => ({ text, count, what: '水印' });

  it('takes out every declared string and complains of nothing if it stands as often as declared', () => {
    expect(removeFurniture('甲 OFD SDK 乙 OFDSDK 丙', [furniture('OFD SDK', 2)])).toEqual({ text: '甲乙丙', wrong: [] });
  });

  it('names a string that stands more or less often than declared', () => {
    expect(removeFurniture('甲乙甲', [furniture('甲'), furniture('丁')]).wrong).toEqual([
      { text: '甲', found: 2, expected: 1 },
      { text: '丁', found: 0, expected: 1 },
    ]);
  });

  it('takes nothing but the declared characters: what is left and what was taken add up to the text', () => {
    holds(
      fc.property(smallText('ab ', 20), smallText('ab', 3), fc.integer({ min: 1, max: 4 }), (text, item, count) => {
        const { text: rest, wrong } = removeFurniture(text, [furniture(item, count)]);
        if (wrong.length === 0 && item !== '') expect(rest.length).toBe(bare(text).length - count * item.length);
        // what is left stands in the text in the same order
        let at = 0;
        for (const c of bare(text)) if (c === rest.charAt(at)) at++;
        expect(at).toBe(rest.length);
      }),
    );
  });
});
