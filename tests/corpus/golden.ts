/**
 * Facts of the five documents as a reader finds them: written from `content/sources/*.txt` by reading, never copied
 * from the coded data. A coded fact that no longer agrees is wrong, or this reading is: look at the source first.
 */
import type { AmountRecord, IncentiveRecord, TargetRecord } from '../../src/domain/schema/record.ts';

/** One number of a goal: clause by its printed numbers, what is counted, the words of the figure. */
export interface GoldenTarget {
  readonly policy: string;
  readonly clause: string;
  readonly object: string;
  readonly figure: string;
  readonly is: Partial<TargetRecord>;
}
export interface GoldenAmount {
  readonly policy: string;
  readonly clause: string;
  readonly object: string;
  readonly figure: string;
  readonly amount: Partial<AmountRecord>;
  readonly incentive: Partial<IncentiveRecord>;
}

const goals = (policy: string, rows: readonly (readonly [clause: string, object: string, figure: string, is: Partial<TargetRecord>])[]): GoldenTarget[] =>
  rows.map(([clause, object, figure, is]) => ({ policy, clause, object, figure, is }));
const sums = (
  policy: string,
  rows: readonly (readonly [clause: string, object: string, figure: string, amount: Partial<AmountRecord>, incentive?: Partial<IncentiveRecord>])[],
): GoldenAmount[] => rows.map(([clause, object, figure, amount, incentive = {}]) => ({ policy, clause, object, figure, amount, incentive }));

const n = (value: number, unit: string, op: TargetRecord['op'] = 'eq') => ({ value, unit, op }) as const;
const by = (year: number) => ({ year }) as const;
const titled = (...tiers: TargetRecord['tiers']) => ({ status: 'titled', tiers }) as const;
const yearly = { each: 'year' } as const;
const full = { op: 'full', value: null } as const;

export const goldenTargets: readonly GoldenTarget[] = [
  ...goals('wuhu-2022', [
    ['c2-p1', '市级“专精特新”中小企业', '700家以上', { ...n(700, '家', 'ge'), ...by(2025), ...titled('municipal-srdi') }],
    ['c2-p1', '省级“专精特新”中小企业', '600家', { ...n(600, '家'), ...by(2025), ...titled('provincial-srdi') }],
    ['c2-p1', '国家级专精特新“小巨人”企业', '50家', { ...n(50, '家'), ...by(2025), ...titled('national-little-giant') }],
    ['c2-p1', '国家级制造业单项冠军企业', '5家', { ...n(5, '家'), ...by(2025), ...titled('national-champion') }],
    ['c2-p1', '高新技术企业', '全覆盖', { ...full, ...by(2025), basis: 'coverage' }],
    ['c2-p1', '上市挂牌、辅导报会', '135家', { ...n(135, '家'), ...by(2025) }],
    ['c2-p1', '营业收入 10亿元以上企业', '30家', { ...n(30, '家'), ...by(2025), threshold: { op: 'ge', value: 10, unit: '亿元', of: '营业收入' } }],
    ['c3-1-2', '在库企业数', '1200家以上', { ...n(1200, '家', 'ge'), ...by(2025), status: 'pool' }],
    ['c3-1-3', '市级单项冠军企业培育库', '50户左右', { ...n(50, '户', 'about'), status: 'pool', pool_for: ['national-champion'] }],
    ['c3-2-4', '省外“专精特新”中小企业', '20家以上', { ...n(20, '家', 'ge'), ...by(2025), basis: 'flow' }],
    ['c3-3-6', '智能化诊断和技术改造', '全覆盖', { ...full, ...by(2025) }],
    ['c3-3-7', '智能工厂、数字化车间', '200家以上', { ...n(200, '家', 'ge'), ...yearly }],
    ['c3-4-11', '高新技术企业', '全部', { ...full, ...by(2025) }],
    ['c3-5-12', '信贷规模', '200亿元', { ...n(200, '亿元'), ...by(2025) }],
    ['c3-5-14', '基金', '首期 2亿元', n(2, '亿元')],
    ['c3-5-17', '上市挂牌（含省四板）、辅导备案', '135家', { ...n(135, '家'), ...by(2025) }],
    ['c3-7-28', '服务专员', '一名', { value: 1, unit: '名', per: 'firm' }],
  ]),
  ...goals('wuhu-2018', [
    ['c1-3', '市级“专精特新中小企业”', '300家', { ...n(300, '家'), ...by(2020), ...titled('municipal-srdi') }],
    [
      'c1-3',
      '行业小巨人',
      '15户',
      { ...n(15, '户'), ...by(2020), tiers: ['local-label'], threshold: { op: 'ge', value: 10, unit: '亿元', of: '主营业务收入' } },
    ],
    ['c2-1', '专精特新中小企业', '50户', { ...n(50, '户'), ...yearly, ...titled('municipal-srdi'), basis: 'flow' }],
    ['c2-3', '融资服务机构', '1家', { ...n(1, '家'), per: 'town' }],
    ['c2-3', '中小企业公共服务平台', '1个', { ...n(1, '个'), per: 'town' }],
    ['c2-3', '企业技术中心或工业设计中心', '1家', { ...n(1, '家'), per: 'town' }],
    ['c2-3', '区域品牌', '1个', { ...n(1, '个'), per: 'town' }],
    ['c2-3', '专业协会', '1个', { ...n(1, '个'), per: 'town' }],
    ['c2-8', '技师、高级技师', '3000名', { ...n(3000, '名'), duration_years: 5 }],
    ['c2-8', '首席技师', '30名', { ...n(30, '名'), duration_years: 5 }],
    ['c2-8', '技能大师工作室', '20家', { ...n(20, '家'), duration_years: 5 }],
    ['c3-3', '挂牌', '10户左右', { ...n(10, '户', 'about'), ...yearly }],
    ['c3-4', '专精特新', '50户', { ...n(50, '户'), ...yearly, ...titled('municipal-srdi') }],
  ]),
  ...goals('huainan-2020', [
    ['c1-2', '市专精特新企业', '100户', { ...n(100, '户'), ...by(2022), ...titled('municipal-srdi') }],
    ['c1-2', '省专精特新企业', '100户', { ...n(100, '户'), ...by(2022), ...titled('provincial-srdi') }],
    ['c1-2', '省专精特新冠军企业', '10户', { ...n(10, '户'), ...by(2022), ...titled('provincial-champion') }],
    [
      'c1-2',
      '国家专精特新“小巨人”企业和国家制造业单项冠军企业',
      '1-2户',
      { op: 'range', value: 1, value_max: 2, unit: '户', ...by(2022), ...titled('national-little-giant', 'national-champion'), commitment: 'strive' },
    ],
    ['c3-3-8', '省级专精特新企业', '90家', { ...n(90, '家'), ...yearly, commitment: 'strive' }],
    ['c3-3-8', '融资', '15亿元', { ...n(15, '亿元'), ...yearly, commitment: 'strive' }],
    ['c3-5-15', '经营管理人员', '20名以上', { ...n(20, '名', 'ge'), ...yearly }],
  ]),
  ...goals('yangzhou-2022', [
    ['c2-p1', '国家制造业单项冠军', '15家左右', { ...n(15, '家', 'about'), ...by(2024), ...titled('national-champion'), commitment: 'strive' }],
    ['c2-p1', '省级以上专精特新小巨人', '150家以上', { ...n(150, '家', 'ge'), ...by(2024), ...titled('national-little-giant', 'provincial-little-giant') }],
    ['c2-p1', '市级专精特新企业', '超过1000家', { ...n(1000, '家', 'gt'), ...by(2024), ...titled('municipal-srdi') }],
    ['c2-p1', '专精特新企业年均开票销售增速', '5个百分点', { value: 5, unit: '个百分点', ...by(2024), basis: 'ratio' }],
    ['c3-1-1', '“千企升级”在库培育中小企业', '超过1000家', { ...n(1000, '家', 'gt'), ...by(2024), status: 'pool', basis: 'stock' }],
    ['c3-1-1', '入库企业', '不低于200家', { ...n(200, '家', 'ge'), ...yearly, status: 'pool', basis: 'flow' }],
    ['c3-1-2', '具备高成长潜力的企业', '100家左右', { ...n(100, '家', 'about'), ...yearly }],
    ['c3-1-2', '专精特新小巨人', '5-10家', { op: 'range', value: 5, value_max: 10, unit: '家', ...by(2024), per: 'chain', tiers: ['little-giant-any'] }],
    ['c3-2-3', '研发机构', '全覆盖', { ...full, ...by(2024), basis: 'coverage' }],
    ['c3-2-3', '研发投入占比', '超过4%', { ...n(4, '%', 'gt'), ...by(2024), basis: 'ratio' }],
    ['c3-2-4', '省重点技术创新项目导向计划', '100项', { ...n(100, '项'), ...by(2024), basis: 'flow' }],
    ['c3-2-4', '新技术新产品目录', '300项', { ...n(300, '项'), ...by(2024), basis: 'flow' }],
    ['c3-2-5', '高价值专利培育中心', '2家', { ...n(2, '家'), ...yearly, ...by(2024) }],
    ['c3-2-5', '知识产权战略推进计划', '2家', { ...n(2, '家'), ...yearly, ...by(2024) }],
    ['c3-2-5', '高价值发明专利', '不少于1件', { ...n(1, '件', 'ge'), per: 'firm', ...by(2024), basis: 'ratio' }],
    ['c3-3-7', '市级以上工业设计中心', '50家', { ...n(50, '家'), ...by(2024), basis: 'flow' }],
    ['c3-3-7', '市级以上服务型制造示范企业', '30家', { ...n(30, '家'), ...by(2024), basis: 'flow' }],
    ['c3-4-8', '两化融合贯标企业', '60家', { ...n(60, '家'), ...by(2024), basis: 'flow' }],
    ['c3-4-8', '星级上云企业', '300家', { ...n(300, '家'), ...by(2024), basis: 'flow' }],
    ['c3-4-9', '工业互联网平台', '5家', { ...n(5, '家'), ...by(2024) }],
    ['c3-4-9', '示范智能车间', '50个', { ...n(50, '个'), ...by(2024) }],
    ['c3-4-9', '新模式新场景', '5个', { ...n(5, '个'), ...by(2024) }],
    ['c3-4-9', '应用场景', '一个', { value: 1, unit: '个', per: 'chain', ...by(2024), commitment: 'strive' }],
    ['c3-4-10', '智能化改造项目', '200项', { ...n(200, '项'), ...yearly }],
    ['c3-5-11', '绿色工厂', '30家', { ...n(30, '家'), ...by(2024) }],
    ['c3-5-11', '绿色化改造项目', '300项', { ...n(300, '项'), ...by(2024) }],
    ['c3-6-14', '职业技能培训', '5万人次以上', { ...n(5, '万人次', 'ge'), ...yearly }],
    ['c3-6-14', '高技能人才', '5000人以上', { ...n(5000, '人', 'ge'), ...yearly }],
    ['c3-6-14', '企业新型学徒', '1000人以上', { ...n(1000, '人', 'ge'), ...yearly }],
    ['a2-2', '优质企业', '20家', n(20, '家')],
    ['a2-7', '智改数转', '全覆盖', full],
    ['a2-8', '高技能人才', '5000人', { ...n(5000, '人'), ...by(2022) }],
  ]),
  ...goals('wuhan-2021', [
    ['p2', '市级“专精特新”培育企业', '超过 1200 家', { ...n(1200, '家', 'gt'), ...by(2023), ...titled('municipal-srdi') }],
    ['p2', '省级专精特新“小巨人”企业', '达到 500 家', { ...n(500, '家'), ...by(2023), ...titled('provincial-little-giant') }],
    ['p2', '国家级专精特新“小巨人”企业', '260 家', { ...n(260, '家'), ...by(2023), ...titled('national-little-giant'), commitment: 'strive' }],
    ['c1-1', '新登记市场主体', '20 万户以上', { ...n(20, '万户', 'ge'), each: 'year_average', commitment: 'strive', basis: 'flow' }],
    ['c1-1', '新登记企业', '10 万户以上', { ...n(10, '万户', 'ge'), each: 'year_average', basis: 'flow' }],
    ['c1-3', '规模以上工业企业', '300 家以上', { ...n(300, '家', 'ge'), ...yearly, basis: 'flow' }],
    ['c3-1', '研发机构', '全覆盖', full],
    ['c4-1', '智能化转型', '全覆盖', full],
  ]),
];

const once = { recurrence: 'once' } as const;
const sum = (value: number, unit = '万元') => ({ role: 'fixed', value, unit }) as const;
const cap = (value: number, unit = '万元') => ({ role: 'cap', value, unit }) as const;
const cityPays = { payer: 'city' } as const;

export const goldenAmounts: readonly GoldenAmount[] = [
  ...sums('wuhu-2022', [
    [
      'c3-1-3',
      '国家级制造业单项冠军',
      '100万元',
      sum(100),
      { ...once, event: 'title-awarded', tier_attained: 'national-champion', beneficiary_kind: 'enterprise' },
    ],
    ['c3-2-5', '国家级专精特新“小巨人”企业', '30万元', sum(30), { event: 'attract-titled-firm', beneficiary_kind: 'carrier' }],
    ['c3-2-5', '安徽省“专精特新”中小企业', '10万元', sum(10), { event: 'attract-titled-firm', beneficiary_kind: 'carrier' }],
    ['c3-2-5', '载体单位', '最高 100万元', cap(100), { beneficiary_kind: 'carrier' }],
    ['c3-3-8', '设备投入', '2个百分点', { role: 'uplift', value: 2, unit: '个百分点' }, { beneficiary_kind: 'enterprise' }],
  ]),
  ...sums('wuhu-2018', [
    ['c3-2', '技术改造', '10%', { role: 'rate', value: 10, unit: '%', base: '设备投资额' }, { event: 'equipment-investment' }],
    ['c3-2', '首台（套）', '10％', { role: 'rate', value: 10, unit: '%', base: '首台（套）设备售价' }, { event: 'first-set' }],
    ['c3-2', '成套装备', '100万元', cap(100), { event: 'first-set' }],
    ['c3-2', '单台设备', '50万元', cap(50), { event: 'first-set' }],
    ['c3-2', '关键部件', '20万元', cap(20), { event: 'first-set' }],
    ['c3-2', '国家级', '50万元', sum(50), { ...once, event: 'integration-pilot', level: 'national' }],
    ['c3-2', '省级', '10万元', sum(10), { ...once, event: 'integration-pilot', level: 'provincial' }],
    ['c3-2', '市认定的“专精特新”中小企业', '10万元', { ...sum(10), per: 'firm' }, { ...once, event: 'title-awarded', tier_attained: 'municipal-srdi' }],
    ['c3-2', '省级“专精特新”中小企业', '20%', { role: 'ratio', value: 20, unit: '%' }, { ...once, event: 'title-awarded', tier_attained: 'provincial-srdi' }],
  ]),
  ...sums('huainan-2020', [
    ['c3-1-2', '规上工业企业', '10万元', sum(10), { ...once, event: 'above-scale' }],
    ['c3-1-2', '贴息', '最高贴息 50万元', cap(50), { instrument: 'interest' }],
    ['c3-1-2', '“小巨人”', '50 万元', { ...sum(50), per: 'firm' }, { ...once, tier_attained: 'national-little-giant' }],
    ['c3-1-2', '制造业单项冠军', '50 万元', { ...sum(50), per: 'firm' }, { ...once, tier_attained: 'national-champion' }],
    ['c3-1-3', '技术成果', '10%', { role: 'rate', value: 10, unit: '%' }, { event: 'technology-purchase' }],
    ['c3-1-3', '技术成果', '100万元', cap(100), { event: 'technology-purchase' }],
    ['c3-1-3', '中国发明专利', '1 万元', { ...sum(1), per: 'item' }, { event: 'patent' }],
    ['c3-1-3', '国外发明专利', '2 万元', { ...sum(2), per: 'item' }, { event: 'patent' }],
    ['c3-1-4', '“三品”示范', '50万元', sum(50), { ...once, event: 'quality-title', level: 'national' }],
    ['c3-1-4', '工业精品', '10万元', { ...sum(10), per: 'item' }, { ...once, level: 'municipal' }],
    ['c3-1-4', '工业精品', '20万元', cap(20)],
    ['c3-3-9', '专精特新板', '10万元', sum(10), { event: 'quotation', stacking: 'on_top_of_province' }],
    ['c3-4-12', '智能工厂', '50万元', sum(50), { ...once, event: 'smart-factory' }],
    ['c3-4-12', '数字化车间', '30万元', sum(30), { ...once, event: 'digital-workshop' }],
    ['c3-4-12', '智能化产品', '10万元', sum(10), { ...once, event: 'smart-product' }],
    ['c3-5-13', '广告推广费', '30%', { role: 'rate', value: 30, unit: '%', base: '推广费' }, { ...once, event: 'advertising', stacking: 'on_top_of_province' }],
    ['c3-5-13', '广告推广费', '50万元', cap(50), { event: 'advertising' }],
    ['c3-5-13', '国家级', '10万元', cap(10), { event: 'advertising', level: 'national' }],
    ['c3-5-13', '省级媒体', '5万元', cap(5), { event: 'advertising', level: 'provincial' }],
    [
      'c3-5-14',
      '公共服务示范平台',
      '50万元',
      sum(50),
      { ...once, event: 'public-platform', level: 'national', beneficiary_kind: 'platform', stacking: 'on_top_of_province' },
    ],
    ['c3-5-14', '费用资助', '20万元', cap(20), { event: 'diagnosis' }],
  ]),
  ...sums('wuhan-2021', [
    ['c1-2', '创业创新示范基地', '100 万元', sum(100), { ...cityPays, level: 'national', beneficiary_kind: 'base' }],
    ['c1-2', '创业创新示范基地', '50 万元', sum(50), { ...cityPays, level: 'provincial' }],
    ['c1-2', '创业创新示范基地', '30 万元', sum(30), { ...cityPays, level: 'municipal' }],
    ['c1-3', '首次进入规模以上的工业企业', '20 万元', sum(20), { ...cityPays, event: 'above-scale' }],
    ['c1-3', '首次进入规模以上的工业企业', '1∶1', { role: 'ratio', op: 'ge', value: 1, unit: '1∶1' }, { payer: 'district', stacking: 'match_of_city' }],
    ['c1-4', '“小巨人”', '50 万元', sum(50), { ...cityPays, tier_attained: 'national-little-giant' }],
    ['c1-4', '“小巨人”', '20 万元', sum(20), { ...cityPays, tier_attained: 'provincial-little-giant' }],
    ['c3-1', '高价值专利组合', '50 万元', sum(50), { ...once, event: 'patent-portfolio' }],
    ['c4-1', '全球灯塔工厂', '1000 万元', sum(1000), { ...once, level: 'global' }],
    ['c4-1', '标杆智能（链主）工厂', '500 万元', sum(500), { ...once, level: 'municipal' }],
    ['c4-1', '智能化改造示范项目', '200 万元', sum(200), { ...once, level: 'municipal', event: 'smart-upgrade-demo' }],
    ['c4-2', '标准必要专利', '100 万元', sum(100), { event: 'standard', level: 'international', beneficiary_kind: 'organisation' }],
    ['c4-2', '标准必要专利', '50 万元', sum(50), { event: 'standard', level: 'national' }],
    ['c4-2', '标准必要专利', '30 万元', sum(30), { event: 'standard', level: 'industry' }],
    ['c4-2', '标准必要专利', '10 万元', sum(10), { event: 'standard', level: 'local' }],
    ['c4-2', '标准必要专利', '10 万元', sum(10), { event: 'standard', level: 'group' }],
    ['c4-2', '知识产权服务', '30 万元', sum(30), { event: 'standard', level: 'national' }],
    ['c4-2', '知识产权服务', '20 万元', sum(20), { event: 'standard', level: 'industry' }],
    ['c4-2', '知识产权服务', '10 万元', sum(10), { event: 'standard', level: 'local' }],
    ['c4-2', '知识产权服务', '5 万元', sum(5), { event: 'standard', level: 'group' }],
    ['c4-3', '市级获奖企业', '30 万元', sum(30), { event: 'contest', level: 'first-prize' }],
    ['c4-3', '市级获奖企业', '20 万元', sum(20), { event: 'contest', level: 'second-prize' }],
    ['c4-3', '市级获奖企业', '10 万元', sum(10), { event: 'contest', level: 'third-prize' }],
    ['c4-3', '市级获奖企业', '5 万元', sum(5), { event: 'contest', level: 'merit-prize' }],
  ]),
];

/** Wuhu 2022, annex 1: pool goal 2022–2025, firms at the end of 2021, then goals for the ends of 2022 to 2025. */
export const wuhuAnnex: Readonly<Record<string, readonly number[]>> = {
  全市: [1200, 391, 467, 544, 625, 700],
  无为市: [158, 56, 64, 72, 82, 89],
  南陵县: [110, 28, 34, 39, 44, 49],
  镜湖区: [10, 5, 5, 6, 7, 8],
  鸠江区: [170, 55, 69, 83, 96, 109],
  弋江区: [130, 49, 59, 69, 79, 88],
  '湾/区': [201, 54, 68, 82, 96, 107],
  繁昌区: [155, 40, 45, 51, 59, 68],
  经济技术开发区: [188, 74, 89, 104, 120, 136],
  三山经济开发区: [78, 30, 34, 38, 42, 46],
};

/** Yangzhou 2022, annex 1: 2022–2024, of which 2022. Counts are new in the period except where 期末 is printed. */
export const yangzhouAnnex: Readonly<Record<string, readonly [period: number, first: number]>> = {
  国家制造业单项冠军: [10, 3],
  省级以上专精特新小巨人: [100, 35],
  市级专精特新中小企业: [300, 100],
  科技型中小企业: [3000, 1200],
  千企升级入库企业: [600, 200],
  期末专精特新小巨人研发投入占比: [4, 4],
  省级以上研发机构: [150, 50],
  专精特新企业技术攻关项目: [300, 100],
  培育知识产权优势企业: [100, 30],
  质量奖及质量标杆: [30, 10],
  期末专精特新企业户均高价值专利: [1, 1],
  市级以上工业设计中心: [45, 15],
  两化融合贯标企业: [60, 20],
  星级上云企业: [300, 100],
  '互联网标杆平台（工厂）': [5, 2],
  '智能制造示范工厂、车间': [50, 20],
  绿色发展领军企业: [10, 3],
  绿色工厂: [30, 10],
  绿色化改造项目: [100, 30],
  职业技能人才培训: [150000, 50000],
  企业新型学徒: [3000, 1000],
  引进高技能人才: [15000, 5000],
  政府基金投资专精特新企业: [10, 3],
  专精特新企业融资对接活动: [10, 3],
  期末政府采购中小企业金额占比: [60, 60],
  产业链供需对接活动: [10, 3],
  重点产业链公共服务平台: [5, 1],
  期末中小企业公共服务平台: [100, 35],
};
