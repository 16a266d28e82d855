/** Rows that a reader's state asks for, from columns that are loaded: which may stand, and in which order. */
import { isAsked } from '../../domain/compare/query.ts';
import { folded, rowTest, type RowWords } from '../../domain/compare/select.ts';
import { compareGroups } from '../../domain/table/likeness.ts';
import { filter } from '../../domain/table/filter.ts';
import { leadingValue, sort, sortColumns, type Direction } from '../../domain/table/sort.ts';
import { countFilled, makeTable, type CellValue, type Identified, type Table } from '../../domain/table/table.ts';
import type { RowRecord } from '../../domain/schema/shard.ts';
import type { ComparisonState } from '../../state/comparison-state.ts';
import { rankWords } from '../../words/zh/rank.ts';
import type { Column, ComparedValue } from './column.ts';
import type { Lists } from './lists.ts';
import { words } from './words.ts';

type Compared = Table<RowRecord, Identified, ComparedValue>;

/** Every row that some of the columns fill. */
export function filledTable({ rows }: Lists, chosen: readonly Column[]): Compared {
  const columns = chosen.map((column) => ({ id: column.shard.policy.id, column }));
  const table = makeTable('filled', rows, columns, (row, { column }) => column.decided(row));
  return filter(table, (cells) => countFilled(cells) > 0);
}

/**
 * The columns in the order of what they say in one row: unlike figures apart, blanks last.
 * @throws RangeError for a row that none of them fills
 */
export const orderedColumns = (row: string, direction: Direction, lists: Lists, chosen: readonly Column[]): string[] =>
  sortColumns(filledTable(lists, chosen), row, direction).columns.map((c) => c.id);

/** All words that the cell of a document in a row prints. */
export type CellText = (policy: string, row: string) => string;

const texts = new WeakMap<Column, Map<string, string>>();
/** All that a column says in a row, in words, its quotes with them; put together once. */
function said(column: Column, row: RowRecord, textOf: CellText): string {
  const known = texts.get(column) ?? new Map<string, string>();
  texts.set(column, known);
  const text = known.get(row.id);
  if (text !== undefined) return text;
  const quotes = column.decided(row).values.map((v) => ('offer' in v ? v.offer.quote : v.quote));
  const made = folded([textOf(column.shard.policy.id, row.id), ...quotes, column.officesIn(row)].join(' '));
  known.set(row.id, made);
  return made;
}

function rowWords({ titles }: Lists, chosen: readonly Column[], textOf: CellText): RowWords<RowRecord> {
  const titleName = (id: string) => {
    const title = titles.get(id);
    return title === undefined ? '' : words.term(title);
  };
  return {
    textOf: (row) =>
      [
        folded(`${words.term(row)} ${row.section_zh} ${words.marks.list(row.titles.map(titleName))}`),
        ...chosen.map((column) => said(column, row, textOf)),
      ].join(' '),
    officesOf: (row) => folded(chosen.map((column) => column.officesIn(row)).join(' ')),
    rungOf: (title) => titles.get(title)?.rung ?? null,
  };
}

/**
 * Ids of the rows that a state leaves; null: it leaves all.
 * @param textOf what cells print, asked only where the state has words for the rows
 */
export function keptRows(state: ComparisonState, table: Compared, lists: Lists, chosen: readonly Column[], textOf: CellText): ReadonlySet<string> | null {
  if (!isAsked(state)) return null;
  return new Set(filter(table, rowTest(state, rowWords(lists, chosen, textOf))).rows.map((row) => row.id));
}

export interface Rank {
  readonly label: string;
  readonly rows: readonly string[];
}

/** Rows in the order of a column, a group for each kind of figure; those that cannot be ranked come last. */
export function rankedRows({ sort: by }: ComparisonState, table: Compared, kept: ReadonlySet<string> | null): Rank[] | null {
  if (by === null) return null;
  const sorted = sort(
    filter(table, (_cells, row) => kept?.has(row.id) ?? true),
    by.policy,
    by.direction === 'asc' ? 'ascending' : 'descending',
  );
  const at = sorted.columns.findIndex((c) => c.id === by.policy);
  const groups: { first: CellValue | null; units: Set<string>; rows: string[] }[] = [];
  for (const [r, row] of sorted.rows.entries()) {
    const cell = sorted.cells[r]?.[at];
    const leading = cell === undefined ? null : leadingValue(cell);
    // what a rule demands, forbids or permits makes a group, figure or not
    const value = leading === null || (leading.value === null && leading.role !== 'duty') ? null : leading;
    const last = groups.at(-1);
    const isSame = last !== undefined && (last.first === null || value === null ? last.first === value : compareGroups(last.first, value) === 0);
    const group = isSame ? last : { first: value, units: new Set<string>(), rows: [] };
    if (!isSame) groups.push(group);
    group.rows.push(row.id);
    if (value?.unit != null) group.units.add(value.unit);
  }
  return groups.map(({ first, units, rows }) => ({
    rows,
    label: first === null ? rankWords.rank.unranked(rows.length) : rankWords.rank.alike(first, [...units], rows.length),
  }));
}
