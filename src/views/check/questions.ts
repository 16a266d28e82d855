/** The words of the questions and the names of the answers, printed once on the page for its script: they need not travel in it. */
import type { ProfileField } from '../../domain/rules/profile.ts';
import type { Asked } from '../../words/zh/check-questions.ts';
import type { ItemNames } from '../../words/zh/check-item-fields.ts';
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

export type FieldNames = Readonly<Record<ProfileField, string>>;

/** A `<template>`, one `[data-named]` an answer, or a part of one. */
export const namesMarkup = (part: 'names' | 'items', names: FieldNames | ItemNames): MarkupElement =>
  h(
    'template',
    { 'data-part': part },
    Object.entries(names as Readonly<Record<string, string>>).map(([field, name]) => h('p', { 'data-named': field }, name)),
  );

/** The names as printed. @param named the `[data-named]` of the template */
export const readNames = (named: Iterable<HTMLElement>): Readonly<Record<string, string>> =>
  Object.fromEntries([...named].map(({ dataset: { named: field = '' }, textContent }) => [field, textContent]));
