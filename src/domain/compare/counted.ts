import type { TargetRecord } from '../schema/record.ts';
import { titleOf, type Titles } from '../corpus/titles.ts';
import { letters, titleStem } from '../text/title-stem.ts';

interface Row {
  readonly zh: string;
  readonly titles: readonly string[];
}

/**
 * Titles whose firms alone a figure counts, where neither its row nor the words printed for it name them: Yangzhou's
 * 户均研发投入占比 holds for 小巨人 only and stands in a row of all 专精特新 firms.
 */
export function unnamedTitles(t: Pick<TargetRecord, 'tiers' | 'indicator' | 'scope'>, row: Row, titles: Titles): string[] {
  const said = letters(`${row.zh} ${t.scope ?? ''} ${t.indicator}`);
  const isNamed = (id: string) => {
    const { zh, words } = titleOf(titles, id);
    return row.titles.includes(id) || [titleStem(zh), ...words.map(letters)].some((word) => said.includes(word));
  };
  return t.tiers.filter((id) => !isNamed(id));
}
