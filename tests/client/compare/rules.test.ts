/** What a reader asks of the comparison of rules, from the files that a browser loads. */
import type { RowFacet } from '../../../src/domain/compare/query.ts';
import { describe, expect, it } from 'vitest';
import { listFiles, shardFiles } from '../../../src/build/shard-files.ts';
import { fiveSite } from '../../support/five.ts';
import { askedOf } from '../../../src/client/compare/chips.ts';
import { makeColumn } from '../../../src/client/compare/column.ts';
import { makeLists } from '../../../src/client/compare/lists.ts';
import { makePrintedColumn } from '../../../src/client/compare/printed-column.ts';
import { filledTable, keptRows, orderedColumns, rankedRows } from '../../../src/client/compare/select.ts';
import { countValues, knownValues, valueName } from '../../../src/client/compare/facets.ts';
import type { ColumnShard, PolicyShard, RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { knownState, readComparison } from '../../../src/state/comparison-state.ts';
import { columnFile } from '../../../src/views/column-shard.ts';

const site = fiveSite;
const made = new Map([...listFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name) ?? 'null');
const lists = makeLists('rules', json('rows.json') as RowRecord[], json('titles.json') as Title[]);
const policies = site.records.policies.map((p) => p.id);
const columns = policies.map((id) => makeColumn('rules', json(`policy/${id}.json.gzip`) as PolicyShard));
const table = filledTable(lists, columns);
const stateOf = (search: string) => knownState(readComparison(search).state, knownValues(lists), policies);
const printed = new Map(policies.map((id) => [id, makePrintedColumn(json(columnFile('rules', id)) as ColumnShard)]));
const textOf = (policy: string, row: string) => printed.get(policy)?.text(row) ?? '';
const kept = (search: string): string[] => [...(keptRows(stateOf(search).state, table, lists, columns, textOf) ?? [])];
/** Rows with a rule that is so. */
const rowsWith = (isSo: (r: (typeof site.records.rules)[number]) => boolean) =>
  [...new Set(site.records.rules.filter(isSo).map((r) => `duty-${r.duty ?? 'other'}`))].sort();

describe('rows of incentives', () => {
  it('are asked for by the topic of their event', () => {
    const given = makeLists('incentives', json('rows.json') as RowRecord[], json('titles.json') as Title[]);
    const of = policies.map((id) => makeColumn('incentives', json(`policy/${id}.json.gzip`) as PolicyShard));
    const events = new Set(site.content.events.flatMap((s) => s.events.flatMap((e) => (e.topic === 'digital' ? [e.id] : []))));
    const { state } = knownState(readComparison('?topic=digital').state, knownValues(given), policies);
    const rows = [...(keptRows(state, filledTable(given, of), given, of, () => '') ?? [])];
    expect(rows).toContain('event-smart-factory');
    expect(rows).toEqual(given.rows.filter((r) => r.event !== null && events.has(r.event)).map((r) => r.id));
  });
});

describe('rows of rules', () => {
  it('are asked for by how they bind, whom, and by topic', () => {
    expect(kept('?modality=must_not').sort()).toEqual(rowsWith((r) => r.modality === 'must_not'));
    expect(kept('?modality=must_not').length).toBeGreaterThan(0);
    expect(kept('?addressee=park,large-enterprise').sort()).toEqual(rowsWith((r) => r.addressee === 'park' || r.addressee === 'large-enterprise'));
    expect(kept('?topic=procurement-first-set')).toEqual(lists.rows.filter((r) => r.topic === 'procurement-first-set').map((r) => r.id));
    expect(kept('?modality=must_not&addressee=park')).toEqual([]);
  });

  it('are asked for by their words, by offices, and by what differs', () => {
    expect(kept('?q=按幢')).toEqual(['duty-plant-subdivision']);
    expect(kept('?figures=1').sort()).toEqual(rowsWith((r) => r.value !== null));
    const named = site.records.rules.find((r) => r.responsible_units.length > 0);
    if (named !== undefined)
      expect(kept(`?office=${encodeURIComponent(named.responsible_units[0]?.printed ?? '')}`)).toContain(`duty-${named.duty ?? 'other'}`);
    // both permit it to the same: only the other documents' blanks differ
    expect(kept('?differ=1')).toContain('duty-plant-subdivision');
  });

  it('are offered by what they have, each with its name, a topic not twice', () => {
    expect([...countValues('modality', table, lists).keys()].map((id) => valueName('modality', id, lists))).toEqual(
      expect.arrayContaining(['应当', '不得', '可以']),
    );
    expect(valueName('addressee', 'tenderer', lists)).toBe('招标单位、采购人');
    expect(countValues('section', table, lists).size).toBe(0);
    expect(countValues('topic', table, lists).size).toBeGreaterThan(5);
    for (const facet of ['event', 'rung', 'title', 'who'] as const) expect(countValues(facet, table, lists).size, facet).toBe(0);
  });

  it('put the documents in order: those that bind alike together, blanks last', () => {
    const order = orderedColumns('duty-plant-subdivision', 'descending', lists, columns);
    expect(order).toEqual(['huainan-2020', 'yangzhou-2022', 'wuhu-2022', 'wuhu-2018', 'wuhan-2021']);
    expect(() => orderedColumns('duty-gone', 'descending', lists, columns)).toThrow(RangeError);
  });

  it('of goals put them in order by size, unlike bases apart, whatever the direction', () => {
    const goals = makeLists('targets', json('rows.json') as RowRecord[], json('titles.json') as Title[]);
    const of = policies.map((id) => makeColumn('targets', json(`policy/${id}.json.gzip`) as PolicyShard));
    const firsts = (way: 'ascending' | 'descending') =>
      orderedColumns('row-municipal', way, goals, of).map((id) => {
        const { blank, values } = of[policies.indexOf(id)]?.decided(goals.rows.find((r) => r.id === 'row-municipal') ?? ({ id: '' } as RowRecord)) ?? {};
        return blank === null ? [values?.[0]?.basis, values?.[0]?.value] : null;
      });
    const [down, up] = [firsts('descending'), firsts('ascending')];
    expect(down.map((f) => f?.[0])).toEqual(up.map((f) => f?.[0]));
    for (const list of [down, up]) expect(list.slice(list.indexOf(null)).every((f) => f === null) || !list.includes(null)).toBe(true);
    const stock = (list: typeof down) => list.flatMap((f) => (f?.[0] === 'stock' ? [Number(f[1])] : []));
    expect(stock(up)).toEqual(stock(down).toReversed());
    expect(stock(up)).toEqual(stock(up).toSorted((a, b) => a - b));
    expect(stock(up).length).toBeGreaterThan(1);
  });

  it('drop what nobody knows, and tell it', () => {
    const { state, problems } = stateOf('?modality=must,shall&addressee=nobody');
    expect(state.facets.modality).toEqual(['must']);
    expect(problems.map((p) => `${p.name}=${p.value}`)).toEqual(['modality=shall', 'addressee=nobody']);
  });

  it('stand by how a column binds, figures apart, blanks last, and are told so', () => {
    const { state } = stateOf('?sort=wuhu-2022:desc');
    const ranks = rankedRows(state, table, null) ?? [];
    expect(ranks.map((r) => r.label.replace(/（.*/, ''))).toEqual(['应当 · 日', '应当', '不得', '没有可排序的数']);
    expect(ranks.flatMap((r) => r.rows).sort()).toEqual(lists.rows.map((r) => r.id).sort());
    const naming = (facet: RowFacet, value: string) => valueName(facet, value, lists);
    expect(askedOf(state, naming, () => '芜湖 2022', true).map((a) => a.label)).toEqual(['按芜湖 2022怎样要求分组']);
  });
});
