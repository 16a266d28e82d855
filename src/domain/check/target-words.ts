import { operatorOf } from '../number/operators.ts';
import { wholeSpan, type NumberToken } from '../number/token.ts';
import { unitMeaning } from '../number/units.ts';
import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { TargetInput } from '../schema/target.ts';
import { bare, type Range } from '../text/text.ts';
import { isPrintedUnit, plain, printedFigure } from './printed-figure.ts';
import type { Add } from './report.ts';

/** Whether the unit follows its numeral, or is said by it (百分之三十); where none does, whether it stands in the quote. */
const isUnitPrinted = (quote: string, value: number, unit: string, printed: NumberToken | null) =>
  printed?.low.unit == null
    ? plain(quote).includes(plain(unit)) || (printed?.low.quantity != null && printed.low.quantity.measure === unitMeaning(unit)?.measure)
    : isPrintedUnit(printed.low, unit, value);

interface Breach {
  readonly name: keyof TargetInput;
  readonly message: string;
  readonly remedy: string;
}

/** What the operator's printed words mean; null where they mean none, or none are printed. */
const meantBy = (words: string | null) => (words === null ? null : operatorOf(bare(words)));

/** The operator's words stand in the quote and mean the operator. */
function operatorBreaches({ op, op_printed }: TargetInput, quote: string): Breach[] {
  if (op_printed === null) return [];
  const meant = meantBy(op_printed);
  const notPrinted: Breach = { name: 'op_printed', message: `“${op_printed}” does not stand in the quote`, remedy: 'widen the quote or correct the word' };
  const notMeant: Breach = { name: 'op', message: `“${op_printed}” means "${meant ?? ''}", not "${op ?? 'null'}"`, remedy: 'correct op or op_printed' };
  // 突破1亿元（含）
  const isWithFigure = /[(（]含/.test(quote) && ((meant === 'gt' && op === 'ge') || (meant === 'lt' && op === 'le'));
  return [...(quote.includes(bare(op_printed)) ? [] : [notPrinted]), ...(meant === null || meant === op || isWithFigure ? [] : [notMeant])];
}

/** The operator printed around the number is the target's. Source: 以上 governs only the number it follows. */
function figureBreaches({ op, op_printed }: TargetInput, text: string, printed: NumberToken | null): Breach[] {
  const meant = meantBy(op_printed);
  const isTold = op === null || op === 'full' || (op_printed !== null && meant !== op);
  if (isTold || printed?.op == null || printed.op === op) return [];
  const { start, end } = wholeSpan(printed);
  const words = printed.op_printed === null ? '' : ` and op_printed ${bare(printed.op_printed)}`;
  return [{ name: 'op', message: `“${bare(text.slice(start, end))}” is "${printed.op}", not "${op}"`, remedy: `set op ${printed.op}${words}` }];
}

/** The operator printed around a threshold is the threshold's; 达到 leaves it to the sentence. */
function thresholdBreaches({ threshold }: TargetInput, clause: Clause | undefined, range: Range): Breach[] {
  const printed = threshold === null ? null : printedFigure(clause, range, { ...threshold, value_max: null });
  const text = clause?.text ?? '';
  if (threshold !== null && !bare(text).includes(bare(threshold.of)))
    return [{ name: 'threshold', message: `“${threshold.of}” does not stand in the clause`, remedy: 'copy what is measured as printed' }];
  if (threshold !== null && printed !== null && !isPrintedUnit(printed.low, threshold.unit, threshold.value))
    return [{ name: 'threshold', message: `the unit “${threshold.unit}” does not follow its numeral`, remedy: 'use the printed unit' }];
  if (printed?.op_printed == null || printed.op === null || printed.op === 'eq' || printed.op === threshold?.op) return [];
  const { start, end } = wholeSpan(printed);
  const message = `“${bare(text.slice(start, end))}” is "${printed.op}", not "${threshold?.op ?? ''}"`;
  return [{ name: 'threshold', message, remedy: `set its op ${printed.op}` }];
}

/** Unit, indicator and verb stand in the text as the target names them. */
function nameBreaches({ value, unit, indicator, verb }: TargetInput, text: string, quote: string, printed: NumberToken | null): Breach[] {
  const stands = (words: string | null) => words === null || bare(text).includes(bare(words));
  const missing = (name: Breach['name'], words: string, remedy: string): Breach => ({ name, message: `“${words}” does not stand in the clause`, remedy });
  const hasUnit = value === null || isUnitPrinted(quote, value, unit, printed);
  return [
    ...(hasUnit ? [] : [{ name: 'unit' as const, message: `the unit “${unit}” does not stand in the quote`, remedy: 'use the printed unit' }]),
    ...(stands(indicator) ? [] : [missing('indicator', indicator, 'give the indicator’s name as printed')]),
    ...(stands(verb) ? [] : [missing('verb', verb ?? '', 'give the printed verb')]),
  ];
}

/** A target's operator, unit and names stand in its text as printed; a cell's stand in the table's heads, beside it. */
export function checkTargetWords(policy: ParsedPolicy, { fact, range, cell, field }: PlacedFact<TargetInput>, add: Add): void {
  const clause = policy.clauseById.get(fact.clause);
  const text = clause?.text ?? '';
  const quote = bare(text.slice(range.start, range.end));
  const printed = cell === null ? printedFigure(clause, range, fact) : null;
  const ofText =
    cell === null ? [...figureBreaches(fact, text, printed), ...thresholdBreaches(fact, clause, range), ...nameBreaches(fact, text, quote, printed)] : [];
  for (const { name, message, remedy } of [...operatorBreaches(fact, quote), ...ofText]) add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
}
