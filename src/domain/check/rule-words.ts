/** A duty is told by the words that print it: whether it commands, forbids or permits, and the unit behind its figure. */
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { RuleInput } from '../schema/rule.ts';
import { numberToDecimal } from '../number/decimal.ts';
import type { Clause } from '../parse/clauses.ts';
import type { Range } from '../text/text.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { addTo } from './fact-words.ts';
import { isOfCalendar, plain } from './printed-figure.ts';
import type { Add } from './report.ts';

const FORBIDS = /不得|不能|不可|不应|不许|严禁|禁止|不再|一律不/;
const PERMITS = /可(?!行|靠|持续|视|能)|允许|准予/;
const COMMANDS = /应|须|要|必须|务必/;
/** 允许按幢分割 commands nothing. */
const modalityOf = (words: string): RuleInput['modality'] | null =>
  COMMANDS.test(words.replace(/不应/g, '')) ? null : FORBIDS.test(words) ? 'must_not' : PERMITS.test(words) ? 'may' : null;
const NEEDS: Readonly<Partial<Record<RuleInput['modality'], RegExp>>> = { must_not: FORBIDS, may: PERMITS };

/** Whether a figure stands in the words of a rule, its unit right behind it: 30 日, 二十个工作日 as 20 工作日, 12月底 as 12 月底. */
function isPrinted(clause: Clause, { start, end }: Range, value: number, unit: string): boolean {
  const ofUnit = (words: string) => plain(words).replace(/^个(?=工作日|月|季度|交易日|小时)/, '');
  return clauseNumbers(clause).some(
    (t) => start <= t.start && t.end <= end && t.low.value === numberToDecimal(value) && ofUnit(clause.text.slice(t.low.end, end)).startsWith(ofUnit(unit)),
  );
}

function checkRule(policy: ParsedPolicy, rule: PlacedFact<RuleInput>, add: Add): void {
  const { fact } = rule;
  const report = addTo(add, rule);
  const clause = policy.clauseById.get(fact.clause);
  const words = plain(clause?.text.slice(rule.range.start, rule.range.end) ?? '');
  const said = modalityOf(words);
  if (NEEDS[fact.modality]?.test(words) === false)
    report('modality', `no word of “${fact.quote}” says "${fact.modality}"`, 'code what the words say: must, must_not or may');
  else if (said !== null && said !== fact.modality)
    report('modality', `the words say "${said}", not "${fact.modality}"`, 'code what the words say: must, must_not or may');
  const { value, unit } = fact;
  if (value === null || unit === null || clause === undefined) return;
  if (isOfCalendar(clause, rule.range, fact))
    report('value', `${value}${unit} is a day or month of the calendar in “${fact.quote}”`, 'drop value and unit: only a term has them');
  else if (!isPrinted(clause, rule.range, value, unit))
    report('unit', `${value}${unit} is not printed in “${fact.quote}”`, 'copy the unit that follows the numeral');
}

/** Every rule of a document against its words. */
export function checkRuleWords(policy: ParsedPolicy, add: Add): void {
  for (const rule of policy.rules) checkRule(policy, rule, add);
}
