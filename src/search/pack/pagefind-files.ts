/**
 * The files of a Pagefind index as Pagefind writes them. The site ranks by itself and needs of the index only where a word
 * stands: this reads it from the parts a question touches, and spares readers Pagefind's own program, 70 KB of it.
 */
import { gunzipSync } from 'fflate';
import { CborReader } from './cbor.ts';

/** A part of an index: the words from one to another, in the order of their characters. */
export interface IndexPart {
  readonly from: string;
  readonly to: string;
  /** Its file is `index/<name>.pf_index`. */
  readonly name: string;
}

/** What an index says of itself (`*.pf_meta`). */
export interface IndexMeta {
  /** Names of the records, in the order in which the parts number them. */
  readonly records: readonly string[];
  readonly parts: readonly IndexPart[];
}

/** Record number → where a word stands in it, ascending. */
export type RecordPositions = ReadonlyMap<number, readonly number[]>;
/** Where a word of the part stands; null for others. */
export type PartReader = (word: string) => RecordPositions | null;

const SIGNATURE = 'pagefind_dcd';

/** What a file of Pagefind's holds. @throws if it is cut short, or is none */
export function unzip(file: Uint8Array): Uint8Array {
  const raw = gunzipSync(file);
  if (new TextDecoder().decode(raw.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error('this is no file of Pagefind');
  return raw.subarray(SIGNATURE.length);
}

const times = <T>(n: number, read: () => T): T[] => Array.from({ length: n }, read);

/** Reads a `.pf_meta` file, unzipped. */
export function readMeta(bytes: Uint8Array): IndexMeta {
  const reader = new CborReader(bytes);
  const rest = (read: number, of: number) => {
    for (let i = read; i < of; i++) reader.skip();
  };
  reader.array();
  reader.skip();
  const records = times(reader.array(), () => {
    const fields = reader.array();
    const name = reader.text();
    rest(1, fields);
    return name;
  });
  const parts = times(reader.array(), (): IndexPart => {
    const fields = reader.array();
    const [from, to, name] = [reader.text(), reader.text(), reader.text()];
    rest(3, fields);
    return { from, to, name };
  });
  return { records, parts };
}

/** Positions in one record: steps from one to the next; a negative number tells the weight of what follows. */
function readPositions(reader: CborReader): number[] {
  const positions: number[] = [];
  let at = 0;
  for (let left = reader.array(); left > 0; left--) {
    const step = reader.integer();
    if (step >= 0) positions.push((at += step));
  }
  return positions;
}

function readRecords(bytes: Uint8Array, at: number): RecordPositions {
  const reader = new CborReader(bytes, at);
  const found = new Map<number, readonly number[]>();
  let record = 0;
  for (let left = reader.array(); left > 0; left--) {
    const fields = reader.array();
    record += reader.integer();
    found.set(record, readPositions(reader));
    for (let i = 2; i < fields; i++) reader.skip();
  }
  return found;
}

/** Reads a `.pf_index` file, unzipped: its words at once, where they stand when they are asked for. */
export function readPart(bytes: Uint8Array): PartReader {
  const places = new Map<string, number>();
  const reader = new CborReader(bytes);
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    const fields = reader.array();
    places.set(reader.text(), reader.at);
    for (let i = 1; i < fields; i++) reader.skip();
  }
  return (word) => {
    const at = places.get(word);
    return at === undefined ? null : readRecords(bytes, at);
  };
}

/** The part that would hold a word, if one does. @param parts in the order of their words */
export function partOf(parts: readonly IndexPart[], word: string): IndexPart | undefined {
  return parts.find(({ from, to }) => from <= word && word <= to);
}
