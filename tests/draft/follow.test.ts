import { describe, expect, it } from 'vitest';
import { followText } from '../../src/domain/draft/follow.ts';
import type { ReviewItem } from '../../src/domain/draft/review.ts';

const item = (fact: ReviewItem['fact'], more: Partial<ReviewItem> = {}): ReviewItem => ({
  id: 'x-i-1',
  kind: 'incentive',
  review: 'pending',
  clause: 'c6-1',
  fact: { clause: 'c6-1', quote: '本政策适用于本区企业', ...fact },
  missing: [],
  why: {},
  ...more,
});
const clauses = new Map([
  ['c6', '六、入学保障'],
  ['fz', '附则'],
  ['fz-1', '1.本政策适用于本区企业。房地产企业除外。'],
  ['fz-2', '2.本政策自印发之日起施行。本政策自印发之日起施行。'],
]);

describe('drafts of a body that was mended', () => {
  it('go with their words, and so do the conditions that name a clause', () => {
    const conditions = [
      { kind: 'other', quote: '房地产企业除外', clause: 'c6-1' },
      { kind: 'other', quote: '入学', clause: 'c6' },
    ];
    const [moved] = followText([item({ conditions })], clauses);
    expect(moved).toMatchObject({
      clause: 'fz-1',
      fact: { clause: 'fz-1', conditions: [{ clause: 'fz-1' }, { clause: 'c6' }] },
    });
  });

  it('stay where their words still stand, stand nowhere, or stand in several places, and where they are answered', () => {
    const still = [
      item({ clause: 'fz-1' }, { clause: 'fz-1' }),
      item({ quote: '哪里都没有' }),
      item({ quote: '本政策自印发之日起施行' }),
      item({}, { review: 'accepted' }),
      item({ clause: undefined, quote: undefined, words: ['甲'] }, { kind: 'event', clause: null }),
    ];
    expect(followText(still, clauses)).toEqual(still);
  });

  it('of an item whose fact names no clause take the clause of the item', () => {
    const loose = item({}, { kind: 'loose', fact: { quote: '本政策适用于本区企业', figures: ['1'] } });
    expect(followText([loose], clauses)[0]).toEqual({ ...loose, clause: 'fz-1' });
  });
});
