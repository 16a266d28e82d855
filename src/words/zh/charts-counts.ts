/** The charts that count and date whole documents. */
import { chartsCoverage } from './charts-coverage.ts';
import { chartsInstruments } from './charts-instruments.ts';
import { chartsOfficeTopics } from './charts-office-topics.ts';
import { chartsTimeline } from './charts-timeline.ts';

export const chartsCounts = {
  timeline: chartsTimeline,
  coverage: chartsCoverage,
  officeTopics: chartsOfficeTopics,
  instruments: chartsInstruments,
};
