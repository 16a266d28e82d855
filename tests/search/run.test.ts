/** Words that were typed in one run, and clauses that hold them so. */
import { describe, expect, it } from 'vitest';
import type { phrase } from '../../src/search/language/index-term.ts';
import type { Lookup } from '../../src/search/rank/look-up.ts';
import { holdsRun } from '../../src/search/rank/run.ts';
import { fiveSite } from '../support/five.ts';
import { searchOf } from '../support/search.ts';

const { ask } = searchOf(fiveSite);
const { clauses } = fiveSite.records;

/** Where each character of one text stands. */
function lookupIn(text: string): Lookup {
  const at = (char: string) => [...text].flatMap((c, i) => (c === char ? [i] : []));
  return Object.assign((term: ReturnType<typeof phrase>) => new Map([[0, at(term.kind === 'phrase' ? term.words.join('') : '')]]), { clauses: () => [] });
}
const holds = (text: string, run: string, length = text.length) => holdsRun({ groups: [0, 1], words: [...run] }, 0, length, lookupIn(text));

describe('a run of words', () => {
  it('stands where its characters follow one another, with little between them', () => {
    expect(holds('市级标杆智能链主工厂', '标杆智能工厂')).toBe(true);
    expect(holds('甲标杆乙标杆智能工厂', '标杆智能工厂')).toBe(true);
  });
  it('stands nowhere where they are out of order, scattered, or behind the text', () => {
    expect(holds('智能工厂标杆', '标杆智能工厂')).toBe(false);
    expect(holds('标杆企业争创智能化的工厂', '标杆智能工厂')).toBe(false);
    expect(holds('标杆智能工厂', '标杆智能工厂', 5)).toBe(false);
  });
  it.each([
    ['标杆智能工厂', 'wuhan-2021 c4-1'],
    ['市级标杆智能工厂奖多少', 'wuhan-2021 c4-1'],
  ])('comes first where a clause prints it so: %s', async (question, key) => {
    const { policy = '', id = '' } = clauses[(await ask(question)).hits[0]?.document ?? -1] ?? {};
    expect(`${policy} ${id}`).toBe(key);
  });
});
