/** Slips, endings and joins of spoken questions that were told a false no. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const { ask } = searchOf(fiveSite);
const { clauses } = fiveSite.records;
const keys = async (question: string) => (await ask(question)).hits.map(({ document }) => `${clauses[document]?.policy ?? ''} ${clauses[document]?.id ?? ''}`);

describe('a spoken question', () => {
  it.each([
    // 不 at its end asks; 要 and 再 stand in no name
    ['拿商标能贷不', 'wuhan-2021 c5-2'],
    ['苗圃库要进多少户', 'wuhu-2022 c3-1-2'],
    // how often, at which stage, up or down
    ['定向培养生 每月补', 'huainan-2020 c3-2-6'],
    ['上市前期费用能报销不', 'yangzhou-2022 c3-7-17'],
    ['容积率能不能调高', 'yangzhou-2022 c3-9-24'],
    // a slip of one character of three
    ['容积绿能不能调高', 'yangzhou-2022 c3-9-24'],
    ['展位运费 淮南', 'huainan-2020 c3-5-13'],
  ])('is answered: %s', async (question, key) => {
    expect((await keys(question)).slice(0, 2)).toContain(key);
  });

  it('may leave out what kind of district it names', async () => {
    const found = await keys('弋江跟鸠江 25年哪个多');
    expect(
      found
        .slice(0, 2)
        .map((key) => clauses.find((c) => `${c.policy} ${c.id}` === key)?.text.slice(0, 3))
        .sort(),
    ).toEqual(['弋江区', '鸠江区']);
  });

  it('asks of the city before it for the sum that it names behind it', async () => {
    const found = await keys('高价值专利 武汉五十万 扬州呢');
    expect(found[0]).toBe('wuhan-2021 c3-1');
    expect(found.some((k) => k.startsWith('yangzhou-2022'))).toBe(true);
  });
});
