/** What numerals and promises that stand in no fact seem to be. */
import { locate } from '../text/text.ts';

/** A stretch of a clause. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** The phrase between two commas or stops that holds a place. */
export function phraseAt(text: string, at: number): Phrase {
  const start = Math.max(...['，', '。', '；', '：', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const ends = ['，', '。', '；', '\n'].map((mark) => text.indexOf(mark, at)).filter((i) => i >= 0);
  return { start, end: ends.length === 0 ? text.length : Math.min(...ends) };
}

/** What a numeral is that no fact claims, where the words around it say; null where a person must. */
export function seemingNumeral(before: string, token: string, after: string): string | null {
  if (/全部|全面|全覆盖/.test(token)) return 'adverb';
  // 千亿级集群, 百亿企业: a class by its size; 8大产业 counts a list
  if (/[万亿]$/.test(token) && /^\s*(?:级|企业)/.test(after)) return 'name';
  if (/^\s*大(?![于型约规])/.test(after)) return 'count';
  if (/[《〔]\s*$|〔\d*$/.test(before)) return 'reference';
  if (/《[^》]*$/.test(before)) return 'name';
  if (/共(?:设立?|有|分为?|计)$/.test(before) && /^[个类项种]/.test(after)) return 'count';
  if (/^\s*(?:年|月)/.test(after) && /\d月|年|^月/.test(after))
    return /^\s*年(?:内|以上|以下|度|期)?/.test(after) && !/^\s*年\d/.test(after) && !/\d{4}/.test(token) ? 'background' : 'date';
  if (/月\s*$/.test(before) && /^\s*日/.test(after)) return 'date';
  if (/^\s*个?(?:工作)?(?:日|天)/.test(after)) return 'date';
  if (/^\s*(?:个?月|周岁|岁|次|个?小时|年|学期|届|—|-|至|、)/.test(after)) return 'background';
  return null;
}

/** How what is given is claimed or paid, for whom a text is, that its sums go together: nothing that is given. */
const PROCEDURE =
  /^(?:奖励|奖补|补贴|补助|扶持|资助)资金[^，。；]{0,8}(?:兑现|拨付|列支|发放|支付)|申报制|后，?(?:予以|给予)兑现|(?:政策|措施|办法)的?(?:适用|实施)范围|可以?叠加(?:享受)?$/;

/** What words of a promise are that stand in no fact; undefined where a person must say. */
export function seemingPromise(words: string, isHeading: boolean): 'heading' | 'aim' | 'other_sense' | 'encouragement' | undefined {
  if (isHeading) return 'heading';
  if (/制定(?:本|如下|以下)/.test(words)) return 'aim';
  if (/负责解释$|解释权/.test(words) || PROCEDURE.test(words)) return 'other_sense';
  return /^(?:[（(][^（）()]*[）)]|\d+[.．、])?\s*(?:鼓励|引导|支持)/.test(words) ? 'encouragement' : undefined;
}

/** A part of a sentence without its mark at the end. */
export const withoutStop = (words: string): string => words.trim().replace(/[。；]$/, '');

const MARKS = /[，。；：、（）()\s]/;

/** Words around a numeral that stand once in the clause: 含1000万元, where 1000 stands twice in the phrase. */
export function wordsAround(text: string, { start, end }: Phrase, { start: from, end: to }: Phrase): string | null {
  for (let [a, b] = [start, end]; ;) {
    const words = text.slice(a, b);
    if (locate(text, words).ok) return words;
    const [left, right] = [a > from && !MARKS.test(text.charAt(a - 1)), b < to && !MARKS.test(text.charAt(b))];
    if (!left && !right && a === from && b === to) return null;
    if (right || (!left && b < to)) b++;
    else a--;
  }
}
