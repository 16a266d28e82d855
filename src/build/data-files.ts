import { createHash } from 'node:crypto';
import { recordJsonSchema, type RecordName } from '../domain/schema/record.ts';
import { codebook, describeField } from '../words/zh/codebook.ts';
import type { Site } from '../views/site.ts';

export const SCHEMA_VERSION = '1.0.0';
export const recordNames = ['policies', 'clauses', 'targets', 'incentives', 'rules', 'units', 'discrepancies'] as const satisfies readonly RecordName[];

const toJson = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;

/** One published file: name, bytes, and how many records it holds (null for schemas). */
export interface DataFile {
  readonly name: string;
  readonly body: string;
  readonly rows: number | null;
}

const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

const indexSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['schema_version', 'data_version', 'as_of', 'files'],
  additionalProperties: false,
  properties: {
    schema_version: { type: 'string' },
    data_version: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$` },
    as_of: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'rows', 'sha256'],
        additionalProperties: false,
        properties: { name: { type: 'string' }, rows: { type: 'integer' }, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
      },
    },
  },
};

/** Every file under /data: records, a JSON Schema beside each, and the index. */
export function dataFiles(site: Site): DataFile[] {
  const records = recordNames.map((name): DataFile => ({ name: `${name}.json`, body: toJson(site.records[name]), rows: site.records[name].length }));
  const schemas = recordNames.map((name): DataFile => ({
    name: `${name}.schema.json`,
    body: toJson(recordJsonSchema(name, codebook, describeField)),
    rows: null,
  }));
  const index = {
    schema_version: SCHEMA_VERSION,
    data_version: site.dataVersion,
    as_of: site.asOf,
    files: records.map((f) => ({ name: f.name, rows: f.rows, sha256: sha256(f.body) })),
  };
  return [
    ...records,
    ...schemas,
    { name: 'index.json', body: toJson(index), rows: null },
    { name: 'index.schema.json', body: toJson(indexSchema), rows: null },
  ];
}
