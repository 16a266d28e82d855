/** The charts that count and date documents, of chosen ones. Loaded with what draws the others, see `redraw.ts`. */
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import type { Drawing, Chart } from '../../views/charts/chart.ts';
import type { CountDrawing } from '../../views/charts/count-chart.ts';
import { drawCounts } from '../../views/charts/draw-counts.ts';
import { chargeWords } from '../../words/zh/charges.ts';
import { chartsCounts } from '../../words/zh/charts-counts.ts';
import { phaseWords } from '../../words/zh/phase.ts';
import { timelineWords } from '../../words/zh/timeline.ts';
import { drawWords } from './draw-words.ts';

const words: CountDrawing['words'] = {
  ...drawWords,
  ...timelineWords,
  ...phaseWords,
  units: chargeWords,
  charts: { ...drawWords.charts, ...chartsCounts },
};

/** Charts of documents from their files, in the order in which these come. */
export const drawCounted = ({ flagOf, citiesOf }: Drawing, shards: readonly ChartShard[]): Chart[] => drawCounts({ words, flagOf, citiesOf }, shards);
