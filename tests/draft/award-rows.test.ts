/** Rows of a table that gives sums are read with what leads to the table and the heads of its columns. */
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/build/review/answer.ts';
import { withAnswer, type ReviewItem } from '../../src/domain/draft/review.ts';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { draftedOf, line } from '../support/drafted.ts';

const ID = 'qingshi-2022';
const TITLE = [line('青石县商贸奖励办法'), line('2022年5月6日')];
const TIERS = [
  ['行业', '档次', '年销售额', '奖励标准（万元）'],
  ['批发业', '一档', '2亿元至6亿元', '8'],
  ['', '二档', '6亿元及以上', '18'],
  ['零售业', '一档', '1亿元及以上', '6'],
];
const LEAD = '第三条 对限额以上商贸企业年销售额首次进入下表档次，且当年增幅不低于9%的，按相应标准给予一次性奖励。（责任单位：县商务局）';
const LEVELS = [
  ['序号', '奖励事项', '国家级', '省级', '责任单位'],
  ['1', '工业设计中心、工程研究中心', '70', '40', '县科技局'],
  ['2', '绿色工厂', '35', '—', '县工信局'],
];
const tiers = () => draftedOf(ID, [...TITLE, line(LEAD), { kind: 'table', rows: TIERS, page: 0 }]);
const levels = () =>
  draftedOf(ID, [
    ...TITLE,
    line('第四条 企业新获批创新平台和示范称号的，按照附件所列标准给予奖励。'),
    line('附件'),
    line('创新平台奖励标准'),
    line('单位：万元'),
    { kind: 'table', rows: LEVELS, page: 0 },
  ]);
const awards = (all: readonly ReviewItem[]) => all.filter((i) => i.kind === 'incentive');

describe('a table of sums', () => {
  it('is led to by the sentence above it: whom it pays, what it asks and what it calls the help', () => {
    const found = awards(tiers().all);
    expect(found.map((i) => i.clause)).toEqual(['art3-t1-r1', 'art3-t1-r2', 'art3-t1-r3']);
    for (const { fact } of found) expect(fact).toMatchObject({ instrument: 'award', instrument_printed: '一次性奖励', beneficiary: '限额以上商贸企业' });
    expect(found[1]?.missing).toEqual([]);
    expect(found[1]?.fact).toMatchObject({ title: '批发业，6亿元及以上一次性奖励', amounts: [{ role: 'fixed', value: 18, unit: '万元' }] });
  });

  it('asks by its cells, merged ones included, and by no ordinal', () => {
    const asked = awards(tiers().all)[1]?.fact.conditions as readonly { readonly quote: string; readonly clause?: string }[];
    expect(asked.map(({ quote, clause }) => [clause, quote])).toEqual([
      ['art3', '当年增幅不低于9%的'],
      ['art3', '限额以上商贸企业年销售额首次进入下表档次'],
      ['art3-t1-r1', '批发业'],
      [undefined, '6亿元及以上'],
    ]);
  });

  it('leaves no threshold over that its rows ask', () => {
    expect(tiers().all.filter((i) => i.kind === 'loose')).toEqual([]);
  });

  it('has a sum a column where its heads are levels, and may stand in an annex', () => {
    const found = awards(levels().all);
    expect(found.map(({ fact }) => [fact.title, fact.level, (fact.amounts as readonly { readonly value: number }[])[0]?.value])).toEqual([
      ['工业设计中心、工程研究中心（国家级）奖励', 'national', 70],
      ['工业设计中心、工程研究中心（省级）奖励', 'provincial', 40],
      ['绿色工厂（国家级）奖励', 'national', 35],
    ]);
    expect(found[0]?.fact.conditions).toEqual([
      { kind: 'other', quote: '企业新获批创新平台和示范称号', clause: 'art4', evidence: 'carried_over' },
      { kind: 'other', quote: '工业设计中心、工程研究中心' },
      { kind: 'other', quote: '国家级', clause: 'a1-head', evidence: 'carried_over' },
    ]);
  });

  const TITLES = [
    ['序号', '荣誉称号', '奖励标准（万元）'],
    ['1', '工业互联网平台', '70'],
    ['2', '小型微型企业创业创新示范基地', '35'],
    ['3', '绿色园区', '30'],
    ['4', '智能制造示范项目', '50'],
  ];
  const titles = (lead: string, rows = TITLES) =>
    draftedOf(ID, [...TITLE, line(`第四条 ${lead}`), line('附件'), line('荣誉奖励标准'), { kind: 'table', rows, page: 0 }]);
  it.each([
    ['对新获得附件所列荣誉称号的工业企业，按照附件所列标准给予一次性奖励。', '新获得附件所列荣誉称号的工业企业', 'enterprise'],
    ['企业新获批创新平台和示范称号的，按照附件所列标准给予奖励。', '企业', 'enterprise'],
    ['企业首次获得附件所列荣誉的，按附件标准分别给予奖励。', '企业', 'enterprise'],
    ['对新认定的基地，按照附件所列标准给予一次性奖励。', '新认定的基地', 'base'],
    ['对新认定的园区、平台，按照附件所列标准给予一次性奖励。', '新认定的园区、平台', undefined],
  ])('pays whom its lead names, and nobody for the name of what is awarded: %s', (lead, beneficiary, kind) => {
    const found = awards(titles(lead).all);
    expect(found).toHaveLength(4);
    for (const { fact } of found) expect([fact.beneficiary, fact.beneficiary_kind]).toEqual([beneficiary, kind]);
  });
  it('pays whom a column of its own names', () => {
    const rows = [
      ['项目', '奖励对象', '奖励标准（万元）'],
      ['工业互联网平台', '运营单位', '70'],
      ['绿色园区', '', '30'],
      ['智能制造示范项目', '申报企业', '50'],
    ];
    const found = awards(titles('对符合条件的企业，按照附件所列标准给予奖励。', rows).all);
    expect(found.map(({ fact }) => [fact.beneficiary, fact.beneficiary_kind])).toEqual([
      ['运营单位', 'organisation'],
      ['运营单位', 'organisation'],
      ['申报企业', 'enterprise'],
    ]);
  });
  it.each([
    ['对新获得附件所列荣誉称号的工业企业，按照附件所列标准给予一次性奖励。', 0, '工业互联网平台', 'platform'],
    ['企业新获批创新平台和示范称号的，按照附件所列标准给予奖励。', 0, '工业互联网平台', 'platform'],
    ['企业新获批创新平台和示范称号的，按照附件所列标准给予奖励。', 2, '绿色园区', 'carrier'],
    ['企业首次获得附件所列荣誉的，按附件标准分别给予奖励。', 1, '示范基地', 'base'],
  ])('refuses what is awarded as the receiver: %s %i', (lead, at, beneficiary, kind) => {
    const { texts, source, all } = titles(lead);
    const item = awards(all)[at];
    if (item === undefined) throw new Error('no row was drafted');
    const right = accept({ ...texts }, ID, item, source);
    expect(right.ok ? [] : right.problems).toEqual([]);
    const wrong = withAnswer(withAnswer(item, 'beneficiary', beneficiary), 'beneficiary_kind', kind);
    const outcome = accept({ ...texts }, ID, wrong, source);
    expect(outcome.ok ? '' : outcome.problems.join()).toMatch(/is paid by its table, and “.*” is what the row names/);
  });

  it('is accepted row by row as it was drafted, and its sentence then counts as read', () => {
    const { texts, source, all } = tiers();
    let written = { ...texts };
    for (const item of awards(all)) {
      const outcome = accept(written, ID, item, source);
      expect(outcome.ok ? [] : outcome.problems, item.id).toEqual([]);
      if (outcome.ok) written = { ...written, ...outcome.texts };
    }
    const { policy } = parsePolicy(written[`policies/${ID}.mdx`] ?? '', `policies/${ID}.mdx`);
    expect(policy?.incentives.map(({ fact }) => fact.amounts[0]?.value)).toEqual([8, 18, 6]);
  });

  it('refuses the head of another column', () => {
    const { texts, source, all } = levels();
    const [first, second] = awards(all);
    if (first === undefined || second === undefined) throw new Error('no row was drafted');
    const given = accept({ ...texts }, ID, first, source);
    expect(given.ok ? [] : given.problems).toEqual([]);
    const wrong = withAnswer(withAnswer(second, 'conditions.2.quote', '国家级'), 'level', 'national');
    const outcome = accept({ ...texts, ...(given.ok ? given.texts : {}) }, ID, wrong, source);
    expect(outcome.ok ? '' : outcome.problems.join()).toMatch(/its sum stands under “省级”, which no condition quotes/);
  });
});
