/** Names of places and their offices, as far as their characters tell. */
import type { unitFunctions } from '../vocabulary.ts';
import { byWord, type Guess } from './draft-fact.ts';

/** What kind of place a printed name tells; left out where it is a city like most. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:北京|天津|上海|重庆)市$/, 'municipality'],
  [/新区$|开发区$|高新区$/, 'new_area'],
  [/县$|旗$/, 'county'],
  [/区$/, 'district'],
  [/自治州$|地区$|盟$/, 'autonomous_prefecture'],
];
/** Id of `vocabulary.placeLevels`. */
export const levelOf = (place: string) => LEVELS.find(([pattern]) => pattern.test(place))?.[1];
/** 柳河县 → 柳河. A name of two characters stays: 泾县; so does that of an area: 浦东新区. */
export const shortName = (place: string) => (place.length > 2 && levelOf(place) !== 'new_area' ? place.replace(/(?:自治县|自治州|县|市|区)$/, '') : place);

/** 市工信局 → 工信局; 市场监管局 stays. */
export const officeName = (printed: string): string => printed.replace(/^(?:市(?!场)|县|区)/, '');

/** What an office of a name does, where its name says so; the first that fits. Ids of `vocabulary.unitFunctions`. */
const FUNCTIONS: readonly (readonly [RegExp, keyof typeof unitFunctions])[] = [
  [/领导小组|指挥部/, 'leading-group'],
  [/公共资源/, 'public-resources'],
  [/地方金融|金融(?:监管|工作|办|服务)/, 'local-finance'],
  [/市场监督|市监|市场监管/, 'market-regulation'],
  [/招商|投资促进/, 'investment-promotion'],
  [/发展和?改革|发改/, 'development-reform'],
  [/工业|经济和信息|经信|工信/, 'industry'],
  [/科技|科学技术/, 'science'],
  [/财政/, 'finance'],
  [/人力资源|人社/, 'human-resources'],
  [/教育|教体/, 'education'],
  [/商务/, 'commerce'],
  [/税务/, 'tax'],
  [/自然资源|资源规划|资规/, 'natural-resources'],
  [/生态环境|环保/, 'ecology'],
  [/住房|住建|城乡建设|城建/, 'housing'],
  [/交通/, 'transport'],
  [/水利|水务/, 'water'],
  [/农业/, 'agriculture'],
  [/文化|旅游|文旅/, 'culture-tourism'],
  [/卫生|卫健/, 'health'],
  [/民政/, 'civil-affairs'],
  [/司法/, 'justice'],
  [/公安/, 'public-security'],
  [/统计/, 'statistics'],
  [/审计/, 'audit'],
  [/应急|消防/, 'emergency'],
  [/数据|政务服务/, 'data-resources'],
  [/海关/, 'customs'],
  [/组织部|人才(?:办|工作)/, 'organisation'],
  [/宣传部/, 'publicity'],
  [/统战/, 'united-front'],
  [/工商联|工会|妇联|团[县区市]?委/, 'federation'],
  [/供电|电力|燃气/, 'utility'],
  [/管委会$|管理委员会$|政府$|街道(?:办事处)?$|乡镇$/, 'local-government'],
];
/** The function that an office's name tells, with the word; null where it tells none. */
export const functionOf = (office: string): Guess<keyof typeof unitFunctions> | null => byWord(office, FUNCTIONS);
