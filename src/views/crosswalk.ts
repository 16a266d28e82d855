import { documentDate } from '../domain/corpus/document-date.ts';
import type { PolicyEntry } from '../domain/corpus/corpus.ts';
import { isConferred, titleOf, titleRows, type Titles } from '../domain/corpus/titles.ts';
import type { Title } from '../domain/schema/title.ts';
import { conditionLeaves, conditionTitles } from '../domain/schema/condition-leaves.ts';
import { bare } from '../domain/text/text.ts';
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

/** A name that may stand for titles of several levels: its words are part of theirs. */
export const isLevelLess = ({ rung, satisfied_by }: Title): boolean => rung === null && satisfied_by.length > 0;

/** Was one of the titles conferred in the province when one of its documents was issued? */
export function isConferredIn({ corpus, titles }: Site, ids: readonly string[], province: string): boolean {
  const dates = [...corpus.byCity.values()].filter((c) => c.city.province === province).flatMap((c) => c.policies.map(documentDate));
  return dates.some((on) => ids.some((id) => isConferred(titleOf(titles, id), province, on)));
}

/** The printed names of a row's titles in the documents of one province, each once a document; what goals call them, or what else names them. */
export function printedTitles({ corpus, titles }: Site, ids: readonly string[], province: string): PrintedTitle[] {
  const seen = new Map<string, PrintedTitle>();
  const add = (text: string, { policy: { id, short } }: PolicyEntry, url: string, isJoint = false) => {
    const key = `${id} ${text}`;
    if (!seen.has(key)) seen.set(key, { text, short, url, isJoint });
  };
  const own = [...corpus.byPolicy.values()].filter((entry) => corpus.byCity.get(entry.policy.city)?.city.province === province);
  for (const entry of own)
    for (const t of entry.targets)
      // cells carry the row's label, not words of the text
      if (t.status === 'titled' && t.scope === null && !t.baseline && t.tiers.some((id) => ids.includes(id)))
        add(
          t.indicator,
          entry,
          t.url,
          t.tiers.some((id) => !ids.includes(id)),
        );
  if (seen.size > 0) return [...seen.values()];
  const words = ids.map((id) => titleOf(titles, id)).flatMap((t) => (isLevelLess(t) ? [] : t.words));
  for (const entry of own) {
    const asked = entry.incentives.flatMap((i) =>
      conditionLeaves(i.conditions).flatMap((leaf) => {
        const [title, ...others] = conditionTitles(leaf);
        return title !== undefined && others.length === 0 && ids.includes(title) ? [{ text: leaf.quote, url: i.url }] : [];
      }),
    );
    // the barest words of a document are its name for the title
    const [shortest] = asked.sort((a, b) => a.text.length - b.text.length);
    if (shortest !== undefined) add(shortest.text, entry, shortest.url);
    if (seen.size > 0) continue;
    for (const word of words) {
      const clause = entry.clauses.find((c) => bare(c.text).includes(bare(word)));
      if (clause !== undefined) add(word, entry, clause.url);
    }
  }
  return [...seen.values()];
}
