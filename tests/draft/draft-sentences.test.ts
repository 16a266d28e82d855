/** Drafts of sentences that call upon somebody before they give, that give to two, and that say how long and how it is paid. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const drafts = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content);
};
const facts = (text: string) => drafts(text).map((d) => d.fact);
const quotes = (text: string, i = 0) => ((facts(text)[i]?.conditions ?? []) as { quote: string }[]).map((c) => c.quote);

describe('a call before what is given', () => {
  const both = '鼓励竹材工业企业、研发机构等发布竹艺项目，单个项目验收结题且就地转化的，根据完成度，给予发布方最高20万元支持，给予承接方最高50万元支持。';
  it('is no part of the quote where the phrase behind it says of what', () => {
    expect(facts(both).map((f) => String(f.quote).slice(0, 8))).toEqual(['单个项目验收结题', '单个项目验收结题']);
    expect(facts(both)[0]).not.toMatchObject({ event: 'rnd-institution' });
    expect([quotes(both), quotes(both, 1)]).toEqual([['单个项目验收结题且就地转化'], ['单个项目验收结题且就地转化']]);
  });

  it('says what is to be done, also behind the number of its clause', () => {
    expect(quotes('1\\. 鼓励企事业单位建设省级竹材数据平台，最高按照省拨经费给予1:1配套支持。')).toEqual(['企事业单位建设省级竹材数据平台']);
    expect(facts('1\\. 鼓励企业建设竹材平台，最高按照省拨经费给予1:1配套支持。')[0]?.amounts).toMatchObject([
      { role: 'ratio', op: 'le', unit: '1∶1', of: '省拨经费' },
    ]);
    expect(quotes('围绕竹业体系建设，支持竹艺平台面向竹材领域发布年度计划，单个项目最高支持50万元。')).toEqual(['竹艺平台面向竹材领域发布年度计划']);
  });

  it('and how a place goes about it ask nothing', () => {
    const text = '青石产业园采取以商招商、委托招商等模式，企业入驻产业园，达到园区要求，连续3个月运营正常，一次性奖励企业20万元。';
    expect(quotes(text)).toEqual(['企业入驻产业园', '达到园区要求', '连续3个月运营正常']);
    expect(quotes('1\\. 支持企业升规对于竹材领域的首次升规企业，给予10万元奖励。').join()).not.toMatch(/升规对于/);
  });
});

describe('who is paid', () => {
  it('is each whom the verb before the sum names', () => {
    const named = facts('单个项目就地转化的，给予发布方最高20万元支持，给予承接方最高50万元支持。').map(({ beneficiary, title }) => [beneficiary, title]);
    expect(named).toEqual([
      ['发布方', '发布方支持'],
      ['承接方', '承接方支持'],
    ]);
  });

  it('is both of two that are given as much each', () => {
    const one = facts('每吸引一家竹材企业落户的，给予入园企业和竹材企业各5万元奖励。');
    expect(one).toMatchObject([{ beneficiary: '入园企业和竹材企业', beneficiary_kind: 'enterprise', amounts: [{ value: 5 }] }]);
  });

  it('is nobody where a sentence only says how the award is claimed', () => {
    expect(facts('政策兑现实行申报制，由企业向县经贸局提出申请，县经贸局审核认定后，予以兑现奖励，奖励资金由县财政列支。')).toEqual([]);
  });
});

describe('two caps', () => {
  it('one for each person, one for each firm, bound one award', () => {
    const found = facts('对取得竹艺师资格的人才给予奖励，单人最高2万元，每家企业给予最高不超过10万元支持。');
    expect(found.map((f) => f.amounts)).toMatchObject([[{ role: 'unspecified' }, { value: 2, per: 'person' }, { value: 10, per: 'firm' }]]);
  });
});

describe('how long', () => {
  const years = (text: string) => facts(text).map((f) => (f.amounts as { years?: unknown }[])[0]?.years);
  it('is told by a list of years', () => {
    expect(years('对竹材企业，第四、第五年按县级留成部分的85%给予奖励。')).toEqual([{ from: 4, to: 5 }]);
    expect(years('对竹材企业，第三、第四、五年按办公场所租金的50%给予补贴。')).toEqual([{ from: 3, to: 5 }]);
    expect(years('对竹材企业，第一、二年办公场所租金全部补贴、第三、第四、五年办公场所租金补贴50%。')).toEqual([{ from: 3, to: 5 }]);
    expect(years('对竹材企业，第五年按办公场所租金的50%给予补贴。')).toEqual([{ from: 5, to: 5 }]);
  });
  it('is its own of each sum of a distribution, and asks nothing', () => {
    const given = facts('入园企业租用竹楼的，第一年、第二年分别按实缴租金的80%、40%给予补贴，每平方米不高于10元。');
    expect(given.map((f) => (f.amounts as { years?: unknown }[])[0]?.years)).toEqual([1, 2].map((n) => ({ from: n, to: n })));
    expect(given.map((f) => (f.conditions as { quote: string }[]).filter(({ quote }) => quote.includes('年')))).toEqual([[], []]);
    expect(years('对竹材企业，第一、二、三年分别给予租金90%、60%、30%的补贴。')).toEqual([1, 2, 3].map((n) => ({ from: n, to: n })));
    expect(years('对竹材企业，前两年、后三年分别给予租金90%、60%的补贴。')).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 5 },
    ]);
  });

  it('something goes well is asked, and bounds no award', () => {
    const [fact] = facts('企业入驻产业园，连续3个月运营正常，一次性奖励企业20万元。');
    expect((fact?.amounts as object[])[0]).not.toHaveProperty('limits');
  });

  it('it is paid in the sentence behind bounds the award', () => {
    const found = facts('对企业聘用的毕业生，每月给予500元的住房补贴。补贴期限为5年。');
    expect(found).toMatchObject([{ recurrence: 'monthly', amounts: [{ value: 500, per: 'month', limits: [{ max: 5, unit: '年' }] }] }]);
  });
});

describe('what a rate is of', () => {
  it('is looked at before it', () => {
    const base = (text: string) => (facts(text)[0]?.amounts as { base?: unknown }[])[0]?.base;
    expect(base('对借款的竹材项目，根据项目贷款实际发生额和同期贷款基准利率给予30%贴息。')).toBe('项目贷款实际发生额和同期贷款基准利率');
    expect(base('对竹材企业，第三年办公场所租金补贴50%。')).toBe('办公场所租金');
    expect(base('对竹材企业根据研发贷款给予30%的贴息。')).toBe('研发贷款');
  });
});

describe('a list behind 其中', () => {
  it('is what its opening sentence gives, and gives each member its own level', () => {
    const text = '对新认定的竹艺示范企业给予奖励。其中，国家级奖励50万元，省级奖励20万元。';
    expect(facts(text).map((f) => (f.amounts as { value?: number }[])[0]?.value)).toEqual([50, 20]);
    expect([quotes(text), quotes(text, 1)]).toEqual([
      ['新认定的竹艺示范企业', '国家级'],
      ['新认定的竹艺示范企业', '省级'],
    ]);
  });

  it('asks of each member what stands before the list', () => {
    const text = '对新建竹材仓库的企业给予补助，其中，面积1000平方米以上的补助20万元，2000平方米以上的补助40万元。';
    expect([quotes(text), quotes(text, 1)]).toEqual([
      ['面积1000平方米以上', '新建竹材仓库'],
      ['2000平方米以上', '新建竹材仓库'],
    ]);
  });

  it('leaves alone what is given to two that are named apart', () => {
    expect(quotes('对新建仓库的企业给予20万元补助，对面积2000平方米以上的企业给予40万元补助。', 1)).not.toContain('新建仓库');
  });
});

describe('whom the sentence behind denies', () => {
  it('is left out of what is given', () => {
    const denied = facts('对获得专利的企业给予10万元奖励。已享受市级同类奖励的不予奖励。')[0]?.conditions;
    expect(denied).toContainEqual({ kind: 'other', negate: true, quote: '已享受市级同类奖励的不予奖励', evidence: 'carried_over' });
    expect(facts('对获得专利的企业给予10万元奖励。对茶企业给予5万元奖励，已享受市级奖励的不予奖励。')[0]?.conditions).toHaveLength(1);
    expect(facts('对获得专利的企业给予10万元奖励。同一项目不予重复奖励。')[0]?.conditions).toHaveLength(1);
  });
});

describe('whom a heading supports', () => {
  it('is paid by the sentences below that name nobody', () => {
    expect(facts('（一）支持竹材龙头企业。\n\n年产值首次突破1亿元的，奖励20万元。')[0]).toMatchObject({
      beneficiary: '竹材龙头企业',
      beneficiary_kind: 'enterprise',
    });
  });
});

describe('a norm for what is built', () => {
  it('is neither given nor promised', () => {
    expect(facts('新建住宅区按建筑面积的2‰配建养老服务用房，每处不低于300平方米。')).toEqual([]);
    expect(facts('到2025年，新建养老服务用房不低于300平方米。')).toHaveLength(1);
  });
});
