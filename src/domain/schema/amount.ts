import { z } from 'astro/zod';
import { compareDecimals, numberToDecimal } from '../number/decimal.ts';
import { toQuantity, unitMeaning } from '../number/units.ts';
import * as vocabulary from '../vocabulary.ts';
import { absent, figure, idsOf, kindsOf, lean, neededFigure, neededId, neededList, neededText, nth, nullable, oneOf, slug, text } from './field.ts';
import { remedied } from './shape.ts';

/** A bound of a tier: 500万元以上. */
export const tierBound = z.strictObject({
  /** `ge` for 以上, 达到; `gt` for 超过; `le` for 以下, 不超过; `lt` for 不足. */
  op: z.enum(['ge', 'gt', 'le', 'lt']),
  /** In the printed unit. */
  value: figure,
  /** As printed: 万元. */
  unit: text,
});
export type TierBound = z.output<typeof tierBound>;

/** What an amount is given for by size: 投资500万元以上的. */
export const tierInput = z.strictObject({
  /** What is measured. */
  measure: oneOf(vocabulary.measures),
  /** Lower end; null: none is printed. */
  from: nullable(tierBound),
  /** Upper end, where it is printed; else the next tier's lower end. */
  to: nullable(tierBound),
  /** For a rate: whether it holds for the whole or for the part above. */
  scope: oneOf(vocabulary.tierScopes).default('whole'),
});

/** The years of receipt that an amount is told of: 第二年 is 2 to 2, 前2年 is 1 to 2. */
export const yearsInput = z.strictObject({
  /** First of them, from 1. */
  from: z.int().positive(),
  /** Last of them. */
  to: z.int().positive(),
  /** Whether it is given in each of them. */
  spread: oneOf(vocabulary.yearSpreads).default('each'),
});

/** How an award is paid out; its sum stays the same. */
export const instalmentsInput = z.strictObject({
  /** How many parts. */
  count: z.int().min(2),
  /** By year or by stage. */
  by: oneOf(vocabulary.instalmentSteps),
  /** Share of each part in per cent, in order; empty: none is printed. */
  shares: z.array(figure).default([]),
});

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
  /** 万元, 元, 亿元, %, 个百分点, or 1∶1, 1∶0.5 for a ratio, whose value is what matches one of the award. */
  unit: nullable(text),
  /** Unit of the upper end where that is another: 5000万元至1亿元. */
  unit_max: nullable(text),
  /** The figure is meant per firm, item, country …; null: for the whole. */
  per: nullable(oneOf(vocabulary.pers)),
  /** For a rate, a range of rates or a cap in per cent: what it is a share of, as printed (设备投资额); may be told of a promise and of an uplift too. */
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
  /** For one of several tiers by size. */
  tier: nullable(tierInput),
  /** For a part of a schedule: the years of receipt it is for. */
  years: nullable(yearsInput),
  /** In how many parts it is paid out. */
  instalments: nullable(instalmentsInput),
  /** For a cap: `per_year`, `total`, or `unclear` where no window is printed. */
  cap_window: nullable(oneOf(vocabulary.capWindows)),
};

/** For which size and years an amount is, in a file that leaves out what is null. */
export const leanSizes = {
  /** Unit of the upper end where that is another. */
  unit_max: lean(text),
  tier: lean(tierInput),
  years: lean(yearsInput),
  instalments: lean(instalmentsInput),
};
/** An amount's fields beside its role, in such a file. */
export const leanAmountFields = {
  op: lean(oneOf(vocabulary.operators)),
  value: lean(figure),
  value_max: lean(figure),
  unit: lean(text),
  per: lean(oneOf(vocabulary.pers)),
  base: lean(text),
  of: lean(text),
  applies_to: lean(z.array(slug)),
  measures: lean(z.array(oneOf(vocabulary.measures))),
  cap_scope: lean(oneOf(vocabulary.capScopes)),
  received: lean(oneOf(vocabulary.measures)),
  cap_window: lean(oneOf(vocabulary.capWindows)),
  ...leanSizes,
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

interface PrintedEnd {
  readonly value: number;
  readonly unit: string;
}
/** 5000万元 is below 1亿元; ends of unlike units are compared as bare numbers. */
function isAscending(low: PrintedEnd, high: PrintedEnd): boolean {
  const quantity = ({ value, unit }: PrintedEnd) => {
    const meaning = unitMeaning(unit);
    return meaning === null ? { amount: numberToDecimal(value), measure: null } : toQuantity(numberToDecimal(value), meaning);
  };
  const [a, b] = [quantity(low), quantity(high)];
  return a.measure === b.measure ? compareDecimals(a.amount, b.amount) < 0 : low.value < high.value;
}

const CHOOSE = 'choose the role that has it, or drop it';
/** An amount of one role, without the fields that only other roles have. */
const ofRole = <R extends vocabulary.AmountRole>(role: R) =>
  amountShape.extend({
    role: z.literal(role),
    value_max: absent(`a ${role} has one figure`, 'use role range, or drop value_max'),
    unit_max: absent(`a ${role} has one figure`, 'use role range, or drop unit_max'),
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

const withoutFigure = (role: string) => ({
  value: absent(`a ${role} has no value`, 'choose another role or drop it'),
  unit: absent(`a ${role} has no unit`, 'choose another role or drop it'),
});

const ONE_AWARD = remedied('`of` names one award', 'code it once for each award, in one group; or copy the printed words for both');
const builtOn = (role: string) =>
  z
    .string({
      error: ({ input }) =>
        Array.isArray(input)
          ? ONE_AWARD
          : input == null
            ? remedied(`a ${role} needs "of": the award it builds on`, 'give its id, or its printed name')
            : undefined,
    })
    .trim()
    .min(1, 'must not be empty');
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
        base: amountFields.base,
        applies_to: binding('cap'),
        cap_window: neededId(vocabulary.capWindows, 'say per_year, total or unclear', 'unclear unless a window is printed'),
      }),
      withValue('floor').extend({ applies_to: binding('floor') }),
      withValue('range').extend({
        value_max: neededFigure('a range needs both ends', 'give value_max, or another role'),
        unit_max: amountFields.unit_max,
        base: amountFields.base,
      }),
      ofRole('unspecified').extend({
        value: absent('an unspecified amount has no value', 'choose another role or drop it'),
        unit: absent('an unspecified amount has no unit', 'choose another role or drop it'),
        base: amountFields.base,
      }),
      ofRole('negotiated').extend(withoutFigure('negotiated')),
      ofRole('uncapped').extend({ ...withoutFigure('uncapped'), applies_to: binding('uncapped') }),
    ],
    kindsOf(idsOf(vocabulary.amountRoles)),
  )
  .superRefine((a, ctx) => {
    const problem = (path: string[], message: string, remedy: string) => {
      ctx.addIssue({ code: 'custom', path, message: remedied(message, remedy) });
    };
    if (a.role === 'range' && !isAscending(a, { value: a.value_max, unit: a.unit_max ?? a.unit }))
      problem(['value_max'], 'range upside down: value must be below value_max', 'swap the two');
    if (a.role === 'range' && a.base === null && unitMeaning(a.unit)?.measure === 'pct')
      problem(['base'], 'a range of rates needs a base (the printed words for what it is a share of)', 'copy them from the clause');
    const isShare = a.role === 'cap' && unitMeaning(a.unit)?.measure === 'pct';
    if (isShare && a.base === null) problem(['base'], 'a cap of so many per cent needs a base', 'copy the words for what it is a share of');
    if (a.role === 'cap' && !isShare && a.base !== null) problem(['base'], 'a cap that is a sum has no base', CHOOSE);
    if (a.tier !== null && a.tier.from === null && a.tier.to === null) problem(['tier'], 'a tier needs a bound', 'give from, to or both');
    if (a.years !== null && a.years.from > a.years.to) problem(['years'], 'years upside down: from is after to', 'swap the two');
    const { count, shares } = a.instalments ?? { count: 0, shares: [] };
    if (shares.length > 0 && shares.length !== count)
      problem(['instalments', 'shares'], `${shares.length} shares for ${count} parts`, 'give one a part, or none');
    if (shares.length > 0 && Math.abs(shares.reduce((sum, s) => sum + s, 0) - 100) > 1e-9)
      problem(['instalments', 'shares'], 'the shares do not add up to 100', 'look up the printed shares');
  });
export type AmountInput = z.output<typeof amountInput>;
