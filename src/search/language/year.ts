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

/** The years among the tokens of a question: 2023年底, 2021-2025年, 2025. Days of the calendar are none. */
export function yearsIn(text: string, tokens: readonly Token[], quantities: readonly Quantity[]): AskedYear[] {
  const read = readNumbers(text, { shorthand: true });
  const dates = read.filter((n) => n.kind === 'date' || n.kind === 'reference');
  const found: AskedYear[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !/^\d{4}$/.test(token.text) || !isYear(Number(token.text))) continue;
    if (dates.some((d) => d.start <= token.start && d.end >= token.end)) continue;
    if (quantities.some((q) => q.from <= i && q.to > i && q.unit !== null && q.unit !== '年')) continue;
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
