import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { cellText } from '../../../src/exports/book.ts';
import { chosenPolicies } from '../../../src/domain/corpus/chosen.ts';
import { targetsComparison } from '../../../src/views/comparisons.ts';
import { tableSheet, textOf, type TableNames } from '../../../src/views/exports/table-sheet.ts';
import { h, type MarkupElement } from '../../../src/views/markup.ts';
import { functionsOf } from '../../../src/views/offices.ts';
import { citiesOf } from '../../../src/views/places.ts';
import { printOffices } from '../../../src/views/tables/office-table.ts';
import { tableMarkup } from '../../../src/views/tables/table-markup.ts';
import { printTargets } from '../../../src/views/tables/target-table.ts';

const site = getSite();
const names: TableNames = { id: 't', title: '表', places: '出处', absoluteUrl: (link) => `https://x.org/p/${link}` };
const row = (attributes: Record<string, string>, ...cells: MarkupElement[]) => h('tr', attributes, cells);
const tableOf = (heads: readonly string[], ...rows: MarkupElement[]) =>
  h('table', {}, h('thead', {}, row({}, ...heads.map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, rows));

describe('what an element says', () => {
  it('has a line for each block, and leaves out what is not said', () => {
    const cell = h(
      'td',
      {},
      h('span', { 'aria-hidden': 'true' }, '§'),
      h('div', {}, h('a', { href: '#a' }, '≥ 700 家')),
      h('details', {}, h('summary', {}, h('span', {}, '2025 · 存量'), ' ', h('b', {}, '口径不同')), h('small', {}, '市级企业')),
      h('button', {}, '展开'),
      h('span', { 'data-editorial': '' }, '注'),
    );
    expect(textOf(cell)).toBe('≥ 700 家\n2025 · 存量 口径不同\n市级企业');
  });
});

describe('a printed table as a sheet', () => {
  it('has numbers where a column holds nothing else, and the clause of each row', () => {
    const sheet = tableSheet(
      tableOf(
        ['县市区', '2022年', '说明'],
        row({ 'data-clause': 'a1-all' }, h('th', {}, '全市'), h('td', {}, h('span', {}, '1,200')), h('td', {}, '12')),
        row({ 'data-clause': 'a1-wuwei' }, h('th', {}, '无为市'), h('td', {}, ''), h('td', {}, '超过60')),
        row({ hidden: '' }, h('th', {}, 'x'), h('td', {}, 'y'), h('td', {}, 'z')),
      ),
      names,
    );
    expect(sheet.columns.map((c) => [c.head, c.type])).toEqual([
      ['县市区', 'text'],
      ['2022年', 'number'],
      ['说明', 'text'],
      ['出处', 'sources'],
    ]);
    expect(sheet.rows).toEqual([
      ['全市', 1200, '12', [{ text: '全市', quote: null, url: 'https://x.org/p/#a1-all' }]],
      ['无为市', null, '超过60', [{ text: '无为市', quote: null, url: 'https://x.org/p/#a1-wuwei' }]],
    ]);
  });

  it('names the links of a row by their columns, each once', () => {
    const link = h('a', { href: '/policies/x/#fact-a' }, '5');
    const sheet = tableSheet(
      tableOf(['行', '甲', '乙'], row({}, h('th', {}, 'r'), h('td', {}, link, link), h('td', {}, h('a', { href: '/about/' }, 'b')))),
      names,
    );
    expect(sheet.rows[0]?.at(-1)).toEqual([{ text: '甲', quote: null, url: 'https://x.org/p//policies/x/#fact-a' }]);
  });

  it('refuses what has no head', () => {
    expect(() => tableSheet(h('table', {}, h('tbody')), names)).toThrow(RangeError);
  });

  it('says of the pages’ own tables every figure, with its parts apart', () => {
    const policies = chosenPolicies(site.records.policies);
    const comparison = targetsComparison(site, policies);
    const printed = printTargets(site, comparison, ['title', 'pool'], 'x');
    const sheet = tableSheet(
      tableMarkup(printed, (path) => path),
      names,
    );
    expect(sheet.rows).toHaveLength(printed.groups.flatMap((g) => [...g.rows, ...(g.alone?.rows ?? [])]).length);
    const municipal = sheet.rows.find((r) => cellText(r[0] ?? null).startsWith('市级专精特新'));
    expect(cellText(municipal?.[1] ?? null)).toContain('≥ 700 家\n');
    for (const r of sheet.rows) for (const cell of r.slice(0, -1)) expect(cellText(cell)).not.toBe('');
    const cities = citiesOf(site, site.records.policies);
    const offices = tableSheet(
      tableMarkup(printOffices(site, functionsOf(site.records.units, false), cities, 'x', 'x'), (path) => path),
      names,
    );
    expect(offices.columns.map((c) => c.head)).toEqual([site.words.units.function, ...cities.map((c) => c.zh), '出处']);
    for (const unit of site.records.units.filter((u) => functionsOf(site.records.units, false).includes(u.function)))
      expect(
        offices.rows.some((r) => r.some((cell) => cellText(cell).includes(unit.zh))),
        unit.id,
      ).toBe(true);
  });
});
