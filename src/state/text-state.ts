/** What stands side by side lives in the address: `?topic=land-plant&p=huainan-2020,yangzhou-2022`. */
import { topics, type TopicId } from '../domain/vocabulary.ts';
import { readChosen, writeChosen } from './chosen-state.ts';

export interface TextState {
  /** null: what the page prints. */
  readonly topic: TopicId | null;
  /** null: what the page prints. */
  readonly policies: readonly string[] | null;
  /** What the address asks for and nothing can be, as written, shortened. */
  readonly ignored: readonly string[];
}

const NAME = 'topic';
const SHOWN = 40;

const isTopic = (id: string): id is TopicId => Object.hasOwn(topics, id);

/** Reads the choice from a query string. */
export function readTexts(search: string, most: number): TextState {
  const asked = new URLSearchParams(search).get(NAME);
  const { policies, ignored } = readChosen(search);
  const surplus = policies?.slice(most) ?? [];
  return {
    topic: asked !== null && isTopic(asked) ? asked : null,
    policies: policies?.slice(0, most) ?? null,
    ignored: [...(asked === null || asked === '' || isTopic(asked) ? [] : [asked.slice(0, SHOWN)]), ...ignored, ...surplus],
  };
}

/** The query string with this choice in it and all else as it was, with its `?`. */
export function writeTexts(search: string, topic: TopicId, policies: readonly string[]): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== NAME);
  return writeChosen(`?${[`${NAME}=${topic}`, ...rest].join('&')}`, policies).replace(/^\?(p=[^&]*)&(topic=[^&]*)/, '?$2&$1');
}
