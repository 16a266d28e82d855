/** What cells of every kind hold in files that a browser loads. */
import { z } from 'astro/zod';
import { blanks } from '../vocabulary.ts';
import { clauseId, lean, oneOf, slug, text } from './field.ts';

/** Words of a document that speak of a row without setting or giving anything; the address is that of the clause. */
export const passageShape = z.strictObject({
  /** Clause that holds the words. */
  clause: clauseId,
  /** As printed. */
  quote: text,
});

export const cellFields = {
  /** Which kind of blank; left out where the values answer the row. */
  blank: lean(oneOf(blanks)),
  /** Where the text speaks of the row, for a blank that opens it. */
  passages: lean(z.array(passageShape)),
};

/** A difference beside figures, in words. */
export const flagShape = z.strictObject({
  /** Id of the discrepancy. */
  id: slug,
  /** What is said beside the figure. */
  text,
  /** A contradiction, wrong sum or misprint. */
  grave: z.boolean(),
});
