/** The words in which the checker's script asks, of the edition that is built; those of the results come with them. */
import type { State } from '../../domain/rules/state.ts';
import { readQuestions } from '../../views/check/questions.ts';
import { checkFormWords } from '../../words/zh/check-form.ts';
import { marks } from '../../words/zh/marks.ts';
import { term } from '../../words/zh/term.ts';

const printed = document.querySelector<HTMLTemplateElement>('[data-part="questions"]')?.content.querySelectorAll<HTMLElement>('[data-asked]') ?? [];

export const words = {
  marks,
  term,
  checkForm: { ...checkFormWords.checkForm, fields: readQuestions(printed) },
};

const W = words.checkForm;
type Counts = Readonly<Record<State, number>>;

/** 条件相符 4 项、待您补充 3 项 … */
export function countsText(counts: Counts): string {
  return (Object.keys(W.counts) as State[]).map((state) => W.count(W.counts[state], counts[state])).join(W.and);
}

/** 相符 4 · 待补充 3 … */
export function shortCounts(counts: Counts): string {
  return (Object.keys(W.shortCounts) as State[]).map((state) => W.shortCount(W.shortCounts[state], counts[state])).join(W.separator);
}
