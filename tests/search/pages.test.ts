import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { makeLanguage, type Language } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { pageDocuments } from '../../src/search/pack/page-documents.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { Ranking } from '../../src/search/rank/ranking.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';
import { readQueries } from './evaluate.ts';

const questions = [
  ...new Set(readdirSync('tests/search').flatMap((file) => (file.endsWith('.jsonl') ? readQueries(`tests/search/${file}`).map(({ q }) => q) : []))),
];

describe('pages of the site itself', () => {
  let language: Language;
  let alone: SearchIndex;
  let beside: SearchIndex;
  beforeAll(() => {
    const { records, content } = getSite();
    language = makeLanguage(buildQueryTables(records, content.cities));
    const clauses = clauseDocuments({ records, cities: content.cities, units: content.units });
    // pages that say what is asked, word for word
    const pages = pageDocuments(questions.map((q, i) => ({ url: `/p/${i}/`, kind: '', title: q, text: questions[i + 1] ?? '' })));
    alone = makeMemoryIndex(clauses);
    beside = makeMemoryIndex([...clauses, ...pages]);
  });

  it('change nothing of which clauses answer, nor of their order', async () => {
    let withPages = 0;
    for (const q of questions) {
      const plan = understand(q, language);
      const [own, same] = [await rank(plan, alone), await rank(plan, beside)];
      const clausesOf = ({ hits, relaxed, nearby, unreached, unanswered, isTooBroad }: Ranking) => ({
        hits,
        relaxed,
        nearby,
        unreached,
        unanswered,
        isTooBroad,
      });
      expect({ q, ...clausesOf(same) }).toEqual({ q, ...clausesOf(own) });
      withPages += same.pages.length > 0 ? 1 : 0;
    }
    expect(withPages).toBeGreaterThan(questions.length / 2);
  }, 120_000);
});
