import type { PolicyBundle } from '../parse/bundle.ts';
import type { City, Registries } from '../schema/registries.ts';
import { clauseKey } from './addresses.ts';
import { contentToRecords } from './records.ts';
import type { ClauseRecord, DiscrepancyRecord, IncentiveRecord, PolicyRecord, Records, RuleRecord, TargetRecord, UnitRecord } from '../schema/record.ts';
import { makeEvents, type Events } from './events.ts';
import { makeTitles, type Titles } from './titles.ts';
import { comparisonRows, rowMembers, type ComparisonRow } from './rows.ts';

/** A coded fact of any kind. */
export type Fact =
  | { readonly kind: 'target'; readonly record: TargetRecord }
  | { readonly kind: 'incentive'; readonly record: IncentiveRecord }
  | { readonly kind: 'rule'; readonly record: RuleRecord };

/** Coded facts that belong together, each kind in printed order. */
export interface Facts {
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly rules: readonly RuleRecord[];
}

/** What one document holds. */
export interface PolicyEntry extends Facts {
  readonly policy: PolicyRecord;
  /** Its parsed text, for what the records leave out: blocks, notes, places of quotes. */
  readonly bundle: PolicyBundle;
  readonly clauses: readonly ClauseRecord[];
  readonly discrepancies: readonly DiscrepancyRecord[];
}

/** One clause and the facts whose quote stands in it. */
export interface ClauseEntry extends Facts {
  readonly clause: ClauseRecord;
}

/** One office and the facts it is charged with, by a printed note or a carried-over remark. */
export interface OfficeEntry extends Facts {
  readonly unit: UnitRecord;
}

/** One city, its documents and its offices. */
export interface CityEntry {
  readonly city: City;
  readonly policies: readonly PolicyRecord[];
  readonly units: readonly UnitRecord[];
}

/**
 * Everything the site knows, made once from checked content: the records, the registries, and the way from an id to what
 * it names. Whoever has an id looks here; nothing searches through all records.
 */
export interface Corpus extends Registries {
  /** In the order of every table and list: cities as registered, newest document first. */
  readonly bundles: readonly PolicyBundle[];
  readonly records: Records;
  readonly titleById: Titles;
  readonly eventById: Events;
  /** Facts by id; an amount's id leads to its incentive. */
  readonly factById: ReadonlyMap<string, Fact>;
  readonly discrepancyById: ReadonlyMap<string, DiscrepancyRecord>;
  readonly byPolicy: ReadonlyMap<string, PolicyEntry>;
  /** By `clauseKey`. */
  readonly byClause: ReadonlyMap<string, ClauseEntry>;
  readonly byUnit: ReadonlyMap<string, OfficeEntry>;
  readonly byCity: ReadonlyMap<string, CityEntry>;
  /** Rows of the targets comparison in registry order, filled or not. */
  readonly rows: readonly ComparisonRow[];
  /** Targets that show in each of these rows; a row nothing fills has none. */
  readonly byRow: ReadonlyMap<string, readonly TargetRecord[]>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
const noFacts = (): Mutable<Facts> => ({ targets: [], incentives: [], rules: [] });

/** The corpus of checked content. Cost: linear in clauses and facts. */
export function makeCorpus(bundles: readonly PolicyBundle[], registries: Registries): Corpus {
  const records = contentToRecords(bundles, registries);
  const titleById = makeTitles(registries.titles);
  const rows = comparisonRows(registries.indicators, titleById);
  return {
    ...registries,
    bundles,
    records,
    titleById,
    eventById: makeEvents(registries.events),
    factById: indexFacts(records),
    discrepancyById: new Map(records.discrepancies.map((d) => [d.id, d])),
    byPolicy: indexPolicies(bundles, records),
    byClause: indexClauses(records),
    byUnit: indexUnits(records),
    byCity: indexCities(registries.cities, records),
    rows,
    byRow: rowMembers(rows, records.targets),
  };
}

function indexFacts({ targets, incentives, rules }: Records): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const record of targets) facts.set(record.id, { kind: 'target', record });
  for (const record of incentives) {
    const fact: Fact = { kind: 'incentive', record };
    facts.set(record.id, fact);
    for (const { id } of record.amounts) facts.set(id, fact);
  }
  for (const record of rules) facts.set(record.id, { kind: 'rule', record });
  return facts;
}

/** Gives every fact to the entries it belongs to. */
function distribute(records: Records, entriesOf: (fact: TargetRecord | IncentiveRecord | RuleRecord) => readonly (Mutable<Facts> | undefined)[]): void {
  for (const t of records.targets) for (const entry of entriesOf(t)) entry?.targets.push(t);
  for (const i of records.incentives) for (const entry of entriesOf(i)) entry?.incentives.push(i);
  for (const r of records.rules) for (const entry of entriesOf(r)) entry?.rules.push(r);
}

function indexPolicies(bundles: readonly PolicyBundle[], records: Records): Map<string, PolicyEntry> {
  const bundleById = new Map(bundles.map((b) => [b.policy.input.id, b]));
  const entries = new Map<string, Mutable<PolicyEntry>>();
  for (const policy of records.policies) {
    const bundle = bundleById.get(policy.id);
    if (bundle !== undefined) entries.set(policy.id, { policy, bundle, clauses: [], discrepancies: [], ...noFacts() });
  }
  for (const clause of records.clauses) entries.get(clause.policy)?.clauses.push(clause);
  for (const discrepancy of records.discrepancies) entries.get(discrepancy.policy)?.discrepancies.push(discrepancy);
  distribute(records, (fact) => [entries.get(fact.policy)]);
  return entries;
}

function indexClauses(records: Records): Map<string, ClauseEntry> {
  const entries = new Map(records.clauses.map((clause): [string, Mutable<ClauseEntry>] => [clauseKey(clause.policy, clause.id), { clause, ...noFacts() }]));
  distribute(records, (fact) => [entries.get(clauseKey(fact.policy, fact.clause))]);
  return entries;
}

function indexUnits(records: Records): Map<string, OfficeEntry> {
  const entries = new Map(records.units.map((unit): [string, Mutable<OfficeEntry>] => [unit.id, { unit, ...noFacts() }]));
  distribute(records, (fact) => [...new Set([...fact.responsible_units.map((u) => u.unit), ...fact.units_inherited])].map((id) => entries.get(id)));
  return entries;
}

function indexCities(cities: readonly City[], { policies, units }: Records): Map<string, CityEntry> {
  const entries = new Map(cities.map((city): [string, Mutable<CityEntry>] => [city.id, { city, policies: [], units: [] }]));
  for (const policy of policies) entries.get(policy.city)?.policies.push(policy);
  for (const unit of units) entries.get(unit.city)?.units.push(unit);
  return entries;
}
