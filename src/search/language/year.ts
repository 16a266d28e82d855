import { readNumbers } from '../../domain/number/read-numbers.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './token.ts';

/** A year, or years from one to another, that a question asks for; its range of tokens, `end` exclusive. */
export interface AskedYear {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;
/** 年底, 年末 and their like ask for the year itself. */
const AFTER = new Set(['年', '底', '末', '度', '内', '前', '份']);

/** 18年历史, 20年期, 20年以上: a duration, be it at the beginning. */
const SHORT_YEAR = /(?:1[6-9]|2\d)年(?!期|以|内|来|前|后|间|左|多|老|免|历)/g;

/**
 * A question with its years in four digits: 二〇二二年; 22年 where it begins a question or follows a sign or a place, as in 芜湖22年.
 * Elsewhere it is a duration: 干了18年; but no duration has an end of its own: 要到25年底.
 * @param places names that a year may follow
 */
export function yearsInFull(text: string, places: readonly string[]): string {
  const inWords = readNumbers(text, { shorthand: true }).filter(({ kind, low }) => kind === 'year' && !/^\d/.test(low.text));
  const plain = inWords.reduceRight((left, { low }) => left.slice(0, low.start) + String(low.value) + left.slice(low.end), text);
  return plain.replace(SHORT_YEAR, (year: string, at: number) => {
    const before = plain.slice(0, at);
    const isEnd = /^[底末]/.test(plain.slice(at + year.length)) && !/\d$/.test(before);
    return isEnd || /(?:^|[\s\p{P}])$/u.test(before) || places.some((name) => before.endsWith(name)) ? `20${year}` : year;
  });
}

/** The years among the tokens of a question: 2023年底, 2021-2025年, 2025. Days of the calendar are none. */
export function yearsIn(text: string, tokens: readonly Token[], quantities: readonly Quantity[]): AskedYear[] {
  const read = readNumbers(text, { shorthand: true });
  const dates = read.filter((n) => n.kind === 'date' || n.kind === 'reference');
  const found: AskedYear[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !/^\d{4}$/.test(token.text) || !isYear(Number(token.text))) continue;
    if (dates.some((d) => d.start <= token.start && d.end >= token.end)) continue;
    // 2000万 is a sum
    if (quantities.some((q) => q.from <= i && q.to > i && (q.unit === null ? Number(q.value) >= 10_000 : q.unit !== '年'))) continue;
    const next = tokens[i + 1];
    const isRange = next !== undefined && /^\d{4}$/.test(next.text) && isYear(Number(next.text)) && Number(next.text) > Number(token.text);
    const last = isRange ? i + 1 : i;
    let end = last + 1;
    while (end < tokens.length && AFTER.has(tokens[end]?.text ?? '') && (end > last + 1 || tokens[end]?.text === '年')) end++;
    const to = Number((isRange ? next : token).text);
    const first = tokens[i];
    const final = tokens[end - 1];
    found.push({ from: Number(token.text), to, text: text.slice(first?.start ?? 0, final?.end ?? 0), start: i, end });
    i = end - 1;
  }
  return found;
}
