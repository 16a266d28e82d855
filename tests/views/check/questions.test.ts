import { expect, it } from 'vitest';
import { questionsMarkup, readQuestions } from '../../../src/views/check/questions.ts';
import { checkQuestions } from '../../../src/words/zh/check-questions.ts';

it('reads of the page the very words that stand on it', () => {
  const printed = questionsMarkup(checkQuestions).children.flatMap((c) => (typeof c === 'string' ? [] : [c]));
  const read = readQuestions(
    printed.map((p) => {
      const dataset = Object.fromEntries(Object.entries(p.attributes).map(([name, value]) => [name.replace('data-', ''), value]));
      return { dataset, textContent: p.children.map((c) => (typeof c === 'string' ? c : '')).join('') } as unknown as HTMLElement;
    }),
  );
  expect(read).toEqual(checkQuestions);
});
