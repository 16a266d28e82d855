import { expect, it } from 'vitest';
import { namesMarkup, questionsMarkup, readNames, readQuestions } from '../../../src/views/check/questions.ts';
import type { MarkupElement } from '../../../src/views/markup.ts';
import { checkFields } from '../../../src/words/zh/check-fields.ts';
import { checkItemFields } from '../../../src/words/zh/check-item-fields.ts';
import { checkQuestions } from '../../../src/words/zh/check-questions.ts';

/** The children of a template as a browser gives them, as far as they are read. */
const elementsOf = ({ children }: MarkupElement): HTMLElement[] =>
  children
    .filter((c) => typeof c !== 'string')
    .map((p) => {
      const dataset = Object.fromEntries(Object.entries(p.attributes).map(([name, value]) => [name.replace('data-', ''), value]));
      return { dataset, textContent: p.children.map((c) => (typeof c === 'string' ? c : '')).join('') } as unknown as HTMLElement;
    });

it('reads of the page the very words that stand on it', () => {
  expect(readQuestions(elementsOf(questionsMarkup(checkQuestions)))).toEqual(checkQuestions);
  expect(readNames(elementsOf(namesMarkup('names', checkFields)))).toEqual(checkFields);
  expect(readNames(elementsOf(namesMarkup('items', checkItemFields)))).toEqual(checkItemFields);
});
