import type { PolicyEntry } from '../corpus/corpus.ts';
import type { PolicyRecord } from '../schema/record.ts';
import { emptyValue, makeBlank, makeCell, makeTable, type Table } from '../table/table.ts';
import { instruments } from '../vocabulary.ts';
import type { CountValue } from './count-table.ts';

export type InstrumentId = keyof typeof instruments;
/** How many offers of a kind, or how many of them with a figure; `source` is the first. */
export interface InstrumentValue extends CountValue {
  readonly counts: 'offers' | 'priced';
}
export type InstrumentTable = Table<{ readonly id: InstrumentId }, PolicyRecord, InstrumentValue>;

/**
 * Kinds of support that one of the documents offers, those with most offers first: counts, never sums of unlike things. A kind
 * of which a whole text offers nothing counts zero: its words may stand there all the same, so that it is not `silent`.
 */
export function instrumentTable(entries: readonly PolicyEntry[]): InstrumentTable {
  const offered = (id: InstrumentId) => entries.reduce((n, e) => n + e.incentives.filter((i) => i.instrument === id).length, 0);
  const held = (Object.keys(instruments) as InstrumentId[])
    .map((id) => ({ id, count: offered(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const byPolicy = new Map(entries.map((e) => [e.policy.id, e.incentives]));
  return makeTable(
    'instruments',
    held.map(({ id }) => ({ id })),
    entries.map((e) => e.policy),
    ({ id }, { id: policy, coding, holding }) => {
      const own = (byPolicy.get(policy) ?? []).filter((i) => i.instrument === id);
      const [first] = own;
      const uncoded = coding === 'full' ? null : 'not_coded';
      const source = first === undefined ? null : { policy, clause: first.clause, url: first.url };
      const value = (counts: InstrumentValue['counts'], count: number): InstrumentValue => ({ ...emptyValue, role: 'count', counts, value: count, source });
      if (first === undefined) {
        const blank = uncoded ?? (holding === 'full' ? null : 'not_held');
        return blank === null ? makeCell([value('offers', 0)]) : makeBlank<InstrumentValue>(blank);
      }
      const priced = own.filter((i) => i.amounts.some((a) => a.value !== null)).length;
      const offers = value('offers', own.length);
      return priced === 0 ? makeBlank(uncoded ?? 'unquantified', [offers]) : makeCell([offers, value('priced', priced)]);
    },
  );
}
