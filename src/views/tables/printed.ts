/**
 * A table in words: what `DataTable` prints, cell by cell, without knowing what the table is about. Every `url` is a
 * path from the site's root, or `#…` on the page itself.
 */
import type { Passage } from '../../domain/table/table.ts';
import type { Words } from '../../words/zh.ts';
import { blanks, type Blank } from '../../domain/vocabulary.ts';
import type { AmountReading } from '../amounts.ts';
import type { Flag } from '../flags.ts';
import { leastFilled } from './looks.ts';

/** A line under a head; `lead` never breaks across lines. */
export interface PrintedNote {
  readonly lead?: string;
  readonly text: string;
  readonly isUnverified?: boolean;
}

/** The name of a column or row. */
export interface PrintedHead {
  /** What a script knows a column by, where one adds and takes away columns: the id of a document. */
  readonly id?: string;
  readonly text: string;
  /** Long titles: the words a line may break between; together they are the text. */
  readonly phrases?: readonly string[];
  /** Its names as badges, printed in place of the text; `tone` names the meaning of each for the stylesheet. */
  readonly badges?: readonly { readonly tone: string; readonly text: string }[];
  readonly url: string | null;
  readonly notes: readonly PrintedNote[];
  /** Numbers stand below it. */
  readonly isNumeric: boolean;
  readonly isUnbroken: boolean;
}

/** A number or promise of a fact: a link to its words. */
export interface PrintedFigure {
  readonly text: string;
  readonly url: string;
  readonly fact: string;
}

/** One incentive: priced, with its amounts; or a line that says what it is. */
export interface PrintedOffer {
  readonly fact: string;
  readonly url: string;
  readonly title: string;
  readonly kind: 'money' | 'benefit' | 'promise';
  /** What an offer without a figure is: 非现金, 未写数额. */
  readonly label: string;
  readonly amounts: readonly AmountReading[];
  /** In one line until it is opened: to whom it goes where that is no firm, what is asked for, whom to ask. */
  readonly terms: readonly string[];
  /** What opens below. */
  readonly notes: readonly string[];
  readonly flags: readonly Flag[];
}

/** Why a cell has no answer. `label`: its name, or what the page can say more exactly; `passages`: where the text speaks of the row. */
export interface PrintedBlank {
  readonly kind: Blank;
  readonly label: string;
  readonly passages: readonly { readonly text: string; readonly url: string }[];
  /** How many they are, in words. */
  readonly count: string;
}

/** A link with what stands below it; `isQuoted`: in words of a document. */
export interface PrintedLink {
  readonly text: string;
  readonly url: string;
  readonly note: string;
  readonly isQuoted?: boolean;
}

/** A clause with the figures that stand in it. */
export interface PrintedClause {
  readonly text: string;
  readonly url: string;
  /** Each: what is counted or given, its figure, then by when. */
  readonly figures: readonly { readonly what: string; readonly text: string; readonly url: string; readonly after: string }[];
}

/** What a cell holds, part below part. */
export type PrintedPart =
  /** `isQuiet`: it says that there is nothing */
  | { readonly kind: 'text'; readonly text: string; readonly url: string | null; readonly isCode: boolean; readonly isQuiet?: boolean }
  | {
      readonly kind: 'figure';
      readonly figure: PrintedFigure;
      /** Smaller than the first of its cell. */
      readonly isMinor: boolean;
      readonly notes: readonly string[];
      readonly flags: readonly Flag[];
      /** The words that name what is counted, as printed. */
      readonly printed: string;
    }
  | { readonly kind: 'minor'; readonly label: string; readonly figures: readonly (PrintedFigure & { readonly after: string })[] }
  | { readonly kind: 'quote'; readonly quote: PrintedFigure }
  | { readonly kind: 'offers'; readonly offers: readonly PrintedOffer[] }
  /** What a full cell folds. */
  | { readonly kind: 'fold'; readonly label: string; readonly parts: readonly PrintedPart[] }
  /** `more`: what is not listed. */
  | { readonly kind: 'links'; readonly links: readonly PrintedLink[]; readonly more?: string }
  | { readonly kind: 'clauses'; readonly clauses: readonly PrintedClause[] };

export interface PrintedCell {
  readonly blank: PrintedBlank | null;
  readonly parts: readonly PrintedPart[];
  readonly isNumeric: boolean;
  readonly isUnbroken: boolean;
}

export interface PrintedRow {
  /** Anchor of the row; null where nothing leads to it. */
  readonly id: string | null;
  readonly head: PrintedHead;
  readonly cells: readonly PrintedCell[];
  readonly isTotal: boolean;
}

/** A body of rows. */
export interface PrintedGroup {
  /** Names the body for scripts, and is its anchor; null where neither is needed. */
  readonly id?: string;
  /** Only where there are several bodies. */
  readonly heading: string | null;
  readonly rows: readonly PrintedRow[];
  /** Rows that a single column fills, in a body of their own under a line that says so: a script folds them. */
  readonly alone?: { readonly label: string; readonly rows: readonly PrintedRow[] };
}

export interface PrintedTable {
  /** Names the region that scrolls. */
  readonly label: string;
  readonly caption: string | null;
  /** Name of the kind of table for the stylesheet: `compare-table`. */
  readonly looks: readonly string[];
  /** Head of the column of row names. */
  readonly corner: string;
  readonly columns: readonly PrintedHead[];
  readonly groups: readonly PrintedGroup[];
}

export const makeHead = (text: string, more: Partial<PrintedHead> = {}): PrintedHead => ({
  text,
  url: null,
  notes: [],
  isNumeric: false,
  isUnbroken: false,
  ...more,
});

export const makePrintedCell = (parts: readonly PrintedPart[], more: Partial<PrintedCell> = {}): PrintedCell => ({
  blank: null,
  parts,
  isNumeric: false,
  isUnbroken: false,
  ...more,
});

/** A blank with the passages it opens. */
export const makePrintedBlank = (
  kind: Blank,
  passages: readonly Passage[],
  { marks, term, compare }: Pick<Words, 'marks' | 'term' | 'compare'>,
): PrintedBlank => ({
  kind,
  label: term(blanks[kind]),
  count: compare.passages(passages.length),
  passages: passages.map(({ quote, url }) => ({ text: marks.quoted(quote), url })),
});

/** A cell of plain words. */
export const textCell = (text: string, more: Partial<PrintedCell> & { url?: string | null; isCode?: boolean } = {}): PrintedCell => {
  const { url = null, isCode = false, ...cell } = more;
  return makePrintedCell([{ kind: 'text', text, url, isCode }], cell);
};

export const makeRow = (head: PrintedHead, cells: readonly PrintedCell[], more: Partial<PrintedRow> = {}): PrintedRow => ({
  id: null,
  head,
  cells,
  isTotal: false,
  ...more,
});

/**
 * A section of a comparison: the rows that at least two of its documents fill, then those that one alone does.
 * @param aloneLabel what stands above those; null: they stand among the others
 */
export function benchGroup(
  { id, heading }: Pick<PrintedGroup, 'id' | 'heading'>,
  rows: readonly { readonly printed: PrintedRow; readonly filled: number }[],
  aloneLabel: ((rows: number) => string) | null,
): PrintedGroup {
  const isOpen = ({ printed, filled }: (typeof rows)[number]) => aloneLabel === null || filled >= leastFilled(printed.cells.length);
  const alone = rows.filter((row) => !isOpen(row)).map(({ printed }) => printed);
  const open = rows.filter(isOpen).map(({ printed }) => printed);
  const folded = aloneLabel === null || alone.length === 0 ? {} : { alone: { label: aloneLabel(alone.length), rows: alone } };
  return { ...(id === undefined ? {} : { id }), heading, rows: open, ...folded };
}

/** A table of one body. */
export const makePrintedTable = (
  table: Omit<PrintedTable, 'groups' | 'looks' | 'caption'> & Partial<PrintedTable>,
  rows: readonly PrintedRow[],
): PrintedTable => ({
  looks: [],
  caption: null,
  groups: [{ heading: null, rows }],
  ...table,
});
