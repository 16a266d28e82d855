/** Makes the files of a chart that was drawn in the browser. */
import { dataSheet } from '../../exports/book.ts';
import { toCsv } from '../../exports/csv.ts';
import { toJson } from '../../exports/json.ts';
import type { Chart, Drawing } from '../../views/charts/chart.ts';
import { chartBook, chartFile, type ChartFileContext } from '../../views/charts/chart-files.ts';
import { download } from '../exports/download.ts';
import { absolute, originOf } from '../exports/give.ts';
import { drawSvg } from '../exports/png.ts';
import { words as exportWords } from '../exports/words.ts';
import { drawWords } from './draw-words.ts';

const W = exportWords.exportBar;

export interface Giving {
  readonly chart: Chart;
  /** `svg`, `png`, `csv`, `json`. */
  readonly kind: string;
  readonly bar: HTMLElement;
  /** The element that holds the charts: it says which edition this is, and whose. */
  readonly host: HTMLElement;
  readonly drawing: Drawing;
}

function contextOf({ chart, bar, host, drawing }: Giving): ChartFileContext {
  const { dataVersion, asOf, isProvisional } = originOf(bar);
  const { edition = '', name = '', disclaimer = '' } = host.dataset;
  return {
    words: { ...drawWords, ...exportWords },
    flagOf: drawing.flagOf,
    absoluteUrl: (path) => absolute((document.body.dataset.base ?? '/') + path.slice(1)),
    imprint: { name, disclaimer },
    path: `/charts/${location.search}#${chart.id}`,
    ...{ edition, dataVersion, asOf, isProvisional },
  };
}

async function make(giving: Giving): Promise<string> {
  const { chart, kind } = giving;
  const context = contextOf(giving);
  const name = `hengce-${chart.id}.${kind}`;
  if (kind === 'svg') download(name, 'image/svg+xml', chartFile(context, chart));
  else if (kind === 'png') download(name, 'image/png', await drawSvg(chartFile(context, chart)));
  else {
    const book = chartBook(context, chart);
    if (kind === 'csv') download(name, 'text/csv;charset=utf-8', toCsv(dataSheet(book)));
    else download(name, 'application/json', toJson(book));
    return W.done(name, dataSheet(book).rows.length);
  }
  return W.done(name, null);
}

/** Makes the file and tells the reader beside the button. */
export async function giveChart(giving: Giving): Promise<void> {
  const status = giving.bar.querySelector('[role="status"]');
  const said = await make(giving).catch((error: unknown) => {
    console.warn(error);
    return W.failed;
  });
  if (status !== null) status.textContent = said;
}
