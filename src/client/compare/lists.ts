/** The lists that every column of a comparison needs. */
import type { Titles } from '../../domain/corpus/titles.ts';
import type { ComparisonId, RowRecord } from '../../domain/schema/shard.ts';
import type { Title } from '../../domain/schema/title.ts';

export interface Lists {
  /** Rows of the comparison in reading order. */
  readonly rows: readonly RowRecord[];
  readonly titles: Titles;
}

export const makeLists = (comparison: ComparisonId, rows: readonly RowRecord[], titles: readonly Title[]): Lists => ({
  rows: rows.filter((row) => row.comparison === comparison),
  titles: new Map(titles.map((t) => [t.id, t])),
});
