import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NewFile } from './policy-files.ts';

/** Files that stand already. */
export const standing = (folder: string, files: readonly NewFile[]): string[] => files.map((f) => f.path).filter((p) => existsSync(path.join(folder, p)));

/**
 * Writes all files or none: each is written beside its place first, and only then are all given their names.
 * @throws Error where one of them stands already or cannot be written; then nothing is left behind
 */
export function writeTogether(folder: string, files: readonly NewFile[]): void {
  const there = standing(folder, files);
  if (there.length > 0) throw new Error(`${there.join(', ')} stands already: nothing was written`);
  const done: string[] = [];
  const waiting = files.map((f) => ({ from: path.join(folder, `${f.path}.part`), to: path.join(folder, f.path), bytes: f.bytes }));
  try {
    for (const { from, bytes } of waiting) {
      mkdirSync(path.dirname(from), { recursive: true });
      writeFileSync(from, bytes, { flag: 'wx' });
      done.push(from);
    }
    for (const { from, to } of waiting) {
      renameSync(from, to);
      done.push(to);
    }
  } catch (error) {
    for (const file of done) rmSync(file, { force: true });
    throw new Error(`could not write (${(error as Error).message}): nothing was left behind`, { cause: error });
  }
}
