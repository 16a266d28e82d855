import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { isFactId } from '../fact-id.ts';
import { bare } from '../text/text.ts';
import { factWords, rowIsReadWith } from './fact-words.ts';
import type { Add } from './report.ts';

/** What an incentive names as printed stands in its clause: beneficiary, instrument, the base of a rate, the award a figure builds on. */
export function checkIncentiveWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact, field } = incentive;
  const text = bare(policy.clauseById.get(fact.clause)?.text ?? '');
  const stands = (path: string, words: string | null, what: string, remedy: string) => {
    if (words !== null && !text.includes(bare(words)))
      add(`${field} (${fact.id}).${path}`, `${what}“${words}” does not stand in the clause`, remedy, fact.clause);
  };
  const ahead = rowIsReadWith(policy, fact);
  // the lead-in of a list names who is paid by its items, the document's title who by all that names nobody
  const title = bare(policy.clauseById.get('p1')?.text ?? '');
  if (!`${factWords(policy, incentive).heads}\n${ahead}\n${title}`.includes(bare(fact.beneficiary)))
    stands('beneficiary', fact.beneficiary, '', 'name the beneficiary as printed');
  // a row gives what the head of its column, or the sentence that leads to its table, calls it
  if (!ahead.includes(bare(fact.instrument_printed))) stands('instrument_printed', fact.instrument_printed, '', 'copy the printed word');
  for (const a of fact.amounts) {
    stands(`amounts.${a.key}.base`, a.base, 'the base ', 'copy the printed words');
    if (a.of !== null && !isFactId(a.of)) stands(`amounts.${a.key}.of`, a.of, 'the award ', 'copy the printed words, or give the id of an incentive or amount');
  }
}
