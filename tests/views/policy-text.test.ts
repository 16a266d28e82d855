import { describe, expect, it } from 'vitest';
import { bare } from '../../src/domain/text/text.ts';
import type { Markup, MarkupElement } from '../../src/views/markup.ts';
import { policyText, type TextPart } from '../../src/views/policy-text.ts';
import { ANNEX, BODY, makeBundle, makeTable, makeTarget, printedSource, type Parts } from '../domain/factories.ts';

const partsOf = (parts: Parts = {}): TextPart[] => policyText(makeBundle(parts).policy);
const blocksOf = (parts: Parts = {}): Markup[] => partsOf(parts).flatMap((part) => ('markup' in part ? [part.markup] : []));

const isElement = (node: Markup): node is MarkupElement => typeof node !== 'string';
const elements = (nodes: readonly Markup[]): MarkupElement[] => nodes.filter(isElement).flatMap((n) => [n, ...elements(n.children)]);
const isEditorial = (n: Markup) => isElement(n) && n.attributes['data-editorial'] !== undefined;
/** Words of the official text: everything that is not the editor's. */
const words = (nodes: readonly Markup[]): string => nodes.map((n) => (typeof n === 'string' ? n : isEditorial(n) ? '' : words(n.children))).join('');
const find = (nodes: readonly Markup[], id: string): MarkupElement => {
  const [found, ...more] = elements(nodes).filter((e) => e.attributes.id === id);
  if (found === undefined || more.length > 0) throw new Error(`#${id}: ${found === undefined ? 'none' : more.length + 1}`);
  return found;
};
const marksIn = (e: MarkupElement) => elements([e]).flatMap((m) => (m.tag === 'mark' ? [`${String(m.attributes['data-facts'])}: ${words([m])}`] : []));

describe('policyText', () => {
  it('gives each clause its id, once', () => {
    const parts = { body: BODY + ANNEX, front: { tables: [makeTable()] } };
    const tree = blocksOf(parts);
    for (const clause of makeBundle(parts).policy.clauses) {
      const text = bare(words([find(tree, clause.id)]));
      expect(text).toBe(bare(clause.text));
    }
  });

  it('changes no official character', () => {
    const parts = {
      body: BODY + ANNEX,
      front: { tables: [makeTable()], corrections: [{ clause: 'c2-2', quote: '债权债务', printed: '债权', read: '债券', why: '疑误' }] },
    };
    expect(bare(words(blocksOf(parts)))).toBe(bare(printedSource(BODY + ANNEX)));
  });

  it('keeps a figure on one line with its unit and the marks that close it', () => {
    const body = BODY.replace('。', '（2021－2025年）。第2，培育12家。');
    expect(body).not.toBe(BODY);
    const kept = elements(blocksOf({ body })).flatMap((e) => (e.attributes.class === 'nb' ? [words([e])] : []));
    expect(kept).toEqual(expect.arrayContaining(['2021－2025年）。', '12家。']));
    expect(kept).not.toContain('2，');
  });

  it('names each block by its index, and leaves the editor’s notes where they stand', () => {
    const [first = '', second = '', ...rest] = BODY.split('\n\n');
    const noted = [first, '<EditorNote>\n\n此处有一张图片。\n\n另一段。\n\n</EditorNote>', second, ...rest].join('\n\n');
    const plain = partsOf();
    const [head, note, ...others] = partsOf({ body: noted });
    expect(note).toEqual({ note: ['此处有一张图片。', '另一段。'] });
    expect([head, ...others]).toEqual(plain);
    expect(plain.map((part) => 'block' in part && part.block)).toEqual(plain.map((_, i) => i));
  });

  it('marks the words of each fact and anchors them with an empty element of the editor’s', () => {
    const tree = blocksOf();
    expect(marksIn(find(tree, 'c1-p1'))).toEqual(['demo-2022-t-srdi: 市级“专精特新”中小企业 700家以上']);
    expect(marksIn(find(tree, 'c2-2'))).toEqual(['demo-2022-r-confirm: 30日内确认']);
    const anchor = find(tree, 'fact-demo-2022-t-srdi');
    expect([anchor.children, isEditorial(anchor)]).toEqual([[], true]);
  });

  it('cuts overlapping facts into segments that name them all', () => {
    const targets = [makeTarget(), makeTarget({ id: 'demo-2022-t-b', quote: '700家以上。（责任单位', indicator: '家', verb: null })];
    const tree = blocksOf({ front: { targets } });
    expect(marksIn(find(tree, 'c1-p1'))).toEqual([
      'demo-2022-t-srdi: 市级“专精特新”中小企业 ',
      'demo-2022-t-srdi demo-2022-t-b: 700家以上',
      'demo-2022-t-b: 。',
      'demo-2022-t-b: （责任单位',
    ]);
  });

  it('anchors a table’s figure on its cell', () => {
    const tree = blocksOf({ body: BODY + ANNEX, front: { tables: [makeTable()], targets: [] } });
    const cell = find(tree, 'fact-demo-2022-a1-west-2023');
    expect([cell.tag, words([cell]), cell.attributes['data-facts']]).toEqual(['td', '超过20', 'demo-2022-a1-west-2023']);
  });

  it('makes table heads of the first row and the label column', () => {
    const tree = blocksOf({ body: BODY + ANNEX, front: { tables: [makeTable()], targets: [] } });
    const scopes = elements([find(tree, 'a1-head'), find(tree, 'a1-east')]).flatMap((e) =>
      e.tag === 'th' ? [`${words([e])} ${String(e.attributes.scope)}`] : [],
    );
    expect(scopes).toEqual(['县市区 col', '2023年目标 col', '责任部门 col', '东区 row']);
  });

  it('joins cells that print merged', () => {
    const annex = ANNEX.replace('| 西区 | 超过20 | 市财政局 |', '| 西区 | 超过20 |  |');
    const tree = blocksOf({ body: BODY + annex, front: { tables: [makeTable({ merged_columns: [2] })], targets: [] } });
    const cell = elements([find(tree, 'a1-east')]).find((e) => words([e]) === '市经信局、市财政局' && e.tag === 'td');
    expect(cell?.attributes.rowspan).toBe('2');
    expect(elements([find(tree, 'a1-west')]).filter((e) => e.tag === 'td')).toHaveLength(1);
  });

  it('prints a correction once, after the words it corrects, as the editor’s', () => {
    // the corrected words are cut in two by the end of a fact
    const corrections = [{ clause: 'c2-2', quote: '内确认债权', printed: '确认债权', read: '确认债务', why: '疑误' }];
    const notes = elements([find(blocksOf({ front: { corrections } }), 'c2-2')]).filter(
      (e) => isEditorial(e) && e.children.length > 0 && JSON.stringify(e.children).includes('〔'),
    );
    expect(notes.map((e) => JSON.stringify(e.children))).toEqual([expect.stringContaining('〔确认债务〕')]);
  });
});
