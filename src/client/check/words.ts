/** The words the checker's script speaks, of the edition that is built. */
import { amountWords } from '../../words/zh/amount.ts';
import { checkFormWords } from '../../words/zh/check-form.ts';
import { checkResultsWords } from '../../words/zh/check-results.ts';
import { marks } from '../../words/zh/marks.ts';
import { readingWords } from '../../words/zh/reading.ts';
import { standingWords } from '../../words/zh/standing.ts';

export const words = {
  marks,
  term: (entry: { readonly zh: string }): string => entry.zh,
  ...amountWords,
  ...readingWords,
  ...standingWords,
  ...checkFormWords,
  ...checkResultsWords,
};
