/** The results and their words. Loaded with the first place that a reader names. */
import { readNames } from '../../views/check/questions.ts';
import { amountWords } from '../../words/zh/amount.ts';
import { checkResultsWords } from '../../words/zh/check-results.ts';
import { marks } from '../../words/zh/marks.ts';
import { standingWords } from '../../words/zh/standing.ts';
import { term } from '../../words/zh/term.ts';

export { totalsOf } from '../../domain/rules/totals.ts';
export { conditionList } from '../../views/check/conditions.ts';
export { entryShell, folds, incentiveEntry, resultId } from '../../views/check/incentive.ts';
export { countVerdicts, resultsMarkup } from '../../views/check/results.ts';

const named = document.querySelector<HTMLTemplateElement>('[data-part="names"]')?.content.querySelectorAll<HTMLElement>('[data-named]') ?? [];

export const resultWords = {
  marks,
  term,
  ...amountWords,
  ...standingWords,
  checkResults: { ...checkResultsWords.checkResults, fields: readNames(named) },
};
