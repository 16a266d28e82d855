import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/domain/rules/bounds.ts';
import { asDefined, definedOperator, type OwnRules } from '../../../src/domain/rules/own-rules.ts';
import type { AmountRecord } from '../../../src/domain/schema/record.ts';
import type { Decimal } from '../../../src/domain/number/decimal.ts';
import { leaf } from '../../support/leaf.ts';
import { makeAmount, makeIncentive } from '../record-factories.ts';

const included: OwnRules = [{ kind: 'bounds_included', words: ['超过', '以上', '不满'] }];
const excluded: OwnRules = [{ kind: 'bounds_excluded', words: ['以上', '不超过'] }];

describe('a word that a document defines', () => {
  it('takes its number in, or leaves it out, and looks the same way as before', () => {
    expect(definedOperator('gt', '超过 500 万元', included)).toBe('ge');
    expect(definedOperator('ge', '500万元以上', included)).toBe('ge');
    expect(definedOperator('lt', '不满500万元', included)).toBe('le');
    expect(definedOperator('ge', '500万元 以上', excluded)).toBe('gt');
    expect(definedOperator('le', '不超过500万元', excluded)).toBe('lt');
    expect(definedOperator('lt', '不超过500万元', excluded)).toBe('lt');
    expect(definedOperator('gt', '500万元以上', excluded)).toBe('gt');
  });

  it('says nothing of another word, nor of the other end of a range', () => {
    expect(definedOperator('gt', '高于500万元', included)).toBe('gt');
    expect(definedOperator('gt', '超过500万元', [])).toBe('gt');
    // 500万元以上不足1000万元: 以上 is of the lower end alone
    const upward: OwnRules = [{ kind: 'bounds_included', words: ['以上', '超过'] }];
    expect(definedOperator('lt', '500万元以上不足1000万元', upward)).toBe('lt');
    expect(definedOperator('gt', '超过500万元不足1000万元', upward)).toBe('ge');
    const downward: OwnRules = [{ kind: 'bounds_included', words: ['不足', '不满'] }];
    expect(definedOperator('lt', '超过500万元不足1000万元', downward)).toBe('le');
    expect(definedOperator('gt', '超过500万元不足1000万元', downward)).toBe('gt');
    const both: OwnRules = [
      { kind: 'bounds_excluded', words: ['不足'] },
      { kind: 'bounds_included', words: ['超过'] },
    ];
    expect(definedOperator('gt', '超过500万元不足1000万元', both)).toBe('ge');
  });

  it('is of either end where it is no word for a bound by itself, and of none by a rule of another kind', () => {
    const any: OwnRules = [{ kind: 'bounds_included', words: ['万元'] }];
    expect([definedOperator('gt', '超过500万元', any), definedOperator('lt', '不足500万元', any)]).toEqual(['ge', 'le']);
    expect(definedOperator('gt', '超过500万元', [{ kind: 'highest_only', words: ['超过'] }])).toBe('gt');
  });
});

describe('an incentive of a document that defines its bounds', () => {
  const bound = (op: 'ge' | 'gt' | 'le' | 'lt', value: number) => ({ op, value, unit: '万元' });
  const tier = (from: ReturnType<typeof bound> | null, to: ReturnType<typeof bound> | null): AmountRecord['tier'] => ({
    measure: 'equipment_completed_last_year',
    scope: 'whole',
    from,
    to,
  });
  const plain = makeAmount({ id: 'plain' });
  const tiered = makeAmount({ id: 'tiered', tier: tier(bound('gt', 500), bound('lt', 1000)), quote: '超过500万元、不满1000万元的，奖励50万元' });
  const open = makeAmount({ id: 'open', tier: tier(null, bound('lt', 500)), quote: '不满500万元的，奖励10万元' });
  const sales = (over: object = {}) =>
    leaf({ kind: 'amount_at_least', measure: 'annual_revenue', op: 'gt', value: 500, unit: '万元', to: null, period: null, quote: '超过500万元', ...over });
  const land = leaf({ kind: 'land' });

  it('has the ends of its tiers so, and what has none as it was', () => {
    const { amounts } = asDefined(makeIncentive({ amounts: [plain, tiered, open] }), included);
    expect(amounts[0]).toBe(plain);
    expect(amounts[1]?.tier).toEqual(tier(bound('ge', 500), bound('le', 1000)));
    expect(amounts[2]?.tier).toEqual(tier(null, bound('le', 500)));
    const paid = (yuan: string) => isWithin(yuan as Decimal, amounts[1]?.tier?.from ?? null);
    expect([paid('5000000'), paid('4999999.99')]).toEqual([true, false]);
    expect(isWithin('5000000' as Decimal, tiered.tier?.from ?? null)).toBe(false);
  });

  it('is as it was where the definition is of other clauses', () => {
    const incentive = makeIncentive({ amounts: [tiered] });
    const within = (...clauses: string[]): OwnRules => [{ kind: 'bounds_included', words: ['超过', '不满'], within: clauses }];
    expect(asDefined(incentive, within('c99'))).toBe(incentive);
    expect(asDefined(incentive, within(incentive.clause)).amounts[0]?.tier?.from?.op).toBe('ge');
  });

  it('has the ends of its conditions so, wherever in their tree', () => {
    const { conditions } = asDefined(
      makeIncentive({ conditions: [sales(), { all: [land, sales()] }, { any: [sales({ to: bound('lt', 900), quote: '超过500万元、不满900万元' }), land] }] }),
      included,
    );
    expect(conditions).toEqual([
      sales({ op: 'ge' }),
      { all: [land, sales({ op: 'ge' })] },
      { any: [sales({ op: 'ge', to: bound('le', 900), quote: '超过500万元、不满900万元' }), land] },
    ]);
  });

  it('is itself where nothing is defined, or nothing is bounded', () => {
    const bounded = makeIncentive({ amounts: [tiered], conditions: [sales()] });
    expect(asDefined(bounded, [])).toBe(bounded);
    expect(asDefined(bounded, [{ kind: 'bounds_included', words: [] }])).toBe(bounded);
    const unbounded = makeIncentive({ amounts: [plain], conditions: [land] });
    expect(asDefined(unbounded, included)).toBe(unbounded);
    for (const one of [makeIncentive({ amounts: [plain], conditions: [sales()] }), makeIncentive({ amounts: [tiered], conditions: [land] })])
      expect(asDefined(one, included)).not.toBe(one);
  });
});
