import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { coverageCells, coverageTable } from '../../src/domain/compare/coverage.ts';
import { cellAt, type Passage } from '../../src/domain/table/table.ts';
import { topics, type TopicId } from '../../src/domain/vocabulary.ts';

const { content, events, records, entryOf } = getSite();
const entries = records.policies.map((p) => entryOf(p.id));
const named = { policy: 'wuhan-2021', clause: 'p1', quote: '债券', url: '/policies/wuhan-2021/#p1' };
const tableOf = (of: typeof entries, passagesOn: (topic: TopicId, policy: string) => readonly Passage[] = () => []) =>
  coverageTable(of.map((e) => ({ document: e.policy, cells: coverageCells(e, content.indicators, events, passagesOn) })));
const table = tableOf(entries);
const cellOf = (topic: TopicId, policy: string) => {
  const { blank, values } = cellAt(table, topic, policy);
  return [blank, ...values.map((v) => `${v.value} ${v.counts}`)];
};

describe('how much the documents say on a topic', () => {
  it('counts the clauses coded with it and the figures of its indicators and events', () => {
    expect(cellOf('bond', 'wuhu-2022')).toEqual(['unquantified', '1 clauses']);
    // Wuhu 2022 三（五）: 债券、挂牌与上市 stand in clauses of their own; 二 names two figures on 上市
    expect(cellOf('listing', 'wuhu-2022')).toEqual([null, '4 clauses', '2 figures']);
  });
  it('leaves out what an annex shares out among districts', () => {
    const ladder = cellAt(table, 'ladder', 'wuhu-2022').values.find((v) => v.counts === 'figures')?.value ?? 0;
    const all = entryOf('wuhu-2022').targets.filter((t) => t.value !== null).length;
    expect(ladder).toBeLessThan(all / 2);
  });
  it('calls silent only what is held and coded in full', () => {
    expect(cellOf('bond', 'yangzhou-2022')).toEqual(['silent']);
    expect(cellOf('bond', 'wuhan-2021')).toEqual(['not_held']);
    const partly = entries.map((e) => ({ ...e, policy: { ...e.policy, coding: 'partial' as const } }));
    expect(cellAt(tableOf(partly), 'bond', 'yangzhou-2022').blank).toBe('not_coded');
    const unsorted = entries.map((e) => ({ ...e, clauses: e.clauses.map((c) => ({ ...c, topics: [] })) }));
    expect(cellAt(tableOf(unsorted), 'bond', 'yangzhou-2022').blank).toBe('not_coded');
  });
  it('tells a topic that the text only names from one that it leaves out, in an excerpt too', () => {
    const spoken = tableOf(entries, (_, policy) => (policy === 'wuhan-2021' ? [named] : []));
    expect(cellAt(spoken, 'bond', 'wuhan-2021')).toMatchObject({ blank: 'mentioned', passages: [named] });
    expect(cellAt(spoken, 'bond', 'yangzhou-2022').blank).toBe('silent');
  });
  it('has no clause fewer than the pages of topics count, and a clause for every figure', () => {
    for (const [t, topic] of table.rows.entries())
      for (const [e, entry] of entries.entries()) {
        const values = table.cells[t]?.[e]?.values ?? [];
        const clauses = values.find((v) => v.counts === 'clauses')?.value ?? 0;
        expect(clauses).toBeGreaterThanOrEqual(entry.clauses.filter((c) => c.topics.includes(topic.id)).length);
        expect(values.length === 0).toBe(clauses === 0);
      }
    expect(table.rows.length).toBeLessThanOrEqual(Object.keys(topics).length);
  });
});
