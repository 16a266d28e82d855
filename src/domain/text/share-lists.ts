/** In which parts a sum is paid, printed as a list of shares: 分三年按4∶3∶3拨付, 按6：4的比例分两年兑现. Who bears how much of it (市、县按5：5分担) is none. */
import type { Range } from './text.ts';

const MARK = '[∶:：]';
const PARTS = `\\d{1,2}(?:${MARK}\\d{1,2})+`;
const STEPS = '分(?:[一二两三四五六七八九十\\d]+)?(?:个?年度?|批次?|期|次|个?阶段)';
const PAID = '(?:拨付|兑现|兑付|发放|支付|给付|给予|予以|到位|奖励|补助)';
const LIST = new RegExp(
  `${STEPS}[^，。；\\d]{0,4}按照?(${PARTS})(?:的?比例)?[^，。；\\d]{0,4}${PAID}|按照?(${PARTS})(?:的?比例)?[，、]?(?:逐年|${STEPS})[^，。；\\d]{0,4}${PAID}`,
  'g',
);

/** A list of shares, where its numbers stand. */
export interface ShareList extends Range {
  /** In per cent, in order: 40, 30, 30 of 4∶3∶3. */
  readonly shares: readonly number[];
  /** Where each of its numbers stands. */
  readonly parts: readonly Range[];
}

/** Every list of shares of a text; one whose shares are no whole per cents is left out. */
export const shareLists = (text: string): ShareList[] =>
  Array.from(text.matchAll(LIST)).flatMap((m): ShareList[] => {
    const printed = m[1] ?? m[2] ?? '';
    const start = m.index + m[0].indexOf(printed);
    const numbers = Array.from(printed.matchAll(/\d+/g), (n) => ({ value: Number(n[0]), start: start + n.index, end: start + n.index + n[0].length }));
    const whole = numbers.reduce((sum, n) => sum + n.value, 0);
    const shares = numbers.map((n) => (n.value * 100) / whole);
    if (whole === 0 || !shares.every((share) => Number.isInteger(share))) return [];
    return [{ start, end: start + printed.length, shares, parts: numbers.map((n) => ({ start: n.start, end: n.end })) }];
  });

/** Whether a text prints a list of these shares. */
export const hasShares = (text: string, shares: readonly number[]): boolean =>
  shareLists(text).some((list) => list.shares.length === shares.length && list.shares.every((share, i) => share === shares[i]));
