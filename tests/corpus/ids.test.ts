/** What has been published once keeps its address: an id in `ids/` may never disappear. A new policy needs no line there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { incentiveRows } from '../../src/domain/compare/incentives.ts';
import { comparisonRows } from '../../src/domain/corpus/rows.ts';

const IDS = new URL('ids/', import.meta.url);
const site = getSite();
const { records } = site;

/** Ids as they stand in addresses today, by list. */
const published: Readonly<Record<string, readonly string[]>> = {
  clauses: records.clauses.map((c) => `${c.policy} ${c.id}`),
  facts: [...records.targets, ...records.incentives, ...records.rules].map((f) => f.id),
  amounts: records.incentives.flatMap((i) => i.amounts.map((a) => a.id)),
  rows: [...comparisonRows(site.content.indicators, site.titles), ...incentiveRows(site.content.events, site.titles)].map((row) => row.id),
  discrepancies: records.discrepancies.map((d) => d.id),
  units: records.units.map((u) => u.id),
};

describe('ids published once', () => {
  it.each(readdirSync(IDS).map((f) => f.replace('.txt', '')))('are all published still: %s', (list) => {
    const once = readFileSync(new URL(`${list}.txt`, IDS), 'utf8')
      .trimEnd()
      .split('\n');
    const today = new Set(published[list]);
    expect(once.length).toBeGreaterThan(0);
    expect(once.filter((id) => !today.has(id))).toEqual([]);
  });

  it('are kept in a list for every kind of address', () => {
    expect(readdirSync(IDS).sort()).toEqual(
      Object.keys(published)
        .map((list) => `${list}.txt`)
        .sort(),
    );
  });
});
