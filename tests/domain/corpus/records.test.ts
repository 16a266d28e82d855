import { describe, expect, it } from 'vitest';
import { columnSums } from '../../../src/domain/check/sums.ts';
import { tableUnitNames } from '../../../src/domain/parse/table-units.ts';
import { makeOffices } from '../../../src/domain/corpus/offices.ts';
import { contentToRecords, policyCounts } from '../../../src/domain/corpus/records.ts';
import { clausePath } from '../../../src/domain/parse/clause-path.ts';
import { recordSchemas } from '../../../src/domain/schema/record.ts';
import { readShape } from '../../../src/domain/schema/shape.ts';
import { z } from 'astro/zod';
import { ANNEX, BODY, makeBundle, makeCap, makeIncentive, makeRate, makeTable, makeTarget, registries, type Parts, type Raw } from '../factories.ts';

const recordsOf = (parts: Parts = {}) => contentToRecords([makeBundle(parts)], registries);
const only = <T>(all: readonly T[]): T => {
  const [first, ...rest] = all;
  if (first === undefined || rest.length > 0) throw new Error(`${all.length} records, one wanted`);
  return first;
};

describe('a fact’s record', () => {
  it('carries its sentence as printed, its address and its city', () => {
    expect(only(recordsOf().targets)).toMatchObject({
      id: 'demo-2022-t-srdi',
      policy: 'demo-2022',
      city: 'demo',
      clause: 'c1-p1',
      quote: '市级“专精特新”中小企业 700家以上',
      sentence: '到 2025年，培育市级“专精特新”中小企业 700家以上。',
      url: '/policies/demo-2022/#fact-demo-2022-t-srdi',
    });
  });

  it('quotes the words with the white space of the text, not of the quote', () => {
    const targets = [makeTarget({ quote: '市级“专精特新”\n中小企业700 家以上' })];
    expect(only(recordsOf({ front: { targets } }).targets).quote).toBe('市级“专精特新”中小企业 700家以上');
  });

  it('begins its sentence after the note of responsibility before it, full stop or none', () => {
    const body = BODY.replace('市级“专精特新”中小企业 700家以上。', '若干企业（责任单位：市经信局）市级“专精特新”中小企业 700家以上。');
    expect(only(recordsOf({ body, front: { targets: [makeTarget({ verb: null })] } }).targets).sentence).toBe('市级“专精特新”中小企业 700家以上。');
  });

  it('drops nth, which only places it', () => {
    const targets = [makeTarget({ nth: 1 })];
    expect(only(recordsOf({ front: { targets } }).targets)).not.toHaveProperty('nth');
  });

  it('names the discrepancies that touch it, and those that touch its amounts', () => {
    const d = (id: string, facts: string[]) => ({ id, kind: 'label', a: { clause: 'p1', quote: '示例市' }, explain: '说明', facts });
    const discrepancies = [d('demo-2022-d-a', ['demo-2022-t-srdi']), d('demo-2022-d-b', ['demo-2022-i-equipment-cap']), d('demo-2022-d-c', [])];
    const records = recordsOf({ audit: { discrepancies } });
    expect([records.targets, records.incentives, records.rules].map((r) => only<{ discrepancies: readonly string[] }>(r).discrepancies)).toEqual([
      ['demo-2022-d-a'],
      ['demo-2022-d-b'],
      [],
    ]);
    expect(records.discrepancies.map((r) => [r.id, r.clause_a, r.quote_a, r.clause_b, r.quote_b])).toContainEqual([
      'demo-2022-d-c',
      'p1',
      '示例市',
      null,
      null,
    ]);
  });

  it('quotes no white space around the words, where a row begins with an empty cell', () => {
    const annex = ANNEX.replace(/^\|/gm, '| |').replace('| |  ---', '| --- | ---').replace('| | ---', '| --- | ---');
    const table = makeTable({ label_column: 1, units_column: 3, columns: [{ at: 2, key: '2023', target: { year: 2023 } }] });
    const records = recordsOf({ body: BODY + annex, front: { targets: [], tables: [table] } });
    expect(records.targets.map((t) => [t.quote, t.sentence])).toContainEqual(['西区 超过20 市财政局', '西区 超过20 市财政局']);
  });

  it('quotes the whole row for a table cell', () => {
    const records = recordsOf({ body: BODY + ANNEX, front: { targets: [], tables: [makeTable()] } });
    expect(records.targets.map((t) => [t.id, t.quote, t.url])).toContainEqual([
      'demo-2022-a1-west-2023',
      '西区 超过20 市财政局',
      '/policies/demo-2022/#fact-demo-2022-a1-west-2023',
    ]);
  });
});

describe('responsible offices', () => {
  const units = (facts: readonly { responsible_units: readonly { unit: string; role: string }[] }[]) =>
    facts.map((f) => f.responsible_units.map((u) => `${u.unit} ${u.role}`));

  it('are those of the note that governs the fact’s own words', () => {
    const body = BODY.replace('700家以上。（责任单位：市经信局）', '700家以上。（市经信局负责）设立基金 2亿元。（市财政局牵头）');
    const fund = makeTarget({
      id: 'demo-2022-t-fund',
      quote: '设立基金 2亿元',
      indicator: '基金',
      indicator_id: 'fund-size',
      status: null,
      tiers: [],
      op: 'eq',
      op_printed: null,
      value: 2,
      unit: '亿元',
      verb: null,
    });
    const records = recordsOf({ body, front: { targets: [makeTarget(), fund] } });
    expect(units(records.targets)).toEqual([['demo-industry plain'], ['demo-finance lead']]);
    expect(units(records.clauses.filter((c) => c.id === 'c1-p1'))).toEqual([['demo-industry plain', 'demo-finance lead']]);
  });

  it('come from the row’s column in a table', () => {
    const records = recordsOf({ body: BODY + ANNEX, front: { targets: [], tables: [makeTable()] } });
    expect(units(records.targets)).toEqual([['demo-industry plain'], ['demo-industry plain', 'demo-finance plain'], ['demo-finance plain']]);
  });

  it('lead where the column’s heading says 牵头', () => {
    const records = recordsOf({ body: BODY + ANNEX.replace('责任部门', '牵头部门'), front: { targets: [], tables: [makeTable()] } });
    expect(units(records.targets)[0]).toEqual(['demo-industry lead']);
  });

  it('share by duty where the cell says 按照职责分工负责', () => {
    const annex = ANNEX.replace('| 市经信局、市财政局 |', '| 市经信局、市财政局按照职责分工负责 |');
    const { policy } = makeBundle({ body: BODY + annex, front: { tables: [makeTable()] } });
    expect(tableUnitNames(policy, 'a1', 2)).toContainEqual({ clause: 'a1-east', printed: '市财政局', role: 'each' });
  });

  it('are none in a table without such a column', () => {
    const records = recordsOf({ body: BODY + ANNEX, front: { targets: [], tables: [makeTable({ units_column: null })] } });
    expect(units(records.targets)).toEqual([[], [], []]);
  });

  it('are carried over to later clauses under the named part, not to the clause itself nor to earlier ones', () => {
    const carried = { clause: 'c2-1', quote: '设备投资额', units: ['demo-finance'], within: ['c1', 'c2'] };
    const { policy } = makeBundle({ front: { units_inherited: [carried] } });
    expect(policy.clauses.filter((c) => makeOffices(policy).inheritedBy(c).length > 0).map((c) => c.id)).toEqual(['c2-2']);
    const rule = only(recordsOf({ front: { units_inherited: [carried] } }).rules);
    expect([rule.responsible_units, rule.units_inherited]).toEqual([[], ['demo-finance']]);
  });

  it('know the clauses that charge them, under each name as printed', () => {
    const carried = { clause: 'c2-1', quote: '设备投资额', units: ['demo-industry'], within: ['c2'] };
    const { units: offices } = recordsOf({ front: { units_inherited: [carried] } });
    expect(offices.find((u) => u.id === 'demo-industry')).toMatchObject({
      printed_as: ['市经信局'],
      clauses: [
        { clause: 'c1-p1', role: 'plain', url: '/policies/demo-2022/#c1-p1' },
        { clause: 'c2-1', role: 'plain' },
        { clause: 'c2-2', role: 'inherited' },
      ],
    });
    expect(offices.find((u) => u.id === 'other-industry')).toMatchObject({ printed_as: [], clauses: [] });
  });
});

describe('an incentive’s record', () => {
  it('gives amounts full ids, sums in yuan, and what they bind by full id', () => {
    expect(only(recordsOf().incentives).amounts).toMatchObject([
      { id: 'demo-2022-i-equipment-award', value: 10, value_cny: null },
      { id: 'demo-2022-i-equipment-cap', value: 100, value_cny: 1_000_000, applies_to: ['demo-2022-i-equipment-award'] },
    ]);
  });

  it('knows the caps that another incentive declares over it', () => {
    const body = BODY.replace('10%给予奖补', '10%给予奖补、按软件投资额的 5%给予奖补');
    const quote = '按设备投资额的 10%给予奖补、按软件投资额的 5%给予奖补，最高 100万元';
    const software = makeIncentive({ id: 'demo-2022-i-software', quote, amounts: [makeRate({ value: 5, base: '软件投资额' })] });
    const equipment = makeIncentive({ quote, amounts: [makeRate(), makeCap({ applies_to: ['award', 'demo-2022-i-software-award'] })] });
    const caps = recordsOf({ body, front: { incentives: [equipment, software] } }).incentives.map((i) => i.shared_caps.map((a) => a.id));
    expect(caps).toEqual([[], ['demo-2022-i-equipment-cap']]);
  });

  it('shares caps alone: a floor declared over it stays with the incentive that declares it', () => {
    const body = BODY.replace('10%给予奖补', '10%给予奖补、按软件投资额的 5%给予奖补');
    const quote = '按设备投资额的 10%给予奖补、按软件投资额的 5%给予奖补，最高 100万元';
    const software = makeIncentive({ id: 'demo-2022-i-software', quote, amounts: [makeRate({ value: 5, base: '软件投资额' })] });
    const floor = makeCap({ key: 'floor', role: 'floor', op: 'ge', cap_window: null, applies_to: ['award', 'demo-2022-i-software-award'] });
    const records = recordsOf({ body, front: { incentives: [makeIncentive({ quote, amounts: [makeRate(), floor] }), software] } });
    expect(records.incentives.map((i) => i.shared_caps)).toEqual([[], []]);
  });

  it('gives what a ratio builds on by full id, printed words as they are', () => {
    const amounts = [
      makeRate({ key: 'a', role: 'ratio', base: null, of: 'cap' }),
      makeRate({ key: 'b', role: 'ratio', base: null, of: '设备投资额' }),
      makeCap({ applies_to: ['a'] }),
    ];
    const record = only(recordsOf({ front: { incentives: [makeIncentive({ amounts })] } }).incentives);
    expect(record.amounts.map((a) => a.of)).toEqual(['demo-2022-i-equipment-cap', '设备投资额', null]);
  });

  it('quotes the incentive’s words for an amount without words of its own', () => {
    const amounts = [makeRate({ quote: '按设备投资额的 10%' }), makeCap()];
    const record = only(recordsOf({ front: { incentives: [makeIncentive({ amounts })] } }).incentives);
    expect(record.amounts.map((a) => a.quote)).toEqual(['按设备投资额的 10%', record.quote]);
  });

  it('places references in its own clause unless they name another', () => {
    const reference = (o: Raw) => ({ title: '甲意见', relation: 'amount_in', quote: '设备投资额', ...o });
    const references = [reference({}), reference({ clause: 'p1', quote: '示例市' })];
    expect(only(recordsOf({ front: { incentives: [makeIncentive({ references })] } }).incentives).references.map((r) => r.clause)).toEqual(['c2-1', 'p1']);
  });
});

describe('a policy’s record', () => {
  it('counts goals without baselines and repeats', () => {
    const body = BODY.replace('700家以上。', '700家以上，现有 391家，再申 700家以上。');
    const targets = [
      makeTarget({ quote: '市级“专精特新”中小企业 700家以上' }),
      makeTarget({ id: 'demo-2022-t-now', quote: '现有 391家', op: 'eq', op_printed: null, value: 391, baseline: true }),
      makeTarget({ id: 'demo-2022-t-again', quote: '再申 700家以上', same_as: 'demo-2022-t-srdi' }),
    ];
    expect(policyCounts(makeBundle({ body, front: { targets } }))).toMatchObject({
      goals: 1,
      baselines: 1,
      repeats: 1,
      incentives: 1,
      amounts: 2,
      figures: 2,
      rules: 1,
      clauses: 6,
    });
  });

  it('counts printed characters, not white space', () => {
    const bundle = makeBundle();
    expect(policyCounts(bundle).characters).toBe(BODY.replace(/[\s#\\]/g, '').length);
  });

  it('leaves unknown what is not printed', () => {
    expect(only(recordsOf().policies)).toMatchObject({
      doc_number: null,
      issuer: null,
      issued: null,
      publisher: null,
      validity: 'unknown',
      url: '/policies/demo-2022/',
    });
  });
});

describe('clausePath', () => {
  it('leads from the outermost part to the clause', () => {
    expect(clausePath(makeBundle().policy, 'c2-1').map((c) => c.id)).toEqual(['c2', 'c2-1']);
    expect(clausePath(makeBundle().policy, 'nowhere')).toEqual([]);
  });
});

describe('columnSums', () => {
  it('adds the parts of each column that has a total', () => {
    const { policy } = makeBundle({ body: BODY + ANNEX, front: { tables: [makeTable()] } });
    expect(columnSums(policy).map(({ table, key, total, sum }) => [table, key, total.value, sum])).toEqual([['a1', '2023', 50, '50']]);
    const rows = (makeTable().rows as Raw[]).slice(1);
    expect(columnSums(makeBundle({ body: BODY + ANNEX, front: { tables: [makeTable({ rows })] } }).policy)).toEqual([]);
  });
});

it.each(Object.keys(recordSchemas) as (keyof typeof recordSchemas)[])('publishes %s in their schema’s shape', (name) => {
  const records = recordsOf({
    body: BODY + ANNEX,
    front: { tables: [makeTable()], topics: [{ clause: 'c1-p1', topics: ['ladder'] }] },
    audit: { discrepancies: [{ id: 'demo-2022-d-x', kind: 'label', a: { clause: 'p1', quote: '示例市' }, explain: '说明' }] },
  });
  expect(records[name].length).toBeGreaterThan(0);
  expect(readShape(z.array(recordSchemas[name]), records[name])).toMatchObject({ ok: true });
});
