import { namePlaces, namesOf, plainName } from '../text/name-places.ts';
import type { Title } from '../schema/title.ts';
import type { Rung } from '../vocabulary.ts';

/** A title that a text names. */
export interface NamedTitle {
  readonly id: string;
  /** Where its name stands in the text, without quotation marks and white space. */
  readonly at: number;
}

const LEVEL_OF: Readonly<Record<string, readonly Rung[]>> = {
  国家: ['national'],
  省: ['provincial'],
  市: ['municipal'],
  省级以上: ['national', 'provincial'],
  市级以上: ['national', 'provincial', 'municipal'],
  国家省: ['national', 'provincial'],
  省市: ['provincial', 'municipal'],
  国家省市: ['national', 'provincial', 'municipal'],
};
/** The level printed before a name: 省级（以上）, 国家认定的, 市; or several: 国家、省级. */
const LEVEL =
  /(省级以上|市级以上|(?:国家级?(?:[、和或]|以及))?(?:省级?(?:[、和或]|以及))?(?:国家|省|市))级?(?:及以上)?(?:认定|评定)?的?[^，。；、和及与省市国]{0,8}$/;
const levelsOf = (printed: string) => LEVEL_OF[printed.replace(/级(?!以上)|[、和或]|以及/g, '')] ?? null;

/** Of the titles that share a name, those of the printed level; without one, those that need none. */
function ofLevel(sharing: readonly Title[], levels: readonly Rung[] | null): readonly Title[] {
  if (sharing.length === 1) return sharing;
  if (levels !== null) return sharing.filter((t) => t.rung !== null && levels.includes(t.rung));
  const plain = sharing.filter((t) => t.rung === null);
  return plain.length > 0 ? plain : sharing.filter((t) => t.rung === 'feeder');
}

/** 高新技术领域, 高新技术产业开发区: the words of a title, of something else than a firm. */
const NAMES_A_FIELD = /^(?:(?:技术)?(?:研究|研发)?(?:开发)?中心|研究院|领域|产业|园区|产业园|开发区|成果|产品|项目|人才|改造)/;

/**
 * Titles that a text names, in printed order. Of names that overlap the longest counts, and the level printed before it
 * (省级, 国家认定的) decides between titles of one name; a name that stays open names none.
 */
export function titlesIn(text: string, titles: readonly Title[]): NamedTitle[] {
  const plain = plainName(text);
  return namePlaces(text, titles).flatMap(({ at: start, word, ids }) => {
    if (NAMES_A_FIELD.test(plain.slice(start + word.length))) return [];
    const own = /^(?:国家|省|市)级?/.exec(word)?.[0] ?? '';
    const level = LEVEL.exec(plain.slice(Math.max(0, start - 14), start) + own)?.[1];
    const exact = titles.filter((t) => ids.includes(t.id));
    const sharing = exact.length === 0 ? [] : titles.filter((t) => namesOf(t).some((name) => word.endsWith(name)));
    const levels = level === undefined ? null : levelsOf(level);
    const isOfSeveral = levels !== null && levels.length > 1;
    const found = ofLevel(exact.length === 1 && !isOfSeveral ? exact : sharing, levels);
    const step = ({ rung }: Title) => (levels === null || rung === null ? 0 : levels.indexOf(rung));
    return [...found].sort((a, b) => step(a) - step(b)).map(({ id }) => ({ id, at: start }));
  });
}
