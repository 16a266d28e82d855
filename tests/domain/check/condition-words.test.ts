import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

/** The report on a policy whose one incentive asks for this, in these words. */
function told(condition: Raw, words = String(condition.quote), before = ''): string {
  const quote = `对${words}，给予奖补`;
  const body = BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', `${before}${quote}`);
  const level =
    condition.prize === 'first'
      ? 'first-prize'
      : ((condition.levels ?? condition.media ?? [condition.recognised_by === 'province' ? 'provincial' : condition.level]) as string[]);
  const incentive = makeIncentive({
    quote,
    level: typeof level === 'string' ? level : level.length === 1 ? level[0] : undefined,
    beneficiary: '市经信局',
    conditions: [condition],
    amounts: [{ key: 'award', role: 'unspecified' }],
  });
  return report({ front: { coding: 'partial', incentives: [incentive] }, body });
}

it('a condition’s words say its level, and the report where they do not', () => {
  expect(told({ kind: 'standard', role: 'lead', level: 'national', quote: '主持制定行业标准的单位' })).toMatchInlineSnapshot(`
    "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).conditions.0.level (clause c2-1): “主持制定行业标准的单位” does not print level national
        → quote the words that say it, or correct the operand"
  `);
});

describe('each operand is printed', () => {
  const good: Raw[] = [
    { kind: 'holds_title', titles: ['national-champion'], quote: '制造业单项冠军企业' },
    { kind: 'holds_title', titles: ['srdi-any'], quote: '专精特新企业' },
    { kind: 'holds_title', titles: ['provincial-srdi'], conferred_in: 'anhui', quote: '安徽省“专精特新”企业' },
    { kind: 'holds_title', titles: ['provincial-srdi', 'provincial-little-giant'], conferred_outside: 'anhui', quote: '省外认定的“专精特新”企业' },
    { kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '新认定的市级“专精特新”企业' },
    { kind: 'awarded_title', titles: ['municipal-srdi'], newly: false, quote: '认定的市级“专精特新”企业' },
    { kind: 'attracted_firm', titles: ['provincial-srdi'], conferred_in: 'anhui', subject: 'attracted_firm', quote: '招引安徽省专精特新企业的单位' },
    { kind: 'awarded', object: 'smart_factory', levels: ['municipal'], newly: true, quote: '新认定的市级智能工厂' },
    { kind: 'awarded', object: 'rnd_institution', levels: ['national', 'provincial'], quote: '省级以上研发机构' },
    { kind: 'awarded', object: 'quality_award', quote: '获得质量奖的企业' },
    { kind: 'wins', contest: 'chuangke_china', quote: '“创客中国”中小企业创新创业大赛' },
    { kind: 'wins', contest: 'other', level: 'provincial', prize: 'first', quote: '省级赛一等奖' },
    { kind: 'first_set', type: 'single', recognised_by: 'province', developed_in_city: true, quote: '经省认定、市内研制的单台设备' },
    { kind: 'patent', jurisdiction: 'domestic', status: 'granted', quote: '已授权的中国专利' },
    { kind: 'patent', jurisdiction: 'foreign', status: 'pending', high_value: true, quote: '申请中的国外高价值专利' },
    { kind: 'standard', role: 'lead', essential_patent: true, quote: '主导制定融合标准必要专利的标准' },
    { kind: 'standard', role: 'participate', ip_service: true, advanced: true, quote: '参与制定先进知识产权服务标准' },
    { kind: 'scale_status', step: 'is', quote: '规上企业' },
    { kind: 'scale_status', step: 'newly', quote: '当年新增规上企业' },
    { kind: 'scale_status', step: 'first_time', quote: '首次进入规模以上的企业' },
    { kind: 'firm_size', sizes: ['medium', 'small', 'micro'], quote: '中小企业' },
    { kind: 'firm_size', sizes: ['large'], quote: '大型企业' },
    { kind: 'industry', industries: ['industrial'], quote: '工业企业' },
    { kind: 'industry', printed: '通用航空', quote: '通用航空领域的企业' },
    { kind: 'relocated', whole: true, quote: '整体搬迁的企业' },
    { kind: 'investment_promoted', quote: '招商引资企业' },
    { kind: 'source', of: ['university_or_institute'], quote: '购买高校成果的企业' },
    { kind: 'hires', category: '高技能人才', quote: '引进高技能人才的企业' },
    { kind: 'land', quote: '新增建设用地的企业' },
    { kind: 'leases', quote: '租用厂房的企业' },
    { kind: 'awarded', object: 'rnd_institution', levels: ['national'], newly: true, quote: '初次认定为国家企业技术（研发）中心的企业' },
    { kind: 'awarded', object: 'rnd_institution', levels: ['provincial'], newly: true, quote: '新设立的省级科研机构' },
    { kind: 'awarded', object: 'quality_award', levels: ['national'], newly: true, quote: '初次被认（评）定为中国驰名商标、国家地理标志证明商标的企业' },
    { kind: 'awarded_title', titles: ['high-tech'], newly: true, quote: '初次认定为国家级高新技术的企业' },
    { kind: 'scale_status', step: 'first_time', quote: '初次进入规模以上的企业' },
    { kind: 'patent', jurisdiction: 'domestic', status: 'granted', quote: '取得国家专利的企业' },
    { kind: 'performs', activity: 'patent_commercialisation', quote: '完成成果转化的企业' },
    {
      kind: 'amount_at_least',
      measure: 'land_area',
      op: 'ge',
      value: 100,
      unit: '亩',
      to: { op: 'le', value: 500, unit: '亩' },
      quote: '新发展100—500亩基地的企业',
    },
    { kind: 'fair', name: '广交会', quote: '参加广交会的企业' },
    { kind: 'medium', media: ['provincial'], selected: true, quote: '入选省级媒体宣传的企业' },
    { kind: 'loan', types: ['working_capital'], quote: '有流动资金贷款的企业' },
    { kind: 'guarantees', municipal_policy_guarantor: true, quote: '政策性担保机构' },
    { kind: 'bond', quote: '发行债券的企业' },
    { kind: 'listing', boards: ['neeq'], quote: '在新三板挂牌的企业' },
    { kind: 'listing', boards: ['bse', 'sse_szse'], quote: '上市企业' },
    { kind: 'in_list', list: '后备企业', list_kind: 'pool', quote: '后备企业' },
    { kind: 'registered', system: '全国技术合同网', quote: '在全国技术合同网登记的企业' },
    { kind: 'product', class: '智能装备', quote: '生产智能装备的企业' },
    { kind: 'external_rules', reference: '人才政策', quote: '符合人才政策的企业' },
    { kind: 'external_rules', quote: '符合条件的企业' },
    { kind: 'performs', activity: 'trademark', quote: '注册商标的企业' },
    { kind: 'preference', quote: '重点投向装备制造' },
    { kind: 'holds_title', titles: ['national-champion'], evidence: 'implied', clause: 'p1', quote: '示例市' },
  ];
  it.each(good.map((c) => [c.kind, c.quote, c] as const))('%s: %s', (_kind, _quote, condition) => {
    expect(told(condition)).toBe('');
  });

  const bad: [Raw, string][] = [
    [
      { kind: 'holds_title', titles: ['national-champion'], quote: '专精特新企业' },
      'titles (clause c2-1): “专精特新企业” does not print the title "national-champion"',
    ],
    [{ kind: 'holds_title', titles: ['little-giant-any'], quote: '科技“小巨人”企业' }, 'does not print the title "little-giant-any"'],
    [{ kind: 'holds_title', titles: ['national-champion', 'srdi-any'], quote: '单项冠军企业' }, 'does not print the title "srdi-any"'],
    [{ kind: 'holds_title', titles: ['provincial-srdi'], conferred_in: 'anhui', quote: '省“专精特新”企业' }, 'conferred_in'],
    [{ kind: 'holds_title', titles: ['provincial-srdi'], conferred_outside: 'anhui', quote: '省“专精特新”企业' }, 'conferred_outside anhui'],
    [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '认定的市级“专精特新”企业' }, 'does not print newly true'],
    [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: false, quote: '新认定的市级“专精特新”企业' }, 'prints that it must be new'],
    [{ kind: 'attracted_firm', titles: ['provincial-srdi'], conferred_in: 'anhui', quote: '招引专精特新企业的单位' }, 'conferred_in'],
    [{ kind: 'awarded', object: 'smart_factory', levels: ['municipal'], quote: '认定的省级智能工厂' }, 'levels municipal'],
    [{ kind: 'awarded', object: 'digital_workshop', levels: ['municipal'], quote: '认定的市级智能工厂' }, 'object digital_workshop'],
    [{ kind: 'wins', prize: 'second', quote: '省级赛一等奖' }, 'does not print prize'],
    [{ kind: 'wins', contest: 'chuangke_china', quote: '省级赛一等奖' }, 'does not print contest'],
    [{ kind: 'wins', level: 'municipal', quote: '省级赛一等奖' }, 'level municipal'],
    [{ kind: 'first_set', type: 'complete', quote: '单台设备' }, 'does not print type'],
    [{ kind: 'first_set', recognised_by: 'nation', quote: '经省认定的设备' }, 'recognised_by nation'],
    [{ kind: 'first_set', developed_in_city: true, quote: '研制单位' }, 'developed_in_city true'],
    [{ kind: 'patent', jurisdiction: 'foreign', quote: '已授权的中国专利' }, 'jurisdiction foreign'],
    [{ kind: 'patent', status: 'pending', quote: '已授权的中国专利' }, 'status pending'],
    [{ kind: 'patent', high_value: true, quote: '已授权的中国专利' }, 'high_value true'],
    [{ kind: 'standard', role: 'lead', quote: '参与制定标准' }, 'role lead'],
    [{ kind: 'standard', essential_patent: true, quote: '参与制定标准' }, 'essential_patent true'],
    [{ kind: 'standard', ip_service: true, quote: '参与制定标准' }, 'ip_service true'],
    [{ kind: 'standard', advanced: true, quote: '参与制定标准' }, 'advanced true'],
    [{ kind: 'scale_status', step: 'first_time', quote: '当年新增规上企业' }, 'step first_time'],
    [{ kind: 'scale_status', step: 'newly', quote: '规上企业' }, 'step newly'],
    [{ kind: 'firm_size', sizes: ['medium', 'small'], quote: '小微企业' }, 'sizes medium'],
    [{ kind: 'industry', industries: ['industrial'], quote: '服务企业' }, 'industries industrial'],
    [{ kind: 'industry', printed: '通用航空', quote: '航空企业' }, 'does not print printed'],
    [{ kind: 'relocated', whole: true, quote: '搬迁的企业' }, 'whole true'],
    [{ kind: 'relocated', quote: '新来的企业' }, 'kind relocated'],
    [{ kind: 'investment_promoted', quote: '新来的企业' }, 'kind investment_promoted'],
    [{ kind: 'source', of: ['company'], quote: '购买高校成果的' }, 'of company'],
    [{ kind: 'hires', category: '高技能人才', quote: '引进人才的企业' }, 'does not print category'],
    [{ kind: 'land', quote: '租用厂房的企业' }, 'kind land'],
    [{ kind: 'leases', quote: '新增建设用地的企业' }, 'kind leases'],
    [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: false, quote: '初次认定的市级“专精特新”企业' }, 'prints that it must be new'],
    [{ kind: 'patent', status: 'granted', quote: '申请中的中国专利' }, 'status granted'],
    [{ kind: 'amount_at_least', measure: 'land_area', op: 'ge', value: 100, unit: '平方米', quote: '新发展100—500亩基地的企业' }, 'does not print 100平方米'],
    [{ kind: 'fair', name: '广交会', quote: '参加展会的企业' }, 'does not print name'],
    [{ kind: 'medium', media: ['national'], quote: '在省级媒体宣传的企业' }, 'media national'],
    [{ kind: 'medium', media: ['provincial'], selected: true, quote: '在省级媒体宣传的企业' }, 'selected true'],
    [{ kind: 'loan', types: ['fixed_asset'], quote: '有流动资金贷款的企业' }, 'types fixed_asset'],
    [{ kind: 'guarantees', municipal_policy_guarantor: true, quote: '担保机构' }, 'municipal_policy_guarantor true'],
    [{ kind: 'guarantees', quote: '银行' }, 'kind guarantees'],
    [{ kind: 'bond', quote: '有贷款的企业' }, 'kind bond'],
    [{ kind: 'listing', boards: ['neeq'], quote: '上市企业' }, 'boards neeq'],
    [{ kind: 'in_list', list: '白名单', list_kind: 'pool', quote: '后备企业' }, 'list (clause c2-1): the list “白名单” does not stand in the clause'],
    [{ kind: 'registered', system: '全国技术合同网', quote: '登记的企业' }, 'does not print system'],
    [{ kind: 'product', class: '智能装备', quote: '生产装备的企业' }, 'does not print class'],
    [{ kind: 'external_rules', reference: '人才政策', quote: '符合条件的企业' }, 'does not print reference'],
  ];
  it.each(bad.map(([c, message]) => [message, c] as const))('or refused: %s', (message, condition) => {
    expect(told(condition)).toContain(message);
  });
});

describe('what carries over from the head of a sentence', () => {
  const carried = (over: Raw) => ({ kind: 'firm_size', sizes: ['medium', 'small', 'micro'], quote: '鼓励中小企业', evidence: 'carried_over', ...over });
  it('stands before it', () => {
    expect(told(carried({}), '设备投资', '鼓励中小企业升级，')).toBe('');
    expect(told(carried({}), '鼓励中小企业升级')).toContain('“鼓励中小企业”: its words stand in the phrase itself: they are printed');
    expect(told(carried({ kind: 'industry', industries: ['industrial'], sizes: undefined, quote: '责任单位：市经信局' }), '工业')).toContain(
      'evidence (clause c2-1): “责任单位：市经信局” stands after what it is carried over to',
    );
  });
});

describe('a condition that no program decides', () => {
  const refused = 'asks for a sum that can be compared';
  it.each([
    ['上年度销售收入2000万元以上的企业', 'annual_revenue'],
    ['年纳税额不低于100万元的企业', 'tax_paid'],
    ['购置生产设备，投资额500万元（含）以上的企业', 'equipment_planned'],
    ['固定资产投资超过1亿元的企业', 'fixed_asset_investment'],
  ])('is refused where it asks for a sum of something that is measured: %s', (quote, measure) => {
    const said = told({ kind: 'other', quote });
    expect(said).toContain(refused);
    expect(said).toContain(`amount_at_least with measure ${measure}`);
  });
  it.each(['销售收入增长10%以上的企业', '每年新增纳税额50万元以上的企业', '参展人数300人以上的企业', '单笔合同金额500万元以上的企业', '有销售收入的企业'])(
    'stands where nothing is measured that a firm is asked for: %s',
    (quote) => {
      expect(told({ kind: 'other', quote })).not.toContain(refused);
    },
  );
});
