/** What a reader of files finds, in reading order, before it is known what heads what. */

/** A printed line, or a whole paragraph where the file tells paragraphs apart. */
export interface SourceLine {
  readonly kind: 'line';
  /** As printed, without white space at its ends. */
  readonly text: string;
  /** White space before it in characters; null where the file does not tell. */
  readonly indent: number | null;
  /** true: the file says that the paragraph ends here (Word, HTML); false: it may go on in the next line. */
  readonly whole: boolean;
  /** Page, from 1; 0 where there are none. */
  readonly page: number;
}

/** A table, header first; a cell that a merged one covers is empty. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly page: number;
}

export type SourceItem = SourceLine | SourceTable;

/** A file, read. */
export interface SourceDocument {
  readonly items: readonly SourceItem[];
  /** What the text was taken from. */
  readonly form: 'pdf_text' | 'plain_text' | 'html';
  /** What the person who imports it must look at, English. */
  readonly warnings: readonly string[];
}
