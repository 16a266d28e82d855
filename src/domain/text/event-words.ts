/**
 * Words that name an event and are no words to search it by: a draft guesses the event from them, the check takes it as
 * printed. By id; those of the search stand in `content/events.yaml`.
 */
export const TELLING_WORDS = {
  'above-scale': '限额以上|限上|纳统|入统|[上入进]规(?!模|范|定|划|则|律|程)',
  'equipment-investment': '购[买置入]?[^，。；、]{0,4}设备',
  'quality-title': '老字号|地理标志|名优',
  patent: '知识产权',
  'fiscal-contribution': '地方综合贡献|[区县]级贡献|留成',
  'new-drug': '药品|创新药|首仿|医药创新',
  'rnd-institution': '(?:院士|博士后|专家|科研)[^，。；、]{0,4}工作站|新型研发',
  'foreign-trade': '外贸(?!易)|进出口|外资',
  farming: '农业|农村|粮食|畜牧|渔业|农机|农户|农田',
  'new-project': '新引进|新设立|新开办',
  'sales-growth':
    '(?:(?:营业|主营业务|销售|业务)收入|营收|销售额|产值|增加值)[^，。；]{0,6}(?:达到?|突破|超过|增长|增速|增幅|翻番)|(?:增速|增幅)[^，。；]{0,4}(?:达到?|突破|超过)|做[大优]做强',
  talent: '博士后|技能大师|首席技师',
} as const;
