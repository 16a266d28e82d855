import { CHINESE_NUMERAL, FORMAL_DIGIT, FORMAL_STEP } from './chinese.ts';
import { textToDecimal, type Decimal } from './decimal.ts';
import { operatorInside, type OperatorAt } from './operators.ts';
import type { NumberKind, Span } from './token.ts';
import { unitAt, type UnitMeaning } from './units.ts';

/** A numeral as the scanner finds it, before ranges are joined and operators looked for. */
export interface Reading extends Span {
  readonly kind: NumberKind;
  /** End of the numeral alone; what stands from there to `end` is 余 and the unit. */
  readonly numeralEnd: number;
  readonly value: Decimal | null;
  readonly meaning: UnitMeaning | null;
  /** Start of the unit; `end` where there is none. */
  readonly unitStart: number;
  /** Power of ten of a 万 or 亿 before the unit, or alone. */
  readonly multiplier: number;
  readonly inside: OperatorAt | null;
}

/** One character of a Chinese numeral, for regular expressions. */
export const HAN_NUMERAL = `[${CHINESE_NUMERAL}]`;
/** A whole run of them. Cheque forms count only as a sum is written, 壹佰万: 队伍 and 登陆 hold no numeral. */
export const HAN_RUN = `(?:${HAN_NUMERAL}+|[${FORMAL_DIGIT}][${FORMAL_STEP}万亿][${FORMAL_DIGIT}${FORMAL_STEP}${CHINESE_NUMERAL}]*)`;

/** The match of a sticky pattern at a place. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A numeral without a unit. */
export const plain = (kind: NumberKind, start: number, end: number, value: Decimal | null = null): Reading => ({
  kind,
  start,
  end,
  numeralEnd: end,
  value,
  meaning: null,
  unitStart: end,
  multiplier: 0,
  inside: null,
});

const skipBlanks = (text: string, from: number) => {
  let at = from;
  while (/[ \t]/.test(text.charAt(at))) at++;
  return at;
};

/** 1,200 and 4.5; null for 1.2.3 and 1,20. */
export const digitsToDecimal = (text: string): Decimal | null =>
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text) ? textToDecimal(text.replaceAll(',', '')) : null;

const kindOf = (meaning: UnitMeaning | null, value: Decimal | null): NumberKind => (value === null || meaning === null ? 'undecided' : meaning.kind);

/** Completes a numeral by what follows it: 余, its unit. 十几 has no value. */
export function withUnit(text: string, start: number, numeralEnd: number, value: Decimal | null): Reading {
  const isVague = text.charAt(numeralEnd) === '几';
  const inside = operatorInside(text, numeralEnd);
  const unitStart = skipBlanks(text, inside?.end ?? (isVague ? numeralEnd + 1 : numeralEnd));
  const unit = unitAt(text, unitStart);
  const known = isVague ? null : value;
  const meaning = unit?.meaning ?? null;
  return {
    kind: kindOf(meaning, known),
    start,
    end: unit?.end ?? inside?.end ?? numeralEnd,
    numeralEnd,
    value: known,
    meaning,
    unitStart: unit === null ? (inside?.end ?? numeralEnd) : unitStart,
    multiplier: unit?.multiplier ?? 0,
    inside,
  };
}
