import { groupBy } from '../group-by.ts';
import type { PolicyRecord } from '../schema/record.ts';
import type { City } from '../schema/registries.ts';
import { makeTable, type Cell, type CellValue, type Identified, type Table } from '../table/table.ts';

/** A comparison has one column a policy. */
export type PolicyTable<Row extends Identified, Value extends CellValue> = Table<Row, PolicyRecord, Value>;

/**
 * Decides the cell of every row and policy.
 * @param decide what one policy of one city says in one row, from its own facts
 * @throws if a policy's city is not registered
 */
export function comparePolicies<
  Row extends Identified,
  Fact extends { readonly policy: string },
  C extends Pick<City, 'id' | 'province'>,
  Value extends CellValue,
>(
  id: string,
  { rows, policies, cities, facts }: { rows: readonly Row[]; policies: readonly PolicyRecord[]; cities: readonly C[]; facts: readonly Fact[] },
  decide: (row: Row, policy: PolicyRecord, city: C, own: readonly Fact[]) => Cell<Value>,
): PolicyTable<Row, Value> {
  const cityById = new Map(cities.map((c) => [c.id, c]));
  const own = groupBy(facts, (f) => f.policy);
  const columns = policies.map((policy) => {
    const city = cityById.get(policy.city);
    if (city === undefined) throw new Error(`policy ${policy.id}: no city "${policy.city}"`);
    return { id: policy.id, policy, city, facts: own.get(policy.id) ?? [] };
  });
  const decided = makeTable(id, rows, columns, (row, { policy, city, facts: of }) => decide(row, policy, city, of));
  return { ...decided, columns: policies };
}
