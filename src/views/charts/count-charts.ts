/** The charts that count and date documents, in the order of the page. */
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { Site } from '../site.ts';
import { chartShard } from './chart-shard.ts';
import { drawingOf, type Chart } from './chart.ts';
import { drawCounts } from './draw-counts.ts';

/** The charts for the page of charts. */
export const countCharts = (site: Site, policies: readonly PolicyRecord[]): Chart[] =>
  drawCounts(
    { ...drawingOf(site), words: site.words },
    policies.map((p) => chartShard(site, p)),
  );
