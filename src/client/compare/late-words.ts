/** The words that columns from files and ordered rows need besides. */
import { amountWords } from '../../words/zh/amount.ts';
import { figureWords } from '../../words/zh/figure.ts';
import { incentivesWords } from '../../words/zh/incentives.ts';
import { rankWords } from '../../words/zh/rank.ts';
import { standingWords } from '../../words/zh/standing.ts';
import type { Words } from '../../words/zh.ts';
import { words } from './words.ts';

export const lateWords = { ...words, ...figureWords, ...amountWords, ...incentivesWords, ...rankWords, ...standingWords } satisfies Partial<Words>;
