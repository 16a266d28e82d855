/** A chart with all that stands round it: the same table drawn, printed as its twin, and taken away. */
import { sheetsOf } from '../../charts/grammar/sheets.ts';
import { toSheets, toSvg } from '../../charts/grammar/svg.ts';
import type { Placed } from '../../charts/grammar/placed.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { holdings, stages } from '../../domain/vocabulary.ts';
import type { ExportSheet } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import { citiesOf } from '../places.ts';
import type { Site } from '../site.ts';
import type { Speaker } from '../speaker.ts';
import type { PrintedTable } from '../tables/printed.ts';

/** Widths (px) a chart is drawn for; the stylesheet shows the one that fits. */
export const chartWidths = { wide: 1328, medium: 640, narrow: 328 } as const;
export type ChartWidth = keyof typeof chartWidths;

/** What a chart says of a document, be it a record of the site or the head of its file. */
export type ChartDocument = Pick<PolicyRecord, 'id' | 'city' | 'url' | 'short' | 'stage' | 'holding'>;

/** The words of charts that belong to no more than some of them. */
type OwnWords = 'timeline' | 'coverage' | 'officeTopics' | 'instruments' | 'districts' | 'annexGoals';
/** The words of charts that a browser holds with the first it draws. */
export type DrawnWords = Omit<Words['charts'], OwnWords>;
/** What every file of a chart says. */
type FileWords = Pick<Words['charts'], 'count' | 'column' | 'source'>;

/** What drawing from comparisons needs of a site: little enough for a browser to hold. */
export interface Drawing extends Pick<Speaker, 'titles' | 'flagOf'> {
  readonly words: Pick<Words, 'marks' | 'term' | 'figure' | 'amount' | 'compare' | 'incentives' | 'chart'> & { readonly charts: DrawnWords };
  /** The cities of some documents, in the order of the registry. */
  readonly citiesOf: (documents: readonly ChartDocument[]) => readonly { readonly id: string; readonly zh: string }[];
}

export const drawingOf = (site: Site): Drawing => ({
  words: site.words,
  titles: site.titles,
  flagOf: site.flagOf,
  citiesOf: (documents) => citiesOf(site, documents),
});

/** What writing a chart's values needs besides. */
export interface SheetSpeaker extends Pick<Speaker, 'flagOf'> {
  readonly words: Pick<Words, 'marks' | 'term' | 'exports'> & { readonly charts: FileWords };
  readonly absoluteUrl: (path: string) => string;
}

export interface Chart {
  /** Name of its files and its place on the page. */
  readonly id: string;
  /** Says what it shows. */
  readonly title: string;
  /** Basis, unit and years in words, and what must not be compared. */
  readonly lead: string;
  /** Documents whose numbers it draws. */
  readonly documents: readonly ChartDocument[];
  readonly place: (width: number) => Placed;
  /** The same values as a table. */
  readonly twin: () => PrintedTable;
  /** The same values, a line each. */
  readonly sheet: (speaker: SheetSpeaker) => ExportSheet;
}

export const chartUrl = ({ id }: Pick<Chart, 'id'>): string => `/charts/#${id}`;
export const chartFilePath = ({ id }: Pick<Chart, 'id'>, kind: 'svg' | 'csv' | 'json'): string => `/charts/${id}.${kind}`;

/** What a document is, where that is no full text of an issued one. */
export const documentRemarks = ({ words }: { readonly words: Pick<Words, 'term'> }, { stage, holding }: ChartDocument): string[] => [
  ...(stage === 'issued' ? [] : [words.term(stages[stage])]),
  ...(holding === 'full' ? [] : [words.term(holdings[holding])]),
];

/** Which data, as of when. */
export const editionOf = ({
  words: { footer: F },
  dataVersion,
  asOf,
}: Pick<Site, 'dataVersion' | 'asOf'> & { readonly words: Pick<Words, 'footer'> }): string => `${F.version} ${dataVersion} · ${F.asOf} ${asOf}`;

/** Where the numbers are from. @param edition see `editionOf` */
export const chartSource = ({ charts }: { readonly charts: FileWords }, edition: string, { documents }: Pick<Chart, 'documents'>): string =>
  [charts.source(documents.map((p) => p.short)), edition].join(' · ');

/** More than twice as high as wide: no sheet of paper holds it. */
export const isTall = ({ width, height }: Pick<Placed, 'width' | 'height'>): boolean => height > 2 * width;

/** What a sheet of A4 holds of a chart drawn for it (px of the chart): the first below title and basis. */
const SHEET = { width: 'medium', first: 715, next: 925 } as const;

/**
 * The chart for the page: a named group, each of its marks a link that says its value; what is drawn for paper and higher
 * than a sheet is cut. @param href a link for a path from the site's root
 */
export function chartSvg(href: (path: string) => string, chart: Pick<Chart, 'id' | 'title' | 'place'>, width: ChartWidth): string {
  const placed = chart.place(chartWidths[width]);
  const options = { id: `${chart.id}-${width}`, label: chart.title, href };
  return width === SHEET.width && isTall(placed) ? toSheets(placed, sheetsOf(placed, SHEET), options) : toSvg(placed, options);
}
