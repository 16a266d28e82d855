import { chineseToDecimal, placesOf } from './chinese.ts';
import { dividedBy, plus, shifted, textToDecimal, ZERO, type Decimal } from './decimal.ts';
import { digitsToDecimal, HAN_NUMERAL, HAN_RUN, matchAt, plain, withUnit, type Reading } from './reading.ts';

const DOUBLING = new RegExp(`翻(${HAN_NUMERAL}*)番`, 'y');
const RUN = new RegExp(HAN_RUN, 'y');
const PARTS = new RegExp(`(${HAN_NUMERAL}+)分之(${HAN_NUMERAL}+|\\d+(?:\\.\\d+)?)`, 'y');
/** Two parts, or more of a list of shares (4∶3∶3), which are no ratio. */
const RATIO = /\d{1,2}(?:\.\d+)?(?::\d{1,2}(?:\.\d+)?(?!\d))+/y;
const COMPOUND = /\d+(?:\.\d+)?[十百千]?[万亿](?:\d+(?:\.\d+)?[十百千万亿]+)+/y;
const DIGITS = /\d(?:[\d.,]*\d)?/y;

/** 3亿5千万: parts whose powers of ten go down; null where they do not. */
function compoundToDecimal(text: string): Decimal | null {
  let sum = ZERO;
  let below = Infinity;
  for (const [, digits = '', steps = ''] of text.matchAll(/([\d.]+)(\D+)/g)) {
    const places = [...steps].reduce((n, c) => n + placesOf(c), 0);
    const part = textToDecimal(digits);
    if (part === null || places >= below) return null;
    sum = plus(sum, shifted(part, places));
    below = places;
  }
  return sum;
}

/** 百分之三十, 千分之五, 三分之一. The numeral is the whole expression. */
export function readParts(text: string, at: number): Reading | null {
  const match = matchAt(PARTS, text, at);
  if (match === null) return null;
  const [whole, of = '', part = ''] = match;
  const share = digitsToDecimal(part) ?? chineseToDecimal(part);
  const end = at + whole.length;
  const places = ['百', '千', '万'].indexOf(of);
  if (places >= 0 && share !== null) return { ...plain('percent', at, end, share), meaning: { kind: 'percent', measure: 'pct', places: -places } };
  const base = chineseToDecimal(of);
  const value = share === null || base === null ? null : dividedBy(share, base);
  return { ...plain(value === null ? 'undecided' : 'ratio', at, end, value), meaning: { kind: 'ratio', measure: 'ratio', places: 0 } };
}

/** 1∶1, 1∶0.5. The value is what the second is for one of the first: an award is matched with it, 2∶1 by half. */
export function readRatio(text: string, at: number): Reading | null {
  const match = /\d/.test(text.charAt(at - 1)) ? null : matchAt(RATIO, text, at);
  if (match === null) return null;
  const [a, b, ...others] = match[0].split(':').map((n) => textToDecimal(n));
  const value = a == null || b == null || b === ZERO || others.length > 0 ? null : dividedBy(b, a);
  return { ...plain(value === null ? 'undecided' : 'ratio', at, at + match[0].length, value), meaning: { kind: 'ratio', measure: 'ratio', places: 0 } };
}

/** 翻一番, 翻两番, 翻番: how many times something doubles. */
export function readDoubling(text: string, at: number): Reading | null {
  const match = matchAt(DOUBLING, text, at);
  if (match === null) return null;
  const value = match[1] === '' ? textToDecimal('1') : chineseToDecimal(match[1] ?? '');
  return { ...plain(value === null ? 'undecided' : 'multiple', at, at + match[0].length, value), meaning: { kind: 'multiple', measure: '番', places: 0 } };
}

/** 1,200 · 4.5 · 3亿5千万, with the unit. */
export function readDigits(text: string, at: number): Reading | null {
  const compound = matchAt(COMPOUND, text, at);
  if (compound !== null) return withUnit(text, at, at + compound[0].length, compoundToDecimal(compound[0]));
  const match = matchAt(DIGITS, text, at);
  return match === null ? null : withUnit(text, at, at + match[0].length, digitsToDecimal(match[0]));
}

const isVagueBefore = (text: string, at: number) => /[几数]$/.test(text.slice(0, at)) && /[十百千万亿]/.test(text.charAt(at));

/** 三百二十 with its unit. */
export function readChinese(text: string, at: number): Reading | null {
  const match = matchAt(RUN, text, at);
  if (match === null) return null;
  const value = isVagueBefore(text, at) ? null : chineseToDecimal(match[0]);
  return withUnit(text, at, at + match[0].length, value);
}

const HALF = '0.5' as Decimal;
/** 半年, 半数, 一半, 过半; the 半 of 三年半 is left undecided. */
export function readHalf(text: string, at: number): Reading | null {
  const match = matchAt(/一?半/y, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  if (text.charAt(end) === '年' && !/[年月天]$/.test(text.slice(0, at))) return withUnit(text, at, end, HALF);
  const isShare = match[0] === '一半' || text.charAt(end) === '数' || /[过大]$/.test(text.slice(0, at));
  return isShare ? { ...plain('percent', at, end, HALF), meaning: { kind: 'percent', measure: 'pct', places: 2 } } : plain('undecided', at, end);
}
