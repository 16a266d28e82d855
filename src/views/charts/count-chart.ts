/** What the charts that count by document share: their columns, and their numbers with units in a table. */
import type { CoverageColumn } from '../../charts/coverage/coverage.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { Cell, CellValue, Identified, Table } from '../../domain/table/table.ts';
import { citiesOf } from '../places.ts';
import type { Site } from '../site.ts';
import { documentRemarks } from './chart.ts';

/** A number of a cell that says what it counts. */
export type Counted = CellValue & { readonly counts: string };

/** How many of one thing a cell counts. */
export const countOf = <V extends Counted>({ values }: Cell<V>, counts: V['counts']): number => values.find((v) => v.counts === counts)?.value ?? 0;

/** A column a document, in the colour of its city. */
export function countColumns(site: Site, policies: readonly PolicyRecord[]): CoverageColumn[] {
  const cities = citiesOf(site, policies).map((c) => c.id);
  return policies.map((p) => ({ city: p.city, url: p.url, name: p.short, remarks: documentRemarks(site, p), series: cities.indexOf(p.city) }));
}

/** The table with what each number counts as its unit. */
export const withUnits = <R extends Identified, C extends Identified, V extends Counted>(
  table: Table<R, C, V>,
  units: Readonly<Record<V['counts'], string>>,
): Table<R, C, V> => ({
  ...table,
  cells: table.cells.map((cells) => cells.map((cell) => ({ ...cell, values: cell.values.map((v) => ({ ...v, unit: units[v.counts as V['counts']] })) }))),
});
