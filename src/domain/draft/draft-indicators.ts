import type { ReviewItem } from './review.ts';
import { topicNamed } from './draft-topics.ts';

type Draft = Omit<ReviewItem, 'review'>;

/** How many, how much, and by when: no part of what is counted. */
const AROUND = /^(?:全[市县区]|我[市县区]|净增|新增)+|(?:达到?|总数|数量|总量|力争)+$/g;
/** 增加值年均增长, 能耗累计下降: what becomes of it is no part of what is counted. */
const BECOMES = /(?:年均|每年|累计|同比|平均)*(?:增长|递增|增加|提高|提升|下降|降低|减少)(?:到|至)?$/;
const LONGEST = 36;

/** The name of what is counted, as it is printed beside a figure; '' where nothing is. */
export const countedName = (printed: unknown): string => (typeof printed === 'string' ? printed.replace(AROUND, '').replace(BECOMES, '') : '');

/**
 * Indicators that goals without one may count, one a name and kind of unit, as proposals: a person gives the id and the English name,
 * or the id of an indicator that is held. Nothing is taken silently.
 */
export function indicatorDrafts(id: string, facts: readonly Draft[]): Draft[] {
  const names = new Map<string, { readonly unit: unknown; readonly drafts: Draft[] }>();
  for (const fact of facts) {
    const printed = fact.kind === 'target' && fact.missing.includes('indicator_id') ? fact.fact.indicator : null;
    const name = countedName(printed);
    if (name.length < 2 || name.length > LONGEST) continue;
    const entry = names.get(name) ?? { unit: fact.fact.unit ?? null, drafts: [] };
    entry.drafts.push(fact);
    names.set(name, entry);
  }
  return [...names].map(([zh, { unit, drafts }], n) => {
    const topic = topicNamed(zh);
    return {
      id: `${id}-indicator-${n + 1}`,
      kind: 'indicator',
      clause: drafts[0]?.clause ?? null,
      fact: { id: null, zh, en: null, topic, unit, words: [zh], for: drafts.map((d) => d.id) },
      missing: ['id', 'en', ...(topic === null ? ['topic'] : [])],
      why: { zh: 'as it stands beside the figure: no indicator has a word of it', for: 'goals without an indicator that count it' },
    };
  });
}
