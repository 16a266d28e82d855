/** What is published under `/data`, and what every page prints. Field names and shapes are a public contract. */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { amountFields, instalmentsInput, limitInput, tierBound, tierInput, yearsInput } from './amount.ts';
import { conditionRecord, conditionShapes } from './condition.ts';
import { clauseId, date, figure, oneOf, passage, slug, text } from './field.ts';
import { incentiveInput } from './incentive.ts';
import { correctionInput, effectInput, horizon, overallCapInput, ownRuleInput, yearInferred } from './policy.ts';
import { referenceInput } from './reference.ts';
import { cityShape, successorEntry, unitEntry } from './registries.ts';
import { ruleShape } from './rule.ts';
import { basisEvidence, targetFields, threshold } from './target.ts';

/** An office charged with a fact or clause. */
const responsibleUnit = z.strictObject({
  /** Id in `units.json`. */
  unit: slug,
  /** Its name as printed there. */
  printed: text,
  /** 牵头, 按职责分工 or plain. */
  role: oneOf(vocabulary.unitRoles),
});

/** What every fact carries beside its own fields. */
const factBase = z.strictObject({
  /** Id of its policy. */
  policy: slug,
  /** Id of its city. */
  city: slug,
  /** Offices charged with it, as printed beside it. */
  responsible_units: z.array(responsibleUnit),
  /** Ids of offices a printed remark carries over to this clause. */
  units_inherited: z.array(slug),
  /** The sentence that holds the quote, as printed. */
  sentence: text,
  /** From the site's root, without base path: `/policies/wuhu-2022/#fact-wuhu-2022-t-municipal-srdi`. */
  url: z.string().regex(/^\/policies\/[a-z0-9-]+\/#[a-z][a-z0-9-]*$/),
  /** Ids of the discrepancies that touch it. */
  discrepancies: z.array(slug),
});

/** Where a fact stands. */
const factPlace = {
  /** Global, chosen once, never reused; a table cell's is `<policy>-<table>-<row>-<column>`. */
  id: slug,
  /** Id of its clause. */
  clause: passage.clause,
  /** Its words as printed. */
  quote: passage.quote,
};

const referenceRecord = referenceInput.omit({ nth: true });
const correctionRecord = correctionInput.omit({ quote: true, nth: true });

/** Words of an incentive's clause. */
const wordsRecord = z.strictObject({
  /** As printed. */
  quote: text,
});

const limitRecord = limitInput.omit({ nth: true }).extend({
  /** Its words as printed. */
  quote: text,
});
/** Where a document names the city whose firms it is for. */
const territoryRecord = z.strictObject({
  /** Id of the clause. */
  clause: clauseId,
  /** Its words as printed. */
  quote: text,
});

/** What a document says of how its numbers and sums are to be read. */
const ownRuleRecord = ownRuleInput.omit({ nth: true }).extend({
  /** Clauses whose incentives alone are meant, and all clauses under them; empty: all are. */
  within: z.array(clauseId),
});
/** From when and until when it is in force by its own words. */
const effectRecord = effectInput.omit({ nth: true }).extend({
  /** The last day: as printed, or reckoned from the first day and the term; null: neither can be told. */
  ends: date.nullable(),
});

const amountRecord = z.strictObject({
  /** `<incentive>-<key>`. */
  id: slug,
  ...amountFields,
  /** In yuan; null where the unit is no money. */
  value_cny: figure.nullable(),
  /** Upper end in yuan. */
  value_max_cny: figure.nullable(),
  /** Limits of number that clip the sum. */
  limits: z.array(limitRecord),
  /** Full ids of the amounts it binds. */
  applies_to: z.array(slug),
  /** Its words as printed. */
  quote: text,
});

/** How much of a policy is coded; all counts. */
const policyCounts = z.strictObject({
  /** Clauses of its text, table rows included. */
  clauses: z.int().nonnegative(),
  /** Characters of its text, white space left out. */
  characters: z.int().nonnegative(),
  /** Goals proper: no baselines, no repeats. */
  goals: z.int().nonnegative(),
  /** Actuals. */
  baselines: z.int().nonnegative(),
  /** Goals printed again. */
  repeats: z.int().nonnegative(),
  /** Incentives. */
  incentives: z.int().nonnegative(),
  /** Figures of incentives, promises without one included. */
  amounts: z.int().nonnegative(),
  /** Those of them that print a figure: a sum, a rate, a cap. */
  figures: z.int().nonnegative(),
  /** Rules. */
  rules: z.int().nonnegative(),
  /** Contradictions and misprints. */
  discrepancies: z.int().nonnegative(),
  /** Editor's readings of misprints. */
  corrections: z.int().nonnegative(),
});

const policyRecord = z.strictObject({
  /** `<city>-<year>[-<word>]`. */
  id: slug,
  /** Id of its city. */
  city: slug,
  /** As printed. */
  title: text,
  /** What the title is read from; null: the source prints it. */
  title_source: text.nullable(),
  /** Column head in tables: 芜湖 2022. */
  short: text,
  /** 发文字号; null: 原文未载. */
  doc_number: text.nullable(),
  /** 发文机关; null: 原文未载. */
  issuer: text.nullable(),
  /** 成文日期, YYYY-MM-DD; null: 原文未载. */
  issued: date.nullable(),
  /** A year nobody printed, with what it is read from. */
  year_inferred: yearInferred.nullable(),
  /** 征求意见稿, 已印发 or 新闻报道. */
  stage: oneOf(vocabulary.stages),
  /** Full text or excerpt. */
  holding: oneOf(vocabulary.holdings),
  /** How much of it is coded. */
  coding: oneOf(vocabulary.codings),
  /** What its goals are for; null: no year is printed. */
  horizon: horizon.nullable(),
  /** 时效性. */
  validity: oneOf(vocabulary.validities),
  /** Address of the text on an official site; null: 未找到. */
  official_url: z.string().nullable(),
  /** The day somebody looked for it there, YYYY-MM-DD; null: 未查. */
  official_checked: date.nullable(),
  /** What says whether it is in force; null: 未核实. */
  validity_source: text.nullable(),
  /** The day that was checked, YYYY-MM-DD. */
  validity_checked: date.nullable(),
  /** Where the document names its city; null: not coded. */
  territory: territoryRecord.nullable(),
  /** How its numbers and sums are to be read, by its own words. */
  own_rules: z.array(ownRuleRecord),
  /** From when and until when it is in force, by its own words; null: it does not say. */
  effect: effectRecord.nullable(),
  /** Path of the raw text in the repository. */
  source_file: text,
  /** SHA-256 of the raw text, lower-case hex. */
  source_sha256: text,
  /** What the raw text was extracted from. */
  source_form: oneOf(vocabulary.sourceForms),
  /** Who published it. */
  publisher: text.nullable(),
  /** The day it was published there, YYYY-MM-DD. */
  published: date.nullable(),
  /** A report's own headline. */
  headline: text.nullable(),
  /** Editor's readings of misprints. */
  corrections: z.array(correctionRecord),
  /** Printed strings left out of the text. */
  furniture: z.array(text),
  /** Other documents it names. */
  references: z.array(referenceRecord),
  /** How much is coded. */
  counts: policyCounts,
  /** From the site's root, without base path. */
  url: z.string(),
});

const clauseRecord = z.strictObject({
  /** Id of its policy. */
  policy: slug,
  /** Made from the printed number: `c3-2-5`. */
  id: clauseId,
  /** As printed: （二）; null: unnumbered. */
  number: text.nullable(),
  /** Its heading; null: it has none. */
  title: text.nullable(),
  /** Id of the clause it stands in; null at the top. */
  parent: clauseId.nullable(),
  /** All printed text of the clause itself without its children. */
  text: z.string(),
  /** Subjects of its passages. */
  topics: z.array(oneOf(vocabulary.topics)),
  /** Offices charged with it. */
  responsible_units: z.array(responsibleUnit),
  /** From the site's root, without base path. */
  url: z.string(),
});

const targetRecord = z.strictObject({ ...factPlace, ...targetFields, ...factBase.shape });

const incentiveRecord = incentiveInput.omit({ nth: true }).extend({
  ...factBase.shape,
  conditions: z.array(conditionRecord),
  duties: z.array(wordsRecord),
  proofs: z.array(wordsRecord),
  references: z.array(referenceRecord),
  amounts: z.array(amountRecord),
  /** Caps coded with another incentive that bind this one's amounts too. */
  shared_caps: z.array(amountRecord),
});

const ruleRecord = ruleShape.omit({ nth: true }).extend(factBase.shape);

/** A clause that charges an office. */
const chargeRecord = z.strictObject({
  /** Id of its policy. */
  policy: slug,
  /** Id of the clause. */
  clause: clauseId,
  /** Its role there; `inherited` where a printed remark carries it over. */
  role: z.enum([...(Object.keys(vocabulary.unitRoles) as (keyof typeof vocabulary.unitRoles)[]), 'inherited']),
  /** From the site's root, without base path. */
  url: z.string(),
});

const unitRecord = unitEntry.extend({
  /** Its names as printed in the documents. */
  printed_as: z.array(text),
  /** Clauses that charge it. */
  clauses: z.array(chargeRecord),
});

const cityRecord = cityShape.omit({ code: true }).extend({
  /** Its name in full, as printed: 芜湖市. */
  name: text,
  /** What kind of place it is. */
  level: cityShape.shape.level.unwrap(),
  /** GB/T 2260 code, six digits; null for a new area, which has none. */
  gb_code: cityShape.shape.code,
  /** Ids of its documents, in their order; none where none is held. */
  policies: z.array(slug),
  /** Its page, from the site's root, without base path; null where no document is held. */
  url: z.string().nullable(),
});

const discrepancyRecord = z.strictObject({
  /** Global, chosen once. */
  id: slug,
  /** Id of its policy. */
  policy: slug,
  /** What kind of disagreement. */
  kind: oneOf(vocabulary.discrepancyKinds),
  /** Clause of the passage. */
  clause_a: clauseId,
  /** Its words as printed. */
  quote_a: text,
  /** Clause of the passage it disagrees with; null where one passage suffices. */
  clause_b: clauseId.nullable(),
  /** Its words as printed. */
  quote_b: text.nullable(),
  /** The difference itself in a few words, Chinese; null where the coded facts say it. */
  difference: text.nullable(),
  /** What disagrees, Chinese. */
  explain: text,
  /** Ids of the facts it touches. */
  facts: z.array(slug),
});

/** One schema a published file. */
export const recordSchemas = {
  policies: policyRecord,
  clauses: clauseRecord,
  targets: targetRecord,
  incentives: incentiveRecord,
  rules: ruleRecord,
  units: unitRecord,
  discrepancies: discrepancyRecord,
  cities: cityRecord,
} as const;
export type RecordName = keyof typeof recordSchemas;

/** A record is made once and changed by nobody. */
export type Frozen<T> = T extends readonly (infer U)[] ? readonly Frozen<U>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type RecordOf<S extends z.ZodType> = Frozen<z.output<S>>;

/** What every fact carries beside its own fields. */
export type FactBase = RecordOf<typeof factBase>;
export type ResponsibleUnit = RecordOf<typeof responsibleUnit>;
export type ReferenceRecord = RecordOf<typeof referenceRecord>;
/** A condition, or several of which all or any must be met. */
export type ConditionRecord = RecordOf<typeof conditionRecord>;
export type AmountRecord = RecordOf<typeof amountRecord>;
export type OwnRuleRecord = RecordOf<typeof ownRuleRecord>;
export type PolicyCounts = RecordOf<typeof policyCounts>;
export type PolicyRecord = RecordOf<typeof policyRecord>;
export type ClauseRecord = RecordOf<typeof clauseRecord>;
export type TargetRecord = RecordOf<typeof targetRecord>;
export type IncentiveRecord = RecordOf<typeof incentiveRecord>;
export type RuleRecord = RecordOf<typeof ruleRecord>;
export type UnitRecord = RecordOf<typeof unitRecord>;
export type DiscrepancyRecord = RecordOf<typeof discrepancyRecord>;
export type CityRecord = RecordOf<typeof cityRecord>;

/** All published records, or those of one policy. */
export interface Records {
  readonly policies: PolicyRecord[];
  readonly clauses: ClauseRecord[];
  readonly targets: TargetRecord[];
  readonly incentives: IncentiveRecord[];
  readonly rules: RuleRecord[];
  readonly discrepancies: DiscrepancyRecord[];
  readonly units: UnitRecord[];
  readonly cities: CityRecord[];
}

/** Every object that stands in a published file, under the name the codebook has for it. */
export const recordShapes = {
  ...recordSchemas,
  amount: amountRecord,
  condition: conditionRecord,
  limit: limitRecord,
  tier: tierInput,
  tier_bound: tierBound,
  years: yearsInput,
  instalments: instalmentsInput,
  words: wordsRecord,
  territory: territoryRecord,
  own_rule: ownRuleRecord,
  overall_cap: overallCapInput,
  effect: effectRecord,
  reference: referenceRecord,
  correction: correctionRecord,
  responsible_unit: responsibleUnit,
  charge: chargeRecord,
  successor: successorEntry,
  threshold,
  basis_evidence: basisEvidence,
  horizon,
  year_inferred: yearInferred,
  counts: policyCounts,
} as const;
type RecordShapes = typeof recordShapes;

/** What a published field means, for readers of the data. */
export interface FieldNote {
  readonly meaning: string;
  /** Unit of a number, or form of a string. */
  readonly unit?: string;
  readonly example?: string | number | boolean;
}
/** A note on every field of every published object: one that is missing does not compile. */
export type Codebook = { readonly [S in keyof RecordShapes]: Readonly<Record<FieldOf<z.output<RecordShapes[S]>>, FieldNote>> };
/** Fields of any member of a union. */
type FieldOf<T> = T extends unknown ? Exclude<keyof T, 'nth'> : never;

/** What JSON Schema says of a field. */
export type Described = (note: FieldNote) => { readonly description: string; readonly examples?: readonly unknown[] };

/** The notes on an object's fields, by its schema. */
export type FieldNotes = ReadonlyMap<unknown, Readonly<Record<string, FieldNote>>>;

/** What the codebook says, by schema. */
export const recordNotes = (codebook: Codebook): FieldNotes =>
  new Map(
    Object.entries(recordShapes).flatMap(([shape, schema]): [unknown, Readonly<Record<string, FieldNote>>][] =>
      (schema === conditionRecord ? conditionShapes : [schema]).map((s) => [s, codebook[shape as keyof Codebook]]),
    ),
  );

/** Where a schema's node tells which notes explain its properties, until they stand there. */
const NOTED = 'x-noted';

/** Puts the notes of each marked node beside its properties, and takes the marks away. */
function describeNodes(node: unknown, notes: readonly Readonly<Record<string, FieldNote>>[], describe: Described): void {
  if (typeof node !== 'object' || node === null) return;
  const { [NOTED]: mark, properties = {} } = node as { [NOTED]?: number; properties?: Record<string, object> };
  Reflect.deleteProperty(node, NOTED);
  for (const [field, note] of Object.entries(mark === undefined ? {} : (notes[mark] ?? {}))) {
    const property = properties[field];
    if (property !== undefined) Object.assign(property, describe(note));
  }
  for (const child of Object.values(node)) describeNodes(child, notes, describe);
}

/**
 * JSON Schema (2020-12), every field of a noted object described.
 * @param describe puts a note into words
 */
export function describedJsonSchema(schema: z.ZodType, notes: FieldNotes, describe: Described): Record<string, unknown> {
  const found: Readonly<Record<string, FieldNote>>[] = [];
  const shared = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ zodSchema, jsonSchema }) => {
      const own = notes.get(zodSchema);
      if (own !== undefined) jsonSchema[NOTED] = found.push(own) - 1;
    },
  });
  // zod gives fields of one type one and the same object: each needs its own before it is described
  const apart = JSON.parse(JSON.stringify(shared)) as Record<string, unknown>;
  describeNodes(apart, found, describe);
  return apart;
}

/** JSON Schema of one published file: an array of records. */
export const recordJsonSchema = (name: RecordName, codebook: Codebook, describe: Described): Record<string, unknown> =>
  describedJsonSchema(z.array(recordSchemas[name]), recordNotes(codebook), describe);
