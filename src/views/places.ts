import type { CityEntry } from '../domain/corpus/corpus.ts';
import type { PolicyRecord } from '../domain/corpus/records.ts';
import type { City } from '../domain/schema/registries.ts';
import type { Site } from './site.ts';

/** A city's documents and offices. */
export function cityEntry({ corpus }: Pick<Site, 'corpus'>, city: string): CityEntry {
  const entry = corpus.byCity.get(city);
  if (entry === undefined) throw new RangeError(`there is no city "${city}"`);
  return entry;
}

/** Cities of which documents are held, in registry order. */
export const heldCities = ({ corpus }: Pick<Site, 'corpus'>): City[] =>
  [...corpus.byCity.values()].filter((entry) => entry.policies.length > 0).map((entry) => entry.city);

/** The cities of some documents, in registry order. */
export function citiesOf({ content }: Pick<Site, 'content'>, policies: readonly Pick<PolicyRecord, 'city'>[]): City[] {
  const named = new Set(policies.map((p) => p.city));
  return content.cities.filter((c) => named.has(c.id));
}
