/** What is drafted of plain sentences is a fact as it stands: the check refuses none of it, and nothing is left to be given. */
import { describe, expect, it } from 'vitest';
import { accept } from '../../../src/build/review/answer.ts';
import { draftedOf, line } from '../../support/drafted.ts';

const ID = 'qingshi-2022';
const TITLE = '青石县支持工业企业高质量发展若干政策';

/** What the check has against each fact that is drafted of a document, or is still to be given to it. */
function refusals(sentences: readonly string[]): string[] {
  const { texts, source, all } = draftedOf(ID, [TITLE, ...sentences].map(line));
  let read = texts;
  return all.flatMap((item) => {
    if (item.kind !== 'incentive' && item.kind !== 'target' && item.kind !== 'applicants') return [];
    if (item.missing.length > 0) return [`${item.id} needs ${item.missing.join()}`];
    const outcome = accept(read, ID, item, source);
    if (!outcome.ok) return [`${item.id}: ${outcome.problems.join('; ')}`];
    read = outcome.texts;
    return [];
  });
}

describe('a plain sentence', () => {
  it.each([
    '一、首次入规的，一次性奖励20万元。',
    '一、对首次纳入规模以上工业统计的企业，县财政一次性奖励15万元，连续三年保持在规的，每年再奖励3万元。',
    '一、新认定为国家级专精特新“小巨人”的，给予一次性奖励100万元；新认定为省级专精特新中小企业的，奖励30万元。',
    '一、对首次获得国家级制造业单项冠军、国家级专精特新“小巨人”、省级专精特新中小企业称号的企业，由市财政分别给予100万元、50万元、20万元的一次性奖励。',
    '一、企业新获得授权的国内发明专利，每件奖励5000元；通过PCT途径获得国外授权的，每件奖励2万元，同一企业每年不超过20万元。',
    '一、对企业通过政府性融资担保机构获得的贷款，担保费率降至0.8%以下，县财政给予担保机构0.5%的保费补贴。',
    '一、区内融资担保机构为专精特新中小企业提供贷款担保，年化担保费率不超过1%的，由区财政按照实际担保发生额的0.5%给予担保机构保费补贴。',
    '一、企业参加中国国际中小企业博览会、世界制造业大会等列入县年度重点展会目录的境内外展会，对展位费给予50%的补贴，同一企业年度累计不超过15万元。',
    '一、专精特新中小企业为扩大生产、技术改造或者研发向银行业金融机构借入的流动资金贷款、固定资产贷款，按照一年期贷款市场报价利率（LPR）的50%给予贴息，单户企业年度贴息额不超过30万元。',
    '一、对整体迁入我县的专精特新企业，营业收入达到2000万元以上的，参照首次认定标准予以支持。',
    '一、租用标准厂房的，前三年按每平方米每月5元给予租金补贴。',
    '一、到2025年，全市累计培育创新型中小企业1000家、省级专精特新中小企业300家，制造业单项冠军企业5家以上，新增上市企业3家。',
    '一、建立市级专精特新企业培育库，每年入库企业不少于200家，三年累计入库600家。',
    '一、每年遴选不少于50家主营业务突出、成长性好的企业入库，实行动态管理。',
    '一、在新三板挂牌的企业，给予60万元奖励。',
    '一、企业由低层级升至高层级的，按照差额补足奖励。',
    '一、对有效期满后通过复核的省级专精特新中小企业，按首次认定奖励标准的30%给予奖励。',
    '一、对年产值达到1亿元以上且同比增长15%以上的规模以上工业企业，按年产值增量的0.5‰给予奖励，单户企业最高奖励50万元。',
    '一、对获得国家级绿色工厂称号的，一次性奖励30万元；获得省级称号的，一次性奖励10万元。',
    '一、企业投保出口信用保险的，按实缴保费的30%给予补贴。',
    '一、对购置工业机器人的企业，按购置金额的15%给予补助，单台最高5万元，单个企业年度累计不超过100万元。',
    '一、首获市级跨境电子商务重点企业荣誉的，奖励5万元。',
    '一、企业租用公共仓库的，对其租金给予50%的补助，每家企业最高补助20万元。',
    '一、企业年地方综合贡献超40万元以上的，给予奖励10万元。',
    '一、对租用办公用房的服务业企业，按最高20元/平方米•月的标准给予补助，补助期限不超过3年,每年最高不超过60万元。',
    '一、县财政每年安排专项资金2000万元用于兑现。本措施自2024年1月1日起施行。',
  ])('%s', (sentence) => {
    expect(refusals([sentence])).toEqual([]);
  });

  it('says whom the document is for', () => {
    const asked = [
      '第一条 本办法适用于在青石县依法登记注册、符合国家中小企业划型标准的企业。',
      '第二条 未按规定报送统计报表的企业，不得享受本办法规定的奖补政策。',
      '第三条 对新认定的省级专精特新中小企业，给予20万元奖励。',
    ];
    expect(refusals(asked)).toEqual([]);
  });
});
