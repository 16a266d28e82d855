import { asking, isBound } from '../parse/applicants.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import { clausePath } from '../parse/clause-path.ts';
import { locateIn, type ParsedPolicy } from '../parse/policy.ts';
import type { AuditInput } from '../schema/audit.ts';
import { toCny } from '../number/money.ts';
import { unitMeaning } from '../number/units.ts';
import { bare, findAll } from '../text/text.ts';
import { unitRoles } from '../vocabulary.ts';
import type { Add } from './report.ts';

type UnitRole = keyof typeof unitRoles;

interface Passage {
  readonly clause: string;
  readonly quote: string;
  readonly nth?: number | undefined;
}
/** Words of a passage, in the fact's own clause where none is named. */
type Words = Omit<Passage, 'clause'> & { readonly clause?: string | undefined };
/** A passage and the path of its quote in the file that names it. */
interface NamedPassage {
  readonly path: string;
  readonly at: Passage;
}

/** The words of an incentive's parts: conditions, amounts, and the documents it names. */
function incentivePassages(policy: ParsedPolicy): NamedPassage[] {
  return asking(policy).flatMap(({ fact, field }): NamedPassage[] => {
    const own = (path: string, { clause = fact.clause, quote, nth }: Words) => ({
      path: `${field} (${fact.id}).${path}.quote`,
      at: { clause, quote, nth },
    });
    return [
      ...placedConditions(fact.conditions).map(({ condition, path }) => own(`conditions.${path}`, condition)),
      ...fact.duties.map((d, i) => own(`duties.${i}`, d)),
      ...fact.proofs.map((p, i) => own(`proofs.${i}`, p)),
      ...fact.amounts.flatMap((a, i) =>
        a.limits.flatMap((l, j) => (l.quote === undefined ? [] : [own(`amounts.${i} (${a.key}).limits.${j}`, { quote: l.quote, nth: l.nth })])),
      ),
      ...fact.amounts.flatMap((a, i) => (a.quote === undefined ? [] : [own(`amounts.${i} (${a.key})`, { quote: a.quote, nth: a.nth })])),
      ...fact.references.map((r, i) => own(`references.${i}`, r)),
    ];
  });
}

function policyPassages({ input }: ParsedPolicy): NamedPassage[] {
  const named = (name: string) => (at: Passage, i: number) => ({ path: `${name}.${i}.quote`, at });
  return [
    ...(input.territory === null ? [] : [{ path: 'territory.quote', at: input.territory }]),
    ...input.references.map(named('references')),
    ...input.own_rules.map(named('own_rules')),
    ...(input.effect === null ? [] : [{ path: 'effect.quote', at: input.effect }]),
    ...input.charges.map(named('charges')),
    ...input.corrections.map(named('corrections')),
    ...input.units_inherited.map(named('units_inherited')),
    ...input.topics.flatMap(({ quote, ...t }, i) => (quote === undefined ? [] : [{ path: `topics.${i}.quote`, at: { ...t, quote } }])),
  ];
}

function auditPassages(audit: AuditInput): NamedPassage[] {
  return [
    ...audit.discrepancies.flatMap((d, i) => [
      { path: `discrepancies.${i} (${d.id}).a.quote`, at: d.a },
      ...(d.b === null ? [] : [{ path: `discrepancies.${i} (${d.id}).b.quote`, at: d.b }]),
    ]),
    ...audit.no_facts.map((at, i) => ({ path: `no_facts.${i}.quote`, at })),
    ...audit.silent_exceptions.map((at, i) => ({ path: `silent_exceptions.${i}.quote`, at })),
  ];
}

/** Every clause that is named without a quote is there. */
function checkClauseIds(policy: ParsedPolicy, add: Add): void {
  const known = (path: string, clause: string) => {
    if (!policy.clauseById.has(clause)) add(path, `there is no clause "${clause}"`, 'correct the id');
  };
  policy.input.units_inherited.forEach((u, i) => {
    for (const clause of u.within) known(`units_inherited.${i}.within`, clause);
  });
  policy.input.topics.forEach((t, i) => {
    if (t.quote === undefined) known(`topics.${i}.clause`, t.clause);
  });
}

/** Passages on applicants name clauses and incentives that are there, and code words of their own clause or of the list below it. */
function checkApplicantPlaces(policy: ParsedPolicy, add: Add): void {
  const ids = new Set(policy.incentives.map(({ fact }) => fact.id));
  policy.input.applicants.forEach(({ clause, within, except, conditions }, i) => {
    const problem = (name: string, message: string, remedy: string) => {
      add(`applicants.${i}.${name}`, message, remedy, clause);
    };
    for (const id of within) if (!policy.clauseById.has(id)) problem('within', `there is no clause "${id}"`, 'correct the id');
    for (const id of except) if (!ids.has(id)) problem('except', `there is no incentive "${id}"`, 'correct the id');
    for (const { condition: c, path } of placedConditions(conditions))
      if (c.clause !== undefined && !clausePath(policy, c.clause).some((above) => above.id === clause))
        problem(`conditions.${path}.clause`, `"${c.clause}" is not part of "${clause}"`, 'code what another clause asks as an entry of its own');
  });
}

/** 不超过其当年度地方财政贡献的50%: what stands between the bound and its figure, whole, without the firm that it is of. */
function isBaseOf(quote: string, value: number, base: string): boolean {
  const at = quote.search(new RegExp(`(?:的)?(?:最高|不超过)?(?<![\\d.])${String(value).replace('.', '\\.')}[%％‰]`));
  const before = quote.slice(0, Math.max(at, 0));
  const lead = before.endsWith(base) ? before.slice(0, before.length - base.length) : null;
  return lead !== null && /(?:超过|高于|最高为?|上限为?|以|按|为)(?:其|该|本|同一|企业|单位|项目|主体|的)*$/.test(lead);
}

/** A cap over all awards is a sum of money or a share of what is printed, names clauses and incentives that are there, and counts some. */
function checkCappedPlaces(policy: ParsedPolicy, add: Add): void {
  const ids = new Set(policy.incentives.map(({ fact }) => fact.id));
  policy.input.own_rules.forEach(({ cap, clause, quote }, i) => {
    if (cap === null) return;
    const problem = (name: string, message: string, remedy: string) => {
      add(`own_rules.${i}.cap.${name}`, message, remedy, clause);
    };
    const isShare = unitMeaning(cap.unit)?.kind === 'percent';
    if (isShare && cap.base === null) problem('base', 'a cap of so many per cent needs a base', 'copy the words for what it is a share of');
    else if (!isShare && cap.base !== null) problem('base', `${cap.value}${cap.unit} is no share of anything`, 'drop it');
    else if (cap.base !== null && !isBaseOf(bare(quote), cap.value, bare(cap.base)))
      problem('base', `“${cap.base}” does not stand right before ${cap.value}${cap.unit}`, 'copy the printed words between the bound and the figure');
    if (!isShare && toCny(cap.value, cap.unit) === null) problem('unit', `${cap.value}${cap.unit} is no sum of money`, 'copy the unit as printed');
    for (const id of cap.within) if (!policy.clauseById.has(id)) problem('within', `there is no clause "${id}"`, 'correct the id');
    for (const id of cap.except) if (!ids.has(id)) problem('except', `there is no incentive "${id}"`, 'correct the id');
    const isCounting = policy.incentives.some(({ fact }) => fact.amounts.length > 0 && isBound(policy, cap, fact));
    if (!isCounting && policy.input.coding === 'full') problem('value', 'no award is counted against it', 'code the awards, or correct `within` and `except`');
  });
}

/** A correction's quote holds the misprint once: the reading is printed behind it. */
function checkCorrections(policy: ParsedPolicy, add: Add): void {
  policy.input.corrections.forEach((c, i) => {
    const found = findAll(c.quote, c.printed).length;
    const path = `corrections.${i}.printed`;
    if (found === 0) add(path, 'the printed words do not stand in the quote', 'quote the passage that holds them', c.clause);
    if (found > 1)
      add(path, `the printed words stand ${found} times in the quote`, 'quote the misprint alone, with `nth` where it stands more than once', c.clause);
  });
}

/** The words that print a role in running text. */
const ROLE_WORDS: Readonly<Record<Exclude<UnitRole, 'plain'>, RegExp>> = { lead: /牵头/, each: /分工/ };

/** Who is charged in running text leads, or acts by its duties, where its words say so: 统筹协调 says neither. */
function checkChargeRoles(policy: ParsedPolicy, add: Add): void {
  policy.input.charges.forEach(({ role, quote, clause }, i) => {
    if (role !== 'plain' && !ROLE_WORDS[role].test(bare(quote)))
      add(`charges.${i}.role`, `“${quote}” does not say “${unitRoles[role].zh}”`, 'quote the words that do, or set role plain', clause);
  });
}

/**
 * Clause passages named outside facts stand in their clause, and at one place only: conditions, amounts, references, corrections,
 * topics, inherited offices, discrepancies, silent exceptions.
 */
export function checkPassages({ policy, audit }: PolicyBundle, add: Add, addAudit: Add): void {
  const find = (to: Add) => (passage: NamedPassage) =>
    locateIn(policy.clauseById, passage.at, passage.path, (path, clause, message, remedy) => {
      to(path, message, remedy, clause);
    });
  [...incentivePassages(policy), ...policyPassages(policy)].forEach(find(add));
  auditPassages(audit).forEach(find(addAudit));
  checkClauseIds(policy, add);
  checkApplicantPlaces(policy, add);
  checkCappedPlaces(policy, add);
  checkCorrections(policy, add);
  checkChargeRoles(policy, add);
}
