import { numberToDecimal } from '../number/decimal.ts';
import { operatorOf } from '../number/operators.ts';
import { readNumbers } from '../number/read-numbers.ts';
import { isFigure, wholeSpan, type NumberToken } from '../number/token.ts';
import { unitMeaning } from '../number/units.ts';
import { foldWidth } from '../number/width.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { TargetInput } from '../schema/schema.ts';
import { bare, type Range } from '../text/text.ts';
import type { Add } from './report.ts';

const plain = (words: string) => bare(foldWidth(words));

/** The one number of the quote that a target takes its value from; null if none or several could be meant. */
function figureOf(text: string, range: Range, { value, value_max, unit }: TargetInput): NumberToken | null {
  if (value === null) return null;
  const [low, high] = [numberToDecimal(value), value_max === null ? null : numberToDecimal(value_max)];
  const found = readNumbers(text).filter(
    (t) => isFigure(t.kind) && range.start <= t.start && t.end <= range.end && t.low.value === low && (high === null || t.high?.value === high),
  );
  const withUnit = found.filter((t) => unit !== null && t.low.unit !== null && plain(t.low.unit) === plain(unit));
  const [only, ...others] = withUnit.length > 0 ? withUnit : found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a unit stands in the quote; the % of 百分之三十 does. */
const isUnitPrinted = (quote: string, unit: string, printed: NumberToken | null) =>
  plain(quote).includes(plain(unit)) || (printed?.low.quantity != null && printed.low.quantity.measure === unitMeaning(unit)?.measure);

/** What a target says of its own words: operator, value, unit, basis, status and names as printed. */
export function checkTargetWords(policy: ParsedPolicy, { fact, range, cell, field }: PlacedFact<TargetInput>, add: Add): void {
  const text = policy.clauseById.get(fact.clause)?.text ?? '';
  const quote = bare(text.slice(range.start, range.end));
  const problem = (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
  const needsOperator = fact.op === 'ge' || fact.op === 'gt' || fact.op === 'about' || fact.op === 'le' || fact.op === 'lt';
  if (needsOperator && fact.op_printed === null) problem('op_printed', `op "${fact.op ?? ''}" needs its printed words`, 'copy them (以上, 超过, 左右 …)');
  if (fact.op_printed !== null) {
    if (!quote.includes(bare(fact.op_printed)))
      problem('op_printed', `“${fact.op_printed}” does not stand in the quote`, 'widen the quote or correct the word');
    const meant = operatorOf(bare(fact.op_printed));
    if (meant !== null && meant !== fact.op) problem('op', `“${fact.op_printed}” means "${meant}", not "${fact.op ?? 'null'}"`, 'correct op or op_printed');
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
  const printed = cell === null ? figureOf(text, range, fact) : null;
  const isTold = fact.op === null || fact.op === 'full' || (fact.op_printed !== null && operatorOf(bare(fact.op_printed)) !== fact.op);
  if (!isTold && printed?.op != null && printed.op !== fact.op) {
    const { start, end } = wholeSpan(printed);
    problem(
      'op',
      `“${bare(text.slice(start, end))}” is "${printed.op}", not "${fact.op}"`,
      `set op ${printed.op}${printed.op_printed === null ? '' : ` and op_printed ${bare(printed.op_printed)}`}`,
    );
  }
  if (cell === null && fact.unit !== null && fact.value !== null && !isUnitPrinted(quote, fact.unit, printed))
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
