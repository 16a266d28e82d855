import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { describe, expect, it, vi } from 'vitest';
import { bare } from '../../src/domain/text/text.ts';
import { rehypePolicy } from '../../src/markdown/rehype-policy.ts';
import { ANNEX, BODY, makeBundle, makeTable, makeTarget, POLICY_FILE, type Parts } from '../domain/factories.ts';

type Node = RootContent | ElementContent;

/** The tree that the page gets: official text with its marks, and a `ClauseEvidence` after each block. */
async function treeOf(parts: Parts = {}, file = POLICY_FILE): Promise<Root> {
  const { policy, ...rest } = makeBundle(parts);
  const kept: Root[] = [];
  // the evidence is a component, which plain HTML cannot hold
  const keep = () => (tree: Root) => {
    kept.push(structuredClone(tree));
    tree.children = [];
  };
  const processor = await createMarkdownProcessor({
    smartypants: false,
    syntaxHighlight: false,
    rehypePlugins: [[rehypePolicy, { bundleOf: (id: string) => (id === policy.input.id ? { policy, ...rest } : undefined), placeOf: () => '某条' }], keep],
  });
  await processor.render(parts.body ?? BODY, { fileURL: new URL(`file:///project/${file}`) });
  const [tree] = kept;
  if (tree === undefined) throw new Error('nothing was rendered');
  return tree;
}

const elements = (nodes: readonly Node[]): Element[] => nodes.flatMap((n) => (n.type === 'element' ? [n, ...elements(n.children)] : []));
const isEditorial = (n: Node) => n.type === 'element' && n.properties.dataEditorial !== undefined;
/** Words of the official text: everything that is not the editor's. */
const words = (nodes: readonly Node[]): string =>
  nodes.map((n) => (n.type === 'text' ? n.value : n.type === 'element' && !isEditorial(n) ? words(n.children) : '')).join('');
const find = (tree: Root, id: string): Element => {
  const [found, ...more] = elements(tree.children).filter((e) => e.properties.id === id);
  if (found === undefined || more.length > 0) throw new Error(`#${id}: ${found === undefined ? 'none' : more.length + 1}`);
  return found;
};
const marksIn = (e: Element) => elements([e]).flatMap((m) => (m.tagName === 'mark' ? [`${String(m.properties.dataFacts)}: ${words([m])}`] : []));

describe('rehypePolicy', () => {
  it('gives each clause its id, once', async () => {
    const parts = { body: BODY + ANNEX, front: { tables: [makeTable()] } };
    const tree = await treeOf(parts);
    for (const clause of makeBundle(parts).policy.clauses) {
      const text = bare(words([find(tree, clause.id)]));
      expect(text).toBe(bare(clause.text));
    }
  });

  it('changes no official character', async () => {
    const plain = await treeOf({ body: BODY + ANNEX, front: { tables: [makeTable()] } }, 'content/pages/about.mdx');
    const marked = await treeOf({
      body: BODY + ANNEX,
      front: { tables: [makeTable()], corrections: [{ clause: 'c2-2', quote: '债权债务', printed: '债权', read: '债券', why: '疑误' }] },
    });
    expect(bare(words(marked.children))).toBe(bare(words(plain.children)));
  });

  it('leaves files alone that are no policy', async () => {
    const tree = await treeOf({}, 'content/pages/about.mdx');
    expect(elements(tree.children).filter((e) => e.properties.dataFacts !== undefined || e.properties.dataClause !== undefined)).toEqual([]);
  });

  it('marks the words of each fact and anchors them with an empty element of the editor’s', async () => {
    const tree = await treeOf();
    expect(marksIn(find(tree, 'c1-p1'))).toEqual(['demo-2022-t-srdi: 市级“专精特新”中小企业 700家以上']);
    expect(marksIn(find(tree, 'c2-2'))).toEqual(['demo-2022-r-confirm: 30日内确认']);
    const anchor = find(tree, 'fact-demo-2022-t-srdi');
    expect([anchor.children, isEditorial(anchor)]).toEqual([[], true]);
  });

  it('cuts overlapping facts into segments that name them all', async () => {
    const targets = [makeTarget(), makeTarget({ id: 'demo-2022-t-b', quote: '700家以上。（责任单位', indicator: '家', verb: null })];
    const tree = await treeOf({ front: { targets } });
    expect(marksIn(find(tree, 'c1-p1'))).toEqual([
      'demo-2022-t-srdi: 市级“专精特新”中小企业 ',
      'demo-2022-t-srdi demo-2022-t-b: 700家以上',
      'demo-2022-t-b: 。',
      'demo-2022-t-b: （责任单位',
    ]);
  });

  it('anchors a table’s figure on its cell', async () => {
    const tree = await treeOf({ body: BODY + ANNEX, front: { tables: [makeTable()], targets: [] } });
    const cell = find(tree, 'fact-demo-2022-a1-west-2023');
    expect([cell.tagName, words([cell]), cell.properties.dataFacts]).toEqual(['td', '超过20', 'demo-2022-a1-west-2023']);
  });

  it('makes table heads of the first row and the label column', async () => {
    const tree = await treeOf({ body: BODY + ANNEX, front: { tables: [makeTable()], targets: [] } });
    const scopes = elements([find(tree, 'a1-head'), find(tree, 'a1-east')]).flatMap((e) =>
      e.tagName === 'th' ? [`${words([e])} ${String(e.properties.scope)}`] : [],
    );
    expect(scopes).toEqual(['县市区 col', '2023年目标 col', '责任部门 col', '东区 row']);
  });

  it('joins cells that print merged', async () => {
    const annex = ANNEX.replace('| 西区 | 超过20 | 市财政局 |', '| 西区 | 超过20 |  |');
    const tree = await treeOf({ body: BODY + annex, front: { tables: [makeTable({ merged_columns: [2] })], targets: [] } });
    const cell = elements([find(tree, 'a1-east')]).find((e) => words([e]) === '市经信局、市财政局' && e.tagName === 'td');
    expect(cell?.properties.rowSpan).toBe(2);
    expect(elements([find(tree, 'a1-west')]).filter((e) => e.tagName === 'td')).toHaveLength(1);
  });

  it('prints a correction once, after the words it corrects, as the editor’s', async () => {
    // the corrected words are cut in two by the end of a fact
    const corrections = [{ clause: 'c2-2', quote: '内确认债权', printed: '确认债权', read: '确认债务', why: '疑误' }];
    const notes = elements([find(await treeOf({ front: { corrections } }), 'c2-2')]).filter(
      (e) => isEditorial(e) && e.children.length > 0 && JSON.stringify(e.children).includes('〔'),
    );
    expect(notes.map((e) => JSON.stringify(e.children))).toEqual([expect.stringContaining('〔确认债务〕')]);
  });

  it('stops where the renderer prints other words than the parser read', async () => {
    const bundle = makeBundle();
    // Astro prints the error before it throws it
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const processor = await createMarkdownProcessor({ smartypants: false, rehypePlugins: [[rehypePolicy, { bundleOf: () => bundle, placeOf: () => '' }]] });
    const render = processor.render(BODY.replace('700家', '900家'), { fileURL: new URL(`file:///project/${POLICY_FILE}`) });
    await expect(render).rejects.toThrow(/content\/policies\/demo-2022\.mdx \(clause c1-p1\): the renderer prints “.*900家.*”, the parser read “.*700家/);
  });
});
