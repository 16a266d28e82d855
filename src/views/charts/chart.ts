/** A chart with all that stands round it: the same table drawn, printed as its twin, and taken away. */
import { toSvg } from '../../charts/grammar/svg.ts';
import type { Placed } from '../../charts/grammar/placed.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { holdings, stages } from '../../domain/vocabulary.ts';
import type { ExportBook, ExportSheet } from '../../exports/book.ts';
import { exportNotes } from '../exports/about.ts';
import type { Site } from '../site.ts';
import type { PrintedTable } from '../tables/printed.ts';

/** Widths (px) a chart is drawn for; the stylesheet shows the one that fits. */
export const chartWidths = { wide: 1328, medium: 640, narrow: 328 } as const;
export type ChartWidth = keyof typeof chartWidths;

export interface Chart {
  /** Name of its files and its place on the page. */
  readonly id: string;
  /** Says what it shows. */
  readonly title: string;
  /** Basis, unit and years in words, and what must not be compared. */
  readonly lead: string;
  /** Documents whose numbers it draws. */
  readonly documents: readonly PolicyRecord[];
  readonly place: (width: number) => Placed;
  /** The same values as a table. */
  readonly twin: () => PrintedTable;
  /** The same values, a line each. */
  readonly sheet: () => ExportSheet;
}

export const chartUrl = ({ id }: Pick<Chart, 'id'>): string => `/charts/#${id}`;
export const chartFilePath = ({ id }: Pick<Chart, 'id'>, kind: 'svg' | 'csv' | 'json'): string => `/charts/${id}.${kind}`;

/** What a document is, where that is no full text of an issued one. */
export const documentRemarks = ({ words }: Site, { stage, holding }: PolicyRecord): string[] => [
  ...(stage === 'issued' ? [] : [words.term(stages[stage])]),
  ...(holding === 'full' ? [] : [words.term(holdings[holding])]),
];

/** Where the numbers are from, which data, as of when. */
export function chartSource({ words, dataVersion, asOf }: Site, { documents }: Pick<Chart, 'documents'>): string {
  const { charts: C, footer: F } = words;
  return [C.source(documents.map((p) => p.short)), `${F.version} ${dataVersion}`, `${F.asOf} ${asOf}`].join(' · ');
}

/** The chart for the page: a named group, each of its marks a link that says its value. */
export const chartSvg = (site: Site, chart: Chart, width: ChartWidth): string =>
  toSvg(chart.place(chartWidths[width]), { id: `${chart.id}-${width}`, label: chart.title, href: site.href });

/** The chart as a file that stands alone: title, basis, values in its description, source, links in full. */
export const chartFile = (site: Site, chart: Chart): string =>
  toSvg(chart.place(chartWidths.wide), {
    id: chart.id,
    label: chart.title,
    href: site.absoluteUrl,
    standalone: {
      title: chart.title,
      desc: chart.lead,
      source: [chartSource(site, chart), `${site.words.site.name} ${site.absoluteUrl(chartUrl(chart))}`, site.words.site.disclaimer].join(' · '),
    },
  });

/** The chart's values to take away. */
export const chartBook = (site: Site, chart: Chart): ExportBook => ({
  file: `hengce-${chart.id}`,
  title: chart.title,
  notes: exportNotes(
    {
      words: site.words,
      title: chart.title,
      dataVersion: site.dataVersion,
      asOf: site.asOf,
      url: site.absoluteUrl(chartUrl(chart)),
      isProvisional: site.isProvisional,
    },
    [chart.lead, chartSource(site, chart)],
  ),
  sheets: [chart.sheet()],
});
