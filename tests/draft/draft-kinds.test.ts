/** What general policies of counties and zones give for, and to whom: kinds that the five held documents do not print. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const facts = (...paragraphs: string[]) => {
  const clauses = blocksToClauses(bodyToBlocks(['# 青石县若干措施', ...paragraphs].join('\n\n')).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content).map((d) => d.fact);
};

describe('events of general policies', () => {
  it.each([
    ['对年度研发费用100万元以上的企业，给予5万元补助。', 'rnd-spend'],
    ['新评定为省级竹海旅游示范点的，奖励5万元。', 'tourism'],
    ['新建养老院的，给予5万元补贴。', 'care'],
    ['对网络零售额排名第一的企业，奖励5万元。', 'e-commerce'],
    ['对新建冷库的企业，补助5万元。', 'logistics'],
    ['对引进首店的企业，奖励5万元。', 'commerce'],
    ['对年种植竹荪50亩的合作社，补助5万元。', 'farming'],
    ['对外贸企业给予5万元奖励。', 'foreign-trade'],
    ['引荐人引荐竹材项目的，奖励5万元。', 'referral'],
    ['对年产值增速达到20%以上的企业，奖励5万元。', 'sales-growth'],
    ['首次通过绿茶龙头认定的企业，奖励5万元。', 'title-awarded'],
    ['对新设立的专家工作站，补助5万元。', 'rnd-institution'],
  ])('%s', (sentence, event) => {
    expect(facts(sentence)[0]?.event).toBe(event);
  });

  it.each([
    ['支持青石跨境竹材有限公司提升服务，对园区企业新建冷库的，奖励5万元。', 'logistics'],
    ['对企业新建冷库的，经县旅游发展局审核，补助5万元。', 'logistics'],
    ['对加入青石县电商协会的企业，租金补贴5万元。', 'rent'],
  ])('are none of the names of firms and bodies: %s', (sentence, event) => {
    expect(facts(sentence)[0]?.event).toBe(event);
  });

  it('are those of names where these are no bodies', () => {
    expect(facts('对从事跨境电商的企业，奖励5万元。')[0]?.event).toBe('cross-border-ecommerce');
  });
});

describe('total investment', () => {
  it('is measured, each member of a list by the words before the first', () => {
    const given = facts('对新建竹材项目，总投资超过1亿元、5亿元的，分别奖励50万元、200万元。');
    expect(given.map((f) => (f.conditions as unknown[])[0])).toMatchObject([
      { kind: 'amount_at_least', measure: 'total_investment', op: 'gt', value: 1, unit: '亿元', quote: '总投资超过1亿元' },
      { kind: 'amount_at_least', measure: 'total_investment', op: 'gt', value: 5, unit: '亿元', quote: '总投资超过1亿元、5亿元的' },
    ]);
  });

  it('is no fixed asset investment, and that is not it', () => {
    const measures = facts('对固定资产总投资1亿元以上的企业，奖励50万元。', '对计划投资1亿元以上的项目，奖励50万元。').map(
      (f) => (f.conditions as { measure?: string }[])[0]?.measure,
    );
    expect(measures).toEqual(['fixed_asset_investment', 'total_investment']);
  });
});

describe('what binds whoever was helped', () => {
  it('is no award: 享受本措施扶持的企业，须承诺…', () => {
    expect(facts('享受本措施扶持的企业，须承诺五年内不迁出本县。').some((f) => 'amounts' in f)).toBe(false);
    expect(facts('对新引进的企业，享受房租补贴。').some((f) => 'amounts' in f)).toBe(true);
  });
});
