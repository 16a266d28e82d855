import { FILLED_UP } from '../text/filled-up.ts';
import * as words from './benefit-words.ts';
import { toCny } from '../number/money.ts';
import type { Place, Rule } from './draft-figure.ts';
import {
  lastVerb,
  lastGive,
  lastMeasure,
  MOST,
  saysMost,
  AWARD_NEXT,
  AWARD_OF_ITS_OWN,
  EACH,
  AS_STANDARD,
  THRESHOLD_NEXT,
  isThreshold,
  isCapOfAward,
  underConditions,
  isSilent,
  isDefinition,
  COUNTED_NEXT,
  wasBefore,
} from './figure-places.ts';

/** 以每月12元为限: the bound stands behind. */
const AT_MOST_NEXT = /^为(?:上?限|最高限额)/;
/** 年度新增授信不少于50亿元: what banks are to lend. */
const LENT = /(?:新增|发放|投放)[^，。；]{0,10}(?:授信|贷款|信贷|融资)(?:额度?|总额|规模)?$/;

/** A government puts aside so much, or a fund is so large. */
const SET_ASIDE = /(?:财政|预算|统筹|每年)[^，。；]{0,8}(?:安排|列支|筹集)[^，。；\d]{0,4}$|总规模(?:为|达到?)?$/;

/** Why a sum is no award: it is put aside for awards. */
export const FUND_SIZE = 'the size of a fund';

/** 年度预算规模: how much may be spent in all. */
const BUDGET = /(?:年度|资金|财政|支出)?预算(?:总?规模|总额|总量|盘子)?(?:为|达到?|约|控制在|安排)?$|(?:资金|基金)(?:总规模|总盘子|盘子)(?:为|达到?|约)?$/;
/** 每年统筹不少于800万元用于: put aside for something. */
const PUT_ASIDE = /(?:统筹|安排|列支|拿出|筹集|整合)(?:[^，。；\d]{0,6}资金)?$/;
const FOR_SOMETHING = /^(?:以上|左右)?(?:的?(?:专项)?资金)?，?(?:专项|专门|主要)?(?:用于|用作|作为|设立)/;

/** 分别按20万元、: what stands between the verb and the sum is a list of sums. */
const EACH_BY = /(?:分别|各)按照?(?:[\d.]+[万亿]*元(?:[、和及]|以及))*$/;

const UP_TO = new RegExp(`${FILLED_UP.source}$`);

/** Begins the reason of a limit on a principal: it stands behind the rate that it is for, and is no cap of what is given. */
export const PRINCIPAL = 'most of a principal whose interest is paid';

const LOAN = /贷款|借款|授信|融资|本金/;
/** 单笔, 单笔贷款额: one loan is bounded, and not what is given for it; without a noun where the sentence speaks of loans, or gives nothing. */
const isOneLoan = (p: Place): boolean =>
  p.op === 'le' && /单笔[^，。；、\d奖补]{0,14}$/.test(p.phrase) && (LOAN.test(p.before + p.after) || /担保|贴息/.test(p.before) || isSilent(p));

/** What a sum is; the first line that holds decides. */
export const MONEY_RULES: readonly Rule[] = [
  {
    reason: 'a sum up to which another award is filled up',
    as: 'cap',
    when: (_, { before }) => UP_TO.test(before),
  },
  wasBefore,
  // 排名前两位的分别按20万元、15万元给予奖补
  {
    reason: 'a sum of a list that is given (分别按)',
    as: 'fixed',
    when: (f, { op, before, after }) =>
      op === 'eq' && f.value_max === null && EACH_BY.test(before) && /^(?:[、和及](?:以及)?[\d.]+[万亿]*元)*(?:的标准)?(?:给予|予以|进行|奖|补)/.test(after),
  },
  {
    reason: 'handed out to the public',
    as: 'target',
    when: (_, { before, after }) => /(?:发放|投放)[^，。；]{0,10}$/.test(before) && /^[^，。；\d]{0,6}消费券/.test(after),
  },
  // 贴息本金不超过300万元, 按不超过500万元贷款计算: of how much of a loan the interest is paid
  {
    reason: PRINCIPAL,
    as: 'condition',
    when: (_, { gives, op, phrase, after }) =>
      gives &&
      op === 'le' &&
      (/(?:贷款|借款|贴息)?本金(?:总?额度?|余额|金额)?(?:最高|最多|上限)?(?:为|不超过)?$/.test(phrase) ||
        /^的?(?:贷款|借款|本金|授信)(?:本金|总?额度?|余额|金额)?(?:进行|予以)?(?:计算|测算|核算|核定|为限|为基数)/.test(after)),
  },
  // 单笔不超过500万元的贷款: which loans count
  { reason: 'how large one loan is at most', as: 'condition', when: (_, p) => isOneLoan(p) && p.after.startsWith('的') && !/^的?部分/.test(p.after) },
  // 单笔贷款额最高1000万元: so much of one loan counts
  {
    reason: 'most of one loan that counts',
    as: 'limit',
    when: (f, p) => isOneLoan(p) && (LOAN.test(p.phrase) || (toCny(f.value, f.unit) ?? 0) >= 1e6) && /^(?:[，、。；]|$)/.test(p.after),
  },
  // 贴息贷款最高不超过200万元: the most of a loan whose interest is paid
  {
    reason: 'most that is lent',
    as: 'cap',
    when: (_, { gives, op, op_printed, phrase, after }) =>
      gives &&
      op === 'le' &&
      /^(?:[，；]|$)/.test(after) &&
      /贴息贷款|贷款贴息|贴息(?:本金|额度)/.test(phrase) &&
      /(?:最高|最多|上限|超过)/.test(phrase + (op_printed ?? '')),
  },
  // 超过1000万元的部分按5%、不超过1000万元的部分按3%
  { reason: 'a part of what is measured', as: 'condition', when: (_, { gives, after }) => gives && /^的?部分/.test(after) },
  // 年度预算规模2500万元; 每年统筹不少于800万元用于
  {
    reason: FUND_SIZE,
    as: 'target',
    when: (_, { op_printed, phrase, after }) => {
      const words = op_printed === null ? phrase : phrase.replace(new RegExp(`${op_printed}$`), '');
      return BUDGET.test(words) || (PUT_ASIDE.test(words) && FOR_SOMETHING.test(after));
    },
  },
  // 安排1000万元专项奖励资金用于
  {
    reason: FUND_SIZE,
    as: 'target',
    when: (_, { op, before, after, phrase }) => op !== 'le' && words.FUNDS.test(before) && words.FUND_AFTER.test(after) && lastGive(phrase) < 0,
  },
  // 形成100亿元规模的发展资金
  {
    reason: FUND_SIZE,
    as: 'target',
    when: (_, { op, phrase, after }) => op !== 'le' && lastGive(phrase) < 0 && /^(?:左右|以上)?的?规模的[^，。；]{0,20}(?:资金|基金)/.test(after),
  },
  // 铺底资金达到1000万元以上
  {
    reason: FUND_SIZE,
    as: 'target',
    when: (_, { op, op_printed, phrase, after }) =>
      op !== 'le' &&
      /(?:铺底|引导|扶持|发展|专项|风险补偿|周转|奖励)资金(?:(?:规模|总额)?达到?|规模|总额)$/.test(
        phrase + (op_printed === '以上' ? '' : (op_printed ?? '')),
      ) &&
      /^(?:[，；]|$)/.test(after),
  },
  {
    reason: 'what is to be lent',
    as: 'target',
    when: (_, { op, phrase, after }) => op === 'ge' && phrase.endsWith('提供') && /^的?[^，。；]{0,4}(?:担保|贷款|授信|融资)(?:[，；]|$)/.test(after),
  },
  // 市财政统筹安排5000万元，对…; 总规模10亿元
  {
    reason: FUND_SIZE,
    as: 'target',
    when: (_, { op, before, after }) => op !== 'le' && lastGive(before) < 0 && SET_ASIDE.test(before) && /^(?:左右|以上)?[，。；]/.test(after),
  },
  {
    reason: 'what is to be lent',
    as: 'target',
    when: (_, { op, op_printed, before, after }) => op === 'ge' && words.FLOORS.test(op_printed ?? '') && LENT.test(before) && !after.startsWith('的'),
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
  { reason: 'most that is given', as: 'cap', when: (_, p) => p.gives && AT_MOST_NEXT.test(p.after) },
  { reason: 'most that is given', as: 'cap', when: (_, p) => p.gives && AS_STANDARD.test(p.after) && saysMost(p) },
  { reason: 'the standard by which is given', as: 'fixed', when: (f, p) => p.gives && AS_STANDARD.test(p.after) && f.value_max === null && p.op === 'eq' },
  { reason: 'a sum is measured before something is given', as: 'condition', when: (f, p) => isThreshold(f, p) && !isCapOfAward(p) },
  // 每增加1000万元奖励1万元
  {
    reason: 'a step of what is measured (每…)',
    as: 'condition',
    when: (_, { since, after }) =>
      /每再?(?:增加|增长|新增|实现|完成|超过?|再?[迈跨新]?上|满|达到?|$)[^，。；]{0,6}$/.test(since) &&
      words.GIVES.test(after) &&
      lastVerb(since) < 0 &&
      !AWARD_NEXT.test(after),
  },
  // 500万元（含）-1000万元的补助5%
  {
    reason: 'two ends right before an award of their own',
    as: 'condition',
    when: (f, { gives, after }) => gives && f.value_max !== null && AWARD_OF_ITS_OWN.test(after),
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
    reason: FUND_SIZE,
    as: 'target',
    when: (_, p) => isSilent(p) && (words.FUNDS.test(p.before) || words.FUND_AFTER.test(p.after)) && !isDefinition(p),
  },
  // 港澳青年企业是指…持股比例达25%以上的企业
  { reason: 'a threshold of what is defined', as: 'condition', when: (_, p) => isSilent(p) && isDefinition(p) },
  // 主营业务收入10亿元以上企业达到30家
  {
    reason: 'a threshold of what is counted',
    as: 'condition',
    when: (_, p) =>
      isSilent(p) &&
      (p.op === 'ge' || p.op === 'gt') &&
      ((lastMeasure(p.phrase) >= 0 && /^[^，。；、]{0,6}(?:企业|“|的)/.test(p.after)) || COUNTED_NEXT.test(p.after)),
  },
  { reason: 'a sum is asked for before something else is given', as: 'condition', when: (_, p) => isSilent(p) && p.serves },
  {
    reason: 'a sum that is promised',
    as: 'target',
    when: (_, p) => isSilent(p) && p.op !== 'lt' && (words.PROMISES.test(p.before) || p.op_printed === '突破'),
  },
  { reason: 'a sum without a benefit in its sentence', as: 'condition', when: (_, p) => isSilent(p) },
  {
    reason: FUND_SIZE,
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
