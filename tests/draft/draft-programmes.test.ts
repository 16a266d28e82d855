/** Sentences of action plans: goals before an award, tiers without their base, stages, banks, and people of firms. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const drafts = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青川市专精特新中小企业培育行动方案\n\n## 二、重点任务\n\n${text}`).blocks, []);
  return draftFacts('qingchuan-2023', clauses, draftCandidates(clauses), content);
};
const given = (text: string) => drafts(text).flatMap(({ kind, fact }) => (kind === 'incentive' ? [fact] : []));
const goals = (text: string) => drafts(text).flatMap(({ kind, fact }) => (kind === 'target' ? [fact] : []));
type Asked = readonly { readonly kind: string; readonly quote: string }[];

describe('a goal', () => {
  const text = '（五）推动转型。三年内组织实施数字化改造项目300个，打造标杆企业30家以上，对获评标杆企业的每家奖励20万元。';
  it('stays one before what is given for it in the same sentence', () => {
    expect(goals(text).map(({ value, op }) => [value, op])).toEqual([
      [300, 'eq'],
      [30, 'ge'],
    ]);
    expect(given(text).map(({ conditions }) => (conditions as Asked).map(({ quote }) => quote))).toEqual([['获评标杆企业']]);
  });
  it.each(['企业年度新增就业50人以上，给予2万元补助。', '对新增就业50人以上的企业，给予2万元补助。'])('is none where a firm must do it: %s', (award) => {
    expect(goals(`（五）稳定就业。${award}`)).toEqual([]);
  });
  it.each([
    ['建立培育库，三年累计入库600家。', 'pool-firms', '三年累计入库'],
    ['“专精特新贷”年投放量不低于50亿元。', 'credit-volume', '“专精特新贷”年投放量'],
  ])('is named by what stands before its number: %s', (words, id, indicator) => {
    expect(goals(`（一）完善体系。${words}`)[0]).toMatchObject({ indicator_id: id, indicator });
  });
  it('is no share by which a price may be set', () => {
    expect(goals('（八）保障用地。对新增工业用地，可按不低于出让最低价标准的70%确定出让底价。')).toEqual([]);
  });
});

describe('an award', () => {
  it('has the base of the tier before it where it prints none', () => {
    const [first, second] = given('（三）支持技改。对总投资1000万元以上的项目，按设备投资额的10%给予补助；对总投资500万元至1000万元的项目，按8%给予补助。');
    expect([first?.amounts, second?.amounts]).toEqual([
      [expect.objectContaining({ value: 10, base: '设备投资额' })],
      [expect.objectContaining({ value: 8, base: '设备投资额' })],
    ]);
  });
  it('of stages asks each for its own', () => {
    const stages = given('（六）支持上市。对上市企业，按辅导备案、申报受理、成功上市三个阶段，分别给予100万元、200万元、300万元奖励。');
    expect(stages.map(({ conditions }) => (conditions as Asked).at(-1)?.quote)).toEqual(['辅导备案', '申报受理', '成功上市']);
    expect(stages.map(({ title }) => title)).toEqual(['上市企业奖励（辅导备案）', '上市企业奖励（申报受理）', '上市企业奖励（成功上市）']);
  });
  it.each([
    ['对银行向专精特新企业发放的信用贷款本金损失，由风险补偿资金按50%的比例给予补偿。', '银行', 'bank'],
    ['专精特新企业高管年薪50万元以上的，按其个人贡献的50%给予奖励。', '专精特新企业高管', 'individual'],
    ['优先保障专精特新企业用地需求，对新增工业用地，可采取弹性年期出让。', '专精特新企业', 'enterprise'],
  ])('names whom it is given to: %s', (text, beneficiary, kind) => {
    expect(given(`（七）加大支持。${text}`)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });
  it('for a loss is of the loss', () => {
    const [fact] = given('（六）加大支持。对银行向专精特新企业发放的信用贷款本金损失，由风险补偿资金按50%的比例给予补偿。');
    expect(fact?.amounts).toEqual([expect.objectContaining({ role: 'rate', base: '信用贷款本金损失' })]);
  });
  it.each(['各县区可按不低于1∶1的比例给予配套。', '专精特新企业引进的博士，由企业所在县区给予每月2000元生活补贴。'])('asks nothing of who pays: %s', (text) => {
    const quotes = given(`（二）强化激励。对首次获得省级专精特新中小企业称号的企业，奖励20万元。${text}`).flatMap(({ conditions }) =>
      (conditions as Asked).map((c) => c.quote),
    );
    expect(quotes.filter((quote) => quote.includes('县区'))).toEqual([]);
  });
});
