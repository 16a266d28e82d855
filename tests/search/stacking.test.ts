import { describe, expect, it } from 'vitest';
import { factsByClause, partWords } from '../../src/search/pack/facts.ts';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const search = searchOf(fiveSite);
const { clauses, incentives } = fiveSite.records;
/** Clauses that give an award on top of another one. */
const TOPPED = [...new Set(incentives.filter((i) => /^(?:on_top|match|exclusive)/.test(i.stacking)).map((i) => `${i.policy}#${i.clause}`))].sort();

describe('what goes with another award', () => {
  it('is coded of some clauses', () => {
    expect(TOPPED).toEqual(expect.arrayContaining(['huainan-2020#c3-3-9', 'wuhan-2021#c1-3', 'wuhu-2022#c3-3-8']));
    expect(factsByClause(fiveSite.records).size).toBeGreaterThan(TOPPED.length);
  });

  it.each(['叠加', '能不能叠加享受', '重复享受', '可以同时享受吗', '就高不重复', '就高不重复原则', '就高不就低', '能重复申报吗'])(
    'is found by %s',
    async (question) => {
      const { hits } = await search.ask(question);
      const found = hits.map(({ document }) => `${clauses[document]?.policy}#${clauses[document]?.id}`);
      expect(found.sort()).toEqual(TOPPED);
    },
  );

  it('comes first among awards: 奖励能叠加吗', async () => {
    const { hits } = await search.ask('奖励能叠加吗');
    const found = hits.slice(0, TOPPED.length).map(({ document }) => `${clauses[document]?.policy}#${clauses[document]?.id}`);
    expect(found.sort()).toEqual(TOPPED);
  });

  // 央视推广 goes on top of the province's award in the clause that also names 首台套 and 展会
  it.each(['首台套叠加', '首台套奖励能不能叠加', '展会补助叠加', '小巨人奖励能叠加吗'])(
    'is not claimed of a thing by a clause that says it of another: %s',
    async (question) => {
      const { hits, relaxed, nearby } = await search.ask(question);
      expect(hits).toEqual([]);
      const [first] = [...(relaxed?.hits ?? []), ...nearby];
      expect(clauses[first?.document ?? -1]?.text).toMatch(/首台（套）|展会|小巨人/);
      expect(relaxed?.apart ?? ['叠加']).toContain('叠加');
    },
  );

  it('of a thing is answered by the clause that says it of this thing', async () => {
    const { hits } = await search.ask('上规奖励叠加');
    expect(hits.map(({ document }) => `${clauses[document]?.policy}#${clauses[document]?.id}`)).toEqual(['wuhan-2021#c1-3']);
  });

  it('is what a rule of the document itself says, too', () => {
    const [clause] = clauses;
    if (clause === undefined) throw new Error('no clauses');
    const rule = (kind: 'highest_only' | 'bounds_included') => ({
      kind,
      cap: null,
      words: [],
      within: [],
      clause: clause.id,
      quote: clause.text,
      start: 0,
      end: 1,
    });
    expect(partWords(clause, { references: [], own_rules: [rule('highest_only')] })).toContain('part:stacking');
    expect(partWords(clause, { references: [], own_rules: [rule('bounds_included')] })).not.toContain('part:stacking');
  });
});
