/**
 * What a reader takes away: sheets of typed cells, and what must be known to read them. Every writer takes the same book,
 * so that no file says more, less or other than another.
 */

/** Where a cell's words stand, with the words. */
export interface ExportSource {
  /** The place in words: 芜湖 2022，三（二）5. */
  readonly text: string;
  /** As printed; null for none. */
  readonly quote: string | null;
  /** In full. */
  readonly url: string;
}

/** null: there is nothing, which is never said of what a document lacks: that is a blank with its own words. */
export type ExportCell = string | number | null | readonly ExportSource[];

/** `date`: `YYYY-MM-DD`; `quote`: words of a document; `sources`: where the words of a row stand. */
export type ExportType = 'text' | 'number' | 'date' | 'url' | 'quote' | 'sources';

export interface ExportColumn {
  /** Key of the column in JSON, in data files the head too. */
  readonly id: string;
  readonly head: string;
  readonly type: ExportType;
}

export interface ExportSheet {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly ExportCell[])[];
}

export interface ExportBook {
  /** Name of the file, without ending. */
  readonly file: string;
  readonly title: string;
  /** What must be known beside the cells: data version, date, licence, how to cite. */
  readonly notes: readonly string[];
  /** The table as it is shown first. */
  readonly sheets: readonly [ExportSheet, ...ExportSheet[]];
  /** Id of the sheet that goes where only one fits and a program reads it (CSV); the first where none is named. */
  readonly data?: string;
}

export const column = (id: string, head: string, type: ExportType = 'text'): ExportColumn => ({ id, head, type });

/** The sheet of a book that a program reads. */
export const dataSheet = ({ sheets, data }: ExportBook): ExportSheet => sheets.find((s) => s.id === data) ?? sheets[0];

const sourceText = ({ text, quote, url }: ExportSource): string => [text, quote ?? '', url].filter((part) => part !== '').join(' ');

/** Is the cell a list of sources? */
export const isSources = (cell: ExportCell): cell is readonly ExportSource[] => typeof cell === 'object' && cell !== null;

/** A cell as plain text: a source a line; nothing for null. */
export const cellText = (cell: ExportCell): string => (isSources(cell) ? cell.map(sourceText).join('\n') : cell === null ? '' : String(cell));
