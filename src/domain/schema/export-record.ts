/** What exports need of a document beside the cells that a browser has. */
import { z } from 'astro/zod';
import { clauseId, figure, lean, slug, text } from './field.ts';
import { recordSchemas, type Frozen } from './record.ts';

/** Of a document, what an export says of it: where it is from and what its standing is. */
export const exportPolicy = recordSchemas.policies
  .pick({
    id: true,
    city: true,
    title: true,
    short: true,
    doc_number: true,
    issuer: true,
    issued: true,
    stage: true,
    holding: true,
    coding: true,
    horizon: true,
    validity: true,
    official_url: true,
    official_checked: true,
    publisher: true,
    published: true,
    url: true,
  })
  .extend({ city_zh: text, province: text });

export const exportClause = z.strictObject({ clause: clauseId, place: text });
export const exportFact = z.strictObject({ fact: slug, offices: lean(z.array(text)), conditions: lean(text) });
export const exportAmount = z.strictObject({ amount: slug, value_cny: lean(figure), value_max_cny: lean(figure), terms: lean(text) });

/** What the lines of one policy need beside its cells: `/data/export/<id>.json.gzip`. */
export const exportShard = z.strictObject({
  data_version: text,
  policy: exportPolicy,
  clauses: z.array(exportClause),
  facts: z.array(exportFact),
  amounts: z.array(exportAmount),
});

type Of<S extends z.ZodType> = Frozen<z.output<S>>;
export type ExportPolicy = Of<typeof exportPolicy>;
export type ExportFact = Of<typeof exportFact>;
export type ExportAmount = Of<typeof exportAmount>;
export type ExportShard = Of<typeof exportShard>;
