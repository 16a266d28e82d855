import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { instrumentTable } from '../../src/domain/compare/instrument-counts.ts';
import { cellAt } from '../../src/domain/table/table.ts';

const { records, entryOf } = getSite();
const entries = records.policies.map((p) => entryOf(p.id));
const table = instrumentTable(entries);

describe('the kinds of support the documents offer', () => {
  it('are counted offer by offer, all of them once', () => {
    const offers = table.cells.flatMap((cells) => cells.flatMap((c) => c.values)).filter((v) => v.counts === 'offers');
    expect(offers.reduce((n, v) => n + v.value, 0)).toBe(records.incentives.length);
  });
  it('stand by how often they are offered', () => {
    const counts = table.cells.map((cells) => cells.flatMap((c) => c.values.filter((v) => v.counts === 'offers')).reduce((n, v) => n + v.value, 0));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
  it('tell offers without a figure from kinds that nobody offers, and both from an excerpt', () => {
    const kinds = new Set(table.cells.flatMap((cells) => cells.map((c) => c.blank)));
    expect(kinds).toEqual(new Set([null, 'unquantified', 'silent', 'not_held']));
    for (const cells of table.cells) for (const { blank, values } of cells) expect(values.length).toBe(blank === null ? 2 : blank === 'unquantified' ? 1 : 0);
    const partly = entries.map((e) => ({ ...e, incentives: e.incentives.slice(0, 1), policy: { ...e.policy, coding: 'partial' as const } }));
    const [row] = instrumentTable(partly).rows;
    expect(cellAt(instrumentTable(partly.map((e, i) => (i === 0 ? { ...e, incentives: [] } : e))), row?.id ?? '', partly[0]?.policy.id ?? '').blank).toBe(
      'not_coded',
    );
  });
});
