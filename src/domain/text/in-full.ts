/** 展位费给予全额补助, 留成部分全额奖励给企业, 全额返还保证金: all of something is paid, which is a rate of 100 %. */

const PAID = '(?:奖励|奖补|补助|补贴|资助|返还|退还|贴息|补偿|奖给|补给)';
/** What is paid for: the noun at the end of what stands before. */
const OF =
  /(?:^|[，。；：、的对将]|给予|予以|所|实际|(?:年内|年度?|内))((?:(?!给予|予以|企业[^，。；]{0,4}的)[^，。；：、的\d]){0,14}?(?:费用?|租金|房租|支出|成本|利息|税|所得税|增值税|部分|留成|贡献(?:额度?|度)?|投入|经费|金额|价款|保证金|款))(?:，?(?:由[^，。；]{2,10})?(?:给予|予以|按照?|实行|进行))?$/;
const FOR = /^(?:其|该)?([^，。；、\d给]{2,16}?(?:费用?|租金|房租|税|利息|保证金|部分|成本|款))(?=[，。；]|给|的|$)/;
const IN_FULL = new RegExp(`全额(?:给予|予以|的)?(?:一次性)?${PAID}`, 'g');

/** Where 全额 stands, and of what. */
export interface InFull {
  readonly start: number;
  readonly end: number;
  /** What it is all of, as printed. */
  readonly base: string;
}

/** Every place of a text that pays all of something it names; 100%全额 is told by its figure. */
export const inFull = (text: string): InFull[] =>
  Array.from(text.matchAll(IN_FULL)).flatMap((m): InFull[] => {
    const before = text.slice(Math.max(0, m.index - 40), m.index);
    if (/[\d%％]$/.test(before)) return [];
    const base = OF.exec(before)?.[1] ?? FOR.exec(text.slice(m.index + m[0].length))?.[1];
    return base === undefined || base.length < 2 ? [] : [{ start: m.index, end: m.index + 2, base }];
  });

/** 但不超过实际租赁成本: a cap that is all of something. */
const NO_MORE_THAN =
  /不(?:得)?(?:超过|高于)(?:其|该|企业)?(?:实际|年度|当年|全年)[^，。；\d]{0,12}?(?:费用?|租金|房租|成本|支出|投入|投资额?|发生额|缴纳额|缴费|金额|利息|保费)/;

/** Whether an amount is all of something by its words: 全额 is printed for 100 %, or a cap that is all of what is spent. */
export const isInFull = (
  words: string,
  { role, value, unit }: { readonly role: string; readonly value: number | null; readonly unit: string | null },
): boolean => value === 100 && unit === '%' && ((role === 'rate' && new RegExp(IN_FULL.source).test(words)) || (role === 'cap' && NO_MORE_THAN.test(words)));
