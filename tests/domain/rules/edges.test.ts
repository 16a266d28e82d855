import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/domain/number/decimal.ts';
import { isWithin } from '../../../src/domain/rules/bounds.ts';
import { listsAfterMove, readProfile } from '../../../src/domain/rules/profile.ts';
import { provinceId } from '../../../src/domain/rules/titles-held.ts';
import { leaf } from '../../support/leaf.ts';
import { evaluated, here } from './small-book.ts';

const all = { has: () => true };
const read = (data: unknown) => readProfile(data, { titles: all, places: all, incentives: all });

describe('a bound', () => {
  it('takes its own number in or not, by its word', () => {
    const within = (op: 'ge' | 'gt' | 'le' | 'lt') =>
      ['2999999.99', '3000000', '3000000.01'].map((v) => isWithin(v as Decimal, { op, value: 300, unit: '万元' }));
    expect(within('ge')).toEqual([false, true, true]);
    expect(within('gt')).toEqual([false, false, true]);
    expect(within('le')).toEqual([true, true, false]);
    expect(within('lt')).toEqual([true, false, false]);
  });
  it('that is not there holds nothing back, and is read in the unit before “per”', () => {
    expect(isWithin('0' as Decimal, null)).toBe(true);
    expect(isWithin('3000000' as Decimal, { op: 'ge', value: 300, unit: '万元/亩' })).toBe(true);
    expect(isWithin('2999999' as Decimal, { op: 'ge', value: 300, unit: '万元/亩' })).toBe(false);
  });
});

describe('a condition that only the firm can tell', () => {
  const told = (answer?: boolean) => {
    const { verdict, deciding } = evaluated(
      { conditions: [leaf({ kind: 'other', quote: '无不良记录' })] },
      here(answer === undefined ? {} : { confirmed: { 'x-2022-i-a/0': answer } }),
    );
    return [verdict, deciding?.reason ?? null, deciding?.reads ?? null];
  };
  it('is met by its yes, failed by its no, and open without', () => {
    expect(told(true)).toEqual(['met', null, null]);
    expect(told(false)).toEqual(['not_met', 'answer', ['confirmed']]);
    expect(told()).toEqual(['to_confirm', 'no_question', []]);
  });
});

describe('lists after a move', () => {
  it('are those of which the document is told; others are not answered, and nothing is where nothing was', () => {
    const partial = new Set<string>();
    expect(listsAfterMove({ partial })).toEqual({ partial });
    expect(listsAfterMove({ in_lists: ['wuhu-2022/入库企业'], partial })).toEqual({ in_lists: ['wuhu-2022/入库企业'], partial });
    const after = listsAfterMove({ in_lists: ['入库企业', 'wuhu-2022/入库企业'], partial });
    expect(after.in_lists).toEqual(['wuhu-2022/入库企业']);
    expect([...after.partial]).toEqual(['in_lists']);
  });
});

describe('titles of this year', () => {
  it('are held, where the titles held are all told', () => {
    const fault = [{ field: 'titles_new_this_year', fault: 'not_held' }];
    expect(read({ titles: ['a'], titles_new_this_year: ['b'] }).errors).toEqual(fault);
    expect(read({ titles: ['a', 'b'], titles_new_this_year: ['b'] }).errors).toEqual([]);
    expect(read({ titles_new_this_year: ['b'] }).errors).toEqual([]);
    expect(read({ titles: ['a', 3], titles_new_this_year: ['b'] }).errors.map((e) => e.field)).toEqual(['titles[1]']);
  });
});

describe('a province', () => {
  it('is known by its full name alone', () => {
    expect(provinceId('安徽省')).toBe('anhui');
    expect(provinceId('江苏省')).toBe('jiangsu');
    expect([provinceId('安徽'), provinceId(undefined)]).toEqual([null, null]);
  });
});
