import { titleRungs } from '../domain/compare/incentives.ts';
import { titles, type TitleId } from '../domain/vocabulary.ts';
import type { Site } from './site.ts';

/** Words a document prints for a title, with the place where they first stand. */
export interface PrintedTitle {
  readonly text: string;
  readonly short: string;
  readonly url: string;
  /** The words name this title and another at once. */
  readonly isJoint: boolean;
}

/** Titles by rung, two provinces' names for one rung together; then those without a rung, each alone. */
export function crosswalkRows(): (readonly TitleId[])[] {
  const ranked = titleRungs.map((r) => r.titles);
  return [...ranked, ...(Object.keys(titles) as TitleId[]).filter((id) => !ranked.some((r) => r.includes(id))).map((id) => [id])];
}

/** Those of a row's titles that a province confers. */
export const conferredIn = (ids: readonly TitleId[], province: string): TitleId[] =>
  ids.filter((id) => titles[id].provinces === null || (titles[id].provinces as readonly string[]).includes(province));

/** The printed names of a row's titles in the documents of one province, each once a document. */
export function printedTitles({ records, content }: Site, ids: readonly TitleId[], province: string): PrintedTitle[] {
  const cities = new Set(content.cities.filter((c) => c.province === province).map((c) => c.id));
  const seen = new Map<string, PrintedTitle>();
  for (const policy of records.policies.filter((p) => cities.has(p.city)))
    for (const t of records.targets) {
      // cells carry the row's label, not words of the text
      if (t.policy !== policy.id || t.status !== 'titled' || t.scope !== null || t.baseline || !t.tiers.some((id) => ids.includes(id))) continue;
      const key = `${policy.id} ${t.indicator}`;
      if (!seen.has(key)) seen.set(key, { text: t.indicator, short: policy.short, url: t.url, isJoint: t.tiers.some((id) => !ids.includes(id)) });
    }
  return [...seen.values()];
}
