/** The words the checker's script speaks, of the edition that is built. */
import { readQuestions } from '../../views/check/questions.ts';
import { amountWords } from '../../words/zh/amount.ts';
import { checkFormWords } from '../../words/zh/check-form.ts';
import { checkResultsWords } from '../../words/zh/check-results.ts';
import { marks } from '../../words/zh/marks.ts';
import { standingWords } from '../../words/zh/standing.ts';
import { term } from '../../words/zh/term.ts';

const printed = document.querySelector<HTMLTemplateElement>('[data-part="questions"]')?.content.querySelectorAll<HTMLElement>('[data-asked]') ?? [];

export const words = {
  marks,
  term,
  ...amountWords,
  ...standingWords,
  ...checkResultsWords,
  checkForm: { ...checkFormWords.checkForm, fields: readQuestions(printed) },
};
