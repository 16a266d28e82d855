import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import type { DraftBlock } from '../../src/domain/draft/blocks.ts';
import { blocksToBody } from '../../src/domain/draft/body.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { importDocument } from '../../src/domain/draft/import-document.ts';
import { htmlToDocument } from '../../src/domain/draft/read-html.ts';
import { textToItems } from '../../src/domain/draft/read-text.ts';
import type { SourceItem } from '../../src/domain/draft/source-item.ts';
import { conditionFigure, placedConditions } from '../../src/domain/schema/condition-leaves.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { bare } from '../../src/domain/text/text.ts';

const { content } = await readContent(process.cwd());
const read = (file: string) => readFileSync(file, 'utf8');
/** A line of the document that ends where its paragraph does. */
const line = (text: string): SourceItem => ({ kind: 'line', text, indent: 0, whole: true, page: 0 });
const linesOf = (...texts: readonly string[]): SourceItem[] => texts.map(line);

describe('a body made of printed lines', () => {
  it.each([
    ['huainan-2020', 1],
    ['wuhu-2018', 1],
    ['wuhu-2022', 0.9],
    ['yangzhou-2022', 0.97],
  ] as const)('of %s has the clauses that were made by hand', (id, share) => {
    const policy = content.bundles.find((b) => b.policy.input.id === id)?.policy;
    const { clauses } = importDocument({ items: textToItems(read(`content/sources/${id}.txt`)), form: 'plain_text', warnings: [] });
    const made = new Map(clauses.map((c) => [c.id, bare(c.text)]));
    // annexes are printed there without their tables
    const wanted = policy?.clauses.filter((c) => c.kind !== 'row' && !c.id.startsWith('a')) ?? [];
    expect(wanted.filter((c) => made.get(c.id) === bare(c.text)).length / wanted.length).toBeGreaterThanOrEqual(share);
  });

  const piece = fc.stringMatching(/^[一二甲乙奖励万元0-9*_~`<>{}[\]|\\&#.+\-()@“”。，a-z :/]{1,24}$/).map((s) => s.trim());
  it('prints every character as it was, whatever Markdown makes of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          piece.filter((s) => s !== ''),
          { minLength: 1, maxLength: 6 },
        ),
        (texts) => {
          const blocks = texts.map((text): DraftBlock => ({ kind: 'paragraph', text }));
          const back = bodyToBlocks(blocksToBody(blocks));
          expect(back.problems).toEqual([]);
          expect(back.blocks.map((b) => bare(b.pieces.map((p) => p.text).join('')))).toEqual(texts.map(bare));
        },
      ),
    );
  });

  it('prints web and mail addresses that Markdown would make links', () => {
    const text = '网址：https://www.qingshi.gov.cn/a/#/home，信箱 zc@qingshi.gov.cn，www.qingshi.gov.cn。';
    const back = bodyToBlocks(blocksToBody([{ kind: 'paragraph', text }]));
    expect(back.problems).toEqual([]);
    expect(back.blocks[0]?.pieces.map((p) => p.text)).toEqual([text]);
  });

  it('leaves nothing out of a file but what it declares as furniture', () => {
    const page = (n: number): SourceItem[] =>
      [n === 1 ? '青石县办法' : '第二条 继续说明。', '— 公报 —', `- ${n} -`].map((text, i) => ({
        kind: 'line',
        text: i === 1 ? '青石县公报' : text,
        indent: 0,
        whole: false,
        page: n,
      }));
    const made = importDocument({ items: [1, 2, 3].flatMap(page), form: 'pdf_text', warnings: [] });
    expect(made.furniture.map((f) => f.what).sort()).toEqual(['page_number', 'page_number', 'page_number', 'running_head']);
    expect(made.warnings.filter((w) => w.includes('departs'))).toEqual([]);
    const lines = made.source.split('\n');
    for (const f of made.furniture) for (const n of f.lines) expect(lines[n - 1]).toBe(f.text);
  });

  it('knows a running head from two pages, where it is the first line of both', () => {
    const items = [1, 2].flatMap((page) =>
      ['青石县产业政策汇编', page === 1 ? '青石县奖励办法' : '企业二十万元。', page === 1 ? '第一条 奖励' : '第二条 另定。'].map((text): SourceItem => ({
        kind: 'line',
        text,
        indent: 0,
        whole: false,
        page,
      })),
    );
    const made = importDocument({ items, form: 'pdf_text', warnings: [] });
    expect(made.furniture).toEqual([{ text: '青石县产业政策汇编', what: 'running_head', lines: [1, 4] }]);
    expect(made.head.title).toBe('青石县奖励办法');
    // one page more, where it is not printed: no running head
    const more = [...items, { kind: 'line', text: '第三条 附则。', indent: 0, whole: false, page: 3 } as const];
    expect(importDocument({ items: more, form: 'pdf_text', warnings: [] }).furniture).toEqual([]);
  });

  it('keeps the annexes of a page that stand in parts of their own beside its text, and tells what text it leaves out', () => {
    const prose = '对新认定的企业给予一次性奖励20万元，由县财政承担，其余按规定执行。';
    const document =
      htmlToDocument(`<body><div><a href=x>首页</a> <a href=y>政务公开</a></div><div><div class=tip>温馨提示：本页由机器生成，内容仅供参考。</div>
      <div class=s1><p>青石县奖励办法</p><p>${prose.repeat(20)}</p></div><p><br></p>
      <div class=s2><p>附表2</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>甲</td><td>10万元</td></tr></table></div>
      <div class=s3><p>附表3</p><p>申请表</p></div></div>
      <ul><li><a href=z>附件下载</a></li></ul><p>版权所有：青石县</p></body>`);
    const texts = document.items.map((i) => (i.kind === 'line' ? i.text : i.rows.flat().join('/')));
    expect(texts).toEqual(['青石县奖励办法', prose.repeat(20), '附表2', '项目/金额/甲/10万元', '附表3', '申请表']);
    expect(document.warnings).toEqual([
      'left out of the page, beside its text: “温馨提示：本页由机器生成，内容仅供参考。” → if it is the document’s, save the page without what stands around it',
    ]);
  });

  it('offers a correction for each number that optical reading cut', () => {
    const items = linesOf('青石县办法', '第一条 给予企业1 0 0万元奖励，第 1 2 条另定。', '第二条 共3 25名。');
    const { warnings, candidates } = importDocument({ items, form: 'plain_text', warnings: [] });
    expect(candidates.map((c) => `${c.value}${c.unit}`)).toEqual(['100万元']);
    expect(warnings.filter((w) => w.includes('cut by spaces'))).toEqual([
      'clause art1 prints “1 0 0万元”: a number cut by spaces? add to corrections printed: 1 0 0万元, read: 100万元',
      'clause art1 prints “1 2 条”: a number cut by spaces? add to corrections printed: 1 2 条, read: 12条',
    ]);
  });

  it('names each character that only a font of its own draws, and makes no sum of the number around it', () => {
    const items = linesOf('青石县办法', '第一条 每增加出口1美元奖励0\ue01002元。', '第二条 给予企业1\ufffd万元奖励；给予个人3万元\ue011奖励。');
    const { warnings, candidates } = importDocument({ items, form: 'plain_text', warnings: [] });
    expect(candidates.filter((c) => c.kind === 'amount').map((c) => `${c.value}${c.unit}`)).toEqual(['3万元']);
    expect(warnings.filter((w) => w.includes('no font'))).toEqual([
      'clause art1 stores “美元奖励0□02元。” with a character that no font here draws (U+E010, the □): read it in the file and give the reading under corrections; a number it stands in is read by no program: code its sum unspecified',
      'clause art2 stores “给予企业1□万元奖励；” with a character that no font here draws (U+FFFD, the □): read it in the file and give the reading under corrections; a number it stands in is read by no program: code its sum unspecified',
      'clause art2 stores “个人3万元□奖励。” with a character that no font here draws (U+E011, the □): read it in the file and give the reading under corrections; a number it stands in is read by no program: code its sum unspecified',
    ]);
  });

  const clausesOf = (...texts: readonly string[]) =>
    importDocument({ items: linesOf('青石县办法', '第一条 另定。', ...texts), form: 'plain_text', warnings: [] })
      .clauses.slice(2)
      .map((c) => [c.id, bare(c.text)]);
  it('keeps a list of attachments one block, whose numbers are no clauses', () => {
    expect(clausesOf('附件：', '1.青石县资金管理办法', '2.青石县申报表')).toEqual([['p2', '附件：1.青石县资金管理办法2.青石县申报表']]);
    expect(clausesOf('附件：1.青石县资金管理办法', '2．青石县申报表', '2023年5月1日')).toEqual([
      ['p2', '附件：1.青石县资金管理办法2．青石县申报表'],
      ['p3', '2023年5月1日'],
    ]);
  });
  it('keeps what follows a list of attachments, or is none, apart', () => {
    expect(clausesOf('附件：1.青石县资金管理办法', '2.青石县申报表', '附件1 青石县资金管理办法', '1.对企业给予奖励。').map(([id]) => id)).toEqual([
      'p2',
      'a1',
      'a1-1',
    ]);
    expect(clausesOf('附件：', '1.对企业给予奖励20万元。').map(([id]) => id)).toEqual(['a1', 'a1-1']);
    expect(clausesOf('附件：青石县申报表').map(([id]) => id)).toEqual(['p2']);
  });

  it('heads an annex by its number and the title on the line below in one', () => {
    expect(clausesOf('附件1', '青石县奖励标准', '对企业给予奖励。')).toEqual([
      ['a1', '附件1青石县奖励标准'],
      ['a1-p1', '对企业给予奖励。'],
    ]);
    expect(clausesOf('附件二：', '单位：家', '对企业给予奖励。').map(([, text]) => text)).toEqual(['附件二：', '单位：家', '对企业给予奖励。']);
    expect(clausesOf('附 件', '青石县奖励标准', '对企业给予奖励。').map(([, text]) => text)).toEqual(['附件青石县奖励标准', '对企业给予奖励。']);
  });
  const headed = (fileName: string, ...texts: readonly string[]) =>
    importDocument({ items: linesOf(...texts, '第一条 另定。'), form: 'plain_text', warnings: [] }, fileName);
  it('takes the title that the text does not print from the name of its file, and says so', () => {
    const { head, warnings, body } = headed('青石县奖励办法（试行）.docx', '第一章 总则');
    expect(head).toMatchObject({ title: '青石县奖励办法（试行）', isTitleOfFile: true });
    expect(warnings).toEqual(['the text prints no title: “青石县奖励办法（试行）” is the file’s name; compare it with the page it comes from']);
    expect(body).not.toContain('青石县奖励办法');
  });
  it.each([
    ['附件1：青石县奖励办法.doc', '青石县奖励办法'],
    ['2.青石县奖励办法(1).docx', '青石县奖励办法'],
    ['关于印发青石县奖励办法的通知.pdf', '青石县奖励办法'],
    ['W020230501.docx', null],
    ['青石县表.docx', null],
  ])('reads the name %s as the title %s', (name, title) => {
    expect(headed(name, '第一章 总则').head.title).toBe(title);
  });
  it('does not take the title from the name of the file where a line of the text prints it, be it behind a notice', () => {
    const notice = ['各乡镇人民政府：', '《青石县奖励办法》已经县政府同意，现印发给你们。', '2023年9月5日', '青石县奖励办法'];
    const { head, warnings } = headed('青石县奖励办法.txt', ...notice);
    expect(head).toMatchObject({ title: '青石县奖励办法', isTitleOfFile: false, issued: '2023-09-05' });
    expect(warnings).toEqual([]);
  });
  it('does not look at the name of a file that prints its title', () => {
    expect(headed('草稿办法.docx', '青石县奖励办法', '第一章 总则').head).toMatchObject({ title: '青石县奖励办法', isTitleOfFile: false });
  });

  it('declares the line that a web page prints of itself as furniture, and takes its day of publication from it', () => {
    const page = '发布时间：2025-03-14 16:22 来源：区政府办公室 浏览次数：1287次 字体：【大 中 小】 打印';
    const items = linesOf('青石县奖励办法', page, '对企业给予10万元奖励。', '来源：县财政局，打印（复印）件无效。');
    const made = importDocument({ items, form: 'html', warnings: [] });
    expect(made.furniture).toEqual([{ text: page, what: 'page_line', lines: [2] }]);
    expect(made.head).toMatchObject({ published: '2025-03-14', issued: null });
    expect(made.candidates.map((c) => c.value)).toEqual([10]);
  });

  it('declares the card by which a page files its text as furniture, line by line, and takes number and day from it', () => {
    const rows = [
      ['索 引 号：', '0032/2025', '主题分类：', '商贸'],
      ['发文机关：', '青石县人民政府', '成文日期：', '2025年3月12日'],
      ['文 号：', '青政发〔2025〕7号', '有 效 性：', '有效'],
    ];
    const made = importDocument({
      items: [{ kind: 'table', rows, page: 0 }, ...linesOf('青石县奖励办法', '对企业给予10万元奖励。')],
      form: 'html',
      warnings: [],
    });
    expect(made.furniture.map((f) => [f.what, f.lines])).toEqual([
      ['page_line', [1]],
      ['page_line', [2]],
      ['page_line', [3]],
    ]);
    expect(made.head).toMatchObject({ issuer: '青石县人民政府', doc_number: '青政发〔2025〕7号', issued: '2025-03-12', title: '青石县奖励办法' });
    expect(made.clauses.map((c) => c.text)).toEqual(['青石县奖励办法', '对企业给予10万元奖励。']);
    expect(made.warnings).toEqual([]);
  });

  it('heads sections whose items are numbered through', () => {
    const texts = [
      '青石县若干措施',
      '一、做大企业',
      '（一）支持升级',
      '1.奖励5万元。',
      '2.奖励6万元。',
      '（二）支持扩产',
      '3.奖励7万元。',
      '（三）其他',
      '4.奖励8万元。',
    ];
    const { body } = importDocument({ items: linesOf(...texts), form: 'plain_text', warnings: [] });
    expect(body.match(/^#.*$/gm)).toEqual(['# 青石县若干措施', '## 一、做大企业', '### （一）支持升级', '### （二）支持扩产', '### （三）其他']);
  });

  it('begins a block at a label that follows a full stop, though the line before it is full', () => {
    const lines = ['支持标准：按设备投资额的10%给予补助，最高200万元。', '责任单位：县工信局'];
    const items = lines.map((text): SourceItem => ({ kind: 'line', text, indent: 0, whole: false, page: 0 }));
    expect(importDocument({ items, form: 'plain_text', warnings: [] }).clauses.map((c) => c.text)).toEqual(lines);
  });

  it('reads bare sums of a table whose heading speaks of awards, and the line above it that gives their unit for no figure', () => {
    const rows = [
      ['序号', '项目', '国家级', '省级'],
      ['1', '技术中心', '90', '40'],
    ];
    const { candidates } = importDocument({
      items: [line('一、奖励项目和标准'), line('单位：万元'), { kind: 'table', rows, page: 0 }],
      form: 'plain_text',
      warnings: [],
    });
    expect(candidates.map((c) => `${c.role ?? ''} ${c.value ?? ''}${c.unit ?? ''}`)).toEqual(['fixed 90万元', 'fixed 40万元']);
  });

  it('takes the unit of a row from its column 单位, years of growth for percent, and no year before the plan for a goal', () => {
    const rows = [
      ['序号', '指标', '单位', '2020年', '2025年', '年均增长'],
      ['1', '规上企业数', '家', '90', '150', '9'],
      ['2', '研发投入强度', '%', '1.5', '2.4', '—'],
    ];
    const { candidates } = importDocument({
      items: [line('青石县“十四五”工业发展规划'), line('一、发展目标'), { kind: 'table', rows, page: 0 }],
      form: 'plain_text',
      warnings: [],
    });
    const told = (isBaseline: boolean) => candidates.filter((c) => c.baseline === isBaseline).map((c) => `${c.kind} ${c.value ?? ''}${c.unit ?? ''}`);
    expect(told(false)).toEqual(['target 150家', 'target 9%', 'target 2.4%']);
    expect(told(true)).toEqual(['target 90家', 'target 1.5%']);
  });

  it('cuts a paragraph into which others were run together, and leaves a list inside a sentence whole', () => {
    const made = (...texts: string[]) => importDocument({ items: linesOf(...texts), form: 'plain_text', warnings: [] });
    const ids = (...texts: string[]) => made(...texts).clauses.map((c) => c.id);
    expect(ids('制定本措施。 1.支持上市。奖励90万元。 2.支持发债。奖励2.5万元。')).toEqual(['p1', 'c1', 'c2']);
    expect(ids('一、支持创新', '（一）甲。给予奖励。', '（二）乙。给予奖励。(责任单位：县工信局)（三）丙。给予奖励。')).toEqual(['c1', 'c1-1', 'c1-2', 'c1-3']);
    expect(ids('一、支持创新。符合下列条件：1.甲；2.乙。')).toEqual(['c1']);
    expect(made('制定本措施。 1.支持上市。奖励90万元。 2.支持发债。奖励2.5万元。').warnings.filter((w) => w.includes('departs'))).toEqual([]);
  });

  it('ends the title of a notice before those it is sent to', () => {
    const line = (text: string, indent: number): SourceItem => ({ kind: 'line', text, indent, whole: false, page: 1 });
    const { head } = importDocument({
      items: [
        line('青石县人民政府关于印发《青石县支持工业', 6),
        line('企业高质量发展办法》的通知', 12),
        line('各乡镇人民政府，县政府各工作部门，县直属各单位：', 0),
        line('现将办法印发给你们，请结合实际，认真贯彻执行，并及时报告。', 2),
        line('第一条 为推动工业发展，制定本办法，本县行政区域内适用本办。', 2),
      ],
      form: 'pdf_text',
      warnings: [],
    });
    expect(head.title).toBe('青石县支持工业企业高质量发展办法');
  });

  it('takes the numbers of a table’s rows for no page numbers', () => {
    const items = Array.from({ length: 12 }, (_, i): SourceItem => ({
      kind: 'line',
      text: i % 3 === 0 ? String(i / 3 + 1) : '建立培育库',
      indent: 0,
      whole: true,
      page: 0,
    }));
    expect(importDocument({ items, form: 'plain_text', warnings: [] }).furniture).toEqual([]);
  });
});

/** Printed lines, each a paragraph of its own. */
const lines = (text: string): SourceItem[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [{ kind: 'line' as const, text: line, indent: 0, whole: true, page: 1 }]));

describe('numbers that begin again', () => {
  const text = '青石县竹业奖励指南\n服务内容\n1．对竹材企业给予奖励。\n2．对茶叶企业给予奖励。\n条件要求\n1．在本县注册。\n2．信用良好。\n';
  const { body, clauses } = importDocument({ items: lines(text), form: 'plain_text', warnings: [] });

  it('make headings of the words above them', () => {
    expect(body).toContain('\n## 服务内容\n');
    expect(body).toContain('\n## 条件要求\n');
  });

  it('are no misprint under a heading of their own', () => {
    expect(clauses.filter((c) => c.number !== null).map(({ number, twin }) => [number, twin])).toEqual([
      ['1．', null],
      ['2．', null],
      ['1．', null],
      ['2．', null],
    ]);
    expect(new Set(clauses.map((c) => c.id)).size).toBe(clauses.length);
  });

  it('are one where nothing heads them', () => {
    const twice = importDocument({
      items: lines('青石县竹业奖励指南\n1．对竹材企业给予奖励。\n2．对茶叶企业给予奖励。\n2．对陶瓷企业给予奖励。\n'),
      form: 'plain_text',
      warnings: [],
    });
    expect(twice.clauses.map((c) => c.twin)).toEqual([null, null, null, 'c2']);
  });
});

describe('a guide of cards', () => {
  const card = (n: number, name: string, ...below: string[]) => [`${n}.${name}`, name, '发文机构 青石县商务局', ...below];
  const text = [
    ...card(
      6,
      '青石县商场升级改造资金支持',
      '服务内容',
      '对商场改造给予不超过投资额5%的支持。',
      '条件要求',
      '1．营业面积大于300平方米；',
      '2．投资在90万元以上。',
    ),
    ...card(
      7,
      '青石县首店资金支持',
      '服务内容',
      '1．支持标准',
      '（1）对首店给予最高20万元支持。',
      '（2）对引进方给予奖励。',
      '条件要求',
      '1．首店面积不少于50平方米。',
    ),
    '8.青石县步行街资金支持',
    '服务内容',
    '1．对步行街给予最高30万元支持。',
  ].join('\n');
  const { body, clauses, candidates } = importDocument({ items: lines(text), form: 'plain_text', warnings: [] });

  it('heads with each card what stands under it, and with each label what stands under that', () => {
    expect(body.match(/^#+ .*$/gm)).toEqual([
      '## 6\\.青石县商场升级改造资金支持',
      '### 服务内容',
      '### 条件要求',
      '## 7\\.青石县首店资金支持',
      '### 服务内容',
      '### 条件要求',
      '## 8\\.青石县步行街资金支持',
      '### 服务内容',
    ]);
    expect(clauses.filter((c) => c.kind === 'item').map((c) => c.id)).toEqual(['c6', 'c6-1', 'c6-2', 'c7', 'c7-1', 'c7-1-1', 'c7-1-2', 'c7-1b', 'c8', 'c8-1']);
  });

  it('takes figures under its conditions for such', () => {
    expect(candidates.map(({ kind, value, clause }) => `${kind} ${value ?? ''} ${clause}`)).toEqual([
      'amount 5 c6-p4',
      'condition 300 c6-1',
      'condition 90 c6-2',
      'amount 20 c7-1-1',
      'condition 50 c7-1b',
      'amount 30 c8-1',
    ]);
  });

  it('takes the last member of a list for none', () => {
    const list = ['一、材料', '1.申请表', '2.营业执照', '二、程序', '1.受理', '2.审核', '三、附则'].join('\n');
    expect(importDocument({ items: lines(list), form: 'plain_text', warnings: [] }).body).not.toMatch(/^#+ \d/m);
  });
});

describe('a goal with a run-in title', () => {
  it('gives nothing, whatever its words: 配套', () => {
    const text =
      '一、总体要求\n（一）发展目标。到2025年，竹材企业达到40家以上，形成配套材料供应基地。\n到2030年，实现产值50亿元以上，配套产业形成。\n二、奖励\n';
    const { candidates } = importDocument({ items: lines(text), form: 'plain_text', warnings: [] });
    expect(candidates.map(({ kind, value, op }) => [kind, value, op])).toEqual([
      ['target', 40, 'ge'],
      ['target', 50, 'ge'],
    ]);
  });
});

describe('a saved page', () => {
  const made = importDocument(htmlToDocument(read('tests/fixtures/import/qingshi.html')));

  it('is its text without scripts, menus and foot', () => {
    expect(made.head.title).toBe('青石县支持中小企业高质量发展若干措施');
    expect(made.source).not.toMatch(/999|首页|版权/);
    expect(made.clauses.map((c) => c.id)).toEqual([
      'p1',
      'p2',
      'art1',
      'art2',
      'art3',
      'art4',
      'art5',
      'art6',
      'art6-t1-head',
      'art6-t1-r1',
      'art6-t1-r2',
      'art6-t1-r3',
      'art7',
    ]);
    expect(made.warnings).toEqual([]);
  });

  it('has every figure of its sentences and of its table of awards', () => {
    expect(made.candidates.map((c) => `${c.clause} ${c.role ?? c.kind} ${c.value ?? ''}${c.unit ?? ''}`)).toEqual([
      'p2 target 30家',
      'p2 target 8%',
      'art1 fixed 50万元',
      'art1 fixed 20万元',
      'art2 condition 2000万元',
      'art2 condition 500万元',
      'art2 rate 10%',
      'art2 cap 100万元',
      'art3 rate 50%',
      'art3 cap 30万元',
      'art3 limit 3年',
      'art4 fixed 5元',
      'art4 fixed 100元/平方米',
      'art5 ratio 20%',
      'art6-t1-r1 fixed 100万元',
      'art6-t1-r2 fixed 50万元',
      'art6-t1-r3 fixed 30万元',
    ]);
  });
});

describe('drafts of the documents that readers have coded', () => {
  const unitOf = (unit: string | null) => (unit ?? '').replace('％', '%').replace(/\s/g, '');

  it('hold nearly every figure, few that are none, and the right role', () => {
    let [wanted, hit, drafted, right] = [0, 0, 0, 0];
    for (const { policy } of content.bundles) {
      const coded = [
        ...policy.targets.flatMap(({ fact: f }) => (f.value === null ? [] : [{ clause: f.clause, what: 'target', value: f.value, unit: f.unit }])),
        ...policy.incentives.flatMap(({ fact }) => [
          ...fact.amounts.flatMap((a) => (a.value === null ? [] : [{ clause: fact.clause, what: a.role, value: a.value, unit: a.unit }])),
          ...placedConditions(fact.conditions).flatMap(({ condition }) => {
            const figure = conditionFigure(condition);
            return figure === null ? [] : [{ clause: fact.clause, what: 'condition', value: figure.value, unit: figure.unit }];
          }),
        ]),
      ];
      const left = draftCandidates(policy.clauses).filter((c) => c.value !== null);
      drafted += left.length;
      // figures that several facts share are printed once
      const seen = new Set<string>();
      for (const fact of coded) {
        const at = left.findIndex((c) => c.clause === fact.clause && c.value === fact.value && unitOf(fact.unit).startsWith(unitOf(c.unit)));
        const key = JSON.stringify(fact);
        if (at < 0 && seen.has(key)) continue;
        seen.add(key);
        wanted++;
        if (at < 0) continue;
        hit++;
        const [draft] = left.splice(at, 1);
        if ((draft?.role ?? draft?.kind) === fact.what) right++;
      }
    }
    expect(hit / wanted).toBeGreaterThanOrEqual(0.97);
    expect(hit / drafted).toBeGreaterThanOrEqual(0.93);
    expect(right / hit).toBeGreaterThanOrEqual(0.97);
  });
});
