/** What a document calls an award: a heading, a run-in title or a label of its own before what it gives. */
import type { Clause } from '../parse/clauses.ts';
import { headingBeginning } from '../text/sentences.ts';

/** 方向5, 项目三, 第二类: which of several a name is, before the name. */
const PLACE_OF_NAME =
  /^(?:(?:方向|项目|类别|事项|政策)\s*[\d一二三四五六七八九十]+|第[一二三四五六七八九十\d]+[类档项条]|[一二三四五六七八九]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])\s*[、.．:：]?\s*/;
/** Names of awards end with what is given. */
const ENDS_WITH_AWARD = /(?:奖励|奖补|奖金|补助|补贴|资助|贴息|扶持|减免|补偿|让利|奖)$/;
/** 鼓励企业…, 加大财政补助 calls upon somebody; 上级补助 is another's award. */
const NAMES_NONE = /^(?:鼓励|引导|加大|加强|强化|完善|实施|落实|给予|予以|享受|申请|申报|上述|以上|同一|对|按)|[，。；：]|(?:给予|予以|享受|不予)/;

/** The name of an award without its number and mark, where the words are one. */
function asName(words: string): string | null {
  const name = words
    .trim()
    .replace(/^[【（(]([^】）)]+)[】）)]$/, '$1')
    .replace(PLACE_OF_NAME, '')
    .replace(/。$/, '')
    .trim();
  return name.length >= 4 && name.length <= 30 && ENDS_WITH_AWARD.test(name) && !NAMES_NONE.test(name) ? name : null;
}

/** （1）办公用房补助。 or 专项奖励： at the head of a sentence. */
const LABEL = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]|[①-⑳])?\s*([^，。；：:]{4,24})[：:。](?=.)/;

/**
 * The printed name of what a sentence gives, nearest first: a label of its own, the sentence that begins its paragraph, the
 * heading above it. null where the document gives it none.
 * @param before the clause up to the sentence
 * @param heads headings above, nearest first
 */
export function printedName(segment: string, clause: Pick<Clause, 'text' | 'title' | 'number'>, before: string, heads: readonly string[]): string | null {
  const label = LABEL.exec(segment)?.[1];
  // a label further ahead names what follows it up to the next one
  const ahead = [...before.matchAll(/(?<=^|[。；：])[^，。；：:]{4,24}[：:。]/g)].map((m) => m[0].slice(0, -1)).toReversed();
  const text = clause.text.slice(clause.number !== null && clause.text.startsWith(clause.number) ? clause.number.length : 0).trimStart();
  const own = [label, ...ahead, clause.title ?? undefined, headingBeginning(text), heads[0]];
  return own.map((words) => (words === undefined ? null : asName(words))).find((name) => name !== null) ?? null;
}
