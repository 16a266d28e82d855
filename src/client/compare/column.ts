/** A policy's column of a comparison, from the file that holds it: put into words as the server does it. */
import { unpackIncentiveCell, unpackTargetCell } from '../../domain/compare/pack.ts';
import type { Titles } from '../../domain/corpus/titles.ts';
import type { ComparisonId, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Title } from '../../domain/schema/title.ts';
import type { Flag } from '../../views/flags.ts';
import type { Speaker } from '../../views/speaker.ts';
import { incentiveRowHead, incentivesHead, printIncentiveCell } from '../../views/tables/incentive-table.ts';
import type { PrintedCell, PrintedHead } from '../../views/tables/printed.ts';
import { printTargetCell, targetRowHead, targetsHead } from '../../views/tables/target-table.ts';
import { words } from './words.ts';

/** The lists that every column needs. */
export interface Lists {
  /** Rows of the comparison in reading order. */
  readonly rows: readonly RowRecord[];
  readonly titles: Titles;
}

export interface Column {
  readonly head: PrintedHead;
  /** Rows that the policy fills with a value, be it an actual or a promise. */
  readonly filled: ReadonlySet<string>;
  /** The cell of a row of the lists. */
  readonly cell: (row: RowRecord) => PrintedCell;
}

export const makeLists = (comparison: ComparisonId, rows: readonly RowRecord[], titles: readonly Title[]): Lists => ({
  rows: rows.filter((row) => row.comparison === comparison),
  titles: new Map(titles.map((t) => [t.id, t])),
});

/** What a file of one policy says, put into words. */
function speakerOf({ as_of, flags, terms }: PolicyShard, { titles }: Lists): Speaker {
  const flagById = new Map<string, Flag>(flags.map(({ id, text, grave }) => [id, { text, grave }]));
  const termsById = new Map(terms.map(({ fact, lines }) => [fact, lines]));
  return { words, titles, asOf: as_of, flagOf: (id) => flagById.get(id) ?? null, termsOf: (id) => termsById.get(id) ?? [] };
}

/** The cells of some rows by row; those with a value. */
function sort<Packed extends { readonly row: string; readonly values?: readonly unknown[] }>(cells: readonly Packed[]) {
  return { byRow: new Map(cells.map((c) => [c.row, c])), filled: new Set(cells.filter((c) => c.values !== undefined).map((c) => c.row)) };
}

function found<Packed>(cells: ReadonlyMap<string, Packed>, row: string): Packed {
  const cell = cells.get(row);
  if (cell === undefined) throw new RangeError(`the policy's file has no row "${row}"`);
  return cell;
}

/**
 * The column of a policy.
 * @throws RangeError, from `cell`, for a row that its file does not have
 */
export function makeColumn(comparison: ComparisonId, shard: PolicyShard, lists: Lists): Column {
  const speaker = speakerOf(shard, lists);
  const { policy } = shard;
  if (comparison === 'targets') {
    const { byRow, filled } = sort(shard.targets);
    return {
      head: targetsHead(speaker, policy),
      filled,
      cell: (row) => printTargetCell(speaker, row, unpackTargetCell(found(byRow, row.id), policy.id)),
    };
  }
  const { byRow, filled } = sort(shard.incentives);
  const offers = new Map(shard.offers.map((o) => [o.id, o]));
  return {
    head: incentivesHead(speaker, policy),
    filled,
    cell: (row) => printIncentiveCell(speaker, unpackIncentiveCell(found(byRow, row.id), policy.id, offers)),
  };
}

/** Parts of the targets comparison, as its rows name them. */
const TARGET_KINDS = ['title', 'pool', 'indicator'] as const;
const targetKind = (section: string) => TARGET_KINDS.find((kind) => kind === section) ?? 'indicator';

/** The head of a row, as the server prints it. */
export function rowHead(row: RowRecord, { titles }: Pick<Lists, 'titles'>): PrintedHead {
  const { event, topic, section } = row;
  if (topic !== null) return targetRowHead({ words }, { ...row, topic, kind: targetKind(section) });
  return incentiveRowHead({ words, titles }, { ...row, event: event ?? '' });
}
