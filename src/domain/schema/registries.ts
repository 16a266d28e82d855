import type { EventSection } from './event.ts';
import type { Title } from './title.ts';
import type { City, Indicator, UnitEntry } from './schema.ts';

/** What all policies share: the lists under `content/`. */
export interface Registries {
  readonly cities: readonly City[];
  readonly units: readonly UnitEntry[];
  readonly indicators: readonly Indicator[];
  readonly titles: readonly Title[];
  readonly events: readonly EventSection[];
}
