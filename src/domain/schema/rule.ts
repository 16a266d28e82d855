import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { figure, nullable, oneOf, passage, slug, text } from './field.ts';
import { remedied } from './shape.ts';

/** The fields of a rule, each by itself. */
export const ruleShape = z.strictObject({
  /** Global, chosen once, never reused: `wuhu-2022-r-debts`. */
  id: slug,
  ...passage,
  /** What it is about, by its id in `content/duties.yaml`; null: nothing registered, it stands in the row 其他. */
  duty: nullable(slug),
  /** Whom it binds. */
  addressee: oneOf(vocabulary.addressees),
  /** Whether it commands, forbids or permits. */
  modality: oneOf(vocabulary.modalities),
  /** In the printed unit: 30 for 30日内. */
  value: nullable(figure),
  /** As printed: 日, %. */
  unit: nullable(text),
});

/** A duty with a figure or a must: 30日内确认, 招标单位不得提出…. */
export const ruleInput = ruleShape.superRefine((rule, ctx) => {
  if ((rule.value === null) !== (rule.unit === null))
    ctx.addIssue({
      code: 'custom',
      path: [rule.value === null ? 'value' : 'unit'],
      message: remedied('value and unit go together', 'copy both from the text, or neither'),
    });
});
export type RuleInput = z.output<typeof ruleInput>;
