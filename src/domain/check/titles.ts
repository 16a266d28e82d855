import type { ParsedPolicy } from '../parse/policy.ts';
import type { City } from '../schema/schema.ts';
import { titles, type TitleId } from '../vocabulary.ts';
import type { Add } from './report.ts';

/** A title is named only where it is conferred. */
export function checkTitles(policy: ParsedPolicy, city: City, add: Add): void {
  const confers = (id: TitleId) => titles[id].provinces === null || (titles[id].provinces as readonly string[]).includes(city.province);
  for (const { fact, field } of policy.targets)
    for (const id of [...fact.tiers, ...fact.pool_for])
      if (!confers(id))
        add(`${field} (${fact.id}).tiers`, `${city.province} does not confer “${titles[id].zh}”`, 'use the title of that province', fact.clause);
}
