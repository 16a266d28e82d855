import { readNumbers } from '../number/read-numbers.ts';
import type { NumberToken } from '../number/token.ts';
import type { Clause } from '../parse/clauses.ts';

const read = new WeakMap<Pick<Clause, 'text'>, readonly NumberToken[]>();

/** Every number of a clause's text in order, read once. */
export function clauseNumbers(clause: Pick<Clause, 'text'>): readonly NumberToken[] {
  const numbers = read.get(clause) ?? readNumbers(clause.text);
  read.set(clause, numbers);
  return numbers;
}
