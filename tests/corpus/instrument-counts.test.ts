import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { instrumentCells, instrumentTable } from '../../src/domain/compare/instrument-counts.ts';
import { cellAt } from '../../src/domain/table/table.ts';

const { records, entryOf } = getSite();
const entries = records.policies.map((p) => entryOf(p.id));
const tableOf = (of: typeof entries) => instrumentTable(of.map((e) => ({ document: e.policy, cells: instrumentCells(e) })));
const table = tableOf(entries);

describe('the kinds of support the documents offer', () => {
  it('are counted offer by offer, all of them once', () => {
    const offers = table.cells.flatMap((cells) => cells.flatMap((c) => c.values)).filter((v) => v.counts === 'offers');
    expect(offers.reduce((n, v) => n + v.value, 0)).toBe(records.incentives.length);
  });
  it('stand by how often they are offered', () => {
    const counts = table.cells.map((cells) => cells.flatMap((c) => c.values.filter((v) => v.counts === 'offers')).reduce((n, v) => n + v.value, 0));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
  it('tell offers without a figure, none in a whole text and none in an excerpt apart, and call nothing silent', () => {
    const kinds = new Set(table.cells.flatMap((cells) => cells.map((c) => c.blank)));
    expect(kinds).toEqual(new Set([null, 'unquantified', 'not_held']));
    // 基金直接股权投资项目库 stands in Huainan’s text, though nothing of the kind is offered there
    expect(cellAt(table, 'equity', 'huainan-2020').values.map((v) => v.value)).toEqual([0]);
    expect(cellAt(table, 'equity', 'wuhan-2021').blank).toBe('not_held');
    const partly = entries.map((e) => ({ ...e, incentives: e.incentives.slice(0, 1), policy: { ...e.policy, coding: 'partial' as const } }));
    const [row] = tableOf(partly).rows;
    expect(cellAt(tableOf(partly.map((e, i) => (i === 0 ? { ...e, incentives: [] } : e))), row?.id ?? '', partly[0]?.policy.id ?? '').blank).toBe('not_coded');
  });
});
