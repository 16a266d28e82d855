import type { PolicyEntry } from '../corpus/corpus.ts';
import { emptyValue, makeBlank, makeCell, type Cell, type Identified, type Table } from '../table/table.ts';
import { instruments } from '../vocabulary.ts';
import { countColumns, firstCount, type CountColumn, type CountValue } from './count-table.ts';

export type InstrumentId = keyof typeof instruments;
/** How many offers of a kind, or how many of them with a figure; `source` is the first. */
export interface InstrumentValue extends CountValue {
  readonly counts: 'offers' | 'priced';
}
export type InstrumentTable<Document extends Identified> = Table<{ readonly id: InstrumentId }, Document, InstrumentValue>;
export type InstrumentColumn<Document> = CountColumn<Document, InstrumentId, InstrumentValue>;

/**
 * What one document offers of each kind of support: counts, never sums of unlike things. A kind of which a whole text offers
 * nothing counts zero: its words may stand there all the same, so that it is not `silent`.
 */
export function instrumentCells({ policy: { id: policy, coding, holding }, incentives }: PolicyEntry): ReadonlyMap<InstrumentId, Cell<InstrumentValue>> {
  const uncoded = coding === 'full' ? null : 'not_coded';
  const cellOf = (id: InstrumentId) => {
    const own = incentives.filter((i) => i.instrument === id);
    const [first] = own;
    const source = first === undefined ? null : { policy, clause: first.clause, url: first.url };
    const value = (counts: InstrumentValue['counts'], count: number): InstrumentValue => ({ ...emptyValue, role: 'count', counts, value: count, source });
    if (first === undefined) {
      const blank = uncoded ?? (holding === 'full' ? null : 'not_held');
      return blank === null ? makeCell([value('offers', 0)]) : makeBlank<InstrumentValue>(blank);
    }
    const priced = own.filter((i) => i.amounts.some((a) => a.value !== null)).length;
    const offers = value('offers', own.length);
    return priced === 0 ? makeBlank(uncoded ?? 'unquantified', [offers]) : makeCell([offers, value('priced', priced)]);
  };
  return new Map((Object.keys(instruments) as InstrumentId[]).map((id) => [id, cellOf(id)]));
}

/** Kinds of support that one of the documents offers, those with most offers first. */
export function instrumentTable<Document extends Identified>(columns: readonly InstrumentColumn<Document>[]): InstrumentTable<Document> {
  const cells = columns.flatMap((c) => [...c.cells]);
  const offered = (id: InstrumentId) => cells.reduce((n, [of, cell]) => n + (of === id ? firstCount(cell) : 0), 0);
  const ids = (Object.keys(instruments) as InstrumentId[]).map((id) => ({ id, count: offered(id) })).sort((a, b) => b.count - a.count);
  return countColumns(
    'instruments',
    ids.map(({ id }) => id),
    columns,
  );
}
