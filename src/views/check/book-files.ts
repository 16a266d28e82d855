/** The files from which a browser makes its book: one a place, and what is needed before a place is named. */
import { lean } from '../../domain/compare/pack.ts';
import { clauseKey } from '../../domain/corpus/addresses.ts';
import { headFields, pick } from '../../domain/corpus/head-fields.ts';
import { clauseLabel } from '../../domain/corpus/labels.ts';
import { asDefined } from '../../domain/rules/own-rules.ts';
import type { IncentiveRecord, PolicyRecord } from '../../domain/schema/record.ts';
import { isFactId } from '../../domain/fact-id.ts';
import { clausePath } from '../../domain/parse/clause-path.ts';
import type { Clause } from '../../domain/parse/clauses.ts';
import type { ParsedPolicy } from '../../domain/parse/policy.ts';
import { conditionLeaves } from '../../domain/schema/condition-leaves.ts';
import type { City } from '../../domain/schema/registries.ts';
import type { CheckClause, CheckIndex, CheckPlace, CheckPolicy, CheckShard, PackedCheckIncentive } from '../../domain/schema/shard.ts';
import type { Site } from '../site.ts';

type Held = Pick<Site, 'corpus' | 'flagOf' | 'asOf' | 'dataVersion'>;

const toPlace = ({ id, zh, name, province }: City): CheckPlace => ({ id, zh, name, province });

/** Places of which a document is held. */
export const checkPlaces = ({ corpus }: Pick<Held, 'corpus'>): readonly City[] =>
  corpus.cities.filter((c) => (corpus.byCity.get(c.id)?.policies.length ?? 0) > 0);

const incentivesOf = ({ corpus }: Pick<Held, 'corpus'>, place: string): readonly IncentiveRecord[] =>
  (corpus.byCity.get(place)?.policies ?? []).flatMap((p) => corpus.byPolicy.get(p.id)?.incentives ?? []);

/** What the checker needs before a place is named: the places, held or not, and the titles. */
export const checkIndex = (site: Held): CheckIndex => ({
  data_version: site.dataVersion,
  as_of: site.asOf,
  places: site.corpus.cities.map((city) => ({
    ...toPlace(city),
    policies: site.corpus.byCity.get(city.id)?.policies.length ?? 0,
    incentives: incentivesOf(site, city.id).length,
  })),
  titles: [...site.corpus.titles],
});

const packPolicy = (p: PolicyRecord): CheckPolicy => pick(p, [...headFields, 'territory', 'own_rules', 'effect', 'publisher', 'published', 'headline']);

/** Without the sentence, which its page prints, and without what follows from its policy and id. */
function packIncentive(i: IncentiveRecord): PackedCheckIncentive {
  const { amounts: _a, shared_caps: _r, sentence: _s, city: _c, url: _u, level: _l, instrument_printed: _i, tiers_required: _t, ...read } = i;
  return { ...lean(read), ...lean({ amounts: i.amounts.map((a) => lean(a)), shared_caps: i.shared_caps.map((a) => lean(a)) }) };
}

/** Incentives of other places that the sums of these name as their base. */
function awardsElsewhere({ corpus }: Held, incentives: readonly IncentiveRecord[], place: string): IncentiveRecord[] {
  const named = incentives.flatMap((i) => i.amounts.flatMap((a) => (a.of !== null && isFactId(a.of) ? [a.of] : [])));
  const found = named.flatMap((id) => {
    const fact = corpus.factById.get(id);
    return fact?.kind === 'incentive' && fact.record.city !== place ? [fact.record] : [];
  });
  return [...new Set(found)];
}

/** 三、（一）2. → 三（一）2: a mark between two numbers says nothing. What has no number is known by its beginning. */
function placeOf(policy: ParsedPolicy, clause: Clause): string {
  const numbers = clausePath(policy, clause.id).map(({ number }) => (number ?? '').replace(/[\p{Po}\s]+$/u, ''));
  return numbers.join('') + (clause.number === null ? clauseLabel(clause) : '');
}

function clausesOf({ corpus }: Held, policies: readonly PolicyRecord[], incentives: readonly IncentiveRecord[]): CheckClause[] {
  const keys = new Set([
    ...policies.flatMap((p) => (p.territory === null ? [] : [clauseKey(p.id, p.territory.clause)])),
    ...incentives.flatMap((i) => [i.clause, ...conditionLeaves(i.conditions).flatMap((c) => c.clause ?? [])].map((clause) => clauseKey(i.policy, clause))),
  ]);
  return [...keys].flatMap((key): CheckClause[] => {
    const [policy = '', id = ''] = key.split('#');
    const parsed = corpus.byPolicy.get(policy)?.bundle.policy;
    const clause = parsed?.clauseById.get(id);
    return parsed === undefined || clause === undefined ? [] : [{ policy, id, place: placeOf(parsed, clause) }];
  });
}

/** What the checker needs of one place; bounds as each document defines its own words. */
export function checkShard(site: Held, place: City): CheckShard {
  const { corpus } = site;
  const policies = corpus.byCity.get(place.id)?.policies ?? [];
  const incentives = incentivesOf(site, place.id);
  const rulesOf = (id: string) => policies.find((p) => p.id === id)?.own_rules ?? [];
  const offices = new Set(incentives.flatMap((i) => [...i.responsible_units.map((u) => u.unit), ...i.units_inherited]));
  const flags = new Set(incentives.flatMap((i) => i.discrepancies));
  const awards = awardsElsewhere(site, incentives, place.id);
  return {
    data_version: site.dataVersion,
    as_of: site.asOf,
    place: toPlace(place),
    policies: policies.map(packPolicy),
    incentives: incentives.map((i) => packIncentive(asDefined(i, rulesOf(i.policy)))),
    ...(awards.length === 0 ? {} : { awards: awards.map(packIncentive) }),
    offices: [...offices].flatMap((id) => {
      const unit = corpus.byUnit.get(id)?.unit;
      return unit === undefined ? [] : [{ id, city: unit.city, zh: unit.zh, ...(unit.successor === null ? {} : { successor: unit.successor.name }) }];
    }),
    clauses: clausesOf(site, policies, incentives),
    flags: [...flags].flatMap((id) => {
      const flag = site.flagOf(id);
      return flag === null ? [] : [{ id, ...flag }];
    }),
  };
}
