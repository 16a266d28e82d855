import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import { clausePath } from '../parse/clause-path.ts';
import { headingBeginning } from '../text/sentences.ts';
import type { ClauseRecord } from '../schema/record.ts';

const LENGTH = 16;

/** Whether a published clause is the row of a table: it has a bare printed number or none, and is no paragraph. */
export const isTableRow = ({ id, number }: Pick<ClauseRecord, 'id' | 'number'>): boolean =>
  (number === null || /^\d+$/.test(number)) && !/(?:^|-)p\d+$/.test(id);

/** A clause in a few words: its number and title, else the beginning of its text. */
export function clauseLabel(clause: Pick<Clause | ClauseRecord, 'id' | 'number' | 'title' | 'text'>): string {
  const number = clause.number ?? '';
  if (clause.title !== null) return `${number}${clause.title}`;
  // the row of a table is known by its first words
  const label = isTableRow(clause) ? clause.text.split(/\s+/).find((cell) => cell !== '' && !/^\d+$/.test(cell)) : undefined;
  if (label !== undefined) return `${number}${number === '' ? '' : ' '}${label.length > LENGTH ? `${label.slice(0, LENGTH)}…` : label}`;
  const rest = (clause.text.startsWith(number) ? clause.text.slice(number.length) : clause.text).replace(/\s+/g, '');
  // 第三条 支持企业上规。对首次…: the heading an article begins with, without its full stop
  const heading = number === '' ? undefined : headingBeginning(rest);
  if (heading !== undefined) return number + heading;
  return number + (rest.length > LENGTH ? `${rest.slice(0, LENGTH)}…` : rest);
}

/**
 * Where a clause stands, by its printed numbers: 三、（一）3. — its unnumbered text by its beginning.
 * @param second said after a number that the document prints a second time
 */
export function clausePlace(policy: ParsedPolicy, clause: Clause, second: string): string {
  const numbers = clausePath(policy, clause.id).map(({ kind, number, twin }) => {
    // a chapter set wide (附  则) is named without its spaces
    const named = kind === 'chapter' ? number?.replace(/\s+/g, '') : number;
    return named == null ? '' : twin === null ? named : named + second;
  });
  return clause.number === null ? `${numbers.join('')}${clauseLabel(clause)}` : numbers.join('');
}
