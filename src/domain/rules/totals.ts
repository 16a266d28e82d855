/** Sums over several incentives: only what the text itself adds; everything else stands apart, with the reason. */
import { isOverall, isRuleOf } from '../amount-kinds.ts';
import { groupBy } from '../group-by.ts';
import { compareDecimals, higherOf, lowerOf, plus, type Decimal } from '../number/decimal.ts';
import { unitMeaning } from '../number/units.ts';
import type { AmountRecord } from '../schema/record.ts';
import { payingAmount, type AmountResult } from './amount.ts';
import type { Evaluation, RuleBook } from './verdict.ts';

/** Why the text adds, or why it may not be added. */
export type TotalReason = 'overall_cap' | 'highest_only' | 'shared_cap' | 'per_item' | 'match' | 'on_top' | 'same_sentence_open';

export interface Total {
  /** Ids of the incentives, in printed order. */
  readonly of: readonly string[];
  readonly addable: boolean;
  readonly reason: TotalReason;
  readonly amount: Pick<AmountResult, 'kind' | 'cny' | 'cny_max' | 'readings'>;
}

const PIECES: readonly AmountRecord['per'][] = ['item', 'set', 'country', 'attracted_firm', 'person'];
/** 每件, 每户（招引）: paid by the piece, so that pieces of one sentence add up. */
const isByPiece = ({ incentive }: Evaluation): boolean => {
  const paying = payingAmount(incentive);
  return paying !== undefined && (PIECES.includes(paying.per) || paying.limits.length > 0);
};

type Known = Decimal | null;
const lowOf = ({ amount }: Evaluation): Known => amount.cny;
const exactOf = ({ amount }: Evaluation): Known => (amount.kind === 'exact' ? amount.cny : null);
const highOf = (e: Evaluation): Known => e.amount.cny_max ?? exactOf(e);
const idsOf = (members: readonly Evaluation[]): string[] => members.map((m) => m.incentive.id);
/** Of all lines together; null where it is not known of one. */
function ofAll(members: readonly Evaluation[], endOf: (e: Evaluation) => Known, together: (a: Decimal, b: Decimal) => Decimal): Known {
  const ends = members.map(endOf);
  return ends.includes(null) || ends.length === 0 ? null : (ends as Decimal[]).reduce(together);
}

function kindOf(low: Known, high: Known, isAtLeast: boolean): Total['amount'] {
  const known = isAtLeast ? 'at_least' : low === high ? 'exact' : null;
  const kind = (low === null ? null : known) ?? (high === null ? 'formula' : 'up_to');
  return { kind, cny: low, cny_max: kind === 'up_to' ? high : null, readings: [] };
}

function added(members: readonly Evaluation[]): Total['amount'] {
  const isAtLeast = members.some((m) => m.amount.kind === 'at_least');
  return kindOf(ofAll(members, lowOf, plus), isAtLeast ? null : ofAll(members, highOf, plus), isAtLeast);
}

/** Under one cap: the sum of the uncapped lines, clipped; or each clipped by itself where the text allows that reading. */
function underCap(members: readonly Evaluation[], cap: AmountRecord): Total['amount'] {
  const limit = String(cap.value_cny) as Decimal;
  const apart = added(members);
  const [low, high] = [apart.cny, apart.cny_max ?? (apart.kind === 'exact' ? apart.cny : null)];
  const together = [low === null ? null : lowerOf(low, limit), high === null ? limit : lowerOf(high, limit)] as const;
  if (cap.cap_scope !== 'unclear' || high === null || compareDecimals(high, limit) <= 0) return kindOf(together[0], together[1], false);
  return {
    kind: 'up_to',
    cny: together[0],
    cny_max: high,
    readings: [
      { reading: 'cap_together', low: together[0], high: together[1], steps: [{ step: 'cap', cap: limit, isClipped: true, amount: cap.id }] },
      { reading: 'cap_each_line', low, high, steps: [] },
    ],
  };
}

/** Sums the text itself makes, over what is neither ruled out nor unanswered. Totals of one line: 再奖励 on top of another body's award. */
export function totalsOf(evaluations: readonly Evaluation[], book: RuleBook): Total[] {
  const open = evaluations.filter(
    (e) =>
      e.verdict !== 'not_met' && e.verdict !== 'to_confirm' && e.incentive.claimable && payingAmount(e.incentive) !== undefined && e.incentive.same_as === null,
  );
  const byId = new Map(open.map((e) => [e.incentive.id, e]));
  const totals: Total[] = [];
  const matches = matchesOf(open, byId, book);
  for (const [group, members] of groupBy(open, (e) => e.incentive.group)) {
    if (group === null || members.length < 2) continue;
    if (members.every((m) => isHighestOnly(book, m))) {
      totals.push({ of: idsOf(members), addable: false, reason: 'highest_only', amount: highestOf(members) });
      continue;
    }
    const of = idsOf(members);
    const lines = members.map((m) => payingAmount(m.incentive)?.id ?? '');
    const cap = members
      .flatMap((m) => [...m.incentive.amounts, ...m.incentive.shared_caps])
      .find((a) => a.role === 'cap' && !isOverall(a) && lines.every((l) => a.applies_to.includes(l)));
    if (cap?.value_cny != null) totals.push({ of, addable: true, reason: 'shared_cap', amount: underCap(members, cap) });
    else if (members.every(isByPiece)) totals.push({ of, addable: true, reason: 'per_item', amount: added(members) });
    else if (!matches.some((m) => of.every((id) => m.of.includes(id))))
      totals.push({ of, addable: false, reason: 'same_sentence_open', amount: sidesOf(members) });
  }
  totals.push(...matches);
  const overall = new Map(open.flatMap((e) => e.incentive.shared_caps.filter((a) => isOverall(a) && a.value_cny)).map((cap) => [cap.id, cap]));
  for (const cap of overall.values()) {
    const members = open.filter((e) => e.incentive.shared_caps.some((a) => a.id === cap.id));
    if (members.length < 2) continue;
    const { cny, cny_max } = underCap(members, cap);
    // what each comes to at least is no sum of all: the text does not say that they go together
    totals.push({
      of: idsOf(members),
      addable: !members.every((m) => isHighestOnly(book, m)),
      reason: 'overall_cap',
      amount: kindOf(null, cny_max ?? cny, false),
    });
  }
  for (const e of open)
    if (e.incentive.stacking === 'on_top_of_province' && e.amount.kind === 'exact')
      totals.push({ of: [e.incentive.id], addable: true, reason: 'on_top', amount: { kind: 'at_least', cny: e.amount.cny, cny_max: null, readings: [] } });
  return totals;
}

/** In proportion to another award, or a sum more than it; percentage points raise a rate, and are no sum. */
const buildsOn = ({ role, unit }: AmountRecord): boolean => role === 'ratio' || (role === 'uplift' && unit !== null && unitMeaning(unit)?.measure !== 'pp');

/** An award and what is given in proportion to it. */
const matchesOf = (open: readonly Evaluation[], byId: ReadonlyMap<string, Evaluation>, book: RuleBook): Total[] =>
  open.flatMap((e): Total[] => {
    const paying = payingAmount(e.incentive);
    const award = paying !== undefined && buildsOn(paying) && paying.of !== null ? book.awardOf(paying.of) : undefined;
    const base = award === undefined ? undefined : byId.get(award.id);
    return base === undefined ? [] : [{ of: [base.incentive.id, e.incentive.id], addable: true, reason: 'match', amount: added([base, e]) }];
  });

/** 就高不重复: the document itself gives the highest alone. */
const isHighestOnly = (book: RuleBook, { incentive }: Evaluation): boolean =>
  book.policyOf(incentive.policy).own_rules.some((r) => r.kind === 'highest_only' && isRuleOf(r, incentive));

/** The highest of several sums; while one is not known, at least the highest of the others. */
function highestOf(members: readonly Evaluation[]): Total['amount'] {
  const high = ofAll(members, highOf, higherOf);
  return kindOf(
    ofAll(
      members.filter((m) => lowOf(m) !== null),
      lowOf,
      higherOf,
    ),
    high,
    high === null,
  );
}

/** Lines of one sentence that the text neither adds nor sets against each other: the highest alone, or all of them. */
function sidesOf(members: readonly Evaluation[]): Total['amount'] {
  const highest = ofAll(members, exactOf, higherOf);
  const all = ofAll(members, exactOf, plus);
  if (highest === null || all === null) return kindOf(null, null, false);
  return {
    kind: 'up_to',
    cny: highest,
    cny_max: all,
    readings: [
      { reading: 'highest_only', low: highest, high: highest, steps: [] },
      { reading: 'all_of_them', low: all, high: all, steps: [] },
    ],
  };
}
