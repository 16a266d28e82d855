import type { PolicyRecord, UnitRecord } from '../schema/record.ts';
import type { City } from '../schema/registries.ts';
import { emptyValue, makeBlank, makeCell, makeTable, type CellValue, type Table } from '../table/table.ts';
import type { unitFunctions } from '../vocabulary.ts';
import { groupBy } from '../group-by.ts';

export type UnitFunction = keyof typeof unitFunctions;

/** An office in a cell: its number is that of the clauses it is charged with. */
export interface OfficeValue extends CellValue {
  readonly role: 'count';
  readonly value: number;
  readonly office: UnitRecord;
  /** In how many of them it leads. */
  readonly leads: number;
}

/** One row a function, one column a city. */
export type OfficeTable = Table<{ readonly id: UnitFunction }, City, OfficeValue>;

/** The number of clauses in which the office leads. */
export const leadCount = (unit: Pick<UnitRecord, 'clauses'>): number => unit.clauses.filter((c) => c.role === 'lead').length;

const officeValue = (office: UnitRecord): OfficeValue => ({ ...emptyValue, role: 'count', value: office.clauses.length, office, leads: leadCount(office) });

/** Functions by cities: offices of different names that do the same work stand in one row. */
export function officeTable(
  id: string,
  functions: readonly UnitFunction[],
  cities: readonly City[],
  { units, policies }: { readonly units: readonly UnitRecord[]; readonly policies: readonly PolicyRecord[] },
): OfficeTable {
  const offices = groupBy(units, (u) => `${u.city} ${u.function}`);
  // a city of which only excerpts are held cannot be said to lack an office
  const readWhole = new Set(policies.filter((p) => p.holding === 'full').map((p) => p.city));
  return makeTable(
    id,
    functions.map((f) => ({ id: f })),
    cities,
    (row, city) => {
      const here = offices.get(`${city.id} ${row.id}`);
      return here === undefined ? makeBlank(readWhole.has(city.id) ? 'silent' : 'not_held') : makeCell(here.map(officeValue));
    },
  );
}
