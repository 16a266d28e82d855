import type { PolicyRecord } from '../domain/corpus/records.ts';
import type { City } from '../domain/schema/schema.ts';
import type { Site } from './site.ts';

/** Cities of which documents are held, in registry order. */
export function heldCities({ content, records }: Pick<Site, 'content' | 'records'>): City[] {
  const held = new Set(records.policies.map((p) => p.city));
  return content.cities.filter((c) => held.has(c.id));
}

/** The cities of some documents, in registry order. */
export function citiesOf({ content }: Pick<Site, 'content'>, policies: readonly Pick<PolicyRecord, 'city'>[]): City[] {
  const named = new Set(policies.map((p) => p.city));
  return content.cities.filter((c) => named.has(c.id));
}
