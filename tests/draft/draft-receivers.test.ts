/** Drafts of sentences whose receiver, payer or help is easily taken from the words of another. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { draftPassages } from '../../src/domain/draft/passages.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const clausesOf = (text: string) => blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
const facts = (text: string) => draftFacts('qingshi-2023', clausesOf(text), draftCandidates(clausesOf(text)), content).map((d) => d.fact);
const quotes = (fact: Readonly<Record<string, unknown>> | undefined) => (fact?.conditions as { quote: string }[] | undefined)?.map((c) => c.quote);

describe('whom a sentence pays', () => {
  it.each([
    ['（一）鼓励企业发展竹材仓储，给予仓储费用10%的补贴，每家企业每年最高2万元。', '企业', 'enterprise'],
    ['对培训40人以上、被竹业企业录用的，给予培训机构每人1000元的补贴。', '培训机构', 'organisation'],
    ['对获得上级支持的，全额补贴给竹业服务企业及园区运营企业。', '竹业服务企业及园区运营企业', 'enterprise'],
    ['对改造竹楼的，补助业主2万元。', '业主', 'organisation'],
    ['年营业收入首次突破10亿元的企业，一次性给予企业高管人员最高10万元奖励。', '企业高管人员', 'individual'],
    ['对成功创建的竹业园区，给予园区运营方20万元奖励。', '园区运营方', 'organisation'],
    ['竹艺包机每架次奖励组团社3万元。', '组团社', 'enterprise'],
    ['竹林入股面积在100亩以上的，给予竹业股份合作社一次性奖励1万元。', '竹业股份合作社', 'enterprise'],
    ['按其实际投资额的20%给予园区不超过50万元的一次性资助。', '园区', 'carrier'],
    ['被评为竹艺园区将对园区运营方进行补助，省级竹艺园区补助15万元。', '园区运营方', 'organisation'],
    ['竹业企业融资总额增长5%以上的，按融资额的1%给予竹业交易运营机构奖励。', '竹业交易运营机构', 'organisation'],
    ['企业达到约定目标，按高级管理人员贡献额的50%，5年内奖励给个人。', '个人', 'individual'],
    ['对旅行社一年累计接待县外游客500人以上的，每人奖励10元。', '旅行社', 'enterprise'],
    ['经鉴定，达到三星级标准的各类竹楼宾馆，给予5万元奖励。', '各类竹楼宾馆', 'enterprise'],
    ['镇政府重视竹林流转，新增面积达到200亩以上的，奖励1万元。', '镇政府', 'government'],
    ['对购置竹排用于漂流的，按购置价格的10%予以补助，每家企业补助总额不超过5万元。', '购置竹排用于漂流的', 'enterprise'],
  ])('%s', (text, beneficiary, kind) => {
    expect(facts(text)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });

  it.each([
    ['企业承办县级竹艺节，对场地租赁、布展、宣传费用给予30%补助。', '企业', 'enterprise'],
    ['入园机构租用竹艺用房的，对其租金给予30%补助。', '入园机构', 'organisation'],
    ['会员单位参加县外竹艺展，对展位费自付部分补助40%。', '会员单位', 'organisation'],
    ['竹艺街区实施立面改造的，按实际投入的20%补助。', '竹艺街区', 'carrier'],
    ['标准化菜市场改造升级并通过验收的，按改造面积每平方米100元补助。', '标准化菜市场', 'enterprise'],
    ['新建竹笋冷库库容300立方米以上的，给予10万元补助。', '新建竹笋冷库', 'enterprise'],
    ['新认定的市级竹材海外仓，一次性补助10万元。', '市级竹材海外仓', 'enterprise'],
    ['9\\.新评定的五星级、四星级竹乡饭店分别奖励30万元、10万元。', '五星级、四星级竹乡饭店', 'enterprise'],
    ['引进竹艺品牌开设首店的，给予品牌方5万元奖励。', '品牌方', 'enterprise'],
  ])('is whoever does what it says, or the thing, and no cost: %s', (text, beneficiary, kind) => {
    expect(facts(text)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });

  it('is no number of its clause, and has none in what is asked', () => {
    const [first, second] = facts('9\\.新评定的五星级、四星级竹乡饭店分别奖励30万元、10万元。');
    expect([first, second].map(quotes)).toEqual([['新评定的五星级'], ['四星级竹乡饭店']]);
    expect(second?.title).not.toMatch(/9/);
    expect(facts('4\\.首次入围“竹业500强”“全国竹编百强”的企业，分别给予8万元、2万元奖励。')[1]).toMatchObject({ beneficiary: '企业' });
  });

  it('is nobody where it names only what is paid for', () => {
    expect(facts('参加境外竹艺展，对展位费自付部分补助40%。')[0]).not.toHaveProperty('beneficiary');
  });

  it('is nobody of whom it only says by what the sum is measured', () => {
    expect(facts('根据其经营规模、入驻企业情况，给予600万元以内的运营费补贴。')[0]).not.toHaveProperty('beneficiary');
  });
});

describe('who is meant by a sentence behind another', () => {
  const of = (text: string) => facts(text).map((f) => f.beneficiary);

  it('is whom the verb pays in the one before that begins alike', () => {
    const who = of('被认定为省级竹艺集聚区的，给予所在村集体经济组织一次性奖励5万元；被认定为市级竹艺集聚区的，给予2万元。');
    expect(who).toEqual(['所在村集体经济组织', '所在村集体经济组织']);
  });

  it('is whoever the sentence itself begins with', () => {
    expect(of('新建竹艺基地的，给予运营方10万元补助。入园机构租用竹艺用房的，按实缴租金的40%给予补贴。')).toEqual(['运营方', '入园机构']);
    expect(of('创建省级竹艺街区的，奖励运营主体20万元。创建市级竹艺街区的，奖励10万元。')).toEqual(['运营主体', '运营主体']);
  });

  it('is whom the second sum of a sentence names', () => {
    const [firm, school] = of('竹业企业组织研学团队来县的，奖励15元/人，同时给予研学培训机构课程补贴5元/人。');
    expect([firm, school]).toEqual(['竹业企业', '研学培训机构']);
  });

  it('is no firm of which the one before asks something else', () => {
    const [, second] = facts('对首次上市的竹业企业，给予20万元奖励；对首次上市的企业给予8万元；对重新认定的竹企予以奖励6万元。').slice(1);
    expect(second).toMatchObject({ beneficiary: '企业', beneficiary_kind: 'enterprise' });
    expect(quotes(second)).toEqual(['重新认定的竹企']);
  });
});

describe('what a sentence with an award for each says of one of them', () => {
  it('is asked of that one alone', () => {
    const told = facts('荣获国家级表彰的竹业企业，给予10万元奖励，荣获省级表彰的竹业企业，给予5万元奖励，荣获市级表彰的竹业企业，给予3万元奖励。');
    expect(told.map(quotes)).toEqual(['国家级', '省级', '市级'].map((level) => [`荣获${level}表彰的竹业企业`]));
  });

  it('is drafted where the things have names and the sums no 元', () => {
    const told = facts('对首次入选“竹业500强”、“全国竹编100强”的竹材企业，分别扶持500万、200万。');
    expect(told.map((f) => f.amounts)).toMatchObject([[{ role: 'fixed', value: 500, unit: '万' }], [{ role: 'fixed', value: 200, unit: '万' }]]);
    expect(told.map((f) => f.beneficiary)).toEqual(['竹材企业', '竹材企业']);
    expect(told.map(quotes)).toMatchObject([[expect.stringContaining('竹业500强')], [expect.stringContaining('全国竹编100强')]]);
  });
});

describe('what a sentence says of its help', () => {
  const one = (text: string) => facts(text)[0];

  it('is who pays, where a government does', () => {
    expect(one('对建成竹编体验店的，区政府一次性补贴30万元。')).toMatchObject({ payer: 'district', recurrence: 'once' });
    expect(one('展位费差额部分由县政府给予竹业企业补贴。')).toMatchObject({ payer: 'district' });
    expect(one('对县政府认定的竹材企业奖励3万元。')).not.toHaveProperty('payer');
  });

  it('is no payment by the month where the rent of a month is meant', () => {
    expect(one('租用办公用房的企业，按月租金的3倍进行补助。')).not.toHaveProperty('recurrence');
    expect(one('租用办公用房的企业，按月给予500元补助。')).toMatchObject({ recurrence: 'monthly' });
  });

  it('is not what others give beside it', () => {
    expect(one('竹业企业参加展会，除享受上级资金扶持外，由县政府给予补贴。')).toMatchObject({ instrument_printed: '补贴' });
    expect(one('自建竹材仓的企业，除享受上级资金扶持外，一次性补贴10万元。')).toMatchObject({ instrument_printed: '一次性补贴' });
  });

  it('is set by the text that it names, and asks for the fair that it names', () => {
    expect(one('竹业企业人才引进按照县人才引进奖励办法给予扶持。')?.conditions).toContainEqual({ kind: 'external_rules', quote: '按照县人才引进奖励办法' });
    expect(one('企业参加县政府组织的竹业展会，给予展位费50%的补贴。')?.conditions).toEqual([
      { kind: 'fair', quote: '参加县政府组织的竹业展会', name: '县政府组织的竹业展会' },
    ]);
  });
});

describe('what a document says of itself', () => {
  const passages = (text: string, kind: string) =>
    draftPassages(clausesOf(text), '青石县若干措施', '青石县')
      .filter((p) => p.kind === kind)
      .map((p) => p.fact);

  it('is how it counts its sums, of all of them and no part', () => {
    expect(passages('第一条 同一项目不得重复申请各类资金。', 'own_rule')).toMatchObject([{ kind: 'once' }]);
    expect(passages('第一条 以上办公用房补助，企业可择优、但不得重复享受。', 'own_rule')).toEqual([]);
    expect(passages('第一条 以上各项奖励，企业可择优、但不得重复享受。', 'own_rule')).toMatchObject([{ kind: 'highest_only' }]);
  });

  it('names an order by its number', () => {
    expect(passages('第一条 违反《青石处分条例》（县政府令第42号）的，依法处理。', 'reference')).toMatchObject([{ number: '县政府令第42号' }]);
  });
});
