/** The words a comparison's script needs: the one place where its language is chosen. */
import { amountWords } from '../../words/zh/amount.ts';
import { chooseWords } from '../../words/zh/choose.ts';
import { compareWords } from '../../words/zh/compare.ts';
import { figureWords } from '../../words/zh/figure.ts';
import { marks } from '../../words/zh/marks.ts';
import { standingWords } from '../../words/zh/standing.ts';
import { term } from '../../words/zh/term.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, term, ...figureWords, ...amountWords, ...compareWords, ...standingWords, ...chooseWords } satisfies Partial<Words>;
