/**
 * The shapes of everything that is written by hand under `content/` and of everything published under `/data`.
 * The only module that imports zod; other modules (and client code) import its types only.
 * Rules that need the document's text (quotes, clauses, numerals) live in `domain/check`.
 */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';

/** The ids of a closed list, as a zod enum. */
export const idsOf = <T extends Record<string, unknown>>(terms: T) => z.enum(Object.keys(terms) as [keyof T & string, ...(keyof T & string)[]]);

export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const clauseId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a clause id such as c3-2-5, a1 or c2-p1');
export const text = z.string().trim().min(1, 'must not be empty');
const year = z.int().min(1990, 'year outside 1990–2100').max(2100, 'year outside 1990–2100');
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a quoted date 'YYYY-MM-DD'");
const amount = z.number().nonnegative();
export const nullable = <T extends z.ZodType>(type: T) => type.nullable().default(null);

/** Ids of `content/titles.yaml`; the check holds that they stand there. */
const tiers = z.array(slug).default([]);

/** A passage: the shortest contiguous words of one clause; `nth` counts from 1 where they occur more than once. */
const passage = {
  /** Clause id, e.g. `c3-2-5`. */
  clause: clauseId,
  /** Words as printed; white space is ignored when they are looked up. */
  quote: text,
  nth: z.int().positive().optional(),
};

/** A number limit beside a fact's own value, e.g. 主营业务收入10亿元以上. */
const threshold = z.strictObject({
  op: idsOf(vocabulary.operators),
  value: amount,
  unit: text,
  /** What is measured, as printed (主营业务收入). */
  of: text,
});

const basisEvidence = z.strictObject({
  kind: z.enum(['printed', 'inferred']),
  /** The printed words, or the passage of the same document the reading rests on. */
  reason: text,
});

const targetFields = {
  /** What is counted, as printed. */
  indicator: text,
  /** Id in `content/indicators.yaml`. */
  indicator_id: slug,
  status: nullable(idsOf(vocabulary.statuses)),
  /** The titles the number counts; two where one number covers two. */
  tiers,
  /** For a pool: the titles it prepares for. */
  pool_for: tiers,
  /** null: named without a figure (争创一批…). */
  op: nullable(idsOf(vocabulary.operators)),
  /** The operator's words as printed (以上), null for a bare number. */
  op_printed: nullable(text),
  /** In the printed unit: 20 with unit 万户 for “20 万户”. */
  value: nullable(amount),
  /** Upper end of a range. */
  value_max: nullable(amount),
  /** As printed: 家, 户, 亿元, %, 个百分点 … */
  unit: nullable(text),
  /** The verb as printed (培育, 认定, 争创). */
  verb: nullable(text),
  commitment: idsOf(vocabulary.commitments).default('plain'),
  /** The deadline printed for the number or at the head of its sentence. */
  year: nullable(year),
  /** First year of a counting period. */
  from: nullable(year),
  /** 5年培育… without dates. */
  duration_years: nullable(z.number().positive()),
  basis: idsOf(vocabulary.bases),
  basis_evidence: nullable(basisEvidence),
  each: nullable(idsOf(vocabulary.eaches)),
  per: nullable(idsOf(vocabulary.pers)),
  /** What a difference is measured against, as printed (规模工业年均增速). */
  relative_to: nullable(text),
  /** Id of the target this one is part of (其中). */
  subset_of: nullable(slug),
  threshold: nullable(threshold),
  /** null: the whole city; else the place or circle as printed (无为市). */
  scope: nullable(text.regex(/^(?!全[市县区]$)/, 'the whole city is null')),
  /** true for an actual, not a goal. */
  baseline: z.boolean().default(false),
  /** Id of the target this one repeats. */
  same_as: nullable(slug),
};

/** A goal, baseline or repeat coded from running text. One fact per number. */
export const targetInput = z.strictObject({ id: slug, ...passage, ...targetFields });
export type TargetInput = z.output<typeof targetInput>;

/** What a table declaration may say of a cell; row and column templates are merged over the defaults. */
const cellTemplate = z.strictObject(
  // a template says only what it says: the defaults come in when the cell has become a target
  Object.fromEntries(Object.entries(targetFields).map(([key, type]) => [key, (type instanceof z.ZodDefault ? type.unwrap() : type).optional()])),
);

/** Reads an annex's cells as targets: the Markdown table stays the only place where the figures stand. */
export const tableInput = z.strictObject({
  /** The table’s id: of an annex for its first table (`a1`), `a1-t2` for its second; elsewhere `c3-2-t1`, at the top `t1`. */
  id: clauseId,
  /** Column that names the row. */
  label_column: z.int().nonnegative(),
  /** Columns whose blank cells continue the cell above (merged in print). */
  merged_columns: z.array(z.int().nonnegative()).default([]),
  /** Column with printed row numbers; rows then take `a2-7` from it. */
  number_column: nullable(z.int().nonnegative()),
  /** Column that names the responsible offices. */
  units_column: nullable(z.int().nonnegative()),
  defaults: cellTemplate.default({}),
  columns: z.array(z.strictObject({ at: z.int().nonnegative(), key: z.string().regex(/^[a-z0-9-]+$/), target: cellTemplate.default({}) })).default([]),
  rows: z
    .array(
      z.strictObject({
        label: text,
        key: slug,
        /** `whole`: a total row (全市), to which the other rows must add up. */
        covers: z.enum(['whole', 'part']).default('part'),
        target: cellTemplate.default({}),
        cells: z.record(z.string(), cellTemplate).default({}),
      }),
    )
    .refine((rows) => rows.filter((r) => r.covers === 'whole').length < 2, 'only one row of a table covers the whole')
    .default([]),
});
export type TableInput = z.output<typeof tableInput>;

const quoteOf = { quote: text.optional(), nth: z.int().positive().optional() };

export const conditionInput = z.strictObject({
  kind: idsOf(vocabulary.conditionKinds),
  op: nullable(idsOf(vocabulary.operators)),
  value: nullable(amount),
  value_max: nullable(amount),
  unit: nullable(text),
  /** For `title_held` and `recognised`: which titles, any of which will do. */
  tiers,
  /** The condition's own words as printed. */
  quote: text,
  nth: z.int().positive().optional(),
});

export const amountInput = z
  .strictObject({
    /** Short name, unique within the incentive; the id becomes `<incentive>-<key>`. */
    key: slug,
    role: idsOf(vocabulary.amountRoles),
    op: nullable(idsOf(vocabulary.operators)),
    /** In the printed unit. */
    value: nullable(amount),
    value_max: nullable(amount),
    /** 万元, 元, 亿元, %, 个百分点, or 1∶1 for a ratio. */
    unit: nullable(text),
    per: nullable(idsOf(vocabulary.pers)),
    /** For a rate: what it is a share of, as printed (设备投资额). */
    base: nullable(text),
    /** For a ratio or uplift: incentive or amount id, or the printed name of the award that stands elsewhere. */
    of: nullable(text),
    /** For a cap or floor: keys in this incentive, or full ids elsewhere. */
    applies_to: z.array(slug).default([]),
    cap_window: nullable(idsOf(vocabulary.capWindows)),
    ...quoteOf,
  })
  .superRefine((a, ctx) => {
    const need = (ok: boolean, path: string, message: string) => {
      if (!ok) ctx.addIssue({ code: 'custom', path: [path], message });
    };
    need(a.role === 'unspecified' || a.value !== null, 'value', `an amount with role "${a.role}" needs a value`);
    need(a.role !== 'unspecified' || a.value === null, 'value', 'an unspecified amount has no value; choose another role or drop it');
    need(a.role !== 'rate' || a.base !== null, 'base', 'a rate needs a base (the printed words for what it is a share of)');
    need((a.role !== 'ratio' && a.role !== 'uplift') || a.of !== null, 'of', `a ${a.role} needs "of": the award it builds on`);
    need((a.role !== 'cap' && a.role !== 'floor') || a.applies_to.length > 0, 'applies_to', `a ${a.role} must name what it binds`);
    need(a.role !== 'cap' || a.cap_window !== null, 'cap_window', 'say per_year, total or unclear');
    need(a.role !== 'range' || a.value_max !== null, 'value_max', 'a range needs both ends');
    need(a.value === null || a.value_max === null || a.value < a.value_max, 'value_max', 'range upside down: value must be below value_max');
  });

export const referenceInput = z.strictObject({
  title: text,
  number: nullable(text),
  relation: idsOf(vocabulary.relations),
  clause: clauseId,
  quote: text,
  nth: z.int().positive().optional(),
  /** Policy id where this site holds the document; null: 本站未收录. */
  held: nullable(slug),
});

/** One incentive = one event × title or level × beneficiary kind × payer. */
export const incentiveInput = z.strictObject({
  id: slug,
  ...passage,
  /** Editor's short name, Chinese. */
  title: text,
  /** Shared by incentives that are printed together (分别). */
  group: nullable(slug),
  /** Id of `content/events.yaml`. */
  event: slug,
  /** Level of the medium, standard, platform, contest … never of the firm. */
  level: nullable(idsOf(vocabulary.levels)),
  instrument: idsOf(vocabulary.instruments),
  instrument_printed: text,
  /** Who receives it, as printed. */
  beneficiary: text,
  beneficiary_kind: idsOf(vocabulary.beneficiaryKinds),
  /** Titles the beneficiary must already hold. */
  tiers_required: tiers,
  /** Title whose award triggers it. */
  tier_attained: nullable(slug),
  recurrence: idsOf(vocabulary.recurrences).default('unknown'),
  payer: idsOf(vocabulary.payers).default('unknown'),
  conditions: z.array(conditionInput).default([]),
  amounts: z.array(amountInput).default([]),
  stacking: idsOf(vocabulary.stackings).default('unknown'),
  references: z.array(referenceInput.partial({ clause: true })).default([]),
});
export type IncentiveInput = z.output<typeof incentiveInput>;
export type AmountInput = z.output<typeof amountInput>;
export type ConditionInput = z.output<typeof conditionInput>;

/** A duty with a figure or a must: 30日内确认, 招标单位不得提出…. */
export const ruleInput = z.strictObject({
  id: slug,
  ...passage,
  addressee: idsOf(vocabulary.addressees),
  modality: idsOf(vocabulary.modalities),
  value: nullable(amount),
  unit: nullable(text),
});
export type RuleInput = z.output<typeof ruleInput>;

export const policyInput = z
  .strictObject({
    id: slug,
    city: slug,
    /** Column head in tables, e.g. 芜湖 2022. */
    short: text,
    /** As printed, without the words of a notice around it. */
    title: text,
    doc_number: nullable(text),
    issuer: nullable(text),
    /** null: 原文未载. */
    issued: nullable(date),
    /** An inferred year, shown as 〔推定〕, with its reason. */
    year_inferred: nullable(z.strictObject({ year, reason: text })),
    stage: idsOf(vocabulary.stages),
    holding: idsOf(vocabulary.holdings),
    horizon: z.strictObject({ kind: idsOf(vocabulary.horizonKinds), from: nullable(year), to: year }),
    validity: idsOf(vocabulary.validities).default('unknown'),
    source: z.strictObject({
      /** File under `content/sources/`. */
      file: text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
      form: idsOf(vocabulary.sourceForms),
      publisher: nullable(text),
      published: nullable(date),
      /** A report's own headline, as it stands in the source file; it is cited under it. */
      headline: nullable(text),
    }),
    /** Editor's readings of misprints; the body keeps the printed words. */
    corrections: z.array(z.strictObject({ ...passage, printed: text, read: text, why: text })).default([]),
    /** Printed strings that are not part of the text, left out of the body; `count` occurrences are removed. */
    furniture: z.array(z.strictObject({ text, what: text, count: z.int().positive().default(1) })).default([]),
    references: z.array(referenceInput).default([]),
    /** Every office name as printed in this document → id in `content/units.yaml`. */
    unit_names: z.record(z.string(), slug).default({}),
    /** Printed carry-overs such as 以下均需要各地落实: the offices then belong to every later clause under `within`. */
    units_inherited: z.array(z.strictObject({ ...passage, units: z.array(slug).min(1), within: z.array(clauseId).min(1) })).default([]),
    topics: z.array(z.strictObject({ clause: clauseId, quote: text.optional(), topics: z.array(idsOf(vocabulary.topics)).min(1) })).default([]),
    tables: z.array(tableInput).default([]),
    targets: z.array(targetInput).default([]),
    incentives: z.array(incentiveInput).default([]),
    rules: z.array(ruleInput).default([]),
  })
  .superRefine((p, ctx) => {
    if (p.horizon.from !== null && p.horizon.from > p.horizon.to)
      ctx.addIssue({ code: 'custom', path: ['horizon'], message: 'horizon upside down: from is after to' });
    if (p.horizon.kind === 'plan_period' && p.horizon.from === null)
      ctx.addIssue({ code: 'custom', path: ['horizon', 'from'], message: 'a plan period needs its first year' });
  });
/** The checked frontmatter of `content/policies/<id>.mdx`. */
export type PolicyInput = z.output<typeof policyInput>;

/** Frontmatter of the site's own prose, `content/pages/<id>.mdx`. */
export const pageInput = z.strictObject({ title: text, lead: text });

const auditPassage = z.strictObject(passage);
export const auditInput = z.strictObject({
  discrepancies: z
    .array(
      z.strictObject({
        id: slug,
        kind: idsOf(vocabulary.discrepancyKinds),
        a: auditPassage,
        b: auditPassage.nullable().default(null),
        /** Shown to readers, Chinese. */
        explain: text,
        /** Ids of the facts it touches. */
        facts: z.array(slug).default([]),
      }),
    )
    .default([]),
  /** Numerals that are no figures; `token` is the numeral inside the quote where the quote holds several. */
  not_figures: z.array(z.strictObject({ ...passage, token: text.optional(), kind: idsOf(vocabulary.notFigureKinds), why: text.optional() })).default([]),
  /** Where a search word of an indicator stands in a text that all the same does not set the indicator. */
  silent_exceptions: z.array(z.strictObject({ row: slug, ...passage, why: text })).default([]),
});
/** The checked content of `content/audit/<id>.yaml`. */
export type AuditInput = z.output<typeof auditInput>;

export const citiesInput = z.array(
  z.strictObject({
    id: slug,
    zh: text,
    /** GB/T 2260 code. */
    code: z.string().regex(/^\d{6}$/),
    province: text,
  }),
);
export const indicatorsInput = z.array(
  z
    .strictObject({
      id: slug,
      zh: text,
      topic: idsOf(vocabulary.topics),
      unit: nullable(text),
      /** Words whose presence in a text forbids the blank 原文未提. */
      words: z.array(text).default([]),
      /** Which titles of a target choose its row: those it counts, or those its pool prepares for. null: one row of its own. */
      rows_by: nullable(z.enum(['tiers', 'pool_for'])),
      /** An indicator of titled or pooled firms has one comparison row a title or rung, each with its own words. */
      rows: z.array(z.strictObject({ id: slug, zh: text, titles: tiers, words: z.array(text).default([]) })).default([]),
    })
    .refine((i) => (i.rows_by === null) === (i.rows.length === 0), {
      path: ['rows_by'],
      message: 'rows and rows_by go together: say which titles choose the row',
    }),
);
export const unitsInput = z.array(
  z.strictObject({
    id: slug,
    zh: text,
    function: idsOf(vocabulary.unitFunctions),
    city: slug,
    /** Editor's knowledge of a later reorganisation; never taken from the documents, always shown as 未核实. */
    successor: nullable(z.strictObject({ name: text, status: z.literal('unverified') })),
  }),
);
export type City = z.output<typeof citiesInput>[number];
export type Indicator = z.output<typeof indicatorsInput>[number];
export type UnitEntry = z.output<typeof unitsInput>[number];
export type Discrepancy = AuditInput['discrepancies'][number];

/* ---- what is published under /data ---- */

const responsibleUnit = z.strictObject({ unit: slug, printed: text, role: idsOf(vocabulary.unitRoles) });
const factBase = {
  policy: slug,
  city: slug,
  responsible_units: z.array(responsibleUnit),
  /** Offices a printed remark carries over to this clause. */
  units_inherited: z.array(slug),
  /** The sentence that holds the quote. */
  sentence: text,
  /** From the site's root, without base path. */
  url: z.string().regex(/^\/policies\/[a-z0-9-]+\/#[a-z][a-z0-9-]*$/),
  discrepancies: z.array(slug),
};
const referenceRecord = referenceInput.omit({ nth: true });
const horizon = policyInput.shape.horizon;
const { key: _key, nth: _nth, quote: _quote, applies_to: _appliesTo, ...amountFields } = amountInput.shape;

const amountRecord = z.strictObject({
  id: slug,
  ...amountFields,
  /** In yuan; null where the unit is no money. */
  value_cny: amount.nullable(),
  value_max_cny: amount.nullable(),
  applies_to: z.array(slug),
  quote: text,
});

export const recordSchemas = {
  policies: z.strictObject({
    id: slug,
    city: slug,
    title: text,
    short: text,
    doc_number: text.nullable(),
    issuer: text.nullable(),
    issued: date.nullable(),
    year_inferred: z.strictObject({ year, reason: text }).nullable(),
    stage: idsOf(vocabulary.stages),
    holding: idsOf(vocabulary.holdings),
    horizon,
    validity: idsOf(vocabulary.validities),
    source_file: text,
    source_sha256: text,
    source_form: idsOf(vocabulary.sourceForms),
    publisher: text.nullable(),
    published: date.nullable(),
    headline: text.nullable(),
    corrections: z.array(z.strictObject({ clause: clauseId, printed: text, read: text, why: text })),
    furniture: z.array(text),
    references: z.array(referenceRecord),
    counts: z.record(z.string(), z.int().nonnegative()),
    url: z.string(),
  }),
  clauses: z.strictObject({
    policy: slug,
    id: clauseId,
    number: text.nullable(),
    title: text.nullable(),
    parent: clauseId.nullable(),
    text: z.string(),
    topics: z.array(idsOf(vocabulary.topics)),
    responsible_units: z.array(responsibleUnit),
    url: z.string(),
  }),
  targets: targetInput.omit({ nth: true }).extend(factBase),
  incentives: incentiveInput.omit({ nth: true }).extend({
    ...factBase,
    conditions: z.array(conditionInput.omit({ nth: true })),
    references: z.array(referenceRecord),
    amounts: z.array(amountRecord),
    /** Caps coded with another incentive that bind this one's amounts too. */
    shared_caps: z.array(amountRecord),
  }),
  rules: ruleInput.omit({ nth: true }).extend(factBase),
  units: unitsInput.element.extend({
    printed_as: z.array(text),
    clauses: z.array(
      z.strictObject({
        policy: slug,
        clause: clauseId,
        role: z.enum([...(Object.keys(vocabulary.unitRoles) as (keyof typeof vocabulary.unitRoles)[]), 'inherited']),
        url: z.string(),
      }),
    ),
  }),
  discrepancies: z.strictObject({
    id: slug,
    policy: slug,
    kind: idsOf(vocabulary.discrepancyKinds),
    clause_a: clauseId,
    quote_a: text,
    clause_b: clauseId.nullable(),
    quote_b: text.nullable(),
    explain: text,
    facts: z.array(slug),
  }),
} as const;
export type RecordName = keyof typeof recordSchemas;

/** JSON Schema (2020-12) of one published file: an array of records. */
export function recordJsonSchema(name: RecordName): Record<string, unknown> {
  return z.toJSONSchema(z.array(recordSchemas[name]), { io: 'output' });
}

/** A failed rule on one input file. */
export interface ShapeProblem {
  readonly path: string;
  readonly message: string;
}
/** Checks untrusted data against a schema; returns either the typed value or every problem, never throws. */
export function readShape<T extends z.ZodType>(schema: T, data: unknown): { ok: true; value: z.output<T> } | { ok: false; problems: ShapeProblem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map((i) => ({ path: i.path.map(String).join('.'), message: i.message })) };
}
