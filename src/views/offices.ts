import { chosenPolicies } from '../domain/corpus/chosen.ts';
import type { ClauseRecord, IncentiveRecord, PolicyRecord, RuleRecord, TargetRecord, UnitRecord } from '../domain/schema/record.ts';
import { type Corpus } from '../domain/corpus/corpus.ts';
import { clauseKey } from '../domain/corpus/addresses.ts';
import type { City } from '../domain/schema/registries.ts';
import type { UnitFunction } from '../domain/compare/offices.ts';
import { unitFunctions } from '../domain/vocabulary.ts';
import { cityEntry } from './places.ts';
import type { Site } from './site.ts';

export type DutyRole = UnitRecord['clauses'][number]['role'];

/** Functions that are no single bureau: shown apart. */
export const COLLECTIVE: readonly UnitFunction[] = ['leading-group', 'local-government', 'collective', 'government'];

/** One clause an office is charged with, and the facts of it that its note governs. */
export interface Duty {
  readonly clause: ClauseRecord;
  readonly role: DutyRole;
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly rules: readonly RuleRecord[];
}
export interface PolicyDuties {
  readonly policy: PolicyRecord;
  readonly duties: readonly Duty[];
}

/** One office with what the printed documents of its city give it to do. */
export interface OfficeView {
  readonly unit: UnitRecord;
  readonly duties: readonly PolicyDuties[];
  /** Clauses that print its name, where no note charges it with any. */
  readonly mentions: readonly { readonly policy: PolicyRecord; readonly clauses: readonly ClauseRecord[] }[];
  /** Clauses in the city's other documents that charge it. */
  readonly further: number;
}

/** The offices of a city and the documents whose duties are printed. */
export interface CityOffices {
  readonly city: City;
  readonly policies: readonly PolicyRecord[];
  /** Documents of the city whose duties are counted, not printed. */
  readonly others: readonly PolicyRecord[];
  readonly offices: readonly OfficeView[];
}

type Fact = TargetRecord | IncentiveRecord | RuleRecord;

const isCharged = (f: Fact, unit: string) => f.responsible_units.some((u) => u.unit === unit) || f.units_inherited.includes(unit);

function officeDuties(corpus: Corpus, policy: PolicyRecord, unit: UnitRecord): PolicyDuties[] {
  const duties = unit.clauses
    .filter((c) => c.policy === policy.id)
    .flatMap((charged): Duty[] => {
      const entry = corpus.byClause.get(clauseKey(charged.policy, charged.clause));
      if (entry === undefined) return [];
      const own = <T extends Fact>(facts: readonly T[]) => facts.filter((f) => isCharged(f, unit.id));
      const targets = own(entry.targets).filter((t) => !t.baseline);
      return [{ clause: entry.clause, role: charged.role, targets, incentives: own(entry.incentives), rules: own(entry.rules) }];
    });
  return duties.length === 0 ? [] : [{ policy, duties }];
}

function officeMentions(corpus: Corpus, policies: readonly PolicyRecord[], unit: UnitRecord): OfficeView['mentions'] {
  const isNamed = (c: ClauseRecord) => unit.printed_as.some((name) => c.text.includes(name));
  return policies.map((policy) => ({ policy, clauses: (corpus.byPolicy.get(policy.id)?.clauses ?? []).filter(isNamed) })).filter((m) => m.clauses.length > 0);
}

/** Every office of a city with its duties, document by document, by function. */
export function cityOffices(site: Site, city: City): CityOffices {
  const { corpus } = site;
  const { policies: all, units } = cityEntry(site, city.id);
  const policies = chosenPolicies(all);
  const printed = new Set(policies.map((p) => p.id));
  const offices = functionOrder.flatMap((f) => units.filter((u) => u.function === f));
  return {
    city,
    policies,
    others: all.filter((p) => !printed.has(p.id)),
    offices: offices.map((unit): OfficeView => {
      const duties = policies.flatMap((policy) => officeDuties(corpus, policy, unit));
      const further = unit.clauses.filter((c) => !printed.has(c.policy)).length;
      return { unit, duties, further, mentions: duties.length + further === 0 ? officeMentions(corpus, policies, unit) : [] };
    }),
  };
}

const functionOrder = Object.keys(unitFunctions) as UnitFunction[];

/** Functions that at least one of the offices has, in registry order, bureaus or collectives. */
export function functionsOf(units: readonly Pick<UnitRecord, 'function'>[], collective: boolean): UnitFunction[] {
  const held = new Set(units.map((u) => u.function));
  return functionOrder.filter((f) => COLLECTIVE.includes(f) === collective && held.has(f));
}
