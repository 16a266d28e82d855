import * as words from './benefit-words.ts';
import type { Place, Rule } from './draft-figure.ts';
import { lastGive, isSilent, isThreshold, underConditions, wasBefore } from './figure-places.ts';
import type { ReadFigure } from './read-figures.ts';

/** What counts, times, ratios, multiples are; the first line that holds decides. */
/** Small Chinese numbers before these count a list or name a thing: 三项制度. */
const isSmallHan = (f: ReadFigure) => f.op === 'eq' && /^[一二三四五六七八九十两]+$/.test(f.text) && (f.value ?? 99) <= 12;
const asksFor = (f: ReadFigure, { op, op_printed, phrase }: Place) =>
  op === 'ge' || op === 'gt' || op === 'lt' || f.value_max !== null || /(?:达到?|满)$/.test(phrase + (op_printed ?? ''));

export const COUNT_RULES: readonly Rule[] = [
  wasBefore,
  // 155平方公里以内区域: says where, and asks nothing
  { reason: 'says how far a place goes', as: null, when: (_, { after }) => /^(?:以内)?的?(?:区域|范围)/.test(after) },
  // 配建养老用房，每处不低于300平方米
  {
    reason: 'a norm for what is built',
    as: null,
    when: (f, { gives, before, phrase }) => !gives && (f.unit ?? '').includes('米') && /^每[处个百千]/.test(phrase) && /配建|配套建设|新建|建设/.test(before),
  },
  // “世界500强”指每年评选的五百家公司
  { reason: 'says what a word means', as: null, when: (_, { before }) => /[”》]是?指[^。；]*$/.test(before) },
  // 千名行长进万企: a campaign's name
  { reason: 'a name', as: null, when: (f) => /^[百千万]$/.test(f.text) },
  // 符合两项以上扶持条款的
  {
    reason: 'counts clauses of the document',
    as: null,
    when: (f, { after }) =>
      /^[项条款类]/.test(f.unit ?? '') &&
      /^(?:或[^，。；]{2,8})?(?:及?以上)?(?:的)?(?:扶持|政策|措施|意见|条款|奖励|奖补|优惠|补助|规定|条件|荣誉)/.test(after),
  },
  {
    reason: 'most that counts',
    as: 'limit',
    when: (f, { gives, op }) => isSmallHan(f) && !/[家户名人]/.test(f.unit ?? '') && gives && op === 'le',
  },
  { reason: 'counts a list or names a thing', as: null, when: (f) => isSmallHan(f) && !/[家户名人亩]/.test(f.unit ?? '') },
  // 1000平方米以下部分按90%
  { reason: 'a part of what is measured', as: 'condition', when: (_, { gives, after }) => gives && /^(?:以[上下内])?的?部分/.test(after) },
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
  // 每年至少安排300名指标, though something is given in its sentence
  {
    reason: 'at least so many every year',
    as: 'target',
    when: (_, { phrase, op_printed, after }) =>
      phrase.includes('每年') && /(?:至少|不少于|不低于)[^，。；]{0,8}$/.test(phrase + (op_printed ?? '')) && lastGive(phrase) < 0 && !after.startsWith('的'),
  },
  {
    reason: 'a number is asked for before something is given',
    as: 'condition',
    when: (f, p) =>
      (p.gives || p.context.under === 'awards') &&
      asksFor(f, p) &&
      (words.GIVES.test(p.after) || underConditions(p) || /^的|^以上的/.test(p.after) || lastGive(p.since) < 0),
  },
  // 每年组织300家以上企业开展免费诊断
  {
    reason: 'so many served every year',
    as: 'target',
    when: (_, { phrase, after, gives }) => !gives && /(?:每年|全年)[^，。；]{0,4}(?:组织|服务|培训|帮助|推动|支持|为)$/.test(phrase) && !after.startsWith('的'),
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
  { reason: 'at least so many, as a duty', as: 'target', when: (_, { op, op_printed }) => op === 'ge' && words.FLOORS.test(op_printed ?? '') },
  {
    reason: 'a number that is promised',
    as: 'target',
    when: (_, { before, op_printed, after, context }) =>
      words.PROMISES.test(before + (op_printed ?? '')) || words.PROMISES.test(after.slice(0, 4)) || context.under === 'goals',
  },
];

/** What a firm or person has done for so long. */
const LASTS = /(?:连续|任职|经营|缴纳|缴存|参保|注册|成立|工作|存续|从事|种植|服务|签订|签约|合同|劳动|居住|投资期限|运营|入驻)[^，。；\d]{0,14}$/;

export const DURATION_RULES: readonly Rule[] = [
  // 60周岁以上老人, 不超过45周岁的
  {
    reason: 'an age is asked for',
    as: 'condition',
    when: (f, { gives, serves, op, context }) =>
      (f.unit ?? '').endsWith('岁') && (op !== 'eq' || f.value_max !== null) && (gives || serves || context.under === 'conditions'),
  },
  { reason: 'no year or month', as: null, when: (f) => !/年|月/.test(f.unit ?? '') },
  // 连续3个月运营正常，一次性奖励
  {
    reason: 'so long something is to go well, which its phrase says whole',
    as: null,
    when: (_, { gives, before, after }) =>
      gives && before.endsWith('连续') && /^(?:以上)?(?:正常|运营|经营|生产|在岗|盈利|缴纳|保持|稳定)[^，。；]*[，、]/.test(after),
  },
  // 连续两年同比增长15%以上: which its phrase says whole
  {
    reason: 'so long something has gone on, which its phrase says whole',
    as: null,
    when: (_, { before, after }) => before.endsWith('连续') && /^(?:以上)?(?:同比|增长|保持|盈利|实现|获|入选|达到?|超过)/.test(after),
  },
  // 已支出的房租（不超过12个月）
  {
    reason: 'for so long at most',
    as: 'limit',
    when: (_, { gives, op, before, after }) => gives && op === 'le' && /[（(]$/.test(before) && /^[）)]/.test(after),
  },
  // 单笔不超过500万元，期限不超过3年。: a sentence of bounds behind an award
  {
    reason: 'for so long at most',
    as: 'limit',
    when: (_, { gives, serves, op, phrase }) =>
      !gives && !serves && op === 'le' && /^\s*(?:(?:补[贴助]|奖励|资助|贴息|扶持|支持)(?:时间|期)?|期限?|年限|时间|期)限?(?:最长)?$/.test(phrase),
  },
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

export const RATIO_RULES: readonly Rule[] = [
  {
    reason: 'matches another award',
    as: 'ratio',
    when: (_, { gives, after }) => gives && !/^(?:的?比例)?[^，。；]{0,4}(?:分担|负担|承担|共担|分摊)/.test(after),
  },
];
export const MULTIPLE_RULES: readonly Rule[] = [
  { reason: 'so many times another sum', as: 'ratio', when: (f, p) => p.gives && !isThreshold(f, p) },
  { reason: 'a multiple that is promised', as: 'target', when: (_, { gives }) => !gives },
];
/** 融合发展指数达到125: a number of nothing. */
export const BARE_RULES: readonly Rule[] = [
  {
    reason: 'an index that is promised',
    as: 'target',
    when: (f, p) => f.unit === null && isSilent(p) && /(?:指数|得分|评分|系数)[^，。；\d]{0,6}$/.test(p.phrase) && p.op !== null,
  },
];
export const COVERAGE_RULES: readonly Rule[] = [
  { reason: 'all of them are promised', as: 'target', when: (f, { gives, before }) => !gives && f.text.endsWith('覆盖') && words.PROMISES.test(before) },
];
