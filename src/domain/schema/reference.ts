import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { clauseId, nullable, oneOf, passage, slug, text } from './field.ts';

/** Another document that a policy or an incentive names. */
export const referenceInput = z.strictObject({
  /** Its title as printed, without 《》. */
  title: text,
  /** Its number as printed: 皖政〔2017〕52号. */
  number: nullable(text),
  /** What it is named for. */
  relation: oneOf(vocabulary.relations),
  ...passage,
  /** Clause of the held document that is meant (享受第五条政策: `art5`); null: the document as a whole. */
  target: nullable(clauseId),
  /** Policy id where this site holds the document; null: 本站未收录. */
  held: nullable(slug),
});
