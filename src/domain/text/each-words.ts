/** Things that are counted one by one before a sum: 每间客房, 每张床位, 每趟专列. Kinds with a word of their own (每台, 每人) stand elsewhere. */
export const EACH_THING = '每(?:[间张床趟列架艘辆盏棵株头只箱柜座块集]|部(?!门)|分钟|班次?|场次?)';
/** Units in which a thing is measured before a sum, by code: 每立方米, 每蒸吨, 元/吨. */
export const EACH_MEASURE = {
  cubic_metre: '立方米',
  ton: '吨',
  steam_ton: '蒸吨',
} as const;
/** 每新设一家门店, 每培育1家企业: something is done, and counted one by one. */
export const EACH_DONE =
  '每(?:新(?:引进|招引|培育|[设增开建])|培育|(?:成功)?引进(?=[一1]个)|创建|举办|承办|孵化|开设|增设|建成)(?:[^，。；\\d]{0,4})?[一1]?[家个处间场次]';
