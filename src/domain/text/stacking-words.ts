import type { stackings } from '../vocabulary.ts';

type Stacking = keyof typeof stackings;

/** Words that say whether an award may be had beside others, as its own sentence prints them; null: no word of its own says it. */
export const STACKING_WORDS: Readonly<Record<Stacking, RegExp | null>> = {
  on_top_of_province: /省[^，。；]{0,4}[奖补][^，。；]{0,4}基础上/,
  on_top_of_document: /》[^，。；]*基础上/,
  match_of_city: /配套(?:支持|奖励|补助|资金)|\d[∶:：]\d/,
  shared_cap: null,
  exclusive: /不重复|不得重复|不再重复|就高|不再享受|不叠加/,
  unknown: null,
};

/** Words that say it by themselves: 1∶1 may as well be a share of the award. */
export const TELLS_STACKING: readonly (readonly [Stacking, RegExp])[] = [
  ['on_top_of_province', STACKING_WORDS.on_top_of_province ?? /$^/],
  ['on_top_of_document', STACKING_WORDS.on_top_of_document ?? /$^/],
  ['match_of_city', /的配套(?:支持|奖励|补助|资金)/],
  ['exclusive', STACKING_WORDS.exclusive ?? /$^/],
];
