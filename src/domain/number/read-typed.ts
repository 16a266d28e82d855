import { shifted } from './decimal.ts';
import { readChinese, readDigits } from './figures.ts';
import { toQuantity, type Quantity } from './units.ts';
import { foldWidth } from './width.ts';

/** 50w and 3k as 50万 and 3千, as people type them. Not for documents: 50W may be watts. */
export const withoutShorthand = (folded: string): string => folded.replace(/(\d)[wW](?![a-zA-Z])/g, '$1万').replace(/(\d)[kK](?![a-zA-Z])/g, '$1千');

/** A sum without what accounts put around it, grouped by half-width commas: ¥300万, 人民币叁佰万元整, 3，000，000. */
export const asPlainSum = (text: string): string =>
  text
    .replace(/^\s*(人民币|[¥￥])|整?\s*$/g, '')
    .replace(/，/g, ',')
    .trim();

/**
 * One number as people type it, and nothing else: 300万, ３００万元, 3,000,000, 3 000 000, 三百万, 0.5亿, 三件. Null for what is no
 * number, or more than one.
 */
export function readTyped(text: string): Quantity | null {
  const folded = withoutShorthand(foldWidth(text)).replace(/^\d{1,3}( \d{3})+\b/, (grouped) => grouped.replace(/ /g, ''));
  // a step without a numeral before it counts nothing
  if (/^[百千万亿]/.test(folded)) return null;
  const reading = readDigits(folded, 0) ?? readChinese(folded, 0);
  if (reading?.end !== folded.length || reading.value === null || reading.inside !== null) return null;
  return reading.meaning === null ? { amount: shifted(reading.value, reading.multiplier), measure: null } : toQuantity(reading.value, reading.meaning);
}
