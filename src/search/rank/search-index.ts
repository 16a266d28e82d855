import type { IndexTerm } from '../language/index-term.ts';

/** Position of a document in the index, in document order from 0. */
export type DocumentNumber = number;

/** What ranking, facets and sorting need of a document without loading its text. */
export interface DocumentEntry {
  readonly kind: 'clause' | 'page';
  /** Words of the document itself; coded facts follow. */
  readonly length: number;
  /** Words of number and run-in title at its beginning. */
  readonly titleLength: number;
  /** The heading above (for a table row the row of column heads); its title speaks for this document too. */
  readonly parent: DocumentNumber | null;
  /** A heading without text of its own, or a table's head row. */
  readonly isHeading: boolean;
  /** For a table row the table, `wuhu-2022#a1`. */
  readonly table: string | null;
  readonly policy: string | null;
  readonly city: string | null;
  /** Year that its document is of. */
  readonly year: string | null;
  /** Years that its document plans for. */
  readonly period: readonly string[];
  readonly titles: readonly string[];
  readonly topics: readonly string[];
  /** Functions of the offices charged with it (`industry`). */
  readonly units: readonly string[];
  readonly hasGoal: boolean;
  readonly hasMoney: boolean;
  /** Printed sums in CNY, ascending. */
  readonly amounts: readonly number[];
  /** What else is coded of it, as a question may ask for it: `event:ipo`, `money/title:municipal-srdi`, `q:yuan:500000`. */
  readonly facts: readonly string[];
}

/** Where a term stands: document → positions of its first word, ascending; a fact stands at the end. */
export type Posting = ReadonlyMap<DocumentNumber, readonly number[]>;

/** Figures are goals of a whole plan or of a part of its place, or sums. */
export const FIGURE_KINDS = ['goal', 'district', 'money'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A coded figure that may answer a question by itself. */
export interface AnswerFact {
  /** Its place on the reading page is `fact-<id>`. */
  readonly id: string;
  /** What it answers, as a fact word: `money/title:national-little-giant`. */
  readonly words: readonly string[];
  readonly what: string;
  readonly value: string;
  /** What the figure must not be read without: 存量，到2025年. */
  readonly terms?: string;
  /** Year of a goal. */
  readonly year?: number;
  /** The part of the place it is for: 弋江区. */
  readonly scope?: string;
  /** Where its sentence stands in the clause's text. */
  readonly sentence?: readonly [from: number, to: number];
  /** Offices, as printed. */
  readonly offices?: string;
  /** Its row of a comparison, from the site's root. */
  readonly row?: string;
}

/** What a hit shows. */
export interface SearchDocument {
  readonly url: string;
  /** Path of headings above, outermost first; the last is the document itself. */
  readonly path: readonly string[];
  readonly text: string;
  /** Misprints in it, as printed and as the editor reads them. */
  readonly corrections?: readonly (readonly [printed: string, read: string])[];
}

/**
 * The engine behind the search. Pagefind implements it in the browser, an array of tokens in tests; another index
 * could serve thousands of policies without touching ranking or page.
 */
export interface SearchIndex {
  readonly documents: readonly DocumentEntry[];
  /** Postings in the order of the terms. */
  lookup(terms: readonly IndexTerm[]): Promise<readonly Posting[]>;
  load(documents: readonly DocumentNumber[]): Promise<readonly SearchDocument[]>;
  /** The figures of one kind of each document. */
  figures(documents: readonly DocumentNumber[], kind: FigureKind): Promise<readonly (readonly AnswerFact[])[]>;
}
