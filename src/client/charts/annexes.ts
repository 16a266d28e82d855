/** The charts of chosen documents' annexes. Loaded where a document has such a chart and the page does not print it, see `redraw.ts`. */
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import type { Chart, Drawing } from '../../views/charts/chart.ts';
import type { AnnexDrawing } from '../../views/charts/annex-chart.ts';
import { drawAnnexes } from '../../views/charts/draw-annexes.ts';
import { chartsAnnexes } from '../../words/zh/charts-annexes.ts';
import { drawWords } from './draw-words.ts';

const words: AnnexDrawing['words'] = { ...drawWords, charts: chartsAnnexes };

/** Charts of documents from their files, in the order in which these come. */
export const drawAnnexed = ({ citiesOf }: Drawing, shards: readonly ChartShard[]): Chart[] => drawAnnexes({ words, citiesOf }, shards);
