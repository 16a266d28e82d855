/**
 * What a comparison shows at this moment, as data: the table that exports and charts take. `<policy-comparison>` is a host
 * (`data-export-host`): `await host.currentTables('shown')`.
 */
import type { ComparisonId, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import { makeTable, type Table } from '../../domain/table/table.ts';
import type { Speaker } from '../../views/speaker.ts';
import type { Column, ComparedValue } from './column.ts';
import type { Lists } from './lists.ts';
import { speakerOf } from './speaking.ts';

/** `shown`: the rows and columns a reader sees, in their order; `all`: every row that some document fills, of the same columns. */
export type Scope = 'shown' | 'all';

/** A column of the table: its document, with its standing. */
export type ComparedPolicy = PolicyShard['policy'];

export interface CurrentTables {
  readonly comparison: ComparisonId;
  readonly scope: Scope;
  /** One table; columns are documents, rows those of `/data/rows.json`. */
  readonly table: Table<RowRecord, ComparedPolicy, ComparedValue>;
  /** Which documents and rows these are, as a sentence. */
  readonly said: string;
  readonly lists: Lists;
  /** @throws RangeError for a document that is no column */
  readonly speakerOf: (policy: string) => Speaker;
}

/** An element that gives what it shows. */
export interface ExportHost extends HTMLElement {
  /** Rejects where a file cannot be loaded. */
  currentTables: (scope: Scope) => Promise<CurrentTables>;
}

function known(columns: ReadonlyMap<string, Column>, policy: string): Column {
  const column = columns.get(policy);
  if (column === undefined) throw new RangeError(`there is no column "${policy}"`);
  return column;
}

/** The table of some rows and columns, all of them loaded. */
export function makeCurrent(
  { comparison, scope, said, lists }: Pick<CurrentTables, 'comparison' | 'scope' | 'said' | 'lists'>,
  rows: readonly string[],
  policies: readonly string[],
  columns: ReadonlyMap<string, Column>,
): CurrentTables {
  const speakers = new Map<PolicyShard, Speaker>();
  const speaking = (shard: PolicyShard): Speaker => {
    const speaker = speakers.get(shard) ?? speakerOf(shard, lists);
    speakers.set(shard, speaker);
    return speaker;
  };
  const rowById = new Map(lists.rows.map((row) => [row.id, row]));
  const chosen = policies.map((id) => known(columns, id).shard.policy);
  const table = makeTable(
    comparison,
    rows.flatMap((id) => rowById.get(id) ?? []),
    chosen,
    (row, { id }) => known(columns, id).decided(row),
  );
  return { comparison, scope, said, lists, table, speakerOf: (policy) => speaking(known(columns, policy).shard) };
}
