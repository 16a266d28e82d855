import { describe, expect, it } from 'vitest';
import { isAmount, offerLinks, offerValues } from '../../src/domain/compare/offer-value.ts';
import type { AmountRecord, IncentiveRecord } from '../../src/domain/schema/record.ts';
import { incentiveText, readAmount } from '../../src/views/amounts.ts';
import { zh } from '../../src/words/zh.ts';
import { makeAmount, makeIncentive, unspecified } from '../domain/record-factories.ts';

const speaking = (incentives: readonly IncentiveRecord[] = []) => ({ words: zh, records: { incentives } });

describe('an amount in print', () => {
  /** The amount as a cell holds it, in a comparison with others. */
  const read = (amount: AmountRecord, others: readonly IncentiveRecord[] = []) => {
    const own = makeIncentive({ id: 'own', amounts: [amount] });
    return offerValues(own, offerLinks([own, ...others]))
      .filter(isAmount)
      .map((v) => readAmount({ words: zh }, v))[0];
  };

  it('never shows a cap as a sum that is paid', () => {
    expect(read(makeAmount({ role: 'cap', op: 'le', value: 100, applies_to: ['q'], cap_window: 'unclear' }))).toMatchObject({
      label: '封顶',
      figure: '最高 100 万元',
      isLimit: true,
      notes: ['期限未写明'],
    });
  });
  it('names the award it builds on, and never by an id', () => {
    const award = makeIncentive({ id: 'x-2022-i-award', title: '市级奖励', amounts: [makeAmount({ id: 'x-2022-i-award-sum' })] });
    const ratio = (of: string) => makeAmount({ role: 'ratio', op: 'ge', value: 1, unit: '1∶1', of });
    expect(read(ratio('x-2022-i-award-sum'), [award])?.notes.join()).toContain('市级奖励');
    expect(read(ratio('市级奖励标准'))?.notes.join()).toContain('市级奖励标准');
    expect(() => read(ratio('x-2022-i-award-sum'))).toThrow('no incentive at hand is, or holds, "x-2022-i-award-sum"');
  });
  it('keeps a rate with its base', () => {
    expect(read(makeAmount({ role: 'rate', value: 10, unit: '%', base: '设备投资额' }))).toMatchObject({
      label: '比例',
      figure: '10%',
      notes: ['× 设备投资额'],
      isLimit: false,
    });
  });
  it('resolves what a match builds on', () => {
    const award = makeIncentive({ id: 'x-2022-i-award', title: '市级奖励' });
    const match = makeAmount({ role: 'ratio', op: 'ge', value: 1, unit: '1∶1', of: 'x-2022-i-award' });
    expect(read(match, [award])).toMatchObject({ label: '配套', figure: '不低于 1∶1', notes: ['× 市级奖励'] });
  });
  it('says how many incentives share a cap', () => {
    const members = ['a', 'b'].map((id) => makeIncentive({ id, amounts: [makeAmount({ id: `${id}-sum` })] }));
    const cap = makeAmount({ role: 'cap', value: 100, applies_to: ['a-sum', 'b-sum'], cap_window: 'per_year' });
    expect(read(cap, members)?.notes).toEqual(['同组 2 项共用', '每年']);
  });
  it('says nothing of sharing where a cap binds its own incentive alone', () => {
    const alone = makeIncentive({ id: 'a', amounts: [makeAmount({ id: 'a-sum' }), makeAmount({ id: 'a-more' })] });
    const cap = makeAmount({ role: 'cap', value: 100, applies_to: ['a-sum', 'a-more'], cap_window: 'per_year' });
    expect(read(cap, [alone])?.notes).toEqual(['每年']);
  });
  it('gives no figure where none is printed', () => {
    expect(read(unspecified)).toMatchObject({ label: '未写数额', figure: '' });
  });
});

describe('an incentive in a line', () => {
  it('names what a ratio builds on by its title, never by its id', () => {
    const award = makeIncentive({ id: 'x-2022-i-award', title: '市级奖励' });
    const share = makeAmount({ role: 'ratio', value: 20, unit: '%', of: 'x-2022-i-award' });
    expect(incentiveText(speaking([award]), { amounts: [share], shared_caps: [] })).toBe('市级奖励的 20%');
    expect(() => incentiveText(speaking(), { amounts: [share], shared_caps: [] })).toThrow(RangeError);
  });
});
