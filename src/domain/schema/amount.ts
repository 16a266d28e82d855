import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { absent, figure, idsOf, kindsOf, neededFigure, neededId, neededList, neededText, nth, nullable, oneOf, slug, text } from './field.ts';
import { remedied } from './shape.ts';

/** Every field of an amount, each by itself; null where it does not apply. Which an amount has follows from its role. */
export const amountFields = {
  /** What the figure does: pays, limits, builds on another award. */
  role: oneOf(vocabulary.amountRoles),
  /** `eq` for a bare number, `le` for 最高, `ge` for 不低于. */
  op: nullable(oneOf(vocabulary.operators)),
  /** In the printed unit: 50 with unit 万元 for “50万元”. */
  value: nullable(figure),
  /** Upper end of a range, same unit. */
  value_max: nullable(figure),
  /** 万元, 元, 亿元, %, 个百分点, or 1∶1 for a ratio. */
  unit: nullable(text),
  /** The figure is meant per firm, item, country …; null: for the whole. */
  per: nullable(oneOf(vocabulary.pers)),
  /** For a rate: what it is a share of, as printed (设备投资额); may be told of a promise and of an uplift too. */
  base: nullable(text),
  /** For a ratio or uplift: incentive or amount id, or the printed name of the award that stands elsewhere. */
  of: nullable(text),
  /** For a cap or floor: keys in this incentive, or full ids elsewhere. */
  applies_to: z.array(slug).default([]),
  /** Which sum of the firm is the base of a rate, a ratio or an uplift: `equipment_completed_last_year`. */
  measures: z.array(oneOf(vocabulary.measures)).default([]),
  /** For a cap over several lines: whether it binds each or their sum. */
  cap_scope: nullable(oneOf(vocabulary.capScopes)),
  /** For a cap: the sum already received that counts against it, where the cap is on the total. */
  received: nullable(oneOf(vocabulary.measures)),
  /** For a cap: `per_year`, `total`, or `unclear` where no window is printed. */
  cap_window: nullable(oneOf(vocabulary.capWindows)),
};

/** A limit of number that clips the sum and never refuses: 最多资助2个国家. */
export const limitInput = z.strictObject({
  /** At most so many. */
  max: figure,
  /** Of what, as printed: 个国家. */
  unit: text,
  /** The limit is meant per item, firm …; null: for the whole. */
  per: nullable(oneOf(vocabulary.pers)),
  /** Its words as printed; left out where the amount's are meant. */
  quote: text.optional(),
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth,
});
export type LimitInput = z.output<typeof limitInput>;

const amountShape = z.strictObject({
  /** Short name, unique within the incentive; the id becomes `<incentive>-<key>`. */
  key: slug,
  ...amountFields,
  /** Limits of number: how many items, countries … are paid at most. */
  limits: z.array(limitInput).default([]),
  /** The amount's own words as printed; left out where the incentive's quote is meant. */
  quote: text.optional(),
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth,
});

const CHOOSE = 'choose the role that has it, or drop it';
/** An amount of one role, without the fields that only other roles have. */
const ofRole = <R extends vocabulary.AmountRole>(role: R) =>
  amountShape.extend({
    role: z.literal(role),
    value_max: absent(`a ${role} has one figure`, 'use role range, or drop value_max'),
    base: absent(`a ${role} has no base`, CHOOSE),
    of: absent(`a ${role} builds on no other award`, CHOOSE),
    applies_to: z
      .array(slug)
      .max(0, remedied(`a ${role} binds no other amount`, CHOOSE))
      .default([]),
    cap_window: absent(`a ${role} has no window`, CHOOSE),
  });

const value = (role: string) => neededFigure(`an amount with role "${role}" needs a value`, 'give the printed number, or role unspecified');
const unit = neededText('an amount with a value needs its unit', 'copy it as printed');
const withValue = <R extends vocabulary.AmountRole>(role: R) => ofRole(role).extend({ value: value(role), unit });

const builtOn = (role: string) => neededText(`a ${role} needs "of": the award it builds on`, 'give its id, or its printed name');
const binding = (role: string) => neededList(slug, `a ${role} must name what it binds`, 'list keys of this incentive or full ids');

/** One figure of an incentive: what is paid, at which rate, within which limits. */
export const amountInput = z
  .discriminatedUnion(
    'role',
    [
      withValue('fixed'),
      withValue('rate').extend({ base: neededText('a rate needs a base (the printed words for what it is a share of)', 'copy them from the clause') }),
      withValue('ratio').extend({ of: builtOn('ratio') }),
      withValue('uplift').extend({ of: builtOn('uplift'), base: amountFields.base }),
      withValue('cap').extend({
        applies_to: binding('cap'),
        cap_window: neededId(vocabulary.capWindows, 'say per_year, total or unclear', 'unclear unless a window is printed'),
      }),
      withValue('floor').extend({ applies_to: binding('floor') }),
      withValue('range').extend({ value_max: neededFigure('a range needs both ends', 'give value_max, or another role') }),
      ofRole('unspecified').extend({
        value: absent('an unspecified amount has no value', 'choose another role or drop it'),
        unit: absent('an unspecified amount has no unit', 'choose another role or drop it'),
        base: amountFields.base,
      }),
    ],
    kindsOf(idsOf(vocabulary.amountRoles)),
  )
  .superRefine((a, ctx) => {
    if (a.role === 'range' && a.value >= a.value_max)
      ctx.addIssue({ code: 'custom', path: ['value_max'], message: remedied('range upside down: value must be below value_max', 'swap the two') });
  });
export type AmountInput = z.output<typeof amountInput>;
