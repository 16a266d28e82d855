import type { Range } from './text.ts';

/** What a registry calls something: its id, its name and other words for it. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly words: readonly string[];
}

/** A place of a text where a name of a title stands. */
export interface NamePlace extends Range {
  /** The name, without quotation marks and white space. */
  readonly word: string;
  /** Where it begins in the text without quotation marks and white space. */
  readonly at: number;
  /** Whose name it is; nobody's where only its own document has it. */
  readonly ids: readonly string[];
  /** 国家、省级小巨人, 省级以上小巨人: it names one of each step. */
  readonly isOfSeveral: boolean;
}

/** Names are compared without quotation marks and white space: 专精特新“小巨人” and 专精特新小巨人 are one. */
const PASSED_OVER = /[\s\u200b“”"‘’'「」]/;
export const plainName = (text: string): string => text.replace(new RegExp(PASSED_OVER, 'g'), '');

/** A title's name without its level, its kind of firm and what the registry says in brackets. */
const ownName = (zh: string) =>
  plainName(zh)
    .replace(/（[^）]*）/g, '')
    .replace(/^(?:国家级?|省级?|市级?)(?:认定)?/, '')
    .replace(/企业$/, '');

/** Every name of a title. */
export const namesOf = ({ zh, words }: Pick<Named, 'zh' | 'words'>): string[] => [...new Set([...words.map(plainName), ownName(zh)])];

/** Local names that end as a title does and are none of them; a registry has them once a document prints one. */
const LOCAL_NAMES = ['科技小巨人'];

/** The titles of a registry, as a list or by id. */
type Registry = readonly Named[] | ReadonlyMap<string, Named>;
const known = new WeakMap<Registry, readonly (readonly [word: string, ids: readonly string[]])[]>();
/** All names with whose they are, the longest first. */
function namesIn(titles: Registry): readonly (readonly [string, readonly string[]])[] {
  const held = known.get(titles);
  if (held !== undefined) return held;
  const ids = new Map<string, string[]>(LOCAL_NAMES.map((name) => [name, []]));
  const list: readonly Named[] = 'get' in titles ? [...titles.values()] : titles;
  for (const title of list) for (const word of namesOf(title)) ids.set(word, [...(ids.get(word) ?? []), title.id]);
  const names = [...ids].sort(([a], [b]) => b.length - a.length);
  known.set(titles, names);
  return names;
}

/** Steps before a name and in it: 国家级、|省级小巨人; 省级以上小巨人. */
const SEVERAL = /(?:国家|省|市)级?(?:[、和或及与]|以及)\|(?:国家|省|市)|\|.*以上/;

/** Where names of titles stand in a text, in printed order: of names that overlap the longest counts, it eats the shorter one. */
export function namePlaces(text: string, titles: Registry): NamePlace[] {
  const offsets = Array.from(text, (_, i) => i).filter((i) => !PASSED_OVER.test(text.charAt(i)));
  const plain = offsets.map((i) => text.charAt(i)).join('');
  const places: NamePlace[] = [];
  for (const [word, ids] of namesIn(titles))
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      if (!places.some((p) => at < p.at + p.word.length && p.at < at + word.length))
        places.push({
          word,
          at,
          ids,
          isOfSeveral: SEVERAL.test(`${plain.slice(Math.max(0, at - 4), at)}|${word}`),
          start: offsets[at] ?? 0,
          end: (offsets[at + word.length - 1] ?? 0) + 1,
        });
  return places.sort((a, b) => a.start - b.start);
}

/**
 * Whether words at a place are only the end of a longer name of another title: 科技小巨人 is no 小巨人. 省级以上小巨人 is one of each step.
 * @param own ids of the titles that the words stand for
 */
export const isEaten = (at: Range, own: readonly string[], places: readonly NamePlace[]): boolean =>
  places.some((p) => p.start <= at.start && at.end <= p.end && p.end - p.start > at.end - at.start && !p.isOfSeveral && !p.ids.some((id) => own.includes(id)));

/** A text with the names of all other titles blanked, the longest first: what is left names one of these, or none. */
export function withoutOthers(text: string, own: readonly string[], titles: Registry): string {
  const others = namePlaces(text, titles).filter((p) => !p.isOfSeveral && !p.ids.some((id) => own.includes(id)));
  return others.reduce((left, p) => left.slice(0, p.start) + '〇'.repeat(p.end - p.start) + left.slice(p.end), text);
}
