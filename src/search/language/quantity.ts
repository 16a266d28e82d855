import { numberToDecimal, type Decimal } from '../../domain/number/decimal.ts';
import { readNumbers } from '../../domain/number/read-numbers.ts';
import { isFigure, numeralsOf, wholeSpan, type Numeral, type NumberToken } from '../../domain/number/token.ts';
import { toQuantity, unitMeaning } from '../../domain/number/units.ts';
import type { Operator } from '../../domain/vocabulary.ts';
import type { Limit } from './index-term.ts';
import type { Token } from './token.ts';

/** A number with its unit among the tokens of a text, in one canonical form: 100万元 = 一百万元 = 1,000,000 yuan. */
export interface Quantity {
  /** In the canonical unit; 1:1 is 1. */
  readonly value: Decimal;
  /** Canonical unit, or null for a bare number: `yuan`, `家` (also 户), `pct`, `pp`, `ratio`, else the measure word. */
  readonly unit: string | null;
  /** What the words around it, or its end of a range, make of it: at least, at most. */
  readonly limit: Limit | null;
  /** Range of tokens of number and unit, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same with its operator words. */
  readonly from: number;
  readonly to: number;
}

const LIMITS: Partial<Record<Operator, Limit>> = { ge: 'ge', gt: 'gt', le: 'le', lt: 'lt' };

/** Firms are counted in 家 and 户 alike. */
const canonical = (measure: string | null): string | null => (measure === '户' ? '家' : measure);

/** 十年 is a quantity, 十大 and 千方百计 are not: a Chinese numeral needs a unit, or a 百, 千, 万 or 亿 after another numeral. */
const isQuantity = ({ text, quantity }: Numeral): boolean =>
  quantity !== null && (quantity.measure !== null || /^[\d０-９]/.test(text) || /[一二三四五六七八九两].*[百千万亿]$|^十亿$/.test(text));

/** 给十万: what people type is a sum, but for 十万职工大比武. */
const isTypedSum = ({ text, end }: Numeral, all: string): boolean => /^[十百]万$/.test(text) && !/^(?:职工|大比武)/.test(all.slice(end));

/** 3月30日 is a date; 12月 alone may be asked for. */
const isDayOfMonth = (token: NumberToken, next: NumberToken | undefined): boolean =>
  token.kind === 'day' && (token.low.quantity?.measure === '日' || (next?.kind === 'day' && next.start === token.end));

/** Tokens that a stretch of the text covers from end to end; null where it begins or ends inside one (the 5 of 5g). */
function tokensWithin(tokens: readonly Token[], start: number, end: number): { start: number; end: number } | null {
  const first = tokens.findIndex((t) => t.end > start);
  const after = tokens.findIndex((t) => t.start >= end);
  const next = after < 0 ? tokens.length : after;
  const isWhole = first >= 0 && next > first && (tokens[first]?.start ?? 0) >= start && (tokens[next - 1]?.end ?? 0) <= end;
  return isWhole ? { start: first, end: next } : null;
}

/**
 * Every quantity of a text, in order; they do not overlap. A range gives both its ends.
 * @param text what was tokenised
 * @param tokens its tokens, or a run of them
 * @param shorthand whether 50w is 50万: for what people type
 */
export function quantitiesIn(text: string, tokens: readonly Token[], shorthand = false): Quantity[] {
  const read = readNumbers(text, { shorthand });
  return read.flatMap((token, i): Quantity[] => {
    if (!isFigure(token.kind) || isDayOfMonth(token, read[i + 1])) return [];
    const whole = wholeSpan(token);
    const numerals = numeralsOf(token);
    return numerals.flatMap((numeral, n): Quantity[] => {
      const isLast = n === numerals.length - 1;
      const own = tokensWithin(tokens, numeral.start, isLast ? token.end : numeral.unit_end);
      if (own === null || numeral.quantity === null || !(isQuantity(numeral) || (shorthand && isTypedSum(numeral, text)))) return [];
      const around = tokensWithin(tokens, n === 0 ? whole.start : numeral.start, isLast ? whole.end : numeral.unit_end) ?? own;
      const limit = token.high !== null ? (n === 0 ? 'ge' : 'le') : ((token.op === null ? undefined : LIMITS[token.op]) ?? null);
      return [{ value: numeral.quantity.amount, unit: canonical(numeral.quantity.measure), limit, ...own, from: around.start, to: around.end }];
    });
  });
}

/** 30天 and 30日内 are the same time. */
const sameUnit = (unit: string): string => (unit === '天' ? '日' : unit);

/** Words under which a quantity is indexed: with its unit, and bare. */
export function quantityWords({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string[] {
  return unit === null ? [`q:${value}`] : [`q:${value}`, `q:${sameUnit(unit)}:${value}`];
}

/** 三千个技师 are 3000名: what says only that things are counted. */
const COUNTING: ReadonlySet<string> = new Set(['个', '位', '名', '人']);

/** The word to look a quantity up with: 100万元 wants yuan, a bare 100万 any unit. */
export const quantityWord = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string =>
  unit === null || (COUNTING.has(unit) && Number(value) > 10) ? `q:${value}` : `q:${sameUnit(unit)}:${value}`;

/** A coded value in its printed unit (20, 万户) as fact words. */
export function codedQuantityWords(value: number, unit: string | null): string[] {
  const decimal = numberToDecimal(value);
  const meaning = unit === null ? null : unitMeaning(unit);
  if (meaning === null) return quantityWords({ value: decimal, unit: null });
  const { amount, measure } = toQuantity(decimal, meaning);
  return quantityWords({ value: amount, unit: canonical(measure) });
}
