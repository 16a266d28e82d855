/** What is given to others than firms, or for what no list knows: the check takes it as it is printed. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const told = (words: string, overrides: Raw) =>
  report({
    body: BODY.replace(GIVEN, words),
    front: {
      coding: 'partial',
      incentives: [
        makeIncentive({
          quote: words,
          conditions: [],
          tiers_required: [],
          amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }],
          ...overrides,
        }),
      ],
    },
  });

describe('whom something is given to', () => {
  it.each([
    ['对招商成绩突出的街道，设备投资奖补50万元', '招商成绩突出的街道', 'government'],
    ['设备投资奖补项目所在街道50万元', '项目所在街道', 'government'],
    ['对完成任务的园区管委会，设备投资奖补50万元', '园区管委会', 'government'],
    ['对完成任务的村，设备投资奖补50万元', '完成任务的村', 'organisation'],
    ['在园区企业连续就业满2年的县外青年，设备投资奖补50万元', '在园区企业连续就业满2年的县外青年', 'individual'],
    ['在园区企业就业的毕业生，设备投资奖补50万元', '在园区企业就业的毕业生', 'individual'],
    ['在企业购车的消费者，设备投资奖补50万元', '在企业购车的消费者', 'individual'],
    ['企业退休的老年人，设备投资奖补50万元', '企业退休的老年人', 'individual'],
    ['对纳税5万元以上的企业高管（含企业技术骨干），设备投资奖补50万元', '企业高管（含企业技术骨干）', 'individual'],
    ['对企业高级管理人才，设备投资奖补50万元', '企业高级管理人才', 'individual'],
    ['为企业办展的引进方，设备投资奖补50万元', '为企业办展的引进方', 'organisation'],
    ['符合标准的农村幸福院服务机构，设备投资奖补50万元', '符合标准的农村幸福院服务机构', 'organisation'],
    ['对组织团队游客的旅行社，设备投资奖补50万元', '组织团队游客的旅行社', 'enterprise'],
    ['对新设立的博士后科研工作站，设备投资奖补50万元', '新设立的博士后科研工作站', 'organisation'],
    ['对引荐企业落户的中介人，设备投资奖补50万元', '引荐企业落户的中介人', 'individual'],
  ])('is the last that is named: %s', (words, beneficiary, kind) => {
    expect(told(words, { beneficiary, beneficiary_kind: kind })).not.toMatch(/beneficiary_kind/);
    expect(told(words, { beneficiary, beneficiary_kind: 'carrier' })).toMatch(/is no "carrier"/);
  });
});

describe('an event that the registry names in other words', () => {
  it('stands where somebody is assessed as something', () => {
    const words = '对新评定为三星级的示范单位，设备投资奖补50万元';
    expect(told(words, { event: 'title-awarded', beneficiary: '示范单位', beneficiary_kind: 'organisation' })).not.toMatch(/no word of/);
  });
});

const FIXED = [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }];

describe('words that only look like a condition or a limit', () => {
  it('name an indicator, no status of the firm', () => {
    const words = '对年度规模以上工业总产值增长的企业，给予设备投资奖补50万元';
    expect(told(words, { beneficiary: '企业' })).not.toMatch(/“规模以上” asks|scale_status/);
    expect(told(words.replace('工业总产值增长', ''), { beneficiary: '企业' })).toMatch(/“规模以上” asks something/);
  });

  it('name a class of firms, no limit of the sum', () => {
    const words = '新进限额以上商贸业库的企业设备投资奖补50万元';
    expect(told(words, { beneficiary: '企业' })).not.toMatch(/limit lead to it/);
    expect(told(words.replace('以上商贸业库的企业设备投资', ''), { beneficiary: '企业' })).toMatch(/limit lead to it/);
  });
});

describe('a cap that is a share', () => {
  const words = '对企业设备投资给予奖补50万元，累计奖补不得超过该企业地方贡献的30%';
  const capped = (base: string | null) =>
    told(words, {
      beneficiary: '企业',
      amounts: [...FIXED, { key: 'cap', role: 'cap', op: 'le', value: 30, unit: '%', base, applies_to: ['award'], cap_window: 'total' }],
    });

  it('says of what', () => {
    expect(capped('该企业地方贡献')).not.toMatch(/cap/);
    expect(capped(null)).toMatch(/a cap of so many per cent needs a base/);
    expect(capped('该企业销售收入')).toMatch(/base/);
  });
});

describe('a sum for each sale', () => {
  it('is said to be', () => {
    const sale = (per: string | null) =>
      told('每宗设备投资奖补50万元', { beneficiary: '街道', beneficiary_kind: 'government', amounts: FIXED.map((a) => ({ ...a, per })) });
    expect(sale('item')).not.toMatch(/per/);
    expect(sale(null)).toMatch(/“每宗” leads to 50万元/);
  });
});

describe('a standard', () => {
  const words = '对主持或参与制定国际标准的企业，给予设备投资奖补50万元';
  const standard = (role: string | null) =>
    told(words, {
      beneficiary: '企业',
      level: 'international',
      conditions: [{ kind: 'standard', role, level: 'international', quote: '主持或参与制定国际标准' }],
      amounts: FIXED.map((a) => ({ ...a, per: 'unclear' })),
    });

  it('that may be led or joined has no one role', () => {
    expect(standard(null)).not.toMatch(/conditions/);
    expect(standard('lead')).toMatch(/conditions.0.role.*“主持或参与” leaves both open/);
  });
});

describe('what is recognised by a name that no list has', () => {
  it.each([
    ['旅游景区被认定为国家5A级旅游景区的', '国家5A级旅游景区'],
    ['对入选国家“百峰”人才工程的', '入选国家“百峰”人才工程'],
    ['对新认定为省级双创平台（众创空间）的', '新认定为省级双创平台（众创空间）'],
  ])('is asked by a condition of other words: %s', (head, quote) => {
    const words = `${head}企业，给予设备投资奖补50万元`;
    const asks = quote.startsWith('国家') ? `被认定为${quote}` : quote;
    expect(told(words, { beneficiary: '企业', conditions: [{ kind: 'other', quote: asks }] })).not.toMatch(/conditions/);
    expect(told(words, { beneficiary: '企业' })).toMatch(/conditions.*asks something/);
  });

  it('is no way around a list that has it', () => {
    const words = '对被认定为省级智能工厂的企业，给予设备投资奖补50万元';
    expect(told(words, { beneficiary: '企业', conditions: [{ kind: 'other', quote: '被认定为省级智能工厂' }] })).toMatch(/asks something/);
    const title = '对被认定为省级“专精特新”企业的企业，给予设备投资奖补50万元';
    expect(told(title, { beneficiary: '企业', conditions: [{ kind: 'other', quote: '被认定为省级“专精特新”企业' }] })).toMatch(/asks something/);
  });
});

describe('words that no kind of condition need say', () => {
  const other = (quote: string) => ({ beneficiary: '企业', conditions: [{ kind: 'other', quote }] });
  it.each([
    ['对已缴纳审查费用的企业，给予设备投资奖补50万元', '已缴纳审查费用的'],
    ['对承担检测任务的企业，给予设备投资奖补50万元', '承担检测任务'],
    ['对建设数据中心的企业，给予设备投资奖补50万元', '建设数据中心'],
    ['对备案的联盟，每年根据其运营绩效，给予设备投资奖补50万元', '根据其运营绩效'],
  ])('are said by one of other words that holds them: %s', (words, quote) => {
    expect(told(words, other(quote))).not.toMatch(/asks something/);
  });

  it('are said by no other words', () => {
    expect(told('对在册的企业已缴纳审查费用的，给予设备投资奖补50万元', other('在册'))).toMatch(/“费用的” asks something that no condition says/);
  });

  it('are told what they are where a kind has them', () => {
    const words = '对购买首台装备的企业，给予设备投资奖补50万元';
    expect(told(words, other('购买首台装备'))).toMatch(/“首台” asks something that no condition says by its kind\s+→ add a condition of kind first_set/);
    expect(told(words, { beneficiary: '企业' })).toMatch(/“首台” asks something that no condition says\s+→/);
  });
});

describe('firms of a place', () => {
  const located = /kind located/;
  it('are asked where they are', () => {
    expect(told('对在芜企业，给予设备投资奖补50万元', { beneficiary: '企业' })).toMatch(located);
    expect(told('对设备在芜转化的企业，给予设备投资奖补50万元', { beneficiary: '企业' })).toMatch(located);
  });
  it('ask nothing of who serves them; nor do those that are in a stage', () => {
    for (const whom of ['为在芜企业提供低成本空间的', '面向在芜企业开展培训的', '服务在芜企业的'])
      expect(told(`对${whom}机构，给予设备投资奖补50万元`, { beneficiary: '机构', beneficiary_kind: 'organisation' })).not.toMatch(located);
    for (const stage of ['在孵', '在建', '在池', '在榜']) expect(told(`对${stage}企业，给予设备投资奖补50万元`, { beneficiary: '企业' })).not.toMatch(located);
  });
});

describe('members of one list', () => {
  /** Incentives of one group, alike but for what each is given of its own. */
  const group = (words: string, own: readonly Raw[], coding: 'partial' | 'full' = 'partial') =>
    report({
      body: BODY.replace(GIVEN, words),
      front: {
        coding,
        incentives: own.map((o, i) =>
          makeIncentive({
            id: `demo-2022-i-place-${i + 1}`,
            quote: words,
            group: 'demo-2022-g-place',
            beneficiary: '企业',
            conditions: [],
            tiers_required: [],
            amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: (own.length - i) * 10, unit: '万元' }],
            ...o,
          }),
        ),
      },
    });
  const ranked = (rank: string) => `对设备投资在全县${rank}的企业，分别奖补30万元、20万元、10万元`;
  const asked = (quote: string) => ({ conditions: [{ kind: 'other', quote }] });

  it('are told by their place where so many places are printed', () => {
    const members = (rank: string) => [1, 2, 3].map(() => asked(`设备投资在全县${rank}`));
    expect(group(ranked('排前三名'), members('排前三名'))).not.toMatch(/nothing but words/);
    expect(group(ranked('排名前3位'), members('排名前3位'))).not.toMatch(/nothing but words/);
    expect(group(ranked('排前五名'), members('排前五名'), 'full')).toMatch(/nothing but words/);
    expect(group(ranked('排前五名'), members('排前五名'))).not.toMatch(/nothing but words/);
    expect(group(ranked('排名靠前'), members('排名靠前'))).toMatch(/nothing but words/);
  });

  it('are told by the words that each quotes', () => {
    const words = '对设备投资的重点推荐项目、一般推荐项目、备选项目，分别奖补30万元、20万元、10万元';
    const members = ['重点推荐项目', '一般推荐项目', '备选项目'].map(asked);
    expect(group(words, members)).not.toMatch(/nothing but words/);
    expect(group(words, [members[0] ?? {}, members[0] ?? {}, members[2] ?? {}])).toMatch(/nothing but words/);
  });
});

describe('the words of a condition', () => {
  const words = '对完成年度计划的企业，设备投资奖补50万元';
  it('are looked for in the sentence of their sum first', () => {
    const other = '对未完成年度计划的园区，设备投资不奖补';
    const body = (lead: string) => BODY.replace(GIVEN, `${lead}；${words}`);
    const front = {
      coding: 'partial',
      incentives: [
        makeIncentive({ quote: words, beneficiary: '企业', tiers_required: [], conditions: [{ kind: 'other', quote: '完成年度计划' }], amounts: FIXED }),
      ],
    };
    expect(report({ body: body(other), front })).not.toMatch(/stand 2 times/);
  });

  it('claim their numerals though somebody is given decent treatment in them', () => {
    const hired = '对安置就业（签订两年以上合同且给予正常待遇）100人以上的企业，设备投资奖补50万元';
    const quote = '安置就业（签订两年以上合同且给予正常待遇）100人以上';
    const full = report({
      body: BODY.replace(GIVEN, hired),
      front: { incentives: [makeIncentive({ quote: hired, beneficiary: '企业', tiers_required: [], conditions: [{ kind: 'other', quote }], amounts: FIXED })] },
    });
    expect(full).not.toMatch(/the numeral “(?:两|100)”/);
  });
});

describe('whoever brings another here', () => {
  const words = '引荐人引进投资5000万元以上项目的，设备投资奖补50万元';
  const paid = { beneficiary: '引荐人', beneficiary_kind: 'individual', amounts: FIXED };
  const invested = {
    kind: 'amount_at_least',
    measure: 'total_investment',
    op: 'ge',
    value: 5000,
    unit: '万元',
    subject: 'project',
    quote: '投资5000万元以上项目',
  };
  it('is given nothing by a document that does not ask whether he does', () => {
    expect(told(words, { ...paid, conditions: [invested] })).toMatch(/“引荐人” is paid for another that he brings here, and no condition says that he does/);
    expect(told(words, { ...paid, conditions: [invested, { kind: 'other', quote: '引荐人引进' }] })).not.toMatch(/is paid for another/);
  });

  it('may be left out by 除外', () => {
    const but = `${words}，公职人员除外`;
    const left = { kind: 'other', negate: true, quote: '公职人员除外' };
    expect(told(but, { ...paid, conditions: [{ kind: 'other', quote: '引荐人引进' }, left] })).not.toMatch(/denies nothing/);
  });
});

describe('a sum by the thing that is counted', () => {
  it('is coded per item, and no other', () => {
    const words = '对民宿设备投资，每间客房奖补50万元';
    const of = (per?: string) =>
      told(words, { beneficiary: '民宿', beneficiary_kind: 'enterprise', amounts: [{ ...FIXED[0], ...(per === undefined ? {} : { per }) }] });
    expect(of('item')).not.toMatch(/\.per/);
    expect(of()).toMatch(/“每间” leads to 50万元, and per is "null"/);
  });
  it('is given each month where 每月 stands beside it', () => {
    const of = (each: string, per: string) =>
      told(`对厂房设备投资，${each}奖补50万元`, { beneficiary: '厂房', beneficiary_kind: 'enterprise', amounts: [{ ...FIXED[0], per }] });
    expect(of('按每平方米每月', 'square_metre')).toMatch(/code per: square_metre_month/);
    expect(of('按每平方米每月', 'square_metre_month')).not.toMatch(/\.per/);
    expect(of('每人每月', 'person')).toMatch(/code per: person_month/);
    expect(of('每平方米', 'square_metre')).not.toMatch(/\.per/);
  });
  it('is coded by the unit that is measured, and once for each of several held', () => {
    const of = (each: string, per: string) =>
      told(`对冷库设备投资，${each}奖补50万元`, { beneficiary: '冷库', beneficiary_kind: 'enterprise', amounts: [{ ...FIXED[0], per }] });
    expect(of('每立方米', 'cubic_metre')).not.toMatch(/\.per/);
    expect(of('每立方米', 'item')).toMatch(/nothing is printed that says per item/);
    expect(of('每吨', 'cubic_metre')).toMatch(/nothing is printed that says per cubic_metre/);
    expect(of('每千瓦', 'item')).toMatch(/code per: step/);
    expect(of('单场', 'item')).not.toMatch(/\.per/);
  });
});

describe('a year before a limit of number', () => {
  it('is no window of the cap beside it, which has its own or none', () => {
    const amounts = [
      { ...FIXED[0], limits: [{ max: 2, unit: '场' }] },
      { key: 'cap', role: 'cap', op: 'le', value: 5, unit: '万元', per: 'item', applies_to: [String(FIXED[0]?.key)], cap_window: 'unclear' },
    ];
    const of = (words: string) => told(words, { beneficiary: '企业', beneficiary_kind: 'enterprise', amounts });
    expect(of('对设备投资企业，奖补50万元，单场不超过5万元，每年最多补助2场')).not.toMatch(/cap_window/);
    expect(of('对设备投资企业，奖补50万元，每年不超过5万元，最多补助2场')).toMatch(/“每年” is printed/);
  });
});

describe('a year of a schedule', () => {
  it('is no condition: the amount says it', () => {
    const words = '对设备投资企业，前三年给予奖补50万元';
    const amounts = [{ ...FIXED[0], years: { from: 1, to: 3 } }];
    expect(told(words, { beneficiary: '企业', beneficiary_kind: 'enterprise', conditions: [{ kind: 'other', quote: '设备投资企业' }], amounts })).not.toMatch(
      /“前三年” says/,
    );
  });
});
