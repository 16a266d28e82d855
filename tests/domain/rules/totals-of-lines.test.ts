import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import type { AmountRecord, IncentiveRecord, OwnRuleRecord } from '../../../src/domain/schema/record.ts';
import { leaf } from '../../support/leaf.ts';
import { makeAmount, makeIncentive } from '../record-factories.ts';
import { bookOf, evaluated, here } from './small-book.ts';

/** An incentive `x-2022-i-LETTER` of one sentence, paying so many 万元. */
const one = (letter: string, value: number, amount: Partial<AmountRecord> = {}, over: Partial<IncentiveRecord> = {}): IncentiveRecord =>
  makeIncentive({
    id: `x-2022-i-${letter}`,
    group: 'g',
    amounts: [makeAmount({ id: `${letter}-sum`, value, value_cny: value * 10_000, ...amount })],
    ...over,
  });
const cap = (value: number | null, over: Partial<AmountRecord> = {}) =>
  makeAmount({ id: 'cap', role: 'cap', op: 'le', value, value_cny: value === null ? null : value * 10_000, applies_to: ['a-sum', 'b-sum'], ...over });
const range = (value: number, value_max: number): Partial<AmountRecord> => ({ role: 'range', value, value_max });
const totals = (incentives: readonly IncentiveRecord[], profile = here()) =>
  totalsOf(
    incentives.map((i) => evaluated(i, profile, bookOf(incentives))),
    bookOf(incentives),
  );
const written = (...args: Parameters<typeof totals>) =>
  totals(...args).map(({ of, addable, reason, amount }) =>
    [of.map((id) => id.slice(-1)).join('+'), addable ? 'adds' : 'stands', reason, amount.kind, `${amount.cny ?? '?'}..${amount.cny_max ?? ''}`].join(' '),
  );

describe('lines of one sentence', () => {
  it('stand side by side where the text does not add them: the highest, or all', () => {
    for (const pair of [
      [one('a', 50), one('b', 30)],
      [one('a', 30), one('b', 50)],
    ]) {
      expect(written(pair)).toEqual(['a+b stands same_sentence_open up_to 500000..800000']);
      expect(totals(pair)[0]?.amount.readings).toEqual([
        { reading: 'highest_only', low: '500000', high: '500000', steps: [] },
        { reading: 'all_of_them', low: '800000', high: '800000', steps: [] },
      ]);
    }
    expect(written([one('a', 50), one('b', 30, range(30, 40))])).toEqual(['a+b stands same_sentence_open formula ?..']);
    expect(written([one('a', 50), one('b', 30, { op: 'ge' })])).toEqual(['a+b stands same_sentence_open formula ?..']);
  });
  it('are no total where one is alone, ruled out, unanswered, printed again elsewhere, or pays nothing', () => {
    const other = (over: Partial<IncentiveRecord>) => written([one('a', 50), one('b', 30, {}, over)]);
    expect(written([one('a', 50)])).toEqual([]);
    expect(other({ group: 'h' })).toEqual([]);
    expect(other({ group: null })).toEqual([]);
    expect(other({ beneficiary_kind: 'carrier' })).toEqual([]);
    expect(other({ conditions: [leaf({ kind: 'land' })] })).toEqual([]);
    expect(other({ same_as: 'x-2022-i-c' })).toEqual([]);
    // striven for, or paid by the firm itself
    expect(other({ claimable: false })).toEqual([]);
    expect(other({ amounts: [cap(10)] })).toEqual([]);
    expect(other({ conditions: [leaf({ kind: 'external_rules', reference: null })] })).toEqual(['a+b stands same_sentence_open up_to 500000..800000']);
  });
  it('add where each piece is paid for', () => {
    const each = { per: 'item' } as const;
    const standard = { conditions: [leaf({ kind: 'standard', role: null, level: null, essential_patent: null, ip_service: null, advanced: null })] };
    const limits = [{ max: 1, unit: 'item', per: 'unclear', quote: 'x' }] as unknown as AmountRecord['limits'];
    const firm = here({ standards: [{}] });
    expect(written([one('a', 50, each, standard), one('b', 30, each, standard)], firm)).toEqual(['a+b adds per_item exact 800000..']);
    expect(written([one('a', 50, { limits }), one('b', 30, each, standard)], firm)).toEqual(['a+b adds per_item exact 800000..']);
    expect(written([one('a', 50, each, standard), one('b', 30)], firm)).toEqual(['a+b stands same_sentence_open up_to 500000..800000']);
    expect(written([one('a', 50, { ...each, op: 'ge' }, standard), one('b', 30, each, standard)], firm)).toEqual(['a+b adds per_item at_least 800000..']);
    expect(written([one('a', 50, { ...each, op: 'ge' }, standard), one('b', 30, { limits, ...range(30, 40) })], firm)).toEqual([
      'a+b adds per_item at_least 800000..',
    ]);
    expect(written([one('a', 50, each, standard), one('b', 30, { limits, ...range(30, 40) })], firm)).toEqual(['a+b adds per_item up_to 800000..900000']);
    const unknown = { limits, role: 'rate', unit: '%', measures: ['cloud_spend'] } as const;
    expect(totals([one('a', 50, each, standard), one('b', 30, unknown)], firm)[0]?.amount).toEqual({ kind: 'formula', cny: null, cny_max: null, readings: [] });
  });
});

describe('lines under one cap', () => {
  const under = (limit: AmountRecord, a: Partial<AmountRecord> = {}, b: Partial<AmountRecord> = {}) => [
    one('a', 50, a, { shared_caps: [limit] }),
    one('b', 30, b, { shared_caps: [limit] }),
  ];
  it('add up to the cap', () => {
    expect(written(under(cap(60)))).toEqual(['a+b adds shared_cap exact 600000..']);
    expect(written(under(cap(80)))).toEqual(['a+b adds shared_cap exact 800000..']);
    expect(written(under(cap(100)))).toEqual(['a+b adds shared_cap exact 800000..']);
    expect(written(under(cap(60), {}, range(5, 30)))).toEqual(['a+b adds shared_cap up_to 550000..600000']);
    expect(written(under(cap(60), {}, { role: 'rate', unit: '%', measures: ['cloud_spend'] }))).toEqual(['a+b adds shared_cap up_to ?..600000']);
  });
  it('have two readings where the cap may bind each line, and where that makes a difference', () => {
    const unclear = (value: number) => cap(value, { cap_scope: 'unclear' });
    expect(totals(under(unclear(60)))[0]?.amount).toEqual({
      kind: 'up_to',
      cny: '600000',
      cny_max: '800000',
      readings: [
        { reading: 'cap_together', low: '600000', high: '600000', steps: [{ step: 'cap', cap: '600000', isClipped: true, amount: 'cap' }] },
        { reading: 'cap_each_line', low: '800000', high: '800000', steps: [] },
      ],
    });
    const open = totals(under(unclear(60), {}, range(5, 30)))[0]?.amount;
    expect(open).toMatchObject({ cny: '550000', cny_max: '800000' });
    expect(open?.readings).toMatchObject([
      { reading: 'cap_together', low: '550000', high: '600000' },
      { reading: 'cap_each_line', low: '550000', high: '800000' },
    ]);
    expect(totals(under(unclear(80)))[0]?.amount).toEqual({ kind: 'exact', cny: '800000', cny_max: null, readings: [] });
  });
  it('need a cap that binds every one of them, and has a figure', () => {
    const stands = ['a+b stands same_sentence_open up_to 500000..800000'];
    expect(written(under(cap(60, { applies_to: ['a-sum'] })))).toEqual(stands);
    expect(written(under(cap(null)))).toEqual(stands);
    expect(written(under(makeAmount({ id: 'floor', role: 'floor', value: 1, applies_to: ['a-sum', 'b-sum'] })))).toEqual(stands);
  });
});

describe('awards under a cap over all that their document gives', () => {
  const overall = (value: number): Partial<IncentiveRecord> => ({
    group: null,
    shared_caps: [cap(value, { id: 'x-2022-overall-cap', cap_scope: 'document', applies_to: ['a-sum', 'b-sum', 'c-sum'] })],
  });
  const under = (value: number, a: Partial<AmountRecord> = {}, b: Partial<AmountRecord> = {}) => [
    one('a', 50, a, overall(value)),
    one('b', 30, b, overall(value)),
  ];
  it('come to it at most, and to no sum at least', () => {
    expect(written(under(60))).toEqual(['a+b adds overall_cap up_to ?..600000']);
    expect(written(under(80))).toEqual(['a+b adds overall_cap up_to ?..800000']);
    expect(written(under(100))).toEqual(['a+b adds overall_cap up_to ?..800000']);
    expect(written(under(100, { role: 'rate', unit: '%', measures: ['cloud_spend'] }))).toEqual(['a+b adds overall_cap up_to ?..1000000']);
    expect(written([...under(100), one('c', 40, {}, overall(100))])).toEqual(['a+b+c adds overall_cap up_to ?..1000000']);
  });
  it('are clipped one by one only where one alone is more', () => {
    const [a, b] = under(40).map((i, _, all) => evaluated(i, here(), bookOf(all)).amount);
    expect(a).toMatchObject({ kind: 'exact', cny: '400000', isUncapped: false });
    expect(a?.readings[0]?.steps).toContainEqual({ step: 'cap', cap: '400000', isClipped: true, amount: 'x-2022-overall-cap' });
    expect(b).toMatchObject({ kind: 'exact', cny: '300000' });
    expect(b?.readings[0]?.steps.map((s) => s.step)).toEqual(['fixed']);
    const [same] = under(50).map((i, _, all) => evaluated(i, here(), bookOf(all)).amount);
    expect(same?.readings[0]?.steps.map((s) => s.step)).toEqual(['fixed']);
  });
  it('are no total alone, and beside others that it does not count', () => {
    expect(written([one('a', 50, {}, overall(60))])).toEqual([]);
    expect(written([one('a', 50, {}, overall(60)), one('b', 30, {}, { group: null })])).toEqual([]);
  });
  it('are counted under each of several caps that bind them', () => {
    const both = (letter: string, value: number, ...caps: readonly AmountRecord[]) => one(letter, value, {}, { group: null, shared_caps: [...caps] });
    const [part, whole] = [['x-2022-overall-cap', 60] as const, ['x-2022-overall-cap-2', 100] as const].map(([id, value]) =>
      cap(value, { id, cap_scope: 'document' }),
    );
    if (part === undefined || whole === undefined) throw new Error('two caps');
    expect(written([both('a', 50, part, whole), both('b', 30, part, whole), both('c', 40, whole)])).toEqual([
      'a+b adds overall_cap up_to ?..600000',
      'a+b+c adds overall_cap up_to ?..1000000',
    ]);
  });
  it('stay lines of one sentence, which the cap does not add', () => {
    const grouped = { ...overall(60), group: 'g' };
    expect(written([one('a', 50, {}, grouped), one('b', 30, {}, grouped)])).toEqual([
      'a+b stands same_sentence_open up_to 500000..800000',
      'a+b adds overall_cap up_to ?..600000',
    ]);
  });
});

describe('lines of a document that gives the highest alone', () => {
  const rule = (kind: OwnRuleRecord['kind'], words: readonly string[] = []): OwnRuleRecord => ({
    kind,
    cap: null,
    clause: 'c9',
    quote: '就高不重复',
    words: [...words],
    within: [],
  });
  const inBook = (incentives: readonly IncentiveRecord[], rulesOf: (policy: string) => readonly OwnRuleRecord[] = () => [rule('highest_only')]) => {
    const plain = bookOf(incentives);
    const book = { ...plain, policyOf: (id: string) => ({ ...plain.policyOf(id), own_rules: rulesOf(id) }) };
    return totalsOf(
      incentives.map((i) => evaluated(i, here(), book)),
      book,
    ).map(({ of, addable, reason, amount: { kind, cny, cny_max } }) => [of.join('+'), addable, reason, kind, cny, cny_max]);
  };
  const both = 'x-2022-i-a+x-2022-i-b';
  const unknown = { role: 'rate', unit: '%', measures: ['cloud_spend'] } as const;

  it('come to the highest of them', () => {
    const highest = [[both, false, 'highest_only', 'exact', '500000', null]];
    expect(inBook([one('a', 50), one('b', 30)])).toEqual(highest);
    expect(inBook([one('a', 30), one('b', 50)])).toEqual(highest);
    expect(inBook([one('a', 50), one('b', 30, range(30, 60))])).toEqual([[both, false, 'highest_only', 'up_to', '500000', '600000']]);
    expect(inBook([one('a', 50), one('b', 30, range(30, 40))])).toEqual(highest);
  });
  it('do so where the rule is of their clauses, and not where it is of others', () => {
    const within = (...clauses: string[]) =>
      inBook([one('a', 50), one('b', 30)], () => [{ ...rule('highest_only'), within: clauses }]).map(([, , reason]) => reason);
    expect(within(one('a', 50).clause)).toEqual(['highest_only']);
    expect(within('c99')).toEqual(['same_sentence_open']);
  });
  it('come to at least the highest known, or to nothing known', () => {
    expect(inBook([one('a', 50), one('b', 30, unknown)])).toEqual([[both, false, 'highest_only', 'at_least', '500000', null]]);
    expect(inBook([one('a', 50, unknown), one('b', 30, unknown)])).toEqual([[both, false, 'highest_only', 'formula', null, null]]);
  });
  it('stay apart under a cap over all that it gives', () => {
    const shared_caps = [cap(60, { id: 'x-2022-overall-cap', cap_scope: 'document' })];
    const capped = [one('a', 50, {}, { group: null, shared_caps }), one('b', 30, {}, { group: null, shared_caps })];
    expect(inBook(capped)).toEqual([[both, false, 'overall_cap', 'up_to', null, '600000']]);
    expect(inBook(capped, (id) => (id === 'x-2022' ? [] : [rule('highest_only')]))).toEqual([[both, true, 'overall_cap', 'up_to', null, '600000']]);
  });
  it('need that rule in every document of theirs', () => {
    const open = [[both, false, 'same_sentence_open', 'up_to', '500000', '800000']];
    expect(inBook([one('a', 50), one('b', 30)], () => [rule('bounds_included', ['以上'])])).toEqual(open);
    expect(inBook([one('a', 50), one('b', 30, {}, { policy: 'x-2020' })], (id) => (id === 'x-2022' ? [rule('highest_only')] : []))).toEqual(open);
  });
});

describe('what another award brings', () => {
  const alone = { group: null } as const;
  const match = { role: 'ratio', value: 1, unit: null, of: 'a-sum' } as const;
  it('adds a match to the award that it follows', () => {
    expect(written([one('a', 50, {}, alone), one('b', 1, match, alone)])).toEqual(['a+b adds match exact 1000000..']);
    expect(written([one('a', 50, {}, { ...alone, beneficiary_kind: 'carrier' }), one('b', 1, match, alone)])).toEqual([]);
    expect(written([one('a', 50, {}, alone), one('b', 1, { ...match, of: null }, alone)])).toEqual([]);
    expect(written([one('a', 50, {}, alone), one('b', 1, { ...match, role: 'uplift', unit: '个百分点' }, alone)])).toEqual([]);
    // 再增加5万元 is a sum; one without a unit is none; and what only names an award does not build on it
    expect(written([one('a', 50, {}, alone), one('b', 5, { ...match, value: 5, role: 'uplift', unit: '万元' }, alone)])).toEqual([
      'a+b adds match exact 550000..',
    ]);
    expect(written([one('a', 50, {}, alone), one('b', 5, { ...match, value: 5, role: 'uplift', unit: null }, alone)])).toEqual([]);
    expect(written([one('a', 50, {}, alone), one('b', 5, { ...match, value: 5, role: 'fixed', unit: '万元' }, alone)])).toEqual([]);
  });
  it('is at least the sum that comes on top of the province’s', () => {
    const top = { ...alone, stacking: 'on_top_of_province' } as const;
    expect(written([one('a', 50, {}, top)])).toEqual(['a adds on_top at_least 500000..']);
    expect(written([one('a', 50, range(50, 60), top)])).toEqual([]);
    expect(written([one('a', 50, {}, alone)])).toEqual([]);
  });
});
