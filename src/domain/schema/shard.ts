/**
 * What the browser loads to compare: lists that are loaded once, one file a policy, and files of one row. Files are lean:
 * a field that holds null or an empty list is left out, and an address is left out where it follows from ids.
 */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { clauseId, date, figure, oneOf, slug, text, year } from './field.ts';
import { describedJsonSchema, recordNotes, recordSchemas, type Codebook, type Described, type FieldNote, type Frozen } from './record.ts';
import { horizon } from './policy.ts';
import { referenceInput } from './reference.ts';
import { basisEvidence, threshold } from './target.ts';
import { conferral, titlesInput } from './title.ts';

/** The comparisons that have rows of their own. */
export const comparisons = ['targets', 'incentives'] as const;
const comparison = z.enum(comparisons);

/** Left out where it is null, empty or the usual. */
const lean = <T extends z.ZodType>(type: T) => z.exactOptional(type);

/** Enough of a document to find and choose it. */
const choiceRecord = z.strictObject({
  ...recordSchemas.policies.pick({ id: true, city: true, title: true, short: true, stage: true, holding: true, coding: true, validity: true }).shape,
  /** Name of its city: 芜湖. */
  city_zh: text,
  /** Full name of its province: 安徽省. */
  province: text,
  /** Year of its date, or the year inferred; null: neither is known. */
  year: year.nullable(),
  horizon,
});

/** A row that some document fills. */
const rowRecord = z.strictObject({
  /** Anchor on the comparison's page: `row-municipal`, `event-patent`. */
  id: slug,
  comparison,
  /** Its name: 市级专精特新. */
  zh: text,
  /** Part of the comparison it stands in: `title`, `pool`, `indicator`, or a section of the events. */
  section: slug,
  /** Name of that part. */
  section_zh: text,
  /** Subject of a row of targets; null for incentives. */
  topic: oneOf(vocabulary.topics).nullable(),
  /** Event of a row of incentives; null for targets. */
  event: slug.nullable(),
  /** Titles it is about; empty: others. */
  titles: z.array(slug),
  /** How many documents fill it. */
  documents: z.int().positive(),
});

/** Words of a document that speak of a row without setting or giving anything; the address is that of the clause. */
const passageShape = z.strictObject({ clause: clauseId, quote: text });

/** What every value carries: a number with all that must travel with it; the address is that of the fact. */
const valueFields = {
  /** Id of the fact. */
  fact: slug,
  clause: clauseId,
  op: lean(oneOf(vocabulary.operators)),
  value: lean(figure),
  value_max: lean(figure),
  unit: lean(text),
  per: lean(oneOf(vocabulary.pers)),
  /** Ids of the discrepancies that touch it. */
  flags: lean(z.array(slug)),
};

const targetFields = {
  ...valueFields,
  role: z.enum(['goal', 'part', 'milestone', 'repeat', 'baseline', 'promise']),
  basis: oneOf(vocabulary.bases),
  each: lean(oneOf(vocabulary.eaches)),
  scope: lean(text),
  measured_against: lean(text),
  from: lean(year),
  year: lean(year),
};

const amountFields = {
  ...valueFields,
  role: z.enum([...(Object.keys(vocabulary.amountRoles) as (keyof typeof vocabulary.amountRoles)[]), 'benefit']),
  measured_against: lean(text),
};

/** A target in a cell, with the words that print it. */
const targetShape = z.strictObject({
  ...targetFields,
  indicator: text,
  tiers: lean(z.array(slug)),
  pool_for: lean(z.array(slug)),
  op_printed: lean(text),
  basis_evidence: lean(basisEvidence),
  duration_years: lean(z.number().positive()),
  threshold: lean(threshold),
  commitment: oneOf(vocabulary.commitments),
  verb: lean(text),
  quote: text,
  sentence: text,
});

/** An amount of an incentive in a cell, or a benefit that is no money. */
const amountShape = z.strictObject({
  ...amountFields,
  /** Id of the amount; left out for a benefit. */
  amount: lean(slug),
  base: lean(text),
  builds_on: lean(text),
  cap_window: lean(oneOf(vocabulary.capWindows)),
  /** How many incentives share the limit; left out for one. */
  shared_by: lean(z.int().min(2)),
});

const reference = referenceInput.omit({ nth: true });
/** What all amounts of one incentive share. */
const offerShape = recordSchemas.incentives
  .pick({
    id: true,
    title: true,
    group: true,
    event: true,
    level: true,
    instrument: true,
    beneficiary: true,
    beneficiary_kind: true,
    payer: true,
    recurrence: true,
    tiers_required: true,
    stacking: true,
    quote: true,
    sentence: true,
  })
  .extend({ references: z.array(reference) });

const cellFields = {
  /** Which kind of blank; left out where the values answer the row. */
  blank: lean(oneOf(vocabulary.blanks)),
  /** Where the text speaks of the row, for a blank that opens it. */
  passages: lean(z.array(passageShape)),
};
const targetCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(targetShape)) });
const incentiveCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(amountShape)) });

/** A difference beside figures, in words. */
const flagShape = z.strictObject({
  id: slug,
  text,
  /** A contradiction, wrong sum or misprint. */
  grave: z.boolean(),
});

/** The head of a policy's column. */
const headShape = recordSchemas.policies.pick({
  id: true,
  city: true,
  short: true,
  title: true,
  url: true,
  stage: true,
  holding: true,
  coding: true,
  validity: true,
  horizon: true,
});

/** One column of every comparison: `/data/policy/<id>.json`. */
const policyShard = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases are told. */
  as_of: date,
  policy: headShape,
  /** What is odd about its figures. */
  flags: z.array(flagShape),
  offers: z.array(offerShape),
  /** A cell for each row of targets, in their order. */
  targets: z.array(targetCell),
  /** A cell for each row of incentives, in their order. */
  incentives: z.array(incentiveCell),
});

const rowTarget = z.strictObject(targetFields);
const rowAmount = z.strictObject(amountFields);
/** What one policy says in a row: the values' figures without their words. */
const rowCell = z.strictObject({
  policy: slug,
  blank: lean(oneOf(vocabulary.blanks)),
  values: lean(z.array(z.union([rowTarget, rowAmount]))),
});

/** One row over all policies, some hundred a file: `/data/row/<row>.json`. */
const rowShard = z.strictObject({
  data_version: text,
  row: rowRecord,
  /** How many policies have a cell, in all files of the row. */
  policies: z.int().nonnegative(),
  /** The next file of the row; null: this is the last. */
  next: z
    .string()
    .regex(/^row\/[a-z0-9-]+\.\d+\.json$/)
    .nullable(),
  cells: z.array(rowCell),
});

/** One schema a list or kind of file. */
export const shardSchemas = {
  choice: z.array(choiceRecord),
  rows: z.array(rowRecord),
  titles: titlesInput,
  policy: policyShard,
  row: rowShard,
} as const;
export type ShardName = keyof typeof shardSchemas;

/** Every object in them that the records do not have, under the name the codebook has for it. */
const shardShapes = {
  choice: choiceRecord,
  row: rowRecord,
  title: titlesInput.element,
  conferral,
  passage: passageShape,
  target: targetShape,
  amount: amountShape,
  offer: offerShape,
  target_cell: targetCell,
  incentive_cell: incentiveCell,
  flag: flagShape,
  head: headShape,
  policy_shard: policyShard,
  row_target: rowTarget,
  row_amount: rowAmount,
  row_cell: rowCell,
  row_shard: rowShard,
} as const;

/** A note on every field of them: one that is missing does not compile. */
export type ShardCodebook = { readonly [S in keyof typeof shardShapes]: Readonly<Record<keyof z.output<(typeof shardShapes)[S]>, FieldNote>> };

/** JSON Schema of a list or of a kind of file. */
export const shardJsonSchema = (name: ShardName, records: Codebook, shards: ShardCodebook, describe: Described): Record<string, unknown> =>
  describedJsonSchema(
    shardSchemas[name],
    new Map([
      ...recordNotes(records),
      [reference, records.reference],
      ...Object.entries(shardShapes).map(([shape, schema]): [unknown, Readonly<Record<string, FieldNote>>] => [schema, shards[shape as keyof ShardCodebook]]),
    ]),
    describe,
  );

type Of<S extends z.ZodType> = Frozen<z.output<S>>;
export type ComparisonId = (typeof comparisons)[number];
export type ChoiceRecord = Of<typeof choiceRecord>;
export type RowRecord = Of<typeof rowRecord>;
export type PackedTarget = Of<typeof targetShape>;
export type PackedAmount = Of<typeof amountShape>;
export type PackedTargetCell = Of<typeof targetCell>;
export type PackedIncentiveCell = Of<typeof incentiveCell>;
export type PackedPassage = Of<typeof passageShape>;
export type PolicyShard = Of<typeof policyShard>;
export type RowCell = Of<typeof rowCell>;
export type RowShard = Of<typeof rowShard>;
