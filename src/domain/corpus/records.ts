import type { ConditionNode } from '../schema/condition.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Clause } from '../parse/clauses.ts';
import { askedOfAll } from '../parse/applicants.ts';
import { clausesUnder } from '../parse/clause-path.ts';
import { amountId } from '../parse/fact-ids.ts';
import { toCny } from '../number/money.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type {
  CityRecord,
  ClauseRecord,
  DiscrepancyRecord,
  FactBase,
  IncentiveRecord,
  PolicyCounts,
  PolicyRecord,
  Records,
  RuleRecord,
  TargetRecord,
} from '../schema/record.ts';
import { conditionLeaves } from '../schema/condition-leaves.ts';
import type { City, Registries } from '../schema/registries.ts';
import { locate, sentenceAround, type Range } from '../text/text.ts';
import type { TopicId } from '../vocabulary.ts';
import { effectEnd } from './standing.ts';
import { policyUrl, clauseUrl, factUrl, cityUrl } from './addresses.ts';
import { headFields, pick } from './head-fields.ts';
import { overallCaps } from './overall-caps.ts';
import { clauseUnits, makeOffices, unitRecords, type Offices } from './offices.ts';

/** Words as printed in the clause: white space inside is kept, around them (an empty cell, a line end) it is not. */
const printedWords = (clause: Clause, range: Range) => clause.text.slice(range.start, range.end).trim();

const withoutNth = <T extends { nth?: number | undefined }>({ nth: _nth, ...rest }: T): Omit<T, 'nth'> => rest;

/** One document and what is read of it once for all its facts. */
interface Document extends PolicyBundle {
  readonly offices: Offices;
  /** Fact or amount → ids of the discrepancies that name it. */
  readonly touching: ReadonlyMap<string, readonly string[]>;
}

function makeDocument(bundle: PolicyBundle): Document {
  const touching = new Map<string, string[]>();
  for (const { id, facts } of bundle.audit.discrepancies)
    for (const fact of new Set(facts)) {
      const ids = touching.get(fact);
      if (ids === undefined) touching.set(fact, [id]);
      else ids.push(id);
    }
  return { ...bundle, offices: makeOffices(bundle.policy), touching };
}

/** The discrepancies that touch any of the ids, in the order of the audit file. */
function discrepanciesOf({ audit, touching }: Document, ids: readonly string[]): string[] {
  const found = new Set(ids.flatMap((id) => touching.get(id) ?? []));
  return found.size === 0 ? [] : audit.discrepancies.filter((d) => found.has(d.id)).map((d) => d.id);
}

function factBase(document: Document, placed: PlacedFact<{ id: string; clause: string }>, alsoIds: readonly string[] = []): FactBase & { quote: string } {
  const { policy, offices } = document;
  const { id, clause: clauseId } = placed.fact;
  const clause = policy.clauseById.get(clauseId);
  if (clause === undefined) throw new Error(`${policy.file}: fact ${id} has no clause; the check should have caught it`);
  const whole = placed.cell === null ? placed.range : { start: 0, end: clause.text.length };
  const { start, end } = sentenceAround(clause.text, whole);
  // a responsibility note closes the sentence before it
  const noteEnd = Math.max(0, ...(policy.notes.get(clause.id) ?? []).map((n) => n.end).filter((at) => at <= whole.start));
  const sentence = { start: Math.max(start, noteEnd), end };
  return {
    policy: policy.input.id,
    city: policy.input.city,
    quote: printedWords(clause, whole),
    sentence: printedWords(clause, sentence),
    responsible_units: offices.of(clause, placed.range),
    units_inherited: offices.inheritedBy(clause),
    url: factUrl(policy.input.id, id),
    discrepancies: discrepanciesOf(document, [id, ...alsoIds]),
  };
}

/** Gives every incentive the caps that others of its document declare over its amounts, then those over all that the document gives. */
function withSharedCaps(policy: ParsedPolicy, incentives: readonly IncentiveRecord[]): IncentiveRecord[] {
  const caps = incentives.flatMap((i) => i.amounts).filter((a) => a.role === 'cap');
  const overall = overallCaps(policy);
  return incentives.map((i) => {
    const own = new Set(i.amounts.map((a) => a.id));
    const shared = caps.filter((a) => !own.has(a.id) && a.applies_to.some((to) => own.has(to)));
    return { ...i, shared_caps: [...shared, ...overall.flatMap((capOf) => capOf(i))] };
  });
}

/** A condition without `nth`, which only the reader of the file needs. */
function publishedCondition(node: ConditionNode): ConditionNode {
  if ('all' in node) return { all: node.all.map(publishedCondition) };
  if ('any' in node) return { any: node.any.map(publishedCondition) };
  const { nth: _nth, ...rest } = node;
  return rest;
}

/** Conditions in printed order, whichever order the file has them in: the first of equal state decides a verdict. */
function inPrintedOrder(policy: ParsedPolicy, fact: IncentiveInput): ConditionNode[] {
  const order = new Map(policy.clauses.map((c, i) => [c.id, i]));
  const placeOf = (node: ConditionNode): readonly [number, number] => {
    const [first] = conditionLeaves([node]);
    const clause = first?.clause ?? fact.clause;
    const located = locate(policy.clauseById.get(clause)?.text ?? '', first?.quote ?? '', first?.nth);
    return [order.get(clause) ?? 0, located.ok ? located.range.start : 0];
  };
  const placed = fact.conditions.map((node) => ({ node, at: placeOf(node) }));
  return placed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ node }) => node);
}

function incentiveRecord(document: Document, placed: PlacedFact<IncentiveInput>): IncentiveRecord {
  const { nth: _nth, amounts, conditions: _c, references, ...rest } = placed.fact;
  const base = factBase(
    document,
    placed,
    amounts.map((a) => `${rest.id}-${a.key}`),
  );
  return {
    ...rest,
    ...base,
    shared_caps: [],
    amounts: amounts.map(({ key, nth: _n, quote, applies_to, ...a }) => ({
      id: `${rest.id}-${key}`,
      ...a,
      value_cny: toCny(a.value, a.unit),
      value_max_cny: toCny(a.value_max, a.unit_max ?? a.unit),
      of: a.of === null ? null : amountId(placed.fact, a.of),
      applies_to: applies_to.map((to) => amountId(placed.fact, to)),
      limits: a.limits.map(({ nth: _l, ...limit }) => ({ ...limit, quote: limit.quote ?? quote ?? base.quote })),
      quote: quote ?? base.quote,
    })),
    conditions: [...inPrintedOrder(document.policy, placed.fact), ...askedOfAll(document.policy, placed.fact)].map(publishedCondition),
    duties: rest.duties.map(({ quote }) => ({ quote })),
    proofs: rest.proofs.map(({ quote }) => ({ quote })),
    references: references.map(({ nth: _n, clause, ...r }) => ({ ...r, clause: clause ?? rest.clause })),
  };
}

function clauseTopics(policy: ParsedPolicy, clause: Clause): TopicId[] {
  return [...new Set(policy.input.topics.filter((t) => t.clause === clause.id).flatMap((t) => t.topics))];
}

export function policyCounts({ policy, audit }: PolicyBundle): PolicyCounts {
  const targets = policy.targets.map((t) => t.fact);
  const amounts = policy.incentives.flatMap((i) => i.fact.amounts);
  return {
    clauses: policy.clauses.length,
    characters: policy.clauses.reduce((n, c) => n + c.text.replace(/\s+/g, '').length, 0),
    goals: targets.filter((t) => !t.baseline && t.same_as === null).length,
    baselines: targets.filter((t) => t.baseline).length,
    repeats: targets.filter((t) => t.same_as !== null).length,
    incentives: policy.incentives.length,
    amounts: amounts.length,
    figures: amounts.filter((a) => a.value !== null).length,
    rules: policy.rules.length,
    discrepancies: audit.discrepancies.length,
    corrections: policy.input.corrections.length,
  };
}

function policyRecord(bundle: PolicyBundle): PolicyRecord {
  const { source, corrections, furniture, references, own_rules, effect, ...p } = bundle.policy.input;
  return {
    ...pick(p, headFields),
    title_source: p.title_source,
    territory: p.territory === null ? null : { clause: p.territory.clause, quote: p.territory.quote },
    own_rules: own_rules.map((rule) => ({ ...withoutNth(rule), within: clausesUnder(bundle.policy, rule.within) })),
    effect: effect === null ? null : { ...withoutNth(effect), ends: effectEnd(effect, p.issued) },
    source_file: `content/sources/${source.file}`,
    source_sha256: source.sha256,
    source_form: source.form,
    publisher: source.publisher,
    published: source.published,
    headline: source.headline,
    corrections: corrections.map(({ clause, printed, read, why }) => ({ clause, printed, read, why })),
    furniture: furniture.map((f) => f.text),
    references: references.map(({ nth: _nth, ...r }) => r),
    counts: policyCounts(bundle),
    url: policyUrl(p.id),
  };
}

function clauseRecords({ policy, offices }: Document): ClauseRecord[] {
  return policy.clauses.map((c) => ({
    policy: policy.input.id,
    id: c.id,
    number: c.number,
    title: c.title,
    parent: c.parent,
    text: c.text,
    topics: clauseTopics(policy, c),
    responsible_units: clauseUnits(offices, c),
    url: clauseUrl(policy.input.id, c.id),
  }));
}

function discrepancyRecords({ policy, audit }: Document): DiscrepancyRecord[] {
  return audit.discrepancies.map((d) => ({
    id: d.id,
    policy: policy.input.id,
    kind: d.kind,
    clause_a: d.a.clause,
    quote_a: d.a.quote,
    clause_b: d.b?.clause ?? null,
    quote_b: d.b?.quote ?? null,
    difference: d.difference,
    explain: d.explain,
    facts: d.facts,
  }));
}

/** What the site publishes and prints of one document; offices are known only with all documents together. */
export interface DocumentRecords {
  readonly policy: PolicyRecord;
  readonly clauses: readonly ClauseRecord[];
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly rules: readonly RuleRecord[];
  readonly discrepancies: readonly DiscrepancyRecord[];
}

/** The records of one document, in printed order. */
export function bundleToRecords(bundle: PolicyBundle): DocumentRecords {
  const { policy } = bundle;
  const document = makeDocument(bundle);
  return {
    policy: policyRecord(bundle),
    clauses: clauseRecords(document),
    targets: policy.targets.map((t): TargetRecord => ({ ...withoutNth(t.fact), ...factBase(document, t) })),
    incentives: withSharedCaps(
      policy,
      policy.incentives.map((i) => incentiveRecord(document, i)),
    ),
    rules: policy.rules.map((r): RuleRecord => ({ ...withoutNth(r.fact), ...factBase(document, r) })),
    discrepancies: discrepancyRecords(document),
  };
}

/** The registry's cities, each with the documents held of it. */
const cityRecords = (policies: readonly PolicyRecord[], cities: readonly City[]): CityRecord[] =>
  cities.map(({ code, ...city }) => {
    const own = policies.filter((p) => p.city === city.id).map((p) => p.id);
    return { ...city, gb_code: code, policies: own, url: own.length === 0 ? null : cityUrl(city.id) };
  });

/** Everything the site publishes and prints, from checked content. Order: policy, then place in the document. */
export function contentToRecords(bundles: readonly PolicyBundle[], { units, cities }: Pick<Registries, 'units' | 'cities'>): Records {
  const documents = bundles.map((bundle) => ({ bundle, ...bundleToRecords(bundle) }));
  return {
    policies: documents.map((d) => d.policy),
    clauses: documents.flatMap((d) => d.clauses),
    targets: documents.flatMap((d) => d.targets),
    incentives: documents.flatMap((d) => d.incentives),
    rules: documents.flatMap((d) => d.rules),
    discrepancies: documents.flatMap((d) => d.discrepancies),
    units: unitRecords(documents, units),
    cities: cityRecords(
      documents.map((d) => d.policy),
      cities,
    ),
  };
}
