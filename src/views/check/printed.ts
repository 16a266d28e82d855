/** What the checker prints for readers without script: the incentives of the default documents with their conditions, to check by eye. */
import { chosenPolicies } from '../../domain/corpus/chosen.ts';
import { groupBy } from '../../domain/group-by.ts';
import { conditionLeaves } from '../../domain/schema/condition-leaves.ts';
import type { City } from '../../domain/schema/registries.ts';
import { stages } from '../../domain/vocabulary.ts';
import { incentiveText } from '../amounts.ts';
import { heldCities } from '../places.ts';
import { listChoices, unreadFields } from './asked.ts';
import { phaseText } from '../standing.ts';
import type { Site } from '../site.ts';
import type { FormContext } from './form.ts';

export interface PrintedIncentive {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly amount: string;
  /** Each condition in its printed words, in order, none twice. */
  readonly conditions: readonly string[];
}
export interface PrintedPolicy {
  readonly id: string;
  readonly short: string;
  readonly standing: string;
  readonly incentives: readonly PrintedIncentive[];
}

/** Documents that stand on the page by default, with what each gives. */
export function printedPolicies(site: Site): PrintedPolicy[] {
  const byPolicy = groupBy(site.records.incentives, (i) => i.policy);
  return chosenPolicies(site.records.policies).flatMap((policy): PrintedPolicy[] => {
    const incentives = byPolicy.get(policy.id) ?? [];
    if (incentives.length === 0) return [];
    const { line } = phaseText(site, policy);
    return [
      {
        id: policy.id,
        short: policy.short,
        standing: `${site.words.term(stages[policy.stage])} · ${line}`,
        incentives: incentives.map((i) => ({
          id: i.id,
          title: i.title,
          url: i.url,
          amount: incentiveText(site, i),
          conditions: [...new Set(conditionLeaves(i.conditions).flatMap((c) => (c.kind === 'preference' ? [] : [c.quote])))],
        })),
      },
    ];
  });
}

/** Cities of the default documents: the first question offers them, a script offers all. */
export function printedCities(site: Site): City[] {
  const chosen = new Set(chosenPolicies(site.records.policies).map((p) => p.city));
  return heldCities(site).filter((c) => chosen.has(c.id));
}

/** What the form is made of before anything was answered. @param open false prints all questions */
export function firstContext(site: Site, open: boolean): FormContext {
  const chosen = new Set(chosenPolicies(site.records.policies).map((p) => p.id));
  const incentives = site.records.incentives.filter((i) => chosen.has(i.policy));
  return {
    places: printedCities(site).map((c) => ({ value: c.id, label: site.words.term(c) })),
    titles: [...site.titles.values()].filter((t) => t.rung !== null),
    lists: listChoices(site.words, incentives, (id) => site.entryOf(id).policy.short),
    open: open ? [] : null,
    unread: unreadFields(incentives),
    titlesMatter: true,
    openMatters: null,
    openActivities: null,
    conditions: [],
    paidOnce: [],
    titleOf: (id) => id,
    errors: [],
    warnings: new Map(),
    lapsed: new Map(),
    early: new Map(),
    isNew: new Set(),
    kept: new Set(),
  };
}
