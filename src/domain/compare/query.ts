/** What a reader may ask of the rows of a comparison; `select.ts` answers. */

/** What a row may be asked for by: what it is about, then what its cells hold. */
export const rowFacets = ['topic', 'section', 'event', 'rung', 'title', 'kind', 'instrument', 'who', 'modality', 'addressee'] as const;
export type RowFacet = (typeof rowFacets)[number];

/** Rows of a reader's choice. Of one facet any value will do; of several all must hold. */
export interface RowQuery {
  readonly facets: Readonly<Record<RowFacet, readonly string[]>>;
  /** Only rows whose cells differ. */
  readonly differ: boolean;
  /** Only rows that every document answers. */
  readonly all: boolean;
  /** Only rows with a printed number. */
  readonly figures: boolean;
  /** No rows that no document answers. */
  readonly answered: boolean;
  /** Words that stand in the row, its labels, quotes, conditions or offices; parted by spaces, all must stand there. */
  readonly q: string;
  /** Words that stand in the names of its offices. */
  readonly office: string;
}

/** Is a single row asked for by what it is about or says? Then none of the rows found is folded away. */
export const isNarrowed = ({ facets, q, office }: RowQuery): boolean =>
  q.trim() !== '' || office.trim() !== '' || rowFacets.some((facet) => facets[facet].length > 0);

/** Is any row asked for, or left out? */
export const isAsked = (query: RowQuery): boolean => isNarrowed(query) || query.differ || query.all || query.figures || query.answered;
