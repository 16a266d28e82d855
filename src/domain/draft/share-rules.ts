import * as words from './benefit-words.ts';
import type { Rule } from './draft-figure.ts';
import { lastGive, AWARD_NEXT, isThreshold, underConditions, isSilent, isDefinition, wasBefore, CAP_BY_SHARE, isPoints } from './figure-places.ts';

/** Why a share is one of several in which an award is paid. */
export const PAID_IN_PARTS = 'a part of an award that is paid in parts';

/** 分别兑付20%、30%和50%; 按60%、40%的比例分两年拨付. */
const PAID = /(?:拨付|兑现|兑付|发放|支付)(?:剩余|余下|其余)?的?$/;
/** 按开工、投产两个阶段，分别给予补助总额30%、70%. */
const PAID_BY_STAGE = /(?:阶段|分期|分批|分次)[^。；]*(?:奖励|奖补|补助|补贴|资助)(?:资金)?总额的?$/;
const PAID_NEXT = /^(?:的?比例)?(?:[待在][^，。；]{2,20}后)?(?:分[^，。；]{1,6})?(?:拨付|兑现|兑付|发放)(?![^，。；]{0,4}(?:奖|补|贴))/;
/** 年均10%以上的幅度递增. */
const GROWS = /^的?(?:幅度|速度|比例)?(?:递增|增长|增加)/;

/** What a share is; the first line that holds decides. */
export const SHARE_RULES: readonly Rule[] = [
  wasBefore,
  {
    reason: 'bounds what is charged',
    as: 'condition',
    when: (_, { phrase, after }) =>
      /(?:费率|利率|收费)[^，。；的]{0,6}$/.test(phrase) && !AWARD_NEXT.test(after) && lastGive(phrase) < 0 && !/^(?:给予|补|奖)/.test(after),
  },
  // 按建筑面积的2‰配建
  { reason: 'a norm for what is built', as: null, when: (_, { after, gives }) => !gives && /^的?(?:比例|标准)?(?:配建|配套建设|配套建|配置)/.test(after) },
  { reason: 'a share by which something may be set', as: null, when: (_, { phrase, gives }) => !gives && /^(?:可以?|应|须)按/.test(phrase.trim()) },
  { reason: 'a growth that is promised', as: 'target', when: (_, { after, gives }) => !gives && GROWS.test(after) },
  // 信用贷款占比不低于30%，对…给予: what is given begins anew
  {
    reason: 'least that is promised',
    as: 'target',
    when: (_, { op, op_printed, before, after }) =>
      op === 'ge' && words.FLOORS.test(op_printed ?? '') && lastGive(before) < 0 && after.startsWith('，对') && /贷款|信贷|融资|授信/.test(before),
  },
  // 彩票公益金，50%以上用于支持养老服务业
  { reason: 'a share kept for something', as: 'target', when: (_, { op, phrase, after }) => op === 'ge' && /^[用投]于/.test(after) && lastGive(phrase) < 0 },
  { reason: 'a share kept for somebody', as: 'target', when: (_, { before }) => /预留[^，。；]{0,20}(?:份额|比例)[^，。；]{0,10}$/.test(before) },
  {
    reason: 'most that one firm is given',
    as: 'cap',
    when: (_, p) =>
      !p.serves &&
      /(?:获得?|享受|申领|领取|兑现|累计)[^，。；]{0,20}(?:资金|金额|总额|总和|额度)/.test(p.phrase) &&
      (p.op === 'le' || CAP_BY_SHARE.test(p.phrase)),
  },
  { reason: 'a threshold of what is defined', as: 'condition', when: (_, p) => isSilent(p) && isDefinition(p) },
  { reason: 'stands under a list of conditions', as: 'condition', when: (_, p) => isSilent(p) && underConditions(p) },
  {
    reason: 'a share is asked for before something else is given',
    as: 'condition',
    when: (f, p) => isSilent(p) && p.serves && (p.op !== 'eq' || f.value_max !== null || /^[^，。；]{0,10}的/.test(p.after)),
  },
  {
    reason: 'most that is lent',
    as: 'cap',
    when: (_, p) => isSilent(p) && p.before.includes('额度') && (p.op === 'le' || CAP_BY_SHARE.test(p.phrase)),
  },
  {
    reason: 'least that is promised',
    as: 'target',
    when: (f, p) => isSilent(p) && f.value_max === null && ((p.op === 'ge' && words.FLOORS.test(p.op_printed ?? '')) || p.context.under === 'goals'),
  },
  {
    reason: 'a share that is promised',
    as: 'target',
    when: (_, p) => isSilent(p) && (words.PROMISES.test(p.before) || (/^(?:达|突破)/.test(p.op_printed ?? '') && !/^(?:以上)?的/.test(p.after))),
  },
  { reason: 'no word of its sentence gives or promises', as: null, when: (_, p) => isSilent(p) },
  { reason: 'raises another rate', as: 'uplift', when: (f, p) => isPoints(f) && (words.RAISES.test(p.before) || p.phrase.includes('再')) },
  {
    reason: 'a step of what is measured (每…)',
    as: 'condition',
    when: (f, { phrase, after }) => isPoints(f) && /每[^，。；]*$/.test(phrase) && words.GIVES.test(after) && !AWARD_NEXT.test(after),
  },
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
  { reason: 'a share of another award', as: 'ratio', when: (_, { before, after }) => words.BASE_OF_RATIO.test(before) || words.MATCHES_NEXT.test(after) },
  {
    reason: PAID_IN_PARTS,
    as: 'ratio',
    when: (_, { before, after, op }) => (PAID.test(before) && !AWARD_NEXT.test(after)) || PAID_NEXT.test(after) || (op === 'eq' && PAID_BY_STAGE.test(before)),
  },
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
  {
    reason: 'two ends of a share of its base',
    as: 'range',
    when: (f, { before, after }) => f.value_max !== null && words.GIVES.test(before + after),
  },
  {
    reason: 'a share of its base',
    as: 'rate',
    when: (_, { before, after, phrase, context }) => words.GIVES.test(before + after) || /按照?$/.test(phrase) || context.under === 'awards',
  },
  { reason: 'a share that is promised', as: 'target', when: (_, { before }) => words.PROMISES.test(before) },
];
