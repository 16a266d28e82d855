/** The collected gaps to take away: a row each, a line for each of the others, and what must be known before one borrows. */
import type { ExportPolicy } from '../../domain/schema/export-record.ts';
import { blanks } from '../../domain/vocabulary.ts';
import { column, type ExportBook, type ExportCell, type ExportSheet, type ExportSource, type ExportType } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import { topicName, type PrintedGap, type PrintedOther } from '../gaps.ts';
import type { PrintedCell } from '../tables/printed.ts';
import { exportNotes, sourcesSheet, type Origin } from './about.ts';
import { cellLines } from './printed-text.ts';

type Speaking = Pick<Words, 'marks' | 'term' | 'exports' | 'gaps' | 'gapsBook' | 'incentives'>;

export interface GapsBook {
  readonly words: Speaking;
  readonly gaps: readonly PrintedGap[];
  /** Mine: its id and its name. */
  readonly my: { readonly id: string; readonly short: string };
  /** Names of the others. */
  readonly others: readonly string[];
  /** All that are compared, mine first. */
  readonly policies: readonly ExportPolicy[];
  readonly origin: Omit<Origin, 'title'>;
  readonly absoluteUrl: (path: string) => string;
}

/** What a cell says, its blank with its name, the passages that it opens left to the sources. */
function said(cell: PrintedCell, words: Speaking): string {
  const { blank } = cell;
  return cellLines(cell, blank === null ? null : words.exports.passages(words.term(blanks[blank.kind]), blank.passages.length), words);
}

function sourcesOf({ mine, others }: PrintedGap, { words: { exports: E }, my, absoluteUrl }: GapsBook): ExportSource[] {
  const passages = (mine.blank?.passages ?? []).map((p): ExportSource => ({ text: my.short, quote: p.text, url: absoluteUrl(p.url) }));
  const quotes = others.flatMap((o) => o.quotes.map((q): ExportSource => ({ text: E.place(o.name, ''), quote: q.text, url: absoluteUrl(q.url) })));
  return [...quotes, ...passages].map((s) => ({ ...s, text: s.text.trim() }));
}

const mineHead = ({ gapsBook, marks }: Speaking, { short }: GapsBook['my']): string => gapsBook.columns.mine + marks.bracketed(short);

function shownSheet(book: GapsBook): ExportSheet {
  const { words, gaps } = book;
  const { columns: C } = words.gapsBook;
  const other = (o: PrintedOther) => [`${o.name}${words.marks.bracketed(o.standing)}`, said(o.cell, words)].join('\n');
  return {
    id: 'gaps',
    title: words.gaps.short,
    columns: [
      column('name', C.name),
      column('kind', C.kind),
      column('topic', C.topic),
      column('counts', C.counts),
      column('mine', mineHead(words, book.my)),
      column('others', C.others),
      column('places', words.exports.places, 'sources'),
    ],
    rows: gaps.map((gap): ExportCell[] => [
      gap.name,
      gap.kind,
      topicName(words, gap.topic),
      gap.counts,
      said(gap.mine, words),
      [...(gap.unlike === null ? [] : [gap.unlike]), ...gap.others.map(other)].join('\n'),
      sourcesOf(gap, book),
    ]),
  };
}

const LINE_COLUMNS = ['name', 'kind', 'topic', 'mine', 'policy', 'standing', 'said', 'quote', 'url', 'row'] as const;
const LINE_TYPES: Partial<Record<(typeof LINE_COLUMNS)[number], ExportType>> = { quote: 'quote', url: 'url' };

/** A line for each document of each gap, for one who sorts. */
function linesSheet({ words, my, gaps, absoluteUrl }: GapsBook): ExportSheet {
  const { columns: C } = words.gapsBook;
  return {
    id: 'values',
    title: words.exports.sheets.values,
    columns: LINE_COLUMNS.map((id) => column(id, id === 'mine' ? mineHead(words, my) : C[id], LINE_TYPES[id])),
    rows: gaps.flatMap((gap) =>
      gap.others.map((o): ExportCell[] => [
        ...[gap.name, gap.kind, topicName(words, gap.topic), said(gap.mine, words), o.name, o.standing, said(o.cell, words)],
        ...[o.quotes.map((q) => q.text).join('\n') || null, absoluteUrl(o.quotes[0]?.url ?? o.url), gap.row],
      ]),
    ),
  };
}

/** What the columns of the lines mean, and the kinds of blank that mine may be. */
function codebookSheet({ words, my }: GapsBook): ExportSheet {
  const { codebook: B, sheets } = words.exports;
  const { columns: C, meanings } = words.gapsBook;
  const head = (id: keyof typeof meanings) => (id === 'mine' ? mineHead(words, my) : C[id]);
  const kinds = Object.entries(blanks).map(([code, blank]): ExportCell[] => [head('mine'), 'mine', code, words.term(blank), blank.definition]);
  return {
    id: 'codebook',
    title: sheets.codebook,
    columns: [column('column', B.column), column('id', B.id), column('code', B.code), column('name', B.name), column('meaning', B.meaning)],
    rows: LINE_COLUMNS.flatMap((id): ExportCell[][] => [[head(id), id, null, null, meanings[id]], ...(id === 'mine' ? kinds : [])]),
  };
}

/** The book of some gaps. */
export function gapsBook(book: GapsBook): ExportBook {
  const { words, my, others, origin } = book;
  const title = words.gapsBook.title(my.short);
  return {
    file: words.gapsBook.file(my.id),
    title,
    notes: exportNotes({ ...origin, title }, [words.gaps.said(my.short, others), words.incentives.fairCompetition, words.exports.notes.blanks]),
    data: 'values',
    sheets: [shownSheet(book), linesSheet(book), sourcesSheet(book, book.policies), codebookSheet(book)],
  };
}
