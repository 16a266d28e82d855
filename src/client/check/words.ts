/** The words the checker's script speaks, of the edition that is built. */
import { amountWords } from '../../words/zh/amount.ts';
import { checkFormWords } from '../../words/zh/check-form.ts';
import { checkResultsWords } from '../../words/zh/check-results.ts';
import { marks } from '../../words/zh/marks.ts';
import { readingWords } from '../../words/zh/reading.ts';
import { standingWords } from '../../words/zh/standing.ts';
import { term } from '../../words/zh/term.ts';

export const words = {
  marks,
  term,
  ...amountWords,
  ...readingWords,
  ...standingWords,
  ...checkFormWords,
  ...checkResultsWords,
};
