import { readNumbers } from '../number/read-numbers.ts';
import { numeralsOf, type NumberToken } from '../number/token.ts';
import type { Clause } from '../parse/clauses.ts';
import { unreadableBeside } from '../text/unreadable.ts';

const read = new WeakMap<Pick<Clause, 'text'>, readonly NumberToken[]>();

/** 0□02元: a number in which a character stands that no font draws has no value that a fact could take. */
function withoutUnreadable(token: NumberToken, text: string): NumberToken {
  if (numeralsOf(token).every((numeral) => unreadableBeside(text, numeral) === null)) return token;
  const unread = { value: null, quantity: null };
  return { ...token, low: { ...token.low, ...unread }, high: token.high === null ? null : { ...token.high, ...unread } };
}

/** Every number of a clause's text in order, read once. */
export function clauseNumbers(clause: Pick<Clause, 'text'>): readonly NumberToken[] {
  const numbers = read.get(clause) ?? readNumbers(clause.text).map((token) => withoutUnreadable(token, clause.text));
  read.set(clause, numbers);
  return numbers;
}
