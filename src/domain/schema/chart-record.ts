/** What charts need of one document that its column in the comparisons does not hold: `/data/chart/<id>.json.gzip`. */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { cellFields, flagShape } from './cell.ts';
import { exportClause } from './export-record.ts';
import { clauseId, date, lean, oneOf, slug, text } from './field.ts';
import { targetShape } from './packed-target-record.ts';
import { recordSchemas, type Frozen } from './record.ts';
import { columnKey } from './table.ts';

/** Of a document, what a chart says of it and when it is from. */
const chartHead = recordSchemas.policies.pick({
  id: true,
  city: true,
  short: true,
  url: true,
  stage: true,
  holding: true,
  horizon: true,
  issued: true,
  published: true,
  year_inferred: true,
});

/** A number that the site has counted. */
const countShape = z.strictObject({
  counts: z.enum(['clauses', 'figures', 'offers', 'priced']),
  value: z.int().nonnegative(),
  /** The first clause counted; left out where none is. */
  clause: lean(clauseId),
  /** The first offer counted; left out where none is. */
  fact: lean(slug),
});

const countCell = z.strictObject({ row: slug, ...cellFields, values: lean(z.array(countShape)) });

/** An office charged with a passage on a topic. */
const chargeShape = z.strictObject({
  topic: oneOf(vocabulary.topics),
  clause: clauseId,
  unit: slug,
  /** As printed there. */
  printed: text,
  role: oneOf(vocabulary.unitRoles),
  /** Printed in an annex; left out for the body. */
  annex: lean(z.literal(true)),
});

const chargedUnit = z.strictObject({ id: slug, function: oneOf(vocabulary.unitFunctions) });

/** A matter that body and annex charge with unlike offices. */
const disputeShape = z.strictObject({
  /** Id of the fact of the body. */
  fact: slug,
  matter: text,
  /** Offices that the body alone names, as printed. */
  body: lean(z.array(text)),
  /** Offices that the annex alone names, as printed. */
  annex: lean(z.array(text)),
});

/** What one row of an annex prints in one column. */
const annexCell = z.strictObject({
  /** Key of the column. */
  column: columnKey,
  values: z.array(targetShape),
});

/** How an annex and the rest of its document disagree on a thing. */
const annexDifference = z.strictObject({
  /** Id of the discrepancy. */
  id: slug,
  kind: oneOf(vocabulary.discrepancyKinds),
  /** The difference in a few words. */
  text,
  explain: text,
  /** The two cannot both hold. */
  grave: z.boolean(),
});

const annexRow = z.strictObject({
  /** Key of the row. */
  id: slug,
  /** Its label; where that is a misprint, as its correction reads it. */
  zh: text,
  /** The whole of the city, or a part of it. */
  covers: z.enum(['whole', 'part']),
  /** Columns in which it prints a figure. */
  cells: z.array(annexCell),
  /** What the body and other annexes set for the same thing. */
  body: lean(z.array(targetShape)),
  /** Left out where both say the same. */
  difference: lean(annexDifference),
});

const annexFields = {
  /** Id of the annex or of its table: `a1`. */
  annex: clauseId,
  /** What it is called. */
  name: text,
  /** Keys of its columns, in their order. */
  columns: z.array(columnKey),
  rows: z.array(annexRow),
};

/** An annex that shares a goal out among the parts of the city, year by year. */
const sharingAnnex = z.strictObject(annexFields);

/** An annex beside the body: the rows of which both speak. */
const pairedAnnex = z.strictObject({
  ...annexFields,
  /** Rows of which the annex speaks alone. */
  alone: z.int().nonnegative(),
  /** In which part of the document the clauses of its figures stand, in a word. */
  clauses: z.array(exportClause),
});

export const chartShard = z.strictObject({
  data_version: text,
  /** Date (YYYY-MM-DD) against which phases are told. */
  as_of: date,
  policy: chartHead,
  /** Id of the first goal set for the year it reaches; left out where there is none. */
  goal: lean(slug),
  /** Topics that clauses are coded with: their wordings can be set side by side. */
  topics: lean(z.array(oneOf(vocabulary.topics))),
  /** A cell for each topic. */
  coverage: z.array(countCell),
  /** A cell for each kind of support. */
  instruments: z.array(countCell),
  charges: lean(z.array(chargeShape)),
  /** The offices charged. */
  units: lean(z.array(chargedUnit)),
  /** Where the clauses stand that charge them. */
  clauses: lean(z.array(exportClause)),
  disputes: lean(z.array(disputeShape)),
  /** The page of its city prints its charges topic by topic; left out where it does not. */
  listed: lean(z.literal(true)),
  /** Annexes that share a goal out among the parts of the city. */
  districts: lean(z.array(sharingAnnex)),
  /** Annexes that count what the body sets goals for. */
  annexes: lean(z.array(pairedAnnex)),
  /** What is odd about the figures of these annexes. */
  flags: lean(z.array(flagShape)),
});

/** Every object in it that the records do not have, under the name the codebook has for it. */
export const chartShapes = {
  chart_head: chartHead,
  count: countShape,
  count_cell: countCell,
  charge: chargeShape,
  charged_unit: chargedUnit,
  dispute: disputeShape,
  annex_cell: annexCell,
  annex_difference: annexDifference,
  annex_row: annexRow,
  sharing_annex: sharingAnnex,
  paired_annex: pairedAnnex,
  chart_shard: chartShard,
} as const;

type Of<S extends z.ZodType> = Frozen<z.output<S>>;
export type PackedCountCell = Of<typeof countCell>;
export type ChartCharge = Of<typeof chargeShape>;
export type ChartShard = Of<typeof chartShard>;
export type PackedAnnexRow = Of<typeof annexRow>;
export type SharingAnnex = Of<typeof sharingAnnex>;
export type PairedAnnex = Of<typeof pairedAnnex>;
