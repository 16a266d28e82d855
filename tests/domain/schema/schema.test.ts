import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { amountInput } from '../../../src/domain/schema/amount.ts';
import { auditInput } from '../../../src/domain/schema/audit.ts';
import { incentiveInput } from '../../../src/domain/schema/incentive.ts';
import { policyInput } from '../../../src/domain/schema/policy.ts';
import { recordJsonSchema, recordSchemas, type RecordName } from '../../../src/domain/schema/record.ts';
import { citiesInput, indicatorsInput, unitsInput } from '../../../src/domain/schema/registries.ts';
import { ruleInput } from '../../../src/domain/schema/rule.ts';
import { readShape } from '../../../src/domain/schema/shape.ts';
import { tableInput } from '../../../src/domain/schema/table.ts';
import { targetInput } from '../../../src/domain/schema/target.ts';
import { titlesInput } from '../../../src/domain/schema/title.ts';
import { codebook, describeField } from '../../../src/words/zh/codebook.ts';
import { makeCap, makeFrontmatter, makeIncentive, makeRate, makeRule, makeTable, makeTarget, makeTitle, registries, type Raw } from '../factories.ts';

/** `path: message` of every rule the data breaks. */
function breaches(schema: z.ZodType, data: unknown): string[] {
  const shape = readShape(schema, data);
  return shape.ok ? [] : shape.problems.map((p) => `${p.path}: ${p.message}`);
}

const audit = (o: Raw) => ({ discrepancies: [], not_figures: [], silent_exceptions: [], ...o });
const discrepancy = { id: 'demo-2022-d-x', kind: 'misprint', a: { clause: 'c1', quote: '甲' }, explain: '说明' };

describe('the smallest content', () => {
  it.each([
    ['policy', policyInput, makeFrontmatter()],
    ['target', targetInput, makeTarget()],
    ['incentive', incentiveInput, makeIncentive()],
    ['rate', amountInput, makeRate()],
    ['cap', amountInput, makeCap()],
    ['rule', ruleInput, makeRule()],
    ['table', tableInput, makeTable()],
    ['audit', auditInput, audit({ discrepancies: [discrepancy] })],
    ['cities', citiesInput, registries.cities],
    ['units', unitsInput, registries.units],
    ['indicators', indicatorsInput, registries.indicators],
  ] as const)('of a %s is sound', (_name, schema, data) => {
    expect(breaches(schema, data)).toEqual([]);
  });
});

describe('an unknown key', () => {
  it.each([
    ['a policy', policyInput, makeFrontmatter({ colour: 1 }), ''],
    ['its horizon', policyInput, makeFrontmatter({ horizon: { kind: 'goal_year', to: 2025, colour: 1 } }), 'horizon'],
    ['its source', policyInput, makeFrontmatter({ source: { ...(makeFrontmatter().source as Raw), colour: 1 } }), 'source'],
    ['a target', targetInput, makeTarget({ colour: 1 }), ''],
    ['its threshold', targetInput, makeTarget({ threshold: { op: 'ge', value: 10, unit: '亿元', of: '营业收入', colour: 1 } }), 'threshold'],
    ['its evidence', targetInput, makeTarget({ basis: 'stock', basis_evidence: { kind: 'printed', reason: '在库', colour: 1 } }), 'basis_evidence'],
    ['an incentive', incentiveInput, makeIncentive({ colour: 1 }), ''],
    ['a condition', incentiveInput, makeIncentive({ conditions: [{ kind: 'other', quote: '甲', colour: 1 }] }), 'conditions.0'],
    ['an amount', amountInput, makeRate({ colour: 1 }), ''],
    ['a rule', ruleInput, makeRule({ colour: 1 }), ''],
    ['a table', tableInput, makeTable({ colour: 1 }), ''],
    ['a table’s template', tableInput, makeTable({ defaults: { colour: 1 } }), 'defaults'],
    ['a table’s column', tableInput, makeTable({ columns: [{ at: 1, key: 'x', colour: 1 }] }), 'columns.0 (x)'],
    ['an audit', auditInput, audit({ colour: 1 }), ''],
    ['a discrepancy', auditInput, audit({ discrepancies: [{ ...discrepancy, colour: 1 }] }), 'discrepancies.0 (demo-2022-d-x)'],
    ['a city', citiesInput, [{ ...registries.cities[0], colour: 1 }], '0 (demo)'],
    ['an office', unitsInput, [{ ...registries.units[0], colour: 1 }], '0 (demo-industry)'],
    ['an indicator', indicatorsInput, [{ ...registries.indicators[0], colour: 1 }], '0 (titled-firms)'],
  ] as const)('of %s is refused', (_name, schema, data, path) => {
    expect(breaches(schema, data)).toEqual([`${path}: there is no field "colour" here`]);
  });
});

/** A sum of one figure; `overrides` make it an amount of another role. */
const makeSum = (overrides: Raw = {}): Raw => ({ key: 'award', role: 'fixed', op: 'eq', value: 10, unit: '万元', ...overrides });

describe('an amount', () => {
  it.each([
    ['a fixed sum without a value', { value: null }, 'value: an amount with role "fixed" needs a value'],
    ['a fixed sum without a unit', { unit: null }, 'unit: an amount with a value needs its unit'],
    ['a promise without a figure that has one', { role: 'unspecified', unit: null }, 'value: an unspecified amount has no value'],
    ['a promise without a figure that has a unit', { role: 'unspecified', value: null }, 'unit: an unspecified amount has no unit'],
    ['a rate without a base', { role: 'rate' }, 'base: a rate needs a base (the printed words for what it is a share of)'],
    ['a ratio of nothing', { role: 'ratio' }, 'of: a ratio needs "of": the award it builds on'],
    ['an uplift on nothing', { role: 'uplift' }, 'of: a uplift needs "of": the award it builds on'],
    ['a cap that names nothing', { role: 'cap', cap_window: 'total' }, 'applies_to: a cap must name what it binds'],
    ['a cap that binds nothing', { role: 'cap', cap_window: 'total', applies_to: [] }, 'applies_to: a cap must name what it binds'],
    ['a floor that binds nothing', { role: 'floor' }, 'applies_to: a floor must name what it binds'],
    ['a cap without a window', { role: 'cap', applies_to: ['award'] }, 'cap_window: say per_year, total or unclear'],
    ['a range with one end', { role: 'range' }, 'value_max: a range needs both ends'],
    [
      'a range of rates without a base',
      { role: 'range', value_max: 20, unit: '%' },
      'base: a range of rates needs a base (the printed words for what it is a share of)',
    ],
    ['a range upside down', { role: 'range', value: 20, value_max: 10 }, 'value_max: range upside down: value must be below value_max'],
    ['a range of one number', { role: 'range', value: 20, value_max: 20 }, 'value_max: range upside down: value must be below value_max'],
    ['a negative value', { value: -1 }, 'value: Too small: expected number to be >=0'],
    ['a role outside the list', { role: 'gift' }, expect.stringMatching(/^role: “.*” is none of its \d+ values/)],
    ['no role', { role: undefined }, expect.stringMatching(/^role: it is missing/)],
    ['a unit of money per something outside the list', { per: 'planet' }, expect.stringMatching(/^per: “.*” is none of its \d+ values/)],
  ])('is refused as %s', (_what, overrides, problem) => {
    expect(breaches(amountInput, makeSum(overrides))).toEqual([problem]);
  });

  it.each([
    ['a base', { base: '设备投资额' }, 'base: a fixed has no base'],
    ['an award it builds on', { of: '省级奖励' }, 'of: a fixed builds on no other award'],
    ['amounts it binds', { applies_to: ['award'] }, 'applies_to: a fixed binds no other amount'],
    ['a window', { cap_window: 'total' }, 'cap_window: a fixed has no window'],
    ['a second figure', { value_max: 20 }, 'value_max: a fixed has one figure'],
  ])('of a role that has not %s is refused with it', (_what, overrides, problem) => {
    expect(breaches(amountInput, makeSum(overrides))).toEqual([problem]);
  });

  it('may be a promise, a ratio, an uplift, a floor or a range that is whole', () => {
    for (const overrides of [
      { role: 'unspecified', value: null, unit: null },
      { role: 'unspecified', value: null, unit: null, base: '年度销售额' },
      { role: 'ratio', of: '省级奖励' },
      { role: 'uplift', of: '省级奖励' },
      { role: 'uplift', of: '省级奖励', base: '设备投入' },
      { role: 'floor', applies_to: ['award'] },
      { role: 'range', value: 10, value_max: 20 },
    ])
      expect(breaches(amountInput, makeSum(overrides))).toEqual([]);
  });

  it('is refused for everything that is wrong with it, at once', () => {
    expect(breaches(amountInput, makeCap({ applies_to: [], cap_window: null, value: null }))).toEqual([
      'value: an amount with role "cap" needs a value',
      'applies_to: a cap must name what it binds',
      'cap_window: say per_year, total or unclear',
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['misspelt', { defaults: { indikator: '甲' } }, 'defaults: there is no field "indikator" here'],
    ['of the wrong kind', { columns: [{ at: 1, key: '2023', target: { year: '2023' } }] }, 'columns.0 (2023).target.year: "2023" is no number'],
    [
      'outside its list',
      { rows: [{ label: '全市', key: 'all', target: { basis: 'guess' } }] },
      expect.stringMatching(/^rows\.0 \(all\)\.target\.basis: “.*” is none of its \d+ values/),
    ],
    ['the cell prints itself', { defaults: { value: 7 } }, 'defaults: there is no field "value" here'],
    [
      'for a column that is not there',
      { rows: [{ label: '全市', key: 'all', cells: { '2032': { year: 2032 } } }] },
      'rows.0 (all).cells.2032: there is no column "2032"',
    ],
  ])('is refused with a template field %s', (_what, overrides, problem) => {
    expect(breaches(tableInput, makeTable(overrides))).toEqual([problem]);
  });

  it.each([
    [
      'columns',
      {
        columns: [
          { at: 1, key: '2023' },
          { at: 2, key: '2023' },
        ],
      },
      'columns.1 (2023).key: the key "2023" stands twice',
    ],
    [
      'rows',
      {
        rows: [
          { label: '东区', key: 'east' },
          { label: '西区', key: 'east' },
        ],
      },
      'rows.1 (east).key: the key "east" stands twice',
    ],
  ])('has %s with keys of their own', (_what, overrides, problem) => {
    expect(breaches(tableInput, makeTable(overrides))).toEqual([problem]);
  });

  it('may take a field back in a template', () => {
    expect(breaches(tableInput, makeTable({ defaults: { from: 2022 }, rows: [{ label: '全市', key: 'all', target: { from: null } }] }))).toEqual([]);
  });
});

describe('a fact', () => {
  it.each([
    ['a year outside sense', { year: 1989 }, 'year: year outside 1990–2100'],
    ['a year to come outside sense', { year: 20225 }, 'year: year outside 1990–2100'],
    ['a first year outside sense', { from: 1200 }, 'from: year outside 1990–2100'],
    ['half a year', { year: 2022.5 }, 'year: 2022.5 is no whole number'],
    ['a duration of nothing', { duration_years: 0 }, 'duration_years: Too small: expected number to be >0'],
    ['a negative value', { value: -5 }, 'value: Too small: expected number to be >=0'],
    ['a value in words', { value: '700' }, 'value: "700" is no number'],
    ['an id with capitals', { id: 'Demo' }, 'id: use lower-case words joined by hyphens'],
    ['an id that begins with a hyphen', { id: '-demo' }, 'id: use lower-case words joined by hyphens'],
    ['a clause id with dots', { clause: 'c1.2' }, 'clause: a clause id such as c3-2-5, a1 or c2-p1'],
    ['an empty quote', { quote: ' ' }, 'quote: must not be empty'],
    ['nth 0', { nth: 0 }, 'nth: Too small: expected number to be >0'],
    ['an operator outside the list', { op: 'plus' }, expect.stringMatching(/^op: “.*” is none of its \d+ values/)],
    ['a basis outside the list', { basis: 'guess' }, expect.stringMatching(/^basis: “.*” is none of its \d+ values/)],
    ['no basis', { basis: undefined }, expect.stringMatching(/^basis: it is missing/)],
    ['a status outside the list', { status: 'member' }, expect.stringMatching(/^status: “.*” is none of its \d+ values/)],
    ['evidence without a reason', { basis: 'stock', basis_evidence: { kind: 'printed', reason: '' } }, 'basis_evidence.reason: must not be empty'],
  ])('is refused with %s', (_what, overrides, problem) => {
    expect(breaches(targetInput, makeTarget(overrides))).toEqual([problem]);
  });

  it.each([
    ['an instrument', { instrument: 'gift' }],
    ['a level', { level: 'lunar' }],
    ['a payer', { payer: 'nobody' }],
    ['a recurrence', { recurrence: 'often' }],
    ['a stacking', { stacking: 'high' }],
    ['a beneficiary', { beneficiary_kind: 'anybody' }],
  ])('is refused with %s outside its list', (_what, overrides) => {
    expect(breaches(incentiveInput, makeIncentive(overrides))).toEqual([expect.stringMatching(/: “.*” is none of its \d+ values/)]);
  });

  it.each([
    ['an addressee', { addressee: 'everybody' }],
    ['a modality', { modality: 'should' }],
  ])('is refused as a rule with %s outside its list', (_what, overrides) => {
    expect(breaches(ruleInput, makeRule(overrides))).toEqual([expect.stringMatching(/: “.*” is none of its \d+ values/)]);
  });
});

describe('a target’s figure', () => {
  const bare = { op_printed: null };
  it.each([
    ['eq without a value', { ...bare, op: 'eq', value: null }, ['value: op "eq" needs a value']],
    ['ge without its words', { ...bare, op: 'ge' }, ['op_printed: op "ge" needs its printed words']],
    ['gt without its words', { ...bare, op: 'gt' }, ['op_printed: op "gt" needs its printed words']],
    ['le without its words', { ...bare, op: 'le' }, ['op_printed: op "le" needs its printed words']],
    ['about without its words', { ...bare, op: 'about' }, ['op_printed: op "about" needs its printed words']],
    ['null with a value', { ...bare, op: null }, ['value: op "null" has no value']],
    ['no op with a value', { ...bare, op: undefined }, ['value: op "null" has no value']],
    ['full with a value', { op: 'full', op_printed: '全部' }, ['value: op "full" has no value']],
    ['a value without its unit', { unit: null }, ['unit: a value needs its unit']],
    ['two ends without op range', { value_max: 800 }, ['value_max: value_max goes with op "range" and only with it']],
    ['a range with one end', { ...bare, op: 'range' }, ['value_max: a range needs both ends']],
    ['a range upside down', { ...bare, op: 'range', value: 10, value_max: 5 }, ['value_max: range upside down: value must be below value_max']],
    [
      'everything wrong with it at once',
      { ...bare, value: null, unit: null },
      ['op_printed: op "ge" needs its printed words', 'value: op "ge" needs a value', 'unit: a value needs its unit'],
    ],
  ])('is refused as %s', (_what, overrides, problems) => {
    expect(breaches(targetInput, makeTarget(overrides))).toEqual(problems);
  });

  it.each([
    ['figureless', { ...bare, op: null, value: null, unit: null }],
    ['figureless by leaving it out', { op: undefined, op_printed: undefined, value: undefined, unit: undefined }],
    ['the whole', { op: 'full', op_printed: '全部', value: null, unit: null }],
    ['bare', { ...bare, op: 'eq' }],
    ['reached', { op: 'eq', op_printed: '达到' }],
    ['a range', { ...bare, op: 'range', value: 5, value_max: 10 }],
  ])('may be %s', (_what, overrides) => {
    expect(breaches(targetInput, makeTarget(overrides))).toEqual([]);
  });

  it('is published with every field, null where it does not apply', () => {
    const shape = readShape(targetInput, makeTarget({ op: undefined, op_printed: undefined, value: undefined, unit: undefined }));
    expect(shape.ok && shape.value).toMatchObject({ op: null, op_printed: null, value: null, value_max: null, unit: null });
  });
});

describe('a rule', () => {
  it('has a value and a unit, or neither', () => {
    expect(breaches(ruleInput, makeRule({ unit: null }))).toEqual(['unit: value and unit go together']);
    expect(breaches(ruleInput, makeRule({ value: null }))).toEqual(['value: value and unit go together']);
    expect(breaches(ruleInput, makeRule({ value: null, unit: null }))).toEqual([]);
  });
});

describe('a policy', () => {
  const source = makeFrontmatter().source as Raw;
  it.each([
    ['a horizon upside down', { horizon: { kind: 'plan_period', from: 2026, to: 2025 } }, ['horizon: horizon upside down: from is after to']],
    ['a plan period without its first year', { horizon: { kind: 'plan_period', to: 2025 } }, ['horizon.from: a plan period needs its first year']],
    ['a date that is none', { issued: '2022.4.18' }, ["issued: a quoted date 'YYYY-MM-DD'"]],
    ['a hash that is none', { source: { ...source, sha256: 'abc' } }, ['source.sha256: SHA-256 in lower-case hex']],
    [
      'furniture that is declared zero times',
      { furniture: [{ text: '甲', what: '水印', count: 0 }] },
      ['furniture.0.count: Too small: expected number to be >0'],
    ],
    ['topics that are none', { topics: [{ clause: 'c1', topics: [] }] }, ['topics.0.topics: Too small: expected array to have >=1 items']],
    [
      'a topic outside the list',
      { topics: [{ clause: 'c1', topics: ['sport'] }] },
      [expect.stringMatching(/^topics\.0\.topics\.0: “.*” is none of its \d+ values/)],
    ],
    [
      'an inheritance of nothing by nobody',
      { units_inherited: [{ clause: 'c1', quote: '甲', units: [], within: [] }] },
      ['units_inherited.0.units: Too small: expected array to have >=1 items', 'units_inherited.0.within: Too small: expected array to have >=1 items'],
    ],
    ['a stage outside the list', { stage: 'rumour' }, [expect.stringMatching(/^stage: “.*” is none of its \d+ values/)]],
    ['a validity outside the list', { validity: 'perhaps' }, [expect.stringMatching(/^validity: “.*” is none of its \d+ values/)]],
    ['no title', { title: '' }, ['title: must not be empty']],
  ])('is refused with %s', (_what, overrides, problems) => {
    expect(breaches(policyInput, makeFrontmatter(overrides))).toEqual(problems);
  });

  it('takes 时效性未核实 for granted unless told otherwise', () => {
    const shape = readShape(policyInput, makeFrontmatter());
    expect(shape.ok && shape.value.validity).toBe('unknown');
  });
});

describe('registries and audit', () => {
  it.each([
    ['a title that satisfies itself', titlesInput, [makeTitle('a', '甲', { satisfied_by: ['a'] })], '0 (a).satisfied_by'],
    ['a title both clear and unclear', titlesInput, [makeTitle('a', '甲', { satisfied_by: ['b'], unclear_for: ['b'] })], '0 (a).unclear_for'],
    ['a province by its short name', citiesInput, [{ ...registries.cities[0], province: '安徽' }], '0 (demo).province'],
    ['a level that is none', citiesInput, [{ ...registries.cities[0], level: 'village' }], '0 (demo).level'],
    ['a new area without its printed name', citiesInput, [{ ...registries.cities[0], level: 'new_area', name: undefined }], '0 (demo).name'],
    ['a city code that is none', citiesInput, [{ ...registries.cities[0], code: '34' }], '0 (demo).code'],
    [
      'a successor told as a fact',
      unitsInput,
      [{ ...registries.units[0], successor: { name: '甲', status: 'verified' } }],
      '0 (demo-industry).successor.status',
    ],
    ['an office of no known function', unitsInput, [{ ...registries.units[0], function: 'cooking' }], '0 (demo-industry).function'],
    ['rows without what chooses them', indicatorsInput, [{ ...registries.indicators[0], rows_by: null }], '0 (titled-firms).rows_by'],
    ['what chooses rows that are not there', indicatorsInput, [{ ...registries.indicators[2], rows_by: 'tiers' }], '0 (fund-size).rows_by'],
    ['a topic of no known subject', indicatorsInput, [{ ...registries.indicators[0], topic: 'sport' }], '0 (titled-firms).topic'],
    ['a kind of discrepancy outside the list', auditInput, audit({ discrepancies: [{ ...discrepancy, kind: 'odd' }] }), 'discrepancies.0 (demo-2022-d-x).kind'],
    [
      'a discrepancy without an explanation',
      auditInput,
      audit({ discrepancies: [{ ...discrepancy, explain: '' }] }),
      'discrepancies.0 (demo-2022-d-x).explain',
    ],
    ['a non-figure of no known kind', auditInput, audit({ not_figures: [{ clause: 'c1', quote: '甲', kind: 'odd' }] }), 'not_figures.0.kind'],
    [
      'an exception without a reason',
      auditInput,
      audit({ silent_exceptions: [{ row: 'row-x', clause: 'c1', quote: '甲', mention: true, why: '' }] }),
      'silent_exceptions.0.why',
    ],
    ['a column key with capitals', tableInput, makeTable({ columns: [{ at: 1, key: 'A' }] }), 'columns.0 (A).key'],
    ['a column left of the first', tableInput, makeTable({ label_column: -1 }), 'label_column'],
  ] as const)('are refused with %s', (_what, schema, data, path) => {
    expect(breaches(schema, data).map((b) => b.split(':')[0])).toEqual([path]);
  });
});

describe('a place', () => {
  const read = (entry: Record<string, unknown>) => {
    const shape = readShape(citiesInput, [{ id: 'demo', zh: '示例', code: '340000', province: '安徽省', ...entry }]);
    return shape.ok ? shape.value[0] : shape.problems;
  };

  it('is a prefecture-level city, printed with 市, unless told otherwise', () => {
    expect(read({})).toEqual({ id: 'demo', zh: '示例', name: '示例市', level: 'prefecture', code: '340000', province: '安徽省', parent: null });
    expect(read({ level: 'county' })).toMatchObject({ name: '示例县' });
    expect(read({ level: 'district' })).toMatchObject({ name: '示例区' });
    expect(read({ level: 'county_level' })).toMatchObject({ name: '示例市' });
  });

  it('keeps the name it is given', () => {
    expect(read({ zh: '恩施', level: 'autonomous_prefecture', name: '恩施土家族苗族自治州' })).toMatchObject({ zh: '恩施', name: '恩施土家族苗族自治州' });
    expect(read({ zh: '浦东新区', level: 'district', name: '浦东新区' })).toMatchObject({ name: '浦东新区' });
  });
});

describe('readShape', () => {
  it('names every problem of a file, not the first only', () => {
    const data = makeFrontmatter({ stage: 'rumour', title: '', targets: [makeTarget({ year: 1200 }), makeTarget({ op: 'plus' })] });
    expect(breaches(policyInput, data).map((b) => b.split(':')[0])).toEqual([
      'title',
      'stage',
      'targets.0 (demo-2022-t-srdi).year',
      'targets.1 (demo-2022-t-srdi).op',
    ]);
  });

  it.each([null, undefined, 'text', 7, [], () => 1])('answers %s with problems, not with an exception', (data) => {
    expect(breaches(policyInput, data).length).toBeGreaterThan(0);
  });
});

describe('recordJsonSchema', () => {
  const schemaOf = (name: RecordName) => recordJsonSchema(name, codebook, describeField);
  const names = Object.keys(recordSchemas) as RecordName[];

  it('describes an array of records without unknown fields', () => {
    expect(schemaOf('targets')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'array',
      items: { type: 'object', additionalProperties: false },
    });
  });

  /** Paths of properties, at any depth, that say nothing of themselves. */
  function undescribed(node: unknown, path: string): string[] {
    if (typeof node !== 'object' || node === null) return [];
    const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
    const silent = Object.entries(properties).flatMap(([field, { description = '' }]) => (/\p{Script=Han}/u.test(description) ? [] : [`${path}.${field}`]));
    return [...silent, ...Object.entries(node).flatMap(([key, child]) => undescribed(child, `${path}.${key}`))];
  }

  it.each(names)('describes every field of %s in Chinese, nested ones too', (name) => {
    expect(undescribed(schemaOf(name), name)).toEqual([]);
  });

  it('gives unit and example with the meaning', () => {
    expect(schemaOf('incentives')).toMatchObject({
      items: { properties: { amounts: { items: { properties: { value_cny: { description: '折合金额；不是钱数为空（元）', examples: [500000] } } } } } },
    });
  });
});

describe('a place without a code', () => {
  const area = { id: 'yunze', zh: '云泽开发区', name: '云泽开发区', level: 'new_area', code: null, province: '安徽省', parent: '芜湖市' };
  it('is a new area, and nothing else', () => {
    expect(citiesInput.safeParse([area]).success).toBe(true);
    const county = citiesInput.safeParse([{ ...area, level: 'county' }]);
    expect(county.error?.issues.map((i) => [i.path.join('.'), i.message])).toEqual([['0.code', expect.stringContaining('only a new area has none')]]);
  });
});
