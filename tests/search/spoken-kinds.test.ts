/** Kinds of questions that were told yes though no document says it, or no though one does. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const site = fiveSite;
const { ask, read } = searchOf(site);
const keyOf = (n: number) => `${site.records.clauses[n]?.policy ?? ''} ${site.records.clauses[n]?.id ?? ''}`;
const claimed = async (question: string) => (await ask(question)).hits.map((h) => keyOf(h.document));

describe('no clause claims to answer', () => {
  it.each(['武汉后天刮大风吗', '芜湖昨天空气怎么样'])('where only the place is answered: %s', async (question) => {
    expect(await claimed(question)).toEqual([]);
  });

  it.each(['退伍军人开厂能不能免息', '变更法人要跑几趟', '套取奖补资金怎么处罚', '院士工作站给多少钱', '高管能不能减个税'])(
    'where a name of its own is asked for, nothing wider: %s',
    async (question) => {
      expect(await claimed(question)).toEqual([]);
    },
  );

  it('where a sum is given for another thing, or only sets a threshold', async () => {
    expect(await claimed('国家小巨人一次性奖三百万')).toEqual([]);
    expect(await claimed('设备奖300万')).toEqual([]);
    expect((await claimed('设备投资300万以上补多少'))[0]).toBe('wuhu-2018 c3-2');
  });

  it('where what 金 or 证 ends names another thing', async () => {
    const { hits, unanswered } = await ask('专精特新企业投标能不交保证金吗');
    expect(hits).toEqual([]);
    expect(unanswered).toContain('保证金');
    expect((await ask('专精特新企业要不要合格证')).hits).toEqual([]);
  });

  it('where the one thing is said of another city alone', async () => {
    expect(await claimed('芜湖博士有多少补助')).toEqual([]);
  });

  it('where nobody knows a word beside one or two things: what answers the rest stands apart and names it', async () => {
    const { hits, relaxed } = await ask('我们厂的担保贷款被拒之后去哪里申诉啊');
    expect(hits).toEqual([]);
    expect([...(relaxed?.missing ?? []), '申诉'].join(' ')).toContain('申诉');
  });

  it.each(['奖金多久能到账', '小巨人的钱分几年发', '办厂要什么手续'])('where the site does not hold it: %s', (question) => {
    expect(read(question).notHeld.length).toBe(1);
  });
});

describe('a document that says it in other words', () => {
  it.each([
    // how an act is done, and to whom a sum goes
    ['环保查得太勤', 'yangzhou-2022 c3-5-12'],
    ['招来一家小巨人奖园区三十万', 'wuhu-2022 c3-2-5'],
    // a verb or an adjective behind a thing makes no other thing of it
    ['假货多谁来打', 'wuhu-2022 c4-30'],
    ['几家小公司合起来发债', 'wuhu-2022 c3-5-18'],
    ['孩子上学能帮忙吗', 'yangzhou-2022 a2-10'],
    ['租厂房能便宜点吗', 'huainan-2020 c3-2-5'],
    // a word that nobody knows beside what is known of a sentence
    ['厂房想拆成豆腐块分给好几家过户行不行', 'huainan-2020 c3-2-5'],
    ['银行老是刁难抵押物有什么路子', 'huainan-2020 c3-3-8'],
    // what is printed as 单打冠军 and as 小型和微型企业
    ['怎么培育隐形冠军', 'wuhu-2018 c2-1'],
    ['政府采购里小微企业价格扣除', 'huainan-2020 c3-5-13'],
    // no duration has an end of its own
    ['南陵县25年底要多少家', 'wuhu-2022 a1-nanling'],
    // a form of asking, cut short
    ['自己找气源行不', 'huainan-2020 c3-2-7'],
  ])('is not denied: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 3)).toContain(key);
  });

  it('is asked once by two names of one thing', async () => {
    const { relaxed, hits } = await ask('收费能便宜点吗');
    expect(relaxed).toBeNull();
    expect(hits.length).toBeGreaterThan(0);
  });
});
