/** What no list has and drafts need: events and indicators, as a person has named them. */
import { stringify } from 'yaml';
import { parseYaml } from '../../domain/parse/yaml.ts';
import { countedName } from '../../domain/draft/draft-indicators.ts';
import { topicNamed } from '../../domain/draft/draft-topics.ts';
import { SAID, withAnswer, type ReviewItem } from '../../domain/draft/review.ts';
import type { Texts } from './answer.ts';
import { withEvent } from './yaml-edit.ts';

const listed = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
const eventsIn = (texts: Texts) => (parseYaml(texts['events.yaml'] ?? '') ?? []) as readonly { id: string; events: readonly { id: string }[] }[];
export const sectionsOf = (texts: Texts): string[] => eventsIn(texts).map((s) => s.id);

/** Whether the registry holds what a proposal names: the proposal then only gives it to its drafts. */
export function isHeld(texts: Texts, { kind, fact }: Pick<ReviewItem, 'kind' | 'fact'>): boolean {
  if (kind === 'event') return eventsIn(texts).some((s) => s.events.some((e) => e.id === fact.id));
  return ((parseYaml(texts['indicators.yaml'] ?? '') ?? []) as readonly { id: string }[]).some((i) => i.id === fact.id);
}

/** The field of a draft that a proposal is for. */
const FIELDS = { event: 'event', indicator: 'indicator_id' } as const;
export const isProposal = (item: ReviewItem): item is ReviewItem & { readonly kind: keyof typeof FIELDS } => item.kind in FIELDS;

/** What a proposal says that a person begins: what he typed, what the draft it is for prints, the rest to be given. */
function begun(kind: keyof typeof FIELDS, { fact }: ReviewItem, id: string, name: string | null): Pick<ReviewItem, 'fact' | 'missing'> {
  const counted = kind === 'indicator' ? countedName(fact.indicator) : '';
  const zh = name ?? (counted.length < 2 ? null : counted);
  const topic = zh === null ? null : topicNamed(zh);
  const of = kind === 'event' ? { section: null, topic } : { topic, unit: fact.unit ?? null };
  const told = { id, zh, en: null, ...of, words: zh === null ? [] : [zh] };
  const missing = [...Object.entries(told).flatMap(([field, value]) => (value === null && field !== 'unit' ? [field] : [])), ...(zh === null ? ['words'] : [])];
  return { fact: told, missing };
}

/**
 * The drafts with a proposal of an entry that no list has, right before the draft that it is for, which waits for it; null where
 * the typed words are no `+id` or `+id name` of an event or indicator.
 * @param typed as answered: `event=+homestay 民宿`
 */
export function withNewProposal(items: readonly ReviewItem[], item: ReviewItem, field: string, typed: string): ReviewItem[] | null {
  const kind = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).find((k) => FIELDS[k] === field);
  const [, id, name] = /^\+\s*([a-z][a-z0-9-]*)(?:\s+(\S.*))?$/.exec(typed.trim()) ?? [];
  if (kind === undefined || id === undefined || (item.kind === 'target') !== (kind === 'indicator')) return null;
  const n = items.filter((i) => i.id.includes(`-new-${kind}-`)).length + 1;
  const { fact, missing } = begun(kind, item, id, name ?? null);
  const proposal: ReviewItem = {
    id: `${item.id}-new-${kind}-${n}`,
    kind,
    review: 'pending',
    clause: item.clause,
    fact: { ...fact, for: [item.id] },
    missing,
    why: { id: SAID, for: 'the draft that is given it once it is accepted' },
  };
  const { [field]: _old, ...rest } = item.fact;
  const waiting = { ...item, fact: rest, missing: [...item.missing.filter((m) => m !== field), field] };
  return items.flatMap((i) => (i.id === item.id ? [proposal, waiting] : [i]));
}

/** The drafts a proposal was made for, with it: they are looked at one by one all the same. */
export function given(items: readonly ReviewItem[], { kind, fact }: ReviewItem & { readonly kind: keyof typeof FIELDS }): ReviewItem[] {
  const field = FIELDS[kind];
  const named = (i: ReviewItem) => listed(fact.for).includes(i.id) && i.review === 'pending' && i.missing.includes(field);
  return items.map((i) => (named(i) ? { ...withAnswer(i, field, fact.id), why: { ...i.why, [field]: `as proposed: ${String(fact.zh)}` } } : i));
}

/** The registry with what a proposal names; of an event that it holds, with its words. */
export function registeredProposal(texts: Texts, item: ReviewItem & { readonly kind: keyof typeof FIELDS }): Texts {
  const { id, zh, en, section, topic, unit = null, words } = item.fact;
  const entry = { id: String(id), zh, en, ...(topic == null ? {} : { topic }), words: listed(words) };
  if (item.kind === 'event') return { ...texts, 'events.yaml': withEvent(texts['events.yaml'] ?? '', String(section), entry) };
  const line = stringify({ ...entry, unit }, { lineWidth: 0, collectionStyle: 'flow', defaultStringType: 'PLAIN' }).trim();
  return isHeld(texts, item) ? texts : { ...texts, 'indicators.yaml': `${(texts['indicators.yaml'] ?? '').trimEnd()}\n- ${line}\n` };
}
