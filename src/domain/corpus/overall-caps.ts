import { isPaying } from '../amount-kinds.ts';
import { toCny } from '../number/money.ts';
import { unitMeaning, type UnitKind } from '../number/units.ts';
import { isBound } from '../parse/applicants.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { AmountRecord, IncentiveRecord } from '../schema/record.ts';

const MONEY: readonly UnitKind[] = ['money', 'percent', 'multiple', 'ratio'];

/** A sum or a share of one: a cap in yuan counts neither land nor persons, and no other limit. */
function isCounted(a: AmountRecord): boolean {
  const kind = a.unit === null ? 'money' : unitMeaning(a.unit)?.kind;
  return isPaying(a) && kind !== undefined && MONEY.includes(kind);
}

/**
 * The caps over all that a document gives, each with what an incentive that it counts is given of it: an amount
 * that binds the sums of that incentive. Id: `<policy>-overall-cap`, `<policy>-overall-cap-2` for the second one.
 */
export function overallCaps({ input, clauseById, overallCaps: placed }: ParsedPolicy): ((incentive: IncentiveRecord) => AmountRecord[])[] {
  return placed.map(({ fact, field }, i) => (incentive) => {
    const cap = input.own_rules.find((_, at) => field === `own_rules.${at}`)?.cap ?? null;
    const [amount] = fact.amounts;
    const counted = incentive.amounts.filter(isCounted);
    if (cap === null || amount === undefined || counted.length === 0 || !isBound({ clauseById }, cap, incentive)) return [];
    const { key: _k, nth: _n, ...rest } = amount;
    return [
      {
        ...rest,
        id: `${input.id}-overall-cap${i === 0 ? '' : `-${i + 1}`}`,
        value_cny: toCny(cap.value, cap.unit),
        value_max_cny: null,
        limits: [],
        applies_to: counted.map((a) => a.id),
        quote: fact.quote,
      },
    ];
  });
}
