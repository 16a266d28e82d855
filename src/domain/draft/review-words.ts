import { bare } from '../text/text.ts';
import { notFigureKinds } from '../vocabulary.ts';
import type { Option } from './review-options.ts';
import { noFactKinds, type ReviewItem } from './review.ts';

/** What the review prints in the terminal, English; official words stay as printed. */

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a reader of an amount or a condition knows without the field's name, in the order it is read. */
const NAMELESS = ['key', 'kind', 'role', 'measure', 'activity', 'op'] as const;

/**
 * An amount or a condition in a line: `cap le 100万元 cap_window=per_year`, `amount_at_least annual_revenue ge 2000万元 “…”`. All
 * that it holds is there; fields that tell themselves go without their names.
 */
export function entryLine(entry: unknown): string {
  if (!isRecord(entry)) return shown(entry);
  const { value, value_max, unit, unit_max, quote, ...rest } = entry;
  const nameless = NAMELESS.flatMap((name) => (typeof rest[name] === 'string' ? [rest[name]] : []));
  // a ratio is its unit: 1∶1
  const isRatio = typeof unit === 'string' && /[∶:：]/.test(unit);
  const sum =
    value === undefined
      ? []
      : [[...(isRatio ? [] : [value]), unit, ...(value_max === undefined ? [] : ['—', value_max, unit_max ?? unit])].map(shown).join('')];
  const isTold = (name: string, v: unknown) => NAMELESS.some((n) => n === name) && typeof v === 'string';
  const named = Object.entries({ ...rest, ...(value === undefined ? { unit } : {}) }).flatMap(([name, v]) =>
    v === undefined || isTold(name, v)
      ? []
      : [`${name}=${Array.isArray(v) ? `[${v.map(entryLine).join(' | ')}]` : isRecord(v) ? `{${entryLine(v)}}` : shown(v)}`],
  );
  // a key that is its role is told once
  return [...new Set([...nameless, ...sum]), ...named, ...(typeof quote === 'string' ? [`“${quote}”`] : [])].join(' ');
}

/** Words around a quote in its clause, the quote marked with 【】. */
export function inContext(text: string, quote: string, around = 40): string {
  const at = text.indexOf(quote);
  if (at < 0) return text.slice(0, around * 2);
  const from = Math.max(0, at - around);
  const to = at + quote.length + around;
  return `${from > 0 ? '…' : ''}${text.slice(from, at)}【${quote}】${text.slice(at + quote.length, to)}${to < text.length ? '…' : ''}`.replaceAll('\n', ' ⏎ ');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a field holds entries, not words. */
const isListed = (value: unknown): value is unknown[] => Array.isArray(value) && value.some((entry) => typeof entry === 'object');

/** A field's entries or value by its path, so that only what differs is told. */
function leavesOf(path: string, value: unknown): [string, string][] {
  if (isListed(value)) return value.flatMap((entry, i) => leavesOf(`${path}.${i}`, entry));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(path === '' ? name : `${path}.${name}`, inner));
  return [[path, shown(value)]];
}

/** What a correction changed, field by field, and what is still to be given. */
export function changedLines(before: ReviewItem, after: ReviewItem): string[] {
  const [old, now] = [before, after].map((item) => new Map(leavesOf('', item.fact)));
  const paths = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changed = [...paths].filter((path) => old?.get(path) !== now?.get(path));
  return [
    ...changed.map((path) => `  ${path}: ${old?.get(path) ?? '(none)'} → ${now?.get(path) ?? '(taken out)'}`),
    ...(changed.length === 0 ? ['  nothing has changed'] : []),
    ...needs(after),
  ];
}

const needs = ({ missing }: ReviewItem): string[] => (missing.length === 0 ? [] : [`  needs         ${missing.map((m) => `${m}=…`).join('  ')}`]);

/** The sentence with the quote marked; and a word where the clause does not print it. */
const quoteLines = (text: string, quote: string, clause: string | null): string[] => [
  `  ${inContext(text, quote)}`,
  ...(bare(text).includes(bare(quote)) ? [] : [`  ! the quote “${quote}” does not stand in ${clause ?? 'the clause'}`]),
];

/** One item: its sentence, every field with what decided it, and what is still to be given. */
export function itemLines(item: ReviewItem, progress: { readonly done: number; readonly of: number }, clauseText: string): string[] {
  const width = Math.max(12, ...Object.keys(item.fact).map((f) => f.length));
  const fields = Object.entries(item.fact).filter(([field]) => field !== 'quote' && field !== 'clause');
  return [
    '',
    `[${progress.done + 1}/${progress.of}] ${item.kind} ${item.id}${item.clause === null ? '' : ` · ${item.clause}`}${item.review === 'skipped' ? ' (skipped before)' : ''}`,
    ...(typeof item.fact.quote === 'string' ? quoteLines(clauseText, item.fact.quote, item.clause) : []),
    ...(item.kind === 'topic' ? [`  ${clauseText.slice(0, 80)}${clauseText.length > 80 ? '…' : ''}`] : []),
    ...fields.flatMap(([field, value]) => {
      const why = item.why[field] === undefined ? '' : `   ← ${item.why[field]}`;
      // rows and columns of a table, amounts and conditions, a line each, numbered as an answer names them: rows.2.target.unit=家
      if (isListed(value)) return [`  ${field}${why}`, ...value.map((entry: unknown, i) => `    ${field}.${i}  ${entryLine(entry)}`)];
      return [`  ${field.padEnd(width)}  ${shown(value)}${why}`];
    }),
    ...needs(item),
  ];
}

/** What a sibling says otherwise, field by field: amounts and conditions whole, all else by its leaves. */
function otherwise(item: ReviewItem, sibling: ReviewItem): string[] {
  const fields = new Set([...Object.keys(sibling.fact), ...Object.keys(item.fact)]);
  const told = (fact: ReviewItem['fact'], field: string) => {
    const value = fact[field];
    return value === undefined ? '(none)' : isListed(value) ? value.map(entryLine).join(' + ') : isRecord(value) ? entryLine(value) : shown(value);
  };
  return [...fields].flatMap((field) =>
    field === 'id' || told(item.fact, field) === told(sibling.fact, field)
      ? []
      : [`${field} ${field === 'quote' ? `“${told(sibling.fact, field)}”` : told(sibling.fact, field)}`],
  );
}

/** How many others of a sentence are shown beside one: the rest of a long list differs as these do. */
const SIBLINGS = 3;

/** The others of the same sentence that wait, each by what it says otherwise; `refused` are those that `a*` leaves. */
export function siblingLines(item: ReviewItem, siblings: readonly ReviewItem[], isRefused: (item: ReviewItem) => boolean): string[] {
  if (siblings.length === 0) return [];
  const left = (sibling: ReviewItem) =>
    sibling.missing.length > 0 ? ` (needs ${sibling.missing.join(', ')})` : isRefused(sibling) ? ' (would be refused)' : '';
  const shown = siblings.slice(0, SIBLINGS);
  const more = siblings.slice(SIBLINGS).map((sibling) => `${sibling.id}${left(sibling)}`);
  return [
    `  also of this sentence (a* accepts all that need nothing), as above but for:`,
    ...shown.map((sibling) => `  · ${sibling.id}${left(sibling)}: ${otherwise(item, sibling).join(' · ')}`),
    ...(more.length === 0 ? [] : [`  · and ${more.length} more, shown when it is their turn: ${more.join(', ')}`]),
  ];
}

/** What the check would say if a draft were accepted as it stands. */
export const refusalLines = (problems: readonly string[]): string[] =>
  problems.length === 0 ? [] : ['  accepted now, it would be refused:', ...problems.map((p) => `  ! ${p}`)];

/** What a field means and may say. */
export function optionLines(field: string, note: string | null, options: readonly Option[] | null): string[] {
  const head = note === null ? [] : [`  ${field}: ${note}`];
  if (options !== null) return [...head, ...options.map((o) => `  ${o.id.padEnd(28)} ${o.zh}`)];
  return head.length > 0 ? head : [`  ${field} is free: copy the printed words`];
}

const NO_FACT: Readonly<Record<(typeof noFactKinds)[number], string>> = {
  heading: 'names what follows',
  aim: 'says what is striven for',
  encouragement: 'asks others to, and gives nothing',
  other_sense: 'the word means something else',
  named: 'a title or an office is only named',
};

/** What a thing that no fact covers may be: numerals that are no figures, or words that promise nothing. */
export function dropLines(kind: ReviewItem['kind']): string[] {
  const may = kind === 'promise' ? Object.entries(NO_FACT) : Object.entries(notFigureKinds).map(([id, { zh }]) => [id, zh]);
  return may.map(([id = '', means = '']) => `  ${id.padEnd(28)} ${means}`);
}

export const HELP: readonly string[] = [
  'a               accept: it is written into the policy, if the check has nothing against it',
  'a*              accept this one and those of its sentence that are listed below it; of what is no fact, all of its kind:',
  '                 all offices, all named documents, all topics, what is left over',
  'field=value     correct or give a field: year=2025, event=上规, amounts.0.base=设备投资额, limits= takes one out;',
  '                 what changed is shown, and at once what the check has against it; Enter shows the whole entry',
  '? field         what a field means and may say: ? event, ? amounts.0.role, ? conditions.0.kind; ? d what a thing may be dropped as',
  'event=+id name  an event or indicator (indicator_id=+id) that no list has: it is asked for at once, and given to the draft',
  `d kind [why]    drop: its numbers are no figures, but ${Object.keys(notFigureKinds).join(', ')}`,
  `                 its words promise nothing, but are ${noFactKinds.join(', ')}`,
  's               skip; it comes again at the end',
  'g words         go to the first unanswered one whose id, quote or title holds the words',
  'u               take the last answer back',
  'q               stop; everything said so far is kept',
];
