/** The numbers of a clause as a reader takes them: spaces of optical reading undone, units that stand only once in a list or after a bracket given to each. */
import { decimalToNumber } from '../number/decimal.ts';
import { readNumbers } from '../number/read-numbers.ts';
import { isFigure, numeralsOf, wholeSpan, type NumberKind, type NumberToken } from '../number/token.ts';
import { unitMeaning } from '../number/units.ts';
import { unreadableBeside } from '../text/unreadable.ts';
import type { Operator } from '../vocabulary.ts';
import { folded } from './folded-text.ts';

/** A number with its unit and operator; the span reaches from the operator word to the unit. */
export interface ReadFigure {
  readonly kind: NumberKind;
  /** The numeral as printed: 一百万 of 一百万元. */
  readonly text: string;
  /** In the printed unit; null for 全覆盖. */
  readonly value: number | null;
  readonly value_max: number | null;
  /** As printed: 万元, 元/亩; null where none is. */
  readonly unit: string | null;
  readonly op: Operator | null;
  readonly op_printed: string | null;
  /** Where the operator word stands: 以上 after its number, 超过 before it. */
  readonly op_follows: boolean;
  readonly start: number;
  readonly end: number;
}

/** A text without the spaces that optical reading leaves, in simplified characters and full-width marks, and where each character stood. */
export interface Squeezed {
  readonly text: string;
  /** Position in the printed text of each character, and of the end. */
  readonly at: readonly number[];
}

const IS_WIDE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—]/;

/** Whether a run of spaces stands inside a word or number: beside a Chinese character, or between the digits of 1 0 0万元. */
function isInsideWord(before: string, after: string): boolean {
  const [last, next] = [before.at(-1) ?? '', after.charAt(0)];
  if (last === '' || next === '') return false;
  if (IS_WIDE.test(last) || IS_WIDE.test(next)) return true;
  if (!/\d/.test(last) || !/\d/.test(next)) return false;
  const [, digits = '', behind = ''] = /^(\d+(?: \d+)*)\s*(.?)/.exec(after) ?? [];
  if (!IS_WIDE.test(behind) && behind !== '%') return false;
  return next === '0' || (/(?:^|[^\d.])\d(?: \d)*$/.test(before) && /^\d(?: \d)*$/.test(digits));
}

/** Leaves out the spaces that stand inside Chinese words and numbers; Latin words keep theirs. */
export function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length;) {
    let end = i;
    while (end < text.length && /[^\S\n]/.test(text.charAt(end))) end++;
    if (end === i || !isInsideWord(text.slice(0, i), text.slice(end))) {
      at.push(i);
      squeezed += text.charAt(i);
      i++;
    } else i = end;
  }
  at.push(text.length);
  return { text: folded(squeezed), at };
}

/** 元/亩, 元/人·月: a sum a unit of something. */
const PER =
  /^[/／](?:每)?(?:平方米|平方|平米|㎡|立方米|蒸吨|千瓦时|千瓦|[亩人户家件台套吨度月年天日夜次个项班场座处只株头辆张间单件箱票])(?:[·•．./／](?:每)?(?:平方米|平方|平米|㎡|[人亩月年天日夜次]))?/;
/** 200万-500万（不含）美元: the unit stands behind a bracket. */
const UNIT_BEHIND_BRACKET = /^[（(]不?含[^）)]{0,6}[）)]\s*(美元|元人民币|人民币|元|港元|欧元|亩|平方米|家|户|人|%)/;
/** What stands between two numbers of one list: 5、10、20万元; 20万元（含）以上、30万元. */
export const isList = (between: string): boolean => /^\s*(?:及?以上|及?以下)?\s*(?:[、，,和或及与/]|以及|（[^）]{0,20}）)*\s*$/.test(between);

/** The upper end of a range in the unit of its lower end: 1亿元 of 5000万元以上至1亿元 is 10000. */
function upperEnd({ low, high }: NumberToken): number | null {
  if (high?.value == null || low.value === null) return null;
  if (high.unit === low.unit || low.unit === null || high.quantity === null || low.quantity === null) return decimalToNumber(high.value);
  return Number(high.quantity.amount) / (Number(low.quantity.amount) / Number(low.value));
}

/** Value and unit as a person codes them: 一百万元 is 100 万元, 百分之三十 30 %, 1∶1 is 1. */
function valueOf(t: NumberToken, text: string): Pick<ReadFigure, 'value' | 'value_max' | 'unit'> {
  if (t.kind === 'coverage' || t.low.value === null) return { value: null, value_max: null, unit: null };
  if (t.kind === 'ratio') return { value: decimalToNumber(t.low.value), value_max: null, unit: t.low.text };
  if (t.kind === 'percent' && t.low.unit === null) return { value: Number(t.low.quantity?.amount ?? t.low.value), value_max: null, unit: '%' };
  const unit = t.low.unit ?? t.high?.unit ?? (t.kind === 'multiple' ? '番' : null);
  const [step = ''] = /[万亿]$/.exec(t.low.text) ?? [];
  const isSteppedHan = step !== '' && /^[^\d]+$/.test(t.low.text) && unit !== null;
  const scale = isSteppedHan ? (step === '万' ? 1e4 : 1e8) : 1;
  const per = PER.exec(text.slice(t.end))?.[0] ?? '';
  const max = upperEnd(t);
  return {
    value: decimalToNumber(t.low.value) / scale,
    value_max: max === null ? null : max / scale,
    unit: unit === null ? null : `${isSteppedHan ? step : ''}${unit.replace(/\s+/g, '')}${per}`,
  };
}

function figureOf(t: NumberToken, text: string): ReadFigure {
  const span = wholeSpan(t);
  const value = valueOf(t, text);
  // the span reaches over 元/平方米, too
  const per = value.unit === null || span.end !== t.end ? 0 : (PER.exec(text.slice(t.end))?.[0].length ?? 0);
  return {
    kind: t.kind,
    text: t.low.text,
    ...value,
    op: t.op,
    op_printed: t.op_printed,
    op_follows: t.op_at !== null && t.op_at.start >= t.start,
    start: span.start,
    end: span.end + per,
  };
}

const isMultiple = (unit: string | null): unit is string => unit !== null && /^[千百]?[千百万亿]$/.test(unit);

/** A number without a unit of its own, read with what stands behind it: a bracket and 美元, /人/年, the next of its list. */
function withUnit(figure: ReadFigure, text: string, next: ReadFigure | undefined): ReadFigure {
  if (figure.kind !== 'undecided' || figure.value === null || (figure.unit !== null && !isMultiple(figure.unit.replace(PER_ANYWHERE, '')))) return figure;
  const behind = UNIT_BEHIND_BRACKET.exec(text.slice(figure.end));
  if (behind !== null) {
    const unit = `${figure.unit ?? ''}${behind[1] ?? ''}`;
    return { ...figure, kind: unitMeaning(unit)?.kind ?? figure.kind, unit, end: figure.end + behind[0].length };
  }
  if (figure.unit !== null && PER_ANYWHERE.test(figure.unit)) return { ...figure, kind: 'money' };
  if (next?.unit != null && next.kind !== 'undecided' && isList(text.slice(figure.end, next.start))) {
    const unit = figure.unit === null ? next.unit : `${figure.unit}${next.unit.replace(/^[千百]?[万亿]/, '')}`;
    return { ...figure, kind: next.kind, unit };
  }
  // 奖励5万, 产值1千万以上: without 元
  const governed = figure.op_follows ? '' : (figure.op_printed ?? '');
  const isSum = OF_MONEY.test(text.slice(0, figure.start) + governed) && /^(?:[，。；、）]|$|奖|的)/.test(text.slice(figure.end));
  if (figure.unit !== null && isSum) return { ...figure, kind: 'money' };
  return figure;
}
const OF_MONEY =
  /(?:(?:最高|最多|上限|不超过?)(?:奖励?|补助?|补贴|支持)?|(?:奖励?|补助?|补贴|资助|给予|扶持|支持)(?:企业|每[人家户个])?|(?:资金|基金|投资额?|收入|产值|贷款|税收|规模)[^，。；\d]{0,4})$/;
const PER_ANYWHERE = /[/／].*$/;

/** 1000万元及以上至2000万元: one range, printed as two numbers. */
function joinedRange(low: ReadFigure, next: ReadFigure | undefined, text: string): ReadFigure | null {
  if (low.kind !== next?.kind || low.value === null || next.value === null || low.value_max !== null || next.value_max !== null) return null;
  const between = text.slice(low.end, next.start);
  const isBounded = low.op === 'ge' && low.op_follows;
  if (!/^\s*(?:（不?含(?:本数)?）)?\s*(?:至|到|[-－—–~～])\s*$/.test(between) || (!isBounded && !between.includes('含'))) return null;
  const [step, stepOfNext] = [/^[万亿]/.exec(low.unit ?? '')?.[0] ?? '', /^[万亿]/.exec(next.unit ?? '')?.[0] ?? ''];
  const places = { '': 1, 万: 1e4, 亿: 1e8 } as Readonly<Record<string, number>>;
  const max = (next.value * (places[stepOfNext] ?? 1)) / (places[step] ?? 1);
  return { ...low, value_max: max, op: 'range', op_printed: null, end: next.end };
}

/** 20万、10万 behind a sum that is known to be one: 奖励50万、20万、10万. */
function withSumBefore(figures: readonly ReadFigure[], text: string): ReadFigure[] {
  const read: ReadFigure[] = [];
  for (const f of figures) {
    const last = read.at(-1);
    const goesOn = last?.kind === 'money' && isMultiple(last.unit) && f.kind === 'undecided' && isMultiple(f.unit) && isList(text.slice(last.end, f.start));
    read.push(goesOn ? { ...f, kind: 'money' } : f);
  }
  return read;
}

/** The figures of a text in printed order, none of its dates, ordinals, names; what has no unit of its own is given one where it can be. */
export function readFigures(text: string): ReadFigure[] {
  const plain = readNumbers(text)
    .filter((t) => isFigure(t.kind) && (t.low.value !== null || t.kind === 'coverage'))
    .filter((t) => numeralsOf(t).every((numeral) => unreadableBeside(text, numeral) === null))
    .map((t) => figureOf(t, text));
  const found: ReadFigure[] = [];
  for (const figure of plain.toReversed()) {
    const next = found[0];
    const read = withUnit(figure, text, next);
    const range = joinedRange(read, next, text);
    if (range === null) found.unshift(read);
    else found.splice(0, 1, range);
  }
  return withSumBefore(found, text);
}
