import type { PolicyBundle } from '../parse/bundle.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { Problem } from '../problem.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { Registries } from '../schema/registries.ts';
import type { TargetInput } from '../schema/target.ts';
import type { Title } from '../schema/title.ts';
import { makeEvents, type Events } from '../corpus/events.ts';
import { checkAmountWords } from './amount-words.ts';
import { checkAskedWords, checkQuoteEdges } from './asked-words.ts';
import { auditNumerals } from './audit.ts';
import { checkConditionPlaces } from './condition-places.ts';
import { checkConditionWords } from './condition-words.ts';
import { checkDifferences } from './differences.ts';
import { checkDistributions } from './distributions.ts';
import { checkDoubledNumbers } from './doubled-numbers.ts';
import { checkEffect } from './effect.ts';
import { checkFidelity } from './fidelity.ts';
import { checkGivingWords } from './giving-words.ts';
import { checkIdWords } from './id-words.ts';
import { checkIds } from './ids.ts';
import { checkIncentiveFigures } from './incentive-figures.ts';
import { checkIncentiveWords } from './incentive-words.ts';
import { checkIndicatorUnit } from './indicator-unit.ts';
import { checkLevel } from './level-words.ts';
import { checkRowColumns } from './row-columns.ts';
import { checkRowReceivers } from './row-receivers.ts';
import { checkListedSums } from './listed-sums.ts';
import { checkMetadata } from './metadata.ts';
import { checkNoFacts } from './no-facts.ts';
import { checkOmissions } from './omissions.ts';
import { checkOmittedNames } from './omitted-names.ts';
import { checkOwnRuleWords } from './own-rule-words.ts';
import { checkPassages } from './passages.ts';
import { checkQualifiedWords } from './qualified-words.ts';
import { checkReferenceWords } from './reference-words.ts';
import { checkRepeats } from './repeats.ts';
import { makeAdd } from './report.ts';
import { checkRuleWords } from './rule-words.ts';
import { checkSharedConditions } from './shared-conditions.ts';
import { checkSilentExceptions } from './silent.ts';
import { checkSums } from './sums.ts';
import { checkTargetTerms } from './target-terms.ts';
import { checkTargetWords } from './target-words.ts';
import { checkConditionTitles, checkIncentiveTitles } from './title-words.ts';
import { checkTitles } from './titles.ts';
import { checkUnits } from './units.ts';
import { checkUnreadNumbers } from './unread-numbers.ts';
import { checkIncentiveWholeWords, checkTargetWholeWords, checkWholeWords } from './whole-words.ts';

const byId = new WeakMap<Registries['titles'], ReadonlyMap<string, Title>>();
/** The titles by id, put in order once. */
function titlesById({ titles }: Registries): ReadonlyMap<string, Title> {
  const map = byId.get(titles) ?? new Map(titles.map((t) => [t.id, t]));
  byId.set(titles, map);
  return map;
}

const eventsOf = new WeakMap<Registries['events'], Events>();
function eventsById({ events }: Registries): Events {
  const map = eventsOf.get(events) ?? makeEvents(events);
  eventsOf.set(events, map);
  return map;
}

/** One complaint a field: what the first rule says of it, the others would say again. */
const onceAField = (problems: readonly Problem[]): Problem[] => problems.filter((p, i) => problems.findIndex((q) => q.path === p.path) === i);

/** What is wrong with one target by itself. */
export function checkTarget(policy: ParsedPolicy, target: PlacedFact<TargetInput>, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, policy.file);
  checkTargetWords(policy, target, add);
  checkTargetTerms(policy, target, titlesById(registries), add);
  if (target.cell === null) checkQuoteEdges(policy, target, add);
  checkIndicatorUnit(
    target,
    registries.indicators.find((i) => i.id === target.fact.indicator_id),
    add,
  );
  checkTargetWholeWords(policy, target, add);
  return onceAField(problems);
}

/** What is wrong with one incentive by itself. */
export function checkIncentive(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, policy.file);
  checkIncentiveWords(policy, incentive, add);
  checkIncentiveFigures(policy, incentive, add);
  checkConditionWords(policy, incentive, titlesById(registries), add);
  checkGivingWords(policy, incentive, eventsById(registries), add);
  checkAmountWords(policy, incentive, add);
  checkIncentiveTitles(policy, incentive, titlesById(registries), add);
  checkConditionPlaces(policy, incentive, add);
  checkAskedWords(policy, incentive, add);
  checkQualifiedWords(policy, incentive, eventsById(registries), add);
  checkLevel(policy, incentive, add);
  checkRowColumns(policy, incentive, add);
  checkRowReceivers(policy, incentive, add);
  checkQuoteEdges(policy, incentive, add);
  checkIncentiveWholeWords(policy, incentive, add);
  return onceAField(problems);
}

/** What is wrong with one passage that asks something of every applicant. */
export function checkApplicants(policy: ParsedPolicy, passage: PlacedFact<IncentiveInput>, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, policy.file);
  checkIncentiveFigures(policy, passage, add);
  checkConditionWords(policy, passage, titlesById(registries), add);
  checkConditionTitles(policy, passage, titlesById(registries), add);
  checkConditionPlaces(policy, passage, add, true);
  checkAskedWords(policy, passage, add);
  checkQuoteEdges(policy, passage, add);
  checkIncentiveWholeWords(policy, passage, add);
  return onceAField(problems);
}

/** What is wrong with one cap over all awards. */
export function checkOverallCap(policy: ParsedPolicy, rule: PlacedFact<IncentiveInput>): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, policy.file);
  checkIncentiveFigures(policy, rule, add);
  checkAmountWords(policy, rule, add);
  checkQuoteEdges(policy, rule, add);
  return onceAField(problems);
}

/** Everything that is wrong with one policy, all at once. */
export function checkPolicy(bundle: PolicyBundle, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, bundle.policy.file);
  const addAudit = makeAdd(problems, bundle.auditFile);
  checkFidelity(bundle, add);
  for (const target of bundle.policy.targets) problems.push(...checkTarget(bundle.policy, target, registries));
  for (const incentive of bundle.policy.incentives) problems.push(...checkIncentive(bundle.policy, incentive, registries));
  for (const passage of bundle.policy.applicants) problems.push(...checkApplicants(bundle.policy, passage, registries));
  for (const rule of bundle.policy.overallCaps) problems.push(...checkOverallCap(bundle.policy, rule));
  const city = registries.cities.find((c) => c.id === bundle.policy.input.city);
  checkTitles(bundle.policy, city, registries, add);
  checkMetadata(bundle, city, add);
  checkEffect(bundle.policy, add);
  checkReferenceWords(bundle.policy, add);
  checkWholeWords(bundle.policy, add);
  checkDistributions(bundle.policy, add);
  checkRuleWords(bundle.policy, add);
  checkOwnRuleWords(bundle.policy, add);
  checkSharedConditions(bundle.policy, add);
  checkRepeats(bundle.policy, add);
  checkIdWords(bundle.policy, add);
  checkOmissions(bundle, add);
  checkNoFacts(bundle, addAudit);
  checkOmittedNames(bundle, registries, add);
  checkUnits(bundle.policy, registries, add);
  checkPassages(bundle, add, addAudit);
  checkDifferences(bundle, addAudit);
  checkListedSums(bundle.audit, addAudit);
  checkDoubledNumbers(bundle, addAudit);
  checkUnreadNumbers(bundle.policy, add);
  checkIds(bundle, registries, add, addAudit);
  checkSums(bundle, addAudit);
  checkSilentExceptions(bundle, registries, addAudit);
  problems.push(...auditNumerals(bundle.policy, bundle.audit, bundle.auditFile).problems);
  // what names a fact that was left out is right, as far as can be told
  const { unread = [] } = bundle.policy;
  return problems.filter(({ message }) => !unread.some((id) => message.includes(`"${id}"`)));
}
