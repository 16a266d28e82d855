import { createHash } from 'node:crypto';
import type { Records } from '../domain/schema/record.ts';

/** Kinds of published records, in the order of the files. */
export const recordNames = [
  'policies',
  'clauses',
  'targets',
  'incentives',
  'rules',
  'units',
  'discrepancies',
  'cities',
] as const satisfies readonly (keyof Records)[];

/** The published form of records: JSON, one record a line; line breaks within them would be a quarter of all bytes. */
export const recordsToJson = (records: readonly unknown[]): string => `[\n${records.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`;

/** All records of one kind as published. */
export interface RecordFile {
  readonly name: string;
  readonly body: string;
  /** Hex digest of the body. */
  readonly sha256: string;
  readonly rows: number;
}

const made = new WeakMap<Records, readonly RecordFile[]>();

function makeRecordFile(records: Records, kind: (typeof recordNames)[number]): RecordFile {
  const body = recordsToJson(records[kind]);
  return { name: `${kind}.json`, body, sha256: createHash('sha256').update(body).digest('hex'), rows: records[kind].length };
}

/** Every file of records, made once: their digests are the version of the data, their bodies are published. */
export function recordFiles(records: Records): readonly RecordFile[] {
  const files = made.get(records) ?? recordNames.map((kind) => makeRecordFile(records, kind));
  made.set(records, files);
  return files;
}
