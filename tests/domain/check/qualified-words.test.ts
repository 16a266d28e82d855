/** Words that say who or what is given something are asked by a condition: an award that asks nothing would be everybody’s. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const FIXED = [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }];
const told = (words: string, overrides: Raw) =>
  report({
    body: BODY.replace(GIVEN, words),
    front: {
      coding: 'partial',
      incentives: [makeIncentive({ quote: words, conditions: [], tiers_required: [], tier_attained: null, amounts: FIXED, ...overrides })],
    },
  });
const asks = (quote: string, more: Raw = {}): Raw => ({ kind: 'other', quote, ...more });
const LEFT = /no condition asks for it/;

describe('an incentive without conditions', () => {
  it.each([
    ['对改建后新投用的本地设备，给予设备投资奖补50万元', '本地设备', '改建后新投用的'],
    ['对于企业签订的首个设备投资合同，可以给予奖补50万元', '企业', '签订的首个设备投资合同'],
    ['对新上线设备投资给予奖补50万元', '新上线设备', '新上线设备'],
    ['凡在三年内扩建的企业，给予设备投资奖补50万元', '企业', '三年内扩建的'],
    ['企业设备投资落成并验收的，给予奖补50万元', '企业', '设备投资落成并验收的'],
    ['支持企业到山里开店，给予设备投资奖补50万元', '企业', '到山里开店'],
    ['对企业设备投资给予奖补50万元', '企业', '设备投资'],
  ])('asks what its words ask: %s', (words, beneficiary, left) => {
    const told_ = told(words, { beneficiary });
    expect(told_).toMatch(LEFT);
    expect(told_).toContain(left.slice(0, 6));
    expect(told(words, { beneficiary, conditions: [asks(left)] })).not.toMatch(LEFT);
  });

  it.each([
    ['对企业给予设备投资奖补50万元', '企业'],
    ['对全市各类企业，市级财政给予设备投资奖补50万元', '企业'],
    ['设备投资奖补资金对外公布，给予企业50万元奖补', '企业'],
    ['纳入补贴对象的设备投资，给予企业50万元奖补', '企业'],
  ])('asks nothing where nothing is asked: %s', (words, beneficiary) => {
    expect(told(words, { beneficiary })).not.toMatch(LEFT);
  });
});

describe('an incentive with conditions', () => {
  const words = '对本地经营满三年的企业在节水方面完成设备投资改造，且竣工验收的项目，给予奖补50万元';
  const all = [asks('本地经营满三年'), asks('在节水方面完成设备投资改造'), asks('竣工验收')];
  it('asks each of the words, whichever is left out', () => {
    expect(told(words, { beneficiary: '企业', conditions: all })).not.toMatch(LEFT);
    for (const left of all) expect(told(words, { beneficiary: '企业', conditions: all.filter((c) => c !== left) }), String(left.quote)).toMatch(LEFT);
  });

  it('takes what a rate is a share of for what is paid', () => {
    const rate = (base: string) =>
      told('对企业为投产所发生的设备投资额，按设备投资额的30%给予奖补', {
        beneficiary: '企业',
        amounts: [{ key: 'rate', role: 'rate', op: 'eq', value: 30, unit: '%', base }],
      });
    expect(rate('设备投资额')).toMatch(LEFT);
    expect(rate('为投产所发生的设备投资额')).not.toMatch(LEFT);
  });

  it('asks for its own words only, not for those of what is printed with it', () => {
    const two = '对获评示范的企业给予设备投资奖补50万元；对设备投资达标的园区给予奖补20万元';
    const firm = { beneficiary: '企业', conditions: [asks('获评示范')] };
    expect(told(two, firm)).not.toMatch(LEFT);
    expect(told(two, { ...firm, conditions: [asks('达标')] })).toMatch(/“获评示范的”/);
    const list = '对获评先锋、示范的企业，分别给予设备投资奖补50万元、20万元';
    const member = (id: string, quote: string, value: number) =>
      makeIncentive({
        id: `demo-2022-i-${id}`,
        group: 'demo-2022-g-two',
        quote: list,
        beneficiary: '企业',
        tiers_required: [],
        tier_attained: null,
        conditions: [asks(quote)],
        amounts: [{ ...FIXED[0], value }],
      });
    const both = report({ body: BODY.replace(GIVEN, list), front: { coding: 'partial', incentives: [member('a', '获评先锋', 50), member('b', '示范', 20)] } });
    expect(both).not.toMatch(LEFT);
  });
});

describe('a list of which each member quotes its own', () => {
  const list = '对设备投资首次超过1亿元、3亿元、5亿元的企业，分别给予奖补50万元、80万元、100万元';
  it('asks the first that is coded for none of the others', () => {
    const invests = { kind: 'amount_at_least', measure: 'fixed_asset_investment', op: 'gt', value: 1, unit: '亿元', quote: '设备投资首次超过1亿元' };
    expect(told(list, { beneficiary: '企业', group: 'demo-2022-g-list', conditions: [invests] })).not.toMatch(LEFT);
    const alone = list.replace('分别', '');
    expect(told(alone, { beneficiary: '企业', conditions: [invests] })).toMatch(LEFT);
  });
});

describe('words that only lead to what is given', () => {
  it.each([
    ['对本地备案的企业，根据其设备投资绩效，给予奖补50万元', '本地备案'],
    ['对本地备案的企业，每培训1人，给予设备投资奖补50万元', '本地备案'],
    ['对被主管部门备案为示范的企业，给予设备投资奖补50万元', '备案为示范'],
    ['对本地备案（含变更备案）的企业，给予设备投资奖补50万元', '本地备案'],
    ['凡本地备案的企业，在三年有效期内每年给予设备投资奖补50万元', '本地备案'],
  ])('ask nothing: %s', (words, asked) => {
    expect(told(words, { beneficiary: '企业', conditions: [asks(asked)] })).not.toMatch(LEFT);
  });
});
