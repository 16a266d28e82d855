import { unitKind } from '../number/unit-kinds.ts';
import type { PlacedFact } from '../parse/policy.ts';
import type { Indicator } from '../schema/registries.ts';
import type { TargetInput } from '../schema/target.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

/** A target's unit is of the kind that its indicator counts in: a number of firms is no sum of money, a share no number of firms. */
export function checkIndicatorUnit(target: PlacedFact<TargetInput>, indicator: Indicator | undefined, add: Add): void {
  const { unit } = target.fact;
  // of an indicator without a unit the documents differ
  if (unit === null || indicator?.unit == null) return;
  const [own, asked] = [unitKind(unit), unitKind(indicator.unit)];
  if (own !== null && asked !== null && own !== asked)
    addTo(add, target)(
      'indicator_id',
      `the unit is “${unit}”, but the indicator "${indicator.id}" counts in “${indicator.unit}”`,
      'correct the unit, or name the indicator it fits; add one to content/indicators.yaml where there is none',
    );
}
