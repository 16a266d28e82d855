import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import type { Decimal } from '../../../src/domain/number/decimal.ts';
import { knownTo, ruleBookOf } from '../../../src/domain/rules/answer.ts';
import { readProfile, type ProfileField } from '../../../src/domain/rules/profile.ts';
import { taxDecides, withoutTax, withTax } from '../../../src/domain/rules/vat.ts';

const { corpus, asOf, records } = getSite();
const book = ruleBookOf(corpus);
const decides = (field: ProfileField, answers: object) => taxDecides(field, records.incentives, readProfile(answers, knownTo(corpus)).profile, book, asOf);
const maker = { locations: ['wuhu'], roles: ['enterprise'], size: 'small', equipment_is_technical_upgrade: true };

describe('13 % of value added tax', () => {
  it('is put in and taken out to the fen', () => {
    expect(withTax('100' as Decimal)).toBe('113');
    expect(withoutTax('113' as Decimal)).toBe('100');
    expect(withoutTax('100' as Decimal)).toBe('88.5');
    expect(withoutTax('0.01' as Decimal)).toBe('0.01');
    expect(withTax('999999999999999' as Decimal)).toBe('1129999999999998.87');
  });

  it('leaves alone what nobody told', () => {
    const first_sets = [{ kind: 'single', recognised_by: 'province', developer_in_city: true, new: true, sale_price_cny: null }];
    expect(decides('first_sets', { ...maker, first_sets })).toEqual([]);
  });

  it('decides where the threshold lies between the sums', () => {
    const field = 'equipment_completed_last_year_cny';
    expect(decides(field, { ...maker, [field]: '300万' })).toEqual([{ incentive: 'wuhu-2018-i-equipment', what: 'threshold', other: 'without' }]);
    expect(decides(field, { ...maker, [field]: '339万' })).toEqual([]);
    expect(decides(field, { ...maker, [field]: '338.99万' })).toEqual([{ incentive: 'wuhu-2018-i-equipment', what: 'threshold', other: 'without' }]);
    expect(decides(field, { ...maker, [field]: '270万' })).toEqual([{ incentive: 'wuhu-2018-i-equipment', what: 'threshold', other: 'with' }]);
    expect(decides(field, { ...maker, [field]: '500万' })).toEqual([]);
  });

  it('decides where a ceiling lies between them, in a list of things too', () => {
    const sale = (sum: string) => ({
      ...maker,
      first_sets: [{ kind: 'single', sale_price_cny: sum, recognised_by: 'province', developer_in_city: true, new: true }],
    });
    expect(decides('first_sets', sale('510万'))).toEqual([{ incentive: 'wuhu-2018-i-first-set-single', what: 'cap', other: 'without' }]);
    expect(decides('first_sets', sale('400万'))).toEqual([]);
    expect(decides('first_sets', sale('900万'))).toEqual([]);
  });

  it('decides nothing of what was not answered, or is no sum', () => {
    expect(decides('equipment_completed_last_year_cny', maker)).toEqual([]);
    expect(decides('size', maker)).toEqual([]);
  });
});
