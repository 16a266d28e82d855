/**
 * An exact decimal number, written the one canonical way: no exponent, no leading zeros, no trailing ones after the
 * point (`115000000`, `0.3`, `-2.5`). Equal numbers are equal strings, and JSON carries it as it is.
 */
export type Decimal = string & { readonly __decimal: true };

export const ZERO = '0' as Decimal;

/** The number `digits` × 10^−`scale`. */
interface Parts {
  readonly digits: bigint;
  readonly scale: number;
}

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

function partsToDecimal({ digits, scale }: Parts): Decimal {
  if (digits === 0n) return ZERO;
  const isNegative = digits < 0n;
  const whole = (isNegative ? -digits : digits).toString() + '0'.repeat(Math.max(0, -scale));
  const places = Math.max(0, scale);
  const padded = whole.padStart(places + 1, '0');
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  const text = padded.slice(0, padded.length - places) + (fraction === '' ? '' : `.${fraction}`);
  return (isNegative ? `-${text}` : text) as Decimal;
}

function decimalToParts(value: Decimal): Parts {
  const [whole = '', fraction = ''] = value.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** Reads `1200`, `4.50`, `1e-7`; null for anything else, grouping included. */
export function textToDecimal(text: string): Decimal | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return partsToDecimal({ digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), scale: fraction.length - Number(exponent) });
}

/** The decimal a JSON or YAML number was written as (its shortest text). Throws for NaN and infinities. */
export function numberToDecimal(value: number): Decimal {
  const decimal = textToDecimal(String(value));
  if (decimal === null) throw new RangeError(`${value} is no decimal number`);
  return decimal;
}

/** Whether a JSON number says exactly this decimal: true for all of up to 15 digits. */
export const isJsonNumber = (value: Decimal): boolean => numberToDecimal(Number(value)) === value;

/** The JSON number that is written as this decimal. Throws where none is: a figure is exact or refused. */
export function decimalToNumber(value: Decimal): number {
  if (!isJsonNumber(value)) throw new RangeError(`${value} has more digits than a JSON number carries`);
  return Number(value);
}

/** a + b. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [decimalToParts(a), decimalToParts(b)];
  const scale = Math.max(x.scale, y.scale);
  const raised = ({ digits, scale: own }: Parts) => digits * 10n ** BigInt(scale - own);
  return partsToDecimal({ digits: raised(x) + raised(y), scale });
}

/** a × b. */
export function times(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [decimalToParts(a), decimalToParts(b)];
  return partsToDecimal({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/** value × 10^`places`: 1.15 by 8 is 115000000. */
export function shifted(value: Decimal, places: number): Decimal {
  const { digits, scale } = decimalToParts(value);
  return partsToDecimal({ digits, scale: scale - places });
}

/** a ÷ b where the quotient is a finite decimal; null where it is none, or b is 0. */
export function dividedBy(a: Decimal, b: Decimal): Decimal | null {
  const [x, y] = [decimalToParts(a), decimalToParts(b)];
  if (y.digits === 0n) return null;
  // a finite quotient needs no more places than the divisor has bits: its only prime factors are 2 and 5
  const places = y.digits.toString(2).length;
  const raised = x.digits * 10n ** BigInt(places);
  return raised % y.digits === 0n ? partsToDecimal({ digits: raised / y.digits, scale: places + x.scale - y.scale }) : null;
}

/** Negative, 0 or positive as a is below, equal to or above b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = [decimalToParts(a), decimalToParts(b)];
  const scale = Math.max(x.scale, y.scale);
  const difference = x.digits * 10n ** BigInt(scale - x.scale) - y.digits * 10n ** BigInt(scale - y.scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The lower one of two. */
export const lowerOf = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) < 0 ? a : b);
/** The higher one of two. */
export const higherOf = (a: Decimal, b: Decimal): Decimal => (lowerOf(a, b) === a ? b : a);

/** Exact sum; 0 of nothing. */
export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(plus, ZERO);
