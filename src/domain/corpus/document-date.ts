import type { PolicyInput } from '../schema/policy.ts';

export type DatedDocument = Pick<PolicyInput, 'id' | 'issued' | 'year_inferred'>;

/** Year of a document: printed with its date, else inferred by the editor, else the one in its id (`<city>-<year>[-<word>]`). */
export const documentYear = ({ id, issued, year_inferred }: DatedDocument): number =>
  Number(issued?.slice(0, 4) ?? year_inferred?.year ?? /-(\d{4})(?:-|$)/.exec(id)?.[1] ?? 0);

/** Day (YYYY-MM-DD) as of which a document speaks: its printed date, else 1 January of its year. */
export const documentDate = (document: DatedDocument): string => document.issued ?? `${String(documentYear(document)).padStart(4, '0')}-01-01`;
