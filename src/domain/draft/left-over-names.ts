import { seemingNumeral } from './left-over.ts';

/** A sentence that only names what its paragraph gives (方向1设备投资奖励。): a noun, no verb and no sum. */
const NAMES_AWARD = /^[^，；：。]{4,32}(?:奖励|奖补|补贴|补助|贴息|资助|激励|优惠|政策|支持|项目)$/;
const HAS_VERB = /全额|减半|给予|予以|享受|对|可|应|须|按|凡|获|将|为|给|不|提供|实行|落实|加大|\d(?:万|亿|元|%|％)/;
export const isNameOfAward = (quote: string) => NAMES_AWARD.test(quote) && !HAS_VERB.test(quote);

/** The number of a thing that is counted off, no figure: 方向1, 专题二. */
const COUNTED_OFF = /(?:方向|专题|专项|项目|任务|类别|类型|步骤|条件|阶段|批次)\s*$/;
const isCountedOff = (before: string, after: string) => COUNTED_OFF.test(before) && !/^\s*(?:个|家|项|万|亿|元|%|％|年|月|日)/.test(after);

/** The number of a standard or of a class of a code: GB/T 1234, DB11/T1139, 代码64、65. */
const OF_CODE = /(?:[A-Z]{2,}\d*(?:[/／]T)?\s*|代码[\d、]*)$/;

/** What a numeral that no fact claims seems to be: a reference where it counts things off or belongs to a code. */
export const guessOf = (before: string, token: string, after: string): string | null =>
  isCountedOff(before, after) || OF_CODE.test(before) ? 'reference' : seemingNumeral(before, token, after);

const ABOVE = /^(?:国|中央|省|自治区)/;
const HAS_ISSUED = /^[^，。；]{0,20}(?:印发|制定|发布)[^，。；]{0,4}《/;
/** 根据省委办公厅印发的《…》: an office above the place, or one that a text is by, is only named. */
export const isOnlyNamed = (office: string, text: string): boolean =>
  ABOVE.test(office) ||
  text
    .split(office)
    .slice(1)
    .some((rest) => HAS_ISSUED.test(rest));
