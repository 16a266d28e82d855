/** Questions of a trial by hand of 450: those that were told a false no, or answered by something that says nothing of it. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const site = fiveSite;
const { ask } = searchOf(site);
const keyOf = (n: number) => `${site.records.clauses[n]?.policy ?? ''} ${site.records.clauses[n]?.id ?? ''}`;
const claimed = async (question: string) => (await ask(question)).hits.map((h) => keyOf(h.document));

describe('a document that answers', () => {
  it.each([
    // one of a thing, a share of a price, making another thing of something: forms of asking
    ['服务专员一户一名', 'wuhu-2022 c3-7-28'],
    ['一台首台套设备奖多少', 'wuhu-2018 c3-2'],
    ['厂房租金打几折', 'huainan-2020 c3-2-5'],
    ['老厂房改成研发', 'yangzhou-2022 c3-9-24'],
    ['招标的规矩归哪个局管', 'wuhu-2022 c3-6-21'],
    ['厂房能按楼层卖吗', 'huainan-2020 c3-2-5'],
    ['在省台打广告', 'huainan-2020 c3-5-13'],
    ['个体户转企业', 'wuhan-2021 c1-1'],
    // that something fails is why one asks
    ['产权证办不下来', 'huainan-2020 c3-2-5'],
    ['土地指标拿不到', 'yangzhou-2022 c3-9-24'],
    ['首台套卖不掉', 'wuhu-2018 c3-2'],
    ['银行贷款批不下来', 'huainan-2020 c3-3-8'],
    ['技工招不到', 'yangzhou-2022 c3-6-14'],
    ['应急周转', 'huainan-2020 c3-3-8'],
    ['我家做出口，收不到货款', 'yangzhou-2022 c3-8-19'],
    // a number of firms, and a threshold that is no sum given
    ['391家是什么时候的数', 'wuhu-2022 a1-all'],
    ['十亿以上企业', 'wuhu-2022 c2-p1'],
    ['10亿以上的企业有几家', 'wuhu-2018 c1-3'],
    // the roster that a document prints is none of firms
    ['领导小组成员名单', 'wuhu-2022 a2-p1'],
    ['领导小组名单', 'wuhu-2022 a2-p1'],
    ['芜湖专精特新领导小组成员单位名单', 'wuhu-2022 a2-p1'],
  ])('is not denied: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 3)).toContain(key);
  });

  it.each([
    ['芜湖专精特新目标', 'wuhu-2022 c2-p1'],
    ['扬州专精特新中小企业培育目标', 'yangzhou-2022 c2-p1'],
    ['芜湖和扬州的专精特新目标', 'wuhu-2022 c2-p1'],
  ])('begins with what it aims at where the goals are of what all documents are of: %s', async (question, key) => {
    expect((await claimed(question))[0]).toBe(key);
  });

  it.each([
    ['个转企', 'wuhan-2021 c1-1'],
    ['首台套保险', 'yangzhou-2022 c3-2-4'],
    ['首批次新材料', 'wuhan-2021 c3-3'],
    ['中德产业园', 'wuhu-2018 c2-3'],
    ['小微企业政府采购价格扣除几个点', 'huainan-2020 c3-5-13'],
    ['15亿元是给多少家企业的', 'huainan-2020 c3-3-8'],
    ['200亿是哪个市的', 'wuhu-2022 c3-5-12'],
    ['刚注册的公司有什么扶持', 'wuhan-2021 c1-1'],
    ['中型企业技术改造', 'wuhu-2018 c3-2'],
  ])('comes first: %s', async (question, key) => {
    expect((await claimed(question))[0]).toBe(key);
  });
});

describe('what no document speaks of', () => {
  it.each([
    ['实用新型专利有补助吗', '实用新型'],
    ['淮南实用新型专利', '实用新型'],
    ['外观设计专利给不给钱', '外观设计'],
    ['瞪羚企业', '瞪羚'],
    ['外资企业能不能享受', '外资'],
  ])('is told as missing, not answered by something like it: %s', async (question, name) => {
    const { hits, unanswered } = await ask(question);
    expect(hits).toEqual([]);
    expect(unanswered.join(' ')).toContain(name);
  });

  it.each(['档案员津贴', '宣传员补贴'])('is told as missing where a person is named by what they do: %s', async (question) => {
    const { hits, unanswered } = await ask(question);
    expect(hits).toEqual([]);
    expect(unanswered.join(' ')).toContain('员');
  });

  it.each(['奖2000万', '2000万', '2025万奖励'])('is a sum, not a year, in front of 万: %s', async (question) => {
    const { hits, unreached } = await ask(question);
    expect(hits).toEqual([]);
    expect(unreached.join(' ')).toContain('万');
  });

  // what a title's firms number is no answer to what they are paid
  it.each(['扬州市级专精特新奖励多少', '扬州市级专精特新补贴多少钱', '武汉市级专精特新奖励'])('is money that no sentence gives: %s', async (question) => {
    const { hits, relaxed } = await ask(question);
    expect(hits).toEqual([]);
    expect(relaxed?.apart.join(' ')).toMatch(/奖励|补贴/);
  });

  it.each(['企业名单', '小巨人名单第五批', '入选名单公示'])('is still a list of firms: %s', async (question) => {
    expect(await claimed(question)).toEqual([]);
  });
});

describe('a thing that clauses are coded for', () => {
  it.each(['电费太高', '电费怎么降'])('is not answered first where its name stands in a list of other things: %s', async (question) => {
    const keys = await claimed(question);
    expect(keys).toContain('huainan-2020 c3-2-7');
    // 水费、电费、气费 are data of a credit platform there
    expect(keys[0]).not.toBe('huainan-2020 c3-3-10');
  });
});

describe('a cost that is too high', () => {
  it.each(['社保太高', '社保能降吗', '社保太贵了'])('is not answered by a clause that only names it: %s', async (question) => {
    const { hits, nearby } = await ask(question);
    expect(hits).toEqual([]);
    const near = nearby.map((h) => keyOf(h.document));
    expect(near).toContain('huainan-2020 c3-2-7');
  });
  it.each([
    ['物流太贵', 'wuhu-2022 c3-7-24'],
    ['房租太高', 'wuhan-2021 c4-1'],
    ['电费太高', 'huainan-2020 c3-2-7'],
    ['水费太贵', 'huainan-2020 c3-2-7'],
    ['租金太高能减吗', 'huainan-2020 c3-2-5'],
  ])('is answered where a clause lowers it: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 2)).toContain(key);
  });
});

describe('a sum that the asker spends', () => {
  it.each(['299万设备能补吗', '310万设备有补贴吗', '500万设备能补吗'])('leads to the clause that prints a threshold: %s', async (question) => {
    const { hits, relaxed } = await ask(question);
    expect(hits).toEqual([]);
    expect(relaxed?.threshold).toBe(3_000_000);
    expect(relaxed?.hits.map((h) => keyOf(h.document))).toEqual(['wuhu-2018 c3-2']);
  });
  it('stands behind what is given from a sum on', async () => {
    expect((await claimed('我买了299万的设备能补吗'))[0]).toBe('wuhu-2018 c3-2');
  });
  it.each(['奖励一个亿', '设备奖励一个亿', '299万广告'])('leads to no threshold of another thing, or where it is what is given: %s', async (question) => {
    expect((await ask(question)).relaxed?.threshold).toBeUndefined();
  });
});

describe('what a firm could get', () => {
  it.each(['我能拿什么', '我能拿多少钱', '我们公司能享受哪些政策', '我厂能领什么'])('is answered by what is given, and by no denial: %s', async (question) => {
    const { hits } = await ask(question);
    const entries = hits.slice(0, 5).map(({ document }) => site.records.clauses[document]);
    expect(entries.length).toBe(5);
    for (const entry of entries)
      expect(
        site.records.incentives.some((i) => i.policy === entry?.policy && i.clause === entry.id),
        `${entry?.policy ?? ''} ${entry?.id ?? ''}`,
      ).toBe(true);
  });
  it('of a title begins with what that title brings, not with how many are to have it', async () => {
    expect((await claimed('我是小巨人能拿什么'))[0]).toBe('wuhan-2021 c1-4');
  });
});
