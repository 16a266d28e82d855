import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/views/markup.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, type PrintedPart } from '../../src/views/tables/printed.ts';
import { cellMarkup, tableMarkup } from '../../src/views/tables/table-markup.ts';

const href = (path: string) => path;
const figure = (text: string, notes: readonly string[] = ['2025']): PrintedPart => ({
  kind: 'figure',
  figure: { text, url: `/policies/demo/#fact-${text}`, fact: text },
  isMinor: false,
  notes,
  flags: [{ text: '存量≠新增', grave: false }],
  printed: '省级企业',
});
const minor: PrintedPart = { kind: 'minor', label: '其中', figures: [{ text: '3 家', url: '#', fact: 'part', after: '（2022）' }] };
const printed = (parts: readonly PrintedPart[]) => toHtml(cellMarkup(makePrintedCell(parts), href));

describe('a cell of figures', () => {
  it('says one line below a figure and opens the rest', () => {
    expect(printed([figure('50')])).toContain(
      '<details class="more"><summary><span>2025</span> <b class="flag">存量≠新增</b></summary><small class="printed">省级企业</small></details>',
    );
  });
  it('folds what stands beside its figures under the last of them', () => {
    const html = printed([figure('50'), figure('100'), minor]);
    expect(html.match(/data-fact="part"/g)).toHaveLength(1);
    expect(html.indexOf('data-fact="part"')).toBeGreaterThan(html.indexOf('data-fact="100"'));
    expect(html).toMatch(/<small class="minor">.*<\/small><\/details><\/div><\/td>$/);
  });
  it('shows what stands alone', () => {
    expect(printed([minor])).not.toContain('<details');
  });
  it('folds nothing where no line could be pressed', () => {
    expect(printed([{ ...figure('50', []), flags: [] } as PrintedPart])).toContain('</span><small class="printed">省级企业</small></div>');
  });
});

describe('a table that stacks', () => {
  const table = (looks: readonly string[]) =>
    toHtml(
      tableMarkup(
        makePrintedTable({ label: 'a', looks, corner: 'row', columns: [makeHead('芜湖 2022')] }, [makeRow(makeHead('row'), [makePrintedCell([])])]),
        href,
      ),
    );
  it('gives each cell the name of its column', () => {
    expect(table(['stack-table'])).toContain('<td data-head="芜湖 2022">');
  });
  it('leaves the cells of other tables bare', () => {
    expect(table([])).toContain('<td></td>');
  });
});
