import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { amountInput } from './amount.ts';
import { conditionInput } from './condition.ts';
import { nth, nullable, oneOf, passage, slug, text, titleIds } from './field.ts';
import { referenceInput } from './reference.ts';

/** Words of the incentive's clause. */
const words = z.strictObject({
  /** As printed. */
  quote: text,
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth,
});

/** One incentive = one event × title or level × beneficiary kind × payer. */
export const incentiveInput = z.strictObject({
  /** Global, chosen once, never reused: `wuhan-2021-i-above-scale`. */
  id: slug,
  ...passage,
  /** Editor's short name, Chinese: 设备投资奖补. */
  title: text,
  /** Shared by incentives that are printed together (分别); null: printed alone. */
  group: nullable(slug),
  /** What the firm does or becomes: id of `content/events.yaml`. */
  event: slug,
  /** Level of the medium, standard, platform, contest … never of the firm. */
  level: nullable(oneOf(vocabulary.levels)),
  /** The kind of help. */
  instrument: oneOf(vocabulary.instruments),
  /** The word for it as printed: 奖补. */
  instrument_printed: text,
  /** Who receives it, as printed. */
  beneficiary: text,
  /** Who receives it, by kind. */
  beneficiary_kind: oneOf(vocabulary.beneficiaryKinds),
  /** Titles the beneficiary must already hold. */
  tiers_required: titleIds,
  /** Title whose award triggers it; null: no title does. */
  tier_attained: nullable(slug),
  /** How often it is given. */
  recurrence: oneOf(vocabulary.recurrences).default('unknown'),
  /** Who pays. */
  payer: oneOf(vocabulary.payers).default('unknown'),
  /** All must be met: conditions, or groups `{all: […]}`, `{any: […]}`. */
  conditions: z.array(conditionInput).default([]),
  /** What the money is for once paid (专项用于…): a duty, not a condition. */
  duties: z.array(words).default([]),
  /** What shows the base of a figure (依据转账凭证). */
  proofs: z.array(words).default([]),
  /** The title that a direct recognition gives (直接认定, 优先认定). */
  confers: nullable(slug),
  /** false: nobody is given anything yet (积极争取省级补贴, a fund that is only set up), or the firm itself pays. */
  claimable: z.boolean().default(true),
  /** Id of the incentive that prints the same benefit first. */
  same_as: nullable(slug),
  /** Its figures; empty for a benefit that is no sum. */
  amounts: z.array(amountInput).default([]),
  /** Whether it may be had beside others. */
  stacking: oneOf(vocabulary.stackings).default('unknown'),
  /** Other documents it names; `clause` is left out where it is the incentive's own. */
  references: z.array(referenceInput.partial({ clause: true })).default([]),
});
export type IncentiveInput = z.output<typeof incentiveInput>;
