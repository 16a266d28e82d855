import { describe, expect, it } from 'vitest';
import { amountBase, isOpenToFirms } from '../../../src/domain/compare/amounts.ts';
import { annexTable } from '../../../src/domain/compare/annex.ts';
import { columnTotals, countTable } from '../../../src/domain/compare/count-table.ts';
import { incentiveIndex, targetIndex } from '../../../src/domain/compare/fact-index.ts';
import { officeTable } from '../../../src/domain/compare/offices.ts';
import { isSameMeasure } from '../../../src/domain/compare/same-measure.ts';
import { readingOrder } from '../../../src/domain/compare/targets.ts';
import { comparisonRows } from '../../../src/domain/corpus/rows.ts';
import { contentToRecords } from '../../../src/domain/corpus/records.ts';
import type { PolicyRecord, UnitRecord } from '../../../src/domain/schema/record.ts';
import { cellAt } from '../../../src/domain/table/table.ts';
import { ANNEX, BODY, makeBundle, makeTable, registries, titles } from '../factories.ts';
import { makeAmount, makeIncentive } from '../record-factories.ts';

const { cities, units, indicators } = registries;
const bundle = makeBundle({ body: BODY + ANNEX, front: { tables: [makeTable()] } });
const annexed = contentToRecords([bundle], { units, cities: [] });
const [declared] = bundle.policy.input.tables;
const [target] = annexed.targets;
if (target === undefined || declared === undefined) throw new Error('the smallest policy has a target, and this one an annex');

describe('a table of counts', () => {
  const table = countTable('t', [{ id: 'ab' }, { id: 'abc' }], ['letters', 'rows'], (row, kind) => (kind === 'letters' ? row.id.length : 1));
  it('counts each thing of each row', () => {
    expect(table.cells.map((cells) => cells.map((c) => c.values[0]?.value))).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(table.cells.flat().every((c) => c.blank === null && c.values[0]?.role === 'count')).toBe(true);
  });
  it('adds up column by column; to nothing without rows', () => {
    expect(columnTotals(table)).toEqual([5, 2]);
    expect(columnTotals(countTable('t', [], ['letters'], () => 1))).toEqual([0]);
  });
});

describe('the reading order', () => {
  const row = (id: string, topic: string, rows_by: 'tiers' | null) => ({ id, topic, rows_by });
  const made = [row('market', 'market', null), row('fund', 'fund', null), row('ladder', 'ladder', null), row('fund-too', 'fund', null)];
  it('has indicators topic by topic as the vocabulary lists them, those of one topic as registered', () => {
    const rows = comparisonRows(made.map((m) => ({ ...m, zh: m.id, unit: '家', words: [], rows: [] })) as unknown as typeof indicators, titles);
    expect(readingOrder(rows).map((r) => r.indicator)).toEqual(['ladder', 'fund', 'fund-too', 'market']);
  });
  it('leaves titles and pools before them, whatever their topic', () => {
    const rows = comparisonRows(
      indicators.map((i) => (i.rows_by === null ? { ...i, topic: 'ladder' } : { ...i, topic: 'market' })),
      titles,
    );
    expect(readingOrder(rows).map((r) => r.id)).toEqual(rows.map((r) => r.id));
  });
});

describe('the figures of an annex', () => {
  const table = annexTable('demo-2022', declared, annexed.targets);
  it('stand where they are printed', () => {
    expect([table.id, ...['all', 'east', 'west'].map((row) => cellAt(table, row, '2023').values.map((v) => [v.role, v.op, v.value]))]).toEqual([
      'demo-2022-a1',
      [['goal', 'eq', 50]],
      [['goal', 'eq', 30]],
      [['goal', 'gt', 20]],
    ]);
    expect(table.rows.map((r) => [r.zh, r.covers])).toEqual([
      ['全市', 'whole'],
      ['东区', 'part'],
      ['西区', 'part'],
    ]);
  });
  it('are blank where none is printed, and no goal where an actual is', () => {
    const actual = annexed.targets.filter((t) => t.id === 'demo-2022-a1-all-2023').map((t) => ({ ...t, baseline: true }));
    const read = annexTable('demo-2022', declared, actual);
    expect(cellAt(read, 'all', '2023').values.map((v) => v.role)).toEqual(['baseline']);
    expect(cellAt(read, 'west', '2023')).toMatchObject({ blank: 'silent', values: [] });
  });
});

describe('an index of facts', () => {
  it('has one row a goal, which says whether it is a goal, an actual or a promise', () => {
    const table = targetIndex([
      { ...target, id: 'goal' },
      { ...target, id: 'actual', baseline: true },
      { ...target, id: 'promise', op: null, value: null },
    ]);
    expect(table.cells.map((cells) => cells.map((c) => c.values.map((v) => [v.fact, v.role])))).toEqual([
      [[['goal', 'goal']]],
      [[['actual', 'baseline']]],
      [[['promise', 'promise']]],
    ]);
  });
  it('has one row an incentive, with each of its amounts', () => {
    const two = makeIncentive({ amounts: [makeAmount({ id: 'a' }), makeAmount({ id: 'b', role: 'cap' })] });
    expect(incentiveIndex([two], [two]).cells.map((cells) => cells.map((c) => c.values.map((v) => v.amount)))).toEqual([[['a', 'b']]]);
  });
});

describe('the same measure', () => {
  it('is that of a goal at another date, in other words', () => {
    const later = { ...target, value: 1, year: 2023, quote: '甲', clause: 'c9' };
    expect(isSameMeasure(target, later)).toBe(true);
    expect(isSameMeasure({ ...target, tiers: ['municipal-srdi', 'provincial-srdi'] }, { ...target, tiers: ['provincial-srdi', 'municipal-srdi'] })).toBe(true);
  });
  it.each([
    { unit: '亿元' },
    { basis: 'flow' },
    { scope: '东区' },
    { tiers: ['provincial-srdi'] },
    { pool_for: ['srdi-any'] },
    { status: 'pool' },
    { per: 'firm' },
    { each: 'year' },
    { from: 2022 },
    { relative_to: '上年' },
    { subset_of: 'x' },
    { threshold: { of: '营业收入', op: 'ge', value: 10, unit: '亿元' } },
  ] as const)('is none where %j differs', (other) => {
    expect(isSameMeasure(target, { ...target, ...other })).toBe(false);
  });
  it('is none over another threshold', () => {
    const over = (value: number) => ({ ...target, threshold: { of: '营业收入', op: 'ge' as const, value, unit: '亿元' } });
    expect([isSameMeasure(over(10), over(10)), isSameMeasure(over(10), over(5))]).toEqual([true, false]);
  });
});

describe('offices by function and city', () => {
  const charged = (...roles: ('lead' | 'plain')[]) => roles.map((role, i) => ({ policy: 'demo-2022', clause: `c${i}`, role }));
  const office = (id: string, city: string, clauses: ReturnType<typeof charged>) =>
    ({ id, city, function: 'industry', zh: id, printed_as: [id], successor: null, clauses }) as unknown as UnitRecord;
  const policies = [
    { city: 'demo', holding: 'full' },
    { city: 'other', holding: 'excerpt' },
  ] as unknown as PolicyRecord[];
  const table = officeTable('o', ['industry', 'science'], cities, {
    units: [office('a', 'demo', charged('lead', 'plain', 'lead')), office('b', 'demo', charged('plain'))],
    policies,
  });

  it('stand together with the number of clauses they answer for and lead in', () => {
    expect(cellAt(table, 'industry', 'demo').values.map((v) => [v.office.id, v.value, v.leads])).toEqual([
      ['a', 3, 2],
      ['b', 1, 0],
    ]);
  });
  it('are said to be missing only in a city whose documents are held whole', () => {
    expect([cellAt(table, 'science', 'demo').blank, cellAt(table, 'industry', 'other').blank]).toEqual(['silent', 'not_held']);
  });
});

describe('what an amount builds on', () => {
  const award = makeIncentive({ id: 'x-2022-i-award', title: '市级奖励', amounts: [makeAmount({ id: 'x-2022-i-award-sum' })] });
  const others = [makeIncentive({ id: 'x-2022-i-b', title: '别的' }), award];
  it.each([
    [null, null],
    ['省级奖励标准', '省级奖励标准'],
    ['x-2022-i-award', '市级奖励'],
    ['x-2022-i-award-sum', '市级奖励'],
  ])('%s is %s', (of, name) => {
    expect(amountBase({ of }, others)).toBe(name);
  });
  it('is never an id: one that nobody has is refused', () => {
    expect(() => amountBase({ of: 'x-2022-i-none' }, others)).toThrow(RangeError);
  });
  it('a guarantor or carrier takes in the firm’s stead, a person or a firm for itself', () => {
    expect((['enterprise', 'individual', 'carrier', 'guarantor', 'bank'] as const).map(isOpenToFirms)).toEqual([true, true, false, false, false]);
  });
});
