/** A table of goals is drafted as one declaration, and its cells as nothing else. */
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/build/review/answer.ts';
import { itemLines } from '../../src/domain/draft/review-words.ts';
import { withAnswer, type ReviewItem } from '../../src/domain/draft/review.ts';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { draftedOf, line } from '../support/drafted.ts';

const ID = 'qingshi-2022';
const theTable = (all: readonly ReviewItem[]): ReviewItem => {
  const found = all.find((i) => i.kind === 'table');
  if (found === undefined) throw new Error('no table was drafted');
  return found;
};

/** What is drafted of a document with one table under its annex. */
function drafted(caption: string, rows: readonly (readonly string[])[], ...before: string[]) {
  const items = [line('青石县专精特新企业培育办法'), line('2022年5月6日'), ...before.map(line), line(caption), { kind: 'table' as const, rows, page: 0 }];
  const made = draftedOf(ID, items);
  return { ...made, tables: made.all.filter((i) => i.kind === 'table'), first: () => theTable(made.all) };
}
const PLACES = [
  ['序号', '县区', '2021年', '2022年', '2023年'],
  ['1', '甲镇', '5', '8', '12'],
  ['2', '乙街道', '4', '7', '超过9'],
  ['', '合计', '9', '15', '21'],
];
const CAPTION = '附件1 青石县省级专精特新中小企业培育目标任务分解表（单位：家）';
const COUNTS = [
  ['指标', '单位', '2020年', '2025年', '责任单位'],
  ['规模以上工业企业数', '家', '90', '150', '县工信局'],
  ['青石特产产量', '吨', '1.5', '2.4', '县农业局'],
];

describe('a table of goals', () => {
  it('of places and years is one declaration: scope by row, year by column, the total apart, what is past as it stood', () => {
    const { tables, all, first } = drafted(CAPTION, PLACES);
    expect(all.filter((i) => i.kind === 'target' || i.kind === 'loose')).toEqual([]);
    expect(tables).toHaveLength(1);
    const { fact, missing } = first();
    expect(missing).toEqual([]);
    expect(fact).toMatchObject({ id: 'a1', label_column: 1, defaults: { basis: 'unclear' } });
    expect(fact.columns).toMatchObject([
      { at: 2, key: '2021', target: { year: 2021, baseline: true, unit: '家', indicator_id: 'titled-firms', tiers: ['provincial-srdi'] } },
      { at: 3, key: '2022', target: { year: 2022 } },
      { at: 4, key: '2023', target: { year: 2023 } },
    ]);
    expect(fact.rows).toEqual([
      { label: '甲镇', key: 'r1', target: { scope: '甲镇' } },
      { label: '乙街道', key: 'r2', target: { scope: '乙街道' } },
      { label: '合计', key: 'r3', covers: 'whole', target: {} },
    ]);
  });

  it('of indicators names each by its row, with its unit, and says which of them no search word finds', () => {
    const { all, first } = drafted('附件2 发展指标表', COUNTS);
    expect(all.filter((i) => i.kind === 'target')).toEqual([]);
    const table = first();
    expect(table.missing).toEqual(['rows.1.target.indicator_id']);
    expect(table.fact).toMatchObject({ label_column: 0, units_column: 4 });
    expect(table.fact.rows).toMatchObject([
      { label: '规模以上工业企业数', target: { unit: '家' } },
      { label: '青石特产产量', target: { unit: '吨' } },
    ]);
    const answered = withAnswer(table, 'rows.1.target.indicator_id', 'firms');
    expect(answered.missing).toEqual([]);
    expect(itemLines(answered, { done: 0, of: 1 }, '').filter((l) => l.includes('rows.1  '))).toHaveLength(1);
  });

  it('is written as it was accepted, and its cells are then proven goals', () => {
    const { texts, source, first } = drafted(CAPTION, PLACES);
    const outcome = accept({ ...texts }, ID, first(), source);
    expect(outcome).toMatchObject({ ok: true });
    const text = outcome.ok ? (outcome.texts[`policies/${ID}.mdx`] ?? '') : '';
    expect(text).toMatch(/^coding: partial$/m);
    const { policy } = parsePolicy(text, `policies/${ID}.mdx`);
    expect(policy?.targets.map(({ fact: f }) => [f.id, f.op, f.value, f.scope, f.year, f.baseline])).toEqual([
      [`${ID}-a1-r1-2021`, 'eq', 5, '甲镇', 2021, true],
      [`${ID}-a1-r1-2022`, 'eq', 8, '甲镇', 2022, false],
      [`${ID}-a1-r1-2023`, 'eq', 12, '甲镇', 2023, false],
      [`${ID}-a1-r2-2021`, 'eq', 4, '乙街道', 2021, true],
      [`${ID}-a1-r2-2022`, 'eq', 7, '乙街道', 2022, false],
      [`${ID}-a1-r2-2023`, 'gt', 9, '乙街道', 2023, false],
      [`${ID}-a1-r3-2021`, 'eq', 9, null, 2021, true],
      [`${ID}-a1-r3-2022`, 'eq', 15, null, 2022, false],
      [`${ID}-a1-r3-2023`, 'eq', 21, null, 2023, false],
    ]);
  });

  it('refuses a declaration that the table does not bear out, with the place of the fault', () => {
    const { texts, source, first } = drafted(CAPTION, PLACES);
    const wrong = withAnswer(first(), 'columns.0.at', 7);
    const outcome = accept(texts, ID, wrong, source);
    expect(outcome.ok ? '' : outcome.problems.join()).toMatch(/columns\.0\.at: column 7 \(2021\) gives no figure/);
  });

  it('is none where its rows give sums, or no column holds figures', () => {
    const sums = [
      ['项目', '奖励标准'],
      ['新认定省级专精特新企业', '30万元'],
      ['新认定市级专精特新企业', '10万元'],
    ];
    expect(drafted('附件1 奖励标准', sums).tables).toEqual([]);
    const words = [
      ['任务', '责任单位'],
      ['培育专精特新中小企业20家', '县工信局'],
    ];
    const { tables, all } = drafted('附件1 任务分工', words);
    expect(tables).toEqual([]);
    expect(all.filter((i) => i.kind === 'target')).toHaveLength(1);
  });
});
