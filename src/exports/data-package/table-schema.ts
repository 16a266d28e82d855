/** Table Schema (Frictionless Data Package 1 and 2) of a table, as JSON or as CSV. */
import type { TableField } from './fields.ts';

export interface TableKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A table with what joins it to others. */
export interface PackagedTable {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly (TableField & { readonly title: string })[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly TableKey[];
}

type Format = 'csv' | 'json';
/** Ids of a list as a CSV joins them, by an ideographic comma. */
export const JOINED_IDS = '^[a-z0-9][a-z0-9_-]*(\u3001[a-z0-9][a-z0-9_-]*)*$';

function fieldSchema({ name, title, type, codes, pattern, isRequired, description, example }: PackagedTable['fields'][number], format: Format): object {
  const isJoined = type === 'ids' && format === 'csv';
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(codes !== null && type !== 'ids' ? { enum: codes } : {}),
    ...(isJoined ? { pattern: JOINED_IDS } : pattern === null || codes !== null ? {} : { pattern }),
  };
  return {
    name,
    type: isJoined ? 'string' : type === 'ids' ? 'array' : type,
    title,
    description,
    ...(example === null ? {} : { example }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

export const tableSchema = ({ fields, primaryKey, foreignKeys }: PackagedTable, format: Format): object => ({
  fields: fields.map((f) => fieldSchema(f, format)),
  // JSON says null
  ...(format === 'csv' ? { missingValues: [''] } : {}),
  ...(primaryKey.length === 0 ? {} : { primaryKey: primaryKey.length === 1 ? primaryKey[0] : primaryKey }),
  ...(foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys.map((key) => ({ ...key, ...(key.fields.length === 1 ? single(key) : {}) })) }),
});

/** A key of one field is written without a list. */
const single = ({
  fields: [field],
  reference: {
    resource,
    fields: [other],
  },
}: TableKey): object => ({ fields: field, reference: { resource, fields: other } });
