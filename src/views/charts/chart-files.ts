/** A chart to take away: a drawing that stands alone, and its values. */
import { toSvg } from '../../charts/grammar/svg.ts';
import type { ExportBook } from '../../exports/book.ts';
import { CODEBOOK, exportNotes } from '../exports/about.ts';
import type { Site } from '../site.ts';
import { chartSource, chartUrl, chartWidths, editionOf, type Chart, type SheetSpeaker } from './chart.ts';

/** Where and of what a file of a chart speaks. */
export interface ChartFileContext extends SheetSpeaker {
  /** Whose the drawing is, and what it is not. */
  readonly imprint: { readonly name: string; readonly disclaimer: string };
  /** See `editionOf`. */
  readonly edition: string;
  readonly dataVersion: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly isProvisional: boolean;
  /** Address of the page with the chart, from the site's root; the page of charts where it is left out. */
  readonly path?: string;
}

export const chartFileContext = (site: Site): ChartFileContext => ({
  words: site.words,
  imprint: site.words.site,
  flagOf: site.flagOf,
  absoluteUrl: site.absoluteUrl,
  edition: editionOf(site),
  dataVersion: site.dataVersion,
  asOf: site.asOf,
  isProvisional: site.isProvisional,
});

const addressOf = ({ absoluteUrl, path }: ChartFileContext, chart: Chart): string => absoluteUrl(path ?? chartUrl(chart));

/** The chart as a file that stands alone: title, basis, values in its description, source, links in full. */
export function chartFile(context: ChartFileContext, chart: Chart): string {
  const { words, edition, imprint, absoluteUrl } = context;
  return toSvg(chart.place(chartWidths.wide), {
    id: chart.id,
    label: chart.title,
    href: absoluteUrl,
    standalone: {
      title: chart.title,
      desc: chart.lead,
      source: [chartSource(words, edition, chart), `${imprint.name} ${addressOf(context, chart)}`, imprint.disclaimer].join(' · '),
    },
  });
}

/** The chart's values to take away. */
export function chartBook(context: ChartFileContext, chart: Chart): ExportBook {
  const { words, edition, dataVersion, asOf, isProvisional } = context;
  return {
    file: `hengce-${chart.id}`,
    title: chart.title,
    notes: exportNotes(
      { words, title: chart.title, dataVersion, asOf, url: addressOf(context, chart), codebook: context.absoluteUrl(CODEBOOK), isProvisional },
      [chart.lead, chartSource(words, edition, chart)],
    ),
    sheets: [chart.sheet(context)],
  };
}
