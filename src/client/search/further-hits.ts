import { fill } from '../../words/fill.ts';
import type { Plan } from '../../search/rank/plan.ts';
import type { Relaxed } from '../../search/rank/ranking.ts';
import type { SearchWords } from '../../search/rank/words.ts';
import { sumText } from './hit.ts';
import { element } from '../element.ts';

const quotedList = (list: readonly string[], words: SearchWords) => list.map((t) => fill(words.quoted, { t: [...t].slice(0, 20).join('') })).join(words.and);

/** Of words that are written, but nowhere together. */
export const apartText = ({ groups }: Plan, words: SearchWords): string =>
  fill(words.notTogether, { t: quotedList([...new Set(groups.flatMap(({ role, text }) => (role === 'filler' || role === 'kind' ? [] : [text])))], words) });

/** What answers but for some words is headed by them. */
export function relaxedHeading(relaxed: Relaxed | null, words: SearchWords): string {
  const quoted = (list: readonly string[]) => quotedList(list, words);
  const { missing, apart, kept, threshold } = relaxed ?? { missing: [], apart: [], kept: [] };
  if (threshold !== undefined) return fill(words.threshold, { t: quoted(apart), n: sumText(threshold, words) });
  const list = kept.join(words.and);
  if (missing.length > 0 && apart.length > 0) return fill(words.relaxedBoth, { t: quoted(missing), n: quoted(apart), list });
  if (missing.length > 0) return fill(words.relaxed, { t: quoted(missing), list });
  return apart.length > 0 ? fill(words.relaxedApart, { t: quoted(apart), list }) : fill(words.relaxedRest, { t: list });
}

/** Hits that do not answer the whole question, under a heading that says how; nothing where there are none. */
export function furtherList(heading: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [element('section', { class: 'hits__relaxed', 'data-relaxed': true }, element('h2', {}, heading), element('ol', { class: 'hits' }, ...items))];
}
