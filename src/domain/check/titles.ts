import { asking } from '../parse/applicants.ts';
import { conditionTitles, isElsewhere, placedConditions } from '../schema/condition-leaves.ts';
import { documentDate } from '../corpus/document-date.ts';
import { makeEvents, type Events } from '../corpus/events.ts';
import { isConferred } from '../corpus/titles.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { City, Registries } from '../schema/registries.ts';
import type { Add } from './report.ts';

/** A place that names titles: its field in the policy file, its clause, and the ids. */
interface TitleUse {
  readonly field: string;
  readonly clause: string;
  readonly ids: readonly string[];
  /** The title may be another province's: a firm that moves in holds what it was given at home. */
  readonly isFromElsewhere: boolean;
}

/** Every place of a policy that names titles. */
function titleUses(policy: ParsedPolicy, events: Events): TitleUse[] {
  const targets = policy.targets.flatMap(({ fact, field }) =>
    (['tiers', 'pool_for'] as const).map((name) => ({
      field: `${field} (${fact.id}).${name}`,
      clause: fact.clause,
      ids: fact[name],
      isFromElsewhere: false,
    })),
  );
  const incentives = asking(policy).flatMap(({ fact, field }) => {
    const own = `${field} (${fact.id})`;
    const isFromElsewhere = events.get(fact.event)?.from_elsewhere ?? false;
    const use = (name: string, ids: readonly string[]) => ({ field: `${own}.${name}`, clause: fact.clause, ids, isFromElsewhere });
    const elsewhere = new Set(placedConditions(fact.conditions).flatMap(({ condition: c }) => (isElsewhere(c) ? conditionTitles(c) : [])));
    return [
      ...fact.tiers_required.map((id) => ({ ...use('tiers_required', [id]), isFromElsewhere: isFromElsewhere || elsewhere.has(id) })),
      use('tier_attained', fact.tier_attained === null ? [] : [fact.tier_attained]),
      use('confers', fact.confers === null ? [] : [fact.confers]),
      ...placedConditions(fact.conditions).map(({ condition, path }) => ({
        ...use(`conditions.${path}.${'tiers' in condition ? 'tiers' : 'titles'}`, conditionTitles(condition)),
        isFromElsewhere: isFromElsewhere || isElsewhere(condition),
      })),
    ];
  });
  return [...targets, ...incentives];
}

/** Titles stand in the registry, and the city's province conferred them when the document was issued. */
export function checkTitles(policy: ParsedPolicy, city: City | undefined, { titles, events }: Pick<Registries, 'titles' | 'events'>, add: Add): void {
  const known = new Map(titles.map((t) => [t.id, t]));
  const on = documentDate(policy.input);
  for (const { field, clause, ids, isFromElsewhere } of titleUses(policy, makeEvents(events)))
    for (const id of ids) {
      const title = known.get(id);
      if (title === undefined) add(field, `there is no title "${id}"`, 'correct the id, or add the title to content/titles.yaml', clause);
      else if (city !== undefined && !isFromElsewhere && !isConferred(title, city.province, on))
        add(
          field,
          `${city.province} did not confer “${title.zh}” on ${on}`,
          'use the title of that province and time, or correct `conferred` in content/titles.yaml',
          clause,
        );
    }
}
