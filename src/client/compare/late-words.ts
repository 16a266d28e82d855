/** The words that columns from files are put into besides. */
import { amountWords } from '../../words/zh/amount.ts';
import { figureWords } from '../../words/zh/figure.ts';
import { incentivesWords } from '../../words/zh/incentives.ts';
import { standingWords } from '../../words/zh/standing.ts';
import type { Words } from '../../words/zh.ts';
import { words } from './words.ts';

export const lateWords = { ...words, ...figureWords, ...amountWords, ...incentivesWords, ...standingWords } satisfies Partial<Words>;
