import type { SearchLabels } from '../search/rank/words.ts';
import { holdings, stages, topics, unitFunctions, validities, type Term } from '../domain/vocabulary.ts';
import { heldCities } from './places.ts';
import type { Site } from './site.ts';
import { phaseText } from './standing.ts';

/** Names of everything a hit or a facet shows, for the search script. */
export function searchLabels(site: Site): SearchLabels {
  const { records, titles, words } = site;
  const names = (list: Readonly<Record<string, Term>>) => Object.fromEntries(Object.entries(list).map(([id, term]) => [id, words.term(term)]));
  const policies = records.policies.map((p) => {
    const { phase, line } = phaseText(site, p);
    const badges: [string, string][] = [
      [p.stage, words.term(stages[p.stage])],
      [p.holding, words.term(holdings[p.holding])],
      [phase, line],
      [`validity-${p.validity}`, words.term(validities[p.validity])],
    ];
    return [p.id, { short: p.short, city: p.city, standing: [p.stage, p.holding], badges }];
  });
  const held = heldCities(site);
  return {
    policies: Object.fromEntries(policies) as SearchLabels['policies'],
    cities: Object.fromEntries(held.map((c) => [c.id, words.term(c)])),
    titles: names(Object.fromEntries(titles)),
    topics: names(topics),
    units: names(unitFunctions),
    standing: { ...names(stages), ...names(holdings) },
  };
}
