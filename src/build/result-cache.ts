import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What a result was made from: texts and digests, in a fixed order; null for what is missing. */
export type Sources = readonly (string | Buffer | null)[];

/** Results of earlier runs. */
export interface ResultCache {
  /** The result stored under a name for exactly these sources, else what `make` gives, which is stored. */
  readonly get: <T>(name: string, sources: Sources, make: () => Promise<T>) => Promise<T>;
}

const DIGEST_BYTES = 32;

/** Every part is preceded by its length, so that no two lists of parts look alike. */
function addParts(hash: Hash, parts: Sources): Hash {
  for (const part of parts) hash.update(part === null ? 'null;' : `${Buffer.byteLength(part)};`).update(part ?? '');
  return hash;
}
/** One digest of several sources, for results that rest on all of them. */
export const digestOf = (parts: Sources): Buffer => addParts(createHash('sha256'), parts).digest();

/** Every file below some folders, by path. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
    .sort();

/**
 * The code that makes results: a result is good only for the code, the packages and the Node it was made with. Read when
 * the module is loaded, so that an edit during a long run cannot be taken for the code that ran.
 * null where the sources are not there; nothing is cached then.
 */
const code = ((): Buffer | null => {
  const folders = ['src/domain', 'src/build'].map((f) => path.resolve(f));
  if (!folders.every((f) => existsSync(f)) || !existsSync('package-lock.json')) return null;
  const files = [...folders.flatMap(filesBelow), path.resolve('package-lock.json')];
  return digestOf([process.version, ...files.flatMap((f) => [f.slice(process.cwd().length), readFileSync(f)])]);
})();

/** The stored result, undefined where there is none, it belongs to other sources, or it is damaged. */
function readEntry(file: string, key: Buffer): { readonly result: unknown } | undefined {
  // what is not there is most of a first run: asking costs less than a failed reading
  if (!existsSync(file)) return undefined;
  try {
    const entry = readFileSync(file);
    const body = entry.subarray(2 * DIGEST_BYTES);
    const isWhole = entry.subarray(0, DIGEST_BYTES).equals(key) && entry.subarray(DIGEST_BYTES, 2 * DIGEST_BYTES).equals(digestOf([body]));
    return isWhole ? { result: deserialize(body) as unknown } : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside its place and moved there: another process sees the old entry or the new one, never half of it. */
function writeEntry(file: string, key: Buffer, result: unknown): void {
  const body = serialize(result);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([key, digestOf([body]), body]));
    renameSync(draft, file);
  } catch {
    // a folder that cannot be written costs time, not a result
  }
}

/** A cache in a folder, one file a name: what changes replaces what was there. */
export function makeResultCache(folder: string): ResultCache {
  return {
    get: async (name, sources, make) => {
      if (code === null) return make();
      const key = digestOf([code, name, ...sources]);
      const file = path.join(folder, `${name}.bin`);
      const stored = readEntry(file, key);
      // the key holds the code that made the result: its type is what `make` gives
      if (stored !== undefined) return stored.result as Awaited<ReturnType<typeof make>>;
      const result = await make();
      writeEntry(file, key, result);
      return result;
    },
  };
}
