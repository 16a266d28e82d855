import { notFigureKinds } from '../vocabulary.ts';
import type { Option } from './review-options.ts';
import { noFactKinds, type ReviewItem } from './review.ts';

/** What the review prints in the terminal, English; official words stay as printed. */

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Words around a quote in its clause, the quote marked with 【】. */
export function inContext(text: string, quote: string, around = 40): string {
  const at = text.indexOf(quote);
  if (at < 0) return text.slice(0, around * 2);
  const from = Math.max(0, at - around);
  const to = at + quote.length + around;
  return `${from > 0 ? '…' : ''}${text.slice(from, at)}【${quote}】${text.slice(at + quote.length, to)}${to < text.length ? '…' : ''}`.replaceAll('\n', ' ⏎ ');
}

/** One item: its sentence, every field with what decided it, and what is still to be given. */
export function itemLines(item: ReviewItem, progress: { readonly done: number; readonly of: number }, clauseText: string): string[] {
  const width = Math.max(12, ...Object.keys(item.fact).map((f) => f.length));
  const fields = Object.entries(item.fact).filter(([field]) => field !== 'quote' && field !== 'clause');
  return [
    '',
    `[${progress.done + 1}/${progress.of}] ${item.kind} ${item.id}${item.clause === null ? '' : ` · ${item.clause}`}${item.review === 'skipped' ? ' (skipped before)' : ''}`,
    ...(typeof item.fact.quote === 'string' ? [`  ${inContext(clauseText, item.fact.quote)}`] : []),
    ...fields.flatMap(([field, value]) => {
      const why = item.why[field] === undefined ? '' : `   ← ${item.why[field]}`;
      // rows and columns of a table, a line each, numbered as an answer names them: rows.2.target.unit=家
      if (item.kind === 'table' && Array.isArray(value)) return [`  ${field}${why}`, ...value.map((entry: unknown, i) => `    ${field}.${i}  ${shown(entry)}`)];
      return [`  ${field.padEnd(width)}  ${shown(value)}${why}`];
    }),
    ...(item.missing.length === 0 ? [] : [`  needs         ${item.missing.map((m) => `${m}=…`).join('  ')}`]),
  ];
}

/** What a field means and may say. */
export function optionLines(field: string, note: string | null, options: readonly Option[] | null): string[] {
  const head = note === null ? [] : [`  ${field}: ${note}`];
  if (options !== null) return [...head, ...options.map((o) => `  ${o.id.padEnd(28)} ${o.zh}`)];
  return head.length > 0 ? head : [`  ${field} is free: copy the printed words`];
}

export const HELP: readonly string[] = [
  'a               accept: it is written into the policy, if the check has nothing against it',
  'a*              accept all of its kind that miss nothing: all offices, all documents that are named, what is left over',
  'field=value     correct or give a field: year=2025, event=上规, amounts.0.base=设备投资额, limits= takes one out',
  '? field         what a field means and may say: ? event, ? amounts.0.role, ? conditions.0.kind',
  `d kind [why]    drop: its numbers are no figures, but ${Object.keys(notFigureKinds).join(', ')}`,
  `                 its words promise nothing, but are ${noFactKinds.join(', ')}`,
  's               skip; it comes again at the end',
  'u               take the last answer back',
  'q               stop; everything said so far is kept',
];
