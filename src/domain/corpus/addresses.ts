/** Where a document, clause, fact, city or office stands on the site, and what names it among all. */
import type { UnitEntry } from '../schema/registries.ts';

/** The key of a clause among all documents: `wuhu-2022#c3-2-5`. */
export const clauseKey = (policy: string, clause: string): string => `${policy}#${clause}`;

export const policyUrl = (policy: string) => `/policies/${policy}/`;
export const clauseUrl = (policy: string, clause: string) => `${policyUrl(policy)}#${clause}`;
export const factUrl = (policy: string, fact: string) => `${policyUrl(policy)}#fact-${fact}`;
/** The page of a city's offices, and an office on it. */
export const cityOfficesUrl = (city: string) => `/units/${city}/`;
/** The page of a city. */
export const cityUrl = (city: string) => `/cities/${city}/`;
export const unitUrl = (unit: Pick<UnitEntry, 'id' | 'city'>) => `${cityOfficesUrl(unit.city)}#${unit.id}`;
