import { chineseToDecimal } from './chinese.ts';
import { digitsToDecimal, HAN_NUMERAL, HAN_RUN, matchAt, plain, type Reading } from './reading.ts';
import type { UnitMeaning } from './units.ts';

const FOUR_DIGITS = '(?:\\d{4}|[一二][一二三四五六七八九零〇○]{3})';
/** 2025年, or the first year of 2021-2025年, which may print no 年 of its own. */
const YEAR = new RegExp(`((?:19|20)\\d{2}|[一二][一二三四五六七八九零〇○]{3})(?:\\s*(年)|(?=\\s*(?:-+|~|至|到)\\s*${FOUR_DIGITS}\\s*年))`, 'y');
const MONTH_AND_DAY = new RegExp(`\\s*(?:\\d{1,2}|${HAN_NUMERAL}{1,3})\\s*月(?:\\s*(?:\\d{1,2}|${HAN_NUMERAL}{1,3})\\s*日)?`, 'y');
const DOCUMENT_YEAR = /\d{4}\s*[〕\]）)】]\s*(?:第\s*)?\d+\s*号/y;
/** 2023-10-25, 2023.10.25: a day in figures alone. */
const DAY_IN_FIGURES = /(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d.])/y;
/** GB/T 36073-2018, DB11/T1139: the number of a standard, behind its letters. */
const STANDARD = /\d+(?:\.\d+)*(?:\s*\/\s*[A-Z]\s*\d+(?:\.\d+)*)?(?:\s*-\s*\d{4}(?!\d))?/y;
const LETTERS_OF_STANDARD = /(?:^|[^A-Za-z])(?:GB|DB|ISO|IEC|HJ|JB|SJ|YD)(?:\s*\/\s*[A-Z])?\s*$/;
/** 一季度, 第3季度: a part of the year. */
const QUARTER = /[一二三四1-4]季度/y;
/** 营业收入（万元）, 单位：亿元: in what a form or a table counts. */
const UNIT_LABEL = /[十百千万亿]+(?=\s*(?:美元|元|人|户|家|吨|亩|件|项|平方米|千瓦时)\s*(?:[）)]|$|\n))/y;
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

/** ：（1）甲；（2）乙, ：1.甲；2.乙: the numbers of a list that stands in running text; 上一年: which year. */
function isItem(text: string, at: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 6), at), text.slice(end)];
  if (text.slice(at, end) === '一') return before.endsWith('上') && after.startsWith('年');
  if (!/^\d{1,2}$/.test(text.slice(at, end))) return false;
  return /(?:^|[:：。；;，,、\n])\s*[（(]$/.test(before) ? /^[）)]/.test(after) : /[:：。；;]\s*$/.test(before) && /^[.．、](?!\d)\S/.test(after);
}

/** Days in figures, document and standard numbers, quarters and ordinals: numerals that are no figures wherever they stand. */
export function readReference(text: string, at: number): Reading | null {
  const before = text.slice(Math.max(0, at - 6), at);
  const day = matchAt(DAY_IN_FIGURES, text, at);
  if (day !== null) return plain('date', at, at + day[0].length);
  const standard = LETTERS_OF_STANDARD.test(before) ? matchAt(STANDARD, text, at) : null;
  if (standard !== null) return plain('reference', at, at + standard[0].length);
  const quarter = /[前每近个\d]$/.test(before) ? null : matchAt(QUARTER, text, at);
  if (quarter !== null) return plain('date', at, at + quarter[0].length);
  const label = /[（(]$|单位\s*[:：]\s*$/.test(before) ? matchAt(UNIT_LABEL, text, at) : null;
  if (label !== null) return plain('reference', at, at + label[0].length);
  const document = /[〔[（(【]\s*$/.test(before) ? matchAt(DOCUMENT_YEAR, text, at) : null;
  if (document !== null) return plain('reference', at, at + document[0].length);
  // S2高速公路, G60高速: the number of a road
  const road = /[A-Z]$/.test(before) ? matchAt(/\d{1,4}(?=高速|公路|国道|省道|线)/y, text, at) : null;
  if (road !== null) return plain('reference', at, at + road[0].length);
  const numeral = matchAt(RUN, text, at) ?? matchAt(/\d+/y, text, at);
  if (numeral === null) return null;
  const end = at + numeral[0].length;
  const isBracketed = /[（(]$/.test(before) && /^[）)]/.test(text.slice(end)) && !/^\d/.test(numeral[0]);
  const isListed = /^(?:、|\.(?!\d))/.test(text.slice(end)) && before.endsWith('\n') && text.slice(0, at).includes('附件');
  const isOrdinal = /(?:第|附[件表录]|方向)\s*:?\s*$/.test(before) || isBracketed || isListed || isItem(text, at, end) || text.startsWith('等奖', end);
  return isOrdinal ? plain('ordinal', at, end) : null;
}
