/** The charts of documents' annexes, in the order of the page; drawn from their files, by server and browser alike. */
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import type { AnnexDrawing } from './annex-chart.ts';
import { drawAnnexGoals } from './annex-goal-chart.ts';
import type { Chart } from './chart.ts';
import { drawDistricts } from './district-chart.ts';

/** A document whose annexes share nothing out and repeat no goal has none. */
export const drawAnnexes = (drawing: AnnexDrawing, documents: readonly ChartShard[]): Chart[] =>
  [drawDistricts, drawAnnexGoals].flatMap((draw) => draw(drawing, documents));
