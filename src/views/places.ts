import { groupBy } from '../domain/group-by.ts';
import type { CityEntry } from '../domain/corpus/corpus.ts';
import type { City } from '../domain/schema/registries.ts';
import { paged, pagePath, type PageOf } from './paging.ts';
import type { Site } from './site.ts';

type Held = Pick<Site, 'corpus'>;

/** Cities a page of the list of cities prints, with their time lines. */
const CITIES_A_PAGE = 20;

/** A city's documents and offices. */
export function cityEntry({ corpus }: Held, city: string): CityEntry {
  const entry = corpus.byCity.get(city);
  if (entry === undefined) throw new RangeError(`there is no city "${city}"`);
  return entry;
}

/** The cities of some records, in registry order. */
export function citiesOf({ content }: Pick<Site, 'content'>, records: readonly { readonly city: string }[]): City[] {
  const named = new Set(records.map((r) => r.city));
  return content.cities.filter((c) => named.has(c.id));
}

/** Cities of which documents are held, province by province; provinces and their cities in registry order. */
export function heldCities({ corpus }: Held): City[] {
  const held = [...corpus.byCity.values()].filter((entry) => entry.policies.length > 0).map((entry) => entry.city);
  return [...groupBy(held, (c) => c.province).values()].flat();
}

/** The list of cities, page by page. */
export const cityPages = (site: Held): PageOf<City>[] => paged(heldCities(site), CITIES_A_PAGE, '/cities/');

/** A province of which documents are held. */
export interface HeldProvince {
  readonly province: string;
  readonly cities: number;
  readonly policies: number;
  /** Where its cities begin in the list of cities, from the site's root. */
  readonly url: string;
}

/** Provinces of which documents are held: a way into any number of documents. */
export function heldProvinces(site: Held): HeldProvince[] {
  const places = cityPages(site).flatMap((page) => page.items.map((city) => ({ city, page: pagePath(page.base, page.number) })));
  return [...groupBy(places, ({ city }) => city.province)].map(([province, [first, ...rest]]) => ({
    province,
    url: first === undefined ? '/cities/' : `${first.page}#${first.city.id}`,
    cities: 1 + rest.length,
    policies: [first, ...rest].reduce((n, place) => n + (place === undefined ? 0 : cityEntry(site, place.city.id).policies.length), 0),
  }));
}
