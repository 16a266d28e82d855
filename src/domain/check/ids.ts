import { makeEvents } from '../corpus/events.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import { amountId, definedIds } from '../parse/fact-ids.ts';
import type { Registries } from '../schema/registries.ts';
import type { Add } from './report.ts';

/** Ids begin with their policy, lead to something that is there, and keep to one level of repeats. */
export function checkIds({ policy, audit }: PolicyBundle, registries: Registries, add: Add, addAudit: Add): void {
  const ids = new Set(definedIds(policy).map((d) => d.id));
  const targets = new Map(policy.targets.map((t) => [t.fact.id, t.fact]));
  const indicators = new Set(registries.indicators.map((i) => i.id));
  const { id, city } = policy.input;
  if (!registries.cities.some((c) => c.id === city)) add('city', `there is no city "${city}"`, 'add it to content/cities.yaml');
  if (!id.startsWith(`${city}-`)) add('id', `the id does not begin with its city "${city}"`, 'policy ids are <city>-<year>[-<word>]');
  for (const { id: fact, field, clause } of definedIds(policy))
    if (!fact.startsWith(`${id}-`)) add(field, `the id "${fact}" does not begin with "${id}-"`, 'fact ids are global: begin them with the policy id', clause);
  for (const { fact, field } of policy.targets) {
    if (!indicators.has(fact.indicator_id))
      add(
        `${field} (${fact.id}).indicator_id`,
        `there is no indicator "${fact.indicator_id}"`,
        'add it to content/indicators.yaml or correct the id',
        fact.clause,
      );
    for (const name of ['same_as', 'subset_of'] as const) {
      const to = fact[name];
      if (to === null) continue;
      if (to === fact.id) add(`${field} (${fact.id}).${name}`, 'a fact cannot refer to itself', 'name the other fact', fact.clause);
      else if (!targets.has(to)) add(`${field} (${fact.id}).${name}`, `there is no target "${to}"`, 'correct the id', fact.clause);
      else if (name === 'same_as' && targets.get(to)?.same_as != null)
        add(`${field} (${fact.id}).same_as`, `"${to}" is itself a repeat`, 'name the first mention', fact.clause);
    }
  }
  const events = makeEvents(registries.events);
  for (const { fact, field } of policy.incentives) {
    if (!events.has(fact.event))
      add(`${field} (${fact.id}).event`, `there is no event "${fact.event}"`, 'correct the id, or add the event to content/events.yaml', fact.clause);
    const keys = fact.amounts.map((a) => a.key);
    if (new Set(keys).size < keys.length) add(`${field} (${fact.id}).amounts`, 'two amounts have one key', 'keys are unique within an incentive', fact.clause);
    for (const a of fact.amounts)
      for (const to of a.applies_to)
        if (!ids.has(amountId(fact, to)))
          add(`${field} (${fact.id}).amounts.${a.key}.applies_to`, `there is no amount "${to}"`, 'name a key of this incentive or a full id', fact.clause);
    if (fact.group !== null && policy.incentives.filter((o) => o.fact.group === fact.group).length < 2)
      add(`${field} (${fact.id}).group`, `no other incentive is in group "${fact.group}"`, 'a group holds incentives printed together; drop it', fact.clause);
  }
  audit.discrepancies.forEach((d, i) => {
    for (const f of d.facts) if (!ids.has(f)) addAudit(`discrepancies.${i} (${d.id}).facts`, `there is no fact "${f}"`, 'correct the id', d.a.clause);
  });
}
