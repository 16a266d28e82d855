/** What another title or city would change, with its words. Loaded once the results stand. */
import type { ResultContext } from '../../views/check/conditions.ts';
import { moveMarkup, nextTitleMarkup } from '../../views/check/what-if.ts';
import { h, type MarkupElement } from '../../views/markup.ts';
import { checkWhatIfWords } from '../../words/zh/check-what-if.ts';

/** @param moves cities to which the firm may move */
export function furtherMarkup(context: ResultContext, moves: readonly string[]): MarkupElement {
  const speaking = { ...context, words: { ...context.words, ...checkWhatIfWords } };
  return h('div', { class: 'check-further' }, nextTitleMarkup(speaking), ...moves.flatMap((to) => moveMarkup(speaking, to) ?? []));
}
