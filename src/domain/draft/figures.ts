import { decimalToNumber } from '../number/decimal.ts';
import { readNumbers } from '../number/read-numbers.ts';
import { isFigure, wholeSpan, type NumberToken } from '../number/token.ts';
import type { AmountRole, Operator } from '../vocabulary.ts';
import * as words from './benefit-words.ts';

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

/** What stands around a number, in its segment (cut at ；) and its sentence (cut at 。). */
interface Place {
  /** The segment before the number, operator word left out. */
  readonly before: string;
  /** The segment after the number and its unit. */
  readonly after: string;
  /** The part of `before` since the last comma. */
  readonly phrase: string;
  /** Something is given in this sentence, or above it. */
  readonly gives: boolean;
  readonly context: FigureContext;
}

type Guess = Pick<DraftFigure, 'kind' | 'role' | 'reason'> | null;
const guess = (kind: DraftFigure['kind'], reason: string, role: AmountRole | null = null): Guess => ({ kind, role, reason });

const lastGive = (text: string) => [...text.matchAll(words.GIVE_VERB)].at(-1)?.index ?? -1;
const MEASURES = new RegExp(words.MEASURES, 'g');
/** 奖补总额 is no measure of the firm. */
const OWN_SUM = /(?:奖励|奖补|补助|补贴|资助|贴息|支持|扶持|奖金)(?:资金)?(?:总额|金额|额度|额|标准|资金|比例)/g;
const lastMeasure = (text: string) => [...text.replace(OWN_SUM, (own) => '－'.repeat(own.length)).matchAll(MEASURES)].at(-1)?.index ?? -1;
const saysMost = (t: NumberToken, { before }: Place) =>
  t.op === 'le' || (t.op !== 'ge' && t.op !== 'gt' && /(?:最高|最多|至多|上限|限额|封顶)[^，。；\d]{0,8}$/.test(before));
const isList = (between: string) => /^\s*(?:以上|以下)?\s*(?:[、，,和或及与/]|以及|（[^）]{0,20}）)*\s*$/.test(between);

/** A threshold: what is measured stands right before the number, and nothing is given between the two. */
function isThreshold(t: NumberToken, place: Place): boolean {
  const { phrase, after, context } = place;
  const measured = lastMeasure(phrase);
  const given = lastGive(phrase);
  const bounds = t.op === 'ge' || t.op === 'gt' || t.op === 'lt' || t.high !== null || t.op_printed !== null || /(?:达到?|满|在)$/.test(phrase);
  const goesOnToAward = words.GIVES.test(after) || context.under === 'conditions';
  if (measured > given && bounds && (goesOnToAward || /^(?:以上|以下|的)?[（(含）)]*的/.test(after) || place.gives)) return !isShareOfBase(t, place);
  // 对年销售5000万元的企业…给予: a bare number between 对 and 的
  if (measured > given && goesOnToAward && /^[^，。；]{0,14}的/.test(after) && !words.CAPS.test(phrase)) return !isShareOfBase(t, place);
  // 每增加1000万元奖励1万元: a step; 5000万元（含）以上1亿元以下的，给予
  return bounds && t.op !== 'le' && given < 0 && goesOnToAward && /^(?:（含）|\(含\))?(?:[^，。；]{0,6}的)?[，,]?/.test(after) && lastGive(place.before) < 0;
}

/** 按投资额的10%: a share of what stands before it. */
const isShareOfBase = (t: NumberToken, { before, after }: Place) =>
  t.kind === 'percent' &&
  /(?:按照?|的|以)[^，。；]{0,30}$/.test(before) &&
  t.op !== 'gt' &&
  !/(?:达到?|增长|占比?|比重|比例[为达]?|增幅|增速)$/.test(before) &&
  !/^(?:以上|及以上)?的[^，]{0,10}，/.test(after);

function guessMoney(t: NumberToken, place: Place): Guess {
  const { before, after, phrase, gives, context } = place;
  // 超过1000万元的部分按5%、不超过1000万元的部分按3%
  if (gives && /^的?部分/.test(after)) return guess('condition', 'a part of what is measured');
  // 500万元以上、1000万元以下的: no sum that is given is called 以下
  if ((t.op_printed ?? '').endsWith('以下') && gives) return guess('condition', 'an upper end of what is measured');
  if (
    gives &&
    (t.op === 'ge' || t.op === 'gt') &&
    /^(?:（含）|\(含\))?(?:以上)?的?[，,]?(?:按|给予|奖|补)/.test(after) &&
    !words.FLOORS.test(t.op_printed ?? '')
  )
    return guess('condition', 'a sum from which something is given');
  if (
    isThreshold(t, place) &&
    !(
      lastGive(before) >= 0 &&
      saysMost(t, place) &&
      /(?:奖|补|助|贴|支持|金额|总额|额度|累计|合计|企业|家|户|项目|年)[^，。；]{0,10}$/.test(phrase) &&
      lastMeasure(phrase) < 0
    )
  )
    return guess('condition', 'a sum is measured before something is given');
  if (/每(?:增加|增长|新增|超过?|满|达到?|$)[^，。；]{0,6}$/.test(phrase) && words.GIVES.test(after) && lastGive(phrase) < 0)
    return guess('condition', 'a step of what is measured (每…)');
  // 单户企业最高200万元。: the bound of what an earlier sentence gives
  if (!gives && saysMost(t, place) && /(?:单[户个家]|每[户个家]|同一|年度)[^，。；]{0,20}$/.test(phrase))
    return guess('amount', 'most that one firm is given', 'cap');
  if (!gives && context.under !== 'awards') {
    if (context.under === 'conditions') return guess('condition', 'stands under a list of conditions');
    if (words.FUNDS.test(before) || words.FUND_AFTER.test(after)) return guess('target', 'the size of a fund');
    // 主营业务收入10亿元以上企业达到30家
    if ((t.op === 'ge' || t.op === 'gt') && lastMeasure(phrase) >= 0 && /^[^，。；、]{0,6}(?:企业|“|的)/.test(after))
      return guess('condition', 'a threshold of what is counted');
    return words.PROMISES.test(before) ? guess('target', 'a sum that is promised') : guess('condition', 'a sum without a benefit in its sentence');
  }
  if (lastGive(before) < 0 && (words.FUNDS.test(before) || words.FUND_AFTER.test(after)) && !words.GIVES.test(phrase))
    return guess('target', 'the size of a fund');
  if (saysMost(t, place)) return guess('amount', 'most that is given', 'cap');
  if (t.high !== null) return guess('amount', 'two ends of what is given', 'range');
  if (t.op === 'ge' && words.FLOORS.test(before.slice(-5) + (t.op_printed ?? ''))) return guess('amount', 'least that is given', 'floor');
  if (words.RAISES.test(before) && !/^[^，。；]{0,6}(?:奖励|补助|补贴|资助)/.test(after)) return guess('amount', 'raises another award', 'uplift');
  if (context.under === 'conditions' && !words.GIVES.test(before)) return guess('condition', 'stands under a list of conditions');
  return guess('amount', 'a sum that is given', 'fixed');
}

function guessShare(t: NumberToken, place: Place): Guess {
  const { before, after, phrase, gives, context } = place;
  const points = t.low.unit?.includes('点') === true;
  if (!gives && context.under !== 'awards') {
    if (context.under === 'conditions') return guess('condition', 'stands under a list of conditions');
    return words.PROMISES.test(before) || words.PROMISES.test(phrase) ? guess('target', 'a share that is promised') : null;
  }
  if (points)
    return words.RAISES.test(before) || phrase.includes('再')
      ? guess('amount', 'raises another rate', 'uplift')
      : guess('amount', 'percentage points given', 'rate');
  if (t.op_printed !== null && /^(?:（含）|\(含\))?的[^，。；]{0,6}[，,]/.test(after) && lastGive(phrase) < 0)
    return guess('condition', 'a share is asked for before something is given');
  if (isThreshold(t, place)) return guess('condition', 'a share is measured before something is given');
  if (context.under === 'conditions' && lastGive(before) < 0) return guess('condition', 'stands under a list of conditions');
  if (/(?:占比?|比重|增长|增幅|增速|持股|出资比例|股份)[^，。；]{0,6}$/.test(before) && words.GIVES.test(after))
    return guess('condition', 'a share is measured before something is given');
  if (words.RAISES.test(before) && !words.BASE_OF_SHARE.test(before)) return guess('amount', 'raises another award', 'uplift');
  if (words.BASE_OF_RATIO.test(before)) return guess('amount', 'a share of another award', 'ratio');
  // 最高不超过投资额的30% after a sum
  if (t.op === 'le' && words.CAPS.test(phrase) && /(?:总额|累计|合计|最高|资助额|补助额|奖励额|补贴额|金额)/.test(phrase) && /\d/.test(before))
    return guess('amount', 'most that is given', 'cap');
  if (words.GIVES.test(before + after) || context.under === 'awards') return guess('amount', 'a share of its base', 'rate');
  return words.PROMISES.test(before) ? guess('target', 'a share that is promised') : null;
}

/** Small Chinese numbers before these count a list or name a thing: 三项制度. */
const isSmallHan = (t: NumberToken) => t.op === 'eq' && /^[一二三四五六七八九十两]+$/.test(t.low.text) && Number(t.low.value) <= 12;

function guessCount(t: NumberToken, place: Place): Guess {
  const { before, after, phrase, gives, context } = place;
  // 千名行长进万企: a campaign's name
  if (/^[百千万]$/.test(t.low.text)) return null;
  if (isSmallHan(t) && !/[家户名人]/.test(t.low.unit ?? '')) return t.op === 'le' && gives ? guess('limit', 'most that counts') : null;
  if (gives || context.under === 'awards') {
    if (t.op === 'le' || /(?:最多|至多|限|不超过)[^，。；\d]{0,8}$/.test(before)) return guess('limit', 'most that counts');
    if (
      (t.op === 'ge' || t.op === 'gt' || t.op === 'lt' || t.high !== null || /(?:达到?|满)$/.test(phrase)) &&
      (words.GIVES.test(after) || context.under === 'conditions' || /^的|^以上的/.test(after))
    )
      return guess('condition', 'a number is asked for before something is given');
    return null;
  }
  if (context.under === 'conditions') return t.op !== 'eq' || t.high !== null ? guess('condition', 'stands under a list of conditions') : null;
  if (isSmallHan(t) && !/每[^，。；]{0,16}$|(?:培育|认定|新增|引进|建成|创建|争创|达到|超过)[^，。；]{0,20}$/.test(before)) return null;
  return words.PROMISES.test(before + (t.op_printed ?? '')) || words.PROMISES.test(after.slice(0, 4)) || context.under === 'goals'
    ? guess('target', 'a number that is promised')
    : null;
}

function guessDuration(t: NumberToken, place: Place): Guess {
  const { before, after, gives, context } = place;
  if (!/年|月/.test(t.low.unit ?? '')) return null;
  if ((t.op === 'ge' || t.op === 'gt') && (words.GIVES.test(after) || context.under === 'conditions'))
    return guess('condition', 'a time is asked for before something is given');
  if (
    gives &&
    (t.op === 'le' ? /(?:最长|最多|不超过|连续|期限|累计)[^，。；]{0,8}$/.test(before) || t.op_printed !== '内' : /连续[^，。；\d]{0,6}$/.test(before)) &&
    lastGive(before + after) >= 0
  )
    return /(?:给予|连续|补贴|补助|奖励|贴息|期限|享受|最长|减免|免)/.test(before.slice(-14)) ? guess('limit', 'for so long at most') : null;
  return null;
}

function guessFigure(t: NumberToken, place: Place): Guess {
  switch (t.kind) {
    case 'money':
      return guessMoney(t, place);
    case 'percent':
      return guessShare(t, place);
    case 'ratio':
      return place.gives ? guess('amount', 'matches another award', 'ratio') : null;
    case 'multiple':
      return place.gives && !isThreshold(t, place)
        ? guess('amount', 'so many times another sum', 'ratio')
        : place.gives
          ? null
          : guess('target', 'a multiple that is promised');
    case 'count':
      return guessCount(t, place);
    case 'duration':
      return guessDuration(t, place);
    case 'coverage':
      return !place.gives && t.low.text.endsWith('覆盖') && words.PROMISES.test(place.before) ? guess('target', 'all of them are promised') : null;
    default:
      return null;
  }
}

/** 元/亩, 元/人·月: a sum a unit of something. */
const PER = /^[/／](?:平方米|平米|㎡|千瓦时|千瓦|[亩人户家件台套吨度月年天日次个项班场公里])(?:[·•．./／](?:月|年|天|日|次))?/;

/** The upper end of a range in the unit of its lower end: 1亿元 of 5000万元以上至1亿元 is 10000. */
function upperEnd({ low, high }: NumberToken): number | null {
  if (high?.value == null || low.value === null) return null;
  if (high.unit === low.unit || high.quantity === null || low.quantity === null) return decimalToNumber(high.value);
  return Number(high.quantity.amount) / (Number(low.quantity.amount) / Number(low.value));
}

/** Value and unit as a person codes them: 一百万元 is 100 万元, 百分之三十 30 %, 1∶1 is 1. */
function figureOf(t: NumberToken, text: string): Pick<DraftFigure, 'value' | 'value_max' | 'unit'> {
  if (t.kind === 'coverage' || t.low.value === null) return { value: null, value_max: null, unit: null };
  if (t.kind === 'ratio') return { value: decimalToNumber(t.low.value), value_max: null, unit: t.low.text };
  if (t.kind === 'percent' && t.low.unit === null) return { value: Number(t.low.quantity?.amount ?? t.low.value), value_max: null, unit: '%' };
  const [step = ''] = /[万亿]$/.exec(t.low.text) ?? [];
  const isSteppedHan = step !== '' && /^[^\d]+$/.test(t.low.text) && t.low.unit !== null;
  const scale = isSteppedHan ? (step === '万' ? 1e4 : 1e8) : 1;
  const per = PER.exec(text.slice(t.end))?.[0] ?? '';
  const max = upperEnd(t);
  return {
    value: decimalToNumber(t.low.value) / scale,
    value_max: max === null ? null : max / scale,
    unit: t.low.unit === null ? null : `${isSteppedHan ? step : ''}${t.low.unit.replace(/\s+/g, '')}${per}`,
  };
}

/** The stretch between two stops that holds a place; a stop inside a bracket counts, a full stop of a decimal does not stand here. */
function stretch(text: string, at: number, stops: RegExp): { start: number; end: number } {
  let start = at;
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !stops.test(text.charAt(end))) end++;
  return { start, end };
}

/**
 * Every figure of a text that may be a fact, with what it seems to do and why. Dates, ordinals, document numbers and set
 * phrases are no figures; what no rule decides is left out.
 * @param text of one clause, or of one cell with its heading before it
 */
export function draftFigures(text: string, context: FigureContext): DraftFigure[] {
  const found: DraftFigure[] = [];
  let lastRole: { end: number; figure: DraftFigure; kind: NumberToken['kind'] } | null = null;
  for (const token of readNumbers(text)) {
    if (!isFigure(token.kind) || token.kind === 'undecided' || (token.low.value === null && token.kind !== 'coverage')) continue;
    const span = wholeSpan(token);
    const segment = stretch(text, token.start, /[。；;！？\n]/);
    const sentence = stretch(text, token.start, /[。！？\n]/);
    const before = text.slice(segment.start, span.start);
    const place: Place = {
      before,
      after: text.slice(span.end, segment.end),
      phrase: before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('：'), before.lastIndexOf('（')) + 1),
      gives: words.GIVES.test(text.slice(sentence.start, sentence.end)) || context.under === 'awards',
      context,
    };
    // 最高10万元、5万元: the word before the first governs the list
    const follows: DraftFigure | null =
      lastRole !== null && lastRole.kind === token.kind && token.op === 'eq' && isList(text.slice(lastRole.end, span.start)) ? lastRole.figure : null;
    const decided =
      follows === null
        ? guessFigure(token, place)
        : { kind: follows.kind, role: follows.role, reason: `${follows.reason}, in one list with the figure before it` };
    if (decided === null) {
      lastRole = null;
      continue;
    }
    const isCap = decided.role === 'cap' && token.op === 'eq';
    const op = isCap ? 'le' : token.op;
    const capWord = follows?.op_printed ?? /(?:最高|最多|至多|上限|限额|封顶)(?=[^，。；\d]{0,8}$)/.exec(before)?.[0] ?? null;
    const figure: DraftFigure = { ...figureOf(token, text), ...decided, op, op_printed: isCap ? capWord : token.op_printed, start: span.start, end: span.end };
    found.push(figure);
    lastRole = { end: span.end, figure, kind: token.kind };
  }
  return found;
}
