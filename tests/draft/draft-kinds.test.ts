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
    // a trade that the whole document is of says nothing where the sentence names what it gives for
    ['对首次纳统的旅游民宿企业，奖励5万元。', 'above-scale'],
    ['对首次上规的企业，奖励10万元。', 'above-scale'],
    ['企业新购设备的，按投资额的8%给予补助。', 'equipment-investment'],
    ['对参加展会的文化旅游企业，补助5万元。', 'exhibition'],
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

type Asked = { readonly kind: string; readonly quote: string; readonly nth?: number }[];
const asked = (fact: Readonly<Record<string, unknown>> | undefined) => ((fact?.conditions ?? []) as Asked).map(({ kind, quote }) => [kind, quote]);

describe('whoever brings another here', () => {
  it('is who is paid, and is asked whether he does', () => {
    const [given] = facts('引荐人成功引荐固定资产投资1亿元以上项目落户的，按到位资金的1‰给予引荐人奖励，公职人员除外。');
    expect(given).toMatchObject({ beneficiary: '引荐人', beneficiary_kind: 'individual', event: 'referral' });
    expect(given?.conditions).toMatchObject([
      { kind: 'amount_at_least', subject: 'project', quote: '固定资产投资1亿元以上项目' },
      { kind: 'other', quote: '引荐人成功引荐' },
      { kind: 'other', negate: true, quote: '公职人员除外' },
    ]);
  });

  it.each([
    ['每引进1家竹材企业，给予中介机构5万元奖励。', '中介机构', [['other', '引进1家竹材企业']]],
    ['为本县引进年纳税额500万元以上竹材企业的中介人，给予5万元奖励。', '中介人', null],
    ['对引荐企业落户的招商顾问，给予5万元奖励。', '招商顾问', null],
  ])('%s', (sentence, beneficiary, conditions) => {
    const [given] = facts(sentence);
    expect(given?.beneficiary).toBe(beneficiary);
    expect(asked(given).filter(([kind]) => kind === 'other').length).toBeGreaterThan(0);
    if (conditions !== null) expect(asked(given)).toEqual(conditions);
  });
});

describe('a list that firms stand in', () => {
  it.each([
    ['新列入省级绿色制造名单的企业，给予5万元奖励。', '省级绿色制造名单', 'catalogue', '新列入省级绿色制造名单'],
    ['首次入选“青石县竹材企业培育库”的企业，给予5万元奖励。', '“青石县竹材企业培育库”', 'pool', '首次入选“青石县竹材企业培育库”'],
  ])('is asked as a list, and not as a title: %s', (sentence, list, list_kind, quote) => {
    const [given] = facts(sentence);
    expect(given?.conditions).toEqual([{ kind: 'in_list', list, list_kind, quote }]);
    expect(given).not.toHaveProperty('tier_attained');
  });

  it('of a title of firms is that title', () => {
    expect(facts('对入选省级专精特新中小企业名单的企业，给予5万元奖励。')[0]).toMatchObject({ tier_attained: 'provincial-srdi' });
  });
});

describe('a title that is attained', () => {
  it('is told by 通过…认定, and carried over without how it was got', () => {
    const [first, again] = facts('首次通过高新技术企业认定的，给予20万元奖励；重新认定的，给予10万元奖励。');
    expect(first).toMatchObject({ tier_attained: 'high-tech', conditions: [{ kind: 'awarded_title', newly: true }] });
    expect(again).toMatchObject({ beneficiary: '高新技术企业', conditions: [{ newly: false, evidence: 'carried_over' }, { quote: '重新认定' }] });
  });

  it('is none in the name of what a firm runs', () => {
    const fact = facts('对新认定的省级高新技术企业研发中心，给予5万元奖励。')[0];
    expect(fact).toMatchObject({ event: 'rnd-institution', beneficiary_kind: 'enterprise' });
    expect(fact).not.toHaveProperty('tier_attained');
  });

  it('is none in the name of a field or a zone', () => {
    expect(facts('对高新技术领域的竹材企业，奖励5万元。')[0]).not.toHaveProperty('tiers_required');
  });
});

describe('members of a list', () => {
  it.each([
    ['新评定为国家5A级、4A级、3A级景区的，分别奖励30万元、20万元、10万元。', ['新评定为国家5A级', '4A级', '3A级景区']],
    ['评定为甲级、乙级民宿的，分别奖励30万元、20万元。', ['评定为甲级', '乙级民宿']],
    ['新获评国家级竹海街区、省级茶叶集聚区的，分别奖励50万元、20万元。', ['新获评国家级竹海街区', '省级茶叶集聚区']],
    ['对考评优秀的竹艺基地、茶艺工作室，分别给予20万元、5万元奖励。', ['考评优秀的竹艺基地', '茶艺工作室']],
  ])('quote the grade or name that is their own: %s', (sentence, quotes) => {
    expect(facts(sentence).map((f) => asked(f)[0]?.[1])).toEqual(quotes);
  });

  it('of classes are asked what stands before the list as well', () => {
    expect(facts('向首次购房的A类、B类人才分别发放50万元、20万元购房补贴。').map(asked)).toEqual([
      [
        ['other', '首次购房'],
        ['other', 'A类'],
      ],
      [
        ['other', '首次购房'],
        ['other', 'B类人才'],
      ],
    ]);
  });

  it('of prizes win their own', () => {
    expect(facts('对竹艺大赛获得一等奖、二等奖的企业，分别奖励5万元、3万元。').map((f) => f.conditions)).toMatchObject([
      [{ kind: 'wins', prize: 'first' }],
      [{ kind: 'wins', prize: 'second', quote: '二等奖' }],
    ]);
  });

  it('of two distributions in one sentence are told apart by their level, and each list by its own recurrence', () => {
    const given = facts('对国家级、省级竹艺人才，分别给予一次性补助10万元、5万元，每年分别发放2万元、1万元津贴补助。');
    expect(given.map((f) => [f.level, f.recurrence])).toEqual([
      ['national', 'once'],
      ['provincial', 'once'],
      ['national', 'yearly'],
      ['provincial', 'yearly'],
    ]);
    expect(new Set(given.map((f) => f.group)).size).toBe(1);
  });

  it('share the cap of a firm behind the last, coded once', () => {
    const given = facts('企业主导制定国际标准、国家标准的，每项分别奖励100万元、50万元，同一企业每年累计不超过200万元。');
    expect(given.map((f) => f.stacking)).toEqual(['shared_cap', 'shared_cap']);
    expect(given.map((f) => (f.amounts as { role: string }[]).map((a) => a.role))).toEqual([['fixed', 'cap'], ['fixed']]);
    expect((given[0]?.amounts as unknown[])[1]).toMatchObject({
      applies_to: ['award', `${String(given[1]?.id)}-award`],
      cap_scope: 'together',
      cap_window: 'per_year',
    });
  });

  it('are sums where 分别按 leads to them', () => {
    const values = facts('对排名前三位的乡镇，分别按20万元、15万元、10万元给予奖补。').map((f) => (f.amounts as { value: number }[])[0]?.value);
    expect(values).toEqual([20, 15, 10]);
  });
});

describe('per what a sum is given', () => {
  it.each([
    ['对民宿按每间客房补助5000元。', 'item'],
    ['对养老机构每张床位补贴5000元。', 'item'],
    ['对旅行社每趟专列奖励3万元。', 'item'],
    ['对新建冷库的企业，按每立方米100元给予补助。', 'cubic_metre'],
    ['对改造锅炉的企业，按2万元/蒸吨给予补助。', 'steam_ton'],
    ['对外运竹材的企业，每吨补助20元。', 'ton'],
    ['对装机的企业，每千瓦奖励300元。', 'step'],
    ['对放电的企业，每千瓦时给予0.2元补贴。', 'step'],
    ['对引进的博士，给予每人一次性安家补助20万元。', 'person'],
    ['对养老机构按每人每月200元给予补贴。', 'person_month'],
    ['对租用厂房的企业，按每平方米每月5元给予补贴。', 'square_metre_month'],
    ['对企业每新招收1名博士，给予5万元补助。', 'person'],
    ['每培育1家竹编企业入库，给予竹业协会2万元奖励。', 'item'],
    ['对竹业项目，每引进一个奖励1万元。', 'item'],
    ['竹艺电影在院线首映的，每部补助5万元。', 'item'],
    ['竹艺动画首次播出的，每分钟补助1000元。', 'item'],
    ['对新认定的竹艺研发中心的企业，每家分别给予一次性补助5万元。', 'firm'],
  ])('%s', (sentence, per) => {
    expect((facts(sentence)[0]?.amounts as { per?: string }[])[0]?.per).toBe(per);
  });
});

it('limits each event by the cap before which 单场 or 每场 stands', () => {
  for (const words of ['单场不超过8万元', '每场最高8万元']) {
    const [award] = facts(`企业承办竹艺节的，对宣传费用给予30%补助，${words}。`);
    expect((award?.amounts as { per?: string }[])[1]).toMatchObject({ role: 'cap', per: 'item' });
  }
});

describe('how a sum is paid out', () => {
  const paid = (text: string) => facts(text).map((f) => (f.amounts as { instalments?: unknown }[]).map((a) => a.instalments));

  it.each([
    ['对竹业项目给予100万元补助，分三年按4∶3∶3拨付。', [[{ count: 3, by: 'year', shares: [40, 30, 30] }]]],
    ['对竹业企业给予30万元奖励，奖励资金按4：6分两年发放。', [[{ count: 2, by: 'year', shares: [40, 60] }]]],
    ['对竹业企业给予30万元奖励。奖励资金分两年拨付，验收合格当年拨付60%，运营满一年后拨付40%。', [[{ count: 2, by: 'year', shares: [60, 40] }]]],
    ['对竹业企业给予30万元奖励，开工后支付20%，封顶后支付50%，验收后支付余款。', [[{ count: 3, by: 'stage' }]]],
    ['对竹业项目按设备投资额的10%给予补助。按开工、投产两个阶段，分别给予补助总额30%、70%的补助。', [[{ count: 2, by: 'stage', shares: [30, 70] }]]],
    ['对竹业企业给予30万元奖励，由市、县按5∶5分担。', [[undefined]]],
  ])('%s', (sentence, instalments) => {
    expect(paid(sentence)).toEqual(instalments);
  });

  it.each([
    ['组织参加县外竹业推介会的，展位费给予全额补助，每家每年不超过3万元。', '展位费'],
    ['对新认定的竹业企业，3年内增值税地方留成部分全额奖励给企业。', '增值税地方留成部分'],
    ['对竹业企业缴纳的检测费用给予全额补贴，最高5万元。', '检测费用'],
    ['对竹业企业全额返还投标保证金。', '投标保证金'],
  ])('is all of what is named: %s', (sentence, base) => {
    expect((facts(sentence)[0]?.amounts as unknown[])[0]).toEqual({ key: 'rate', role: 'rate', op: 'eq', value: 100, unit: '%', base });
  });

  it('stays open where all of nothing is named', () => {
    expect(facts('对获得上级支持的，给予第一单位全额奖励。')[0]?.amounts).toEqual([{ key: 'award', role: 'unspecified' }]);
  });
});

describe('who receives', () => {
  it.each([
    ['旅行社组织县外游客来本县住宿的，奖励5万元。', '旅行社', 'enterprise'],
    ['律师事务所等服务机构新引进1名律师的，补助2万元。', '律师事务所等服务机构', 'organisation'],
    ['第七条 新评定为甲级景区的，奖励运营主体50万元。', '运营主体', 'organisation'],
    ['对引进博士并签订五年以上服务合同的，给予用人单位5万元奖励。', '用人单位', 'organisation'],
    ['评定为甲级民宿的，奖励5万元。', '评定为甲级民宿的', 'enterprise'],
    ['新建养老机构床位50张以上的，奖励5万元。', '新建养老机构', 'organisation'],
    ['年网络零售额首次达到500万元、1000万元的电商企业，分别奖励2万元、5万元。', '电商企业', 'enterprise'],
    ['年度收入首次突破5亿元的企业，奖励企业经营团队20万元。', '企业经营团队', 'team'],
  ])('%s', (sentence, beneficiary, kind) => {
    expect(facts(sentence)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });
});

describe('what is asked beside a sum', () => {
  it('is no limit of what is given, where so long something went on, or a part is measured', () => {
    for (const text of ['对连续两年同比增长15%以上的竹材企业，奖励5万元。', '租用用房面积1000平方米以下部分，按租金的50%给予补助。'])
      expect((facts(text)[0]?.amounts as { limits?: unknown }[])[0], text).not.toHaveProperty('limits');
  });

  it('is the standing of a firm that a bracket tells', () => {
    expect(facts('对评定为三星级的酒店（规上企业），给予5万元奖励。')[0]?.conditions).toContainEqual({ kind: 'scale_status', step: 'is', quote: '规上企业' });
  });

  it('is quoted with the firm that stands right behind its number, and with 首次 before 被', () => {
    expect(asked(facts('年营业收入首次突破10亿元企业，奖励5万元。')[0])).toEqual([['amount_at_least', '年营业收入首次突破10亿元企业']]);
    expect(asked(facts('对首次被认定的省级竹艺集聚区，给予管理单位5万元补助。')[0])).toEqual([['other', '首次被认定的省级竹艺集聚区']]);
  });

  it('is quoted to its noun, and not said twice', () => {
    expect(asked(facts('对签订五年以上服务合同的竹艺人才，奖励5万元。')[0])[0]).toEqual(['other', '签订五年以上服务合同']);
    expect(asked(facts('年度研发投入100万元以上的软件服务企业，奖励5万元。')[0])).toEqual([
      ['amount_at_least', '年度研发投入100万元以上'],
      ['other', '软件服务企业'],
    ]);
  });

  it('is no year of a schedule: 前三年, 第四至五年', () => {
    const given = facts('对租用厂房的项目，前三年按实际租金的100%、第四至五年按50%给予补贴。');
    expect(given.map(asked)).toEqual([[['leases', '租用厂房']], [['leases', '租用厂房']]]);
    expect(given.map((f) => (f.amounts as unknown[])[0])).toMatchObject([
      { value: 100, base: '实际租金', years: { from: 1, to: 3 } },
      { value: 50, base: '实际租金', years: { from: 4, to: 5 } },
    ]);
    expect(given[1]?.title).toContain('第四至五年');
  });

  it('is no part of the payment that waits: 其中50%待投产后兑现', () => {
    expect(facts('对新建竹材项目，按投资额的10%给予补贴，其中补贴资金50%待项目投产后兑现。')).toHaveLength(1);
  });
});
