import { toWellFormed } from '../domain/text/well-formed.ts';

/** Characters of a question that an address keeps: more than are read (src/search/language/understand.ts), so that a cut is told after a reload too. */
const LONGEST = 200;

/** A question as an address keeps it: white space once, no more than can be read and loaded again. */
export function questionOf(typed: string): string {
  const text = typed
    .slice(0, 100 * LONGEST)
    .replace(/\s+/g, ' ')
    .trimStart();
  return toWellFormed([...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join(''));
}
