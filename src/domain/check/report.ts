import type { Problem } from '../problem.ts';

/** Notes one problem of a file: path of the field, what is wrong, what to do, and the clause where it shows. */
export type Add = (path: string, message: string, remedy: string, clause?: string) => void;

/** An `Add` that collects into `problems` under the name of one file. */
export const makeAdd =
  (problems: Problem[], file: string): Add =>
  (path, message, remedy, clause) => {
    problems.push({ file, path, message, remedy, ...(clause === undefined ? {} : { clause }) });
  };
