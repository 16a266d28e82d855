import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { operatorWords } from '../parse/tables.ts';
import type { TargetInput } from '../schema/schema.ts';
import { bare, findAll } from '../text/text.ts';
import type { Add } from './report.ts';

/** What a target says of its own words: operator, value, unit, basis, status and names as printed. */
export function checkTargetWords(policy: ParsedPolicy, { fact, range, cell, field }: PlacedFact<TargetInput>, add: Add): void {
  const text = policy.clauseById.get(fact.clause)?.text ?? '';
  const quote = bare(text.slice(range.start, range.end));
  const problem = (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
  const needsOperator = fact.op === 'ge' || fact.op === 'gt' || fact.op === 'about' || fact.op === 'le';
  if (needsOperator && fact.op_printed === null) problem('op_printed', `op "${fact.op ?? ''}" needs its printed words`, 'copy them (以上, 超过, 左右 …)');
  if (fact.op_printed !== null) {
    if (!quote.includes(bare(fact.op_printed)))
      problem('op_printed', `“${fact.op_printed}” does not stand in the quote`, 'widen the quote or correct the word');
    const meant = operatorWords.find(([word]) => word === fact.op_printed)?.[1];
    if (meant !== undefined && meant !== fact.op)
      problem('op', `“${fact.op_printed}” means "${meant}", not "${fact.op ?? 'null'}"`, 'correct op or op_printed');
  }
  const hasValue = fact.value !== null;
  if ((fact.op === null || fact.op === 'full') && hasValue)
    problem('value', `op "${fact.op ?? 'null'}" has no value`, 'set op (eq for a bare number) or drop the value');
  if (fact.op !== null && fact.op !== 'full' && !hasValue)
    problem('value', `op "${fact.op}" needs a value`, 'give the printed number, or op null for a goal without a figure');
  if ((fact.op === 'range') !== (fact.value_max !== null)) problem('value_max', 'value_max goes with op "range" and only with it', 'set both or neither');
  if (fact.value !== null && fact.value_max !== null && fact.value >= fact.value_max)
    problem('value_max', 'range upside down: value must be below value_max', 'swap the two');
  if (hasValue && fact.unit === null) problem('unit', 'a value needs its unit', 'copy the printed unit (家, 户, 亿元, % …)');
  if (cell === null && fact.value !== null && fact.op === 'eq' && fact.unit !== null) {
    const words = quote.normalize('NFKC');
    const figure = `${fact.value}${bare(fact.unit).normalize('NFKC')}`;
    // 约 is part of too many words (节约) to be looked for before a number
    const printed = operatorWords
      .filter(([word]) => word !== '约')
      .map(([word, op]) => ({ word, op, whole: word === '以上' || word === '左右' ? figure + word : word + figure }))
      .sort((a, b) => b.whole.length - a.whole.length)
      .find(({ whole }) => words.includes(whole));
    if (printed !== undefined && findAll(words, figure).length === 1)
      problem('op', `“${printed.whole}” is "${printed.op}", not "eq"`, `set op ${printed.op} and op_printed ${printed.word}`);
  }
  if (cell === null && fact.unit !== null && fact.value !== null && !quote.normalize('NFKC').includes(bare(fact.unit).normalize('NFKC')))
    problem('unit', `the unit “${fact.unit}” does not stand in the quote`, 'use the printed unit');
  if (fact.from !== null && fact.year !== null && fact.from > fact.year) problem('from', 'from is after year', 'correct the period');
  if (fact.basis === 'unclear' ? fact.basis_evidence !== null : fact.basis !== 'coverage' && fact.op !== null && fact.basis_evidence === null)
    problem(
      'basis_evidence',
      `basis "${fact.basis}" ${fact.basis === 'unclear' ? 'cannot have evidence' : 'needs its evidence'}`,
      'say printed or inferred with the reason, or use "unclear"',
    );
  if (fact.status === 'pool' ? fact.tiers.length > 0 : fact.pool_for.length > 0)
    problem('pool_for', 'pool_for goes with status "pool", tiers with titles', 'a pool is not a title');
  if (fact.status === 'pool' && fact.pool_for.length === 0)
    problem('pool_for', 'status "pool" needs the titles it prepares for', 'list pool_for; srdi-any where the text names no level');
  if (fact.status === 'titled' && fact.tiers.length === 0) problem('tiers', 'status "titled" needs the titles it counts', 'list tiers');
  const shownName = bare(fact.indicator);
  if (cell === null && !bare(text).includes(shownName))
    problem('indicator', `“${fact.indicator}” does not stand in the clause`, 'give the indicator’s name as printed');
  if (cell === null && fact.verb !== null && !bare(text).includes(bare(fact.verb)))
    problem('verb', `“${fact.verb}” does not stand in the clause`, 'give the printed verb');
}
