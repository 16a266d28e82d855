import { describe, expect, it } from 'vitest';
import { compareRules, ruleRows } from '../../../src/domain/compare/rules.ts';
import type { PolicyRecord, RuleRecord } from '../../../src/domain/schema/record.ts';
import { cellAt } from '../../../src/domain/table/table.ts';
import { registries } from '../factories.ts';

const rule = (overrides: Partial<RuleRecord> = {}): RuleRecord => ({
  id: 'demo-2022-r-confirm',
  policy: 'demo-2022',
  city: 'demo',
  clause: 'c1',
  duty: 'claims',
  addressee: 'large-enterprise',
  modality: 'must',
  value: 30,
  unit: '日',
  quote: '30日内确认',
  sentence: '自提出确权请求之日起30日内确认。',
  responsible_units: [],
  units_inherited: [],
  url: '/policies/demo-2022/#fact-demo-2022-r-confirm',
  discrepancies: [],
  ...overrides,
});
const dated = { issued: '2022-03-01', year_inferred: null, coding: 'full' } as const;
const policies = [
  { ...dated, id: 'demo-2022', city: 'demo', holding: 'full' },
  { ...dated, id: 'other-2022', city: 'other', holding: 'excerpt' },
] as unknown as PolicyRecord[];
const compare = (rules: readonly RuleRecord[], passages = () => [] as never[]) =>
  compareRules({ policies, rules, cities: registries.cities, duties: registries.duties, passages });

describe('the comparison of rules', () => {
  it('prints whom a rule binds, how, and by which figure', () => {
    const [value] = cellAt(compare([rule()]), 'duty-claims', 'demo-2022').values;
    expect(value).toMatchObject({ role: 'duty', addressee: 'large-enterprise', modality: 'must', value: 30, unit: '日', quote: '30日内确认' });
  });

  it('has the rows that some document fills, one for what is not registered', () => {
    expect(compare([rule()]).rows.map((r) => r.id)).toEqual(['duty-claims']);
    expect(compare([rule({ duty: null })]).rows.map((r) => r.id)).toEqual(['duty-other']);
    expect(compare([rule({ policy: 'elsewhere-2022' })]).rows).toEqual([]);
  });

  it('tells the kinds of blank apart', () => {
    expect(cellAt(compare([rule()]), 'duty-claims', 'other-2022').blank).toBe('not_held');
    expect(cellAt(compare([rule({ policy: 'other-2022' })]), 'duty-claims', 'demo-2022').blank).toBe('silent');
    const spoken = { policy: 'demo-2022', clause: 'c2', quote: '确权', url: '/policies/demo-2022/#c2' };
    const mentioned = compareRules({
      policies,
      rules: [rule({ policy: 'other-2022' })],
      cities: registries.cities,
      duties: registries.duties,
      passages: (row, policy) => (row.id === 'duty-claims' && policy === 'demo-2022' ? [spoken] : []),
    });
    expect(cellAt(mentioned, 'duty-claims', 'demo-2022')).toEqual({ blank: 'mentioned', values: [], passages: [spoken] });
  });

  it('stands by topic, in the order of the vocabulary, with ids of its own', () => {
    const rows = ruleRows([
      { id: 'b', zh: '乙', en: 'b', topic: 'publicity', words: ['乙'] },
      { id: 'a', zh: '甲', en: 'a', topic: 'ladder', words: ['甲'] },
    ]);
    expect(rows.map((r) => r.id)).toEqual(['duty-a', 'duty-b', 'duty-other']);
  });
});
