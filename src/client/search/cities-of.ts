import type { Plan } from '../../search/rank/plan.ts';

/**
 * Cities to show one by one: in the order of their best hits where all were asked for, those without one at the end; cities
 * that were named as they were named.
 * @param items hits, best first
 */
export function citiesOf(
  { cities, isOfAllCities }: Pick<Plan, 'cities' | 'isOfAllCities'>,
  items: readonly { readonly entry: { readonly city: string | null } }[],
): readonly string[] {
  if (!isOfAllCities) return cities;
  const found = new Set(items.flatMap(({ entry }) => entry.city ?? []));
  return [...found, ...cities.filter((city) => !found.has(city))];
}
