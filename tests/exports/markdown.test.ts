import type { Link, Nodes, Root, Table } from 'mdast';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownTable, toMarkdown } from '../../src/exports/markdown.ts';
import { bookOf, sheetOf } from './books.ts';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
/** What a node says; `<br>` is a line end, any other tag stands out. */
const said = (node: Nodes): string =>
  'value' in node
    ? node.type === 'html'
      ? node.value === '<br>'
        ? '\n'
        : `HTML:${node.value}`
      : node.value
    : 'children' in node
      ? node.children.map(said).join('')
      : '';
const tableOf = (root: Root): string[][] => {
  const table = root.children.find((n): n is Table => n.type === 'table');
  return table?.children.map((r) => r.children.map(said)) ?? [];
};
const types = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(types) : [])];
const links = (node: Nodes): Link[] => (node.type === 'link' ? [node] : 'children' in node ? node.children.flatMap(links) : []);

describe('Markdown', () => {
  it('is a GFM table', () => {
    expect(markdownTable(sheetOf(['城市', '金额'], [['芜湖', '50 万元\n原文未设上限']]))).toBe(
      '| 城市 | 金额 |\n| --- | --- |\n| 芜湖 | 50 万元<br>原文未设上限 |',
    );
  });

  it('keeps an address a link', () => {
    const root = parse(markdownTable(sheetOf(['a'], [['https://hengce.example/policies/wuhu-2022/#fact-a_b']])));
    expect(types(root)).toContain('link');
    expect(tableOf(root)[1]).toEqual(['https://hengce.example/policies/wuhu-2022/#fact-a_b']);
  });

  it('makes a source a link, with its words', () => {
    const root = parse(markdownTable(sheetOf(['a'], [[[{ text: '三（二）5 [x]', quote: '“|”', url: 'https://x.org/a_b/#c' }]]])));
    expect(types(root)).toContain('link');
    expect(tableOf(root)[1]).toEqual(['三（二）5 [x] “|”']);
  });

  it('has a title, remarks, then the table', () => {
    const root = parse(toMarkdown(bookOf(sheetOf(['a'], [['b']]), { title: '结果 *1*', notes: ['甲\n乙', '# 丙'] })));
    expect(root.children.map((n) => n.type)).toEqual(['heading', 'list', 'table']);
    expect(root.children.slice(0, 2).map(said)).toEqual(['结果 *1*', '甲 乙# 丙']);
  });

  it('is read back as it was, whatever stands in it, and is nothing but text', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'a b | * _ ` < > & [ ] ( ) # ! ~ \\ $ ^ - + = . : / @ " 芜'.split(' '), ' ') })
      .map((text) => text.trim());
    const cell = fc
      .array(
        line.filter((text) => text !== ''),
        { maxLength: 3 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const root = parse(markdownTable(sheetOf(['a', 'b'], rows)));
        expect(tableOf(root).slice(1)).toEqual(rows);
        // what reads like an address of mail every reader of GFM makes a link to it, whether escaped or not
        const plain = ['root', 'table', 'tableRow', 'tableCell', 'text', 'html', 'link'];
        expect(types(root).filter((type) => !plain.includes(type))).toEqual([]);
        expect(links(root).filter(({ url, children }) => url !== `mailto:${children.map(said).join('')}`)).toEqual([]);
      }),
      { examples: [[[['a@.a', 'a\na']]]] },
    );
  });
});
