import { describe, expect, it } from 'vitest';
import { BODY, makeFile, makeFrontmatter, report, sha256, type Parts } from '../factories.ts';

const SOURCE = `示例市培育行动计划
一、工作目标
到 2025年，培育市级“专精特新”中小企业 700家以上。（责任单位：市经
信局）
二、政策支持
1. 对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元。（责任单位：市经信局、市财政局）
2. 有关单位应当在 30日内确认债权债务关系。
`;
const withSource = (source: string, parts: Parts = {}) => report({ ...parts, source });

describe('the body', () => {
  it('is the source, hard wraps and spaces aside', () => {
    expect(withSource(SOURCE)).toBe('');
  });

  it('may not lose one character', () => {
    expect(withSource(SOURCE, { body: BODY.replace('应当', '应') })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2-2): the text departs from the source: the body has “）2.有关单位应在30日内确认债权债务关”, the source “）2.有关单位应当在30日内确认债权债务”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not gain one character', () => {
    expect(withSource(SOURCE, { body: BODY.replace('应当', '应当当') })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2-2): the text departs from the source: the body has “2.有关单位应当当在30日内确认债权债务”, the source “2.有关单位应当在30日内确认债权债务关”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not change one digit', () => {
    expect(withSource(SOURCE.replace('700家', '900家'))).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c1-p1): the text departs from the source: the body has “精特新”中小企业700家以上。（责任单位”, the source “精特新”中小企业900家以上。（责任单位”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not change the width of a bracket', () => {
    expect(withSource(SOURCE.replace('（责任单位：市经\n信局）', '(责任单位：市经信局）'))).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c1-p1): the text departs from the source: the body has “业700家以上。（责任单位：市经信局）二”, the source “业700家以上。(责任单位：市经信局）二”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not swap two blocks', () => {
    const [first = '', second = ''] = BODY.split('\n\n').slice(-2);
    expect(withSource(SOURCE, { body: BODY.replace(first, second.trim()).replace(/2\\\.[^\n]*\n$/, `${first}\n`) })).toContain(
      'the text departs from the source',
    );
  });

  it('may not end before the source does', () => {
    expect(withSource(`${SOURCE}此件公开发布`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2-2): the text departs from the source: the body has “认债权债务关系。”, the source “认债权债务关系。此件公开发布”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not run on after the source', () => {
    expect(withSource(SOURCE.replace('债权债务关系。', '债权债务关系'))).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2-2): the text departs from the source: the body has “确认债权债务关系。”, the source “确认债权债务关系”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('may not hold official words in an editor’s note', () => {
    const body = BODY.replace('2\\. 有关单位应当在 30日内确认债权债务关系。', '<EditorNote>\n\n2\\. 有关单位应当在 30日内确认债权债务关系。\n\n</EditorNote>');
    expect(withSource(SOURCE, { body, front: { rules: [] } })).toContain('the text departs from the source');
  });
});

describe('furniture', () => {
  const furniture = (count: number) => ({ front: { furniture: [{ text: 'OFD SDK', what: '水印', count }] } });
  const marked = SOURCE.replace('二、', 'OFD SDK\n二、');
  // the factory hashes the source only where the frontmatter leaves it alone
  const declared = (source: string, count: number) => withSource(source, furniture(count));

  it('is left out of the comparison', () => {
    expect(declared(marked, 1)).toBe('');
  });

  it('is not left out unless it is declared', () => {
    expect(withSource(marked)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2): the text departs from the source: the body has “单位：市经信局）二、政策支持1.对新认定”, the source “单位：市经信局）OFDSDK二、政策支持”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
  });

  it('must stand as often as declared', () => {
    expect(declared(marked, 2)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › furniture: “OFD SDK” stands 1 time(s) in the source, 2 declared
          → correct \`count\` or the text"
    `);
    expect(declared(SOURCE, 1)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › furniture: “OFD SDK” stands 0 time(s) in the source, 1 declared
          → correct \`count\` or the text"
    `);
  });
});

describe('the source file', () => {
  it('must be there', () => {
    expect(report({ source: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › source.file: there is no file content/sources/demo-2022.txt
          → copy the raw text there, byte for byte"
    `);
  });

  it('must have the declared hash', () => {
    const { source } = makeFrontmatter() as { source: object };
    const problem = withSource(SOURCE, { front: { source: { ...source, sha256: '0'.repeat(64) } } });
    expect(problem).toBe(
      `content/policies/demo-2022.mdx › source.sha256: the source file hashes to ${sha256(SOURCE)}\n    → the raw text changed: restore it, or check the new text and correct the hash`,
    );
  });

  it('must hold the headline that is cited from it', () => {
    const source = { file: 'demo-2022.txt', sha256: sha256(SOURCE), form: 'pdf_text', headline: '别的题目' };
    expect(withSource(SOURCE, { front: { source } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › source.headline: the headline does not stand in content/sources/demo-2022.txt
          → copy it from the source file
      content/policies/demo-2022.mdx › source.headline: “别的题目” does not stand in the source
          → copy the headline as the file prints it, or null"
    `);
    expect(withSource(SOURCE, { front: { source: { ...source, headline: '示例市 培育行动计划' } } })).toBe('');
  });
});

describe('official text', () => {
  const body = (from: string, to: string) => report({ body: BODY.replace(from, to), source: SOURCE });

  it('may not be an ordered list, which swallows its numbers', () => {
    expect(body('2\\. 有关', '2. 有关')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: an ordered list swallows its printed numbers
          → escape the number: \`1\\. …\`
      content/policies/demo-2022.mdx › rules.0.quote (clause c2-2): there is no clause "c2-2"
          → use an id that \`npm run check -- --clauses <id>\` prints
      content/policies/demo-2022.mdx › body (clause c2-1-p1): the text departs from the source: the body has “信局、市财政局）有关单位应当在30日内确”, the source “信局、市财政局）2.有关单位应当在30日”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`
      content/policies/demo-2022.mdx › facts (clause c2-1-p1): “应当” in “有关单位应当在30日内确认债权债务关系。” is in no fact
          → code what it gives or demands, or list it under no_facts in content/audit/demo-2022.yaml with its kind
      content/audit/demo-2022.yaml › not_figures (clause c2-1-p1): the numeral “30” in “…有关单位应当在 30日内确认债权债务关系…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('may not be hard-wrapped', () => {
    expect(body('应当在 30日内', '应当在\n30日内')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: a hard-wrapped line inside a block
          → join the lines, or end the line with a backslash if the print breaks there"
    `);
  });

  it('may not be strong, linked or code', () => {
    expect(body('应当', '**应当**')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: official text holds Markdown of kind "strong"
          → official text is plain: escape the character with a backslash, or move editor’s words into an <EditorNote> of its own
      content/policies/demo-2022.mdx › body (clause c2-2): the text departs from the source: the body has “局）2.有关单位在30日内确认债权债务关”, the source “局）2.有关单位应当在30日内确认债权债”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
    expect(body('应当', '[应当](https://example.org)')).toContain('Markdown of kind "link"');
    expect(body('应当', '`应当`')).toContain('Markdown of kind "inlineCode"');
    expect(body('应当', '~~应当~~')).toContain('Markdown of kind "delete"');
    expect(body('应当', '<b>应当</b>')).toContain('Markdown of kind "mdxJsxTextElement"');
    expect(body('应当', '{1}')).toContain('Markdown of kind "mdxTextExpression"');
  });

  it('may hold a single tilde', () => {
    expect(report({ body: BODY.replace('应当', '1~2~3应当'), source: null }).includes('Markdown of kind')).toBe(false);
  });

  it('may not be a quotation, code block, rule or import', () => {
    expect(body('2\\. 有关', '> 2\\. 有关')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: a block of kind "blockquote" cannot be official text
          → use headings, paragraphs, \`- \` lists and tables only
      content/policies/demo-2022.mdx › rules.0.quote (clause c2-2): there is no clause "c2-2"
          → use an id that \`npm run check -- --clauses <id>\` prints
      content/policies/demo-2022.mdx › body (clause c2-1): the text departs from the source: the body has “信局、市财政局）”, the source “信局、市财政局）2.有关单位应当在30日”
          → restore the printed characters; a correction goes to \`corrections\`, left-out furniture to \`furniture\`"
    `);
    for (const [text, kind] of [
      ['```\n甲\n```', 'code'],
      ['---', 'thematicBreak'],
      ["import a from '../a.js'", 'mdxjsEsm'],
      ['{甲}', 'mdxFlowExpression'],
    ])
      expect(body('2\\. 有关', `${text ?? ''}\n\n2\\. 有关`)).toContain(`a block of kind "${kind ?? ''}" cannot be official text`);
  });

  it('has beside it no component but the editor’s note, which is plain as well', () => {
    expect(body('2\\. 有关', '<Chart />\n\n2\\. 有关')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: there is no component <Chart>
          → editor’s words stand in <EditorNote>…</EditorNote>"
    `);
    const noted = (words: string) => body('2\\. 有关', `<EditorNote>\n\n${words}\n\n</EditorNote>\n\n2\\. 有关`);
    expect(noted('**甲**')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 94: an editor’s note holds Markdown of kind "strong"
          → an editor’s note is plain: escape the character with a backslash"
    `);
    expect(noted('- 甲')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 94: an editor’s note holds a block of kind "list"
          → write plain paragraphs"
    `);
    expect(noted('甲')).not.toContain('note');
  });

  it('must escape < and {, which MDX takes for tags and code', () => {
    expect(body('应当', '应当<5%')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: the body is not valid MDX: Unexpected character \`5\` (U+0035) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`
          → escape < { } in official text with a backslash"
    `);
    expect(body('应当', '应当{，}')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › line 92: the body is not valid MDX: Could not parse expression with acorn
          → escape < { } in official text with a backslash"
    `);
    expect(report({ body: BODY.replace('应当', '应当\\<甲'), source: null })).not.toContain('MDX');
  });

  it('is numbered by lines of the whole file in its problems', () => {
    const file = makeFile({ body: BODY.replace('2\\. 有关', '2. 有关') });
    const line = file.split('\n').findIndex((l) => l.startsWith('2. 有关')) + 1;
    expect(report({ body: BODY.replace('2\\. 有关', '2. 有关') })).toContain(`content/policies/demo-2022.mdx › line ${line}: an ordered list`);
  });
});
