import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTargets, decideCell, isMilestoneOf } from '../../../src/domain/compare/targets.ts';
import { comparisonRows, showsInRow } from '../../../src/domain/corpus/rows.ts';
import { targetValue, type TargetRole, type TargetValue } from '../../../src/domain/compare/target-value.ts';
import { cellAt, makeBlank, type Cell } from '../../../src/domain/table/table.ts';
import { contentToRecords } from '../../../src/domain/corpus/records.ts';
import type { TargetRecord } from '../../../src/domain/schema/record.ts';
import { makeBundle, registries, titles, type Parts } from '../factories.ts';
import { holds } from '../property.ts';

const { cities, units, indicators } = registries;
const rows = comparisonRows(indicators, titles);
const rowOf = (id: string) => {
  const row = rows.find((r) => r.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const cityOf = (id: string) => {
  const city = cities.find((c) => c.id === id);
  if (city === undefined) throw new Error(`no city ${id}`);
  return city;
};

const [base] = contentToRecords([makeBundle()], { units, cities: [] }).targets;
if (base === undefined) throw new Error('the smallest policy has a target');
const record = (overrides: Partial<TargetRecord> = {}): TargetRecord => ({ ...base, ...overrides });
const promise = (overrides: Partial<TargetRecord> = {}) =>
  record({ id: 'demo-2022-t-promise', op: null, op_printed: null, value: null, unit: null, ...overrides });

const dated = { id: 'demo-2022', issued: '2022-03-01', year_inferred: null, coding: 'full' } as const;
const passages = () => [];
const decide = (row: string, targets: readonly TargetRecord[], { city = 'demo', holding = 'full' }: { city?: string; holding?: 'full' | 'excerpt' } = {}) =>
  decideCell(rowOf(row), { ...dated, holding }, cityOf(city), targets, { titles, passages });
const kindOf = (cell: Cell) => cell.blank ?? 'facts';
/** Facts of a cell that have one of these roles, in the order in which the cell says them. */
const ids = (cell: Cell<TargetValue>, ...roles: TargetRole[]) => cell.values.filter((v) => roles.includes(v.role)).map((v) => v.fact);

describe('comparisonRows', () => {
  it('has a row of its own for each title, pool and other indicator, in registry order', () => {
    expect(rows.map((r) => [r.id, r.kind])).toEqual([
      ['row-champion', 'title'],
      ['row-provincial-champion', 'title'],
      ['row-municipal', 'title'],
      ['row-pool', 'pool'],
      ['row-fund-size', 'indicator'],
    ]);
  });
});

describe('showsInRow', () => {
  it('shows a joint figure in the row of each of its titles', () => {
    const joint = record({ tiers: ['municipal-srdi', 'national-champion'] });
    expect(rows.filter((r) => showsInRow(joint, r)).map((r) => r.id)).toEqual(['row-champion', 'row-municipal']);
  });

  it('keeps a pool apart from the title it prepares for', () => {
    const pool = record({ indicator_id: 'pool-firms', status: 'pool', tiers: [], pool_for: ['srdi-any'] });
    expect(rows.filter((r) => showsInRow(pool, r)).map((r) => r.id)).toEqual(['row-pool']);
  });

  it('shows the whole city in title rows, not its parts', () => {
    expect(showsInRow(record({ scope: null }), rowOf('row-municipal'))).toBe(true);
    expect(showsInRow(record({ scope: '无为市' }), rowOf('row-municipal'))).toBe(false);
  });

  it('takes a row for what its indicator says it is, whatever the indicator is called', () => {
    const made = comparisonRows(
      indicators.filter((i) => i.rows_by === 'pool_for').map((i) => ({ ...i, id: 'nursery-firms' })),
      titles,
    );
    const nursery = record({ indicator_id: 'nursery-firms', tiers: [], pool_for: ['srdi-any'] });
    expect(made.map((row) => [row.kind, showsInRow(nursery, row)])).toEqual([['pool', true]]);
  });

  it('shows an indicator of any scope in its own row only', () => {
    const fund = record({ indicator_id: 'fund-size', scope: '“323+1”集群', tiers: [] });
    expect(rows.filter((r) => showsInRow(fund, r)).map((r) => r.id)).toEqual(['row-fund-size']);
  });
});

describe('a cell is decided in this order', () => {
  it('facts, even where the title is not conferred there or only an excerpt is held', () => {
    expect(kindOf(decide('row-provincial-champion', [record({ tiers: ['provincial-champion'] })], { city: 'other', holding: 'excerpt' }))).toBe('facts');
  });

  it('不适用 before a promise', () => {
    expect(kindOf(decide('row-provincial-champion', [promise({ tiers: ['provincial-champion'] })], { city: 'other' }))).toBe('not_applicable');
  });

  it('未量化 before 节选未见', () => {
    expect(decide('row-municipal', [promise()], { holding: 'excerpt' })).toEqual(makeBlank('unquantified', [targetValue('promise', promise())]));
  });

  it('节选未见 for an excerpt, 原文未提 for a whole document', () => {
    expect(kindOf(decide('row-municipal', [], { holding: 'excerpt' }))).toBe('not_held');
    expect(kindOf(decide('row-municipal', []))).toBe('silent');
  });

  it('and never 不适用 where the province confers one of the row’s titles', () => {
    expect(kindOf(decide('row-provincial-champion', [], { city: 'other' }))).toBe('not_applicable');
    expect(kindOf(decide('row-provincial-champion', [], { city: 'demo' }))).toBe('silent');
    const both = { ...rowOf('row-municipal'), titles: ['provincial-srdi', 'provincial-little-giant'] as const };
    expect(kindOf(decideCell(both, { ...dated, holding: 'full' }, cityOf('other'), [], { titles, passages }))).toBe('silent');
  });
});

describe('a cell with facts', () => {
  const facts = (targets: readonly TargetRecord[]) => {
    const cell = decide('row-municipal', targets);
    expect(cell.blank).toBeNull();
    return cell;
  };

  it('keeps goals, parts, baselines and promises apart', () => {
    const cell = facts([
      record({ id: 'goal', value: 700 }),
      record({ id: 'part', value: 100, subset_of: 'goal' }),
      record({ id: 'actual', value: 391, baseline: true }),
      promise({ id: 'promise' }),
    ]);
    expect(cell.values.map((v) => [v.role, v.fact])).toEqual([
      ['goal', 'goal'],
      ['part', 'part'],
      ['baseline', 'actual'],
      ['promise', 'promise'],
    ]);
  });

  it('takes a part whose whole stands in another row for a goal', () => {
    expect(ids(facts([record({ id: 'part', subset_of: 'elsewhere' })]), 'goal')).toEqual(['part']);
  });

  it('leaves out a repeat that says the same, but not one that says something else', () => {
    const first = record({ id: 'first', op: 'gt', value: 4 });
    const again = (o: Partial<TargetRecord>) => record({ id: 'again', same_as: 'first', op: 'gt', value: 4, ...o });
    expect(ids(facts([first, again({})]), 'goal', 'repeat')).toEqual(['first']);
    for (const other of [again({ op: 'eq' }), again({ value: 5 })]) {
      const cell = facts([first, other]);
      expect([ids(cell, 'goal'), ids(cell, 'repeat')]).toEqual([['first'], ['again']]);
    }
    expect(ids(facts([again({})]), 'goal')).toEqual(['again']);
  });

  it('puts stock before flow, and later years first', () => {
    const cell = facts([
      record({ id: 'flow', basis: 'flow', year: 2025 }),
      record({ id: 'unclear', basis: 'unclear', year: 2025 }),
      record({ id: 'stock-25', basis: 'stock', year: 2025 }),
      record({ id: 'coverage', basis: 'coverage', year: null }),
    ]);
    expect(ids(cell, 'goal')).toEqual(['stock-25', 'unclear', 'flow', 'coverage']);
  });

  it('takes earlier year-ends of the same basis for milestones, in order, but not counts of a period or of each year', () => {
    const stock = (year: number, o: Partial<TargetRecord> = {}) => record({ id: `end-${year}`, basis: 'stock', year, ...o });
    const cell = facts([stock(2023), stock(2025), stock(2024), stock(2022, { unit: '户' }), stock(2021, { from: 2020 }), stock(2020, { each: 'year' })]);
    expect([ids(cell, 'goal'), ids(cell, 'milestone')]).toEqual([
      ['end-2025', 'end-2022', 'end-2021', 'end-2020'],
      ['end-2023', 'end-2024'],
    ]);
  });

  it('takes no share of a district, of a chain or of another title for a milestone of the city’s goal', () => {
    const goal = record({ id: 'goal', basis: 'stock', year: 2025, unit: '亿元', value: 50 });
    const earlier = (o: Partial<TargetRecord>) => record({ ...goal, id: 'earlier', year: 2023, value: 3, ...o });
    expect(isMilestoneOf(earlier({}), goal)).toBe(true);
    for (const other of [
      { scope: '东区' },
      { per: 'chain' as const },
      { tiers: ['national-champion' as const, 'municipal-srdi' as const] },
      { pool_for: ['srdi-any' as const] },
      { status: 'pool' as const },
      { indicator_id: 'fund-size' },
      { basis: 'flow' as const },
      { unit: '万元' },
      { relative_to: '规模工业增速' },
      { subset_of: 'period' },
      { threshold: { op: 'ge' as const, value: 10, unit: '亿元', of: '营业收入' } },
      { from: 2022 },
      { each: 'year' as const },
      { year: 2025 },
      { year: null },
    ])
      expect(isMilestoneOf(earlier(other), goal), JSON.stringify(other)).toBe(false);
    expect(isMilestoneOf(earlier({ tiers: [...goal.tiers].reverse() }), goal)).toBe(true);
  });

  it('keeps 东区 3亿元 by 2023 a goal beside the city’s 50亿元 by 2025', () => {
    const fund = (o: Partial<TargetRecord>) => record({ indicator_id: 'fund-size', tiers: [], status: null, unit: '亿元', basis: 'stock', ...o });
    const cell = decide('row-fund-size', [fund({ id: 'east', scope: '东区', value: 3, year: 2023 }), fund({ id: 'city', value: 50, year: 2025 })]);
    expect([ids(cell, 'goal'), ids(cell, 'milestone')]).toEqual([['city', 'east'], []]);
  });

  it('takes no part for the part of itself: a goal whose period is its own repeat stays a goal', () => {
    const again = record({ id: 'again', op: 'eq', same_as: 'goal', indicator_id: 'elsewhere' });
    expect(ids(facts([record({ id: 'goal', subset_of: 'again' }), again]), 'goal')).toEqual(['goal']);
  });

  it('keeps a part of a period that is printed twice with the mention that stands', () => {
    const period = record({ id: 'period', value: 60 });
    const again = record({ id: 'again', value: 60, same_as: 'period' });
    const cell = facts([period, again, record({ id: 'first-year', value: 20, subset_of: 'again' })]);
    expect([ids(cell, 'goal'), ids(cell, 'part')]).toEqual([['period'], ['first-year']]);
  });

  it('shows every figure exactly once, but for plain repeats, and at least one as the goal', () => {
    const IDS = ['a', 'b', 'c', 'd'];
    const mostly = <T>(usual: T, rare: T) => fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, { arbitrary: fc.constant(rare), weight: 1 });
    const figure = fc.record({
      op: fc.constantFrom('eq' as const, 'ge' as const),
      value: mostly<number | null>(5, null),
      basis: mostly<'stock' | 'flow'>('stock', 'flow'),
      year: fc.constantFrom(2023, 2025),
      from: mostly<number | null>(null, 2022),
      each: mostly<'year' | null>(null, 'year'),
      baseline: mostly(false, true),
      link: fc.constantFrom('none', 'same_as', 'subset_of'),
      to: fc.nat(3),
    });
    holds(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
        // links lead to an earlier fact of the same date and basis, and no repeat is repeated: so the check has it
        const targets: TargetRecord[] = [];
        figures.forEach(({ link, to, op, ...f }, i) => {
          const other = targets[to];
          const own = { id: IDS[i] ?? '', ...f, op: f.value === null ? null : op, same_as: null, subset_of: null };
          if (other === undefined || link === 'none' || (link === 'same_as' && other.same_as !== null)) targets.push(record(own));
          else
            targets.push(
              record({ ...own, [link]: other.id, year: other.year, basis: other.basis, from: other.from, each: other.each, baseline: other.baseline }),
            );
        });
        const cell = decide('row-municipal', targets);
        if (cell.blank !== null) return;
        const shown = cell.values.map((v) => v.fact);
        expect(new Set(shown).size).toBe(shown.length);
        for (const t of targets) if (!shown.includes(t.id)) expect(t.same_as).not.toBeNull();
        expect(cell.values[0]?.role).toBe('goal');
      }),
      2000,
    );
  });

  it('is a fact for whole coverage without a number', () => {
    expect(kindOf(decide('row-municipal', [record({ op: 'full', value: null })]))).toBe('facts');
  });
});

const compare = (parts: Parts = {}) => {
  const bundle = makeBundle(parts);
  const { policies, targets } = contentToRecords([bundle], { units, cities: [] });
  return { bundle, comparison: compareTargets({ policies, targets, cities, indicators, titles, passages }) };
};

describe('compareTargets', () => {
  it('has the rows that some policy fills, and no others', () => {
    expect(compare().comparison.rows.map((r) => r.id)).toEqual(['row-municipal']);
  });

  it('answers for every row and policy it has, and refuses others', () => {
    const { comparison } = compare();
    expect(kindOf(cellAt(comparison, 'row-municipal', 'demo-2022'))).toBe('facts');
    expect(() => cellAt(comparison, 'row-fund-size', 'demo-2022')).toThrow('no cell for row "row-fund-size" and column "demo-2022"');
    expect(() => cellAt(comparison, 'row-municipal', 'demo-1999')).toThrow(RangeError);
  });

  it('refuses a policy of no known city', () => {
    const { policies, targets } = contentToRecords([makeBundle()], { units, cities: [] });
    expect(() => compareTargets({ policies, targets, cities: [], indicators, titles, passages })).toThrow('policy demo-2022: no city "demo"');
  });
});
