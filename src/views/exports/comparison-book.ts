/** A comparison to take away: as it is shown, a line a value, its documents, and what its columns mean. */
import { isOffer, isRule, isTarget, type ComparedValue } from '../../domain/compare/pack.ts';
import type { ExportPolicy } from '../../domain/schema/export-record.ts';
import { tableRows, type Cell, type Identified, type Table } from '../../domain/table/table.ts';
import { blanks } from '../../domain/vocabulary.ts';
import { column, type ExportBook, type ExportCell, type ExportSheet, type ExportSource } from '../../exports/book.ts';
import type { PrintedCell, PrintedHead } from '../tables/printed.ts';
import { codebookSheet, exportNotes, sourcesSheet, type Origin } from './about.ts';
import { readerSheet, type ComparisonKind, type Line, type LineContext } from './line-sheet.ts';
import { offerLines, ruleLines, targetLines, type LineFacts } from './lines.ts';
import { cellLines, headText } from './printed-text.ts';

export type ComparedTable = Table<Identified, Identified, ComparedValue>;

/** How the cells of a comparison are printed. */
export interface Printing {
  /** Name of the column of rows. */
  readonly corner: string;
  readonly columnHead: (policy: string) => PrintedHead;
  readonly rowHead: (row: string) => PrintedHead;
  readonly cell: (row: string, policy: string, cell: Cell<ComparedValue>) => PrintedCell;
}

export interface ComparisonBook {
  readonly kind: ComparisonKind;
  readonly table: ComparedTable;
  readonly printing: Printing;
  readonly facts: LineFacts;
  readonly context: LineContext;
  readonly origin: Origin;
  /** Name of the file, without ending. */
  readonly file: string;
  /** What the table holds, and further remarks. */
  readonly remarks: readonly string[];
}

/** The lines of one cell. */
function linesOfCell(kind: ComparisonKind, row: string, policy: string, { blank, values, passages }: Cell<ComparedValue>, facts: LineFacts): readonly Line[] {
  if (kind === 'targets') return targetLines(row, policy, { blank, passages, values: values.filter(isTarget) }, facts);
  if (kind === 'rules') return ruleLines(row, policy, { blank, passages, values: values.filter(isRule) }, facts);
  return offerLines(row, policy, { blank, passages, values: values.filter(isOffer) }, facts);
}

/** Every line of the table, row by row as it is shown. */
export const tableLines = (kind: ComparisonKind, table: ComparedTable, facts: LineFacts): Line[] =>
  tableRows(table).flatMap(({ row, cells }) => cells.flatMap(({ column: policy, cell }) => [...linesOfCell(kind, row.id, policy.id, cell, facts)]));

/** Where the words of a row stand, each sentence of a document once. */
function sourcesOf(lines: readonly Line[], { words: { exports: E, marks }, policyOf, absoluteUrl }: LineContext): ExportSource[] {
  const found = new Map<string, ExportSource>();
  for (const { policy, quote, clause, place, url } of lines) {
    if (quote === undefined || url === undefined) continue;
    const key = JSON.stringify([policy, clause, quote]);
    if (!found.has(key)) found.set(key, { text: E.place(policyOf(policy).short, place ?? clause ?? ''), quote: marks.quoted(quote), url: absoluteUrl(url) });
  }
  return [...found.values()];
}

/** The table as it is shown: a row a row, a column a document, and where the words of the row stand. */
export function shownSheet({ kind, table, printing, facts, context }: Omit<ComparisonBook, 'origin' | 'file' | 'remarks'>): ExportSheet {
  const { words } = context;
  const { exports: E } = words;
  const blankOf = ({ blank, passages }: Cell): string | null => (blank === null ? null : E.passages(words.term(blanks[blank]), passages.length));
  return {
    id: 'shown',
    title: E.sheets.shown,
    columns: [
      column('row', printing.corner),
      ...table.columns.map((policy) => column(policy.id, headText(printing.columnHead(policy.id)))),
      column('places', E.places, 'sources'),
    ],
    rows: tableRows(table).map(({ row, cells }): ExportCell[] => [
      headText(printing.rowHead(row.id)),
      ...cells.map(({ column: policy, cell }) => cellLines(printing.cell(row.id, policy.id, cell), blankOf(cell), words)),
      sourcesOf(
        cells.flatMap(({ column: policy, cell }) => [...linesOfCell(kind, row.id, policy.id, cell, facts)]),
        context,
      ),
    ]),
  };
}

/** The whole book; a program reads the lines. */
export function comparisonBook(book: ComparisonBook): ExportBook {
  const { kind, table, facts, context, origin, file, remarks } = book;
  const policies: ExportPolicy[] = table.columns.map((p) => context.policyOf(p.id));
  return {
    file,
    title: origin.title,
    notes: exportNotes(origin, [...remarks, context.words.exports.notes.blanks]),
    data: 'values',
    sheets: [shownSheet(book), readerSheet(kind, tableLines(kind, table, facts), context), sourcesSheet(context, policies), codebookSheet(kind, context)],
  };
}
