/** Fields of a document's head, published as its file states them wherever a document is described. */
export const headFields = [
  'id',
  'city',
  'title',
  'short',
  'doc_number',
  'issuer',
  'issued',
  'year_inferred',
  'stage',
  'holding',
  'coding',
  'horizon',
  'validity',
  'official_url',
  'official_checked',
  'validity_source',
  'validity_checked',
] as const;

/** Some fields of a record, in the order named. */
export const pick = <T extends object, K extends keyof T>(record: T, fields: readonly K[]): Pick<T, K> =>
  Object.fromEntries(fields.map((field) => [field, record[field]])) as Pick<T, K>;
