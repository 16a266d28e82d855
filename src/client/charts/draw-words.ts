/** The words that drawing charts needs besides. */
import { amountWords } from '../../words/zh/amount.ts';
import { chartWords } from '../../words/zh/chart.ts';
import { chartsWords } from '../../words/zh/charts.ts';
import { compareWords } from '../../words/zh/compare.ts';
import { figureWords } from '../../words/zh/figure.ts';
import { incentivesWords } from '../../words/zh/incentives.ts';
import { marks } from '../../words/zh/marks.ts';
import { term } from '../../words/zh/term.ts';
import type { Drawing } from '../../views/charts/chart.ts';

export const drawWords = {
  marks,
  term,
  ...compareWords,
  ...figureWords,
  ...amountWords,
  ...incentivesWords,
  ...chartWords,
  ...chartsWords,
} satisfies Drawing['words'];
