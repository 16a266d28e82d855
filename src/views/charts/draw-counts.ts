/** The charts that count and date documents, in the order of the page; drawn from their files, by server and browser alike. */
import type { Chart } from './chart.ts';
import type { CountDrawing, CountedDocument } from './count-chart.ts';
import { drawCoverage } from './coverage-chart.ts';
import { drawInstruments } from './instrument-chart.ts';
import { drawOfficeTopics } from './office-topic-chart.ts';
import { drawTimeline } from './timeline-chart.ts';

/** A chart that would be empty is left out. */
export const drawCounts = (drawing: CountDrawing, documents: readonly CountedDocument[]): Chart[] =>
  [drawTimeline, drawCoverage, drawOfficeTopics, drawInstruments].flatMap((draw) => draw(drawing, documents));
