/** How a document says that its numbers are to be read, put into its incentives before anything is compared. */
import { operatorOf } from '../number/operators.ts';
import type { TierBound } from '../schema/amount.ts';
import { conditionLeaves } from '../schema/condition-leaves.ts';
import type { AmountRecord, ConditionRecord, IncentiveRecord, OwnRuleRecord } from '../schema/record.ts';
import { bare } from '../text/text.ts';

export type OwnRules = readonly (Pick<OwnRuleRecord, 'kind' | 'words'> & Partial<Pick<OwnRuleRecord, 'within'>>)[];
type Op = TierBound['op'];

const INCLUDED: Readonly<Record<Op, Op>> = { ge: 'ge', gt: 'ge', le: 'le', lt: 'le' };
const EXCLUDED: Readonly<Record<Op, Op>> = { ge: 'gt', gt: 'gt', le: 'lt', lt: 'lt' };

/** 以上 and 超过 look up, 以下 and 不超过 look down: of a range each word defines its own end. */
function faces(word: string, op: Op): boolean {
  const printed = operatorOf(word);
  return printed === null || (printed === 'ge' || printed === 'gt') === (op === 'ge' || op === 'gt');
}

/** An operator as the document itself defines its word: 超过 takes its number in where it says that “超过”含本数. @param quote words that hold the operator's */
export function definedOperator(op: Op, quote: string, rules: OwnRules): Op {
  const words = bare(quote);
  const defining = rules.find(({ words: defined }) => defined.some((w) => words.includes(bare(w)) && faces(w, op)));
  if (defining === undefined) return op;
  return defining.kind === 'bounds_included' ? INCLUDED[op] : defining.kind === 'bounds_excluded' ? EXCLUDED[op] : op;
}

/** An incentive with its bounds as the document defines their words; itself, where it defines none. */
export function asDefined<T extends Pick<IncentiveRecord, 'amounts' | 'conditions' | 'clause'>>(incentive: T, rules: OwnRules): T {
  const defining = rules.filter(({ words, within = [] }) => words.length > 0 && (within.length === 0 || within.includes(incentive.clause)));
  const isBounded = incentive.amounts.some((a) => a.tier !== null) || conditionLeaves(incentive.conditions).some((c) => c.kind === 'amount_at_least');
  if (defining.length === 0 || !isBounded) return incentive;
  const bound = <B extends { readonly op: Op } | null>(b: B, quote: string): B => (b === null ? b : { ...b, op: definedOperator(b.op, quote, defining) });
  const amount = (a: AmountRecord): AmountRecord =>
    a.tier === null ? a : { ...a, tier: { ...a.tier, from: bound(a.tier.from, a.quote), to: bound(a.tier.to, a.quote) } };
  const condition = (c: ConditionRecord): ConditionRecord => {
    if ('all' in c) return { ...c, all: c.all.map(condition) };
    if ('any' in c) return { ...c, any: c.any.map(condition) };
    return c.kind === 'amount_at_least' ? { ...bound(c, c.quote), to: bound(c.to, c.quote) } : c;
  };
  return { ...incentive, amounts: incentive.amounts.map(amount), conditions: incentive.conditions.map(condition) };
}
