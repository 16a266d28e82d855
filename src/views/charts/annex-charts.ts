/** The charts of documents' annexes, in the order of the page. */
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { Site } from '../site.ts';
import { chartShard } from './chart-shard.ts';
import { drawingOf, type Chart } from './chart.ts';
import { drawAnnexes } from './draw-annexes.ts';

/** Documents whose annexes the page of charts draws: each has long charts of its own. */
const MOST_DRAWN = 3;

/** Of these documents, those whose annexes the page of charts draws; the others' are drawn once a reader chooses them. */
export const drawnAnnexes = (site: Site, policies: readonly PolicyRecord[], most = MOST_DRAWN): PolicyRecord[] =>
  policies
    .filter((policy) => {
      const { districts, annexes } = chartShard(site, policy);
      return (districts ?? annexes) !== undefined;
    })
    .slice(0, most);

/** The charts for the page of charts. */
export const annexCharts = (site: Site, policies: readonly PolicyRecord[]): Chart[] =>
  drawAnnexes(
    { ...drawingOf(site), words: site.words },
    drawnAnnexes(site, policies).map((p) => chartShard(site, p)),
  );
