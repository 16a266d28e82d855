import { conditionTitles, placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { Title } from '../schema/title.ts';
import { bare, findAll } from '../text/text.ts';
import { addTo, factWords } from './fact-words.ts';
import type { Add } from './report.ts';

type Titles = ReadonlyMap<string, Title>;

/** How each step is printed. 省级以上 prints the national one too. */
const RUNGS: Readonly<Record<string, RegExp>> = { national: /国家|全国|省级?以上/, provincial: /省/, municipal: /市/ };

/** Titles of which no other step has the name. */
const UNIQUE = /champion|growth-micro/;

/** The step of a title stands in the words; a title of no step asks for none, nor does one whose name only one step has. */
export const printsRung = (title: Title, words: string): boolean =>
  title.rung === null || (UNIQUE.test(title.id) && !/国家|省|市/.test(words)) || (RUNGS[title.rung]?.test(words) ?? true);

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

/** The phrases of a sentence that hold some words, from their beginning to the end of the words. */
const phrasesWith = (words: string, sentence: string): string =>
  findAll(sentence, words)
    .map(({ start, end }) => sentence.slice(Math.max(...['，', '；', '。'].map((mark) => sentence.lastIndexOf(mark, start))) + 1, end))
    .join('\n');

/** Titles a condition asks for and its words do not print the step of; whether the phrase that they stand in does. */
const stepless = (c: Leaf, titles: Titles, sentence: string): { id: string; isNear: boolean }[] =>
  conditionTitles(c).flatMap((id) => {
    const title = titles.get(id);
    return title === undefined || printsRung(title, bare(c.quote)) ? [] : [{ id, isNear: printsRung(title, phrasesWith(bare(c.quote), sentence)) }];
  });

/** The titles of conditions are printed with their step. */
export function checkConditionTitles(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, titles: Titles, add: Add): void {
  const { fact } = incentive;
  const report = addTo(add, incentive);
  const { sentence } = factWords(policy, incentive);
  for (const { condition: c, path } of placedConditions(fact.conditions)) {
    const at = c.evidence === 'printed' ? sentence : bare(policy.clauseById.get(c.clause ?? fact.clause)?.text ?? '');
    const steps = c.evidence === 'implied' ? [] : stepless(c, titles, at);
    for (const { id, isNear } of steps)
      if (!isNear) report(`conditions.${path}.titles`, `“${c.quote}” prints no step of "${id}"`, 'quote the words that say it, or correct the title');
      else if (RUNGS[rungPrinted(bare(c.quote)) ?? ''] !== undefined)
        report(`conditions.${path}.titles`, `“${c.quote}” prints another step than that of "${id}"`, 'correct the title');
    if (/省级?以上.{0,6}小巨人/.test(bare(c.quote)) && conditionTitles(c).length === 1)
      report(`conditions.${path}.titles`, `“${c.quote}” prints both steps`, 'list the national title and the provincial one');
  }
}

/** Every title that an incentive asks for or gives is printed with its step, and stands in the field that says what it is for. */
export function checkIncentiveTitles(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, titles: Titles, add: Add): void {
  const { fact } = incentive;
  const report = addTo(add, incentive);
  checkConditionTitles(policy, incentive, titles, add);
  const placed = placedConditions(fact.conditions);
  const held = placed.flatMap(({ condition: c, path }) =>
    c.kind === 'holds_title' && c.evidence === 'printed' && !c.negate && !path.includes('any') ? [c] : [],
  );
  const all = placed.flatMap(({ condition: c }) => (c.kind === 'holds_title' && !c.negate ? c.titles : []));
  const required = [...new Set(held.flatMap((c) => c.titles))];
  const isTold = required.length > 0 && fact.payer !== 'firm';
  if (isTold ? !same(required, fact.tiers_required) : fact.tiers_required.some((id) => !all.includes(id)))
    report(
      'tiers_required',
      `the conditions ask for ${required.join(', ') || 'no title'}, tiers_required for ${fact.tiers_required.join(', ') || 'none'}`,
      'make the two agree',
    );
  const attained = placed.flatMap(({ condition: c }) => (c.kind === 'awarded_title' ? c.titles : []));
  if (fact.tier_attained === null ? attained.length > 0 : !attained.includes(fact.tier_attained))
    report(
      'tier_attained',
      `the conditions award ${attained.join(', ') || 'no title'}, tier_attained is ${fact.tier_attained ?? 'null'}`,
      'make the two agree',
    );
  const confers = fact.confers === null ? undefined : titles.get(fact.confers);
  if (confers !== undefined && !printsRung(confers, bare(`${fact.instrument_printed}${fact.quote.slice(fact.quote.indexOf(fact.instrument_printed))}`)))
    report('confers', `the quote prints no step of "${confers.id}"`, 'name the title that is printed');
}

/** The one step that words print right before a name of the ladder. */
function rungPrinted(words: string): string | null {
  const match = /(国家|省|市)(?:级|认定的)?[“]?(?:专精特新|单项冠军|制造业单项)/.exec(words)?.[1];
  return match === undefined ? null : match === '国家' ? 'national' : match === '省' ? 'provincial' : 'municipal';
}
