/** Every closed list and registry as codes: what stands in the data, and what it is called. */
import type { Registries } from '../schema/registries.ts';
import * as vocabulary from '../vocabulary.ts';
import type { Term } from '../vocabulary.ts';

/** Names of the closed lists in `vocabulary.ts`. */
export type VocabularyList = {
  [K in keyof typeof vocabulary]: (typeof vocabulary)[K] extends Readonly<Record<string, Term>> ? K : never;
}[keyof typeof vocabulary];
export type RegistryList = 'titles' | 'events' | 'event_sections' | 'duties' | 'indicators';
export type CodeListName = VocabularyList | RegistryList;

/** One code of a list. */
export interface Code {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly definition: string | null;
}
export interface CodeList {
  readonly list: CodeListName;
  /** Its id in the data: `amount_roles`. */
  readonly id: string;
  readonly codes: readonly Code[];
}

const lists = Object.entries(vocabulary) as readonly (readonly [VocabularyList, Readonly<Record<string, Term>>])[];

interface Entry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly definition?: string | undefined;
}
/** The id of a list in the data. */
export const codeListId = (list: CodeListName): string => list.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const codeOf = ({ id, zh, en, definition }: Entry): Code => ({ code: id, zh, en, definition: definition ?? null });

/** The closed lists in the order of their file, then the registries in theirs. */
export function codeLists({ titles, events, duties, indicators }: Pick<Registries, 'titles' | 'events' | 'duties' | 'indicators'>): CodeList[] {
  const registries: readonly (readonly [RegistryList, readonly Entry[]])[] = [
    ['titles', titles],
    ['event_sections', events],
    ['events', events.flatMap((section) => section.events)],
    ['duties', duties],
    ['indicators', indicators],
  ];
  return [
    ...lists.map(([list, terms]): CodeList => ({ list, id: codeListId(list), codes: Object.entries(terms).map(([id, term]) => codeOf({ id, ...term })) })),
    ...registries.map(([list, entries]): CodeList => ({ list, id: codeListId(list), codes: entries.map(codeOf) })),
  ];
}

const byCodes = new Map<string, VocabularyList[]>();
for (const [list, terms] of lists) {
  const key = Object.keys(terms).join(' ');
  byCodes.set(key, [...(byCodes.get(key) ?? []), list]);
}

/** The closed list whose codes, all and in order, a field allows; null for none, and where two lists have the same. */
export function listOfCodes(codes: readonly string[]): VocabularyList | null {
  const [list, ...others] = byCodes.get(codes.join(' ')) ?? [];
  return list === undefined || others.length > 0 ? null : list;
}
