import { describe, expect, it } from 'vitest';
import { shardFiles, listFiles } from '../../../src/build/shard-files.ts';
import { getSite } from '../../../src/build/site.ts';
import { makeColumn, rowHead } from '../../../src/client/compare/column.ts';
import { makeLists } from '../../../src/client/compare/lists.ts';
import { byProvince, matches } from '../../../src/client/compare/find.ts';
import { comparisons, type ChoiceRecord, type PolicyShard, type RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { toHtml } from '../../../src/views/markup.ts';
import { compareAll } from '../../../src/views/shards.ts';
import { printIncentives } from '../../../src/views/tables/incentive-table.ts';
import { printRules } from '../../../src/views/tables/rule-table.ts';
import { cellMarkup, headMarkup } from '../../../src/views/tables/table-markup.ts';
import { printTargets } from '../../../src/views/tables/target-table.ts';

const site = getSite();
const made = new Map([...listFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name) ?? 'null');
const all = compareAll(site);
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
    const column = makeColumn(comparison, json(`policy/${policy}.json.gzip`) as PolicyShard, lists);
    const head = printed[comparison][0]?.columns[at];
    expect(head && toHtml(headMarkup(head, 'col', site.href))).toBe(toHtml(headMarkup(column.head, 'col', site.href)));
    for (const [i, row] of lists.rows.entries()) {
      const cell = rows[i]?.cells[at];
      expect(cell && toHtml(cellMarkup(cell, site.href)), row.id).toBe(toHtml(cellMarkup(column.cell(row), site.href)));
      expect(column.filled.has(row.id), row.id).toBe(toHtml(cellMarkup(column.cell(row), site.href)).includes('data-fact='));
    }
  });
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
