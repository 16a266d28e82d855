import { describe, expect, it } from 'vitest';
import { conditionInput, type ConditionInput, type ConditionNode } from '../../src/domain/schema/condition.ts';
import { makeTitles } from '../../src/domain/corpus/titles.ts';
import type { Title } from '../../src/domain/schema/title.ts';
import { conditionKinds } from '../../src/domain/vocabulary.ts';
import { zh } from '../../src/words/zh.ts';

const title = (id: string, name: string) => ({ id, zh: name }) as Title;
const titles = makeTitles([
  title('srdi-any', '专精特新企业（级别未写明）'),
  title('provincial-srdi', '省级专精特新'),
  title('provincial-little-giant', '省级小巨人'),
]);

const node = (input: object): ConditionNode => conditionInput.parse(input);
const quoted = (input: object) => node({ quote: '原文的话', ...input });
const said = (input: object): string => zh.condition.node(quoted(input), titles);

/** One or more of every kind: operands, then what is printed. */
const CASES: Readonly<Record<ConditionInput['kind'], readonly (readonly [object, string])[]>> = {
  holds_title: [
    [{ titles: ['srdi-any'] }, '称号：专精特新企业（级别未写明）'],
    [{ titles: ['provincial-srdi'], conferred_in: 'anhui' }, '称号：安徽省认定的省级专精特新'],
    [{ titles: ['provincial-srdi', 'provincial-little-giant'], conferred_outside: 'anhui' }, '称号：安徽省以外认定的省级专精特新或省级小巨人'],
  ],
  awarded_title: [
    [{ titles: ['provincial-srdi'], newly: true }, '新认定：省级专精特新'],
    [{ titles: ['provincial-srdi'], newly: false }, '获得称号：省级专精特新'],
  ],
  awarded: [
    [{ object: 'smart_factory', levels: ['municipal'], newly: true }, '新认定：市级智能工厂'],
    [{ object: 'smart_factory', levels: ['district'], newly: true }, '新认定：区县级智能工厂'],
    [{ object: 'rnd_institution', levels: ['national', 'provincial'] }, '获得认定：国家级或省级研发机构'],
    [{ object: 'lighthouse_factory' }, '获得认定：全球灯塔工厂'],
  ],
  wins: [
    [{ prize: 'first' }, '获奖：一等奖'],
    [{ level: 'municipal' }, '获奖：市级'],
    [{}, '获奖'],
  ],
  first_set: [
    [{ recognised_by: 'province' }, '首台（套）：经省认定'],
    [{ recognised_by: 'province', newly: true }, '首台（套）：新经省认定'],
    [{ newly: true }, '首台（套）：新认定'],
    [{ developed_in_city: true, type: 'complete' }, '首台（套）：当地研制、成套装备'],
  ],
  patent: [
    [{ jurisdiction: 'foreign', status: 'granted' }, '已授权的国外专利'],
    [{ jurisdiction: 'foreign', status: 'granted', quote: '已授权的国外发明专利' }, '已授权的国外发明专利'],
    [{ high_value: true, quote: '具备高价值实用新型专利' }, '高价值实用新型专利'],
    [{ high_value: true }, '高价值专利'],
  ],
  standard: [
    [{ role: 'lead', level: 'national' }, '主持、主导制定国家标准'],
    [{ advanced: true, level: 'group' }, '先进团体标准'],
    [{ ip_service: true }, '知识产权服务标准'],
    [{ essential_patent: true }, '标准，融合标准必要专利'],
  ],
  attracted_firm: [[{ titles: ['provincial-srdi'], conferred_in: 'anhui', subject: 'attracted_firm' }, '招来的企业：安徽省认定的省级专精特新']],
  scale_status: [
    [{ step: 'is' }, '规模以上企业'],
    [{ step: 'newly' }, '当年新增规模以上'],
    [{ step: 'first_time' }, '首次进入规模以上'],
  ],
  firm_size: [[{ sizes: ['medium', 'small', 'micro'] }, '中型、小型、微型企业']],
  industry: [
    [{ industries: ['industrial'] }, '行业：工业'],
    [{ printed: '装备制造' }, '行业：装备制造'],
  ],
  located: [
    [{ relation: 'converted' }, '在当地转化、产业化'],
    [{ relation: 'seated', place: 'huainan', quote: '在淮企业' }, '在当地：“在淮企业”'],
  ],
  relocated: [
    [{ whole: true }, '整体搬迁到当地'],
    [{}, '迁入当地'],
  ],
  investment_promoted: [[{}, '招商引资企业']],
  amount_at_least: [
    [{ measure: 'equipment_completed_last_year', op: 'ge', value: 300, unit: '万元', period: 'last_year' }, '上一年度已完成的技术改造设备投资额 ≥ 300 万元'],
    [{ measure: 'booth_cost', op: 'gt', value: 2, unit: '万元', period: 'this_year' }, '当年展位费 > 2 万元'],
  ],
  completed: [[{ measure: 'equipment_planned', period: 'last_year' }, '已完成：上一年度设备投入']],
  invests_or_buys: [[{ measures: ['equipment_planned', 'software_planned'] }, '有设备投入或软件投入']],
  source: [[{ of: ['university_or_institute'] }, '来自高校院所']],
  hires: [[{ category: '各类急需人才', subject: 'person' }, '引进人才：各类急需人才']],
  land: [[{}, '需要用地']],
  leases: [[{}, '租用厂房']],
  fair: [
    [{ name: '中国中小企业博览会' }, '参展：中国中小企业博览会'],
    [{ subject: 'project' }, '参展（指项目）'],
  ],
  medium: [
    [{ media: ['cctv_jingpin_anhui'], selected: true }, '媒体：央视“精品安徽”集中宣传推介，须入选'],
    [{ media: ['national'], unclear_media: ['cctv_other'] }, '媒体：国家级媒体，央视其他广告算不算未写明'],
  ],
  loan: [[{ types: ['working_capital', 'credit'] }, '流动资金贷款或信用贷款']],
  guarantees: [
    [{ titles: ['provincial-srdi'] }, '为省级专精特新提供担保'],
    [{ municipal_policy_guarantor: true }, '提供担保，市级政策性担保机构'],
  ],
  bond: [[{}, '发债']],
  listing: [[{ boards: ['bse', 'neeq'] }, '上市、挂牌：北京证券交易所或新三板']],
  in_list: [
    [{ list: '上市后备企业', list_kind: 'pool' }, '入库：上市后备企业'],
    [{ list: '创新产品目录', list_kind: 'catalogue', subject: 'item' }, '列入名单：创新产品目录（指物品、成果）'],
  ],
  registered: [
    [{ system: '全国技术合同网' }, '登记、备案：全国技术合同网'],
    [{}, '登记、备案'],
  ],
  product: [[{ class: '三首产品' }, '产品：三首产品']],
  performs: [
    [{ activity: 'ip_pledge' }, '知识产权质押融资'],
    [{ activity: 'other' }, '开展：“原文的话”'],
  ],
  external_rules: [
    [{ reference: '我市人才政策' }, '另有规定：我市人才政策'],
    [{ quote: '符合相关条件' }, '另有规定：符合相关条件'],
  ],
  preference: [
    [{ titles: ['srdi-any'] }, '优先（不作条件）：专精特新企业（级别未写明）'],
    [{ quote: '主要投资于微电子' }, '优先（不作条件）：主要投资于微电子'],
  ],
  other: [[{}, '其他：“原文的话”']],
};

describe('a condition in words', () => {
  it.each(Object.entries(CASES).flatMap(([kind, cases]) => cases.map(([operands, text]) => [text, { kind, ...operands }] as const)))(
    'says %s',
    (text, input) => {
      expect(said(input)).toBe(text);
    },
  );
  it('has a case of every kind', () => {
    expect(Object.keys(CASES)).toEqual(Object.keys(conditionKinds));
  });
  it('marks what is carried over, what the document implies and what must not be', () => {
    expect(said({ kind: 'bond', evidence: 'carried_over' })).toBe('发债（承上文）');
    expect(said({ kind: 'land', evidence: 'implied', subject: 'project' })).toBe('需要用地（由文件推得，指项目）');
    expect(said({ kind: 'bond', negate: true })).toBe('不得：发债');
  });
});

describe('conditions in one line', () => {
  const [bond, land, lease] = ['bond', 'land', 'leases'].map((kind) => ({ kind, quote: 'x' }));
  it('says of a group that one of it will do, and what must come together', () => {
    expect(zh.condition.node(node({ any: [bond, { all: [land, lease] }] }), titles)).toBe('其一即可（发债；需要用地，且租用厂房）');
  });
  it('joins all that is asked for', () => {
    expect(zh.condition.all([node(bond as object), node(land as object)], titles)).toBe('发债；需要用地');
    expect(zh.condition.all([], titles)).toBe('');
  });
});
