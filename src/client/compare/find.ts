import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { codings, holdings, stages } from '../../domain/vocabulary.ts';
import { words } from './words.ts';

/** What a reader may look for a document by. */
const wordsOf = (p: ChoiceRecord): string =>
  [p.id, p.short, p.title, p.city_zh, p.province, p.year ?? '', ...[stages[p.stage], holdings[p.holding], codings[p.coding]].map(words.term), p.pinyin]
    .join(' ')
    .toLowerCase();

/** Is every word of the question in what is known of the document: name, city, province, stage, year, in characters or by pinyin and initials? */
export function matches(policy: ChoiceRecord, question: string): boolean {
  const known = wordsOf(policy);
  return question
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => known.includes(word));
}

/** Documents by province, in their order. */
export function byProvince(policies: readonly ChoiceRecord[]): [province: string, policies: ChoiceRecord[]][] {
  const groups = new Map<string, ChoiceRecord[]>();
  for (const policy of policies) groups.set(policy.province, [...(groups.get(policy.province) ?? []), policy]);
  return [...groups];
}
