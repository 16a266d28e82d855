import { readNumbers } from '../number/read-numbers.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Discrepancy } from '../schema/audit.ts';
import type { Add } from './report.ts';

/** The numerals of a text, as printed. */
const numeralsOf = (text: string): string[] => readNumbers(text).flatMap(({ low, high }) => [low.text, ...(high === null ? [] : [high.text])]);

/** What an entry says in few words states no figure that neither of its quotes prints. */
function unprintedNumerals({ difference, a, b }: Discrepancy): string[] {
  if (difference === null) return [];
  const printed = new Set([a, b].flatMap((side) => (side === null ? [] : numeralsOf(side.quote))));
  return numeralsOf(difference).filter((numeral) => !printed.has(numeral));
}

/** The differences that the editor puts into words take their figures from the quotes. */
export function checkDifferences({ audit }: PolicyBundle, addAudit: Add): void {
  audit.discrepancies.forEach((d, i) => {
    for (const numeral of unprintedNumerals(d))
      addAudit(`discrepancies.${i} (${d.id}).difference`, `neither quote prints "${numeral}"`, 'take its figures from the quotes', d.a.clause);
  });
}
