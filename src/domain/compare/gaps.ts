/**
 * What other documents have and mine lacks, row by row of a comparison, and what mine has and others lack. Nothing is ranked:
 * figures of unlike bases stand apart, and no document is said to have the most.
 */
import type { PolicyRecord } from '../schema/record.ts';
import { compareGroups } from '../table/likeness.ts';
import type { Cell, CellValue, Identified, Table } from '../table/table.ts';

/** What decides how a document is counted. */
export type CountedDocument = Identified & Pick<PolicyRecord, 'holding' | 'stage'>;

/**
 * What a cell says of its row: `answers` with values; `promises` without a figure; `lacks` it, mentioned or not; `unknown`,
 * for the document is held as an excerpt or not coded; `cannot`, for the title does not exist there.
 */
export type Standing = 'answers' | 'promises' | 'lacks' | 'unknown' | 'cannot';

/** An excerpt that only mentions a row says nothing of the whole document. */
export function standingOf({ blank }: Pick<Cell, 'blank'>, { holding }: Pick<CountedDocument, 'holding'>): Standing {
  switch (blank) {
    case null:
      return 'answers';
    case 'unquantified':
      return 'promises';
    case 'mentioned':
    case 'silent':
      return holding === 'full' ? 'lacks' : 'unknown';
    case 'not_held':
    case 'not_coded':
      return 'unknown';
    case 'not_applicable':
      return 'cannot';
  }
}

/** How much it says: an answer more than a promise, a promise more than none. */
const weightOf = (standing: Standing): number => (standing === 'answers' ? 2 : standing === 'promises' ? 1 : 0);

/** Documents of one kind: those that answer, those that only promise, and all of which it can be said. */
export interface Tally {
  readonly have: number;
  readonly promise: number;
  readonly of: number;
}

/** How many of the others have a row. All four together are the others. */
export interface Counts {
  /** Held and coded as a whole: those that neither have nor promise it lack it. */
  readonly full: Tally;
  /** Held as an excerpt: those that neither have nor promise it may have it all the same. */
  readonly excerpts: Tally;
  /** Not coded so far: nothing can be said. */
  readonly uncoded: number;
  /** Documents of places and times without the title. */
  readonly inapplicable: number;
  /** Drafts among all that have or promise it. */
  readonly drafts: number;
}

export interface PlacedCell<Column, Value extends CellValue> {
  readonly document: Column;
  readonly cell: Cell<Value>;
}

/** A row that mine and others do not have alike. */
export interface UnevenRow<Row, Column, Value extends CellValue> {
  readonly row: Row;
  /** Of a gap: its blank says why. */
  readonly mine: Cell<Value>;
  readonly counts: Counts;
  /**
   * Of a gap the documents that say more than mine, else those that say less. Figures that are alike stand together, in an
   * order that does not depend on their size.
   */
  readonly others: readonly PlacedCell<Column, Value>[];
  /** Their first figures are not all alike: none may be called larger than another. */
  readonly isUnlike: boolean;
}

export interface Gaps<Row, Column, Value extends CellValue> {
  /** Some other document says more than mine. */
  readonly lacking: readonly UnevenRow<Row, Column, Value>[];
  /** Mine says something, none says more, and some document, held as a whole, says less. */
  readonly ahead: readonly UnevenRow<Row, Column, Value>[];
  /** Rows that others have and mine cannot have: the title does not exist in its place and time. */
  readonly inapplicable: readonly Row[];
}

interface Judged<Column, Value extends CellValue> extends PlacedCell<Column, Value> {
  readonly standing: Standing;
}

function tally(judged: readonly { readonly standing: Standing }[]): Tally {
  const count = (standing: Standing) => judged.filter((j) => j.standing === standing).length;
  return { have: count('answers'), promise: count('promises'), of: judged.length };
}

function countsOf(others: readonly Judged<CountedDocument, CellValue>[]): Counts {
  const uncoded = others.filter((o) => o.cell.blank === 'not_coded');
  const inapplicable = others.filter((o) => o.standing === 'cannot');
  const counted = others.filter((o) => !uncoded.includes(o) && !inapplicable.includes(o));
  const says = (o: Judged<CountedDocument, CellValue>) => weightOf(o.standing) > 0;
  return {
    full: tally(counted.filter((o) => o.document.holding === 'full')),
    excerpts: tally(counted.filter((o) => o.document.holding === 'excerpt')),
    uncoded: uncoded.length,
    inapplicable: inapplicable.length,
    drafts: counted.filter((o) => says(o) && o.document.stage === 'draft').length,
  };
}

/** Answers before promises before nothing, figures that are alike together, else as the columns come. */
function inGroups(a: Judged<unknown, CellValue>, b: Judged<unknown, CellValue>): number {
  const [x, y] = [a.cell.values[0], b.cell.values[0]];
  const byWeight = weightOf(b.standing) - weightOf(a.standing);
  return byWeight !== 0 || x === undefined || y === undefined ? byWeight : compareGroups(x, y);
}

function isUnlike(others: readonly Judged<unknown, CellValue>[]): boolean {
  const figures = others.filter((o) => o.standing === 'answers').flatMap((o) => o.cell.values.slice(0, 1));
  const [first] = figures;
  return first !== undefined && figures.some((figure) => compareGroups(figure, first) !== 0);
}

function unevenRow<Row, Column extends CountedDocument, Value extends CellValue>(
  row: Row,
  mine: Cell<Value>,
  all: readonly Judged<Column, Value>[],
  told: readonly Judged<Column, Value>[],
): UnevenRow<Row, Column, Value> {
  const others = [...told].sort(inGroups).map(({ document, cell }) => ({ document, cell }));
  return { row, mine, counts: countsOf(all), others, isUnlike: isUnlike(told) };
}

/**
 * Compares one document of a table with all others of it.
 * @param my id of the column that is mine
 * @throws RangeError where the table has no such column
 */
export function findGaps<Row extends Identified, Column extends CountedDocument, Value extends CellValue>(
  { columns, rows, cells }: Table<Row, Column, Value>,
  my: string,
): Gaps<Row, Column, Value> {
  const at = columns.findIndex((c) => c.id === my);
  if (at < 0) throw new RangeError(`there is no column "${my}"`);
  const lacking: UnevenRow<Row, Column, Value>[] = [];
  const ahead: UnevenRow<Row, Column, Value>[] = [];
  const inapplicable: Row[] = [];
  for (const [r, row] of rows.entries()) {
    const judged = columns.flatMap((document, c) => {
      const cell = cells[r]?.[c];
      return cell === undefined ? [] : [{ document, cell, standing: standingOf(cell, document) }];
    });
    const mine = judged[at];
    if (mine === undefined) continue;
    const others = judged.filter((_, c) => c !== at);
    const [own, weights] = [weightOf(mine.standing), others.map((o) => weightOf(o.standing))];
    const isMore = weights.some((w) => w > own);
    const less = others.filter((o) => o.standing !== 'unknown' && o.standing !== 'cannot' && weightOf(o.standing) < own);
    if (mine.standing === 'cannot') {
      if (isMore) inapplicable.push(row);
    } else if (isMore) {
      const more = others.filter((o) => weightOf(o.standing) > own);
      lacking.push(unevenRow(row, mine.cell, others, more));
    } else if (less.length > 0) ahead.push(unevenRow(row, mine.cell, others, less));
  }
  return { lacking, ahead, inapplicable };
}
