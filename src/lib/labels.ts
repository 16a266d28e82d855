import type { Clause } from '../domain/clauses.ts';
import type { ClauseRecord } from '../domain/records.ts';

const LENGTH = 16;

/** A clause in a few words: its number and title, else the beginning of its text. */
export function clauseLabel(clause: Pick<Clause | ClauseRecord, 'number' | 'title' | 'text'>): string {
  const number = clause.number ?? '';
  if (clause.title !== null) return `${number}${clause.title}`;
  const rest = (clause.text.startsWith(number) ? clause.text.slice(number.length) : clause.text).replace(/\s+/g, '');
  return number + (rest.length > LENGTH ? `${rest.slice(0, LENGTH)}…` : rest);
}
