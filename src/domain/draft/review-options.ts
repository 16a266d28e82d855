import type { Registries } from '../schema/registries.ts';
import * as vocabulary from '../vocabulary.ts';

/** What a field may say: an id and its Chinese name. */
export interface Option {
  readonly id: string;
  readonly zh: string;
}

const terms = (list: Readonly<Record<string, { readonly zh: string }>>): Option[] => Object.entries(list).map(([id, { zh }]) => ({ id, zh }));

const CLOSED: Readonly<Record<string, Readonly<Record<string, { readonly zh: string }>>>> = {
  op: vocabulary.operators,
  basis: vocabulary.bases,
  status: vocabulary.statuses,
  commitment: vocabulary.commitments,
  each: vocabulary.eaches,
  per: vocabulary.pers,
  instrument: vocabulary.instruments,
  beneficiary_kind: vocabulary.beneficiaryKinds,
  payer: vocabulary.payers,
  recurrence: vocabulary.recurrences,
  stacking: vocabulary.stackings,
  level: vocabulary.levels,
  role: vocabulary.amountRoles,
  cap_window: vocabulary.capWindows,
  cap_scope: vocabulary.capScopes,
  stage: vocabulary.stages,
  function: vocabulary.unitFunctions,
};
const TITLES = new Set(['tiers', 'pool_for', 'tiers_required', 'tier_attained', 'confers', 'titles']);

/** What a field may say; null where it is free. The field is the last word of a path: `amounts.0.role`. */
export function optionsOf(field: string, { titles, events, indicators }: Pick<Registries, 'titles' | 'events' | 'indicators'>): Option[] | null {
  const name =
    field
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? field;
  if (name === 'event') return events.flatMap((s) => s.events);
  if (name === 'indicator_id') return indicators.map(({ id, zh }) => ({ id, zh }));
  if (TITLES.has(name)) return titles.map(({ id, zh }) => ({ id, zh }));
  const closed = CLOSED[name];
  return closed === undefined ? null : terms(closed);
}

/** The id that a typed word means: an id, a name, or the only option whose name holds the word; else the word. */
export function idMeant(word: string, options: readonly Option[] | null): string {
  if (options === null || options.some((o) => o.id === word)) return word;
  const exact = options.find((o) => o.zh === word);
  const holding = options.filter((o) => o.zh.includes(word));
  return exact?.id ?? (holding.length === 1 ? (holding[0]?.id ?? word) : word);
}
