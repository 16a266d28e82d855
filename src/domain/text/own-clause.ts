/** Words by which a rule on sums speaks of the clause that it stands in, or of the whole document. */

/** 本条奖励, 前款规定: of its own clause. */
export const OF_OWN_CLAUSE = /本条(?!例)|本[项款](?!目|政策|奖补政策)|[前上][款项](?!政策|目)/;
/** 同一年度跨档的: of the steps that its own clause gives sums for. */
export const OF_ITS_STEPS = /跨档|跨级|[高低就各同]档|档次/;
/** 同一年度…: of what its own clause gives, where that gives sums, and it does not name the document. */
export const OF_A_YEAR = /同一(?:自然|会计)?年度|当年度?内?(?:同时|多次)/;
/** All that the document gives. */
export const OF_DOCUMENT =
  /本(?:办法|政策|措施|意见|细则|规定|条例|方案|通知|文件|若干|项?政策)|(?:各项|各类|所有|全部|各条)[^，。；]{0,6}(?:奖|补|扶持|支持|资助|资金|政策|条款)/;
