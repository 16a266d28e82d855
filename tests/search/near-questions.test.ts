import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import type { ClauseRecord } from '../../src/domain/schema/record.ts';
import { FIRST_DOCUMENTS } from '../support/first-documents.ts';
import { searchOf, type Search } from '../support/search.ts';

/** A question near the field: the words one of which its first clauses say, or null where no document of the five says anything of it. */
interface NearQuestion {
  readonly q: string;
  readonly says: readonly string[] | null;
}

const questions = readFileSync('tests/search/near-questions.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as NearQuestion);

let search: Search;
let clauses: ClauseRecord[];
beforeAll(() => {
  const site = getSite();
  clauses = site.records.clauses.filter((c) => FIRST_DOCUMENTS.has(c.policy));
  search = searchOf(site, clauses);
}, 60_000);

const ask = async (question: string) => search.ask(question);

/*
 * Written by whoever tuned on them, before: 111 on taxes, wages, trades, permits and daily life, in words that touch those of
 * the documents, and 80 twins of the same form that the documents answer. Of the first 79, 15 were answered before these mends.
 */
describe('questions near the field', () => {
  it('are told that nothing answers them, nineteen times in twenty', async () => {
    const none = questions.filter((q) => q.says === null);
    expect(none.length).toBeGreaterThanOrEqual(100);
    const claimed = await Promise.all(none.map(async ({ q }) => ((await ask(q)).hits.length > 0 ? [q] : [])));
    expect(claimed.flat().length).toBeLessThanOrEqual(7);
  });

  it('are answered by one of the first three clauses where a document does', async () => {
    const twins = questions.filter((q) => q.says !== null);
    expect(twins.length).toBeGreaterThanOrEqual(80);
    const missed = await Promise.all(
      twins.map(async ({ q, says }) => {
        const texts = (await ask(q)).hits.slice(0, 3).map((h) => clauses[h.document]?.text ?? '');
        return texts.some((t) => says?.some((word) => t.includes(word)) === true) ? [] : [q];
      }),
    );
    expect(missed.flat()).toEqual([]);
  });
});

describe('a pile of names', () => {
  it('is not answered by a clause that has one of two', async () => {
    const { hits, nearby } = await ask('社保补贴');
    expect(hits).toEqual([]);
    expect(nearby.length).toBeGreaterThan(0);
    expect((await ask('氢能补贴')).hits).toEqual([]);
    expect((await ask('武汉氢能补贴')).hits).toEqual([]);
  });

  it('is not answered by what only shares its everyday name, with a word more that makes another thing of it', async () => {
    for (const question of ['个税返还', '招聘会时间', '增值税税率', '出口退税率']) expect((await ask(question)).hits, question).toEqual([]);
    expect((await ask('招聘人才')).hits.length).toBeGreaterThan(0);
  });

  it('is not answered by something wider, in a sentence neither: what it names is told as missing', async () => {
    for (const [question, name] of [
      ['出口退税', '出口退税'],
      ['我们公司今年想办出口退税能不能快一点', '出口退税'],
      ['厂里交的房产税多少能减免', '房产税'],
      ['给产品买责任险有没有补贴', '责任险'],
      ['软著登记', '软著'],
    ] as const) {
      const { hits, unanswered } = await ask(question);
      expect(hits, question).toEqual([]);
      expect(unanswered, question).toContain(name);
    }
    expect((await ask('税费太高能不能减一点')).hits.length).toBeGreaterThan(0);
  });

  it('is answered where the character beside it is a verb before it or asks', async () => {
    for (const question of ['参与定国标哪个城市给钱', '在四板挂牌有啥好处']) expect((await ask(question)).hits.length, question).toBeGreaterThan(0);
    expect((await ask('健身房补贴')).hits).toEqual([]);
  });

  it('asks for each of its words, also where their characters act or point, or everybody knows them', async () => {
    for (const question of ['军民融合', '演唱会审批', '最低工资标准']) expect((await ask(question)).hits, question).toEqual([]);
  });

  it('may leave a choice open', async () => {
    expect((await ask('附表 存量还是增量')).hits.length).toBeGreaterThan(0);
    const { hits } = await ask('绿色化改造 300项还是100项');
    expect(clauses[hits[0]?.document ?? -1]?.text).toContain('绿色化改造');
  });
});

describe('a word that ordinary Chinese knows', () => {
  it.each(['失业金', '工伤保险缴费'])('is no slip of another one: %s', (question) => {
    expect(search.read(question).expansions.filter((e) => e.kind === 'typo')).toEqual([]);
  });

  it('is left to whoever mistypes a name', () => {
    const { expansions } = search.read('无湖 单项冠军');
    expect(expansions).toContainEqual(expect.objectContaining({ kind: 'typo', from: '无湖', to: ['芜湖'] }));
    expect(search.read('无湖 单项冠军').groups[0]).toMatchObject({ role: 'place', isRequired: true });
  });

  it('is no part of a name that another word runs into', () => {
    // 国外卖 holds 外卖, 工业楼宇 holds 楼宇
    const linked = (question: string) => search.read(question).groups[0]?.alternatives.length ?? 0;
    expect(linked('外卖')).toBe(1);
    expect(linked('楼宇')).toBeGreaterThan(1);
  });
});

describe('a question', () => {
  it('gives a correction though another part of it is printed as it was typed', async () => {
    const { hits } = await ask('无湖 单项冠军库 50户');
    expect(clauses[hits[0]?.document ?? -1]).toMatchObject({ policy: 'wuhu-2022', id: 'c3-1-3' });
  });

  it.each([
    ['拿到国家级小巨人能奖多少钱', '小巨人'],
    ['拿下国家级小巨人给多少', '小巨人'],
    ['应急转贷', '过桥'],
    ['水电气优惠', '用电'],
    ['全员劳动生产率', '劳动生产率'],
  ])('finds %s, whose words stand nowhere as they were typed, where it says %s', async (question, printed) => {
    const { hits } = await ask(question);
    expect(hits.slice(0, 3).some((h) => clauses[h.document]?.text.includes(printed) === true)).toBe(true);
  });

  it.each(['国家级小巨人 招聘会', '国家级小巨人 相亲'])('says no to %s, though the title is held', async (question) => {
    expect((await ask(question)).hits).toEqual([]);
  });

  it('gives nothing for the name of the city that a clause of its own documents prints', async () => {
    const { hits } = await ask('芜湖 培育目标');
    const { policy, id } = clauses[hits[0]?.document ?? -1] ?? {};
    expect(`${policy} ${id}`).toBe('wuhu-2022 c2-p1');
  });

  it('for the number of a document finds it, whatever else names the document', async () => {
    const { hits } = await ask('扬州专精特新三年行动计划文号');
    expect(clauses[hits[0]?.document ?? -1]?.text).toContain('扬促中小办发〔2022〕8号');
  });

  it.each([
    ['单打冠军是什么意思', '单打冠军'],
    ['小巨人是什么', '小巨人'],
    ['首台套是什么', '首台（套）'],
    ['单项冠军是什么', '单项冠军'],
    ['何谓揭榜挂帅', '揭榜挂帅'],
    ['贴息是指什么', '贴息'],
    ['奖补是指什么', '奖补'],
    ['啥叫单打冠军', '单打冠军'],
  ])('for the meaning of a name, %s, is answered where the name stands', async (question, name) => {
    const { hits } = await ask(question);
    expect(clauses[hits[0]?.document ?? -1]?.text).toContain(name);
  });

  it.each(['主要目标', '工作目标', '发展目标', '行动目标', '总体目标'])(
    'for the %s of a city is answered by what its plan aims at, however its document calls it',
    async (word) => {
      for (const city of ['扬州', '芜湖', '淮南']) {
        const { hits } = await ask(`${city} ${word}`);
        const aims = { 扬州: 'yangzhou-2022 c2', 芜湖: 'wuhu-20', 淮南: 'huainan-2020 c1-2' }[city] ?? '';
        const { policy = '', id = '' } = clauses[hits[0]?.document ?? -1] ?? {};
        expect(`${policy} ${id}`, `${city} ${word}`).toMatch(new RegExp(`^${aims}`));
      }
    },
  );

  it('of all cities names first those that answer best', async () => {
    const { hits } = await ask('哪些城市补贴参加展会的展位费');
    expect(clauses[hits[0]?.document ?? -1]?.policy).toBe('huainan-2020');
  });

  it('may say how often something is done', async () => {
    for (const question of ['环保检查能少来几趟吗', '办环评要跑几次', '一年环保检查几回'])
      expect(clauses[(await ask(question)).hits[0]?.document ?? -1], question).toMatchObject({ policy: 'yangzhou-2022', id: 'c3-5-12' });
  });

  it('for what gas costs is answered by its price', async () => {
    for (const question of ['淮南气费能降吗', '煤气费', '燃气能便宜吗'])
      expect(clauses[(await ask(question)).hits[0]?.document ?? -1], question).toMatchObject({ policy: 'huainan-2020', id: 'c3-2-7' });
  });

  it('for the industries of a city is answered by these, not by its parks', async () => {
    for (const question of ['扬州主攻什么产业', '芜湖重点发展产业', '武汉支持哪些行业']) {
      const text = clauses[(await ask(question)).hits[0]?.document ?? -1]?.text;
      expect(text, question).toMatch(/新兴产业|先进制造业|优势产业/);
    }
  });

  it('for how long a title lasts is told what the site does not hold', () => {
    expect(search.read('专精特新称号有效期几年 到期复核').notHeld).toEqual(['recognition']);
  });

  it('tells what its asker spent, with 多 too, from what is asked for', () => {
    const { groups } = search.read('我厂子去年新买了四百多万的设备，市里能补多少');
    expect(groups.filter((g) => g.role === 'sum')).toEqual([]);
  });
});
