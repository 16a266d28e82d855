import type { SearchLabels } from '../search/rank/words.ts';
import { holdings, stages, topics, unitFunctions, validities, type Term } from '../domain/vocabulary.ts';
import { heldCities } from './places.ts';
import type { Site } from './site.ts';
import { phaseText } from './standing.ts';

const names = (list: Readonly<Record<string, Term>>) => Object.fromEntries(Object.entries(list).map(([id, term]) => [id, term.zh]));

/** Names of everything a hit or a facet shows, for the search script. */
export function searchLabels(site: Site): SearchLabels {
  const { records, titles } = site;
  const policies = records.policies.map((p) => {
    const { phase, period, text } = phaseText(site, p);
    const badges: [string, string][] = [
      [p.stage, stages[p.stage].zh],
      [p.holding, holdings[p.holding].zh],
      [phase, `${period} ${text}`],
      [`validity-${p.validity}`, validities[p.validity].zh],
    ];
    return [p.id, { short: p.short, city: p.city, standing: [p.stage, p.holding], badges }];
  });
  const held = heldCities(site);
  return {
    policies: Object.fromEntries(policies) as SearchLabels['policies'],
    cities: Object.fromEntries(held.map((c) => [c.id, c.zh])),
    titles: names(Object.fromEntries(titles)),
    topics: names(topics),
    units: names(unitFunctions),
    standing: { ...names(stages), ...names(holdings) },
  };
}
