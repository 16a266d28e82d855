import { documentDate } from '../domain/corpus/document-date.ts';
import { isConferred, titleOf, titleRows, type Titles } from '../domain/corpus/titles.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { Site } from './site.ts';

/** Words a document prints for a title, with the place where they first stand. */
export interface PrintedTitle {
  readonly text: string;
  readonly short: string;
  readonly url: string;
  /** The words name this title and another at once. */
  readonly isJoint: boolean;
}

/** One row of the crosswalk: titles that are one step. */
export interface CrosswalkRow {
  readonly titles: readonly string[];
  readonly rung: Rung | null;
}

/** Titles by step, two provinces' names for one step together; then those without a row of their own, each alone. */
export function crosswalkRows(titles: Titles): CrosswalkRow[] {
  const alone = [...titles.values()].filter((t) => t.row === null).map((t) => [t]);
  return [...titleRows(titles).map((r) => r.titles), ...alone].map((row) => ({ titles: row.map((t) => t.id), rung: row[0]?.rung ?? null }));
}

/** Was one of the titles conferred in the province when one of its documents was issued? */
export function isConferredIn({ corpus, titles }: Site, ids: readonly string[], province: string): boolean {
  const dates = [...corpus.byCity.values()].filter((c) => c.city.province === province).flatMap((c) => c.policies.map(documentDate));
  return dates.some((on) => ids.some((id) => isConferred(titleOf(titles, id), province, on)));
}

/** The printed names of a row's titles in the documents of one province, each once a document. */
export function printedTitles({ corpus }: Site, ids: readonly string[], province: string): PrintedTitle[] {
  const seen = new Map<string, PrintedTitle>();
  for (const { policy, targets } of corpus.byPolicy.values())
    for (const t of corpus.byCity.get(policy.city)?.city.province === province ? targets : []) {
      // cells carry the row's label, not words of the text
      if (t.status !== 'titled' || t.scope !== null || t.baseline || !t.tiers.some((id) => ids.includes(id))) continue;
      const key = `${policy.id} ${t.indicator}`;
      if (!seen.has(key)) seen.set(key, { text: t.indicator, short: policy.short, url: t.url, isJoint: t.tiers.some((id) => !ids.includes(id)) });
    }
  return [...seen.values()];
}
