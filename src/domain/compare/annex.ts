import type { TargetRecord } from '../schema/record.ts';
import type { TableInput } from '../schema/table.ts';
import { makeBlank, makeCell, makeTable, type Identified, type Table } from '../table/table.ts';
import { targetValue, type TargetValue } from './target-value.ts';

/** A row of an annex: its printed label, and whether it is the total of the others. */
export interface AnnexRow extends Identified {
  readonly zh: string;
  readonly covers: 'whole' | 'part';
}

export type AnnexTable = Table<AnnexRow, Identified, TargetValue>;

/**
 * The figures of an annex, as its declaration reads them. A cell that prints no figure is blank.
 * @param targets those of the policy
 */
export function annexTable(policy: string, declared: TableInput, targets: readonly TargetRecord[]): AnnexTable {
  const byId = new Map(targets.map((t) => [t.id, t]));
  const rows = declared.rows.map((r): AnnexRow => ({ id: r.key, zh: r.label, covers: r.covers }));
  const columns = declared.columns.map((c) => ({ id: c.key }));
  return makeTable(`${policy}-${declared.id}`, rows, columns, (row, column) => {
    const target = byId.get(`${policy}-${declared.id}-${row.id}-${column.id}`);
    return target === undefined ? makeBlank('silent') : makeCell([targetValue(target.baseline ? 'baseline' : 'goal', target)]);
  });
}
