import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { makeLanguage, type Language } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { answersOf } from '../../src/search/rank/answers.ts';
import { checkAnswers } from '../../src/search/rank/check-answers.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';
import { readCheck } from '../../src/state/check-state.ts';
import { answerFacts } from '../../src/views/search-facts.ts';

let language: Language;
let index: SearchIndex;
beforeAll(() => {
  const site = getSite();
  const { records, content } = site;
  const facts = answerFacts(site);
  language = makeLanguage(buildQueryTables(records, content.cities));
  const documents = clauseDocuments({ records, cities: content.cities, units: content.units });
  index = makeMemoryIndex(documents.map((d) => ({ ...d, figures: facts.get(d.document.url) ?? [] })));
});

async function answers(question: string) {
  const plan = understand(question, language);
  const hits = (await rank(plan, index)).hits.slice(0, 10);
  return (await answersOf(plan, hits, index)).map(({ entry, document, fact }) => ({
    policy: entry.policy,
    value: fact.value,
    terms: fact.terms,
    sentence: document.text.slice(...(fact.sentence ?? [0, 0])),
    offices: fact.offices,
    row: fact.row,
  }));
}

describe('a question that a figure answers', () => {
  it('is answered by the figure, its sentence, its offices and its row', async () => {
    const [first] = await answers('国家小巨人在武汉奖多少');
    expect(first).toMatchInlineSnapshot(`
      {
        "offices": undefined,
        "policy": "wuhan-2021",
        "row": "/compare/incentives/#event-title-awarded-national-little-giant",
        "sentence": "对获批国家、省级专精特新“小巨人”企业，市级财政分别给予 50 万元、20 万元奖励。",
        "terms": undefined,
        "value": "50 万元",
      }
    `);
  });

  it('is answered once a city where several are named', async () => {
    const found = await answers('芜湖和淮南的国家级小巨人目标');
    expect(found.map((a) => a.policy)).toEqual(['wuhu-2022', 'huainan-2020']);
    // whose year and basis the figure must not be read without
    expect(found.map((a) => a.terms)).toEqual(['存量〔推定〕，2025，争创', '口径未明，2022，国家级专精特新“小巨人”、国家级制造业单项冠军合计，争创']);
  });

  it('is answered by the goal that the others lead to, where it names no year', async () => {
    const [wanted] = await answers('弋江区市级专精特新目标');
    expect(wanted?.value).toBe('88 户');
    expect(wanted?.terms).toContain('2025');
  });

  it('is answered where it names a part of a place and a year alone', async () => {
    expect((await answers('弋江区2024年')).map((a) => a.value)).toEqual(['79 户']);
    expect(await answers('2024年')).toEqual([]);
  });

  it('is answered for the year and the district it names', async () => {
    const [wanted] = await answers('弋江区2024年市级专精特新目标');
    expect(wanted?.value).toBe('79 户');
    expect((await answers('弋江区2024年要多少家')).map((a) => a.value)).toEqual(['79 户']);
  });

  it('has no figure where it asks for none, or where none is written', async () => {
    expect(await answers('首台套找哪个部门')).toEqual([]);
    expect(await answers('国家小巨人 2030年目标')).toEqual([]);
    expect(await answers('应收账款')).toEqual([]);
  });
});

describe('a question of what a firm could get', () => {
  it('leads to the checker with what it tells of the firm', () => {
    const { state, problems } = readCheck(checkAnswers(understand('我们是芜湖的国家级小巨人，能拿什么', language)));
    expect(problems).toEqual([]);
    expect(state.answers).toEqual({ locations: ['wuhu'], titles: ['national-little-giant'] });
    expect(checkAnswers(understand('我能拿什么', language))).toBe('');
  });
});
