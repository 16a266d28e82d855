import type { Range } from './text.ts';

/** Who or what it is: 商贸企业, 项目. */
const WHOM = /(?:企业|单位|机构|项目|主体|平台|园区|基地|人才|团队|合作社|酒店|民宿|景区|的)(?:（[^（）]*）)?$/;
/** 奖励标准：, 具体如下：: a label, and nobody. */
const LABEL = /(?:标准|方式|如下|政策|措施|条件|范围|对象|其中|包括|下列|以下|享受)[^，。；：]{0,4}$/;
/** The fewest characters that say of somebody what not everybody is. */
const LEAST = 6;

/**
 * 新纳入限额以上的商贸企业：批发企业…；零售企业…。 What stands before the colon of a sentence is said of every segment behind it.
 * @param offset where a segment begins in the text
 * @returns the words before the colon; null where none stand before the segment, or they name nobody
 */
export function scopeBefore(text: string, offset: number): Range | null {
  const sentence = Math.max(text.lastIndexOf('。', offset - 1), text.lastIndexOf('\n', offset - 1)) + 1;
  const colon = text.indexOf('：', sentence);
  if (colon < 0 || colon >= offset) return null;
  const lead = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*)?(?:对于?)?/.exec(text.slice(sentence, colon))?.[0].length ?? 0;
  const start = sentence + lead;
  const words = text.slice(start, colon);
  // several segments stand behind it, and it is one phrase of who is meant
  return words.length < LEAST || words.includes('；') || !WHOM.test(words) || LABEL.test(words) || !text.slice(colon, offset).includes('；')
    ? null
    : { start, end: colon };
}
