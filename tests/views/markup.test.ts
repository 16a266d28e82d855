import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classes, h, toHtml } from '../../src/views/markup.ts';

const CHARACTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const read = (text = '') => text.replace(/&(lt|gt|quot|amp);/g, (entity) => CHARACTERS[entity] ?? entity);

describe('markup', () => {
  it('prints elements, attributes and texts', () => {
    expect(toHtml(h('p', { id: 'a', hidden: true, title: null, class: false, colspan: 2 }, 'x', null, false, [h('col'), 'y']))).toBe(
      '<p id="a" hidden colspan="2">x<col>y</p>',
    );
  });

  it('joins the class names that hold, and none is no attribute', () => {
    expect(classes('a', false, 'b', null)).toBe('a b');
    expect(classes(false, null)).toBeNull();
  });

  it('never lets a text or an attribute become markup: what was put in is read back', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='x", '&lt;b&gt;', '&amp;', '</p>'),
    );
    fc.assert(
      fc.property(
        hostile.filter((text) => text !== ''),
        hostile,
        (attribute, text) => {
          const [, title, inside] = /^<span title="([^"<>]*)">([^"<>]*)<\/span>$/.exec(toHtml(h('span', { title: attribute }, text))) ?? [];
          expect([read(title), read(inside)]).toEqual([attribute, text]);
        },
      ),
    );
  });
});
