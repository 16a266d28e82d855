import { z } from 'astro/zod';
import { date, nullable, oneOf, provinceName, slug, text } from './field.ts';
import type { Frozen } from './record.ts';
import { remedied } from './shape.ts';
import { rungs } from '../vocabulary.ts';

/** Where and when a title is conferred, and what says so. */
export const conferral = z
  .strictObject({
    /** `all`, or the provinces by their full names (安徽省). */
    provinces: z.union([z.literal('all'), z.array(provinceName).min(1)]),
    /** First day (YYYY-MM-DD) on which it is conferred; null: not known, so every earlier document may name it. */
    from: date.nullable(),
    /** Last day (YYYY-MM-DD); null: no end is known. */
    until: date.nullable(),
    /** The document by title and number, or on what the editor relies. */
    source: text,
  })
  .refine((c) => c.from === null || c.until === null || c.from <= c.until, { path: ['until'], message: 'period upside down: from is after until' });

/** `content/titles.yaml`: every title that a fact may name, highest step first. */
export const titlesInput = z.array(
  z
    .strictObject({
      /** Global and permanent: `provincial-srdi`. */
      id: slug,
      /** Its name, Chinese: 省级专精特新. */
      zh: text,
      /** Plain English name. */
      en: text,
      /** The step that makes titles of several provinces comparable; null: the text names no step. */
      rung: nullable(oneOf(rungs)),
      /** Comparison row, shared by names of one step; null: no row of its own. */
      row: slug.nullable(),
      /** Who confers it, as shown to readers. */
      conferred_by: text,
      /** Shown in the glossary. */
      definition: text,
      /** Words whose presence in a text turns a blank of the title's row into 仅提及. */
      words: z.array(text).min(1),
      /** Where and when it is conferred, each entry with its source. */
      conferred: z.array(conferral).min(1),
      /** Ids of titles whose holder also counts as holding this one. */
      satisfied_by: z.array(slug).default([]),
      /** Ids of titles of which no text says whether their holder counts as holding this one. */
      unclear_for: z.array(slug).default([]),
    })
    .superRefine(({ id, satisfied_by, unclear_for }, ctx) => {
      const problem = (field: string, message: string, remedy: string) => {
        ctx.addIssue({ code: 'custom', path: [field], message: remedied(message, remedy) });
      };
      if (satisfied_by.includes(id) || unclear_for.includes(id)) problem('satisfied_by', 'a title satisfies itself', 'leave it out');
      const both = satisfied_by.find((other) => unclear_for.includes(other));
      if (both !== undefined) problem('unclear_for', `"${both}" is said to satisfy it, too`, 'keep it in one of the two lists');
    }),
);
export type Title = Frozen<z.output<typeof titlesInput>>[number];
