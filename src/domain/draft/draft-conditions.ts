import { awardObjects, contestPrizes, type levels } from '../vocabulary.ts';
import { isAnybody } from './asked-phrases.ts';
import { byWord, type Guess } from './draft-fact.ts';

/** What a sentence asks of whoever is given something, as far as its words name a kind of condition. */
type Condition = Readonly<Record<string, unknown>>;
type Level = keyof typeof levels;

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/国家/, 'national'],
  [/省|自治区/, 'provincial'],
  [/市/, 'municipal'],
  [/[区县]/, 'district'],
];
const ONE = '(?:(?:国家|自治区|省|市)级?|[区县]级)';
const LIST = new RegExp(`${ONE}(?:(?:、|以?及|和|或)${ONE})+`);

/** 国家、省级…，分别…: as many levels as sums, in printed order. */
export function levelAt(words: string, at: number, sums: number): Guess<Level> | null {
  const list = LIST.exec(words)?.[0].split(/、|以?及|和|或/) ?? [];
  const [own] = list.slice(at, at + 1);
  return sums < 2 || own === undefined || list.length !== sums ? null : byWord(own, LEVELS);
}

/** The level that a head of a column names. */
export const levelNamed = (words: string): Guess<Level> | null => byWord(words, LEVELS);

/** 国家级、省级技术中心 of the one whose level it is: 国家级技术中心. */
export function withOwnLevel(name: string, at: number, sums: number): string {
  const printed = LIST.exec(name)?.[0] ?? '';
  const own = printed.split(/、|以?及|和|或/);
  const level = own[at];
  return printed === '' || level === undefined || own.length !== sums ? name : name.replace(printed, level);
}

const STANDARD =
  /(?:(主持|主导|牵头)(?:或者?|或是)参与|(主持|主导|牵头)|参与)[^，。；]{0,8}?(?:(?:国际|国家|行业|地方|团体)[、和及或])*(国际|国家|行业|地方|团体)标准/;
const STANDARD_LEVELS: Readonly<Record<string, Level>> = { 国际: 'international', 国家: 'national', 行业: 'industry', 地方: 'local', 团体: 'group' };

/** 国家、行业和地方标准: one noun behind the levels of all. */
const JOINT_LEVELS = /((?:国际|国家|行业|地方|团体)(?:[、和及或](?:国际|国家|行业|地方|团体))+)标准$/;

function standardIn(segment: string, at: number, sums: number): Condition[] {
  const found = STANDARD.exec(segment);
  if (found === null) return [];
  const [whole, either, lead, first = ''] = found;
  // 国际标准、国家标准的，分别: each names its own
  const named = [...segment.slice(found.index).matchAll(/(国际|国家|行业|地方|团体)(?:（[^）]*）)?标准/g)];
  const own = sums > 1 && named.length === sums ? named[at] : undefined;
  const end = own === undefined || at === 0 ? found.index + whole.length : found.index + own.index + own[0].length;
  const joint = JOINT_LEVELS.exec(whole)?.[1]?.split(/[、和及或]/) ?? [];
  const [quote, level] = [segment.slice(found.index, end), own?.[1] ?? (joint.length === sums ? (joint[at] ?? first) : first)];
  return [
    { kind: 'standard', role: either === undefined ? (lead === undefined ? 'participate' : 'lead') : null, level: STANDARD_LEVELS[level] ?? null, quote },
  ];
}

const RECOGNISED =
  /(?:首次|初次)?被?(?:新|重新)?(?<!优先|直接|未)(?:认定|评定|评为|获评|获批|入选|获得)[为的]*((?:国家|自治区|省|市|[区县](?:级|政府)|全球|“|中国)(?![^，。；]{0,8}(?:奖补|补助|补贴|贷款|融资|投资|资金))[^，。；]*?)(?=的(?:企业|单位|机构|园区|街道|乡镇|人才|个人|项目|给予|奖励|一次性|，|；|。|$)|，|；|。|一次性|给予|奖励|分别|$)/;
const NEWLY_RECOGNISED =
  /(?:(?<!重)新|首次|初次)(?:认定|评定|评为|获评|获得|获批|入选)[的为]?([^，。；]{3,30}?)(?=的(?:企业|单位|机构)|的?，|；|。|一次性|给予|奖励|分别|$)/;
/** Names that a condition of another kind says. */
const OTHER_KINDS = /标准(?!化)|专利|首台|首批次|首版次|媒体|专精特新|小巨人|冠军|高新技术企业(?!(?:技术)?(?:研究|研发)?(?:开发)?中心|研究院)/;
const OBJECTS: readonly (readonly [RegExp, keyof typeof awardObjects])[] = [
  ...Object.entries(awardObjects).map(([id, { zh }]) => [new RegExp(zh.split('、').join('|')), id as keyof typeof awardObjects] as const),
  [/(?:技术|研发|研究|研究开发)(?:（[^）]*）)?(?:中心|机构)|科研(?:机构|院所)|研究院/, 'rnd_institution'],
  [/商标|老字号|地理标志|名牌/, 'quality_award'],
];

/** The 新 of 高新, 创新 says nothing of when. */
const IS_NEW = /(?<![重高创特])新|首次|初次|首获/;
function recognitionIn(segment: string, at: number, sums: number): Condition[] {
  const found = RECOGNISED.exec(segment) ?? NEWLY_RECOGNISED.exec(segment);
  const whole = found?.[1] ?? '';
  if (found === null || OTHER_KINDS.test(whole)) return [];
  // 评为省级智能工厂、市级智能工厂的，分别: each quotes the name that is its own
  const names = sums > 1 && !LIST.test(whole) ? whole.split('、') : [];
  const member = names.length === sums ? names[at] : undefined;
  const name = member ?? whole;
  const own = (from: number, to: string) => found[0].slice(from, found[0].length - whole.length + whole.indexOf(to) + to.length);
  const quote = member === undefined ? found[0] : at === 0 ? own(0, member) : member;
  const object = byWord(name, OBJECTS);
  if (object === null) return [{ kind: 'other', quote }];
  // 新认定的省级甲、市级乙: that it must be new is said of each, before the first
  const isNew = IS_NEW.test(found[0].slice(0, found[0].length - whole.length));
  const said = member !== undefined && isNew ? own(0, member) : quote;
  const isList = LIST.test(name);
  const level = isList ? levelAt(name, at, sums) : byWord(/^(?:国家|自治区|省|市|[区县])级?/.exec(name)?.[0] ?? '', LEVELS);
  return [{ kind: 'awarded', object: object.value, levels: level === null ? [] : [level.value], newly: isNew || IS_NEW.test(said), quote: said }];
}

/** 新列入国家级、省级绿色制造名单: the list, and not the firm by a title. */
const LISTED =
  /(?:被|新|首次|初次|当年)*(?:列入|入选|纳入|进入|入围)((?!规上|规模以上)[^，。；]{2,40}?(?:名单|名录|目录|榜单|百强榜?|培育库|后备库|储备库|入库企业)”?)(?=的|，|企业|后|并|且|且?给予|奖励|$)/;

function listIn(segment: string): Condition[] {
  const found = LISTED.exec(segment);
  if (found === null || /首台|首批次|首版次/.test(found[0])) return [];
  const [quote, list = ''] = found;
  return [{ kind: 'in_list', list, list_kind: /库”?$|入库企业$/.test(list) ? 'pool' : 'catalogue', quote }];
}

/** 引进急需紧缺的博士, 全职引进的高层次人才: whom one hires. */
const HIRED =
  /(?<!招商|企业|项目)(?:新|全职|柔性)*引进(?:的|了)?((?!项目|企业|外资|设备|技术)[^，。；（）]{0,40}(?:人才|人员|团队|博士研究生|硕士研究生|博士|硕士|专家|技师))(?![^，。；的]{0,4}(?:项目|政策|办法|工作站))/;
function hiredIn(segment: string): Condition[] {
  const [quote, category] = HIRED.exec(segment) ?? [];
  return quote === undefined || category === undefined ? [] : [{ kind: 'hires', category, quote }];
}

const PRIZES: readonly (readonly [RegExp, keyof typeof contestPrizes])[] = Object.entries(contestPrizes).map(
  ([id, { zh }]) => [new RegExp(zh), id as keyof typeof contestPrizes] as const,
);
/** 竹编师傅获得…一等奖、二等奖的，分别: who wins, said to be asked of each. */
function winnerIn(segment: string, at: number, sums: number): Condition[] {
  const who = /^\s*(?!对|凡|在)([^，。；：对]{3,12})$/.exec(segment.slice(0, at))?.[1];
  return who === undefined || sums < 2 || isAnybody(who) ? [] : [{ kind: 'other', quote: who }];
}
/** 获省科技进步奖一、二、三等奖的，分别: prizes of one name, as many as sums. */
const JOINT_PRIZES = /(?:获得?|荣获|取得)[^，。；]{0,24}?((?:[一二三]、)+[一二三]等奖)/;
function jointPrize(segment: string, at: number, sums: number): Condition[] {
  const [quote = '', list = ''] = JOINT_PRIZES.exec(segment) ?? [];
  const own = [...list.matchAll(/[一二三]/g)];
  const prize = own.length === sums && segment.includes('分别') ? byWord(`${own[at]?.[0] ?? ''}等奖`, PRIZES) : null;
  if (prize === null) return [];
  const level = byWord(quote, LEVELS);
  return [{ kind: 'wins', prize: prize.value, ...(level === null ? {} : { level: level.value }), quote }];
}
/** 获得国家专利优秀奖; of 一等奖、二等奖，分别 each its own. */
const WON = /(?:获得?|荣获|取得)(?:(?!给予|奖励|企业)[^，。；的]){0,16}?(?:[一二三]等奖|优秀奖)/;
function wonIn(segment: string, at: number, sums: number): Condition[] {
  const found = WON.exec(segment);
  if (JOINT_PRIZES.test(segment)) return jointPrize(segment, at, sums);
  const named = segment.match(/[一二三]等奖|优秀奖/g) ?? [];
  const isList = sums > 1 && named.length === sums;
  const own = isList ? named[at] : named[0];
  const prize = byWord(own ?? '', PRIZES);
  if (own === undefined || prize === null || (!isList && (sums > 1 || found === null))) return [];
  const level = byWord(found?.[0] ?? own, LEVELS);
  // 省级大赛一等奖、二等奖: the level that stands before the first is that of all
  const end = segment.indexOf(own, found?.index ?? 0) + own.length;
  const quote = at === 0 ? (found?.[0] ?? own) : found === null || level === null ? own : segment.slice(found.index, end);
  return [{ kind: 'wins', prize: prize.value, ...(level === null ? {} : { level: level.value }), quote }, ...winnerIn(segment, found?.index ?? 0, sums)];
}

const GRADE = '(?:[1-5]A级?|A{1,5}级?|[一二三四五]星级?|[甲乙丙丁]级|[特一二三四]级|[金银铜]级|[A-H]类)';
const GRADES = new RegExp(`${GRADE}(?:[、和及或]${GRADE})+`);
/** 新评定为国家5A级: the verb before the first of a list of grades. */
const GRADED_AS = /(?:被|首次|初次|首获)?(?:新|重新)?(?:认定|评定|评为|获评|获批|获得|入选|创成|创建)[为成的]*(?:国家|省|市)?级?$/;

/** 企业资质晋升为, right before a list of grades. */
const RAISED_TO = /(?:^|[，。；：]|对(?:于)?)((?!\d)[^，。；：对]{4,}(?:晋升|升级|提升|晋级)[为至到])$/;

/** The grade or prize of one member of a list that has as many as sums, and the list; null where it has none. */
export function gradeAt(segment: string, at: number, sums: number): { readonly own: string; readonly list: string } | null {
  const prizes = /(?:[一二三]等奖|优秀奖)(?:[、和及或](?:[一二三]等奖|优秀奖))+/.exec(segment)?.[0];
  for (const list of [GRADES.exec(segment)?.[0], prizes]) {
    const grades = list?.split(/[、和及或]/) ?? [];
    const own = grades[at];
    if (list !== undefined && own !== undefined && sums > 1 && grades.length === sums) return { own, list };
  }
  return null;
}

/** 评为甲级、乙级、丙级民宿的，分别: each quotes the grade that is its own. */
function gradeIn(segment: string, at: number, sums: number): Condition[] {
  const found = GRADES.exec(segment);
  const grades = found?.[0].split(/[、和及或]/) ?? [];
  const own = grades[at];
  if (found === null || own === undefined || sums < 2 || grades.length !== sums) return [];
  // 资质晋升为特级、一级的: what is raised is said of each
  const raised = RAISED_TO.exec(segment.slice(0, found.index))?.[1];
  if (raised !== undefined) {
    const end = found.index + grades.slice(0, at + 1).join('、').length;
    return [{ kind: 'other', quote: segment.slice(found.index - raised.length, end) }];
  }
  const verb = at === 0 ? (GRADED_AS.exec(segment.slice(0, found.index))?.[0] ?? '') : '';
  const noun = at === sums - 1 ? (/^的?[^，。；的]{1,12}?(?=的?[，。；]|分别|给予|一次性)/.exec(segment.slice(found.index + found[0].length))?.[0] ?? '') : '';
  // 首次购房的A类、B类人才: what stands before the list is asked of each
  const common = /(?:^(?:\d{1,3}[.．、])?|[，。；：]|对(?:于)?|向)((?!\d{1,3}[.．、])[^，。；：对向]{4,})的$/.exec(segment.slice(0, found.index))?.[1];
  return [...(common === undefined ? [] : [{ kind: 'other', quote: common }]), { kind: 'other', quote: `${verb}${own}${noun}` }];
}

/**
 * Conditions of a sentence by the words for what is recognised, or set as a standard.
 * @param isTitled the sentence names titles of firms, which are drafted apart
 */
export function askedConditions(segment: string, isTitled: boolean, at: number, sums: number): Condition[] {
  const others = [...standardIn(segment, at, sums), ...hiredIn(segment)];
  if (isTitled) return others;
  const [named = []] = [gradeIn(segment, at, sums), wonIn(segment, at, sums), listIn(segment)].filter((found) => found.length > 0);
  return [...others, ...(named.length > 0 ? named : recognitionIn(segment, at, sums))];
}

/** The one level that the conditions ask for. */
export function levelAsked(conditions: readonly Condition[]): Guess<unknown> | null {
  const asked = conditions.flatMap((c) =>
    c.kind === 'standard' ? [c.level] : c.kind === 'awarded' ? (c.levels as unknown[]) : c.kind === 'wins' ? [`${String(c.prize)}-prize`] : [],
  );
  return asked.length === 1 && asked[0] != null ? { value: asked[0], why: 'its condition asks for it' } : null;
}
