import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText, readSourceFile } from '../../../src/build/import/read-file.ts';

const texts = async (name: string, bytes: Uint8Array) => (await readSourceFile(name, bytes)).items.map((i) => (i.kind === 'line' ? i.text : i.rows));

/** A Word file of paragraphs and one table. */
const docx = (paragraphs: readonly string[], rows: readonly (readonly string[])[], more: Readonly<Record<string, string>> = {}) => {
  const p = (text: string) => (text.startsWith('<') ? text : `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  const table = `<w:tbl>${rows.map((r) => `<w:tr>${r.map((c) => `<w:tc>${p(c)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${main}"><w:body>${paragraphs.map(p).join('')}${rows.length > 0 ? table : ''}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([path, xml]) => [path, strToU8(xml)])),
  });
};

/** A piece of text at a place of the page, in points from its lower left corner. */
type Piece = readonly [x: number, y: number, text: string, size?: number];

/** A PDF that names a Chinese encoding by its name alone: without the maps of pdf.js its text cannot be read. */
function pdfAt(pages: readonly (readonly Piece[])[]): Uint8Array {
  const hex = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const streams = pages.map((pieces) => pieces.map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join(' '));
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const entries = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return strToU8(text, true);
}

const pdf = (lines: readonly string[]) => pdfAt([lines.map((text, i): Piece => [72, 700 - 20 * i, text])]);

/** Lines of a column from a place downwards, every one as far left as the others. */
const column = (x: number, top: number, lines: readonly string[]) => lines.map((text, i): Piece => [x, top - 15 * i, text]);

describe('readSourceFile', () => {
  it('reads a Word file whose tables name a style and that declares none', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${row('项目', '金额')}${row('甲', '10万元')}</w:tbl>`;
    expect(await texts('a.docx', docx(['第一条 奖励见表。', table], []))).toEqual([
      '第一条 奖励见表。',
      [
        ['项目', '金额'],
        ['甲', '10万元'],
      ],
    ]);
  });

  it('reads Word files with their tables', async () => {
    expect(
      await texts(
        'a.docx',
        docx(
          ['第一条 奖励50万元。'],
          [
            ['项目', '金额'],
            ['甲', '10万元'],
          ],
        ),
      ),
    ).toEqual([
      '第一条 奖励50万元。',
      [
        ['项目', '金额'],
        ['甲', '10万元'],
      ],
    ]);
  });

  it('prints the numbers that Word counts by itself, by list, level and style', async () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1条')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
    const listed = (list: number, at: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const styled = (style: string, text: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const file = docx(
      [
        listed(1, 0, '总则'),
        listed(1, 1, '奖励甲。'),
        listed(1, 1, '奖励乙。'),
        listed(1, 2, '丙；'),
        listed(1, 0, '附则'),
        listed(1, 1, '解释。'),
        styled('B', '本办法。'),
        styled('A', '奖励。'),
        styled('A', '不编号。', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        listed(3, 0, '施行。'),
        listed(3, 0, '废止。'),
      ],
      [],
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    );
    const document = await readSourceFile('a.docx', file);
    expect(document.items.map((i) => (i.kind === 'line' ? i.text : i.rows))).toEqual([
      '一、总则',
      '1.奖励甲。',
      '2.奖励乙。',
      '①丙；',
      '二、附则',
      '1.解释。',
      '第一条 本办法。',
      '第二条 奖励。',
      '不编号。',
      '第十一条 施行。',
      '第十二条 废止。',
    ]);
    expect(document.warnings.join()).toContain('10 paragraphs');
  });

  it('reads a PDF whose encoding is only named', async () => {
    expect(await texts('a.pdf', pdf(['青石县办法', '第一条奖励50万元。']))).toEqual(['青石县办法', '第一条奖励50万元。']);
  });

  it('reads two columns one after the other, below a title over both, each page by itself', async () => {
    const lines = (name: string) => Array.from({ length: 8 }, (_, i) => `${name}${i}新认定的企业一次性给予奖励三十万元由财政`);
    const title: Piece = [180, 800, '青石县促进开放型经济发展的若干政策意见试行'];
    const file = pdfAt([
      [title, ...column(50, 770, lines('甲')), ...column(310, 770, lines('乙')), [285, 30, '—1—']],
      // the lines of the two columns do not stand beside each other
      [...column(50, 770, lines('丙')), ...column(310, 764, lines('丁').slice(0, 6))],
    ]);
    expect(await texts('a.pdf', file)).toEqual([title[2], ...lines('甲'), ...lines('乙'), '—1—', ...lines('丙'), ...lines('丁').slice(0, 6)]);
  });

  it('reads a table of two wide columns row by row', async () => {
    const rows = Array.from({ length: 9 }, (_, i): [string, string] => [`${i}项目名称`, `对第${i}类企业给予一次性奖励三十万元并优先安排`]);
    const file = pdfAt([
      rows.flatMap(([a, b], i): Piece[] => [
        [50, 770 - 15 * i, a],
        [310, 770 - 15 * i, b],
      ]),
    ]);
    expect(await texts('a.pdf', file)).toEqual(rows.map((r) => r.join(' ')));
  });

  it('reads the labels of a guide, printed beside the middle of their text, before it', async () => {
    const beside = (top: number, lines: readonly Piece[2][], label: string): Piece[] => [
      ...lines.map((text, i): Piece => [i === 0 ? 144 : 124, top - 16 * i, text]),
      [60, top - 8 * (lines.length - 1), label],
    ];
    const head: Piece[] = [
      [54, 815, '3.青石县商场、超市升级', 13],
      [54, 798, '改造资金支持', 13],
      [60, 770, '发文机构'],
      [124, 770, '青石县商务局'],
      [60, 740, '工具分类'],
      [124, 740, '资金支持'],
      [190, 740, '服务对象'],
      [266, 748, '在青石县注册且具有独立法人资格的企业'],
      [266, 732, '和机构'],
    ];
    const file = pdfAt([
      [
        ...head,
        ...beside(700, ['对商场的改造项目给予支持，比例不超过实际投', '资额的5%。'], '服务内容'),
        ...beside(660, ['1．营业面积大于300平方米，专业店的营业', '面积大于200平方米；', '2．投资在90万元以上。'], '条件要求'),
        [290, 30, '7'],
      ],
      // the text of the cell goes on, its label does not
      [
        [124, 780, '3．经营状况良好。'],
        ...beside(750, ['企业填写申报书，商务局审核并公示', '后拨付，拨付后将拨付情况报县财政局备', '案。'], '办理流程'),
        [60, 700, '联络方式'],
        [124, 700, '商务局'],
        [290, 30, '8'],
      ],
    ]);
    expect(await texts('a.pdf', file)).toEqual([
      '3.青石县商场、超市升级改造资金支持',
      '发文机构 青石县商务局',
      '工具分类 资金支持 服务对象',
      '在青石县注册且具有独立法人资格的企业',
      '和机构',
      '服务内容',
      '对商场的改造项目给予支持，比例不超过实际投',
      '资额的5%。',
      '条件要求',
      '1．营业面积大于300平方米，专业店的营业',
      '面积大于200平方米；',
      '2．投资在90万元以上。',
      '7',
      '3．经营状况良好。',
      '办理流程',
      '企业填写申报书，商务局审核并公示',
      '后拨付，拨付后将拨付情况报县财政局备',
      '案。',
      '联络方式 商务局',
      '8',
    ]);
  });

  it('leaves the bytes of a PDF as they are, for they are kept', async () => {
    const file = pdf(['青石县办法', '第一条奖励50万元。']);
    const { length } = file;
    await readSourceFile('a.pdf', file);
    expect(file.length).toBe(length);
  });

  it('reads pages whatever their entities, and merged cells once', async () => {
    const page =
      '<body><p>甲&mdash;乙&ldquo;丙&rdquo;&#x7701;，给予奖励。</p><table><tr><th>类</th><th>名</th></tr><tr><td rowspan=2>一</td><td>甲</td></tr><tr><td>乙</td></tr></table></body>';
    expect(await texts('a.html', strToU8(page))).toEqual([
      '甲—乙“丙”省，给予奖励。',
      [
        ['类', '名'],
        ['一', '甲'],
        ['', '乙'],
      ],
    ]);
  });

  it('tells UTF-8, UTF-16 and GB18030 apart', () => {
    expect(decodeText(new Uint8Array([0xbd, 0xb1, 0xc0, 0xf8]))).toBe('奖励');
    expect(decodeText(strToU8('奖励'))).toBe('奖励');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x56, 0x59]))).toBe('奖');
  });

  it.each([
    ['a.ofd', [0x50, 0x4b, 3, 4], /OFD cannot be read/],
    ['a.doc', [0xd0, 0xcf, 0x11, 0xe0], /save it as \.docx/],
    ['a.zip', [0x50, 0x4b, 3, 4], /unpack it/],
    ['a.txt', [], /empty/],
    ['a.txt', [0x20, 0x0a], /no text/],
    ['a.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], /not a readable PDF/],
    ['a.docx', [0x50, 0x4b, 3, 4, 0], /not a readable Word file/],
    ['a.bin', [0, 1, 2, 0xff], /neither text/],
  ])('refuses %s (%j) with what to do', async (name, bytes, message) => {
    await expect(readSourceFile(name, new Uint8Array(bytes))).rejects.toThrow(message);
  });

  it('tells a PDF of pictures as such', async () => {
    await expect(readSourceFile('a.pdf', pdf([]))).rejects.toThrow(/only pictures/);
  });
});
