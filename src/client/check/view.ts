/** The results and their words. Loaded with the first place that a reader names. */
import { readNames, type FieldNames } from '../../views/check/questions.ts';
import { amountLineWords } from '../../words/zh/amount-line.ts';
import { checkResultsWords } from '../../words/zh/check-results.ts';
import type { ItemNames } from '../../words/zh/check-item-fields.ts';
import { marks } from '../../words/zh/marks.ts';
import { phaseWords } from '../../words/zh/phase.ts';
import { term } from '../../words/zh/term.ts';

export { totalsOf } from '../../domain/rules/totals.ts';
export { conditionList } from '../../views/check/conditions.ts';
export { entryShell, incentiveEntry, resultId } from '../../views/check/incentive.ts';
export { countVerdicts, resultsMarkup } from '../../views/check/results.ts';

/** Names that stand on the page. */
const named = (part: string) =>
  readNames(document.querySelector<HTMLTemplateElement>(`[data-part="${part}"]`)?.content.querySelectorAll<HTMLElement>('[data-named]') ?? []);

export const resultWords = {
  marks,
  term,
  ...amountLineWords,
  ...phaseWords,
  checkResults: { ...checkResultsWords.checkResults, fields: named('names') as FieldNames, itemFields: named('items') as ItemNames },
};
