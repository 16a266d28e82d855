/** The same thing asked in many ways: what the asker says around it takes no answer away. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const THINGS = [
  ...['首台套', '上市', '小巨人', '国家级小巨人', '技改', '展会', '专利', '贷款', '上云', '绿色工厂', '标准厂房', '人才', '培训', '服务平台'],
  ...['单项冠军', '升规', '智能工厂', '担保', '品牌', '标准制定', '孵化器', '省级专精特新', '研发机构', '用地'],
];
/** What is said around a thing, be it money that it asks for, or nothing but what there is. */
const FRAMES = [
  ...['拿到*有钱吗', '*怎么申请补贴', '想搞*有什么支持', '我们厂做*给补多少', '*这块有啥政策', '听说*有奖励', '*的扶持力度', '请问*补贴标准', '*能不能报销'],
  ...[
    '弄*政府给不给钱',
    '刚通过*，可以领多少',
    '去年*今年还能补吗',
    '*方面各市怎么支持',
    '关于*的规定',
    '哪里对*支持最大',
    '*扶持政策汇总',
    '*相关条款',
    '*谁管',
  ],
  ...['打算明年*，有哪些好政策', '公司*了，找谁要奖金', '做*划算不', '老板让查*补贴', '*好处多不多', '*政府出多少', '*要不要自己掏钱', '我想了解*的优惠'],
  ...['对*有没有专门规定', '*到底给多少', '*奖励哪家强', '如果*能拿到什么', '*补助金额是多少啊', '*补贴政策2022', '写论文用，*的表述', '各地*措施对比'],
  ...['搜索*', '*政策解读', '*实施细则', '22年*', '*二〇二二年', '中小微企业*', '民营企业*支持', '制造业*', '*需要多大规模', '帮我找*', '急！*怎么拿钱'],
  ...['各位，*有没有补助', '我们是做机械的小企业，*能拿到补贴吗', '刚成立两年的公司*有补吗', '去年营收3000万，*有奖吗', '《*》', '“*”', '*！急'],
];

/** What a plan sets goals for, and how its numbers are asked for. */
const AIMS = ['市级专精特新', '小巨人', '单项冠军', '高新技术企业', '上市公司', '规上企业', '绿色工厂', '上云企业', '研发机构', '工业设计中心'];
const GOAL_FRAMES = [
  ...[
    '*目标是几家',
    '*要培育多少',
    '到哪年*有多少家',
    '*指标分解',
    '*增长多少',
    '*计划新增多少',
    '*目标数哪个城市最多',
    '各市*目标对比一下',
    '*的目标怎么表述',
  ],
  ...['*目标值是多少啊', '每年培育多少*', '*一共要多少家', '*目标定得高不高'],
];
/** What offices are charged with, and how they are asked for. */
const CHARGES = ['上市', '展会', '技改', '人才', '贷款', '专利', '用地', '政府采购', '培训', '品牌', '绿色工厂', '税收', '考核'];
const OFFICE_FRAMES = [
  ...[
    '*归哪个部门',
    '*找谁',
    '*负责单位',
    '*牵头部门是哪个',
    '*由谁落实',
    '*责任分工',
    '*哪个局管',
    '*工作谁来抓',
    '想办*去哪儿',
    '*配合单位有哪些',
    '*主管部门',
  ],
];

const { ask } = searchOf(fiveSite);
const documentsFor = async (question: string) => (await ask(question)).hits.map((h) => h.document);

describe('what is said around a thing', () => {
  it.each([
    ...FRAMES.map((frame) => [frame, THINGS] as const),
    ...GOAL_FRAMES.map((frame) => [frame, AIMS] as const),
    ...OFFICE_FRAMES.map((frame) => [frame, CHARGES] as const),
  ])('%s: what answers the thing is answered', async (frame, things) => {
    const unanswered: string[] = [];
    for (const thing of things) {
      const bare = (await documentsFor(thing)).slice(0, 10);
      const asked = await documentsFor(frame.replace('*', thing));
      if (!asked.slice(0, 5).some((document) => bare.includes(document))) unanswered.push(thing);
    }
    expect(unanswered).toEqual([]);
  });
});
