import { NO_YEAR } from './no-year.ts';

/** Where a document's time stands. */
export const phaseWords = {
  standing: {
    phase: { before: '规划期未到', running: '规划期内', past: '规划期已过', undated: NO_YEAR },
    goalPhase: { before: '目标年未到', running: '目标年未过', past: '目标年已过', undated: NO_YEAR },
  },
};
