import { unitMeaning } from '../number/units.ts';
import type { PlacedFact } from '../parse/policy.ts';
import type { Indicator } from '../schema/registries.ts';
import type { TargetInput } from '../schema/target.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

/** Measure words of people, and units of what is measured and not counted; all others count things, firms among them. */
const PEOPLE = /^(?:人|名|人次)$/;
const MEASURED = /^(?:亩|公顷|平方米|平方公里|公里|米|吨|千克|公斤|千瓦|千瓦时|兆瓦|吉瓦|课时|学时)$/;

/** What a unit says its number is of: money, percent, duration …, people, a measured quantity, or a count of things; null where no list has it. */
function kindOf(unit: string): string | null {
  const meaning = unitMeaning(unit);
  if (meaning?.kind !== 'count') return meaning?.kind ?? null;
  if (PEOPLE.test(meaning.measure)) return 'people';
  return MEASURED.test(meaning.measure) ? meaning.measure : 'count';
}

/** A target's unit is of the kind that its indicator counts in: a number of firms is no sum of money, a share no number of firms. */
export function checkIndicatorUnit(target: PlacedFact<TargetInput>, indicator: Indicator | undefined, add: Add): void {
  const { unit } = target.fact;
  // of an indicator without a unit the documents differ
  if (unit === null || indicator?.unit == null) return;
  const [own, asked] = [kindOf(unit), kindOf(indicator.unit)];
  if (own !== null && asked !== null && own !== asked)
    addTo(add, target)(
      'indicator_id',
      `the unit is “${unit}”, but the indicator "${indicator.id}" counts in “${indicator.unit}”`,
      'correct the unit, or name the indicator it fits; add one to content/indicators.yaml where there is none',
    );
}
