import { decimalToNumber, numberToDecimal, shifted, type Decimal } from './decimal.ts';
import { unitMeaning } from './units.ts';

/** A printed sum in yuan, exactly; null where the unit is no Chinese money. */
export function toYuan(value: Decimal, unit: string): Decimal | null {
  const meaning = unitMeaning(unit);
  return meaning?.measure === 'yuan' ? shifted(value, meaning.places) : null;
}

/** Whether a printed unit is money that is not yuan: 万美元. No rate is printed, so it is never compared with a sum in yuan. */
export function isForeignMoney(unit: string): boolean {
  const meaning = unitMeaning(unit.split('/')[0] ?? unit);
  return meaning?.kind === 'money' && meaning.measure !== 'yuan';
}

/**
 * The same as the JSON number that is published: 1.15 亿元 is 115000000.
 * @throws RangeError where no JSON number says the sum exactly; up to 15 digits, fen included, always can
 */
export function toCny(value: number | null, unit: string | null): number | null {
  const yuan = value === null || unit === null ? null : toYuan(numberToDecimal(value), unit);
  return yuan === null ? null : decimalToNumber(yuan);
}
