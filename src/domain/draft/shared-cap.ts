/** 每项分别奖励50万元、20万元，同一企业每年累计不超过200万元: the cap behind the last sum of a list binds all of them together. */
import type { DraftFact } from './draft-fact.ts';

type Amount = Readonly<Record<string, unknown>>;
const amountsOf = ({ fact }: DraftFact): readonly Amount[] => (fact.amounts ?? []) as readonly Amount[];
const isSum = (a: Amount | undefined): boolean => a?.role === 'fixed';

/** Says of the cap that all is counted together. */
const IN_ALL = /(?:累计|合计|总额|总计)[^，。；\d]{0,12}\d/;

/**
 * The members of a list with their common cap coded once, on the first, as one that binds the sums of all: a list of fixed sums has
 * one behind the last that is of a firm, of a year or of all. Any other list comes back as it is.
 */
export function sharingCap(members: readonly DraftFact[], quote: string): readonly DraftFact[] {
  const [first, last] = [members[0], members.at(-1)];
  const cap = last === undefined ? undefined : amountsOf(last).find((a) => a.role === 'cap');
  const isOfAll = cap !== undefined && (cap.per === 'firm' || cap.cap_window !== 'unclear');
  const isPlain = members.every((m) => isSum(amountsOf(m)[0]) && amountsOf(m).length === (m === last ? 2 : 1));
  if (first === undefined || first === last || !isOfAll || !isPlain) return members;
  const bound = members.map((m) => (m === first ? String(amountsOf(m)[0]?.key) : `${m.id}-${String(amountsOf(m)[0]?.key)}`));
  const shared = { ...cap, applies_to: bound, cap_scope: IN_ALL.test(quote) ? 'together' : 'unclear' };
  const told = 'one cap binds it together with the others of its group';
  return members.map((m) => ({
    ...m,
    fact: { ...m.fact, amounts: [...amountsOf(m).filter((a) => a !== cap), ...(m === first ? [shared] : [])], stacking: 'shared_cap' },
    why: { ...m.why, stacking: told },
  }));
}
