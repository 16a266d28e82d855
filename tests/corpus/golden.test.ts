import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { bare } from '../../src/domain/text/text.ts';
import { readContent } from '../../src/build/content.ts';
import { goldenAmounts, goldenTargets, wuhuAnnex, yangzhouAnnex } from './golden.ts';

const { content } = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const records = contentToRecords(content.bundles, content);
const textOf = (policy: string, clause: string) => bare(records.clauses.find((c) => c.policy === policy && c.id === clause)?.text ?? '');

/** Does a record say what the reader found? */
const agrees = (record: object, wanted: object): boolean => {
  try {
    expect(record).toMatchObject(wanted);
    return true;
  } catch {
    return false;
  }
};
const pick = (record: object, like: object): object => Object.fromEntries(Object.entries(record).filter(([key]) => key === 'id' || key in like));

describe('what a reader finds in the sources', () => {
  it('is at least 60 figures over the five documents', () => {
    expect(goldenTargets.length + goldenAmounts.length).toBeGreaterThan(60);
    expect(new Set([...goldenTargets, ...goldenAmounts].map((g) => g.policy)).size).toBe(5);
  });

  it.each(goldenTargets)('is coded as a goal: $policy $clause $object $figure', ({ policy, clause, object, figure, is }) => {
    expect(textOf(policy, clause)).toContain(bare(figure));
    const near = records.targets.filter(
      (t) =>
        t.policy === policy &&
        t.clause === clause &&
        bare(t.quote).includes(bare(figure)) &&
        bare(t.quote + t.indicator)
          .replace(/[“”]/g, '')
          .includes(bare(object).replace(/[“”]/g, '')),
    );
    const found = near.filter((t) => agrees(t, is));
    // the candidates are shown where none agrees
    expect(found.length > 0 ? [] : near.map((t) => pick(t, is)), `wanted ${JSON.stringify(is)}`).toEqual([]);
    expect(found.length).toBe(1);
  });

  it.each(goldenAmounts)('is coded as money: $policy $clause $object $figure $incentive.level', ({ policy, clause, object, figure, amount, incentive }) => {
    expect(textOf(policy, clause)).toContain(bare(figure));
    const near = records.incentives
      .filter((i) => i.policy === policy && i.clause === clause && bare(i.quote).includes(bare(figure)) && bare(i.quote + i.beneficiary).includes(bare(object)))
      .flatMap((i) => i.amounts.map((a) => ({ i, a })));
    const found = near.filter(({ i, a }) => agrees(a, amount) && agrees(i, incentive));
    expect(found.length > 0 ? [] : near.map(({ i, a }) => [pick(a, amount), pick(i, incentive)]), `wanted ${JSON.stringify([amount, incentive])}`).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('annex 1 of Wuhu 2022', () => {
  const cells = records.targets.filter((t) => t.policy === 'wuhu-2022' && t.clause.startsWith('a1-'));

  it.each(Object.entries(wuhuAnnex))('prints %s: %j', (row, values) => {
    const own = cells.filter((t) => bare(t.quote).startsWith(row));
    expect(own.map((t) => t.value)).toEqual(values);
    expect(own.map((t) => t.status)).toEqual(['pool', ...values.slice(1).map(() => 'titled')]);
    expect(own.map((t) => t.baseline)).toEqual([false, true, false, false, false, false]);
    expect(own.map((t) => t.year)).toEqual([2025, 2021, 2022, 2023, 2024, 2025]);
    expect(own.map((t) => [t.unit, t.op])).toEqual(values.map(() => ['户', 'eq']));
  });

  it('has no other figures', () => {
    expect(cells).toHaveLength(Object.values(wuhuAnnex).flat().length);
  });
});

describe('annex 1 of Yangzhou 2022', () => {
  const cells = records.targets.filter((t) => t.policy === 'yangzhou-2022' && t.clause.startsWith('a1-'));

  it.each(Object.entries(yangzhouAnnex))('prints %s: %j', (label, [period, first]) => {
    const own = cells.filter((t) => bare(t.quote).includes(label));
    expect(own.map((t) => [t.value, t.year])).toEqual([
      [period, 2024],
      [first, 2022],
    ]);
    const isEnd = label.startsWith('期末');
    expect(own.every((t) => (t.basis === 'flow') !== isEnd)).toBe(true);
    // the year is part of the period, never added to it
    if (!isEnd) expect(own[1]?.subset_of).toBe(own[0]?.id);
    expect(own.map((t) => t.op)).toEqual(label.includes('政府采购') ? ['gt', 'gt'] : ['eq', 'eq']);
  });

  it('has no other figures', () => {
    expect(cells).toHaveLength(Object.values(yangzhouAnnex).flat().length);
  });
});
