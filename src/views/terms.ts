import { isOverall } from '../domain/amount-kinds.ts';
import type { Corpus } from '../domain/corpus/corpus.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { IncentiveRecord } from '../domain/schema/record.ts';
import type { Words } from '../words/zh.ts';

interface Held {
  readonly corpus: Pick<Corpus, 'factById' | 'byPolicy'>;
  readonly titles: Titles;
  readonly words: Pick<Words, 'marks' | 'amount' | 'condition' | 'offerTerms'>;
}

/**
 * What an incentive asks for, of how many things it is paid, and what all the document gives may come to: that clips the sum and
 * refuses nobody; empty where nothing is printed.
 */
export const askedText = (
  { titles, words: { condition: C, amount: A, marks } }: { readonly titles: Titles; readonly words: Pick<Words, 'marks' | 'amount' | 'condition'> },
  { conditions, amounts, shared_caps }: Pick<IncentiveRecord, 'conditions' | 'amounts' | 'shared_caps'>,
): string =>
  [C.all(conditions, titles), ...amounts.flatMap((a) => a.limits.map(A.limit)), ...shared_caps.filter(isOverall).map(A.overall)]
    .filter((text) => text !== '')
    .join(marks.semicolon);

/**
 * What stands below an incentive in one line each: to whom it goes where that is no firm, what is asked for and of how many,
 * whom to ask.
 * @throws RangeError for an id of no incentive
 */
export function incentiveTerms({ corpus, titles, words }: Held, id: string): string[] {
  const fact = corpus.factById.get(id);
  if (fact?.kind !== 'incentive') throw new RangeError(`there is no incentive "${id}"`);
  const isExcerpt = corpus.byPolicy.get(fact.record.policy)?.policy.holding === 'excerpt';
  const { beneficiary_kind, responsible_units, units_inherited } = fact.record;
  const { offerTerms: O, amount: A, marks } = words;
  return [
    ...[A.recipient(beneficiary_kind)].filter((x) => x !== null),
    O.conditions(askedText({ titles, words }, fact.record), isExcerpt),
    O.offices(marks.list([...new Set(responsible_units.map((u) => u.printed))]), units_inherited.length > 0, isExcerpt),
  ];
}
