import type { TargetRecord } from '../corpus/records.ts';
import { titleOf, type Titles } from '../corpus/titles.ts';

/** Titles whose firms alone a figure counts, where the words printed for it do not name them: 户均研发投入占比 of 小巨人 only. */
export function unnamedTitles(t: Pick<TargetRecord, 'tiers' | 'indicator' | 'scope'>, titles: Titles): string[] {
  const printed = `${t.scope ?? ''} ${t.indicator}`;
  return t.tiers.filter((id) => !titleOf(titles, id).words.some((word) => printed.includes(word)));
}
