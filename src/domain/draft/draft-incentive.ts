import type { EventSection } from '../schema/event.ts';
import type { Title } from '../schema/title.ts';
import { SCALE_FIGURE } from '../text/scale-words.ts';
import { bare } from '../text/text.ts';
import type { instruments, measurePeriods, measures, payers, pers, recurrences } from '../vocabulary.ts';
import type { Candidate } from './candidates.ts';
import { byLastWord, byWord, fromGuesses, printed, type DraftFact, type Guess, type SentenceFigures } from './draft-fact.ts';
import { askedConditions, describedBy, levelAt, levelAsked } from './draft-conditions.ts';
import { phraseAround } from './draft-target.ts';
import { printedConditions } from './printed-conditions.ts';
import { beneficiaryIn, kindOf } from './receivers.ts';
import { PAID_IN_PARTS } from './share-rules.ts';
import { titlesIn } from './titles-in.ts';

/** What the registries offer for an incentive. */
export interface IncentiveLists {
  readonly titles: readonly Title[];
  readonly events: readonly EventSection[];
}

export const INSTRUMENTS: readonly (readonly [RegExp, keyof typeof instruments])[] = [
  [/贴息/, 'interest'],
  [/保费|担保费/, 'premium'],
  [/股权投资|参股/, 'equity'],
  [/租金|房租/, 'rent'],
  [/用地|土地/, 'land'],
  [/采购/, 'procurement'],
  [/减免|免征|免收|退税|税收/, 'tax'],
  [/奖励|奖补|奖金|奖/, 'award'],
  [/补助|补贴|资助|补偿|扶持|支持|补/, 'subsidy'],
];
/** The word for the help as printed. */
const HELP =
  /(?:一次性)?(?:定额|配套)?(?:贷款)?(?!补[助贴](?:资金(?:按|中|从|列支|安排)|期限|标准|范围|对象))(?:奖励|奖补|奖金|补助|补贴|资助|贴息|补偿|扶持|资金支持|支持|减免|配套|(?<=给予[^，。；]{0,20})奖|(?<=每[^，。；]{0,8})补)/g;
const RECURRENCES: readonly (readonly [RegExp, keyof typeof recurrences])[] = [
  [/一次性|一次奖|一次补/, 'once'],
  [/每月|按月/, 'monthly'],
  // 每年最高20万元 tells how much a year, not that it is given each year
  [/每年(?!度|接收|新增|引进|完成|安排|招用|(?:资助|奖励|补助|补贴|支持)?(?:金额|总额)?(?:最高|最多|累计|不超过))|按年/, 'yearly'],
];
const PAYERS: readonly (readonly [RegExp, keyof typeof payers])[] = [
  [/(?:县|区|县级|区级|园区)财政(?!局|部门)/, 'district'],
  [/市(?:本级|级)?财政(?!局|部门)|市级[^，。；]{0,12}专项资金/, 'city'],
  [/省(?:级)?财政(?!厅|部门)/, 'province'],
];
const PERS: readonly (readonly [RegExp, keyof typeof pers])[] = [
  [/每[户家](?:企业)?[^，。；]{0,8}$|单[户个](?!项目)(?:企业)?[^，。；]{0,8}$/, 'firm'],
  [/每[台套][^，。；]{0,6}$/, 'set'],
  [/每人[^，。；]{0,6}$/, 'person'],
  [/每个?项目[^，。；]{0,6}$|单个项目[^，。；]{0,6}$|每个?项目按照?[^，。；]{2,34}(?:给予?|奖励|补助|资助)(?:企业|单位)?$/, 'project'],
  [/每[件个项][^，。；]{0,6}$|每[宗笔][^，。；]{0,12}$|每(?:新[设增开建]|增设)一?[家个处间][^，。；\d]{0,14}[，,]?[^，。；,\d]{0,6}$/, 'item'],
  [/每平方米[^，。；\d]{0,8}$/, 'square_metre'],
  [/每亩[^，。；\d]{0,8}$/, 'mu'],
];
/** 元/亩: what the sum is counted by stands in its unit. */
const PER_UNITS: Readonly<Record<string, keyof typeof pers>> = {
  ...{ 亩: 'mu', 平方米: 'square_metre', 人: 'person', 台: 'set', 套: 'set', 户: 'firm', 家: 'firm', 月: 'month', 年: 'year' },
  ...{ '平方米·月': 'square_metre_month', '人·月': 'person_month' },
};
/** What a threshold measures, by the words before its figure; the first that is named. */
const THRESHOLDS: readonly (readonly [RegExp, keyof typeof measures])[] = [
  [/亩均投资|投资强度/, 'investment_per_mu'],
  [/亩均税/, 'tax_per_mu'],
  [/(?:地方|经济|财政)(?:经济|财政|综合)?贡献/, 'local_contribution'],
  [/纳税|税收|税金|税额/, 'tax_paid'],
  [/固定资产投资/, 'fixed_asset_investment'],
  [/设备(?:投资|投入)/, 'equipment_planned'],
  [/(?:销售|营业|业务|零售)(?:收入|额)|营收/, 'annual_revenue'],
  [/研发(?:投入|费用|经费)/, 'rnd_spend'],
  [/出口额/, 'export_value'],
];
const ATTAINS = /认定|获得|获批|获评|评为|入选|成为|升级为|荣获|晋升/;

/** 规模以上工业总产值 is an indicator, 土地挂牌价 a price. */
const NAMES_NO_EVENT = new RegExp(`规模以上${SCALE_FIGURE}|挂牌价|招拍挂|招商(?:运营|管理)[^，。；]{0,4}(?:单位|机构|公司)`, 'g');

/** The event whose longest search word stands in the words nearest to the sum: the sentence, else the clause. */
export function eventIn(texts: readonly string[], events: readonly EventSection[]): Guess<string> | null {
  for (const whole of texts) {
    const text = whole.replace(NAMES_NO_EVENT, '');
    const found = events
      .flatMap((s) => s.events)
      .flatMap((e) => e.words.filter((w) => bare(text).includes(bare(w))).map((word) => ({ id: e.id, word })))
      .sort((a, b) => b.word.length - a.word.length)[0];
    if (found !== undefined) return printed(found.id, found.word);
  }
  return null;
}

/** The help's word that stands nearest before or after the figure. */
function helpAt(segment: string, start: number, end: number): Guess<string> | null {
  const found = [...segment.matchAll(HELP)].map((m) => ({ word: m[0], distance: m.index >= end ? m.index - end : start - m.index }));
  const nearest = found.sort((a, b) => a.distance - b.distance)[0];
  return nearest === undefined ? null : printed(nearest.word, nearest.word);
}

const BASE = /(?:按照?|以)(?:其|该|企业|项目|上一?年度?|当年|年度)*([^，。；]{2,30}?)(?:的)?$/;
/** 对其场租减免部分，经认定，每年给予平台50%; 对实际发生费用给予50%: what is looked at stands before who is given how much. */
const LOOKED_AT =
  /(?:^|[，。；])(?:每年)?(?:对(?:于)?|根据|依据)([^，。；]{2,30}?(?:费用|支出|投入|部分|金额|租金|利息|投资额))(?:，[^，。；对]{2,30})?(?:，(?:每年)?)?(?:给予|予以)[^，。；对]{0,8}$/;
/** 不得超过其地方贡献的30%: of what a cap in per cent is a share. */
const CAP_BASE = /(?:不得?超过|不得?高于|最高为?)([^，。；\d]{2,30}?)的?$/;
/** 实际投资额给企业5%: who gets it is no part of the base. */
const GIVEN_TO = /(?:额度)?(?:给予?|奖励?给?|补助|补贴)(?:企业|单位|个人|项目)?(?:一次性)?$/;

/** 按不超过其投资额1%: the bound is no part of the base. */
const BOUND = /^(?:不超过|不高于|最高)其?/;

/** 人民币30万元、50万元、实到外资额的8‰: the sums before it are no part of the base. */
const OTHER_SUMS = /^.*元、/;

const DIGITS = '一二三四五六七八九';
const yearNumber = (word: string): number => (word === '两' ? 2 : DIGITS.includes(word) ? DIGITS.indexOf(word) + 1 : Number(word));

/** 第二年, 前三年, 后两年 right before a figure: the years of receipt it is for. */
function yearsBefore(before: string): { from: number; to: number } | null {
  const last = [...before.matchAll(/(第|前|后)([一二两三四五六七八九\d])年/g)].at(-1);
  if (last === undefined || /[。；]/.test(before.slice(last.index))) return null;
  const [, which, word = ''] = last;
  const n = yearNumber(word);
  if (which === '第') return { from: n, to: n };
  if (which === '前') return { from: 1, to: n };
  const first = /前([一二两三四五六七八九\d])年/.exec(before)?.[1];
  return first === undefined ? null : { from: yearNumber(first) + 1, to: yearNumber(first) + n };
}

/** What a rate is taken of, by the words before it. */
function baseIn(before: string): string | null {
  const told = BASE.exec(before)?.[1]?.replace(BOUND, '').replace(GIVEN_TO, '').replace(OTHER_SUMS, '').trim() ?? '';
  return told.length >= 2 ? told : (LOOKED_AT.exec(before)?.[1]?.trim() ?? null);
}

/** Whether a cap holds for each year or for all of them, by the words before it. */
function windowOf(before: string): 'per_year' | 'total' | 'unclear' {
  // 评为年度优秀的企业给予最高: the year is of the title
  if (/每年|年度(?![^，。；]*的)|全年/.test(before.slice(-14)) || /每年(?:根据|按照?|给予|予以)[^。；]*$/.test(before)) return 'per_year';
  return /累计|合计|总额/.test(before.slice(-10)) ? 'total' : 'unclear';
}

/** One figure of an incentive as an amount; `key` names it inside the incentive. */
function draftAmount(candidate: Candidate, key: string, before: string, binds: readonly string[]): Record<string, unknown> {
  const { role, op, value, value_max, unit } = candidate;
  const [, sum = unit, by = ''] = /^(元|万元)\/(.+)$/.exec((unit ?? '').replace(/[•・·]|(?<=\/.*)\//g, '·')) ?? [];
  const per = PER_UNITS[by] === undefined ? byWord(before, PERS) : { value: PER_UNITS[by] };
  const years = yearsBefore(before);
  // 5%-20%: two rates of one base
  const isRange = role === 'rate' && value_max !== null;
  return {
    key,
    role: isRange ? 'range' : role,
    op,
    value,
    ...(value_max === null ? {} : { value_max }),
    unit: PER_UNITS[by] === undefined ? unit : sum,
    ...(years === null ? {} : { years }),
    ...(per === null ? {} : { per: per.value }),
    ...(role === 'rate' ? { base: baseIn(before) } : {}),
    ...(role === 'ratio' || role === 'uplift' ? { of: null } : {}),
    ...(role === 'cap' && unit === '%' ? { base: CAP_BASE.exec(before)?.[1] ?? null } : {}),
    ...(role === 'cap' || role === 'floor' ? { applies_to: binds } : {}),
    ...(role === 'cap' ? { cap_window: windowOf(before) } : {}),
  };
}

/** Figures of a sentence that belong to one award: its head sum, the caps that bind it, its conditions and limits. */
interface Award {
  readonly figures: readonly Candidate[];
  readonly conditions: readonly Candidate[];
  /** The list of thresholds of which it has one; empty where there is none. */
  readonly list: readonly Candidate[];
}

/** A share, of a base, another award, on top of one: what a cap after it bounds. */
export const isShareOfSomething = (f: Candidate): boolean => f.role === 'rate' || f.role === 'ratio' || f.role === 'uplift';

/** 200元/人: what is given in all is bounded by the cap after it. */
const isPerOne = ({ unit }: Candidate): boolean => unit?.includes('/') === true;

const paysByItself = (c: Candidate) => c.role !== 'cap' && c.role !== 'floor';

/** 万美元 and 亿美元 are one unit. */
const measuredIn = (c: Candidate | undefined): string => (c?.unit ?? '').replace(/^[千万亿]+/, '');

/** The one list of so many thresholds of one unit that follow each other; null where none or several are that long. */
function runOf(conditions: readonly Candidate[], length: number): readonly Candidate[] | null {
  const runs = conditions.reduce<Candidate[][]>((found, c) => {
    const last = found.at(-1);
    if (last !== undefined && measuredIn(last[0]) === measuredIn(c)) last.push(c);
    else found.push([c]);
    return found;
  }, []);
  const fitting = runs.filter((r) => r.length === length);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * The awards of a sentence. A sum or rate begins one; a cap after a rate binds it, a cap by itself begins one. A condition
 * belongs to the award after it; those before the first to all, unless each award has one of its own.
 * @param isForEach whether a sum is given for each of several, so that a cap behind it bounds the whole
 */
export function awardsOf(figures: readonly Candidate[], isForEach: (f: Candidate) => boolean = isPerOne): Award[] {
  const awards: { figures: Candidate[]; conditions: Candidate[] }[] = [];
  let waiting: Candidate[] = [];
  let common: Candidate[] = [];
  for (const figure of figures) {
    const last = awards.at(-1);
    if (figure.kind === 'condition' || figure.kind === 'target') waiting.push(figure);
    else if (figure.kind === 'limit') last?.figures.push(figure);
    else if (last !== undefined && !paysByItself(figure) && last.figures.some((f) => isShareOfSomething(f) || isForEach(f))) last.figures.push(figure);
    else {
      if (awards.length === 0) common = waiting;
      awards.push({ figures: [figure], conditions: awards.length === 0 ? [] : waiting });
      waiting = [];
    }
  }
  const each = awards.length > 1 && awards.slice(1).every((a) => a.conditions.length > 0);
  // 达到1亿元、5亿元、10亿元，且增长10%以上的，分别奖励…: as many thresholds of one unit as sums, the others are asked of all
  const run = awards.length > 1 && awards.slice(1).every((a) => a.conditions.length === 0) ? runOf(common, awards.length) : null;
  return awards.map((award, i) => {
    const shared = run !== null ? common.filter((c) => !run.includes(c) || c === run[i]) : i === 0 || !each ? common : [];
    return { figures: award.figures, conditions: [...shared, ...award.conditions], list: run ?? [] };
  });
}

/** 分别奖励…，补助期限不超过3年: the term behind the last sum of a list holds for all of them. */
function withSharedTerm(awards: readonly Award[], segment: string): readonly Award[] {
  const terms = awards.at(-1)?.figures.filter((f) => f.kind === 'limit' && /[年月]$/.test(f.unit ?? '')) ?? [];
  if (awards.length < 2 || terms.length === 0 || !segment.includes('分别')) return awards;
  return awards.map((a) => (a.figures.some((f) => f.kind === 'limit') ? a : { ...a, figures: [...a.figures, ...terms] }));
}

/** Amounts of one award, keyed; a cap by itself limits a sum that is not told. */
function amountsOf(figures: readonly Candidate[], text: string): Record<string, unknown>[] {
  const sums = figures.filter((f) => f.kind === 'amount');
  const heads = sums.filter(paysByItself);
  const names = heads.length === 0 ? ['award'] : heads.map((f, i) => (f.role === 'rate' ? `rate${i === 0 ? '' : i + 1}` : `award${i === 0 ? '' : i + 1}`));
  const told = heads.map((f, i) => draftAmount(f, names[i] ?? 'award', text.slice(Math.max(0, f.start - 40), f.start), []));
  const bounds = sums
    .filter((f) => !paysByItself(f))
    .map((f, i) => draftAmount(f, `${f.role === 'cap' ? 'cap' : 'floor'}${i === 0 ? '' : i + 1}`, text.slice(Math.max(0, f.start - 40), f.start), names));
  const limits = figures.filter((f) => f.kind === 'limit').map(({ value, unit }) => ({ max: value, unit }));
  const amounts = heads.length === 0 ? [{ key: 'award', role: 'unspecified' }, ...bounds] : [...told, ...bounds];
  return limits.length === 0 ? amounts : amounts.map((a, i) => (i === 0 ? { ...a, limits } : a));
}

/** In which year a threshold is measured, as its words print it. */
const PERIODS: readonly (readonly [RegExp, keyof typeof measurePeriods])[] = [
  [/上一?年度?/, 'last_year'],
  [/当年|本年度?/, 'this_year'],
];

/** The words of a threshold, from what is measured to what follows the number. */
function conditionRange(text: string, { start, end }: Candidate): { from: number; to: number } {
  const phrase = phraseAround(text, start, end).start;
  const begun = Math.max(phrase, text.lastIndexOf('对', start - 1) + 1);
  const from = begun + (/^(?:[且并]|于(?!\d))/.exec(text.slice(begun, start))?.[0].length ?? 0);
  // 增长10%以上的企业: the 的 belongs to what follows
  const after = /^(?:（含(?:本数)?）|\(含\))?(?:的(?=[，。；、：,;]|$))?/.exec(text.slice(end))?.[0] ?? '';
  return { from, to: end + after.length };
}

/** Which place of a threshold's words in its clause is meant; nothing where they stand once. */
function nthOf(text: string, quote: string, { start }: Candidate): { readonly nth?: number } {
  const parts = text.split(quote).length - 1;
  return parts < 2 ? {} : { nth: text.slice(0, start + quote.length).split(quote).length - 1 };
}

/** 达到5000万元: a bare number behind these is reached, not hit. */
const REACHED = /(?:达到?|满|实现)$/;

/**
 * A threshold as a condition of its kind where what it measures is named; else `other`, for the reader to code.
 * @param list the thresholds of one list that it is of: 达到5000万元、1亿元 is measured by the words before the first
 */
function draftCondition(text: string, candidate: Candidate, list: readonly Candidate[] = []): Record<string, unknown> {
  const [first = candidate] = list.includes(candidate) ? list : [];
  const own = conditionRange(text, candidate);
  const head = conditionRange(text, first);
  const alone = text.slice(own.from, own.to).trim();
  const quote = text.slice(head.from, own.to).trim();
  const { value, unit, value_max } = candidate;
  const measure = byWord(text.slice(head.from, head.to), THRESHOLDS);
  const isReached = (c: Candidate) => c.op === 'eq' && REACHED.test(text.slice(0, c.start + (c.op_printed?.length ?? 0)));
  const op = candidate.op === 'eq' && isReached(first) ? 'ge' : candidate.op;
  const isBound = op === 'ge' || op === 'gt' || op === 'le' || op === 'lt';
  if (measure === null || !isBound || value_max !== null || !(unit ?? '').endsWith('元') || /增长|增幅|增加|新增|每/.test(quote))
    return { kind: 'other', quote: alone, ...nthOf(text, alone, candidate) };
  // 总投资500万元以上的项目: the project is to cost so much
  const isOfProject = (quote + (/^[^，。；、]{0,6}/.exec(text.slice(text.indexOf(quote) + quote.length))?.[0] ?? '')).includes('项目');
  const period = byWord(quote, PERIODS);
  return {
    kind: 'amount_at_least',
    measure: measure.value,
    op,
    value,
    unit,
    ...(period === null ? {} : { period: period.value }),
    ...(isOfProject ? { subject: 'project' } : {}),
    quote,
    ...nthOf(text, quote, candidate),
  };
}

/** Thresholds as conditions, in printed order. */
export const conditionsOf = (text: string, figures: readonly Candidate[]): Record<string, unknown>[] => figures.map((c) => draftCondition(text, c, []));

/** A note of offices at a sentence's end is no part of what it gives. */
export const NOTE = /\s*[（(][^（）()]*(?:责任单位|牵头|负责|单位[：:])[^（）()]*[）)]\s*[。；]?\s*$/;

/** 分三年按40%、30%、30%拨付 of sums that the sentence gives: how they are paid out; null where there are none, or nothing else is given. */
function instalmentsOf(
  figures: readonly Candidate[],
  segment: string,
): { readonly parts: readonly Candidate[]; readonly value: Record<string, unknown> } | null {
  const parts = figures.filter((f) => f.role === 'ratio' && f.reason.startsWith(PAID_IN_PARTS));
  const shares = parts.flatMap((f) => f.value ?? []);
  const others = figures.filter((f) => f.kind === 'amount' && !parts.includes(f) && paysByItself(f));
  if (parts.length < 2 || others.length === 0 || shares.reduce((sum, s) => sum + s, 0) !== 100) return null;
  return { parts, value: { count: parts.length, by: /分[一二两三四五六七八九十\d]+年|第[一二三\d]年/.test(segment) ? 'year' : 'stage', shares } };
}

/** 分两批, 分三年 of what is given, without shares. */
const IN_PARTS = /分([两二三四五\d])(年|批|期|次|阶段)(?=(?:等额|平均|逐年|最高)?(?:给予|拨付|兑现|支付|发放|奖励|补助|资助))/;
function partsOf(segment: string): Record<string, unknown> | null {
  const [, number = '', step] = IN_PARTS.exec(segment) ?? [];
  return step === undefined ? null : { count: yearNumber(number), by: step === '年' ? 'year' : 'stage' };
}

const NUMERALS = '一二三四五六七八九十';
/** How many places of a ranking are printed: 前三名, 前5位; null where none are. */
function placesOf(segment: string): number | null {
  const printed = /前([\d一二两三四五六七八九十])[名位强]/.exec(segment)?.[1];
  if (printed === undefined) return null;
  return printed === '两' ? 2 : NUMERALS.includes(printed) ? NUMERALS.indexOf(printed) + 1 : Number(printed);
}

/** The incentives a sentence gives; several where it gives several sums, in printed order. */
export function draftIncentives(sentence: SentenceFigures, text: string, heading: string, { titles, events }: IncentiveLists): Omit<DraftFact, 'id'>[] {
  // …45万元。（2）: the number belongs to what follows
  const segment = sentence.quote.replace(NOTE, '').replace(/(?<=[。；])\s*[（(][\d一二三四五六七八九十]+[）)]\s*$/, '');
  const paid = instalmentsOf(sentence.figures, segment);
  const inParts = paid?.value ?? partsOf(segment);
  const isForEach = (f: Candidate) => isPerOne(f) || /每[^，。；\d每]{1,6}$/.test(text.slice(Math.max(0, f.start - 8), f.start));
  const awards = withSharedTerm(awardsOf(paid === null ? sentence.figures : sentence.figures.filter((f) => !paid.parts.includes(f)), isForEach), segment);
  const places = placesOf(segment);
  const offset = Math.max(0, text.indexOf(segment));
  return awards.map((award, i): Omit<DraftFact, 'id'> => {
    const head = award.figures[0];
    const [start, end] = head === undefined ? [0, segment.length] : [head.start - offset, head.end - offset];
    const help = helpAt(segment, start, end);
    const until = segment.slice(0, end);
    const beneficiary = beneficiaryIn(until) ?? beneficiaryIn(segment);
    const named = titlesIn(beneficiary?.value ?? '', titles);
    const isAttained = named.length > 0 && ATTAINS.test(beneficiary?.why ?? '') && !/搬迁|迁入|落户|招引/.test(segment);
    // 国家级、省级…的，分别给予…: as many titles as sums
    const isDistribution = awards.length > 1 && named.length === awards.length;
    const own = isDistribution ? named.slice(i, i + 1) : named;
    const ids = [...new Set(own.map((t) => t.id))];
    const previous = awards[i - 1]?.figures.at(-1);
    const around = segment.slice(previous === undefined ? 0 : previous.end - offset, end + 10);
    const event = isAttained ? { value: 'title-awarded', why: 'a title is attained' } : eventIn([around, until, segment, heading], events);
    const isNewly = /新(?:认定|获|评)|[首初]次(?:认定|获|评)/.test(beneficiary?.value ?? '');
    const asked = askedConditions(segment, ids.length > 0 || named.length > 0, i, awards.length);
    const level = isDistribution ? null : (levelAt(beneficiary?.value ?? '', i, awards.length) ?? levelAsked(asked));
    const payer = byLastWord(segment.slice(0, end), PAYERS) ?? byWord(segment, PAYERS);
    // 每年资助最高20万元 is read to its end
    const near = segment.slice(0, end + 12) + (/^[^，。；]*/.exec(segment.slice(end + 12))?.[0] ?? '');
    const recurrence = byWord(near, RECURRENCES);
    const conditions = [
      ...(ids.length > 0 && beneficiary !== null
        ? [{ kind: isAttained ? 'awarded_title' : 'holds_title', titles: ids, ...(isAttained ? { newly: isNewly } : {}), quote: beneficiary.value }]
        : []),
      ...printedConditions(segment),
      ...award.conditions.map((c) => draftCondition(text, c, award.list)),
      ...asked,
    ];
    const described = conditions.length > 0 || beneficiary === null ? null : describedBy(beneficiary.value);
    const place = awards.length > 1 && places === awards.length ? `（第${NUMERALS[i] ?? ''}名）` : '';
    return {
      kind: 'incentive',
      clause: sentence.clause,
      ...fromGuesses({
        clause: { value: sentence.clause, why: 'where it stands' },
        quote: { value: segment, why: 'the sentence' },
        title:
          beneficiary === null || help === null ? null : { value: `${shortened(beneficiary.value)}${help.value}${place}`, why: 'beneficiary and kind of help' },
        event,
        ...(level === null ? {} : { level }),
        instrument: byLastWord(help?.value ?? '', INSTRUMENTS),
        instrument_printed: help,
        beneficiary,
        beneficiary_kind: beneficiary === null ? null : kindOf(beneficiary.value),
        ...(ids.length === 0
          ? {}
          : isAttained
            ? { tier_attained: ids.length === 1 ? { value: ids[0], why: 'the title that is attained' } : null }
            : { tiers_required: { value: ids, why: 'titles the sentence names' } }),
        ...(recurrence === null ? {} : { recurrence }),
        ...(payer === null ? {} : { payer }),
        conditions: { value: described === null ? conditions : [described], why: 'thresholds and titles of the sentence; code each by its kind' },
        amounts: {
          value: amountsOf(award.figures, text).map((a) => (inParts === null || a.role === 'cap' ? a : { ...a, instalments: inParts })),
          why: award.figures.map((f) => f.reason).join('; '),
        },
      }),
    };
  });
}

/** Long beneficiaries head no column. */
export const shortened = (name: string) => (name.length <= 24 ? name : `${name.slice(0, 23)}…`);
