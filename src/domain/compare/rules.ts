import type { RuleRecord, PolicyRecord } from '../schema/record.ts';
import type { Duty } from '../schema/duty.ts';
import type { City } from '../schema/registries.ts';
import { emptyValue, makeCell, type Cell, type CellSource, type CellValue } from '../table/table.ts';
import { topics } from '../vocabulary.ts';
import { decideBlank } from './blank.ts';
import { comparePolicies, type PolicyTable } from './grid.ts';
import type { PassageFinder } from './passages.ts';
import type { JudgedPolicy } from './targets.ts';

/** One row of the comparison of rules: a duty of the registry, or what is not registered. */
export interface RuleRow {
  readonly id: string;
  /** Empty for the row of all that is not registered. */
  readonly zh: string;
  /** null for that row. */
  readonly topic: keyof typeof topics | null;
  readonly duty: string | null;
  readonly words: readonly string[];
}

/** A rule in a cell: whom it binds and how, with the words that print it. */
export interface RuleValue extends CellValue, Pick<RuleRecord, 'addressee' | 'modality' | 'quote'> {
  readonly role: 'duty';
  readonly fact: string;
  readonly source: CellSource;
}

/** What each policy demands, forbids and permits. */
export type RuleComparison = PolicyTable<RuleRow, RuleValue>;

/** Anchor of the row of a duty; null: of what is not registered. */
export const ruleRowId = (duty: string | null): string => `duty-${duty ?? 'other'}`;

/** Part of the comparison in which the rows of a topic stand; null: what is not registered. */
export const ruleSection = (topic: RuleRow['topic']): string => topic ?? 'other';

/** All rows by topic, in the order of the registry; last the one for what is not registered. */
export function ruleRows(duties: readonly Duty[]): RuleRow[] {
  const order = Object.keys(topics);
  const rows = duties.map(({ id, zh, topic, words }): RuleRow => ({ id: ruleRowId(id), zh, topic, duty: id, words }));
  const sorted = rows.sort((a, b) => order.indexOf(a.topic ?? '') - order.indexOf(b.topic ?? ''));
  return [...sorted, { id: ruleRowId(null), zh: '', topic: null, duty: null, words: [] }];
}

const ruleValue = (r: RuleRecord): RuleValue => ({
  ...emptyValue,
  role: 'duty',
  value: r.value,
  unit: r.unit,
  fact: r.id,
  source: { policy: r.policy, clause: r.clause, url: r.url },
  flags: r.discrepancies,
  addressee: r.addressee,
  modality: r.modality,
  quote: r.quote,
});

/** What one policy says in one row: its rules as printed, else the kind of blank. */
export function decideRuleCell(row: RuleRow, policy: JudgedPolicy, own: readonly RuleRecord[], passages: PassageFinder): Cell<RuleValue> {
  const inRow = own.filter((r) => r.duty === row.duty);
  if (inRow.length > 0) return makeCell(inRow.map(ruleValue));
  return decideBlank({ isApplicable: true, promises: [], policy, passages: () => passages(row, policy.id) });
}

export interface CompareRulesInput {
  readonly policies: readonly PolicyRecord[];
  readonly rules: readonly RuleRecord[];
  readonly cities: readonly Pick<City, 'id' | 'province'>[];
  readonly duties: readonly Duty[];
  readonly passages: PassageFinder;
}

/** The comparison of all policies in all rows that at least one of them fills. */
export function compareRules({ policies, rules, cities, duties, passages }: CompareRulesInput): RuleComparison {
  const compared = new Set(policies.map((p) => p.id));
  const ofPolicies = rules.filter((r) => compared.has(r.policy));
  const rows = ruleRows(duties).filter((row) => ofPolicies.some((r) => r.duty === row.duty));
  return comparePolicies('rules', { rows, policies, cities, facts: ofPolicies }, (row, policy, _city, own) => decideRuleCell(row, policy, own, passages));
}
