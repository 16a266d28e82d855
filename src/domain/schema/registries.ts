import type { City, Indicator, UnitEntry } from './schema.ts';

/** What all policies share: the lists under `content/`. */
export interface Registries {
  readonly cities: readonly City[];
  readonly units: readonly UnitEntry[];
  readonly indicators: readonly Indicator[];
}
