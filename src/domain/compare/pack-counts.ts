/** Counts of a document as files hold them, see `pack.ts`. */
import { clauseUrl, factUrl } from '../corpus/addresses.ts';
import type { PackedCountCell } from '../schema/chart-record.ts';
import { emptyValue, type Cell } from '../table/table.ts';
import type { CountValue } from './count-table.ts';

type PackedCount = NonNullable<PackedCountCell['values']>[number];
type Counted = CountValue & { readonly counts: PackedCount['counts'] };

const FACT = '#fact-';

/** The fact or clause that a count begins with. */
function packFirst({ source }: Counted): Pick<PackedCount, 'clause' | 'fact'> {
  if (source === null) return {};
  const [, fact] = source.url.split(FACT);
  return { clause: source.clause, ...(fact === undefined ? {} : { fact }) };
}

export const packCountCell = (row: string, { blank, passages, values }: Cell<Counted>): PackedCountCell => ({
  row,
  ...(blank === null ? {} : { blank }),
  ...(passages.length === 0 ? {} : { passages: passages.map(({ clause, quote }) => ({ clause, quote })) }),
  ...(values.length === 0 ? {} : { values: values.map((v) => ({ counts: v.counts, value: v.value, ...packFirst(v) })) }),
});

/** The cells of a document by their rows, as they were counted. */
export const unpackCountCells = <Thing extends string, Value extends Counted>(
  cells: readonly PackedCountCell[],
  policy: string,
): ReadonlyMap<Thing, Cell<Value>> =>
  new Map(
    cells.map(({ row, blank, passages, values }): [Thing, Cell<Value>] => [
      row as Thing,
      {
        blank: blank ?? null,
        passages: (passages ?? []).map(({ clause, quote }) => ({ policy, clause, quote, url: clauseUrl(policy, clause) })),
        values: (values ?? []).map(({ counts, value, clause, fact }) => {
          const source = clause === undefined ? null : { policy, clause, url: fact === undefined ? clauseUrl(policy, clause) : factUrl(policy, fact) };
          return { ...emptyValue, role: 'count', counts, value, source } as Value;
        }),
      },
    ]),
  );
