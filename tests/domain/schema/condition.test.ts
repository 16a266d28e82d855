import { describe, expect, it } from 'vitest';
import { incentiveInput } from '../../../src/domain/schema/incentive.ts';
import { readShape } from '../../../src/domain/schema/shape.ts';
import { conditionLeaves, conditionTitles, placedConditions } from '../../../src/domain/schema/condition-leaves.ts';
import { makeIncentive } from '../factories.ts';

const read = (conditions: unknown) => readShape(incentiveInput, makeIncentive({ conditions }));
const problems = (conditions: unknown) => {
  const result = read(conditions);
  return result.ok ? [] : result.problems.map((p) => `${p.path}: ${p.message}`);
};
const holds = (title: string) => ({ kind: 'holds_title', titles: [title], quote: title });

describe('conditions', () => {
  it('fill in what is left out', () => {
    const result = read([holds('srdi-any')]);
    expect(result.ok && result.value.conditions).toEqual([
      { ...holds('srdi-any'), conferred_in: null, conferred_outside: null, subject: 'applicant', evidence: 'printed', negate: false },
    ]);
  });

  it('are a list, or groups of which all or any must be met, at any depth', () => {
    const tree = [holds('a1'), { any: [holds('b1'), { all: [holds('c1'), holds('d1')] }] }];
    const result = read(tree);
    if (!result.ok) throw new Error('refused');
    expect(placedConditions(result.value.conditions).map((p) => [p.path, ...conditionTitles(p.condition)])).toEqual([
      ['0', 'a1'],
      ['1.any.0', 'b1'],
      ['1.any.1.all.0', 'c1'],
      ['1.any.1.all.1', 'd1'],
    ]);
    expect(conditionLeaves(result.value.conditions)).toHaveLength(4);
  });

  it.each([
    ['an operand of another kind', [{ kind: 'land', quote: '甲', titles: ['a'] }], 'conditions.0'],
    ['a kind nobody knows', [{ kind: 'wishes', quote: '甲' }], 'conditions.0.kind'],
    ['an operand outside its list', [{ any: [holds('a1'), { kind: 'firm_size', sizes: ['huge'], quote: '甲' }] }], 'conditions.0.any.1.sizes.0'],
    ['a group of one', [{ any: [holds('a1')] }], 'conditions.0.any'],
    ['a group with something beside it', [{ any: [holds('a1'), holds('b1')], quote: '甲' }], 'conditions.0.any'],
    ['a title condition without a title', [{ kind: 'holds_title', titles: [], quote: '甲' }], 'conditions.0.titles'],
  ])('refuse %s, and say where', (_what, conditions, path) => {
    expect(problems(conditions).join('\n')).toContain(path);
  });
});
