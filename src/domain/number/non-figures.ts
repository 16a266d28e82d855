import { chineseToDecimal } from './chinese.ts';
import { digitsToDecimal, HAN_NUMERAL, HAN_RUN, matchAt, plain, type Reading } from './reading.ts';
import type { UnitMeaning } from './units.ts';

const FOUR_DIGITS = '(?:\\d{4}|[一二][一二三四五六七八九零〇○]{3})';
/** 2025年, or the first year of 2021-2025年, which may print no 年 of its own. */
const YEAR = new RegExp(`((?:19|20)\\d{2}|[一二][一二三四五六七八九零〇○]{3})(?:\\s*(年)|(?=\\s*(?:-+|~|至|到)\\s*${FOUR_DIGITS}\\s*年))`, 'y');
const MONTH_AND_DAY = new RegExp(`\\s*(?:\\d{1,2}|${HAN_NUMERAL}{1,3})\\s*月(?:\\s*(?:\\d{1,2}|${HAN_NUMERAL}{1,3})\\s*日)?`, 'y');
const DOCUMENT_YEAR = /\d{4}\s*[〕\]）)】]\s*(?:第\s*)?\d+\s*号/y;
const RUN = new RegExp(HAN_RUN, 'y');

const YEARS: UnitMeaning = { kind: 'duration', measure: '年', places: 0 };

/** 2025年 and 二〇二五年, with month and day if they follow. */
export function readYear(text: string, at: number): Reading | null {
  const match = matchAt(YEAR, text, at);
  if (match === null) return null;
  const [whole, digits = '', suffix] = match;
  const end = at + whole.length;
  const rest = suffix === undefined ? null : matchAt(MONTH_AND_DAY, text, end);
  if (rest !== null) return plain('date', at, end + rest[0].length);
  const unitStart = suffix === undefined ? end : end - suffix.length;
  return { ...plain('year', at, end, digitsToDecimal(digits) ?? chineseToDecimal(digits)), numeralEnd: at + digits.length, unitStart, meaning: YEARS };
}

/** Document numbers and ordinals: numerals that are no figures wherever they stand. */
export function readReference(text: string, at: number): Reading | null {
  const before = text.slice(Math.max(0, at - 6), at);
  const document = /[〔[（(【]\s*$/.test(before) ? matchAt(DOCUMENT_YEAR, text, at) : null;
  if (document !== null) return plain('reference', at, at + document[0].length);
  const numeral = matchAt(RUN, text, at) ?? matchAt(/\d+/y, text, at);
  if (numeral === null) return null;
  const end = at + numeral[0].length;
  const isBracketed = /[（(]$/.test(before) && /^[）)]/.test(text.slice(end)) && !/^\d/.test(numeral[0]);
  const isListed = /^(?:、|\.(?!\d))/.test(text.slice(end)) && before.endsWith('\n') && text.slice(0, at).includes('附件');
  const isOrdinal = /(?:第|附[件表录])\s*:?\s*$/.test(before) || isBracketed || isListed || text.startsWith('等奖', end);
  return isOrdinal ? plain('ordinal', at, end) : null;
}
