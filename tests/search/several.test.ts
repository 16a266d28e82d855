import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { searchOf, type Search } from '../support/search.ts';

let search: Search;
beforeAll(() => {
  search = searchOf(getSite());
}, 60_000);

const ask = (question: string) => search.ask(question);
const asked = (question: string) =>
  search
    .read(question)
    .groups.filter((g) => !['filler', 'place'].includes(g.role))
    .map((g) => `${g.text} ${g.cities.join()}`.trim());
async function clausesOf(question: string) {
  const { hits } = await ask(question);
  const documents = await search.index.load(hits.map((h) => h.document));
  return documents.map(({ url }) => /policies\/([^/]+)\/#(.+)$/.exec(url)?.slice(1).join('#') ?? url);
}

describe('cities that are each asked something else in one question', () => {
  it.each([
    ['芜湖的用地和扬州的贷款', ['用地 wuhu', '贷款 yangzhou']],
    ['芜湖用地淮南贷款', ['用地 wuhu', '贷款 huainan']],
    ['芜湖和武汉的用地，扬州的贷款', ['用地 wuhu,wuhan', '贷款 yangzhou']],
    ['武汉展会和芜湖贷款的补贴', ['展会 wuhan', '贷款 wuhu', '补贴']],
    ['武汉2023年和扬州2024年的目标', ['2023年 wuhan', '2024年 yangzhou', '目标']],
  ])('%s', (question, wanted) => {
    expect(asked(question)).toEqual(wanted);
  });

  it.each(['芜湖和扬州的用地', '小巨人奖励芜湖和扬州比', '武汉小巨人和芜湖小巨人', '淮南企业搬到芜湖能享受用地吗', '芜湖的用地跟扬州比怎么样'])(
    'are not seen in %s',
    (question) => {
      expect(search.read(question).groups.every((g) => g.cities.length === 0)).toBe(true);
    },
  );

  it('are each answered with their own, and with nothing that was asked of the other', async () => {
    const found = await clausesOf('芜湖的贷款和扬州的用地');
    expect(found.slice(0, 2)).toEqual([expect.stringMatching(/^wuhu-2022#c3-5/), 'yangzhou-2022#c3-9-24']);
    expect(found.some((c) => c.startsWith('yangzhou-2022#c3-7'))).toBe(false);
    const { hits, nearby } = await ask('芜湖的用地和扬州的贷款');
    expect(hits.length).toBeGreaterThan(0);
    expect([...hits, ...nearby].every((h) => search.index.documents[h.document]?.city === 'yangzhou')).toBe(true);
  });

  it('are answered by the other where one has no answer', async () => {
    const { hits } = await ask('芜湖的螺蛳粉和扬州的用地');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((h) => search.index.documents[h.document]?.city === 'yangzhou')).toBe(true);
    const { relaxed } = await ask('芜湖螺蛳粉 扬州用地');
    expect(relaxed?.missing).toEqual(['螺蛳粉']);
    expect(relaxed?.hits.every((h) => search.index.documents[h.document]?.city === 'yangzhou')).toBe(true);
  });
});

describe('two years of which a city has documents', () => {
  it.each(['芜湖2018和2022的目标', '芜湖2018年和2022年分别奖多少', '芜湖 2022 2018 贷款'])('are answered by both in turn: %s', async (question) => {
    const policies = (await clausesOf(question)).map((c) => c.slice(0, 9));
    expect(new Set(policies.slice(0, 2))).toEqual(new Set(['wuhu-2018', 'wuhu-2022']));
  });

  it('are each answered by what the plan as a whole aims at, where its goals are asked for', async () => {
    expect((await clausesOf('芜湖2018和2022的目标')).slice(0, 2)).toEqual(['wuhu-2018#c1-3', 'wuhu-2022#c2-p1']);
    expect((await clausesOf('芜湖2018和2022的目标各是多少家')).slice(0, 4)).toEqual(expect.arrayContaining(['wuhu-2018#c1-3', 'wuhu-2022#c2-p1']));
  });

  it('are years of goals where one document has both', async () => {
    const [first] = await clausesOf('弋江区2023和2024年目标');
    expect(first).toBe('wuhu-2022#a1-yijiang');
  });
});

describe('what plans aim at', () => {
  it.each([
    ['各市目标', ['huainan-2020#c1-2', 'wuhan-2021#p2', 'wuhu-2022#c2-p1', 'yangzhou-2022#c2-p1']],
    ['扬州目标', ['yangzhou-2022#c2-p1']],
    ['芜湖总目标', ['wuhu-2022#c2-p1']],
    // what stands for the year that was asked for comes before what stands for another
    ['芜湖2022年目标', ['wuhu-2022#a1-all']],
  ])('is told by the clause that sets most of its goals: %s', async (question, wanted) => {
    expect((await clausesOf(question)).slice(0, wanted.length).toSorted()).toEqual(wanted);
  });
});
