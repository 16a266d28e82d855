import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { oneOf, slug, text } from './field.ts';

/** `content/duties.yaml`: what documents demand, forbid or permit, in reading order; each is a row of the comparison of rules. */
export const dutiesInput = z.array(
  z.strictObject({
    /** Global and permanent: `confirm-claims`. */
    id: slug,
    /** Its name, Chinese: heads its row. */
    zh: text,
    /** Plain English name. */
    en: text,
    /** The subject under which its row stands. */
    topic: oneOf(vocabulary.topics),
    /** Words whose presence in a text turns a blank of its row into 仅提及. */
    words: z.array(text).min(1),
  }),
);
export type Duty = z.output<typeof dutiesInput>[number];
