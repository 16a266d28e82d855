/** A target as files hold it that a browser loads: what is null or empty is left out. */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { clauseId, figure, lean, oneOf, slug, text, year } from './field.ts';
import { basisEvidence, threshold } from './target.ts';

/** What every value carries: a number with all that must travel with it; the address is that of the fact. */
export const valueFields = {
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

export const targetFields = {
  ...valueFields,
  role: z.enum(['goal', 'part', 'milestone', 'repeat', 'baseline', 'promise']),
  basis: oneOf(vocabulary.bases),
  each: lean(oneOf(vocabulary.eaches)),
  scope: lean(text),
  measured_against: lean(text),
  from: lean(year),
  year: lean(year),
};

/** A target in a cell, with the words that print it. */
export const targetShape = z.strictObject({
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
  /** Of what is striven for; left out for a plain goal. */
  sentence: lean(text),
});
