/** A policy's column of a comparison, from the file that holds it, as data: what rows are chosen and ordered by. */
import { unpackIncentiveCell, unpackRuleCell, unpackTargetCell, type ComparedValue } from '../../domain/compare/pack.ts';
import type { ComparisonId, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Cell } from '../../domain/table/table.ts';
import { words } from './words.ts';

export type { ComparedValue };

export interface Column {
  /** What is known of its document, and what its facts are put into words with. */
  readonly shard: PolicyShard;
  /** What was decided of a row of the lists. */
  readonly decided: (row: RowRecord) => Cell<ComparedValue>;
  /** The offices that its facts in a row name, as printed. */
  readonly officesIn: (row: RowRecord) => string;
}

function columnOf<Packed extends { readonly row: string }>(
  shard: PolicyShard,
  cells: readonly Packed[],
  unpack: (packed: Packed) => Cell<ComparedValue>,
): Column {
  const { policy, offices, terms } = shard;
  const byRow = new Map(cells.map((c) => [c.row, c]));
  const known = new Map<string, Cell<ComparedValue>>();
  const decided = ({ id }: RowRecord): Cell<ComparedValue> => {
    const packed = byRow.get(id);
    if (packed === undefined) throw new RangeError(`${policy.id}: no row ${id}`);
    const cell = known.get(id) ?? unpack(packed);
    known.set(id, cell);
    return cell;
  };
  // of the lines below an incentive the last names its offices
  const named = new Map([
    ...terms.map(({ fact, lines }) => [fact, lines.at(-1) ?? ''] as const),
    ...offices.map((o) => [o.fact, words.marks.list(o.printed)] as const),
  ]);
  const officesIn = (row: RowRecord) => [...new Set(decided(row).values.map((v) => named.get(v.fact) ?? ''))].join(' ');
  return { shard, decided, officesIn };
}

/**
 * The column of a policy.
 * @throws RangeError, from `decided` and `officesIn`, for a row that its file does not have
 */
export function makeColumn(comparison: ComparisonId, shard: PolicyShard): Column {
  const { id } = shard.policy;
  if (comparison === 'targets') return columnOf(shard, shard.targets, (cell) => unpackTargetCell(cell, id));
  if (comparison === 'rules') return columnOf(shard, shard.rules, (cell) => unpackRuleCell(cell, id));
  const offers = new Map(shard.offers.map((o) => [o.id, o]));
  return columnOf(shard, shard.incentives, (cell) => unpackIncentiveCell(cell, id, offers));
}
