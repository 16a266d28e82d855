import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Texts } from './answer.ts';

/** Files as they were before an answer. */
interface Step {
  readonly before: Texts;
  /** SHA-256 of each file as the answer left it: what a person has changed since is not taken back. */
  readonly after?: Readonly<Record<string, string>>;
  /** Whether all files of the step were written: an interrupted one is taken back at the next start. */
  readonly done: boolean;
}

const KEPT = 100;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The files of a review on disk. Each answer is written file by file, each under its name at once; what stood there
 * before is noted first, so that an answer can be taken back, and one that was interrupted is.
 */
export interface Journal {
  readonly texts: Texts;
  /** Reads the files again: a person may edit them, and the registries, while the review runs. True where one has changed. */
  refresh(): boolean;
  /** Writes what differs from `texts`. */
  write(next: Texts): void;
  /** Takes the last answer back: null where that is done, else why it is not. */
  undo(): string | null;
}

/**
 * @param folder content's folder
 * @param noteFile where the earlier texts are kept: outside the content
 * @throws Error that names a file of the review that is missing
 */
export function openJournal(folder: string, noteFile: string, files: readonly string[]): Journal {
  let steps: Step[] = existsSync(noteFile) ? (JSON.parse(readFileSync(noteFile, 'utf8')) as Step[]) : [];
  const put = (file: string, text: string) => {
    const full = path.join(folder, file);
    writeFileSync(`${full}.part`, text);
    renameSync(`${full}.part`, full);
  };
  const note = () => {
    mkdirSync(path.dirname(noteFile), { recursive: true });
    writeFileSync(`${noteFile}.part`, JSON.stringify(steps.slice(-KEPT)));
    renameSync(`${noteFile}.part`, noteFile);
  };
  const restore = ({ before }: Step) => {
    for (const [file, text] of Object.entries(before)) put(file, text);
  };
  const last = steps.at(-1);
  if (last?.done === false) {
    restore(last);
    steps = steps.slice(0, -1);
    note();
  }
  const read = (): Texts => Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  for (const full of files.map((file) => path.join(folder, file))) {
    if (!existsSync(full)) throw new Error(`${full}: there is no such file`);
    rmSync(`${full}.part`, { force: true });
  }
  let texts = read();
  return {
    get texts() {
      return texts;
    },
    refresh() {
      const now = read();
      const isChanged = files.some((file) => now[file] !== texts[file]);
      texts = now;
      return isChanged;
    },
    write(next) {
      const changed = Object.entries(next).filter(([file, text]) => texts[file] !== text);
      if (changed.length === 0) return;
      const before = Object.fromEntries(changed.map(([file]) => [file, texts[file] ?? '']));
      const after = Object.fromEntries(changed.map(([file, text]) => [file, hashOf(text)]));
      steps.push({ before, after, done: false });
      note();
      for (const [file, text] of changed) put(file, text);
      steps[steps.length - 1] = { before, after, done: true };
      note();
      texts = next;
    },
    undo() {
      const step = steps.at(-1);
      if (step === undefined) return 'there is nothing to take back';
      const edited = Object.keys(step.before).find((file) => step.after?.[file] !== undefined && step.after[file] !== hashOf(texts[file] ?? ''));
      if (edited !== undefined) return `${edited} was changed by hand since: take the answer back there`;
      restore(step);
      steps = steps.slice(0, -1);
      note();
      texts = { ...texts, ...step.before };
      return null;
    },
  };
}
