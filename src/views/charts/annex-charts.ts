/** The charts of documents' annexes, in the order of the page. */
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { Site } from '../site.ts';
import { chartShard } from './chart-shard.ts';
import { drawingOf, type Chart } from './chart.ts';
import { drawAnnexes } from './draw-annexes.ts';

/** The charts for the page of charts. */
export const annexCharts = (site: Site, policies: readonly PolicyRecord[]): Chart[] =>
  drawAnnexes(
    { ...drawingOf(site), words: site.words },
    policies.map((p) => chartShard(site, p)),
  );
