import { fieldAt, fieldsUnder, type EntryKind } from '../schema/field-at.ts';
import type { Registries } from '../schema/registries.ts';
import * as vocabulary from '../vocabulary.ts';

/** What a field may say: an id and its Chinese name. */
export interface Option {
  readonly id: string;
  readonly zh: string;
  /** How documents print it. */
  readonly words?: readonly string[];
}

/** The closed lists of the vocabulary, each with its ids. */
const LISTS = Object.values(vocabulary as Readonly<Record<string, unknown>>)
  .filter((list): list is Readonly<Record<string, { readonly zh: string }>> => typeof list === 'object' && list !== null && !Array.isArray(list))
  .map((list) => ({ list, ids: Object.keys(list) }));

/** The Chinese names of ids, by the list of the vocabulary that holds them all. */
function named(ids: readonly string[]): Option[] {
  const from = LISTS.find((l) => l.ids.length === ids.length && ids.every((id) => id in l.list)) ?? LISTS.find((l) => ids.every((id) => id in l.list));
  return ids.map((id) => ({ id, zh: from?.list[id]?.zh ?? '' }));
}

const TITLES = new Set(['tiers', 'pool_for', 'tiers_required', 'tier_attained', 'confers', 'titles']);

/** What the field at a path of an entry may say: `amounts.0.role`; null where it is free. */
export function optionsOf(
  kind: EntryKind,
  path: string,
  { titles, events, indicators, duties = [] }: Pick<Registries, 'titles' | 'events' | 'indicators'> & Partial<Pick<Registries, 'duties'>>,
): Option[] | null {
  const name =
    path
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? path;
  if (kind === 'event' && name === 'section') return events.map(({ id, zh }) => ({ id, zh }));
  if (name === 'event') return events.flatMap((s) => s.events).map(({ id, zh, words }) => ({ id, zh, words }));
  if (name === 'duty') return duties.map(({ id, zh, words }) => ({ id, zh, words }));
  if (name === 'indicator_id') return indicators.map(({ id, zh, words }) => ({ id, zh, words }));
  if (TITLES.has(name)) return titles.map(({ id, zh, words }) => ({ id, zh, words }));
  const ids = fieldAt(kind, path)?.ids ?? null;
  return ids === null ? null : named(ids);
}

/** Where a field that is asked for stands, if it is not of the entry itself: `role` of its amounts, `measure` of its conditions. */
export function wholePath(kind: EntryKind, path: string): string {
  if (fieldAt(kind, path) !== null) return path;
  const nested = ['amounts.0', 'conditions.0'].map((list) => `${list}.${path}`);
  return nested.find((p) => fieldAt(kind, p) !== null) ?? path;
}

/** An entry of more fields is explained by one of them at a time. */
const MOST_FIELDS = 10;

/** The fields of what stands at a path, each with what it means: `op`, `value`, `unit` of amounts.0.tier.from; none where it has none, or too many. */
export function fieldLines(kind: EntryKind, path: string, note: (path: string) => string | null): string[] {
  const of = fieldsUnder(kind, path).length > 0 ? path : `${path}.0`;
  const fields = fieldsUnder(kind, of);
  return fields.length > MOST_FIELDS ? [] : fields.map((field) => `  ${of}.${field}: ${note(`${of}.${field}`) ?? 'copy the printed words'}`);
}

const KINDS = [
  'incentive',
  'target',
  'rule',
  'charge',
  'own_rule',
  'applicants',
  'effect',
  'reference',
  'unit',
  'event',
  'indicator',
  'city',
  'head',
  'table',
  'topic',
] as const;

/** The kind of entry that has a field: the one under review, else the first that has it. A closed list is told wherever it is asked for. */
export const kindWith = (kind: EntryKind | null, path: string): EntryKind | null => {
  const has = (k: EntryKind) => fieldAt(k, wholePath(k, path)) !== null;
  return kind !== null && has(kind) ? kind : (KINDS.find(has) ?? kind);
};

/** The id that a typed word means: an id, a name, or the only option whose name, else whose printed words, hold the word; null where none or several do. */
export function idMeant(word: string, options: readonly Option[] | null): string | null {
  if (options === null || options.some((o) => o.id === word)) return word;
  const only = (found: readonly Option[]) => (found.length === 1 ? (found[0]?.id ?? null) : null);
  const exact = options.find((o) => o.zh === word);
  if (exact !== undefined) return exact.id;
  const holding = options.filter((o) => o.zh.includes(word));
  if (holding.length > 0) return only(holding);
  return only(options.filter((o) => o.words?.some((w) => w.includes(word) || word.includes(w)) === true));
}

const IN_FILE: Readonly<Record<string, string>> = { duty: 'content/duties.yaml: id, zh, en, topic, words' };

/** How an entry that no list has is come by, where a field names one of a registry; '' for any other field. */
export function wayToAdd(kind: string, path: string): string {
  const name =
    path
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? path;
  if ((kind === 'target' && name === 'indicator_id') || (kind === 'incentive' && name === 'event'))
    return `; none of them: ${name}=+new-id 名称 makes one, asks for what it lacks, and gives it to this draft`;
  if (TITLES.has(name))
    return '; none of them: a title that only its place knows is local-label (add its name to the words of local-label in content/titles.yaml), any other a new line there with id, zh, en, words; then answer again';
  const file = IN_FILE[name];
  return file === undefined ? '' : `; none of them: add a line to ${file}; then answer again`;
}

/** Options that come near a typed word: they share two characters of Chinese, or a part of the id. */
export function near(word: string, options: readonly Option[]): Option[] {
  const pairs = Array.from(word, (_, at) => word.slice(at, at + 2)).filter((pair) => pair.length === 2);
  return options.filter(
    (o) => pairs.some((pair) => o.zh.includes(pair) || o.words?.some((w) => w.includes(pair)) === true) || (word.length > 3 && o.id.includes(word)),
  );
}
