/**
 * What the browser loads to compare: lists that are loaded once, one file a policy, and files of one row. Files are lean:
 * a field that holds null or an empty list is left out, and an address is left out where it follows from ids.
 */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { leanAmountFields, leanSizes } from './amount.ts';
import { cellFields, flagShape, passageShape } from './cell.ts';
import { chartShapes, chartShard } from './chart-record.ts';
import { clauseId, date, figure, lean, oneOf, slug, text, year } from './field.ts';
import { exportAmount, exportClause, exportFact, exportPolicy, exportShard } from './export-record.ts';
import { describedJsonSchema, recordNotes, recordSchemas, type Codebook, type Described, type FieldNote, type Frozen } from './record.ts';
import { horizon } from './policy.ts';
import { targetFields, targetShape, valueFields } from './packed-target-record.ts';
import { referenceInput } from './reference.ts';
import { conferral, titlesInput } from './title.ts';

/** The comparisons that have rows of their own. */
export const comparisons = ['targets', 'incentives', 'rules'] as const;
const comparison = z.enum(comparisons);

/** Enough of a document to find and choose it. */
const choiceRecord = z.strictObject({
  ...recordSchemas.policies.pick({ id: true, city: true, title: true, short: true, stage: true, holding: true, coding: true, validity: true }).shape,
  /** Name of its city: 芜湖. */
  city_zh: text,
  /** Full name of its province: 安徽省. */
  province: text,
  /** Year of its date, or the year inferred; null: neither is known. */
  year: year.nullable(),
  horizon: horizon.nullable(),
  /** Its place, name and title as typed in Latin letters, toneless, in full and by initials: `wuhu wh anhuisheng ahs …`. */
  pinyin: text,
});

/** A row that some document fills. */
const rowRecord = z.strictObject({
  /** Anchor on the comparison's page: `row-municipal`, `event-patent`, `duty-confirm-claims`. */
  id: slug,
  comparison,
  /** Its name: 市级专精特新. */
  zh: text,
  /** Part of the comparison it stands in: `title`, `pool`, `indicator`, a section of the events, or the topic of a duty. */
  section: slug,
  /** Name of that part. */
  section_zh: text,
  /** Subject of a row, of an incentive that of its event; null for events without one, and for rules that are not registered. */
  topic: oneOf(vocabulary.topics).nullable(),
  /** Event of a row of incentives; null for the others. */
  event: slug.nullable(),
  /** Titles it is about; empty: others. */
  titles: z.array(slug),
  /** How many documents fill it. */
  documents: z.int().positive(),
});

const amountFields = {
  ...valueFields,
  role: z.enum([...(Object.keys(vocabulary.amountRoles) as (keyof typeof vocabulary.amountRoles)[]), 'benefit']),
  measured_against: lean(text),
  ...leanSizes,
};

const ruleFields = {
  fact: valueFields.fact,
  clause: valueFields.clause,
  value: valueFields.value,
  unit: valueFields.unit,
  flags: valueFields.flags,
  addressee: oneOf(vocabulary.addressees),
  modality: oneOf(vocabulary.modalities),
};

/** A rule in a cell: whom it binds and how, with the words that print it. */
const ruleShape = z.strictObject({ ...ruleFields, quote: text });

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
    stacking: true,
    quote: true,
  })
  .extend({ references: z.array(reference) });

const targetCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(targetShape)) });
const incentiveCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(amountShape)) });
const ruleCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(ruleShape)) });

/** What stands below an incentive in a cell, in words: to whom it goes, what is asked for, whom to ask. */
const termsShape = z.strictObject({ fact: slug, lines: z.array(text) });

/** Who is responsible for a target or a rule, as printed. */
const officesShape = z.strictObject({ fact: slug, printed: z.array(text) });

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

/** One column of every comparison: `/data/policy/<id>.json.gzip`. */
const policyShard = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases are told. */
  as_of: date,
  policy: headShape,
  /** What is odd about its figures. */
  flags: z.array(flagShape),
  offers: z.array(offerShape),
  terms: z.array(termsShape),
  /** Targets and rules that name offices. */
  offices: z.array(officesShape),
  /** A cell for each row of targets, in their order. */
  targets: z.array(targetCell),
  /** A cell for each row of incentives, in their order. */
  incentives: z.array(incentiveCell),
  /** A cell for each row of rules, in their order. */
  rules: z.array(ruleCell),
});

/** Words of a sentence that a fact codes. */
const quotedShape = z.strictObject({
  fact: slug,
  /** Left out where it is the whole sentence. */
  quote: lean(text),
});

/** A sentence with all facts coded from it, and where it stands. */
const proofShape = z.strictObject({
  clause: clauseId,
  /** Where the clause stands, by its printed numbers: 三、（一）3. */
  place: text,
  sentence: text,
  facts: z.array(quotedShape),
  /** Who is responsible, as printed beside it: 市工信局（牵头）、市财政局. */
  offices: lean(text),
  /** Who is responsible by a note of the document on all of its kind. */
  inherited: lean(text),
});

/** What a citation of its words names. */
const citedShape = recordSchemas.policies.pick({ id: true, short: true, title: true, doc_number: true });

/** One row of a column as the page prints it. */
const columnCell = z.strictObject({
  row: slug,
  /** The head of the row, as HTML; only where the policy fills the row. */
  head: lean(text),
  /** What stands in the column, as HTML. */
  cell: text,
});

/** A policy's column of one comparison as its page prints it: `/data/column/<comparison>/<id>.json.gzip`. */
const columnShard = z.strictObject({
  data_version: text,
  comparison,
  policy: slug,
  /** The name that its head prints. */
  name: text,
  /** Its head, as HTML. */
  head: text,
  /** A cell for each row of the comparison, in their order. */
  cells: z.array(columnCell),
});

/** The words of every fact of a policy, loaded when one is opened: `/data/evidence/<id>.json.gzip`. */
const evidenceShard = z.strictObject({
  data_version: text,
  policy: citedShape,
  proofs: z.array(proofShape),
});

const rowTarget = z.strictObject(targetFields);
const rowAmount = z.strictObject(amountFields);
const rowRule = z.strictObject({ ...ruleFields, role: z.enum(['duty']) });
/** What one policy says in a row: the values' figures without their words. */
const rowCell = z.strictObject({
  policy: slug,
  blank: lean(oneOf(vocabulary.blanks)),
  values: lean(z.array(z.union([rowTarget, rowAmount, rowRule]))),
});

/** A line of a comparison: a value, or a blank with the clauses that speak of the row. Its words stand in the record of its fact. */
const lineHead = { row: slug, policy: slug, blank: lean(oneOf(vocabulary.blanks)), passages: lean(z.array(clauseId)) };
const targetLine = z.strictObject({ ...lineHead, ...rowTarget.partial().shape, tiers: lean(z.array(slug)) });
const amountLine = z.strictObject({ ...lineHead, ...rowAmount.partial().shape, amount: lean(slug) });
const ruleLine = z.strictObject({ ...lineHead, ...rowRule.partial().shape });

/** One row over all policies, some hundred a file: `/data/row/<row>.json.gzip`. */
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

/** A place a firm may name. */
const checkPlace = z.strictObject({
  /** City id: `wuhu`. */
  id: slug,
  /** Short name: 芜湖. */
  zh: text,
  /** Name as printed: 芜湖市. */
  name: text,
  /** Its province in full: 安徽省. */
  province: text,
});
/** A place with what is held of it. */
const checkChoice = checkPlace.extend({
  /** Documents held. */
  policies: z.int().nonnegative(),
  /** Incentives coded. */
  incentives: z.int().nonnegative(),
});

/** Of a document, what a verdict reads, what its standing is, and how it is cited. */
const checkPolicy = recordSchemas.policies.pick({
  id: true,
  city: true,
  title: true,
  short: true,
  doc_number: true,
  issuer: true,
  issued: true,
  year_inferred: true,
  stage: true,
  holding: true,
  coding: true,
  horizon: true,
  validity: true,
  official_url: true,
  official_checked: true,
  validity_source: true,
  validity_checked: true,
  territory: true,
  own_rules: true,
  effect: true,
  publisher: true,
  published: true,
  headline: true,
});

const incentiveShape = recordSchemas.incentives.shape;
const recordedAmount = incentiveShape.amounts.element;
/** An amount of an incentive, see the records. */
const checkAmount = recordedAmount.pick({ id: true, role: true, quote: true }).extend({
  ...leanAmountFields,
  value_cny: lean(figure),
  value_max_cny: lean(figure),
  limits: lean(recordedAmount.shape.limits),
});
/** An incentive without its sentence, and without what follows from its policy and id. */
const checkIncentive = recordSchemas.incentives
  .pick({
    id: true,
    policy: true,
    clause: true,
    quote: true,
    title: true,
    event: true,
    instrument: true,
    beneficiary: true,
    beneficiary_kind: true,
    recurrence: true,
    payer: true,
    claimable: true,
    stacking: true,
  })
  .extend({
    group: lean(slug),
    tier_attained: lean(slug),
    confers: lean(slug),
    same_as: lean(slug),
    conditions: lean(incentiveShape.conditions),
    amounts: lean(z.array(checkAmount)),
    shared_caps: lean(z.array(checkAmount)),
    duties: lean(incentiveShape.duties),
    proofs: lean(incentiveShape.proofs),
    references: lean(incentiveShape.references),
    responsible_units: lean(incentiveShape.responsible_units),
    units_inherited: lean(incentiveShape.units_inherited),
    discrepancies: lean(incentiveShape.discrepancies),
  });

const checkOffice = z.strictObject({
  /** Id of the office. */
  id: slug,
  /** City on whose page it stands. */
  city: slug,
  /** Its name in full. */
  zh: text,
  /** The office that took over, never verified. */
  successor: lean(text),
});

/** Where a clause stands, by its printed numbers. */
const checkClause = z.strictObject({
  /** Id of its policy. */
  policy: slug,
  /** Id of the clause. */
  id: clauseId,
  /** 三（一）2; the beginning of its text where it has no number. */
  place: text,
});

/** What the checker needs of one place: `/data/check/<place>.json.gzip`. */
const checkShard = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases and titles are told. */
  as_of: date,
  place: checkPlace,
  policies: z.array(checkPolicy),
  /** In the order of their documents, as printed. */
  incentives: z.array(checkIncentive),
  /** Incentives of other places whose sums these build on. */
  awards: lean(z.array(checkIncentive)),
  offices: z.array(checkOffice),
  clauses: z.array(checkClause),
  flags: z.array(flagShape),
});

/** What the checker needs before a place is named: `/data/check/index.json.gzip`. */
const checkIndex = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases and titles are told. */
  as_of: date,
  places: z.array(checkChoice),
  titles: titlesInput,
});

/** Part of a sentence that a fact is coded from; places count from the sentence's beginning, `end` exclusive. */
const textFact = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), kind: z.enum(['goal', 'money', 'benefit', 'rule']), fact: slug });

/** Part of a sentence that other documents print word for word. */
const textShared = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  passage: text,
  documents: z.int().min(2),
  url: z.string().regex(/^\/compare\/passages\//),
});

/** A sentence that is coded with topics. */
const textSentence = z.strictObject({
  clause: clauseId,
  place: text,
  title: lean(text),
  text,
  note: lean(z.int().positive()),
  topics: z.array(oneOf(vocabulary.topics)).min(1),
  facts: lean(z.array(textFact)),
  shared: lean(z.array(textShared)),
});

/** Of a document, what its head says and how it is cited. */
const textHead = recordSchemas.policies.pick({
  id: true,
  city: true,
  short: true,
  title: true,
  url: true,
  doc_number: true,
  issuer: true,
  issued: true,
  stage: true,
  holding: true,
  coding: true,
  validity: true,
  horizon: true,
  publisher: true,
  published: true,
  headline: true,
});

/** A document's sentences by topic, to set side by side: `/data/text/<id>.json.gzip`. */
const textShard = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases are told. */
  as_of: date,
  /** true while the site has no address of its own. */
  provisional: z.boolean(),
  policy: textHead,
  sentences: z.array(textSentence),
});

/** One code of a closed list or registry. */
const codeRecord = z.strictObject({
  /** The list: `amount_roles`. */
  list: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  /** Name of the list, Chinese. */
  list_zh: text,
  /** The code as it stands in the data. */
  code: z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/),
  /** Its name, Chinese. */
  zh: text,
  /** Its name, English. */
  en: text,
  /** What it means, Chinese; null: its name says it. */
  definition: text.nullable(),
});

type Unfilled<S> = { [K in keyof S]: S[K] extends z.ZodType ? z.ZodExactOptional<S[K]> : never };
/** Fields of a record, each left out where it holds null or an empty list; none is filled in. */
const unfilled = <S extends z.ZodRawShape>(shape: S): Unfilled<S> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, type]) => [name, lean(type instanceof z.ZodDefault ? (type.unwrap() as z.ZodType) : (type as z.ZodType))]),
  ) as Unfilled<S>;
const factTarget = z.strictObject(unfilled(recordSchemas.targets.shape));
const factIncentive = z.strictObject({
  ...unfilled(recordSchemas.incentives.shape),
  amounts: lean(z.array(checkAmount)),
  shared_caps: lean(z.array(checkAmount)),
});
const factRule = z.strictObject(unfilled(recordSchemas.rules.shape));

/** The records of one kind of one policy by their ids, so that each has an address: `/data/facts/<id>/targets.json#/records/<fact>` (RFC 6901). */
const factsOf = <T extends z.ZodType>(record: T) => z.strictObject({ data_version: text, policy: citedShape, records: z.record(slug, record) });
const targetFacts = factsOf(factTarget);
const incentiveFacts = factsOf(factIncentive);
const ruleFacts = factsOf(factRule);

/** One schema a list or kind of file. */
export const shardSchemas = {
  choice: z.array(choiceRecord),
  rows: z.array(rowRecord),
  titles: titlesInput,
  policy: policyShard,
  column: columnShard,
  row: rowShard,
  evidence: evidenceShard,
  check: checkShard,
  check_index: checkIndex,
  export: exportShard,
  'comparison-targets': z.array(targetLine),
  'comparison-incentives': z.array(amountLine),
  'comparison-rules': z.array(ruleLine),
  text: textShard,
  chart: chartShard,
  fact_targets: targetFacts,
  fact_incentives: incentiveFacts,
  fact_rules: ruleFacts,
  codes: z.array(codeRecord),
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
  rule: ruleShape,
  offer: offerShape,
  target_cell: targetCell,
  incentive_cell: incentiveCell,
  rule_cell: ruleCell,
  flag: flagShape,
  terms: termsShape,
  offices: officesShape,
  quoted: quotedShape,
  proof: proofShape,
  cited: citedShape,
  evidence: evidenceShard,
  head: headShape,
  policy_shard: policyShard,
  column_cell: columnCell,
  column_shard: columnShard,
  row_target: rowTarget,
  row_amount: rowAmount,
  row_rule: rowRule,
  row_cell: rowCell,
  row_shard: rowShard,
  check_place: checkPlace,
  check_choice: checkChoice,
  check_policy: checkPolicy,
  check_amount: checkAmount,
  check_incentive: checkIncentive,
  check_office: checkOffice,
  check_clause: checkClause,
  check_shard: checkShard,
  check_index: checkIndex,
  target_line: targetLine,
  amount_line: amountLine,
  rule_line: ruleLine,
  export_policy: exportPolicy,
  export_clause: exportClause,
  export_fact: exportFact,
  export_amount: exportAmount,
  export_shard: exportShard,
  text_fact: textFact,
  text_shared: textShared,
  text_sentence: textSentence,
  text_head: textHead,
  text_shard: textShard,
  ...chartShapes,
  fact_target: factTarget,
  fact_incentive: factIncentive,
  fact_rule: factRule,
  target_facts: targetFacts,
  incentive_facts: incentiveFacts,
  rule_facts: ruleFacts,
  code: codeRecord,
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
export type PackedRule = Of<typeof ruleShape>;
export type PackedTargetCell = Of<typeof targetCell>;
export type PackedIncentiveCell = Of<typeof incentiveCell>;
export type PackedRuleCell = Of<typeof ruleCell>;
export type PackedPassage = Of<typeof passageShape>;
export type PolicyShard = Of<typeof policyShard>;
export type ColumnShard = Of<typeof columnShard>;
export type EvidenceShard = Of<typeof evidenceShard>;
export type TargetLineRecord = Of<typeof targetLine>;
export type AmountLineRecord = Of<typeof amountLine>;
export type RuleLineRecord = Of<typeof ruleLine>;
export type RowCell = Of<typeof rowCell>;
export type RowShard = Of<typeof rowShard>;
export type CheckPlace = Of<typeof checkPlace>;
export type CheckChoice = Of<typeof checkChoice>;
export type CheckPolicy = Of<typeof checkPolicy>;
export type PackedCheckAmount = Of<typeof checkAmount>;
export type PackedCheckIncentive = Of<typeof checkIncentive>;
export type CheckOffice = Of<typeof checkOffice>;
export type CheckClause = Of<typeof checkClause>;
export type CheckShard = Of<typeof checkShard>;
export type CheckIndex = Of<typeof checkIndex>;
export type TextFact = Of<typeof textFact>;
export type TextShared = Of<typeof textShared>;
export type TextSentence = Of<typeof textSentence>;
export type TextShard = Of<typeof textShard>;
export type TargetFacts = Of<typeof targetFacts>;
export type IncentiveFacts = Of<typeof incentiveFacts>;
export type RuleFacts = Of<typeof ruleFacts>;
export type CodeRecord = Of<typeof codeRecord>;
