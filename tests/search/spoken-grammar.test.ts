/** Forms of spoken Chinese that name nothing, and places that a question names but is not asked of. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const site = fiveSite;
const { ask, read } = searchOf(site);
const keyOf = (n: number) => `${site.records.clauses[n]?.policy ?? ''} ${site.records.clauses[n]?.id ?? ''}`;
const claimed = async (question: string) => (await ask(question)).hits.map((h) => keyOf(h.document));

describe('what is said of an act, not which', () => {
  it.each([
    // done a little, more or less, in some direction
    ['容积率调一调', 'yangzhou-2022 c3-9-24'],
    ['担保费能少付点吗', 'wuhu-2022 c3-5-15'],
    ['反担保往下压', 'huainan-2020 c3-3-8'],
    ['创新券拿给谁', 'yangzhou-2022 c3-2-3'],
    // a verb beside a thing makes no other thing of it
    ['技师难招', 'wuhu-2018 c2-8'],
    ['苗圃要养够', 'wuhu-2022 c3-1-2'],
    ['领导小组挂在哪里', 'wuhu-2022 a2-p2'],
    ['技师招不着', 'wuhu-2018 c2-8'],
    ['厂房多盖点', 'yangzhou-2022 c3-9-24'],
    ['买个国外品牌', 'wuhu-2018 c2-4'],
    ['哪几种信用产品', 'yangzhou-2022 c3-7-18'],
    ['担保费率打个折', 'wuhu-2022 c3-5-15'],
  ])('takes no answer away: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 3)).toContain(key);
  });
});

describe('a place that is not asked of', () => {
  it.each([
    ['我们从绍兴搬到芜湖，称号保留吗', 'wuhu-2022 c3-2-5'],
    ['在福建认定的省级专精特新，迁来芜湖还算吗', 'wuhu-2022 c3-2-5'],
    ['去上海参展的展位费淮南补吗', 'huainan-2020 c3-5-13'],
    ['加拿大的发明专利授权资助', 'huainan-2020 c3-1-3'],
    ['在越南打知识产权官司有援助吗', 'yangzhou-2022 c3-2-5'],
  ])('is where the firm comes from, a fair is held, or abroad: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 3)).toContain(key);
  });

  it.each(['杭州搬迁补贴', '从芜湖搬到杭州有补贴吗', '到绍兴办厂奖励多少'])('is asked of where the firm goes: %s', async (question) => {
    expect(await claimed(question)).toEqual([]);
    expect(read(question).missingPlaces.length).toBe(1);
  });

  it('is at home in a park of two countries', async () => {
    expect((await claimed('中德园区'))[0]).toBe('wuhu-2018 c2-3');
  });
});

describe('a character that is often typed for another', () => {
  it.each([
    ['创新劵', 'yangzhou-2022 c3-2-3'],
    ['应收帐款融资', 'wuhu-2022 c3-5-16'],
  ])('is read as it: %s', async (question, key) => {
    expect((await claimed(question)).slice(0, 2)).toContain(key);
  });
});

describe('a number', () => {
  it('says how large the land of the asker is, not what is given', async () => {
    expect((await claimed('想要十五亩用地指标'))[0]).toBe('yangzhou-2022 c3-9-24');
  });

  it('of people may be asked for by any word that counts', async () => {
    expect((await claimed('三千个技师'))[0]).toBe('wuhu-2018 c2-8');
  });

  it('of ten thousands may be typed as w behind a measure word', () => {
    expect(read('小巨人给五十个w').groups.map((g) => g.text)).toContain('五十万');
  });

  it('of ten thousands in words is a sum, but in the name of a contest', async () => {
    expect((await claimed('淮南新增规上给十万'))[0]).toBe('huainan-2020 c3-1-2');
    expect(await claimed('武汉首次进规给十万')).toEqual([]);
    expect((await claimed('十万职工大比武')).slice(0, 2)).toContain('yangzhou-2022 c3-6-14');
  });

  it('of points may be a share', async () => {
    expect((await claimed('首台套按售价奖10个点'))[0]).toBe('wuhu-2018 c3-2');
  });

  it('of ten thousands of firms is a goal', () => {
    expect(read('一年新登记几万家').asked).toEqual(['goal']);
  });

  it('that is asked whether it is given is a sum given', async () => {
    expect(await claimed('扬州对省级小巨人企业一次性奖励是不是一百万')).toEqual([]);
  });

  it('of money for one of a thing is its price', async () => {
    expect(await claimed('机器人多少钱一台')).toEqual([]);
    expect(await claimed('商标注册多少钱一个')).toEqual([]);
    expect((await claimed('发明专利奖多少钱一件'))[0]).toBe('huainan-2020 c3-1-3');
  });
});

describe('a sum that a clause prints', () => {
  it.each(['淮南企业登云奖五十万', '武汉公共服务平台给三十万', '淮南企业参展补五十万'])(
    'for another thing is not given for the one that is asked: %s',
    async (question) => {
      expect(await claimed(question)).toEqual([]);
    },
  );

  it('for the thing itself is', async () => {
    expect((await claimed('淮南数字化车间奖三十万'))[0]).toBe('huainan-2020 c3-4-12');
    expect((await claimed('武汉省级创业创新示范基地奖励五十万'))[0]).toBe('wuhan-2021 c1-2');
  });
});

describe('what no document of this kind says', () => {
  it.each(['商标被撤销了怎么办', '奖金被财政局扣了找谁', '小巨人没复核通过补贴要不要退', '扬州离芜湖多远', '淮南到武汉怎么走'])(
    'is told as missing: %s',
    async (question) => {
      expect(await claimed(question)).toEqual([]);
    },
  );

  it('is not what befell a firm that a document helps', async () => {
    expect((await claimed('品牌被人假冒')).slice(0, 2)).toContain('wuhu-2022 c4-30');
    expect((await claimed('货款被大企业拖欠')).slice(0, 2)).toContain('wuhu-2022 c3-5-16');
  });
});

describe('a name of its own', () => {
  it.each([
    '武汉市委书记是哪个',
    '扬州区长是谁',
    '淮南院士能拿多少',
    '专利的年费能不能报',
    '企业失信后信用修复找谁',
    '请律师的律师费补不补',
    '开小贷公司要多少资金',
    '从芜湖到武汉多远',
  ])('is answered by nothing wider: %s', async (question) => {
    expect(await claimed(question)).toEqual([]);
  });
});

describe('what a question asks by its form', () => {
  it('is asked for beside the one thing that is known: what answers both stands apart', async () => {
    const { hits, relaxed } = await ask('贵金属的海外仓补不补');
    expect(hits).toEqual([]);
    expect(relaxed?.kept).toContain('补不补');
    expect(relaxed?.hits.map((h) => keyOf(h.document))).toContain('yangzhou-2022 c3-8-21');
  });
});
