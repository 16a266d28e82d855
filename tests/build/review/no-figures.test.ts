import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { dropped, withItems } from '../../../src/build/review/answer.ts';
import { withFrontmatter, withItem } from '../../../src/build/review/yaml-edit.ts';
import type { ReviewItem } from '../../../src/domain/draft/review.ts';
import { find, ID, open, useImported } from './imported.ts';

useImported();

it('lists of a dropped phrase the numeral that no fact has, by words of its own where the phrase prints another like it', () => {
  const { texts } = open();
  const policy = `policies/${ID}.mdx`;
  const body = (texts[policy] ?? '').replace('给予一次性奖励30万元', '给予一次性奖励30万元（含30万元），共30户');
  const award = find({ ...texts, [policy]: body }, 'incentive');
  const coded = withFrontmatter(body, (yaml) => withItem(yaml, 'incentives', { ...award.fact, quote: '给予一次性奖励30万元' }));
  const fact = { clause: 'c2-1', quote: '给予一次性奖励30万元（含30万元），共30户', figures: ['30'] };
  const loose: ReviewItem = { id: `${ID}-rest-loose-1`, kind: 'loose', review: 'pending', clause: 'c2-1', fact, missing: [], why: {} };
  const next = dropped(withItems({ ...texts, [policy]: coded }, ID, [loose]), ID, { ...loose, dropped: { kind: 'background' } });
  const { not_figures } = parse(next[`audit/${ID}.yaml`] ?? '') as { not_figures: unknown };
  expect(not_figures).toEqual([
    { clause: 'c2-1', quote: '含30万元', kind: 'background' },
    { clause: 'c2-1', quote: '30户', kind: 'background' },
  ]);
});
