import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { placeSteps } from '../../src/domain/corpus/place-steps.ts';
import { officialPlace } from '../../src/words/zh/official-place.ts';

const site = getSite();
const placeOf = (policy: string, id: string): string => {
  const parsed = site.entryOf(policy).bundle.policy;
  const clause = parsed.clauseById.get(id);
  if (clause === undefined) throw new Error(`${policy} has no ${id}`);
  return officialPlace(placeSteps(parsed, clause));
};

describe('a place as officials say it', () => {
  it.each([
    ['wuhu-2022', 'c2', '第二部分'],
    // the only text of its part
    ['wuhu-2022', 'c2-p1', '第二部分'],
    ['wuhu-2022', 'c3-6-21', '第三部分第（六）项第21点'],
    ['wuhu-2022', 'a1', '附件1'],
    ['wuhu-2022', 'a1-p2', '附件1第2段'],
    ['wuhu-2022', 'a1-wuwei', '附件1“无为市”一行'],
    ['huainan-2020', 'c3-4-11', '第三部分第(四)项第11点'],
    ['yangzhou-2022', 'c3-2-3', '第三部分第（二）项第3点'],
    ['yangzhou-2022', 'c3b-25', '第三部分（原文第二个同号）第25点'],
    ['yangzhou-2022', 'a2-7', '附件2序号7'],
    ['wuhan-2021', 'c2-1', '第（二）项第1点'],
  ])('%s %s: %s', (policy, id, said) => {
    expect(placeOf(policy, id)).toBe(said);
  });

  it('is found for every clause, in no two the same but of a part and its only text', () => {
    for (const { id } of site.records.policies) {
      const parsed = site.entryOf(id).bundle.policy;
      const said = parsed.clauses.filter((c) => placeSteps(parsed, c).at(-1)?.kind === c.kind || c.kind !== 'paragraph').map((c) => placeOf(id, c.id));
      expect(said.filter((s) => s === '')).toEqual([]);
      expect(new Set(said).size, id).toBe(said.length);
    }
  });

  it('names articles by 条, 项 and 目', () => {
    const step = (kind: 'chapter' | 'article' | 'action' | 'item', number: string) => ({ kind, number, isSecond: false });
    expect(officialPlace([step('chapter', '第二章'), step('article', '第五条'), step('action', '（一）'), step('item', '3')])).toBe(
      '第二章第五条第（一）项第3目',
    );
    expect(officialPlace([step('article', '第五条'), { kind: 'paragraph', count: 2 }])).toBe('第五条第2段');
  });
});
