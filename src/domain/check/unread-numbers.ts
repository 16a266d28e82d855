import { looksNumbered } from '../parse/numbering.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { Add } from './report.ts';

/** A head that looks like a number and is none to the grammar hangs under the wrong parent, and so does all that follows. */
export function checkUnreadNumbers(policy: ParsedPolicy, add: Add): void {
  for (const clause of policy.clauses) {
    const isHeading = policy.blocks[clause.pieces[0]?.block ?? -1]?.kind === 'heading';
    if (clause.kind !== 'paragraph' || !looksNumbered(clause.text, isHeading)) continue;
    add(
      'body',
      `“${clause.text.slice(0, 12).replaceAll('\n', ' ')}” begins like a number that cannot be read, so the clause stands as “${clause.id}”`,
      'write the number as printed; if it is printed so, add a rule to src/domain/parse/numbering.ts',
      clause.id,
    );
  }
}
