/** Evaluates one incentive for one firm: a state for every condition, the verdict, what decides it, the sum, the standing. */
import type { Titles } from '../corpus/titles.ts';
import type { ConditionRecord, IncentiveRecord, PolicyRecord } from '../schema/record.ts';
import type { conditionEvidences } from '../vocabulary.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import { endedOn } from '../corpus/standing.ts';
import { amountFor, isPaidByPiece, reachFor, noAmount, type AmountResult, type AmountTerms, type AwardOf } from './amount.ts';
import { decide, itemKey, itemsOf, judgeItems, narrowness, nearestItem, type Context, type Decision, type RuleIncentive } from './condition.ts';
import { hasSome, type Profile, type ProfileField } from './profile.ts';
import { bare } from '../text/text.ts';
import { allOf, anyOf, notOf, ofAnswer, type State } from './state.ts';
import type { Place } from './titles-held.ts';

/** A condition as evaluated: a coded one, or one that follows from the document (place, kind of beneficiary, 一次性, the sizes that are paid for). */
export interface ConditionResult extends Decision {
  readonly kind: Leaf['kind'] | 'territory' | 'beneficiary' | 'once' | 'size';
  /** The coded condition; null for one that follows from the document. */
  readonly condition: Leaf | null;
  /** Place in the incentive's tree: `0`, `1.any.0`; the kind for one that follows from the document. */
  readonly path: string;
  readonly evidence: keyof typeof conditionEvidences;
  readonly clause: string;
  readonly quote: string;
}

/** Under which key a firm answers a condition that no question tells: once for all where the document asks it of all. */
export const confirmKey = (
  { id, policy }: Pick<RuleIncentive, 'id' | 'policy'>,
  { path, evidence, clause, quote }: Pick<ConditionResult, 'path' | 'evidence' | 'clause' | 'quote'>,
): string => (evidence === 'document' ? `${policy}/${clause}/${quote}` : `${id}/${path}`);

/** Where an incentive stands for a firm: what it can be called, after verdict and document. */
export type Group = 'claimable' | 'unverified' | 'draft' | 'excerpt' | 'lapsed' | 'not_for_you';

export interface Evaluation {
  readonly incentive: RuleIncentive;
  readonly verdict: State;
  readonly group: Group;
  readonly conditions: readonly ConditionResult[];
  /** The condition that decides the verdict; null where all are met. */
  readonly deciding: ConditionResult | null;
  readonly amount: AmountResult;
}

/** A document as far as a verdict reads it. */
export type RulePolicy = Pick<PolicyRecord, 'id' | 'city' | 'stage' | 'holding' | 'validity' | 'validity_source' | 'territory' | 'own_rules' | 'effect'>;

/** What a site holds, as far as an evaluation needs it: the whole corpus, or the shards of the named places. */
export interface RuleBook {
  readonly titles: Titles;
  readonly policyOf: (id: string) => RulePolicy;
  /** Province of a place, in full; null: not known. */
  readonly provinceOf: (place: string) => string | null;
  readonly awardOf: AwardOf;
  /** null: no incentive of the book is paid by size, by year or in instalments. */
  readonly amountTerms: AmountTerms | null;
}

/** Roles that satisfy a kind of beneficiary; none for those nobody here can be. */
const ROLES: Readonly<Record<IncentiveRecord['beneficiary_kind'], readonly string[]>> = {
  enterprise: ['enterprise'],
  organisation: ['enterprise', 'organisation', 'carrier', 'platform', 'base', 'guarantor'],
  carrier: ['carrier'],
  platform: ['platform'],
  base: ['base'],
  guarantor: ['guarantor'],
  // a project is somebody's
  project: ['enterprise', 'organisation'],
  team: ['individual'],
  individual: ['individual'],
  bank: [],
  association: [],
  government: [],
};

function implied(incentive: RuleIncentive, policy: RulePolicy, profile: Profile, place: Place): ConditionResult[] {
  const base = { condition: null, evidence: 'implied' as const, clause: incentive.clause, quote: incentive.quote };
  const there = hasSome(profile, 'locations', (l) => l === place.city);
  const fits = hasSome(profile, 'roles', (r) => ROLES[incentive.beneficiary_kind].includes(r));
  // whom the money is for stands in the sentence itself, more often than not
  const isNamed = bare(incentive.quote).includes(bare(incentive.beneficiary));
  const results: ConditionResult[] = [
    {
      ...base,
      evidence: isNamed ? 'printed' : 'implied',
      kind: 'beneficiary',
      path: 'beneficiary',
      state: ofAnswer(fits),
      reason: fits === undefined ? 'not_answered' : 'beneficiary',
      reads: ['roles'],
    },
    {
      ...base,
      ...(policy.territory === null ? {} : { clause: policy.territory.clause, quote: policy.territory.quote }),
      kind: 'territory',
      path: 'territory',
      state: ofAnswer(there),
      reason: there === undefined ? 'not_answered' : 'territory',
      reads: ['locations'],
    },
  ];
  // 每个给予一次性奖补: once for each item, and another item is another one
  if (incentive.recurrence === 'once' && !isPaidByPiece(incentive) && profile.already_received?.includes(incentive.id) === true)
    results.push({ ...base, kind: 'once', path: 'once', state: 'not_met', reason: 'received_before', reads: ['already_received'] });
  return results;
}

/** The sizes that are paid for, where a text asks for one: 500万元以上的…. */
function sizeAsked(incentive: RuleIncentive, profile: Profile, { amountTerms }: RuleBook): ConditionResult[] {
  const reach = reachFor(incentive, profile, amountTerms);
  if (reach === null) return [];
  const { isIn, value, fields, quote } = reach;
  const said = value === undefined ? {} : { value };
  const reason = isIn === undefined ? 'not_answered' : 'answer';
  return [
    {
      condition: null,
      kind: 'size',
      path: 'size',
      evidence: 'printed',
      clause: incentive.clause,
      quote,
      state: ofAnswer(isIn),
      reason,
      reads: fields,
      ...said,
    },
  ];
}

/** A title of a sentence's head that is not held, or not told, leaves the matter open: nothing says that it is asked of this item too. */
function carriedOver(leaf: Leaf, decision: Decision): Decision {
  const isTitle = leaf.kind === 'holds_title' || leaf.kind === 'awarded_title';
  return leaf.evidence === 'carried_over' && isTitle && (decision.state === 'not_met' || decision.state === 'to_confirm')
    ? { ...decision, state: 'not_stated', reason: 'carried_over' }
    : decision;
}

/** Decisions of all leaves in order; those on one list are decided by the item that comes nearest. */
function decideLeaves(incentive: RuleIncentive, profile: Profile, context: Context): Map<string, Decision> {
  const leaves = placedConditions(incentive.conditions);
  const decisions = new Map<string, Decision>();
  const lists = new Map<string, typeof leaves>();
  for (const placed of leaves) {
    const { condition, path } = placed;
    if (itemsOf(condition, profile) === null) {
      const told = profile.confirmed?.[confirmKey(incentive, { ...condition, path, clause: condition.clause ?? incentive.clause })];
      const decided = decide(condition, profile, context);
      const own: Decision =
        told !== undefined && decided.state === 'to_confirm' ? { state: told ? 'met' : 'not_met', reason: 'answer', reads: ['confirmed'] } : decided;
      const isNegated = condition.negate;
      decisions.set(path, carriedOver(condition, isNegated ? { ...own, state: notOf(own.state) } : own));
    } else lists.set(itemKey(condition), [...(lists.get(itemKey(condition)) ?? []), placed]);
  }
  for (const placed of lists.values()) {
    // the narrowest last
    placed.sort((a, b) => narrowness(a.condition) - narrowness(b.condition));
    const [first] = placed;
    const list = first === undefined ? null : itemsOf(first.condition, profile);
    if (list === null) continue;
    const nearest =
      list.items === undefined
        ? null
        : nearestItem(
            judgeItems(
              placed.map((p) => p.condition),
              list.items,
            ),
          );
    const isPartial = profile.partial.has(list.field);
    placed.forEach(({ path }, i) => {
      const one = nearest?.states[i];
      const reads: readonly ProfileField[] = [list.field];
      if (list.items === undefined) decisions.set(path, { state: 'to_confirm', reason: 'not_answered', reads });
      else if (nearest === null || one === undefined)
        decisions.set(path, { state: isPartial ? 'to_confirm' : 'not_met', reason: isPartial ? 'not_answered' : 'none_of_this_kind', reads });
      else if (isPartial && nearest.state === 'not_met') decisions.set(path, { state: 'to_confirm', reason: 'not_answered', reads });
      else decisions.set(path, { ...one, reads });
    });
  }
  return decisions;
}

/** State of a tree, from the states of its leaves. */
function treeState(nodes: readonly ConditionRecord[], stateAt: (path: string) => State, prefix = ''): State[] {
  return nodes.map((node, i) => {
    const path = `${prefix}${i}`;
    if ('all' in node) return allOf(treeState(node.all, stateAt, `${path}.all.`));
    if ('any' in node) return anyOf(treeState(node.any, stateAt, `${path}.any.`));
    return stateAt(path);
  });
}

const FIRM: readonly ConditionResult['evidence'][] = ['printed', 'carried_over', 'document', 'implied'];

/** First condition of the verdict's state, inside a top-level condition of that state: whom it is for, then as printed, then what the document asks of all, implied ones last. */
function decidingOf(results: readonly ConditionResult[], topStates: readonly State[], verdict: State): ConditionResult | null {
  if (verdict === 'met') return null;
  const isDeciding = (r: ConditionResult) => {
    const top = r.condition === null ? r.state : topStates[Number(r.path.split('.')[0])];
    return r.state === verdict && top === verdict && r.kind !== 'preference';
  };
  const ranked = results.filter(isDeciding);
  return FIRM.flatMap((evidence) => ranked.filter((r) => r.evidence === evidence))[0] ?? null;
}

function groupOf(verdict: State, policy: RulePolicy, asOf: string): Group {
  if (verdict === 'not_met') return 'not_for_you';
  if (policy.validity === 'repealed' || policy.validity === 'expired' || endedOn(policy, asOf) !== null) return 'lapsed';
  if (policy.stage === 'draft') return 'draft';
  if (policy.holding === 'excerpt' || policy.stage === 'report') return 'excerpt';
  return policy.validity === 'in_force' && policy.validity_source !== null ? 'claimable' : 'unverified';
}

/**
 * The verdict: any 不符合 → 不符合; else any 待确认 → 待确认; else any 原文未写明 → 原文未写明; else 符合.
 * @param asOf YYYY-MM-DD, for titles that lapse and for 当年; a profile's own `as_of` goes before it
 */
export function evaluate(incentive: RuleIncentive, profile: Profile, book: RuleBook, asOf: string): Evaluation {
  const policy = book.policyOf(incentive.policy);
  const place: Place = { city: policy.city, province: book.provinceOf(policy.city) ?? '', provinceOf: book.provinceOf };
  const context: Context = { incentive, place, titles: book.titles, asOf: profile.as_of ?? asOf };
  const decisions = decideLeaves(incentive, profile, context);
  const coded = placedConditions(incentive.conditions).flatMap(({ condition, path }): ConditionResult[] => {
    const decision = decisions.get(path);
    if (decision === undefined) return [];
    return [
      {
        ...decision,
        kind: condition.kind,
        condition,
        path,
        evidence: condition.evidence,
        clause: condition.clause ?? incentive.clause,
        quote: condition.quote,
      },
    ];
  });
  const others = [...implied(incentive, policy, profile, place), ...sizeAsked(incentive, profile, book)];
  const topStates = treeState(incentive.conditions, (path) => decisions.get(path)?.state ?? 'to_confirm');
  const verdict = allOf([...topStates, ...others.map((o) => o.state)]);
  const [beneficiary, ...rest] = others;
  const conditions = [...(beneficiary === undefined ? [] : [beneficiary]), ...coded, ...rest];
  return {
    incentive,
    verdict,
    group: groupOf(verdict, policy, context.asOf),
    conditions,
    deciding: decidingOf(conditions, topStates, verdict),
    amount: verdict === 'not_met' ? noAmount : amountFor(incentive, profile, book.awardOf, book.amountTerms),
  };
}
