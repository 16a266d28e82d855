import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { figure, nth, nullable, oneOf, text, titleIds } from './field.ts';

/** What an applicant, item or project must be or do, in the condition's own words. */
export const conditionInput = z.strictObject({
  /** What is asked for. */
  kind: oneOf(vocabulary.conditionKinds),
  /** How `value` limits: `ge` for 达到, 以上. */
  op: nullable(oneOf(vocabulary.operators)),
  /** A threshold, in the printed unit: 300 for 达到300万元. */
  value: nullable(figure),
  /** Upper end where the threshold is a range. */
  value_max: nullable(figure),
  /** As printed: 万元, 个 … */
  unit: nullable(text),
  /** For `title_held` and `recognised`: which titles, any of which will do. */
  tiers: titleIds,
  /** The condition's own words as printed, not the whole list. */
  quote: text,
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth,
});
export type ConditionInput = z.output<typeof conditionInput>;
