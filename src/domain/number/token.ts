import type { Operator } from '../vocabulary.ts';
import type { Decimal } from './decimal.ts';
import type { Quantity, UnitKind } from './units.ts';

/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a number in a text is. `coverage`: 全覆盖, 全部. `undecided`: a numeral that may be a figure and that no rule
 * understands (5G, 十几家, 三五家); somebody has to say what it is. `year` to `word` are never figures: 2025年,
 * 2022年3月30日, 第三, 〔2022〕1号, and set phrases such as 统一.
 */
export type NumberKind = UnitKind | 'coverage' | 'undecided' | 'year' | 'date' | 'ordinal' | 'reference' | 'word';

const NO_FIGURES: ReadonlySet<NumberKind> = new Set(['year', 'date', 'ordinal', 'reference', 'word']);
/** Whether a number of this kind states, or may state, an amount of something. */
export const isFigure = (kind: NumberKind): boolean => !NO_FIGURES.has(kind);

/** One printed numeral; the span is that of the numeral alone: 20 of 20万户, 一百万 of 一百万元. */
export interface Numeral extends Span {
  /** As printed. */
  readonly text: string;
  /** In the printed unit: 20 of 20万户. null for 全覆盖 and for what cannot be told. */
  readonly value: Decimal | null;
  /** As printed, with its 万; taken over from the end of a range (5 of 5-10家). null where none is printed. */
  readonly unit: string | null;
  /** End of the unit printed right after it; of the numeral itself where none is. */
  readonly unit_end: number;
  /** The same with 万 and unit worked out: 200000 户. null without a value. */
  readonly quantity: Quantity | null;
}

/** A number of a text, or a range of two, with its unit and operator. The span covers numerals and units, not the operator. */
export interface NumberToken extends Span {
  readonly kind: NumberKind;
  readonly low: Numeral;
  /** The upper end of a range (5-10家), else null. */
  readonly high: Numeral | null;
  /** `eq` for a bare number; null where two operator words contradict each other (超过60以上) or the value cannot be told. */
  readonly op: Operator | null;
  /** The word that says so: 以上, 超过, 余; null where none is printed. */
  readonly op_printed: string | null;
  readonly op_at: Span | null;
}

/** The numerals of a token, one or two. */
export const numeralsOf = ({ low, high }: NumberToken): readonly Numeral[] => (high === null ? [low] : [low, high]);

/** From the operator word to the unit, whichever stand outermost: 超过60家, 700家以上. */
export const wholeSpan = ({ start, end, op_at }: NumberToken): Span => ({
  start: Math.min(start, op_at?.start ?? start),
  end: Math.max(end, op_at?.end ?? end),
});
