import type { PolicyRecord } from '../corpus/records.ts';
import type { City } from '../schema/registries.ts';

/** Rows × policies with every cell decided. */
export interface ComparisonGrid<Row, Cell> {
  readonly rows: readonly Row[];
  readonly policies: readonly PolicyRecord[];
  /** @throws RangeError for a row or policy that is not in the grid */
  readonly cell: (row: string, policy: string) => Cell;
}

/**
 * Decides the cell of every row and policy.
 * @param decide what one policy of one city says in one row, from its own facts
 * @throws if a policy's city is not registered
 */
export function makeGrid<Row extends { readonly id: string }, Fact extends { readonly policy: string }, C extends Pick<City, 'id' | 'province'>, Cell>(
  rows: readonly Row[],
  policies: readonly PolicyRecord[],
  cities: readonly C[],
  facts: readonly Fact[],
  decide: (row: Row, policy: PolicyRecord, city: C, own: readonly Fact[]) => Cell,
): ComparisonGrid<Row, Cell> {
  const cells = new Map<string, Cell>();
  const cityById = new Map(cities.map((c) => [c.id, c]));
  const byPolicy = Map.groupBy(facts, (f) => f.policy);
  for (const policy of policies) {
    const city = cityById.get(policy.city);
    if (city === undefined) throw new Error(`policy ${policy.id}: no city "${policy.city}"`);
    const own = byPolicy.get(policy.id) ?? [];
    for (const row of rows) cells.set(`${row.id} ${policy.id}`, decide(row, policy, city, own));
  }
  return {
    rows,
    policies,
    cell: (row, policy) => {
      const cell = cells.get(`${row} ${policy}`);
      if (cell === undefined) throw new RangeError(`no cell for row "${row}" and policy "${policy}"`);
      return cell;
    },
  };
}
