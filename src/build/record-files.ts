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

/** The published form of records, in pieces: JSON, one record a line; line breaks within them would be a quarter of all bytes. */
function* recordsToJson(records: readonly unknown[]): Generator<string> {
  yield '[\n';
  for (const [at, record] of records.entries()) yield `${at === 0 ? '' : ',\n'}${JSON.stringify(record)}`;
  yield '\n]\n';
}

/** All records of one kind as published. */
export interface RecordFile {
  readonly name: string;
  /** Made anew each time: the largest are as large as all documents together, and are wanted once. */
  readonly body: string;
  /** Hex digest of the body. */
  readonly sha256: string;
  readonly rows: number;
}

/** A file of records; they are asked for once for its digest, and once for its body. */
export function makeRecordFile(name: string, recordsOf: () => readonly unknown[]): RecordFile {
  const records = recordsOf();
  const hash = createHash('sha256');
  for (const piece of recordsToJson(records)) hash.update(piece);
  return {
    name: `${name}.json`,
    get body() {
      return [...recordsToJson(recordsOf())].join('');
    },
    sha256: hash.digest('hex'),
    rows: records.length,
  };
}

const made = new WeakMap<Records, readonly RecordFile[]>();

/** Every file of records: their digests, made once, are the version of the data, their bodies are published. */
export function recordFiles(records: Records): readonly RecordFile[] {
  const files = made.get(records) ?? recordNames.map((kind) => makeRecordFile(kind, () => records[kind]));
  made.set(records, files);
  return files;
}
