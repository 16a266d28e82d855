import { noFactInput } from '../schema/audit.ts';
import type { EntryKind } from '../schema/field-at.ts';
import { locate, sentenceAround } from '../text/text.ts';
import { notFigureKinds } from '../vocabulary.ts';

/** What a person has said of a draft. */
export type ReviewState = 'pending' | 'accepted' | 'dropped' | 'skipped';

/**
 * One thing to look at: what the document says of itself, a place or office to register, a fact that was drafted; `loose`
 * numerals and `promise`s that no fact covers; the subjects (`topic`) of a clause.
 */
export interface ReviewItem {
  readonly id: string;
  readonly kind: EntryKind | 'loose' | 'promise';
  readonly review: ReviewState;
  readonly clause: string | null;
  /** The entry or fact as it would be written. */
  readonly fact: Readonly<Record<string, unknown>>;
  /** Fields that must be given before it can be accepted. */
  readonly missing: readonly string[];
  /** Field → what decided it. */
  readonly why: Readonly<Record<string, string>>;
  /** Of a dropped one: what its figures are instead, and why. */
  readonly dropped?: { readonly kind: DropKind; readonly why?: string | undefined };
}

/** What a word of a promise is that gives nothing. */
export const noFactKinds = noFactInput.shape.kind.options;
/** What a draft is instead of a fact: its numerals, or the words of its promise. */
export type DropKind = keyof typeof notFigureKinds | (typeof noFactKinds)[number];

export type Command =
  | { readonly do: 'accept' | 'accept-alike' | 'skip' | 'undo' | 'quit' | 'help' | 'show' }
  | { readonly do: 'options'; readonly field: string }
  | { readonly do: 'drop'; readonly kind: DropKind; readonly why: string | undefined }
  | { readonly do: 'go'; readonly words: string }
  | { readonly do: 'set'; readonly field: string; readonly value: string }
  | { readonly do: 'unknown'; readonly message: string };

const PLAIN = { a: 'accept', '': 'show', 'a*': 'accept-alike', s: 'skip', u: 'undo', q: 'quit', '?': 'help' } as const;
const isPlain = (word: string): word is keyof typeof PLAIN => word in PLAIN;
const kinds: readonly DropKind[] = [...(Object.keys(notFigureKinds) as (keyof typeof notFigureKinds)[]), ...noFactKinds];

/** What a typed line asks for: `a`, `d idiom 一企一策`, `year=2025`, `amounts.0.base=设备投资额` … */
export function readCommand(line: string): Command {
  const text = line.trim();
  if (isPlain(text)) return { do: PLAIN[text] };
  const set = /^([a-z_]+(?:\.[a-z_\d]+)*)\s*=\s*([\s\S]*)$/.exec(text);
  if (set !== null) return { do: 'set', field: set[1] ?? '', value: set[2] ?? '' };
  const options = /^\?\s*([a-z_]+(?:\.[a-z_\d]+)*)$/.exec(text);
  if (options !== null) return { do: 'options', field: options[1] ?? '' };
  const go = /^g\s+(\S.*)$/.exec(text)?.[1];
  if (go !== undefined) return { do: 'go', words: go };
  const drop = /^d(?:\s+(\S+)(?:\s+(.+))?)?$/.exec(text);
  if (drop === null) return { do: 'unknown', message: `“${text}” is no answer; ? lists them` };
  const kind = kinds.find((k) => k === drop[1]);
  return kind === undefined ? { do: 'unknown', message: `say what it is instead: d <${kinds.join('|')}> [why]` } : { do: 'drop', kind, why: drop[2]?.trim() };
}

const isEntry = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function placed(value: unknown, steps: readonly string[], to: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return to;
  // any.0: what is numbered is a list, be it the first of it
  if (Array.isArray(value) || (value === undefined && /^\d+$/.test(step))) {
    const items = [...((value ?? []) as unknown[])];
    const at = Number(step);
    if (to === undefined && rest.length === 0) items.splice(at, 1);
    else items[Math.min(at, items.length)] = placed(items[at], rest, to);
    return items;
  }
  const fields: Record<string, unknown> = isEntry(value) ? { ...value } : {};
  if (to === undefined && rest.length === 0) {
    const { [step]: _gone, ...others } = fields;
    return others;
  }
  return { ...fields, [step]: placed(fields[step], rest, to) };
}

/** Fields that are numbers; a row of digits in any other field is a name: `code`. */
const NUMBERS = new Set(['value', 'value_max', 'year', 'from', 'to', 'duration_years', 'max', 'nth']);
export const isNumberField = (field: string): boolean => NUMBERS.has(field.split('.').at(-1) ?? '');

/** Why a field says what it says, where a person gave it. */
export const SAID = 'said by the reviewer';

/** An office whose function is given has its id, too: one that nobody gave by hand follows the function. */
function withOwnId(item: ReviewItem, before: ReviewItem): ReviewItem {
  const { id, city, function: does } = item.fact;
  const isMade = id === null || (before.why.id !== SAID && id === `${String(city)}-${String(before.fact.function)}`);
  if (item.kind !== 'unit' || !isMade || typeof city !== 'string' || typeof does !== 'string') return item;
  return { ...item, fact: { ...item.fact, id: `${city}-${does}` }, missing: item.missing.filter((m) => m !== 'id') };
}

/** The item with one field given; `undefined` takes it out. A path leads into lists and entries: `amounts.0.base`. */
export function withAnswer(item: ReviewItem, field: string, value: unknown): ReviewItem {
  const steps = field.split('.');
  const { [steps[0] ?? '']: _why, ...why } = item.why;
  const answered = {
    ...item,
    // the sentence that is shown is that of the clause that is quoted
    ...(field === 'clause' && item.clause !== null && typeof value === 'string' ? { clause: value } : {}),
    fact: placed(item.fact, steps, value) as ReviewItem['fact'],
    missing: value === undefined ? item.missing : item.missing.filter((m) => m !== steps[0] && m !== field),
    why: { ...why, [steps[0] ?? '']: SAID },
  };
  return withOwnId(answered, item);
}

/** What the members of a distribution (分别) have in common. */
const OF_GROUP: ReadonlySet<string> = new Set(['title', 'event', 'beneficiary', 'beneficiary_kind', 'instrument', 'instrument_printed', 'recurrence', 'payer']);

/** The condition that a field is of, printed: conditions.0.quote of two drafts that ask the same. null where there is none. */
function conditionUnder({ fact }: ReviewItem, field: string): string | null {
  const at = /^conditions\.(\d+)(?:\.|$)/.exec(field)?.[1];
  const asked: unknown = at === undefined || !Array.isArray(fact.conditions) ? undefined : fact.conditions[Number(at)];
  return asked === undefined ? null : JSON.stringify(asked);
}

const conditionCount = ({ fact }: ReviewItem): number => (Array.isArray(fact.conditions) ? fact.conditions.length : 0);
/** What follows the place in the name of a field that adds a condition behind those an item has; null: it adds none. */
function newCondition(item: ReviewItem, field: string): string | null {
  const [whole, at, rest = ''] = /^conditions\.(\d+)(\..+)?$/.exec(field) ?? [];
  return whole !== undefined && Number(at) === conditionCount(item) ? rest : null;
}

/**
 * The other drafts of an item's group with an answer that holds for all of them: what is given to one is given to those that
 * are not answered and that nobody has given the field; what is said of a condition, to those that ask the very same; one that is
 * added, to all.
 */
export function withGroupAnswer(items: readonly ReviewItem[], item: ReviewItem, field: string, value: unknown): ReviewItem[] {
  const { group } = item.fact;
  if (item.kind !== 'incentive' || group === undefined) return [];
  const asked = conditionUnder(item, field);
  const isOpen = (i: ReviewItem) => i.id !== item.id && i.fact.group === group && (i.review === 'pending' || i.review === 'skipped');
  const added = newCondition(item, field);
  if (added !== null) return items.filter(isOpen).map((i) => withAnswer(i, `conditions.${conditionCount(i)}${added}`, value));
  const isMeant = (i: ReviewItem) => (OF_GROUP.has(field) ? i.why[field] !== SAID : asked !== null && conditionUnder(i, field) === asked);
  return items.filter((i) => isOpen(i) && isMeant(i)).map((i) => withAnswer(i, field, value));
}

/** The first item that two states of a review have otherwise: the one whose answer was taken back. */
export const changedItem = (before: readonly ReviewItem[], now: readonly ReviewItem[]): ReviewItem | null =>
  now.find((i, at) => JSON.stringify(i) !== JSON.stringify(before[at])) ?? null;

/** A fact whose quote ends before the stop of its sentence: a draft takes the segment with its mark. */
export const quotedWhole = (fact: ReviewItem['fact']): ReviewItem['fact'] =>
  typeof fact.quote === 'string' ? { ...fact, quote: fact.quote.replace(/[；。]\s*$/, '') } : fact;

/** The first item nobody has answered whose id, quote, title or name holds the words. */
export const itemNamed = (items: readonly ReviewItem[], words: string): ReviewItem | null =>
  items.find(
    (i) =>
      (i.review === 'pending' || i.review === 'skipped') &&
      [i.id, i.fact.quote, i.fact.title, i.fact.zh, i.fact.printed].some((said) => typeof said === 'string' && said.includes(words)),
  ) ?? null;

/** Kinds of which a sentence may print several. */
const BY_SENTENCE: ReadonlySet<ReviewItem['kind']> = new Set(['target', 'incentive', 'rule']);

/** Where the sentence begins that an item quotes; null where its quote does not stand in the clause, or more than once. */
function sentenceStart({ fact }: ReviewItem, text: string): number | null {
  const at = typeof fact.quote === 'string' ? locate(text, fact.quote, typeof fact.nth === 'number' ? fact.nth : undefined) : null;
  return at?.ok === true ? sentenceAround(text, at.range).start : null;
}

/** The other facts of an item's kind and sentence that nobody has answered; `text` is that of its clause. */
export function ofSentence(items: readonly ReviewItem[], item: ReviewItem, text: string): ReviewItem[] {
  const start = sentenceStart(item, text);
  if (start === null || !BY_SENTENCE.has(item.kind)) return [];
  const isAlike = (i: ReviewItem) => i.id !== item.id && i.kind === item.kind && i.clause === item.clause && (i.review === 'pending' || i.review === 'skipped');
  return items.filter((i) => isAlike(i) && sentenceStart(i, text) === start);
}

/** Who is next: pending ones first in printed order, then those that were skipped; null when all is said. */
export function nextItem(items: readonly ReviewItem[], after: string | null): ReviewItem | null {
  const from = items.findIndex((i) => i.id === after) + 1;
  const around = [...items.slice(from), ...items.slice(0, from)];
  return around.find((i) => i.review === 'pending') ?? around.find((i) => i.review === 'skipped') ?? null;
}
