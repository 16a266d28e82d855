import { beforeAll, describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import type { Records } from '../../src/domain/schema/record.ts';
import { makeLanguage, type Language } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { packTables, unpackCore, unpackTables } from '../../src/search/pack/packed-tables.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { readQueries } from './evaluate.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';

let language: Language;
let core: Language;
let index: SearchIndex;
let records: Records;
beforeAll(() => {
  const { cities, units } = fiveSite.content;
  ({ records } = fiveSite);
  const packed = JSON.parse(JSON.stringify(packTables(buildQueryTables(records, cities)))) as ReturnType<typeof packTables>;
  language = makeLanguage(unpackTables(packed));
  core = makeLanguage(unpackCore(packed.core));
  index = makeMemoryIndex(clauseDocuments({ records, cities, units }));
});

const plan = (q: string) => understand(q, language);
const roles = (q: string) =>
  plan(q)
    .groups.filter((g) => g.role !== 'filler')
    .map((g) => `${g.role} ${g.text}`);
const ask = (q: string) => rank(plan(q), index);
const cityOf = (n: number) => index.documents[n]?.city;

describe('the parts of a question', () => {
  it.each([
    ['国家小巨人在武汉奖多少', ['place 武汉', 'subject 国家小巨人', 'kind 奖多少']],
    ['首台套找哪个部门办', ['subject 首台套', 'kind 找哪个部门']],
    ['2023年底目标', ['year 2023年底', 'head 目标']],
    ['弋江区2024年要多少家', ['subject 弋江区', 'year 2024年', 'kind 要多少家']],
    ['大于50万的奖励', ['sum 50万', 'head 奖励']],
    ['奖励一个亿', ['head 奖励', 'sum 一亿']],
    ['綠色工廠有幾家', ['subject 绿色工厂', 'kind 几家']],
    ['芜湖 淮南 单项冠军', ['place 芜湖 淮南', 'subject 单项冠军']],
    ['芜政办1号', ['subject 芜政办', 'subject 1']],
    ['IPO奖励', ['subject ipo', 'head 奖励']],
    ['引进一个大企业', ['subject 引进', 'subject 大企业']],
    ['芜湖2018年和2022年目标', ['place 芜湖', 'year 2018年 2022年', 'head 目标']],
    ['买了技术成果花了两百万', ['subject 技术成果']],
    ['生态环境局三年计划', ['subject 生态环境局', 'subject 三年']],
    ['贷款贴息五十万', ['subject 贷款贴息', 'sum 五十万']],
    ['贴息最多的城市', ['subject 贴息']],
    ['贷到款没有', ['subject 贷到款']],
    ['能上了市吗', ['subject 上市']],
    ['营收超过10亿', ['subject 营收', 'sum 10亿']],
    ['四市贴息政策异同', ['subject 贴息']],
    ['土地保障 措辞对照', ['subject 土地']],
    ['四个城市里谁写了海外仓', ['kind 谁', 'subject 海外仓']],
    ['评上市里的专精特新有现金吗', ['subject 评上', 'subject 市级专精特新', 'kind 现金']],
    ['省里的小巨人', ['subject 省级小巨人']],
    ['市里归哪个部门管', ['subject 市里', 'kind 归哪个部门']],
    ['哪个城市钱多', ['head 钱多']],
    ['年度总结几月份交', ['subject 年度总结']],
  ])('%s', (q, wanted) => {
    expect(roles(q)).toEqual(wanted);
  });

  it('are no sum where a day of the calendar or a range of years stands', () => {
    expect(roles('2021-2025年目标')).toEqual(['year 2021-2025年', 'head 目标']);
    expect(plan('2022年4月18日').groups.some((g) => g.role === 'year')).toBe(false);
  });

  it.each(['城市', '一直', '时候', '怎么办'])('keep %s, which everybody knows, as it was typed', (word) => {
    expect(plan(`${word}小巨人`).expansions.filter((e) => e.kind === 'typo')).toEqual([]);
  });

  it.each([
    ['小巨人申报材料', 'materials'],
    ['什么时候申报', 'deadline'],
    ['这个政策现行有效吗', 'validity'],
    ['经信局联系电话', 'contact'],
    ['高新技术企业认定条件是什么', 'recognition'],
  ])('%s asks for what the site does not hold', async (q, thing) => {
    expect(plan(q).notHeld).toEqual([thing]);
    expect((await ask(q)).hits).toEqual([]);
  });
});

describe('a word that stands in no document', () => {
  it('asks for what a thing is called that holds it', async () => {
    const { hits } = await ask('卡脖子 国产攻关');
    expect(hits.slice(0, 2).map((h) => `${records.clauses[h.document]?.policy}#${records.clauses[h.document]?.id}`)).toEqual([
      'wuhu-2022#c3-4-9',
      'wuhan-2021#c3-2',
    ]);
  });

  it('is no veto in a sentence, where it may go without saying', async () => {
    expect((await ask('听朋友说评职称可以不看论文，我们在农村的厂子大家有没有机会')).hits.length).toBeGreaterThan(0);
  });
});

describe('slips of the pen', () => {
  const corrected = (q: string) => plan(q).expansions.flatMap((e) => (e.kind === 'typo' ? e.to : []));

  it.each(['议事机构', '媒体转述', '是政府原文'])('are not seen in %s, where a word is read like another that shares no character with it', (q) => {
    expect(corrected(q)).toEqual([]);
  });

  it.each([
    ['代款', '贷款'],
    ['贴西', '贴息'],
    ['首台桃', '首台套'],
  ])('are seen in %s', (q, meant) => {
    expect(corrected(q)).toContain(meant);
  });
});

describe('a question about a document itself', () => {
  const idsOf = async (q: string) => (await ask(q)).hits.map((h) => `${records.clauses[h.document]?.policy}#${records.clauses[h.document]?.id}`);

  it('finds what the document rests on', async () => {
    expect((await idsOf('扬州的上位法')).slice(0, 1)).toEqual(['yangzhou-2022#p8']);
    expect((await idsOf('引用了哪些上级文件')).slice(0, 3).sort()).toEqual(['huainan-2020#p3', 'wuhu-2018#p3', 'yangzhou-2022#p8']);
  });

  it('finds what stands around the articles', async () => {
    expect((await idsOf('扬州文件的印发日期')).slice(0, 6)).toEqual(expect.arrayContaining(['yangzhou-2022#p4', 'yangzhou-2022#p6']));
  });
});

describe('a sum of a subject', () => {
  it('leaves out the same sum of other things, and shows the subject with other sums apart', async () => {
    const { hits, nearby } = await ask('研发投入占比4%');
    const idOf = (n: number) => `${records.clauses[n]?.policy}#${records.clauses[n]?.id}`;
    expect(hits.map((h) => idOf(h.document)).sort()).toEqual(['yangzhou-2022#a1-rnd-share', 'yangzhou-2022#c3-2-3']);
    expect(nearby.map((h) => idOf(h.document))).toContain('wuhu-2018#c2-2');
    expect((await ask('50万元')).hits.length).toBeGreaterThan((await ask('国家标准 50万元')).hits.length);
  });
});

describe('a question of letters and characters', () => {
  it.each(['IPO', 'subsidy', 'ESG'])('%s奖励 asks what it does with a space between', (word) => {
    expect(plan(`${word}奖励`).groups).toEqual(plan(`${word} 奖励`).groups);
  });
});

describe('a goal', () => {
  it('stands before the pool that is filled for it', async () => {
    const clauses = records.clauses;
    const { hits } = await ask('芜湖和淮南的国家级小巨人目标');
    expect(hits.slice(0, 2).map((h) => `${clauses[h.document]?.policy}#${clauses[h.document]?.id}`)).toEqual(['wuhu-2022#c2-p1', 'huainan-2020#c1-2']);
  });
});

describe('a level', () => {
  it('is a title by itself, but not beside a thing that has levels of its own', () => {
    expect(roles('省级 奖励')).toEqual(['subject 省级', 'head 奖励']);
    expect(roles('双创示范基地国家级省级给多少')).toEqual(['subject 双创', 'subject 示范基地', 'kind 给多少']);
  });
});

describe('the sums of a sentence', () => {
  it.each([
    ['我们去年研发大概用掉八百万，能不能补', []],
    ['厂房三百万的造价，建好了以后补多少钱', []],
    ['单项冠军企业能不能拿到一百万的奖励呢', ['sum 一百万']],
    ['哪些项目最高可以给到五十万呢我们想看', ['sum 五十万']],
    ['奖励50万', ['sum 50万']],
  ])('are asked for where they are given: %s', (q, sums) => {
    expect(roles(q).filter((r) => r.startsWith('sum'))).toEqual(sums);
  });

  it('put what is printed so before what is less', async () => {
    const { hits } = await ask('最高一百万的奖补');
    const has = hits.slice(0, 5).map((h) => index.documents[h.document]?.amounts.includes(1_000_000));
    expect(has).toEqual([true, true, true, true, true]);
  });
});

describe('where nothing answers', () => {
  const ids = (hits: readonly { document: number }[]) => hits.map((h) => `${records.clauses[h.document]?.policy}#${records.clauses[h.document]?.id}`);

  it('clauses on one of two things are shown apart, at most five', async () => {
    const { hits, relaxed, nearby } = await ask('四个城市里谁提出了服务专员全覆盖');
    expect([hits, relaxed]).toEqual([[], null]);
    expect(nearby.length).toBeGreaterThan(0);
    expect(nearby.length).toBeLessThanOrEqual(5);
    expect(ids(nearby)).toContain('wuhu-2022#c3-7-28');
  });

  it.each(['螺蛳粉补贴', '海外仓 螺蛳粉', '元宇宙产业园', '奖励一个亿', '杭州海外仓', '2040年海外仓'])(
    'but not of %s: two things must remain, and no place or year is left out',
    async (q) => {
      const { hits, relaxed, nearby } = await ask(q);
      expect([hits, relaxed, nearby]).toEqual([[], null, []]);
    },
  );
});

describe('a goal of nothing in particular', () => {
  it('is what the plan aims at, not what one district is to do', async () => {
    const { hits } = await ask('2022年目标');
    const first = hits.slice(0, 8).map((h) => records.clauses[h.document]);
    const goals = records.targets.filter((t) => first.some((c) => c?.policy === t.policy && c.id === t.clause));
    expect(goals.filter((t) => t.scope !== null).map((t) => t.id)).toEqual([]);
    expect(goals.filter((t) => t.tiers.length > 0).length).toBeGreaterThan(3);
  });

  it('is asked of a document by the year it is of, too', async () => {
    const { hits } = await ask('芜湖2018年的目标');
    expect(hits.slice(0, 3).map((h) => records.clauses[h.document]?.id)).toContain('c1-3');
  });
});

describe('words that ask for nothing', () => {
  it.each(['我们公司刚评上国家小巨人有什么奖励', '国家小巨人的时候有什么奖励呢', '想问一下国家小巨人有奖励吗', '城市里公司的国家小巨人奖励'])(
    '%s is answered as 国家小巨人 奖励 is',
    async (q) => {
      const { hits } = await ask(q);
      expect(hits.length).toBeGreaterThan(0);
      const [best] = (await ask('国家小巨人 奖励')).hits;
      expect(hits.slice(0, 4).map((h) => h.document)).toContain(best?.document);
    },
  );

  it.each([
    ...['宠物补贴', '学校补贴', '新能源汽车购置补贴', '元宇宙产业园', '开餐馆补贴', '婚假', '直播带货补贴'],
    // a noun of another field, or a character that nothing knows, is one of few things asked for
    ...['农村电商补助', '医院设备采购', '食品安全处罚', '建筑企业资质升级', '消费券怎么领', '公积金贷款额度', '停车费减免'],
  ])('but %s is not answered by its common half', async (q) => {
    expect((await ask(q)).hits).toEqual([]);
  });
});

describe('how people ask aloud', () => {
  it.each([
    ['小巨人称号算不算', ['subject 小巨人', 'subject 称号']],
    ['培训管不管', ['subject 培训']],
    ['货款有什么办法', ['subject 货款']],
    ['单项冠军怎么办', ['subject 单项冠军']],
  ])('%s asks of its things alone', (q, wanted) => {
    expect(roles(q)).toEqual(wanted);
  });

  it.each([
    ['环保检查太频繁了', '环保检查'],
    ['电费能便宜吗', '电费'],
    ['刚起步的小公司有扶持吗', '扶持'],
    ['芜湖和淮南的贴息区别', '芜湖和淮南 贴息'],
    ['我们的产品是国内第一台', '首台套'],
    ['老板想去国外学习考察', '企业家 海外研修'],
    ['没完成任务的区县会怎样', '考核 任务 县区'],
  ])('%s, a complaint or a wish, is answered as %s is', async (q, plain) => {
    const [best] = (await ask(plain)).hits;
    expect((await ask(q)).hits.slice(0, 3).map((h) => h.document)).toContain(best?.document);
  });

  it.each([
    ['车间想上机器人', '机器换人'],
    ['有没有人一对一帮我们企业', '服务专员'],
  ])('%s finds what %s does', async (q, plain) => {
    const [best] = (await ask(plain)).hits;
    expect((await ask(q)).hits.slice(0, 10).map((h) => h.document)).toContain(best?.document);
  });

  it('several runs that name nothing hide no answer', async () => {
    const { hits } = await ask('大客户欠我们货款不给，有什么办法');
    expect(hits.map((h) => index.documents[h.document]?.policy)).toContain('wuhu-2022');
  });
});

describe('what is left out', () => {
  it('is named, and at most five clauses stand under it', async () => {
    const { hits, relaxed } = await ask('出口信用保险 宠物 专精特新');
    expect(hits).toEqual([]);
    expect([relaxed?.missing, relaxed?.apart]).toEqual([['宠物'], []]);
    expect(relaxed?.hits.length).toBeGreaterThan(0);
    expect(relaxed?.hits.length).toBeLessThanOrEqual(5);
  });

  it('leaves out a subject that is written, but never with that sum, and does not say that nothing writes of it', async () => {
    const { hits, relaxed } = await ask('小巨人奖励200万');
    expect(hits).toEqual([]);
    expect([relaxed?.missing, relaxed?.apart]).toEqual([[], ['小巨人']]);
  });

  it.each([
    ['2030年目标', '2030年'],
    ['杭州 小巨人 奖励', '杭州'],
    ['小巨人奖励一个亿', '一亿'],
  ])('%s is never answered without %s', async (q, part) => {
    const { hits, relaxed, unreached } = await ask(q);
    expect([hits, relaxed, unreached]).toEqual([[], null, [part]]);
  });
});

describe('several cities', () => {
  it('are answered in turn, each with its best', async () => {
    const { hits } = await ask('芜湖和淮南的国家级专精特新“小巨人”目标');
    expect(hits.slice(0, 4).map((h) => cityOf(h.document))).toEqual(['wuhu', 'huainan', 'wuhu', 'huainan']);
  });

  it('are all that the site holds where a question asks which', async () => {
    const asked = plan('哪些城市有上市奖励');
    expect(asked.isOfAllCities).toBe(true);
    expect([...asked.cities].sort()).toEqual(['huainan', 'wuhan', 'wuhu', 'yangzhou']);
    const { hits } = await rank(asked, index);
    expect(new Set(hits.slice(0, 4).map((h) => cityOf(h.document))).size).toBe(4);
  });
});

describe('sums and corrections', () => {
  it('a limit of turnover is sought where it is printed, not among awards', async () => {
    const { hits } = await ask('营收超过10亿的企业');
    expect(hits.slice(0, 2).map((h) => `${records.clauses[h.document]?.policy}#${records.clauses[h.document]?.id}`)).toEqual([
      'wuhu-2022#c2-p1',
      'wuhu-2018#c1-3',
    ]);
  });

  it('more than is more than', async () => {
    const { hits } = await ask('大于50万的奖励');
    expect(hits.length).toBeGreaterThan(0);
    for (const h of hits) expect(index.documents[h.document]?.amounts.some((a) => a > 500000)).toBe(true);
  });

  it.each(['搬到芜湖', '搬去芜湖有什么好处', '迁来芜湖'])('%s is a move, however it is said', async (q) => {
    expect((await ask(q)).hits.length).toBeGreaterThan(0);
  });

  it('a row stands with its table’s head, which says of what year each figure is', async () => {
    const { hits } = await ask('弋江区2024年要多少家');
    expect(hits.slice(0, 3).map((h) => records.clauses[h.document]?.id)).toEqual(expect.arrayContaining(['a1-yijiang', 'a1-head']));
    // but not where the row alone answers
    expect((await ask('孩子上学')).hits.map((h) => records.clauses[h.document]?.id)).toEqual(['a2-10']);
  });

  it('a misprint is found by what the editor reads', async () => {
    const { hits } = await ask('湾沚');
    expect(hits.map((h) => records.clauses[h.document]?.id)).toEqual(['a1-wanzhi']);
    const [text] = await index.load(hits.map((h) => h.document));
    expect(text?.corrections?.[0]?.[1]).toBe('湾沚区');
  });
});

describe('words of every day', () => {
  it.each([
    ['应收款 30天', 'wuhu-2022', 'c3-5-16'],
    ['师傅 工作室', 'wuhu-2018', 'c2-8'],
    ['评上市级 给多少', 'wuhu-2018', 'c3-2'],
    ['申请绿色工厂能捞到什么好处', 'yangzhou-2022', 'c3-5-11'],
    ['外地搬来的厂，原来的牌子还算数吗', 'wuhu-2022', 'c3-2-5'],
    ['打算上个ERP，软件钱能报一部分不', 'huainan-2020', 'c3-4-12'],
  ])('%s finds what says it otherwise', async (q, policy, id) => {
    const { hits } = await ask(q);
    expect(hits.slice(0, 5).map((h) => `${records.clauses[h.document]?.policy}#${records.clauses[h.document]?.id}`)).toContain(`${policy}#${id}`);
  });

  it.each(['帮开发区拉来一家小巨人'])('%s is not taken for a slip of the pen', (q) => {
    expect(plan(q).expansions.filter((e) => e.kind === 'typo')).toEqual([]);
  });
});

describe('where few clauses answer', () => {
  it('others of the same subject follow, at most five and none twice', async () => {
    const { hits, relaxed, nearby } = await ask('扬州 海外仓');
    expect(hits.length).toBeGreaterThan(0);
    expect(relaxed).toBeNull();
    expect(nearby.length).toBeGreaterThan(0);
    expect(nearby.length).toBeLessThanOrEqual(5);
    const shown = [...hits, ...nearby].map((h) => h.document);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it.each(['湾沚', '海外仓', '路演'])('nothing follows where one thing is asked for: %s', async (q) => {
    const { hits, nearby } = await ask(q);
    expect(hits.length).toBeGreaterThan(0);
    expect(nearby).toEqual([]);
  });

  it('nothing follows where nothing answers, nor what another city says of the city asked for', async () => {
    expect((await ask('杭州 海外仓')).nearby).toEqual([]);
    expect((await ask('宠物')).nearby).toEqual([]);
    const { hits, nearby } = await ask('扬州 海外仓');
    const cities = new Set([...hits, ...nearby].map((h) => index.documents[h.document]?.city));
    expect([...cities]).toEqual(['yangzhou']);
  });
});

describe('the smaller tables', () => {
  it('read a question just as all tables do, or say that they do not know', () => {
    const judged = readQueries('tests/search/queries.jsonl').map(({ q }) => q);
    const known = judged.filter((q) => !understand(q, core).isPuzzled);
    expect(known.length / judged.length).toBeGreaterThan(0.4);
    for (const q of known) expect({ ...understand(q, core), isPuzzled: null }, q).toEqual({ ...understand(q, language), isPuzzled: null });
  });

  it('know every word that could be taken for several', () => {
    for (const word of [...[...language.lexicon.values()].map((e) => e.word), ...[...language.concepts.values()].flatMap((c) => c.terms)])
      if (!understand(word, core).isPuzzled)
        expect({ ...understand(word, core), isPuzzled: null }, word).toEqual({ ...understand(word, language), isPuzzled: null });
  });
});
