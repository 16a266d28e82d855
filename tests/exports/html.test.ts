import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/exports/book.ts';
import { toHtml } from '../../src/exports/html.ts';
import { anySheet, bookOf, sheetOf } from './books.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: Node): node is Element => 'tagName' in node;
/** All elements of a name, in order. */
const all = (nodes: readonly Node[], name: string): Element[] =>
  nodes.filter(isElement).flatMap((e) => [...(e.tagName === name ? [e] : []), ...all(e.childNodes, name)]);
/** What an element says; a break is a line end. */
const said = (node: Node): string =>
  'value' in node ? node.value : isElement(node) ? (node.tagName === 'br' ? '\n' : node.childNodes.map(said).join('')) : '';
const parse = (html: string): Node[] => parseFragment(html).childNodes;
const cells = (html: string): Element[][] => all(parse(html), 'tr').map((row) => row.childNodes.filter(isElement));
const attribute = (e: Element | undefined, name: string) => e?.attrs.find((a) => a.name === name)?.value ?? null;

describe('HTML for the clipboard', () => {
  it('is one table with a caption, heads of columns and rows, and below it what must be known', () => {
    const nodes = parse(toHtml(bookOf(sheetOf(['城市', '数'], [['芜湖', 700]], ['text', 'number']), { notes: ['数据版本 x', '许可'] })));
    expect(all(nodes, 'caption').map(said)).toEqual(['标题']);
    expect(all(nodes, 'th').map((th) => attribute(th, 'scope'))).toEqual(['col', 'col', 'row']);
    expect(all(nodes, 'p').map(said)).toEqual(['数据版本 x', '许可']);
  });

  it('sets words of documents in 仿宋, makes addresses links, and keeps the parts of a cell in one', () => {
    const source = { text: '三（二）5', quote: '“一\n二”', url: 'https://x.org/?a=1&b="2"#c' };
    const html = toHtml(
      bookOf(
        sheetOf(
          ['甲', '原文', '链接', '出处'],
          [['a\nb', '词', 'https://x.org/#c', [source, { ...source, quote: null }]]],
          ['text', 'quote', 'url', 'sources'],
        ),
      ),
    );
    const [head, quote, url, sources] = cells(html)[1] ?? [];
    expect(head === undefined ? [] : all([head], 'br').map((br) => attribute(br, 'style'))).toEqual(['mso-data-placement:same-cell']);
    expect(attribute(quote, 'style')).toContain('FangSong');
    expect(attribute(all(url === undefined ? [] : [url], 'a')[0], 'href')).toBe('https://x.org/#c');
    const links = all(sources === undefined ? [] : [sources], 'a');
    expect(links.map((a) => [said(a), attribute(a, 'href')])).toEqual([
      ['三（二）5', 'https://x.org/?a=1&b="2"#c'],
      ['三（二）5', 'https://x.org/?a=1&b="2"#c'],
    ]);
    expect(all(sources === undefined ? [] : [sources], 'span').map((s) => [said(s), attribute(s, 'style')?.includes('FangSong')])).toEqual([
      ['“一\n二”', true],
    ]);
  });

  it('lets nothing run: text is text to Excel, markup is none', () => {
    const [, [cell] = []] = cells(toHtml(bookOf(sheetOf(['a'], [['=1+1<img src=x onerror=alert(1)>']]))));
    expect(attribute(cell, 'style')).toContain("mso-number-format:'\\@'");
    expect(cell === undefined ? '' : said(cell)).toBe('=1+1<img src=x onerror=alert(1)>');
  });

  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const back = cells(toHtml(bookOf(sheet)));
        expect(back.map((row) => row.map(said))).toEqual([sheet.columns.map((c) => c.head), ...sheet.rows.map((row) => row.map(cellText))]);
      }),
    );
  });
});
