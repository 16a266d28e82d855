/** What the charts that count and date documents share: what they are drawn from, their columns, their numbers with units. */
import type { CoverageColumn } from '../../charts/coverage/coverage.ts';
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import type { Cell, CellValue, Identified, Table } from '../../domain/table/table.ts';
import type { Words } from '../../words/zh.ts';
import type { ChargeWords } from '../tables/charge-table.ts';
import { documentRemarks, type ChartDocument, type Drawing, type DrawnWords } from './chart.ts';

/** What drawing them needs besides the documents. */
export interface CountDrawing extends Pick<Drawing, 'flagOf' | 'citiesOf'> {
  readonly words: Pick<Words, 'marks' | 'term' | 'compare' | 'timeline'> & {
    readonly units: ChargeWords;
    readonly charts: DrawnWords & Pick<Words['charts'], 'timeline' | 'coverage' | 'officeTopics' | 'instruments'>;
    readonly standing: Pick<Words['standing'], 'phase' | 'goalPhase'>;
  };
}

/** A document with what was counted in it: `/data/chart/<id>.json.gzip`. */
export type CountedDocument = ChartShard;

/** A number of a cell that says what it counts. */
export type Counted = CellValue & { readonly counts: string };

/** How many of one thing a cell counts. */
export const countOf = <V extends Counted>({ values }: Cell<V>, counts: V['counts']): number => values.find((v) => v.counts === counts)?.value ?? 0;

/** A column a document, in the colour of its city. */
export function countColumns(drawing: CountDrawing, policies: readonly ChartDocument[]): CoverageColumn[] {
  const cities = drawing.citiesOf(policies).map((c) => c.id);
  return policies.map((p) => ({ city: p.city, url: p.url, name: p.short, remarks: documentRemarks(drawing, p), series: cities.indexOf(p.city) }));
}

/** The table with what each number counts as its unit. */
export const withUnits = <R extends Identified, C extends Identified, V extends Counted>(
  table: Table<R, C, V>,
  units: Readonly<Record<V['counts'], string>>,
): Table<R, C, V> => ({
  ...table,
  cells: table.cells.map((cells) => cells.map((cell) => ({ ...cell, values: cell.values.map((v) => ({ ...v, unit: units[v.counts as V['counts']] })) }))),
});
