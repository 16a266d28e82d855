import { describe, expect, it } from 'vitest';
import { shardFiles, listFiles } from '../../../src/build/shard-files.ts';
import { fiveSite } from '../../support/five.ts';
import { makeColumn } from '../../../src/client/compare/column.ts';
import { makeLists } from '../../../src/client/compare/lists.ts';
import { makePrintedColumn, wordsIn } from '../../../src/client/compare/printed-column.ts';
import { rowHead, speakerOf } from '../../../src/client/compare/speaking.ts';
import { byProvince, matches } from '../../../src/client/compare/find.ts';
import { isOffer, isRule, isTarget } from '../../../src/domain/compare/pack.ts';
import { comparisons, type ChoiceRecord, type ColumnShard, type PolicyShard, type RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { columnFile } from '../../../src/views/column-shard.ts';
import { toHtml } from '../../../src/views/markup.ts';
import { cellText } from '../../support/cell-text.ts';
import { compareAll } from '../../../src/views/shards.ts';
import { printIncentiveCell, printIncentives } from '../../../src/views/tables/incentive-table.ts';
import type { PrintedCell } from '../../../src/views/tables/printed.ts';
import { printRuleCell, printRules } from '../../../src/views/tables/rule-table.ts';
import { cellMarkup, headMarkup } from '../../../src/views/tables/table-markup.ts';
import { printTargetCell, printTargets } from '../../../src/views/tables/target-table.ts';

const site = fiveSite;
const made = new Map([...listFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name) ?? 'null');
const all = compareAll(site);
/** A cell without what no page prints: how many passages there are where there are none, what an offer of money is without a figure. */
const said = (cell: PrintedCell): PrintedCell =>
  JSON.parse(JSON.stringify(cell), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('passages' in value && Array.isArray(value.passages) && value.passages.length === 0) return { ...value, count: '' };
    return 'kind' in value && value.kind === 'money' ? { ...value, label: '' } : value;
  }) as PrintedCell;
const choice = json('choice.json') as ChoiceRecord[];

const printed = {
  targets: [printTargets(site, all.targets, ['title', 'pool', 'indicator'], '')],
  incentives: [printIncentives(site, all.incentives, site.content.events)],
  rules: [printRules(site, all.rules)],
};

describe.each(comparisons)('a column of %s made from files', (comparison) => {
  const lists = makeLists(comparison, json('rows.json') as RowRecord[], json('titles.json') as Title[]);
  const printedRows = printed[comparison].flatMap((t) => t.groups.flatMap((g) => [...g.rows, ...(g.alone?.rows ?? [])]));
  // rows that one document alone fills are printed after the others of their section
  const rows = lists.rows.flatMap(({ id }) => printedRows.find((row) => row.id === id) ?? []);

  it('has the rows that the server prints, under the same heads', () => {
    expect(lists.rows.map((r) => r.id)).toEqual(rows.map((r) => r.id));
    expect(printedRows).toHaveLength(rows.length);
    for (const [i, row] of lists.rows.entries()) expect(rowHead(row, lists), row.id).toEqual(rows[i]?.head);
  });

  it.each(site.records.policies.map((p, at) => [p.id, at] as const))('says of %s, in every row, what the server prints', (policy, at) => {
    const shard = json(`policy/${policy}.json.gzip`) as PolicyShard;
    const column = makeColumn(comparison, shard);
    const speaker = speakerOf(shard, lists);
    const print = (row: RowRecord): PrintedCell => {
      const { values, ...cell } = column.decided(row);
      if (comparison === 'targets') return printTargetCell(speaker, row, { ...cell, values: values.filter(isTarget) });
      if (comparison === 'rules') return printRuleCell(speaker, { ...cell, values: values.filter(isRule) });
      return printIncentiveCell(speaker, { ...cell, values: values.filter(isOffer) });
    };
    for (const [i, row] of lists.rows.entries()) {
      const cell = rows[i]?.cells[at];
      expect(cell && toHtml(cellMarkup(cell, site.href)), row.id).toBe(toHtml(cellMarkup(print(row), site.href)));
    }
  });

  it.each(site.records.policies.map((p, at) => [p.id, at] as const))('stands in the file of %s as the server prints it', (policy, at) => {
    const file = json(columnFile(comparison, policy)) as ColumnShard;
    const head = printed[comparison][0]?.columns[at];
    expect(head && toHtml(headMarkup(head, 'col', site.href))).toBe(file.head);
    expect(file).toMatchObject({ comparison, policy, name: head?.text });
    expect(file.cells.map((c) => c.row)).toEqual(rows.map((row) => row.id));
    for (const [i, { row, head: rowHeadOf, cell }] of file.cells.entries()) {
      const there = rows[i];
      const own = there?.cells[at];
      expect(own && toHtml(cellMarkup(own, site.href, file.name)), row).toBe(cell);
      if (rowHeadOf !== undefined) expect(there && toHtml(headMarkup(there.head, 'row', site.href)), row).toBe(rowHeadOf);
      expect(rowHeadOf !== undefined, row).toBe(cell.includes('data-fact='));
    }
    const column = makePrintedColumn(file);
    expect([...column.filled]).toEqual(file.cells.filter((c) => c.cell.includes('data-fact=')).map((c) => c.row));
    expect(() => column.text('row-gone')).toThrow(RangeError);
  });

  it.each(site.records.policies.map((p, at) => [p.id, at] as const))('has for a reader’s search every word that a cell of %s prints', (policy, at) => {
    const column = makePrintedColumn(json(columnFile(comparison, policy)) as ColumnShard);
    for (const row of rows) {
      const text = column.text(row.id ?? '');
      const cell = row.cells[at];
      const words = cell === undefined ? [row.id] : cellText(said(cell)).split(/\s+/u);
      expect(
        words.filter((word) => !text.includes(word ?? '')),
        row.id ?? '',
      ).toEqual([]);
      expect(text).not.toMatch(/<|class=|href=/);
    }
  });
});

it('words are read from markup as they were before they were escaped', () => {
  const said = '“a”<b & "c"> &lt; d';
  expect(wordsIn(toHtml({ tag: 'td', attributes: { title: '<x>"&' }, children: [said] })).trim()).toBe(said);
});

describe('a document', () => {
  const found = (question: string) => choice.filter((p) => matches(p, question)).map((p) => p.id);
  it.each([
    ['', 5],
    ['安徽', 3],
    ['芜湖 2022', 1],
    ['新闻报道', 1],
    ['WUHU', 2],
    ['征求意见稿 淮南', 1],
    ['没有', 0],
    ['yangzhou', 1],
    ['wh 2018', 1],
    ['ahs', 3],
  ])('is found by every word of “%s”', (question, count) => {
    expect(found(question)).toHaveLength(count);
  });

  it('stands under its province', () => {
    expect(byProvince(choice).map(([province, policies]) => [province, policies.length])).toEqual([
      ['安徽省', 3],
      ['江苏省', 1],
      ['湖北省', 1],
    ]);
  });
});
