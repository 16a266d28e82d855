/** The same thing asked in many ways: what the asker says around it takes no answer away. */
import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { makeLanguage, type Language } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';

const THINGS = [
  ...['首台套', '上市', '小巨人', '国家级小巨人', '技改', '展会', '专利', '贷款', '上云', '绿色工厂', '标准厂房', '人才', '培训', '服务平台'],
  ...['单项冠军', '升规', '智能工厂', '担保', '品牌', '标准制定', '孵化器', '省级专精特新', '研发机构', '用地'],
];
/** What is said around a thing, be it money that it asks for, or nothing but what there is. */
const FRAMES = [
  ...['拿到*有钱吗', '*怎么申请补贴', '想搞*有什么支持', '我们厂做*给补多少', '*这块有啥政策', '听说*有奖励', '*的扶持力度', '请问*补贴标准', '*能不能报销'],
  ...['弄*政府给不给钱', '刚通过*，可以领多少', '去年*今年还能补吗', '*方面各市怎么支持', '关于*的规定', '哪里对*支持最大', '*扶持政策汇总', '*相关条款', '*谁管'],
  ...['打算明年*，有哪些好政策', '公司*了，找谁要奖金', '做*划算不', '老板让查*补贴', '*好处多不多', '*政府出多少', '*要不要自己掏钱', '我想了解*的优惠'],
  ...['对*有没有专门规定', '*到底给多少', '*奖励哪家强', '如果*能拿到什么', '*补助金额是多少啊', '*补贴政策2022', '写论文用，*的表述', '各地*措施对比'],
];

let language: Language;
let index: SearchIndex;
beforeAll(() => {
  const { records, content } = getSite();
  language = makeLanguage(buildQueryTables(records, content.cities));
  index = makeMemoryIndex(clauseDocuments({ records, cities: content.cities, units: content.units }));
}, 60_000);

const documentsFor = async (question: string) => (await rank(understand(question, language), index)).hits.map((h) => h.document);

describe('what is said around a thing', () => {
  it.each(FRAMES)('%s: what answers the thing is answered', async (frame) => {
    const unanswered: string[] = [];
    for (const thing of THINGS) {
      const bare = (await documentsFor(thing)).slice(0, 10);
      const asked = await documentsFor(frame.replace('*', thing));
      if (!asked.slice(0, 5).some((document) => bare.includes(document))) unanswered.push(thing);
    }
    expect(unanswered).toEqual([]);
  });
});
