import type { ConditionNode } from '../schema/condition.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { PolicyInput } from '../schema/policy.ts';
import { clausePath } from './clause-path.ts';
import type { ParsedPolicy, PlacedFact } from './policy.ts';

type Applicants = PolicyInput['applicants'][number];

/** What an incentive has beside what is asked for it; a passage on applicants gives nothing, and its words are proved as an incentive's. */
export const GIVES_NOTHING = {
  title: '',
  group: null,
  event: '',
  level: null,
  instrument: 'service',
  instrument_printed: '',
  beneficiary: '',
  beneficiary_kind: 'enterprise',
  tiers_required: [],
  tier_attained: null,
  recurrence: 'unknown',
  payer: 'unknown',
  duties: [],
  proofs: [],
  confers: null,
  claimable: false,
  same_as: null,
  amounts: [],
  stacking: 'unknown',
  references: [],
} satisfies Partial<IncentiveInput>;

/** A passage on applicants in the form of an incentive that gives nothing, so that its conditions are placed and checked as all others. */
export const asIncentive = ({ clause, quote, nth, conditions }: Applicants): IncentiveInput => ({
  ...GIVES_NOTHING,
  id: clause,
  clause,
  quote,
  ...(nth === undefined ? {} : { nth }),
  conditions,
});

const inherited = (node: ConditionNode, clause: string): ConditionNode => {
  if ('all' in node) return { all: node.all.map((n) => inherited(n, clause)) };
  if ('any' in node) return { any: node.any.map((n) => inherited(n, clause)) };
  return { ...node, clause: node.clause ?? clause, evidence: 'document' };
};

/** Everything that asks something of somebody: what is given, and what is asked of all that are given anything. */
export const asking = ({ incentives, applicants }: ParsedPolicy): readonly PlacedFact<IncentiveInput>[] => [...incentives, ...applicants];

/** Which incentives of its document a passage is about. */
type Bound = Pick<Applicants, 'within' | 'except'>;

/** Whether a passage that is about all incentives, or all of some clauses, is about this one. */
export const isBound = (policy: Pick<ParsedPolicy, 'clauseById'>, { within, except }: Bound, { id, clause }: Pick<IncentiveInput, 'id' | 'clause'>): boolean =>
  !except.includes(id) && (within.length === 0 || clausePath(policy, clause).some((c) => within.includes(c.id)));

/** What the document asks of whoever is given an incentive, in printed order; each condition names its clause. */
export function askedOfAll(policy: ParsedPolicy, incentive: Pick<IncentiveInput, 'id' | 'clause'>): ConditionNode[] {
  if (policy.applicants.length === 0) return [];
  return policy.input.applicants.flatMap((bound, i) => {
    const passage = policy.applicants.find(({ field }) => field === `applicants.${i}`);
    return passage !== undefined && isBound(policy, bound, incentive) ? passage.fact.conditions.map((node) => inherited(node, passage.fact.clause)) : [];
  });
}
