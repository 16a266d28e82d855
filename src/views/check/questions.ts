/** The words of the questions, printed once on the page for its script: they need not travel in it. */
import type { ProfileField } from '../../domain/rules/profile.ts';
import type { Asked } from '../../words/zh/check-questions.ts';
import { h, type MarkupElement } from '../markup.ts';

export type QuestionWords = Readonly<Partial<Record<ProfileField, Asked>>>;

/** A `<template>`, one `[data-asked]` a question. */
export const questionsMarkup = (questions: QuestionWords): MarkupElement =>
  h(
    'template',
    { 'data-part': 'questions' },
    Object.entries(questions).map(([field, { ask, short, why, help }]) =>
      h('p', { 'data-asked': field, 'data-short': short, 'data-why': why, 'data-help': help }, ask),
    ),
  );

/** The words of the questions as printed. @param asked the `[data-asked]` of the template */
export const readQuestions = (asked: Iterable<HTMLElement>): QuestionWords =>
  Object.fromEntries(
    [...asked].map(({ dataset: { asked: field = '', short = '', why = '', help }, textContent }): [string, Asked] => [
      field,
      { ask: textContent, short, why, ...(help === undefined ? {} : { help }) },
    ]),
  );
