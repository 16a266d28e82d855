import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Texts } from './answer.ts';

/** Files as they were before an answer. */
interface Step {
  readonly before: Texts;
  /** Whether all files of the step were written: an interrupted one is taken back at the next start. */
  readonly done: boolean;
}

const KEPT = 100;

/**
 * The files of a review on disk. Each answer is written file by file, each under its name at once; what stood there
 * before is noted first, so that an answer can be taken back, and one that was interrupted is.
 */
export interface Journal {
  readonly texts: Texts;
  /** Writes what differs from `texts`. */
  write(next: Texts): void;
  /** Takes the last answer back; false where there is none. */
  undo(): boolean;
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
  let texts: Texts = Object.fromEntries(
    files.map((file) => {
      const full = path.join(folder, file);
      if (!existsSync(full)) throw new Error(`${full}: there is no such file`);
      rmSync(`${full}.part`, { force: true });
      return [file, readFileSync(full, 'utf8')];
    }),
  );
  return {
    get texts() {
      return texts;
    },
    write(next) {
      const changed = Object.entries(next).filter(([file, text]) => texts[file] !== text);
      if (changed.length === 0) return;
      const before = Object.fromEntries(changed.map(([file]) => [file, texts[file] ?? '']));
      steps.push({ before, done: false });
      note();
      for (const [file, text] of changed) put(file, text);
      steps[steps.length - 1] = { before, done: true };
      note();
      texts = next;
    },
    undo() {
      const step = steps.at(-1);
      if (step === undefined) return false;
      restore(step);
      steps = steps.slice(0, -1);
      note();
      texts = { ...texts, ...step.before };
      return true;
    },
  };
}
