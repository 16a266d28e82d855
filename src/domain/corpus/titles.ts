import type { Title } from '../schema/title.ts';

/** The titles of the registry by id, in registry order: highest step first. */
export type Titles = ReadonlyMap<string, Title>;

/** The title of whatever only its own document calls so: which of these names a firm holds, no answer tells. */
export const LOCAL_LABEL = 'local-label';

export const makeTitles = (titles: readonly Title[]): Titles => new Map(titles.map((t) => [t.id, t]));

/** @throws RangeError for an id that content/titles.yaml does not hold; the check refuses such ids before */
export function titleOf(titles: Titles, id: string): Title {
  const title = titles.get(id);
  if (title === undefined) throw new RangeError(`there is no title "${id}" in content/titles.yaml`);
  return title;
}

/**
 * Is the title conferred in a province on a day? From 2022-08-01 the national rules (工信部企业〔2022〕63号) put 专精特新 and
 * 创新型中小企业 into every province; before, each province had its own names.
 * @param on YYYY-MM-DD, see `documentDate`
 */
export const isConferred = ({ conferred }: Pick<Title, 'conferred'>, province: string, on: string): boolean =>
  conferred.some((c) => (c.provinces === 'all' || c.provinces.includes(province)) && (c.from === null || c.from <= on) && (c.until === null || on <= c.until));

/**
 * Is it known that a province did not confer a title on a day? Of a province that no entry names nobody has looked up what it
 * called its own titles: only the days of national rules are known there.
 */
export const isNotConferred = (title: Title, province: string, on: string, titles: Titles): boolean => {
  if (isConferred(title, province, on)) return false;
  return !isProvincesOwn(title) || [...titles.values()].some((t) => t.conferred.some((c) => c.provinces !== 'all' && c.provinces.includes(province)));
};

/** A title that some provinces have, or had, as a name of their own. */
export const isProvincesOwn = ({ conferred }: Pick<Title, 'conferred'>): boolean => conferred.some((c) => c.provinces !== 'all');

/** Does the holder of a title count as holding another? `not_stated`: no text says so, and none denies it. */
export type Satisfaction = 'yes' | 'no' | 'not_stated';

/**
 * Does the holder of one title count as holding another, by `satisfied_by` and `unclear_for` of content/titles.yaml? Nothing is
 * inferred from steps: a national title does not imply the provincial one. A name without a level (`little-giant-any`) says
 * of its holder only what all titles say that it may stand for.
 * @throws RangeError for an id that the registry does not hold
 */
export function satisfies(titles: Titles, held: string, required: string): Satisfaction {
  const [{ satisfied_by: mayStandFor }, asked] = [titleOf(titles, held), titleOf(titles, required)];
  const said = (id: string): Satisfaction =>
    id === required || asked.satisfied_by.includes(id) ? 'yes' : asked.unclear_for.includes(id) ? 'not_stated' : 'no';
  if (said(held) !== 'no') return said(held);
  const [first = 'no', ...others] = mayStandFor.map(said);
  return others.every((other) => other === first) ? first : 'not_stated';
}

/** Titles that share a row of the comparison, highest step first: two provinces' names for one step stand together. */
export interface TitleRow {
  readonly id: string;
  readonly titles: readonly Title[];
}

/** Rows of all titles that have one, in registry order. */
export function titleRows(titles: Titles): TitleRow[] {
  const rows = new Map<string, Title[]>();
  for (const title of titles.values()) if (title.row !== null) rows.set(title.row, [...(rows.get(title.row) ?? []), title]);
  return Array.from(rows, ([id, members]) => ({ id, titles: members }));
}
