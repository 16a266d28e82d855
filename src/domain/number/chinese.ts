import { numberToDecimal, plus, shifted, textToDecimal, ZERO, type Decimal } from './decimal.ts';

const PLAIN = '零一二三四五六七八九十百千万亿';
/** Forms of cheques and older print, and what they say plainly. */
const VARIANTS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖', '十拾', '百佰', '千仟', '万萬', '亿億'].flatMap((forms) =>
    [...forms].map((c) => [c, forms.charAt(0)]),
  ),
);

/** The characters of Chinese numerals, for a regular expression's brackets: everyday ones, and those of cheques. */
export const CHINESE_NUMERAL = '零〇○一二三四五六七八九十百千万亿两廿卅';
export const FORMAL_DIGIT = '壹贰叁肆伍陆柒捌玖';
export const FORMAL_STEP = '拾佰仟萬億';

const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** The power of ten that 十 百 千 万 亿 multiply by; 0 for any other character. */
export const placesOf = (char: string): number => PLACES[VARIANTS[char] ?? ''] ?? 0;

const digitOf = (char: string | undefined): number => (char === undefined ? 0 : char === '两' ? 2 : PLAIN.indexOf(char));

/** 二〇二五: digits one by one. 三五 or 一二三 may as well be a guess or a list, so only four and more count, or those with a zero. */
function readDigits(run: string): Decimal | null {
  if (!/^[零一二三四五六七八九]+$/.test(run)) return null;
  return run.length === 1 || run.length >= 4 || run.includes('零', 1) ? textToDecimal([...run].map(digitOf).join('')) : null;
}

const SECTION = /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十)|([廿卅]))?(零)?([一二两三四五六七八九])?$/;

/** Below 万, where 百 and 千 alone may open a number: 三百二十, 一千零五, 十五; 一百五 is 150, as people say it. null for what is no number. */
function readSection(run: string, isFirst: boolean): number | null {
  if (isFirst && (run === '百' || run === '千')) return 10 ** placesOf(run);
  const match = SECTION.exec(run);
  if (match === null || run === '') return null;
  const [, thousands, hundreds, tens, ten, score, zero, ones] = match;
  if (zero !== undefined && ones === undefined) return null;
  const sum = digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 1 : digitOf(tens)) * 10;
  const scores = score === undefined ? 0 : score === '廿' ? 20 : 30;
  const isNextStep = zero === undefined && ten === undefined && score === undefined;
  const onesPlace = !isNextStep ? 1 : hundreds !== undefined ? 10 : thousands !== undefined ? 100 : 1;
  return sum + scores + digitOf(ones) * onesPlace;
}

/** 一亿二千万: sections, each multiplied by its 亿 or 万. */
function readSections(run: string): Decimal | null {
  let total = ZERO;
  let last = '';
  let below = Infinity;
  for (const [, section = '', step = ''] of run.matchAll(/([^万亿]*)([万亿]+|$)/g)) {
    if (section === '' && step === '') continue;
    if (step !== '' && !/^(万|亿|万亿)$/.test(step)) return null;
    const places = [...step].reduce((sum, c) => sum + placesOf(c), 0);
    const isTail = step === '' && last !== '' && /^[一二三四五六七八九]$/.test(section);
    // 三亿五 is 350,000,000
    const value = isTail ? digitOf(section) * 10 ** (below - 1) : section === '' ? (total === ZERO ? 1 : null) : readSection(section, total === ZERO);
    if (value === null || value === 0 || places >= below || (total === ZERO && section.startsWith('零'))) return null;
    total = plus(total, shifted(numberToDecimal(value), places));
    [last, below] = [step, places];
  }
  return total === ZERO ? null : total;
}

/**
 * Value of a whole run of Chinese numerals: 一百, 三百二十, 二〇二五, 一亿二千万, 两千, 廿五, 壹佰万; 万 alone is 10,000.
 * @returns null for what is no one number: 三五, 一二三, 百百 …
 */
export function chineseToDecimal(run: string): Decimal | null {
  const plain = [...run].map((c) => VARIANTS[c] ?? c).join('');
  return readDigits(plain) ?? readSections(plain);
}

const ORDINAL = /^(?:[一二三四五六七八九]百(?=[零〇][一二三四五六七八九]$|[一二三四五六七八九]十|$)[零〇]?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/;

/**
 * A list ordinal as documents print it, 一 … 九百九十九 → 1 … 999.
 * @returns NaN for anything that is not written so: 一一, 两, 百, 一百一 …
 */
export function chineseOrdinal(text: string): number {
  const value = text !== '' && ORDINAL.test(text) ? chineseToDecimal(text) : null;
  return value === null ? NaN : Number(value);
}
