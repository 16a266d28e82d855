/** What no list has and drafts need: events and indicators, as a person has named them. */
import { stringify } from 'yaml';
import { parseYaml } from '../../domain/parse/yaml.ts';
import { withAnswer, type ReviewItem } from '../../domain/draft/review.ts';
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
