/** A row of a table of sums names what is awarded: who is paid is told by what leads to the table, or by a column of its own. */
import { leadingSentence, leadOfRow, receiverCell } from '../parse/table-leads.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { doerOf } from '../text/subject.ts';
import { bare } from '../text/text.ts';
import { addTo } from './fact-words.ts';
import { kindsOf } from './giving-words.ts';
import type { Add } from './report.ts';

/** 对新获得附件所列称号的企业，; the words of a row may say it, too. */
const FOR = /(?:^|[，。；：\s条])(?:对(?:于)?|凡)([^，。；]{2,}?)(?=[，。；]|按照?|分别|给予|予以|$)/;

/** Whom the sentence that leads to a table pays: 对…的企业, or who did what it says; null where it names nobody. */
function namedBy(sentence: string): string | null {
  const named = FOR.exec(sentence)?.[1];
  if (named !== undefined) return named;
  return (
    sentence
      .split(/[，。；]/)
      .map(doerOf)
      .find((doer) => doer !== null) ?? null
  );
}

/** A platform or park that a row names as what a firm is awarded receives nothing. */
export function checkRowReceivers(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const row = policy.clauseById.get(fact.clause);
  if (row?.kind !== 'row') return;
  const { clauses } = policy;
  const lead = leadOfRow(row, clauses, (clause) => {
    const at = leadingSentence(clause);
    return at === null ? null : bare(clause.text.slice(at.start, at.end));
  });
  const printed = receiverCell(row, clauses) ?? FOR.exec(row.text)?.[1] ?? (lead === null ? null : namedBy(lead));
  const kinds = (printed ?? '').split(/[、和或及]/).flatMap((name) => kindsOf(name) ?? []);
  if (printed === null || kinds.length === 0 || kinds.includes(fact.beneficiary_kind)) return;
  addTo(add, incentive)(
    'beneficiary',
    `“${printed}” is paid by its table, and “${fact.beneficiary}” is what the row names`,
    'name whom the sentence that leads to the table, or a column of the row, says; what the row awards is asked by a condition',
  );
}
