/** A policy's column of a comparison, from the file that holds it: as data, and put into words as the server does it. */
import { unpackIncentiveCell, unpackRuleCell, unpackTargetCell, type ComparedValue } from '../../domain/compare/pack.ts';
import type { ComparisonId, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Cell } from '../../domain/table/table.ts';
import type { Flag } from '../../views/flags.ts';
import type { Speaker } from '../../views/speaker.ts';
import { incentiveRowHead, incentivesHead, printIncentiveCell } from '../../views/tables/incentive-table.ts';
import type { PrintedCell, PrintedHead } from '../../views/tables/printed.ts';
import { printRuleCell, ruleRowHead } from '../../views/tables/rule-table.ts';
import { printTargetCell, targetRowHead, targetsHead } from '../../views/tables/target-table.ts';
import { lateWords as words } from './late-words.ts';
import type { Lists } from './lists.ts';

export type { ComparedValue };

export interface Column {
  /** What is known of its document. */
  readonly policy: PolicyShard['policy'];
  /** Puts its facts into words: titles, differences, conditions and offices. */
  readonly speaker: Speaker;
  readonly head: PrintedHead;
  /** Rows that the policy fills with a value, be it an actual or a promise. */
  readonly filled: ReadonlySet<string>;
  /** What was decided of a row of the lists. */
  readonly decided: (row: RowRecord) => Cell<ComparedValue>;
  /** The cell of a row of the lists, in words. */
  readonly cell: (row: RowRecord) => PrintedCell;
  /** The offices that its facts in a row name, as printed. */
  readonly officesIn: (row: RowRecord) => string;
}

/** What a file of one policy says, put into words. */
function speakerOf({ as_of, flags, terms }: PolicyShard, { titles }: Lists): Speaker {
  const flagById = new Map<string, Flag>(flags.map(({ id, text, grave }) => [id, { text, grave }]));
  const termsById = new Map(terms.map(({ fact, lines }) => [fact, lines]));
  return { words, titles, asOf: as_of, flagOf: (id) => flagById.get(id) ?? null, termsOf: (id) => termsById.get(id) ?? [] };
}

/** How the cells of one comparison are read from a file, and printed. */
interface Reading<Packed extends { readonly row: string; readonly values?: readonly unknown[] }, Value extends ComparedValue> {
  readonly cells: readonly Packed[];
  readonly unpack: (packed: Packed) => Cell<Value>;
  readonly head: PrintedHead;
  readonly print: (row: RowRecord, cell: Cell<Value>) => PrintedCell;
}

function columnOf<Packed extends { readonly row: string; readonly values?: readonly unknown[] }, Value extends ComparedValue>(
  { policy, offices, terms }: PolicyShard,
  speaker: Speaker,
  { cells, unpack, head, print }: Reading<Packed, Value>,
): Column {
  const byRow = new Map(cells.map((c) => [c.row, c]));
  const known = new Map<string, Cell<Value>>();
  const decided = ({ id }: RowRecord): Cell<Value> => {
    const packed = byRow.get(id);
    if (packed === undefined) throw new RangeError(`the file of "${policy.id}" has no row "${id}"`);
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
  const filled = new Set(cells.filter((c) => c.values !== undefined).map((c) => c.row));
  return { policy, speaker, head, filled, decided, cell: (row) => print(row, decided(row)), officesIn };
}

/**
 * The column of a policy.
 * @throws RangeError, from `cell` and `decided`, for a row that its file does not have
 */
export function makeColumn(comparison: ComparisonId, shard: PolicyShard, lists: Lists): Column {
  const speaker = speakerOf(shard, lists);
  const { policy } = shard;
  if (comparison === 'targets')
    return columnOf(shard, speaker, {
      cells: shard.targets,
      unpack: (cell) => unpackTargetCell(cell, policy.id),
      head: targetsHead(speaker, policy),
      print: (row, cell) => printTargetCell(speaker, row, cell),
    });
  if (comparison === 'rules')
    return columnOf(shard, speaker, {
      cells: shard.rules,
      unpack: (cell) => unpackRuleCell(cell, policy.id),
      head: targetsHead(speaker, policy),
      print: (_row, cell) => printRuleCell(speaker, cell),
    });
  const offers = new Map(shard.offers.map((o) => [o.id, o]));
  return columnOf(shard, speaker, {
    cells: shard.incentives,
    unpack: (cell) => unpackIncentiveCell(cell, policy.id, offers),
    head: incentivesHead(speaker, policy),
    print: (_row, cell) => printIncentiveCell(speaker, cell),
  });
}

/** Parts of the targets comparison, as its rows name them. */
const TARGET_KINDS = ['title', 'pool', 'indicator'] as const;
const targetKind = (section: string) => TARGET_KINDS.find((kind) => kind === section) ?? 'indicator';

/** The head of a row, as the server prints it. */
export function rowHead(row: RowRecord, { titles }: Pick<Lists, 'titles'>): PrintedHead {
  const { comparison, event, topic, section } = row;
  if (comparison === 'rules') return ruleRowHead({ words }, row);
  if (topic !== null) return targetRowHead({ words }, { ...row, topic, kind: targetKind(section) });
  return incentiveRowHead({ words, titles }, { ...row, event: event ?? '' });
}
