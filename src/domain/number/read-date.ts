/** Days and months as people write them. */

const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?)?年?$/;
const HALF_WIDTH = 0xfee0;
const pad = (n: number) => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/**
 * A date as typed (2024-11-05, 2024年11月, ２０２４．１１) as YYYY-MM-DD; null for what is none.
 * @param edge which day stands for a month or year without one: its first, or its last
 */
export function readDate(text: string, edge: 'first' | 'last'): string | null {
  const plain = text.trim().replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - HALF_WIDTH));
  const match = DATE.exec(plain.replace(/\s+/g, ''));
  if (match === null) return null;
  const [year, typedMonth, typedDay] = match.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1949 || year > 2999) return null;
  const month = typedMonth ?? (edge === 'first' ? 1 : 12);
  if (month < 1 || month > 12) return null;
  const day = typedDay ?? (edge === 'first' ? 1 : daysIn(year, month));
  return day < 1 || day > daysIn(year, month) ? null : `${year}-${pad(month)}-${pad(day)}`;
}
