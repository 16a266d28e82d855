/** The figures of one award as amounts: what a rate is of, per what, for which years, in how many parts. */
import { EACH_DONE, EACH_MEASURE, EACH_THING } from '../text/each-words.ts';
import { inFull } from '../text/in-full.ts';
import { STEP } from '../text/step-words.ts';
import { yearLists } from '../text/year-lists.ts';
import type { pers } from '../vocabulary.ts';
import { quoted } from './asked-phrases.ts';
import { isRate, paysByItself } from './awards.ts';
import type { Candidate } from './candidates.ts';
import { byWord } from './draft-fact.ts';
import { phraseAround } from './draft-target.ts';
import { PAID_IN_PARTS } from './share-rules.ts';

const PERS: readonly (readonly [RegExp, keyof typeof pers])[] = [
  [STEP, 'step'],
  [
    /每(?:[户家](?:企业)?|个?企业)[^，。；]{0,8}$|每[户家]分别[^，。；\d]{0,10}$|(?:单[个户家]|同一)[^，。；\d]{0,10}(?:企业|主体|机构|单位(?!面积|产品))[^，。；\d]{0,14}$|单[户家](?![^，。；]{0,6}(?:项目|门店))[^，。；\d]{0,12}$/,
    'firm',
  ],
  [/每[台套][^，。；]{0,6}$|单台(?:（套）|套)?[^，。；\d]{0,14}$/, 'set'],
  [
    /(?:每[人名]|单人)(?!每?月)[^，。；\d]{0,12}$|每新?(?:培训|培养|引进|招收|招用|招聘|吸纳|安置)(?:1|一)[人名][^，。；\d]{0,12}(?:，(?:给予|奖励|补助)[^，。；\d]{0,6})?$/,
    'person',
  ],
  [/每(?:成功)?(?:引进|招引|引荐|介绍)(?:1|一)[家户][^，。；\d]{0,4}(?:\d+强)?[^，。；\d]{0,8}(?:，(?:给予|奖励)[^，。；\d]{0,8})?$/, 'attracted_firm'],
  [
    /每个?项目[^，。；]{0,6}$|(?:单个|同一)[^，。；\d]{0,10}项目[^，。；\d]{0,14}$|每个?项目按照?[^，。；]{2,34}(?:给予?|奖励|补助|资助)(?:企业|单位)?$/,
    'project',
  ],
  [
    /每[件个项][^，。；]{0,6}$|每个(?!月|季|企业|项目)[^，。；\d]{0,24}$|单(?:个(?![^，。；]{0,8}(?:项目|企业|主体|机构|单位))|[件笔项车发场](?![^，。；]{0,4}项目))(?:（[^）]{1,2}）)?[^，。；\d]{0,16}$|每[宗笔][^，。；]{0,12}$/,
    'item',
  ],
  [new RegExp(`${EACH_DONE}[^，。；\\d]{0,24}[，,]?[^，。；,\\d]{0,12}$`), 'item'],
  [new RegExp(`${EACH_THING}[^，。；\\d]{0,14}$`), 'item'],
  ...Object.entries(EACH_MEASURE).map(([per, unit]) => [new RegExp(`每${unit}[^，。；\\d]{0,14}$`), per as keyof typeof EACH_MEASURE] as const),
  [/(?:每平方米每月|每月每平方米)[^，。；\d]{0,8}$/, 'square_metre_month'],
  [/每平方米[^，。；\d]{0,8}$/, 'square_metre'],
  [/每万平方米[^，。；\d]{0,8}$/, 'ten_thousand_square_metres'],
  [/每亩[^，。；\d]{0,8}$/, 'mu'],
  [/(?:每[人名]每月|每月每[人名])[^，。；\d]{0,6}$/, 'person_month'],
  [/每月(?:给予|补贴|补助|发放)[^，。；\d]{0,6}$/, 'month'],
];
/** 元/亩: what the sum is counted by stands in its unit. */
const PER_UNITS: Readonly<Record<string, keyof typeof pers>> = {
  ...{
    亩: 'mu',
    平方米: 'square_metre',
    万平方米: 'ten_thousand_square_metres',
    人: 'person',
    台: 'set',
    套: 'set',
    户: 'firm',
    家: 'firm',
    月: 'month',
    年: 'year',
    立方米: 'cubic_metre',
    吨: 'ton',
    蒸吨: 'steam_ton',
  },
  ...{ '平方米·月': 'square_metre_month', '人·月': 'person_month' },
};

const BASE = /(?:按照?|参照(?=其)|(?<!可)以(?![上下内外及来])|标准[为是：]|比例为)(?:其|该|企业|项目|上一?年度?|当年|年度)*([^，。；]{2,30}?)(?:的)?$/;
/** 对其场租减免部分，经认定，每年给予平台50%; 对实际发生费用给予50%: what is looked at stands before who is given how much. */
const LOOKED_AT =
  /(?:^|[，。；]|可以)(?:每年)?(?:对(?:于)?|根据|依据)(?:企业为[^，。；]{2,20}所?发生的)?([^，。；]{2,30}?(?:费用|支出|投入|部分|金额|租金|利息|投资额|发生额|利率))(?:，[^，。；对]{2,30})?(?:，(?:每年)?)?(?:给予|予以)[^，。；对]{0,8}$/;
/** 给予企业设备投资额5%: the base right behind the verb. */
const GIVEN_OF =
  /(?:给予|予以|补助|奖励|补贴)(?:每[家户]?)?(?:[^，。；\d]{0,6}企业)?(?:其)?([^，。；、\d（）给予]{2,24}?(?:额度?|费用?|支出|投入|价款|购[^，。；、的]{1,4}款|租金|房租|成本|利息|部分|贡献度?)(?:（[^（）]*）)?)的?$/;
/** 地方贡献的新增部分，按照50%的比例: the base stands in the phrase before. */
const BEFORE_RATE =
  /(?:^|[，。；：])(?:对于?)?([^，。；：]{2,40}(?:部分|贡献|额度?|费用?|支出|投入|租金|成本|利润|保费))，(?:(?:可以?)?按照?(?:不超过|最高)?|(?<=部分，)给予)$/;
/** 实际发生的场地租金总额的50%; 推广总费用的50%, with no verb ahead: the noun right before the figure. */
const RIGHT_BEFORE = /(?:^|[，。；：的])([^，。；：的\d（）]{2,24}?(?:额|费用?|支出|投入|价款|租金|成本|利息|经费))的$/;
/** 第三年办公场所租金补贴50%. */
const HELPED_COST = /(?:^|[，。；：、年])([^，。；：、年的\d（）给予]{2,14}(?:租金|房租|费用|保费|利息|电费|支出))(?:补[贴助]|奖励|贴息)$/;
/** 年度所需经费由县财政补助80%. */
const BORNE_BY = /(?:^|[，。；：])([^，。；：\d]{2,16}(?:经费|费用|支出|保费))由[^，。；]{2,12}(?:给予)?(?:补助|补贴|承担)$/;
/** 给予贡献比上一年增长10%以上的新增部分（不含房产）100%: the part at the end. */
const PART_OF = /(?:给予|予以)[^，。；]{4,40}的([^，。；、\d的]{2,16}(?:部分|贡献|额)(?:（[^（）]*）)?)的?$/;
/** 对新增贡献超过10%部分奖励50%. */
const PART_ABOVE = /(?:^|[，。；：])对(?:于)?([^，。；]{4,40}部分)(?:给予|予以)?(?:奖励|补助|补贴)?$/;
/** 获得固定资产贷款、研发贷款等中长期贷款的: the loan whose interest is paid. */
const LOANS = /(?:银行|金融机构)?((?:[^，。；、的银行获得]{2,10}贷款、)*[^，。；、的银行获得]{2,10}贷款(?:等[^，。；、的]{0,6}贷款)?)/;

/** The loan that a sentence names. */
export const loanIn = (segment: string): string | null =>
  LOANS.exec(segment.replace(/贷款市场报价利率/g, ''))?.[1]?.replace(/^.*(?:根据|按照)|^.*(?:企业|单位|机构|主体|公司)(?=[^，。；]{2,}贷款)/g, '') ?? null;

/** 不得超过其地方贡献的30%: of what a cap in per cent is a share. */
const CAP_BASE = /(?:不得?超过|不得?高于|最高为?)([^，。；\d]{2,30}?)的?$/;
/** 实际投资额给企业5%: who gets it is no part of the base. */
const GIVEN_TO = /(?:额度)?(?:给予?|奖励?给?|补助|补贴)(?:企业|单位|个人|项目)?(?:一次性)?$/;

/** 按不超过其投资额1%: the bound is no part of the base. */
const BOUND = /^(?:最高)?(?:不超过|不高于|最高)其?/;

/** 人民币30万元、50万元、实到外资额的8‰: the sums before it are no part of the base. */
const OTHER_SUMS = /^.*元、/;

/** 实际租金的100%、第四至五年按50%: the base stands before the first of the two. */
const OTHER_SHARE = /的?\d[\d.]*\s*[%％‰].*$/;

const DIGITS = '一二三四五六七八九';
const yearNumber = (word: string): number => (word === '两' ? 2 : DIGITS.includes(word) ? DIGITS.indexOf(word) + 1 : Number(word));

/** 第二年, 前三年, 后两年 right before a figure: the years of receipt it is for. */
function yearsBefore(before: string): { from: number; to: number } | null {
  const listed = yearLists(before).at(-1);
  if (listed !== undefined && !/[。；]|[第前后][一二两三四五六七八九\d]年/.test(before.slice(listed.end + 1))) return { from: listed.from, to: listed.to };
  const last = [...before.matchAll(/(?<![较比])(第|前|后)([一二两三四五六七八九\d])年(?!度[^，。；\d]{0,10}[额费入]|(?<=前.年)度)/g)].at(-1);
  if (last === undefined || /[。；]/.test(before.slice(last.index))) return null;
  const [, which, word = ''] = last;
  const n = yearNumber(word);
  if (which === '第') return { from: n, to: n };
  if (which === '前') return { from: 1, to: n };
  const first = /前([一二两三四五六七八九\d])年/.exec(before)?.[1];
  return first === undefined ? null : { from: yearNumber(first) + 1, to: yearNumber(first) + n };
}

/** 第一年、第二年分别按…; 第一、二、三年分别: years of which each has its own figure. */
const YEAR_EACH =
  /((?:[第前后][一二两三四五六七八九\d]年?(?:[、和及]|以及))(?:[第前后]?[一二两三四五六七八九\d]年?[、和及])*[第前后]?[一二两三四五六七八九\d]年)分别[^。；]*$/;

/** The years of one of a list of figures, where as many are printed before the list; null where none are. */
function yearsOfMember(before: string, at: number, of: number): { from: number; to: number } | null {
  const words = YEAR_EACH.exec(before)?.[1]?.split(/[、和及]|以及/) ?? [];
  if (of < 2 || words.length !== of) return null;
  // 第一、二年: the 第 of the first is said of all
  const own = words.slice(0, at + 1).map((word) => `${/^[第前后]/.exec(word)?.[0] ?? '第'}${word.replace(/^[第前后]|年$/g, '')}年`);
  return yearsBefore(own.join('，'));
}

/** 对展位费给予50%的补贴: what is paid for, between 对 and the verb. */
const FOR_COST =
  /对(?:其|企业的?)?([^，。；、对]{0,20}?(?:费用?|支出|投入|成本|租金|利息|保费|电费|运费|损失))，?(?:由[^，。；]{2,16}?)?(?:按照?|给予|予以)(?:不超过|最高)?$/;
/** 按新增投资额（…）给予运营主体20%补助: who is paid, behind what it is of. */
const THEN_TO = /(?:（[^（）]*）)?(?:给予|奖励|补助|补贴)(?!其)[^，。；\d]{0,10}(?:企业|单位|机构|主体|公司|个人|园区|平台|方)$/;
/** 按年化1.5个百分点: how it is reckoned, and not of what. */
const BY_THE_YEAR = /^年(?:化|利率|息)(?:利率)?$/;

/** What a rate is taken of, by the words before it. */
function baseIn(before: string): string | null {
  const told =
    BASE.exec(before.slice(-40))?.[1]
      ?.replace(/^[：:]?(?:按照?)?/, '')
      .replace(BOUND, '')
      .replace(GIVEN_TO, '')
      .replace(THEN_TO, '')
      .replace(OTHER_SUMS, '')
      .replace(OTHER_SHARE, '')
      .replace(/^(?:依据|根据)/, '')
      .trim() ?? '';
  if (told.length >= 2 && !BY_THE_YEAR.test(told) && !/^(?:部分|金额|总额|标准)$/.test(told)) return told;
  const ahead = BEFORE_RATE.exec(before)?.[1]?.replace(/^.*\d[^的]*的(?!(?:新增|增长|增量|超出|超过)?部分$)/, '');
  const near = before.slice(-60);
  const verb = GIVEN_OF.exec(near)?.[1]
    ?.replace(/^(?:第|前|后)[一二两三四五六七八九十\d]年/, '')
    .replace(BOUND, '');
  const behindVerb = verb ?? PART_OF.exec(near)?.[1] ?? PART_ABOVE.exec(near)?.[1];
  const noun =
    FOR_COST.exec(near)?.[1]?.replace(/^.*的(?=.{2})/, '') ??
    BORNE_BY.exec(near)?.[1] ??
    HELPED_COST.exec(near)?.[1] ??
    RIGHT_BEFORE.exec(near)?.[1]?.replace(/^.*(?:不超过|不高于|最高|不低于)/, '');
  return (LOOKED_AT.exec(before)?.[1] ?? behindVerb ?? ahead ?? noun)?.trim() ?? null;
}

/** 对…，按设备投资额的10%给予补助；对…，按8%给予补助: of what the share of the tier before it is. @param before the clause up to the tier */
export function baseOfTier({ segment, ahead }: { readonly segment: string; readonly ahead: { readonly before: string } }): string | null {
  const previous = /[^。；]*(?=；\s*$)/.exec(ahead.before)?.[0] ?? '';
  const share = previous.search(/\d[\d.]*[%％]/);
  return share >= 0 && /^\s*对/.test(segment) && /^\s*(?:[^，。；：]*[，：])?对/.test(previous) ? baseIn(previous.slice(0, share)) : null;
}

/** 按月租金的3倍, 给予省级补助资金1:1配套: of what it is a multiple or a share. */
const OF = /(?:按照?|给予|依照)(?:其|该|所?获得?的?)?([^，。；\d、]{2,24}?)(?:的|给予|予以)?(?:不低于|不超过)?$/;

/** 补助比例在原有基础上再提高2个百分点: what is raised. */
const RAISED = /((?:补助|奖励|补贴|资助|贴息|奖补)(?:比例|标准|额度|率))(?:在[^，。；]{0,10}基础上)?(?:再|均|可|分别|相应|各)*(?:提高|提升|上浮|增加|上调)$/;

/** Whether a cap holds for each year or for all of them, by the words before it. */
function windowOf(before: string): 'per_year' | 'total' | 'unclear' {
  // 评为年度优秀的企业给予最高: the year is of the title
  if (/每年|年度(?![^，。；]*的)|全年/.test(before.slice(-14)) || /每年(?:根据|按照?|给予|予以)[^。；]*$/.test(before)) return 'per_year';
  return /累计|合计|总额/.test(before.slice(-10)) ? 'total' : 'unclear';
}

/** What is printed before a figure. */
interface Printed {
  /** Before the first of its list. */
  readonly before: string;
  /** Since the figure before it. */
  readonly own: string;
  /** Its place in its list, and how many the list has. */
  readonly member: { readonly at: number; readonly of: number };
}

/** One figure of an incentive as an amount; `key` names it inside the incentive. */
function draftAmount(candidate: Candidate, key: string, { before, own, member }: Printed, binds: readonly string[]): Record<string, unknown> {
  const { role, op, value, value_max, unit } = candidate;
  const [, sum = unit, by = ''] = /^(元|万元)\/(.+)$/.exec((unit ?? '').replace(/[•・·]|(?<=\/.*)\//g, '·')) ?? [];
  const per = PER_UNITS[by] === undefined ? byWord(before, PERS) : { value: PER_UNITS[by] };
  const years = yearsOfMember(before, member.at, member.of) ?? yearsBefore(role === 'cap' ? own : before.slice(-40));
  return {
    key,
    role,
    // 不少于100万元、20万元: what is printed before the first is said of all
    op: op !== 'eq' ? op : role === 'floor' ? 'ge' : role === 'cap' ? 'le' : op,
    value,
    ...(value_max === null ? {} : { value_max }),
    // a ratio is coded with one colon, however it is printed
    unit: PER_UNITS[by] === undefined ? (unit?.replace(/(?<=\d)[:：](?=\d)/, '∶') ?? null) : sum,
    ...(years === null ? {} : { years }),
    ...(per === null ? {} : { per: per.value }),
    ...(isRate(candidate) ? ofAward(baseIn(before)) : {}),
    ...(role === 'ratio' || role === 'uplift' ? { of: (role === 'ratio' ? OF : RAISED).exec(before.slice(-40))?.[1] ?? null } : {}),
    ...(role === 'cap' && unit === '%' ? { base: CAP_BASE.exec(before.slice(-40))?.[1] ?? null } : {}),
    ...(role === 'cap' || role === 'floor' ? { applies_to: binds } : {}),
    ...(role === 'cap' ? { cap_window: windowOf(before) } : {}),
  };
}

/** 首次认定奖励标准, 省级补助资金: another award, of which a share is a ratio. */
const IS_AWARD = /(?:奖励|奖补|补助|补贴|资助)(?:标准|金额|资金|额度|总额)$/;
const ofAward = (base: string | null): Readonly<Record<string, unknown>> => (base !== null && IS_AWARD.test(base) ? { role: 'ratio', of: base } : { base });

/** The phrase of a figure, from the comma before it. */
function ownQuote(text: string, { start, end }: Candidate): { readonly quote: string; readonly nth?: number } {
  const phrase = phraseAround(text, start, end);
  return quoted(text, { start: phrase.start, end });
}

/** Per what a figure is meant, by the words before it. */
export const perBefore = (before: string): keyof typeof pers | null => byWord(before, PERS)?.value ?? null;

/** 展位费给予全额补助: of what it is all. */
function fullBase(text: string, { start, end }: Candidate): { readonly base?: string } {
  const base = text.slice(start, end) === '全额' ? inFull(text).find((place) => place.start === start)?.base : undefined;
  return base === undefined ? {} : { base };
}

/** 每家企业每年不超过2项. */
const OF_ONE_FIRM = /(?:每[家户个]|单[个户家]|同一)[^，。；\d]{0,6}(?:企业|单位|主体|机构)[^，。；\d面]{0,12}$|每[家户][^，。；\d]{0,8}$/;

/** Whether a figure goes on with the list of the one before: 每个标准分别奖励50万元、30万元. */
const goesOn = ({ reason }: Candidate) => reason.endsWith('in one list with the figure before it');

/**
 * Amounts of one award, keyed; a cap by itself limits a sum that is not told.
 * @param all figures of the sentence: what stands before the first of a list is said of every one
 */
export function amountsOf(figures: readonly Candidate[], text: string, all: readonly Candidate[]): Record<string, unknown>[] {
  const listOf = (f: Candidate): readonly Candidate[] => {
    const from = goesOn(f) ? all.slice(0, all.indexOf(f) + 1).findLastIndex((g) => !goesOn(g)) : all.indexOf(f);
    const next = all.findIndex((g, i) => i > from && !goesOn(g));
    return from < 0 ? [f] : all.slice(from, next < 0 ? undefined : next);
  };
  /** The words since the figure before it. */
  const ownOf = (f: Candidate): string => text.slice(Math.max(f.start - 40, ...all.filter((g) => g.end <= f.start).map((g) => g.end)), f.start);
  const isTwice = (f: Candidate) => all.filter((g) => g.value === f.value && g.unit === f.unit).length > 1;
  const printedBefore = (f: Candidate): Printed => {
    const list = listOf(f);
    const { start } = list[0] ?? f;
    return { before: text.slice(Math.max(0, start - 90), start), own: ownOf(f), member: { at: list.indexOf(f), of: list.length } };
  };
  const toAmount = (f: Candidate, key: string, binds: readonly string[]) => ({
    ...draftAmount(f, key, printedBefore(f), binds),
    // the same figure twice: each is told by its own phrase
    ...(isTwice(f) ? ownQuote(text, f) : {}),
    ...fullBase(text, f),
  });
  const sums = figures.filter((f) => f.kind === 'amount');
  const heads = sums.filter(paysByItself);
  const names = heads.length === 0 ? ['award'] : heads.map((f, i) => (isRate(f) ? `rate${i === 0 ? '' : i + 1}` : `award${i === 0 ? '' : i + 1}`));
  const told = heads.map((f, i) => toAmount(f, names[i] ?? 'award', []));
  const bounds = sums.filter((f) => !paysByItself(f)).map((f, i) => toAmount(f, `${f.role === 'cap' ? 'cap' : 'floor'}${i === 0 ? '' : i + 1}`, names));
  const limits = figures.filter((f) => f.kind === 'limit').map((f) => ({ max: f.value, unit: f.unit, ...(OF_ONE_FIRM.test(ownOf(f)) ? { per: 'firm' } : {}) }));
  const amounts = heads.length === 0 ? [{ key: 'award', role: 'unspecified' }, ...bounds] : [...told, ...bounds];
  return limits.length === 0 ? amounts : amounts.map((a, i) => (i === 0 ? { ...a, limits } : a));
}
/** 分三年按40%、30%、30%拨付 of sums that the sentence gives: how they are paid out; null where there are none, or nothing else is given. */
export function instalmentsOf(
  figures: readonly Candidate[],
  segment: string,
): { readonly parts: readonly Candidate[]; readonly value: Record<string, unknown> } | null {
  const parts = figures.filter((f) => f.role === 'ratio' && f.reason.startsWith(PAID_IN_PARTS));
  const rest = /余款|余下|剩余|其余/.test(segment) ? 1 : 0;
  const shares = parts.flatMap((f) => f.value ?? []);
  const others = figures.filter((f) => f.kind === 'amount' && !parts.includes(f) && paysByItself(f));
  const paid = shares.reduce((sum, s) => sum + s, 0);
  const by = /分[一二两三四五六七八九十\d]+(?:个?年)|逐年|第[一二三\d]年/.test(segment) ? 'year' : 'stage';
  if (parts.length + rest < 2 || parts.length === 0 || others.length === 0) return null;
  // 支付20%，…支付50%，…支付余款: the last share is told by no number
  if (rest === 1 && paid < 100) return { parts, value: { count: parts.length + 1, by } };
  return parts.length < 2 || paid !== 100 ? null : { parts, value: { count: parts.length, by, shares } };
}

/** 分两批, 分三年 of what is given, without shares. */
const IN_PARTS = /分([两二三四五\d])(年|批|期|次|阶段)(?=按(?:照)?[\d：:∶]{3,}(?:的)?比例|(?:等额|平均|逐年|最高)?(?:给予|拨付|兑现|支付|发放|奖励|补助|资助))/;
export function partsOf(segment: string): Record<string, unknown> | null {
  const [, number = '', step] = IN_PARTS.exec(segment) ?? [];
  return step === undefined ? null : { count: yearNumber(number), by: step === '年' ? 'year' : 'stage' };
}
