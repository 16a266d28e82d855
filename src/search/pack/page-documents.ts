import type { IndexedDocument } from '../rank/memory-index.ts';
import { wordsOf } from '../language/token.ts';

/** A place on a page that is no clause: an office, a term, a city, a section of an explaining page. */
export interface PageEntry {
  /** From the site's root, with anchor. */
  readonly url: string;
  /** What sort of page it is, as shown: 责任单位, 术语 … */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/** These places are found by their names and first words. */
const LONGEST_TEXT = 80;

/** The page entries as index documents; they stand after the clauses. Of a page its name is shown alone: its text would be a stretch cut off anywhere. */
export function pageDocuments(entries: readonly PageEntry[]): IndexedDocument[] {
  return entries.map((e) => {
    const title = wordsOf(e.title);
    const words = [...title, ...wordsOf(e.text.slice(0, LONGEST_TEXT))];
    return {
      entry: {
        kind: 'page',
        length: words.length,
        titleLength: title.length,
        parent: null,
        isHeading: false,
        table: null,
        policy: null,
        city: null,
        year: null,
        period: [],
        titles: [],
        topics: [],
        units: [],
        hasGoal: false,
        hasMoney: false,
        amounts: [],
        facts: [],
      },
      tokens: words,
      document: { url: e.url, path: [e.kind, e.title], text: '' },
    };
  });
}
