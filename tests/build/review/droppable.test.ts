import { describe, expect, it } from 'vitest';
import { notDroppable } from '../../../src/build/review/droppable.ts';
import type { ReviewItem } from '../../../src/domain/draft/review.ts';

const item = (kind: ReviewItem['kind'], fact: Record<string, unknown> = {}): ReviewItem => ({
  id: 'x',
  kind,
  review: 'pending',
  clause: 'c1',
  fact: { clause: 'c1', quote: '开展“十百千”行动', ...fact },
  missing: [],
  why: {},
});

describe('what an item may be dropped as', () => {
  it('is no figure, where it takes a number: the remedy lists the kinds', () => {
    for (const taking of [item('loose'), item('target', { value: 30 }), item('incentive', { amounts: [{ key: 'award' }] })]) {
      expect(notDroppable(taking, 'other_sense', undefined), taking.kind).toMatch(/^numbers are no "other_sense", but .*idiom/);
      expect(notDroppable(taking, 'idiom', undefined), taking.kind).toBeNull();
    }
  });
  it('is no fact, where all its numbers are in other facts by now', () => {
    expect(notDroppable(item('incentive', { amounts: [{ key: 'award' }] }), 'heading', undefined, false)).toBeNull();
  });
  it('is no fact, where it takes none, or is the words of a promise', () => {
    for (const without of [item('rule'), item('incentive', { amounts: [] }), item('promise')])
      expect(notDroppable(without, 'other_sense', undefined), without.kind).toBeNull();
    expect(notDroppable(item('promise'), 'idiom', undefined)).toMatch(/^words of a promise are .*heading/);
  });
  it('wants a reason where a sum is given', () => {
    const given = item('loose', { quote: '给予奖励30万元' });
    expect(notDroppable(given, 'background', undefined)).toMatch(/without a reason/);
    expect(notDroppable(given, 'background', '另一文件的数')).toBeNull();
  });
});
