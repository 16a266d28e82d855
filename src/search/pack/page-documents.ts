import type { IndexedDocument } from '../rank/memory-index.ts';
import { BOUNDARY, wordsOf } from '../language/token.ts';

/** A place on a page that is no clause: an office, a term, a city, a section of an explaining page. */
export interface PageEntry {
  /** From the site's root, with anchor. */
  readonly url: string;
  /** What sort of page it is, as shown: 责任单位, 术语 … */
  readonly kind: string;
  readonly title: string;
  /** What else it is called. */
  readonly names?: readonly string[];
  /** What it means, in few words: shown whole. */
  readonly text?: string;
}

/** The page entries as index documents; they stand after the clauses. They are found by what they are called: a hit shows why it is one. */
export function pageDocuments(entries: readonly PageEntry[]): IndexedDocument[] {
  return entries.map((e) => {
    const title = wordsOf(e.title);
    const further = (e.names ?? []).filter((name) => !e.title.includes(name));
    const words = [...title, ...further.flatMap((name) => [BOUNDARY, ...wordsOf(name)])];
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
      document: { url: e.url, path: [e.kind, e.title], text: e.text ?? '' },
    };
  });
}
