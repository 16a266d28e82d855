/**
 * Which document is compared with which, on what topics, and what was collected; it lives in the address:
 * `?my=yangzhou-2022&p=wuhu-2022,wuhu-2018&topic=digital&pick=event-first-set`.
 */
import { topics, type TopicId } from '../domain/vocabulary.ts';
import { readChosen, writeChosen } from './chosen-state.ts';

export interface GapsState {
  /** null: none is chosen. */
  readonly my: string | null;
  /** null: the default ones. */
  readonly policies: readonly string[] | null;
  /** Empty: all. */
  readonly topics: readonly TopicId[];
  /** Ids of rows in the order in which they were collected. */
  readonly picked: readonly string[];
}

export const emptyGaps: GapsState = { my: null, policies: null, topics: [], picked: [] };

const POLICY = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
const ROW = /^(row|event|duty)-[a-z0-9-]{1,76}$/;
/** Rows that an address may collect, and characters it may do it in. */
export const MOST_PICKED = 100;
const LONGEST = 6000;
const SHOWN = 40;
const OWN = ['my', 'topic', 'pick'] as const;

const cut = (text: string): string => [...text].slice(0, SHOWN).join('');
const isTopic = (id: string): id is TopicId => Object.hasOwn(topics, id);

/** Reads a state from a query string; what cannot be meant is told and dropped, other parameters are left alone. */
export function readGaps(search: string): { readonly state: GapsState; readonly ignored: readonly string[] } {
  const params = new URLSearchParams(search);
  const { policies, ignored } = readChosen(search);
  const listed = (name: string) => [...new Set((params.get(name) ?? '').slice(0, LONGEST).split(',').filter(Boolean))];
  const my = params.get('my') ?? '';
  const asked = { topic: listed('topic'), pick: listed('pick') };
  const known = { topics: asked.topic.filter(isTopic), picked: asked.pick.filter((id) => ROW.test(id)).slice(0, MOST_PICKED) };
  const dropped = [
    ...(my === '' || POLICY.test(my) ? [] : [my]),
    ...asked.topic.filter((id) => !isTopic(id)),
    ...asked.pick.filter((id) => !known.picked.includes(id)),
  ];
  return { state: { my: POLICY.test(my) ? my : null, policies, ...known }, ignored: [...new Set([...ignored, ...dropped.map(cut)])] };
}

/** The query string of a state with its `?`, defaults left out, all else in `search` as it was. */
export function writeGaps(search: string, { my, policies, topics: of, picked }: GapsState): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !(OWN as readonly string[]).includes(part.split('=')[0] ?? ''));
  const said = [['topic', of.join(',')] as const, ['pick', picked.join(',')] as const].flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]));
  const query = writeChosen([...said, ...rest].join('&'), policies).replace(/^\?/, '');
  const parts = [...(my === null ? [] : [`my=${my}`]), ...(query === '' ? [] : [query])];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The state with a row collected, or no longer. */
export const withPicked = (state: GapsState, row: string, isOn: boolean): GapsState => {
  const others = state.picked.filter((id) => id !== row);
  return { ...state, picked: isOn ? [...others, row].slice(0, MOST_PICKED) : others };
};

/** The address of the gaps of a document, from the site's root. */
export const gapsUrl = (my: string): string => `/gaps/${writeGaps('', { ...emptyGaps, my })}`;
