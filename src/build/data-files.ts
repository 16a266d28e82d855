import { profileJsonSchema } from '../domain/rules/profile.ts';
import { profileNotes } from '../words/zh/profile.ts';
import { recordJsonSchema } from '../domain/schema/record.ts';
import { shardJsonSchema, shardSchemas, type ShardName } from '../domain/schema/shard.ts';
import { codebook, describeField } from '../words/zh/codebook.ts';
import { shardCodebook } from '../words/zh/shard-codebook.ts';
import { recordFiles, recordNames } from './record-files.ts';
import { countShards, listFiles, shardKinds } from './shard-files.ts';
import type { Site } from '../views/site.ts';

/** What describes the records: JSON without white space, as the records themselves; the codebook is its page for readers. */
const toJson = (data: unknown): string => `${JSON.stringify(data)}\n`;

export const SCHEMA_VERSION = '1.0.0';

/** One published file: name and bytes. */
export interface DataFile {
  readonly name: string;
  readonly body: string;
}

const indexSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['schema_version', 'data_version', 'as_of', 'files', 'shards'],
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
    shards: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'schema', 'files'],
        additionalProperties: false,
        properties: { path: { type: 'string' }, schema: { type: 'string' }, files: { type: 'integer' } },
      },
    },
  },
};

const schemaFile = (name: string, schema: unknown): DataFile => ({ name: `${name}.schema.json`, body: toJson(schema) });

/** Every file under /data but the shards: records and lists, a JSON Schema beside each and for the shards, and the index. */
export function dataFiles(site: Site): DataFile[] {
  const files = [...recordFiles(site.records), ...listFiles(site)];
  const index = {
    schema_version: SCHEMA_VERSION,
    data_version: site.dataVersion,
    as_of: site.asOf,
    files: files.map((f) => ({ name: f.name, rows: f.rows, sha256: f.sha256 })),
    shards: shardKinds.map(({ name, path }) => ({ path, schema: `${name}.schema.json`, files: countShards(site, name) })),
  };
  return [
    ...files,
    ...recordNames.map((name) => schemaFile(name, recordJsonSchema(name, codebook, describeField))),
    ...(Object.keys(shardSchemas) as ShardName[]).map((name) => schemaFile(name, shardJsonSchema(name, codebook, shardCodebook, describeField))),
    { name: 'index.json', body: toJson(index) },
    schemaFile('index', indexSchema),
    schemaFile(
      'profile',
      profileJsonSchema({ titles: [...site.corpus.titleById.keys()], places: [...site.corpus.cities.map((c) => c.id), 'other'] }, profileNotes),
    ),
  ];
}
