import type { ParsedPolicy } from '../domain/parse/policy.ts';

/** Characters of official text that fill the first screen of a phone, and most of a desk's. */
const FIRST_SCREEN = 600;

/**
 * The clause by which a reader's first screen is full: a browser that can, waits for it with its first paint, so that all faces of
 * the type are loaded in one layout, and none after the first paint. @returns the last clause of a short document
 */
export function firstScreenEnd({ clauses }: Pick<ParsedPolicy, 'clauses'>): string | null {
  let read = 0;
  const end = clauses.find(({ text }) => {
    const isFull = read >= FIRST_SCREEN;
    read += text.length;
    return isFull;
  });
  return (end ?? clauses.at(-1))?.id ?? null;
}
