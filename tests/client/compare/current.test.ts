import { describe, expect, it } from 'vitest';
import { listFiles, shardFiles } from '../../../src/build/shard-files.ts';
import { getSite } from '../../../src/build/site.ts';
import { makeColumn } from '../../../src/client/compare/column.ts';
import { makeLists } from '../../../src/client/compare/lists.ts';
import { makeCurrent } from '../../../src/client/compare/current.ts';
import { comparisons, type PolicyShard, type RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { compareAll } from '../../../src/views/shards.ts';

const site = getSite();
const made = new Map([...listFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name) ?? 'null');
const all = compareAll(site);

describe.each(comparisons)('what the comparison of %s hands out', (comparison) => {
  const lists = makeLists(comparison, json('rows.json') as RowRecord[], json('titles.json') as Title[]);
  const policies = ['yangzhou-2022', 'wuhu-2022'];
  const columns = new Map(policies.map((p) => [p, makeColumn(comparison, json(`policy/${p}.json.gzip`) as PolicyShard)]));
  const asked = { comparison, scope: 'shown', said: '', lists } as const;

  it('is the table of its rows and columns, in their order, with the cells of the build', () => {
    const rows = lists.rows.map((r) => r.id).reverse();
    const { table } = makeCurrent(asked, rows, policies, columns);
    expect(table.columns.map((c) => c.id)).toEqual(policies);
    expect(table.rows.map((r) => r.id)).toEqual(rows);
    const whole = all[comparison];
    const at = policies.map((p) => whole.columns.findIndex((c) => c.id === p));
    for (const [r, cells] of table.cells.toReversed().entries()) expect(cells).toEqual(at.map((c) => whole.cells[r]?.[c]));
  });

  it('refuses a column that is not there', () => {
    expect(() => makeCurrent(asked, [], ['gone-1999'], columns)).toThrow(/no column "gone-1999"/);
  });
});
