import { recordJsonSchema } from '../domain/schema/record.ts';
import { codebook, describeField } from '../words/zh/codebook.ts';
import { recordFiles, recordNames, toJson } from './record-files.ts';
import type { Site } from '../views/site.ts';

export const SCHEMA_VERSION = '1.0.0';

/** One published file: name and bytes. */
export interface DataFile {
  readonly name: string;
  readonly body: string;
}

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
  const records = recordFiles(site.records);
  const schemas = recordNames.map((name): DataFile => ({
    name: `${name}.schema.json`,
    body: toJson(recordJsonSchema(name, codebook, describeField)),
  }));
  const index = {
    schema_version: SCHEMA_VERSION,
    data_version: site.dataVersion,
    as_of: site.asOf,
    files: records.map((f) => ({ name: f.name, rows: f.rows, sha256: f.sha256 })),
  };
  return [...records, ...schemas, { name: 'index.json', body: toJson(index) }, { name: 'index.schema.json', body: toJson(indexSchema) }];
}
