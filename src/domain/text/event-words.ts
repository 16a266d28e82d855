/**
 * Words that name an event and are no words to search it by: a draft guesses the event from them, the check takes it as
 * printed. By id; those of the search stand in `content/events.yaml`.
 */
export const TELLING_WORDS = {
  'above-scale': '限额以上|限上|纳统|入统',
  'quality-title': '老字号|地理标志|名优',
  patent: '知识产权',
  'fiscal-contribution': '地方综合贡献|[区县]级贡献|留成',
  'new-drug': '药品|创新药|首仿|医药创新',
  'new-project': '新引进|新设立|新开办',
} as const;
