import type { AmountRole, Operator } from '../vocabulary.ts';
import * as words from './benefit-words.ts';
import { isList, readFigures, squeeze, type ReadFigure } from './read-figures.ts';

/** What a program takes a printed figure for; a person has to say whether it is. */
export interface DraftFigure {
  readonly kind: 'target' | 'amount' | 'condition' | 'limit';
  /** In the printed unit: 30 of 30万元; null for 全覆盖. */
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly value_max: number | null;
  /** As printed: 万元. */
  readonly unit: string | null;
  /** Of an amount: what the figure does; else null. */
  readonly role: AmountRole | null;
  readonly op: Operator | null;
  /** The operator's words as printed; null for a bare number. */
  readonly op_printed: string | null;
  /** Where the number stands in its text, from the operator word to the unit. */
  readonly start: number;
  readonly end: number;
  /** Which words decided, English. */
  readonly reason: string;
}

/** What stands around a sentence and says what its figures are. */
export interface FigureContext {
  /** `awards` below 奖励标准：, `conditions` below 申报条件：, `goals` below 工作目标; null: the sentence alone decides. */
  readonly under: 'awards' | 'conditions' | 'goals' | null;
}

/** What stands around a number, in its segment (cut at ；) and its sentence (cut at 。); of a list, around the whole list. */
interface Place {
  /** The segment before the number, operator word left out. */
  readonly before: string;
  /** The segment after the number and its unit. */
  readonly after: string;
  /** The part of `before` since the last comma. */
  readonly phrase: string;
  /** The part of `phrase` since the figure before. */
  readonly near: string;
  /** The part of `before` since the last sum that was given in it, the words of that award left out. */
  readonly since: string;
  /** Whether a sum was given before in the segment. */
  readonly isLater: boolean;
  /** Something is given in this sentence, or above it. */
  readonly gives: boolean;
  /** The sentence says 标准为 before the number. */
  readonly isStandard: boolean;
  /** Something that is no money is given: places in schools, precedence. */
  readonly serves: boolean;
  /** The operator of the list: its first that is no plain equality. */
  readonly op: Operator | null;
  readonly op_printed: string | null;
  readonly context: FigureContext;
}

type Decision = Pick<DraftFigure, 'kind' | 'role' | 'reason'>;

/** One line of a table: the first whose `when` holds decides; `as` null: the number is no figure of a fact. */
interface Rule {
  readonly reason: string;
  readonly as: DraftFigure['kind'] | AmountRole | null;
  readonly when: (f: ReadFigure, place: Place) => boolean;
}

const KINDS: ReadonlySet<string> = new Set(['target', 'condition', 'limit']);

function decide(rules: readonly Rule[], f: ReadFigure, place: Place): Decision | null {
  const rule = rules.find((r) => r.when(f, place));
  if (rule === undefined || rule.as === null) return null;
  return KINDS.has(rule.as)
    ? { kind: rule.as as DraftFigure['kind'], role: null, reason: rule.reason }
    : { kind: 'amount', role: rule.as as AmountRole, reason: rule.reason };
}

const lastGive = (text: string) => [...text.matchAll(words.GIVE_VERB)].at(-1)?.index ?? -1;
const MEASURES = new RegExp(words.MEASURES, 'g');
/** 奖补总额, and 总额 of what is given, are no measure of the firm. */
const OWN_SUM =
  /(?:奖励|奖补|补助|补贴|资助|贴息|支持|扶持|奖金|申领)(?:资金)?(?:总额|金额|额度|额|标准|资金|比例)|(?:^|[，、且，]|每年|年度|单户|企业|最高|最多)(?:总额|金额|合计)/g;
const lastMeasure = (text: string) => [...text.replace(OWN_SUM, (own) => '－'.repeat(own.length)).matchAll(MEASURES)].at(-1)?.index ?? -1;
const MOST = /(?:最高|最多|至多|上限|限额|封顶)[^，。；\d]{0,8}$/;
const saysMost = ({ op, before }: Place) => op === 'le' || (op !== 'ge' && op !== 'gt' && MOST.test(before));
/** The award whose sum was just printed: 的奖励, 一次性补助. */
const AWARD_NEXT =
  /^(?:的)?(?:标准|比例|额度)?(?:予以|给予)?(?:(?!企业|项目|单位|机构|给予|予以|按|对|的|以上|以下)[^，。；、\d]){0,6}(?:奖励|奖补|补助|补贴|资助|支持|奖金|扶持|补偿|贴息)(?!(?:企业|每[人家户个])?[\d一二三四五六七八九十])/;
/** 的奖励20万元: what follows gives a sum of its own. */
const AWARD_OF_ITS_OWN =
  /^(?:（含）)?(?:以上|以下)?的?[，,]?(?:再|另|则|每[人家户个年])?(?:给予|予以|奖励?|补助?|补贴|按)[^，。；\d]{0,8}\d[\d.]*\s*(?:[千百]?[万亿]?元|%|‰)/;
/** 每月600元: a sum a month, a person. */
const EACH = /每(?:[人月年户家个件亩吨天次名]|平方米)[^，。；\d]{0,4}$/;
const AS_STANDARD = /^(?:的)?(?:标准|额度|限额)/;
/** Behind a threshold: 以上的，; no 以上的奖励. */
const THRESHOLD_NEXT = /^(?:（含）|\(含\))?(?:以上)?的(?!(?:一次性|配套|资金)*(?:奖|补|资助|支持|扶持|标准|比例))/;

/** 按投资额的10%: a share of what stands before it. */
const isShareOfBase = (f: ReadFigure, { before, near, after, op }: Place) =>
  f.kind === 'percent' &&
  (AWARD_NEXT.test(after) ||
    (op === 'eq' && (/^的?(?:标准|比例)/.test(after) || (lastGive(near) >= 0 && /^[、，。；]/.test(after)))) ||
    (/(?:按照?|的|以)[^，。；]{0,30}$/.test(before) &&
      op !== 'gt' &&
      !/(?:达到?|增长|占比?|比重|比例[为达]?|增幅|增速)$/.test(before) &&
      !/^(?:以上|及以上)?的[^，]{0,10}，/.test(after)));

/** A threshold: what is measured stands right before the number, and nothing is given between the two. */
function isThreshold(f: ReadFigure, place: Place): boolean {
  const { phrase, near, after, context, op, op_printed } = place;
  const measured = lastMeasure(near);
  const given = lastGive(near);
  const bounds = op === 'ge' || op === 'gt' || op === 'lt' || f.value_max !== null || op_printed !== null || /(?:达到?|满|在)$/.test(phrase);
  const goesOnToAward = words.GIVES.test(after) || context.under === 'conditions';
  if (measured > given && bounds && (goesOnToAward || /^(?:以上|以下|的)?[（(含）)]*的/.test(after) || place.gives)) return !isShareOfBase(f, place);
  // 对年销售5000万元的企业…给予: a bare number between 对 and 的
  if (measured > given && goesOnToAward && /^[^，。；]{0,14}的/.test(after) && !words.CAPS.test(phrase)) return !isShareOfBase(f, place);
  // 5000万元（含）以上1亿元以下的，给予
  return bounds && op !== 'le' && given < 0 && goesOnToAward && lastGive(place.before) < 0 && !AWARD_NEXT.test(after);
}

/** 最高 before a sum that an award gives, with nothing measured between the two. */
const isCapOfAward = (place: Place) =>
  lastGive(place.before) >= 0 &&
  saysMost(place) &&
  lastMeasure(place.near) < 0 &&
  /(?:奖|补|助|贴|支持|金额|总额|额度|累计|合计|企业|家|户|项目|年)[^，。；]{0,10}$/.test(place.phrase);

const underConditions = ({ context }: Place) => context.under === 'conditions';
const isSilent = ({ gives, context }: Place) => !gives && context.under !== 'awards';

/** 达30%以上的企业。: says which ones, promises none. */
const isDefinition = ({ op, before, after }: Place) =>
  (op === 'ge' || op === 'gt') &&
  (/^(?:（含[^）]{0,8}）)?的[^，。；、]{0,14}(?:企业|团队|单位|机构|人员|项目|载体|个人|基地|园区|产品)[，。；、或]/.test(after) ||
    /(?:是指|指的是|包括)[^。；]{0,60}$/.test(before));

const MONEY_RULES: readonly Rule[] = [
  // 超过1000万元的部分按5%、不超过1000万元的部分按3%
  { reason: 'a part of what is measured', as: 'condition', when: (_, { gives, after }) => gives && /^的?部分/.test(after) },
  // 安排1000万元专项奖励资金用于
  {
    reason: 'the size of a fund',
    as: 'target',
    when: (_, { op, before, after, phrase }) => op !== 'le' && words.FUNDS.test(before) && words.FUND_AFTER.test(after) && lastGive(phrase) < 0,
  },
  // 500万元以上、1000万元以下的: no sum that is given is called 以下
  { reason: 'an upper end of what is measured', as: 'condition', when: (_, { gives, op_printed }) => gives && (op_printed ?? '').endsWith('以下') },
  {
    reason: 'a sum from which something is given',
    as: 'condition',
    when: (_, { gives, op, op_printed, after }) =>
      gives &&
      (op === 'ge' || op === 'gt') &&
      !words.FLOORS.test(op_printed ?? '') &&
      (/^(?:（含）|\(含\))?(?:以上)?的?[，,]?(?:按|给予|奖|补)/.test(after) || THRESHOLD_NEXT.test(after)) &&
      !/^(?:的)?(?:奖励|补助|补贴|资助)/.test(after),
  },
  // 按每平方米不超过1000元且总额不超过50万元的标准
  { reason: 'most that is given', as: 'cap', when: (_, p) => p.gives && AS_STANDARD.test(p.after) && saysMost(p) },
  { reason: 'the standard by which is given', as: 'fixed', when: (f, p) => p.gives && AS_STANDARD.test(p.after) && f.value_max === null && p.op === 'eq' },
  { reason: 'a sum is measured before something is given', as: 'condition', when: (f, p) => isThreshold(f, p) && !isCapOfAward(p) },
  // 每增加1000万元奖励1万元
  {
    reason: 'a step of what is measured (每…)',
    as: 'condition',
    when: (_, { since, after }) =>
      /每(?:增加|增长|新增|实现|完成|超过?|满|达到?|$)[^，。；]{0,6}$/.test(since) && words.GIVES.test(after) && lastGive(since) < 0 && !AWARD_NEXT.test(after),
  },
  // 200万元以上奖励20万元
  {
    reason: 'a sum right before an award of its own',
    as: 'condition',
    when: (_, { gives, since, after }) => gives && lastGive(since) < 0 && !MOST.test(since) && AWARD_OF_ITS_OWN.test(after),
  },
  // 对首次认定为5000万元税收楼的，给予: nothing has been given yet
  {
    reason: 'a sum stands before what is given',
    as: 'condition',
    when: (_, { gives, isLater, before, after, op, context }) =>
      gives &&
      context.under !== 'awards' &&
      !isLater &&
      !EACH.test(before) &&
      lastGive(before) < 0 &&
      !MOST.test(before) &&
      op !== 'le' &&
      lastGive(after) >= 0 &&
      !AWARD_NEXT.test(after),
  },
  // 单户企业最高200万元。: the bound of what an earlier sentence gives
  {
    reason: 'most that one firm is given',
    as: 'cap',
    when: (_, p) => !p.gives && !p.serves && saysMost(p) && /(?:单[户个家]|每[户个家]|同一|年度|全年|累计|合计|额度)[^，。；]{0,20}$/.test(p.phrase),
  },
  // 收购标准为：大号瓶0.4元/只
  { reason: 'a sum a unit, behind a standard', as: 'fixed', when: (f, p) => isSilent(p) && f.unit?.includes('/') === true && p.isStandard },
  { reason: 'stands under a list of conditions', as: 'condition', when: (_, p) => isSilent(p) && underConditions(p) },
  {
    reason: 'the size of a fund',
    as: 'target',
    when: (_, p) => isSilent(p) && (words.FUNDS.test(p.before) || words.FUND_AFTER.test(p.after)) && !isDefinition(p),
  },
  // 港澳青年企业是指…持股比例达25%以上的企业
  { reason: 'a threshold of what is defined', as: 'condition', when: (_, p) => isSilent(p) && isDefinition(p) },
  // 主营业务收入10亿元以上企业达到30家
  {
    reason: 'a threshold of what is counted',
    as: 'condition',
    when: (_, p) => isSilent(p) && (p.op === 'ge' || p.op === 'gt') && lastMeasure(p.phrase) >= 0 && /^[^，。；、]{0,6}(?:企业|“|的)/.test(p.after),
  },
  { reason: 'a sum is asked for before something else is given', as: 'condition', when: (_, p) => isSilent(p) && p.serves },
  { reason: 'a sum that is promised', as: 'target', when: (_, p) => isSilent(p) && p.op !== 'lt' && words.PROMISES.test(p.before) },
  { reason: 'a sum without a benefit in its sentence', as: 'condition', when: (_, p) => isSilent(p) },
  {
    reason: 'the size of a fund',
    as: 'target',
    when: (_, { op, before, after, phrase }) =>
      op !== 'le' && lastGive(before) < 0 && (words.FUNDS.test(before) || words.FUND_AFTER.test(after)) && !words.GIVES.test(phrase),
  },
  { reason: 'most that is given', as: 'cap', when: (_, p) => saysMost(p) },
  { reason: 'two ends of what is given', as: 'range', when: (f) => f.value_max !== null },
  {
    reason: 'least that is given',
    as: 'floor',
    when: (_, { op, op_printed, before }) => op === 'ge' && words.FLOORS.test(before.slice(-5) + (op_printed ?? '')),
  },
  {
    reason: 'raises another award',
    as: 'uplift',
    when: (_, { before, after }) => words.RAISES.test(before) && !/^[^，。；]{0,6}(?:奖励|补助|补贴|资助)/.test(after),
  },
  { reason: 'stands under a list of conditions', as: 'condition', when: (_, p) => underConditions(p) && !words.GIVES.test(p.before) },
  { reason: 'a sum that is given', as: 'fixed', when: () => true },
];

/** 最多不超过上一年贡献的10%, after something was given: a share that bounds it. */
const CAP_BY_SHARE = /(?:最高|最多|不超过|不高于|不得超过|不得高于|上限)[^，。；\d]{0,30}$/;
const isPoints = (f: ReadFigure) => f.unit?.includes('点') === true;

const SHARE_RULES: readonly Rule[] = [
  { reason: 'a threshold of what is defined', as: 'condition', when: (_, p) => isSilent(p) && isDefinition(p) },
  { reason: 'stands under a list of conditions', as: 'condition', when: (_, p) => isSilent(p) && underConditions(p) },
  { reason: 'a share is asked for before something else is given', as: 'condition', when: (_, p) => isSilent(p) && p.serves },
  { reason: 'a share that is promised', as: 'target', when: (_, p) => isSilent(p) && (words.PROMISES.test(p.before) || words.PROMISES.test(p.phrase)) },
  { reason: 'no word of its sentence gives or promises', as: null, when: (_, p) => isSilent(p) },
  { reason: 'raises another rate', as: 'uplift', when: (f, p) => isPoints(f) && (words.RAISES.test(p.before) || p.phrase.includes('再')) },
  { reason: 'percentage points given', as: 'rate', when: (f) => isPoints(f) },
  {
    reason: 'bars what is given otherwise',
    as: 'condition',
    when: (_, { after }) => /^[^。；]{0,12}(?:不再|不予|不得)(?:给予|享受|安排|奖励|补助|补贴|支持)?/.test(after),
  },
  {
    reason: 'a share is asked for before something is given',
    as: 'condition',
    when: (_, { op_printed, after, phrase }) =>
      op_printed !== null && /^(?:（含）|\(含\))?的[^，。；]{0,6}[，,]/.test(after) && !AWARD_NEXT.test(after) && lastGive(phrase) < 0,
  },
  { reason: 'a share is measured before something is given', as: 'condition', when: (f, p) => isThreshold(f, p) },
  { reason: 'stands under a list of conditions', as: 'condition', when: (_, p) => underConditions(p) && lastGive(p.before) < 0 },
  {
    reason: 'a share is measured before something is given',
    as: 'condition',
    when: (_, { before, after }) =>
      /(?:占比?|比重|增长|增幅|增速|持股|出资比例|股份)[^，。；]{0,6}$/.test(before) && words.GIVES.test(after) && !AWARD_NEXT.test(after),
  },
  { reason: 'raises another award', as: 'uplift', when: (_, { before }) => words.RAISES.test(before) && !words.BASE_OF_SHARE.test(before) },
  { reason: 'a share of another award', as: 'ratio', when: (_, { before }) => words.BASE_OF_RATIO.test(before) },
  // 最高不超过投资额的30% after a sum
  {
    reason: 'most that is given',
    as: 'cap',
    when: (_, { op, phrase, before }) =>
      op === 'le' && words.CAPS.test(phrase) && /(?:总额|累计|合计|最高|资助额|补助额|奖励额|补贴额|金额)/.test(phrase) && /\d/.test(before),
  },
  {
    reason: 'a share that bounds what is given',
    as: 'cap',
    when: (_, { op, op_printed, phrase, before, after }) =>
      CAP_BY_SHARE.test(`${phrase}${op === 'le' ? (op_printed ?? '') : ''}`) &&
      !/(?:按|按照)[^，。；]{0,30}$/.test(phrase) &&
      (words.GIVES.test(before.slice(0, before.length - phrase.length)) ||
        /(?:金额|总额|额度|资金|补助|奖励|补贴|比例)[^，。；]{0,6}(?:最|不|上限)/.test(phrase)) &&
      !AWARD_NEXT.test(after),
  },
  { reason: 'a share of its base', as: 'rate', when: (_, { before, after, context }) => words.GIVES.test(before + after) || context.under === 'awards' },
  { reason: 'a share that is promised', as: 'target', when: (_, { before }) => words.PROMISES.test(before) },
];

/** Small Chinese numbers before these count a list or name a thing: 三项制度. */
const isSmallHan = (f: ReadFigure) => f.op === 'eq' && /^[一二三四五六七八九十两]+$/.test(f.text) && (f.value ?? 99) <= 12;
const asksFor = (f: ReadFigure, { op, op_printed, phrase }: Place) =>
  op === 'ge' || op === 'gt' || op === 'lt' || f.value_max !== null || /(?:达到?|满)$/.test(phrase + (op_printed ?? ''));

const COUNT_RULES: readonly Rule[] = [
  // 千名行长进万企: a campaign's name
  { reason: 'a name', as: null, when: (f) => /^[百千万]$/.test(f.text) },
  // 符合两项以上扶持条款的
  {
    reason: 'counts clauses of the document',
    as: null,
    when: (f, { after }) =>
      /^[项条款类]/.test(f.unit ?? '') && /^(?:或[^，。；]{2,8})?(?:及?以上)?(?:的)?(?:扶持|政策|条款|奖励|奖补|优惠|补助|规定|条件|荣誉)/.test(after),
  },
  {
    reason: 'most that counts',
    as: 'limit',
    when: (f, { gives, op }) => isSmallHan(f) && !/[家户名人]/.test(f.unit ?? '') && gives && op === 'le',
  },
  { reason: 'counts a list or names a thing', as: null, when: (f) => isSmallHan(f) && !/[家户名人亩]/.test(f.unit ?? '') },
  // 长度2公里以内的给予: bounds what is measured
  {
    reason: 'a number is asked for before something is given',
    as: 'condition',
    when: (_, p) => p.gives && p.op === 'le' && /^(?:（含）)?的/.test(p.after) && lastGive(p.since) < 0 && words.GIVES.test(p.after),
  },
  {
    reason: 'most that counts',
    as: 'limit',
    when: (_, p) => (p.gives || p.serves || p.context.under === 'awards') && (p.op === 'le' || /(?:最多|至多|限|不超过)[^，。；\d]{0,8}$/.test(p.before)),
  },
  {
    reason: 'a number is asked for before something is given',
    as: 'condition',
    when: (f, p) =>
      (p.gives || p.context.under === 'awards') &&
      asksFor(f, p) &&
      (words.GIVES.test(p.after) || underConditions(p) || /^的|^以上的/.test(p.after) || lastGive(p.since) < 0),
  },
  { reason: 'counts what is given', as: null, when: (_, p) => p.gives || p.context.under === 'awards' },
  { reason: 'stands under a list of conditions', as: 'condition', when: (f, p) => underConditions(p) && (p.op !== 'eq' || f.value_max !== null) },
  { reason: 'stands under a list of conditions', as: null, when: (_, p) => underConditions(p) },
  { reason: 'a number is asked for before something else is given', as: 'condition', when: (f, p) => p.serves && asksFor(f, p) },
  {
    reason: 'most that counts',
    as: 'limit',
    when: (_, p) => p.op === 'le' && /(?:^|[，、])$|(?:最高|最多|至多|限|同一|每[家户个人])[^，。；\d]{0,8}$/.test(p.before),
  },
  {
    reason: 'counts a list or names a thing',
    as: null,
    when: (f, { before }) => isSmallHan(f) && !/每[^，。；]{0,16}$|(?:培育|认定|新增|引进|建成|创建|争创|达到|超过)[^，。；]{0,20}$/.test(before),
  },
  {
    reason: 'a number that is promised',
    as: 'target',
    when: (_, { before, op_printed, after, context }) =>
      words.PROMISES.test(before + (op_printed ?? '')) || words.PROMISES.test(after.slice(0, 4)) || context.under === 'goals',
  },
];

/** What a firm or person has done for so long. */
const LASTS = /(?:连续|任职|经营|缴纳|缴存|参保|注册|成立|工作|存续|从事|种植|服务|签订|签约|合同|劳动|居住|投资期限|运营|入驻)[^，。；\d]{0,14}$/;

const DURATION_RULES: readonly Rule[] = [
  { reason: 'no year or month', as: null, when: (f) => !/年|月/.test(f.unit ?? '') },
  {
    reason: 'a time is asked for before something is given',
    as: 'condition',
    when: (_, { op, op_printed, phrase, after, gives, serves, context }) =>
      (op === 'ge' || op === 'gt' || /(?:满|达到?)$/.test(phrase + (op_printed ?? ''))) &&
      (words.GIVES.test(after) ||
        context.under === 'conditions' ||
        ((gives || serves) && LASTS.test(phrase)) ||
        (LASTS.test(phrase) && /^(?:以上)?的?[，。；、]/.test(after))),
  },
  {
    reason: 'for so long at most',
    as: 'limit',
    when: (_, { gives, op, op_printed, before, after }) =>
      gives &&
      op !== 'ge' &&
      op !== 'gt' &&
      (op === 'le'
        ? /(?:最长|最多|不超过|连续|期限|累计|时间)[^，。；]{0,8}$/.test(before + (op_printed ?? '')) || op_printed !== '内'
        : /(?:连续|期限|为期|最多|最长|累计)[^，。；\d]{0,6}$/.test(before)) &&
      /(?:给予|连续|补贴|补助|奖励|贴息|期限|享受|最长|减免|免)/.test(before.slice(-14) + (op_printed ?? '')) &&
      lastGive(before + after) >= 0,
  },
];

const RATIO_RULES: readonly Rule[] = [{ reason: 'matches another award', as: 'ratio', when: (_, { gives }) => gives }];
const MULTIPLE_RULES: readonly Rule[] = [
  { reason: 'so many times another sum', as: 'ratio', when: (f, p) => p.gives && !isThreshold(f, p) },
  { reason: 'a multiple that is promised', as: 'target', when: (_, { gives }) => !gives },
];
const COVERAGE_RULES: readonly Rule[] = [
  { reason: 'all of them are promised', as: 'target', when: (f, { gives, before }) => !gives && f.text.endsWith('覆盖') && words.PROMISES.test(before) },
];

/** The rules for each kind of number; kinds without a line are never figures of facts. */
const RULES: Readonly<Partial<Record<ReadFigure['kind'], readonly Rule[]>>> = {
  money: MONEY_RULES,
  percent: SHARE_RULES,
  count: COUNT_RULES,
  duration: DURATION_RULES,
  ratio: RATIO_RULES,
  multiple: MULTIPLE_RULES,
  coverage: COVERAGE_RULES,
};

/** The stretch between two stops that holds a place; a stop inside a bracket counts, a full stop of a decimal does not stand here. */
function stretch(text: string, at: number, stops: RegExp): { start: number; end: number } {
  let start = at;
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !stops.test(text.charAt(end))) end++;
  return { start, end };
}

const baseOf = ({ unit }: ReadFigure) => unit?.replace(/^[千百]?[万亿]/, '') ?? '';

/** Whether the next number goes on with the list of the one before: 10万元、5万元, 1000万元、1亿元以上. */
function goesOn(last: ReadFigure, next: ReadFigure, text: string): boolean {
  if (last.kind !== next.kind || !isList(text.slice(last.end, next.start))) return false;
  if (next.op === 'eq' || next.op === last.op) return true;
  // the operator behind the last number of a list holds for all
  return last.op === 'eq' && next.op_follows && next.op_printed !== '内' && /^[、和及或]/.test(text.slice(last.end)) && baseOf(last) === baseOf(next);
}

/** Numbers of one kind that stand in one list are decided together. */
function listsOf(figures: readonly ReadFigure[], text: string): ReadFigure[][] {
  const lists: ReadFigure[][] = [];
  for (const figure of figures) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, figure, text)) lists.at(-1)?.push(figure);
    else lists.push([figure]);
  }
  return lists;
}

/** A unit in the characters it is printed in: 萬元. */
const asPrinted = (unit: string | null, printed: string): string | null =>
  printed.includes('萬') || printed.includes('億') ? (unit?.replace('万', '萬').replace('亿', '億') ?? null) : unit;

/** Inside 《》: part of a name. (含60%) says again what stands before it. */
const isInTitle = (text: string, at: number) => text.lastIndexOf('《', at) > text.lastIndexOf('》', at) && text.includes('》', at);

const COMMA = /[，,：（]/g;

/** The operator word that governs numbers from further ahead: 最高 of 最高给予10万元, 不超过 of 按不超过投资额的5%. */
function boundOf(kind: ReadFigure['kind'], role: AmountRole | null, told: ReadFigure, before: string): { op: Operator; printed: string | null } | null {
  if (role === 'cap' && told.op === 'le') return { op: 'le', printed: told.op_printed };
  const near = /(?:最高|最多|至多|上限|限额|封顶)(?=[^，。；\d]{0,8}$)/.exec(before)?.[0];
  if (role === 'cap' && near !== undefined) return { op: 'le', printed: near };
  const far = kind === 'percent' ? /(?:不得?超过|不得?高于|不得?低于|最高)(?=[^，。；\d]{0,30}$)/.exec(before)?.[0] : undefined;
  if (far !== undefined) return { op: far.endsWith('低于') ? 'ge' : 'le', printed: far };
  return role === 'cap' ? { op: 'le', printed: null } : null;
}

/**
 * Every figure of a text that may be a fact, with what it seems to do and why. Dates, ordinals, document numbers and set
 * phrases are no figures; what no rule decides is left out.
 * @param printed text of one clause, or of one cell with its heading before it
 */
export function draftFigures(printed: string, context: FigureContext): DraftFigure[] {
  const { text, at } = squeeze(printed);
  const found: DraftFigure[] = [];
  let [lastAward, lastFigure] = [0, 0];
  const figures = readFigures(text).filter((f) => !isInTitle(text, f.start) && !/[（(]含$/.test(text.slice(0, f.start)));
  for (const list of listsOf(figures, text)) {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) continue;
    const rules = RULES[first.kind];
    if (rules === undefined) continue;
    const segment = stretch(text, first.start, /[。；;！？\n]/);
    const sentence = stretch(text, first.start, /[。！？\n]/);
    const before = text.slice(segment.start, first.start);
    const told = list.find((f) => f.op !== 'eq') ?? first;
    const whole = text.slice(sentence.start, sentence.end);
    const isLater = lastAward > segment.start;
    const phraseStart = segment.start + ([...before.matchAll(COMMA)].at(-1)?.index ?? -1) + 1;
    const place: Place = {
      before,
      after: text.slice(last.end, segment.end),
      phrase: text.slice(phraseStart, first.start),
      near: text.slice(Math.max(phraseStart, lastFigure), first.start),
      since: text.slice(isLater ? lastAward : segment.start, first.start).replace(AWARD_NEXT, ''),
      isLater,
      gives: words.GIVES.test(whole) || context.under === 'awards',
      isStandard: /标准(?:分别)?(?:为|是|如下|：)/.test(text.slice(sentence.start, first.start)),
      serves: words.SERVES.test(whole),
      op: told.op,
      op_printed: told.op_printed,
      context,
    };
    const decided = decide(rules, first, place);
    if (decided === null) continue;
    const bound = decided.kind === 'amount' ? boundOf(first.kind, decided.role, told, before) : null;
    for (const [n, f] of list.entries()) {
      const isBound = bound !== null && f.op === 'eq';
      found.push({
        value: f.value,
        value_max: f.value_max,
        unit: asPrinted(f.unit, printed.slice(at[f.start], (at[f.end - 1] ?? 0) + 1)),
        ...decided,
        reason: n === 0 ? decided.reason : `${decided.reason}, in one list with the figure before it`,
        op: isBound ? bound.op : f.op,
        op_printed: isBound ? bound.printed : f.op_printed,
        start: at[f.start] ?? 0,
        end: (at[f.end - 1] ?? 0) + 1,
      });
    }
    lastFigure = last.end;
    if (decided.kind === 'amount') lastAward = last.end;
  }
  return found;
}
