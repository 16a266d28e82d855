/** A table of plain texts, as every export prints it: one head, rows of as many cells. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
