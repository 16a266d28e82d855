import type { PolicyRecord } from '../schema/record.ts';
import { makeBlank, type Cell, type CellValue, type Passage } from '../table/table.ts';

/** What decides about a cell without a fact. */
export interface BlankGrounds<Value extends CellValue> {
  /** A title of the row exists in that place at that time, or the row is about no title. */
  readonly isApplicable: boolean;
  /** What is promised without a figure. */
  readonly promises: readonly Value[];
  readonly policy: Pick<PolicyRecord, 'coding' | 'holding'>;
  readonly passages: () => readonly Passage[];
}

/**
 * Order of decision for every comparison: not_applicable, unquantified, not_coded, mentioned, not_held, silent. So
 * `silent` is said of a document that is held and coded as a whole and in which none of the row's words stands.
 */
export function decideBlank<Value extends CellValue>({ isApplicable, promises, policy, passages }: BlankGrounds<Value>): Cell<Value> {
  if (!isApplicable) return makeBlank<Value>('not_applicable');
  if (promises.length > 0) return makeBlank('unquantified', promises);
  const found = passages();
  if (policy.coding !== 'full') return makeBlank<Value>('not_coded', [], found);
  if (found.length > 0) return makeBlank<Value>('mentioned', [], found);
  return makeBlank<Value>(policy.holding === 'excerpt' ? 'not_held' : 'silent');
}
