import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { printOfficeDifferences, printOfficeTopics, printTopicOffices } from '../../../src/views/tables/office-topic-table.ts';
import type { PrintedCell, PrintedTable } from '../../../src/views/tables/printed.ts';

const site = getSite();
const policy = (id: string) => site.entryOf(id).policy;
const rows = (table: PrintedTable) => table.groups.flatMap((g) => g.rows);
const said = ({ parts, blank }: PrintedCell): string[] =>
  blank !== null ? [blank.kind] : parts.flatMap((p) => (p.kind === 'links' ? p.links.map((l) => l.text) : p.kind === 'text' ? [p.text] : []));
const row = (table: PrintedTable, head: string) =>
  rows(table)
    .find((r) => r.head.text === head)
    ?.cells.map(said);

describe('who is charged with what', () => {
  it('is told topic by topic, in the words of the document', () => {
    const table = printOfficeTopics(site, [policy('huainan-2020'), policy('yangzhou-2022')]);
    expect(row(table, '用地与厂房')).toEqual([
      ['市自然资源局', '各县区', '园区'],
      ['市自然资源局', '发改委', '工信局', '市各有关部门'],
    ]);
  });

  it('is told of one topic by function, with blanks of their own for excerpts', () => {
    const table = printTopicOffices(site, 'land-plant', [policy('huainan-2020'), policy('yangzhou-2022'), policy('wuhan-2021')]);
    expect(row(table, '自然资源')).toEqual([['市自然资源局'], ['市自然资源局'], ['not_held']]);
    expect(row(table, '发展改革')).toEqual([['silent'], ['发改委'], ['not_held']]);
  });
});

describe('one topic in more documents than have columns', () => {
  const table = printTopicOffices(site, 'land-plant', [policy('huainan-2020'), policy('yangzhou-2022'), policy('wuhan-2021')], 2);

  it('is a list a function, each office with its document; documents that name none are counted by kind', () => {
    expect(row(table, '自然资源')).toEqual([['淮南 2020 市自然资源局', '扬州 2022 市自然资源局'], ['节选未见 1 份']]);
    expect(row(table, '发展改革')).toEqual([['扬州 2022 发改委'], ['未写明 1 份；节选未见 1 份']]);
    expect(table.columns).toHaveLength(2);
  });

  it('has the rows and the offices that columns have', () => {
    const wide = printTopicOffices(site, 'land-plant', [policy('huainan-2020'), policy('yangzhou-2022'), policy('wuhan-2021')]);
    const links = (of: PrintedTable) =>
      rows(of).map((r) => [r.id, r.cells.flatMap((c) => c.parts.flatMap((p) => (p.kind === 'links' ? p.links.map((l) => l.url) : [])))]);
    expect(links(table)).toEqual(links(wide));
  });
});

describe('offices that body and annex charge differently', () => {
  const table = printOfficeDifferences(site, [policy('yangzhou-2022')]);

  it('are told: research institutions of the province, and public procurement', () => {
    const only = rows(table).map((r) => [r.head.text, ...r.cells.slice(2).map((c) => said(c).join(''))]);
    expect(only.filter(([, body, annex]) => `${body ?? ''} ${annex ?? ''}` === '财政局 发改委、工信局')).toHaveLength(1);
    expect(only.filter(([, body, annex]) => `${body ?? ''} ${annex ?? ''}` === '国资委、工商联 政务办')).toHaveLength(1);
  });

  it('are none where both name the same', () => {
    for (const r of rows(table)) expect(r.cells.slice(2).map((c) => said(c).join(''))).not.toEqual(['无', '无']);
    expect(rows(printOfficeDifferences(site, [policy('huainan-2020')]))).toEqual([]);
  });
});
