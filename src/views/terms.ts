import type { Corpus } from '../domain/corpus/corpus.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { Words } from '../words/zh.ts';

interface Held {
  readonly corpus: Pick<Corpus, 'factById' | 'byPolicy'>;
  readonly titles: Titles;
  readonly words: Pick<Words, 'marks' | 'amount' | 'condition' | 'offerTerms'>;
}

/**
 * What stands below an incentive in one line each: to whom it goes where that is no firm, what is asked for and of how many,
 * whom to ask.
 * @throws RangeError for an id of no incentive
 */
export function incentiveTerms({ corpus, titles, words }: Held, id: string): string[] {
  const fact = corpus.factById.get(id);
  if (fact?.kind !== 'incentive') throw new RangeError(`there is no incentive "${id}"`);
  const isExcerpt = corpus.byPolicy.get(fact.record.policy)?.policy.holding === 'excerpt';
  const { beneficiary_kind, amounts, conditions, responsible_units, units_inherited } = fact.record;
  const { offerTerms: O, amount: A, condition: C, marks } = words;
  return [
    ...[A.recipient(beneficiary_kind)].filter((x) => x !== null),
    // how many of a thing are paid clips the sum and refuses nobody: it stands beside what is asked for
    [O.conditions(C.all(conditions, titles), isExcerpt), ...amounts.flatMap((a) => a.limits.map(A.limit))].join(marks.semicolon),
    O.offices(marks.list([...new Set(responsible_units.map((u) => u.printed))]), units_inherited.length > 0, isExcerpt),
  ];
}
