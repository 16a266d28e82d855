import { isNumber, numberOf } from './token.ts';

/** A number with its unit, in one canonical form: 100万元 = 一百万元 = 1,000,000 yuan. */
export interface Quantity {
  /** In the canonical unit; 1:1 is 1. */
  readonly value: number;
  /** Canonical unit, or null for a bare number: `yuan`, `家` (also 户), `pct`, `pp`, `ratio`, else the measure word. */
  readonly unit: string | null;
  /** Range of tokens, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const DIGITS = '零一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const NUMERAL = /^[零〇一二三四五六七八九两十百千万亿]$/;

/** Value of a run of Chinese numerals (一百二十万, 三亿); NaN where it is none. */
export function chineseValue(run: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of run) {
    if (c in LARGE) {
      total = (total + section + (digit ?? (section === 0 && total === 0 ? 1 : 0))) * (LARGE[c] ?? 1);
      section = 0;
      digit = null;
    } else if (c in SMALL) {
      section += (digit ?? 1) * (SMALL[c] ?? 1);
      digit = null;
    } else {
      if (digit !== null) return NaN;
      digit = c === '两' ? 2 : c === '〇' ? 0 : DIGITS.indexOf(c);
      if (digit < 0) return NaN;
    }
  }
  return total + section + (digit ?? 0);
}

/** Measure words that make a number a quantity; firms are counted in 家 and 户 alike. */
const UNITS: readonly (readonly [printed: readonly string[], canonical: string])[] = [
  [['个', '百', '分', '点'], 'pp'],
  [['百', '分', '点'], 'pp'],
  [['人', '民', '币'], 'yuan'],
  [['人', '次'], '人次'],
  [['元'], 'yuan'],
  [['块'], 'yuan'],
  [['pct'], 'pct'],
  [['家'], '家'],
  [['户'], '家'],
  ...['个', '项', '件', '名', '人', '台', '套', '条', '场', '倍', '年', '月', '日', '天', '亩', '种', '支', '期', '次', '成'].map((u): [string[], string] => [
    [u],
    u,
  ]),
];
const isAt = (tokens: readonly string[], at: number, wanted: readonly string[]) => wanted.every((w, i) => tokens[at + i] === w);

function readUnit(tokens: readonly string[], at: number): { unit: string | null; end: number } {
  const unit = UNITS.find(([printed]) => isAt(tokens, at, printed));
  return unit === undefined ? { unit: null, end: at } : { unit: unit[1], end: at + unit[0].length };
}

function readMultiplier(tokens: readonly string[], at: number): { factor: number; end: number } {
  let factor = 1;
  let end = at;
  for (let token = tokens[end]; token !== undefined; token = tokens[++end]) {
    const step = SMALL[token] ?? LARGE[token];
    if (step === undefined || isAt(tokens, end, ['百', '分', '点'])) break;
    factor *= step;
  }
  return { factor, end };
}

/** 十年 is a quantity, 十大 and 千方百计 are not: a Chinese numeral needs a measure word, or at least a 万 or 亿 after another numeral. */
function readChinese(tokens: readonly string[], at: number): Quantity | null {
  let end = at;
  while (NUMERAL.test(tokens[end] ?? '') && !isAt(tokens, end, ['百', '分', '点'])) end++;
  const run = tokens.slice(at, end).join('');
  const value = chineseValue(run);
  const { unit, end: unitEnd } = readUnit(tokens, end);
  const isLarge = run.length >= 2 && /[万亿百千]$/.test(run) && /[一二三四五六七八九两]/.test(run);
  if (!(value > 0) || (unit === null && !isLarge)) return null;
  return { value, unit, start: at, end: unitEnd };
}

/** Every quantity in a row of tokens, in order; they do not overlap. */
export function quantitiesIn(tokens: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    const ratio = /^(\d+)r(\d+)$/.exec(token);
    let quantity: Quantity | null = null;
    if (ratio !== null) quantity = { value: Number(ratio[1]) / Math.max(1, Number(ratio[2])), unit: 'ratio', start: at, end: at + 1 };
    else if (isNumber(token)) {
      const { factor, end } = readMultiplier(tokens, at + 1);
      const { unit, end: unitEnd } = readUnit(tokens, end);
      quantity = { value: round(numberOf(token) * factor), unit, start: at, end: unitEnd };
    } else if (NUMERAL.test(token)) quantity = readChinese(tokens, at);
    if (quantity !== null && !isDatePart(tokens, quantity)) found.push(quantity);
    at = quantity?.end ?? at + 1;
  }
  return found;
}

/** 2022年, 3月30日 and 30日 after a month are dates, not durations. */
function isDatePart(tokens: readonly string[], { start, end, unit, value }: Quantity): boolean {
  if (unit === '年') return value >= 1900 && value <= 2100;
  if (unit === '月') return isNumber(tokens[end] ?? '') && tokens[end + 1] === '日';
  return unit === '日' && tokens[start - 1] === '月';
}

const round = (value: number) => Number(value.toPrecision(12));

/** Words under which a quantity is indexed: with its unit, and bare. */
export function quantityWords(value: number, unit: string | null): string[] {
  return unit === null ? [`q:${value}`] : [`q:${value}`, `q:${unit}:${value}`];
}

/** The word to look a quantity up with: 100万元 wants yuan, a bare 100万 any unit. */
export const quantityWord = (value: number, unit: string | null): string => (unit === null ? `q:${value}` : `q:${unit}:${value}`);

/** A coded value in its printed unit (20, 万户) as index words. */
export function codedQuantityWords(value: number, unit: string | null): string[] {
  const tokens = [String(value).replace('.', 'd'), ...(unit ?? '').replace('%', '').replace(/[％]/g, '')].filter((t) => t !== '');
  if (unit !== null && /[%％]/.test(unit)) tokens.push('pct');
  const [quantity] = quantitiesIn(tokens);
  return quantity === undefined ? [] : quantityWords(quantity.value, quantity.unit);
}
