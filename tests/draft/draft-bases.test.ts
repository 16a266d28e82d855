/** Of what a rate is, and for what a sentence gives, where its words tell it in an everyday way. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const clausesOf = (text: string) => blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
const facts = (text: string) => draftFacts('qingshi-2023', clausesOf(text), draftCandidates(clausesOf(text)), content).map((d) => d.fact);

describe('the base of a rate', () => {
  it.each([
    ['对入驻竹艺街的企业，组织竹编活动的，给予企业30%的活动经费补助。', ['活动经费']],
    ['对竹材企业购置厂房，给予企业购房款的5%一次性补助。', ['企业购房款']],
    ['对新设立的竹材企业，给予最高不超过实际租用用房房租80%的补贴。', ['实际租用用房房租']],
    ['对入驻的竹材企业，给予企业前三年100%，后两年50%的租金补助。', ['租金', '租金']],
    ['对引进的竹材企业，分别给予企业前三年区级综合贡献度100%的奖励，后两年50%的奖励。', ['区级综合贡献度', '区级综合贡献度']],
  ])('%s', (text, bases) => {
    expect(facts(text).map((f) => (f.amounts as { base?: string }[])[0]?.base)).toEqual(bases);
  });
});

describe('a rate by the year', () => {
  it('is of the loan that is named, and no award of every year', () => {
    const [award] = facts('对限上竹材企业新增流动资金贷款，按年化1.2个百分点给予贴息。');
    expect(award?.amounts).toMatchObject([{ role: 'rate', value: 1.2, unit: '个百分点', base: '新增流动资金贷款' }]);
    expect(award).not.toHaveProperty('recurrence');
  });
});

describe('a limit on a principal', () => {
  it.each(['贴息本金不超过200万元', '按不超过200万元贷款计算'])('is asked, and is no cap of what is given: %s', (limit) => {
    const [award] = facts(`对竹材企业新增流动资金贷款，按1.2个百分点给予贴息，${limit}，单户最高5万元。`);
    expect(award?.amounts).toMatchObject([{ role: 'rate' }, { role: 'cap', value: 5 }]);
    expect(award?.conditions).toContainEqual({ kind: 'other', quote: limit });
  });
});

it('is called by what is done, and not by a formality', () => {
  const [award] = facts('企业承办竹艺节，经事先备案的，给予布展费用30%的补助。');
  expect(award?.title).toBe('企业承办竹艺节补助');
});

describe('a lease', () => {
  const asks = (text: string) => (facts(text)[0]?.conditions as { kind: string }[]).map((c) => c.kind);
  it('is asked of whoever rents, and no cost beside others', () => {
    expect(asks('企业承办竹艺节，对场地租赁、布展、宣传费用给予30%补助。')).not.toContain('leases');
    expect(asks('对企业租赁厂房的，给予租金30%的补助。')).toContain('leases');
  });
});

describe('what a sentence gives for', () => {
  it.each([
    ['对竹材企业，按对地方财政实际贡献的60%给予奖励。', ['fiscal-contribution']],
    ['对创建为国家级制造业创新中心的企业，给予80万元支持。', ['rnd-institution']],
    ['竹材企业次年营业额同比增长20%以上的，奖励5万元。', ['sales-growth']],
    ['对竹材企业挂牌进入创新层的，给予10万元补助。', ['quotation']],
    ['对参加竹业会展的企业，给予2万元补助。', ['exhibition']],
    ['对新建影院的企业，给予8万元补助。', ['tourism']],
    ['对评定为三星级的旅游饭店（规上企业），给予5万元奖励。', ['tourism']],
    ['对获评三星级标准化菜市场的，给予5万元补贴。', ['commerce']],
    ['竹材企业新引进全日制博士、硕士研究生的，每人每月给予1500元租房补贴。', ['talent']],
    ['竹材企业新引进生产线的，给予15万元补贴。', ['new-project']],
    ['新认定的市级公共海外仓，一次性补助10万元。', ['foreign-trade']],
    ['引进竹艺品牌开设商业设施首店的，给予品牌方10万元落户奖励。', ['commerce']],
    ['对竹材企业，给予10万元落户奖励。', ['relocation']],
    ['对获省科学技术进步奖的单位，给予8万元奖励。', ['title-awarded']],
    // told once in a sentence that says no other receiver
    ['对企业在股权市场挂牌的，给予2万元奖励；融资500万元的，给予3万元奖励。', ['quotation', 'quotation']],
  ])('%s', (text, events) => {
    expect(facts(text).map((f) => f.event)).toEqual(events);
  });

  it('is not what another is given for', () => {
    expect(facts('对企业在股权市场挂牌的，给予2万元奖励；对完成竹材清运任务的单位，给予3万元奖励。')[1]).not.toHaveProperty('event');
  });
});
