/** What is coded as it is printed is never refused: each of these could not be written at all, or only wrongly. */
import { describe, expect, it } from 'vitest';
import { BODY, makeCap, makeIncentive, makeRate, makeTarget, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const FIXED = [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }];
const told = (words: string, overrides: Raw, quote = words) =>
  report({
    body: BODY.replace(GIVEN, words),
    front: {
      coding: 'partial',
      incentives: [makeIncentive({ quote, beneficiary: '企业', conditions: [], tiers_required: [], tier_attained: null, amounts: FIXED, ...overrides })],
    },
  });
const asks = (quote: string, more: Raw = {}): Raw => ({ kind: 'other', quote, ...more });

describe('brackets', () => {
  const words = '对提供外包（CMO)服务的企业，给予设备投资奖补50万元';
  it('of either width close each other', () => {
    expect(told(words, { conditions: [asks('提供外包（CMO)服务')] })).toBe('');
    expect(told(words, { conditions: [asks('提供外包（CMO')] })).toMatch(/breaks off inside （）/);
  });
});

describe('a figure that is included', () => {
  const words = '对设备投资突破1亿元（含）的企业，给予奖补50万元';
  const invests = (op: string) => ({
    conditions: [{ kind: 'amount_at_least', measure: 'fixed_asset_investment', op, value: 1, unit: '亿元', quote: '设备投资突破1亿元（含）' }],
  });
  it('is ge behind 突破', () => {
    expect(told(words, invests('ge'))).toBe('');
    expect(told(words, invests('gt'))).toMatch(/is "ge", not "gt"/);
    expect(told(words.replace('（含）', ''), { conditions: [{ ...invests('gt').conditions[0], quote: '设备投资突破1亿元' }] })).toBe('');
  });

  it('is ge in a goal, too, with its word', () => {
    const goal = (op: string) =>
      report({
        body: BODY.replace('700家以上', '突破700家（含）'),
        front: { targets: [makeTarget({ quote: '市级“专精特新”中小企业 突破700家（含）', op, op_printed: '突破' })] },
      });
    expect(goal('ge')).not.toMatch(/\.op\b/);
    expect(goal('gt')).toMatch(/\.op\b/);
  });
});

describe('a standard', () => {
  it('that is reached asks for no drafting of one', () => {
    const words = '对能耗达到国家、行业或地方标准先进值的企业，给予设备投资奖补50万元';
    expect(told(words, { conditions: [asks('能耗达到国家、行业或地方标准先进值')] })).toBe('');
    const drafts = words.replace('能耗达到', '主导制定').replace('先进值', '');
    expect(told(drafts, { conditions: [asks('主导制定国家、行业或地方标准')] })).toMatch(/add a condition of kind standard/);
  });
});

describe('whom the sentence behind denies', () => {
  it('is a condition with the words of that sentence', () => {
    const given = '对本地首试的企业，给予设备投资奖补50万元';
    const denied = asks('已享受市级同类奖励的不予奖励', { negate: true, evidence: 'carried_over' });
    expect(told(`${given}。已享受市级同类奖励的不予奖励`, { conditions: [asks('本地首试'), denied] }, given)).toBe('');
  });
});

describe('what a sentence behind asks', () => {
  const given = '对本地首试的企业，给予设备投资奖补50万元';
  it('is a condition with the words of that sentence, where it gives nothing itself', () => {
    const after = asks('须在本地缴纳社保一年以上', { evidence: 'carried_over' });
    expect(told(`${given}。申报人员须在本地缴纳社保一年以上`, { conditions: [asks('本地首试'), after] }, given)).toBe('');
    expect(told(`${given}。须在本地缴纳社保一年以上的，给予补助10万元`, { conditions: [asks('本地首试'), after] }, given)).toMatch(
      /stands after what it is carried over to/,
    );
  });
});

describe('最高 before a base', () => {
  it('bounds its share, be it of a base or of another award', () => {
    const share = (more: Raw) => ({ conditions: [asks('本地首试')], amounts: [{ key: 'share', value: 10, unit: '%', ...more }] });
    const words = '对本地首试的企业，最高按设备投资额的10%给予奖补';
    expect(told(words, share({ role: 'rate', op: 'le', base: '设备投资额' }))).toBe('');
    expect(told(words, share({ role: 'rate', op: 'eq', base: '设备投资额' }))).toMatch(/10% has op "eq": the words around it say "le"/);
    const match = '对本地首试的企业，设备投资最高按照省拨经费给予1:1奖补';
    const one = (op: string) => share({ role: 'ratio', op, value: 1, unit: '1:1', of: '省拨经费' });
    expect(told(match, one('le'))).toBe('');
    expect(told(match, one('eq'))).toMatch(/\b1:1 has op "eq"/);
  });
});

describe('a match in proportion', () => {
  const told2 = (printed: string, value: number, unit: string) =>
    told(`对本地首试的企业，设备投资按照省拨经费给予${printed}奖补`, {
      conditions: [asks('本地首试')],
      amounts: [{ key: 'share', role: 'ratio', op: 'eq', value, unit, of: '省拨经费' }],
    });
  it.each([
    ['1∶1', 1, '1∶1'],
    ['1∶0.5', 0.5, '1∶0.5'],
    ['1：0.5', 0.5, '1:0.5'],
    ['1:0.3', 0.3, '1∶0.3'],
    ['2∶1', 0.5, '2∶1'],
  ])('is what is given for one of the award: %s', (printed, value, unit) => {
    expect(told2(printed, value, unit)).toBe('');
  });
  it.each([
    ['1∶0.5', 1, '1∶1', /“1∶0.5” is printed, not 1∶1|does not stand/],
    ['1∶0.5', 0, '1∶0.5', /matches with 0.5, not 0/],
    ['1∶0.5', 0.5, '2∶1', /“1∶0.5” is printed, not 2∶1/],
    ['2∶1', 2, '2∶1', /matches with 0.5, not 2/],
    ['1∶2', 0.5, '1∶2', /matches with 2, not 0.5/],
  ])('is refused where it is another: %s as %s %s', (printed, value, unit, message) => {
    expect(told2(printed, value, unit)).toMatch(message);
  });
});

describe('a list of years', () => {
  const words = '对竹材企业，第四、第五年按设备投资的85%给予奖补';
  const rate = (years: object) => ({
    conditions: [asks('竹材企业')],
    amounts: [{ key: 'rate', role: 'rate', op: 'eq', value: 85, unit: '%', base: '设备投资', years }],
  });
  it('prints its years one by one', () => {
    expect(told(words, rate({ from: 4, to: 5 }))).toBe('');
    expect(told(words, rate({ from: 3, to: 5 }))).toMatch(/years/);
  });
});

describe('首台 in the name of a list', () => {
  it('that one is recommended for is what is given', () => {
    const words = '对本地首试的企业，设备投资优先推荐纳入首台（套）推广目录';
    const given = { instrument: 'recognition', instrument_printed: '优先推荐纳入', amounts: [], conditions: [asks('本地首试')] };
    expect(told(words, given)).toBe('');
  });

  it('that one stands in is asked', () => {
    const words = '对纳入首台（套）推广目录的企业，给予设备投资奖补50万元';
    expect(told(words, { conditions: [{ kind: 'in_list', list: '首台（套）推广目录', list_kind: 'catalogue', quote: '纳入首台（套）推广目录' }] })).toBe('');
    expect(told(words, { conditions: [asks('纳入首台（套）推广目录')] })).toMatch(/first_set or in_list/);
  });
});

describe('a ledger', () => {
  it('is a list', () => {
    const words = '对纳入旧厂改造台账的企业，给予设备投资奖补50万元';
    const listed = (list_kind: string) => ({ conditions: [{ kind: 'in_list', list: '旧厂改造台账', list_kind, quote: '纳入旧厂改造台账' }] });
    expect(told(words, listed('catalogue'))).toBe('');
    expect(told(words, listed('pool'))).toMatch(/list_kind/);
  });
});

describe('a condition of a project', () => {
  const words = '对建设期不超过3年，固定资产投资不低于500万元，已经投用的智能化改造项目，给予设备投资奖补50万元';
  const invests = (subject: string): Raw => ({
    kind: 'amount_at_least',
    measure: 'fixed_asset_investment',
    op: 'ge',
    value: 500,
    unit: '万元',
    quote: '固定资产投资不低于500万元',
    subject,
  });
  const all = (subject: string) => ({
    beneficiary: '智能化改造项目',
    beneficiary_kind: 'project',
    conditions: [asks('建设期不超过3年'), invests(subject), asks('已经投用')],
  });
  it('may stand a list before its noun', () => {
    expect(told(words, all('project'))).toBe('');
    expect(told(words.replace('智能化改造项目', '企业'), { ...all('project'), beneficiary: '企业', beneficiary_kind: 'enterprise' })).toMatch(
      /does not speak of "project"/,
    );
  });
});

describe('规模以上', () => {
  const words = '对由规模以下转为规模以上或者首次纳入规模以上的企业，给予设备投资奖补50万元';
  const scale = (quote: string): Raw => ({ kind: 'scale_status', step: 'first_time', quote });
  it('said once of one phrase is said', () => {
    expect(told(words, { conditions: [scale('首次纳入规模以上'), asks('由规模以下转为')] })).not.toMatch(/“规模以上” asks/);
    expect(told(words.replace('或者', '，或者'), { conditions: [scale('首次纳入规模以上')] })).toMatch(/“规模以上” asks/);
  });
});

describe('每家 of others than who receives it', () => {
  const words = '对龙头企业设备投资，对应每家配套企业奖补最高50万元';
  const cap = (per: string | null, quote: string) => ({
    beneficiary: '龙头企业',
    conditions: [asks('设备投资')],
    amounts: [
      { key: 'award', role: 'unspecified', quote: '奖补' },
      { ...makeCap({ value: 50, applies_to: ['award'] }), per, quote },
    ],
  });
  it('is per item, and per firm where the firm itself is counted', () => {
    expect(told(words, cap('item', '对应每家配套企业奖补最高50万元'))).toBe('');
    for (const per of ['firm', 'unclear', null]) expect(told(words, cap(per, '对应每家配套企业奖补最高50万元')), String(per)).toMatch(/code per: item/);
    const own = words.replace('对应每家配套企业', '每家龙头企业');
    expect(told(own, cap('firm', '每家龙头企业奖补最高50万元'))).toBe('');
    expect(told(own, cap('item', '每家龙头企业奖补最高50万元'))).toMatch(/\.per/);
  });
});

describe('a year', () => {
  it('of what is done is no window of a sum that is given once', () => {
    const words = (once: string) => `对本年度转型的企业，设备投资${once}奖补年度最高50万元`;
    const cap = (cap_window: string) => ({
      conditions: [asks('本年度转型')],
      amounts: [{ key: 'award', role: 'unspecified', quote: '奖补' }, makeCap({ value: 50, applies_to: ['award'], cap_window })],
    });
    expect(told(words('一次性'), { ...cap('unclear'), recurrence: 'once' })).not.toMatch(/cap_window/);
    expect(told(words(''), cap('unclear'))).toMatch(/set cap_window per_year/);
  });
});

describe('words of another that is printed in the same sentence', () => {
  const words = '对新投产的药品，以及获批的器械，给予设备投资奖补，单个药品50万元，单个器械20万元';
  const drug = {
    beneficiary: '药品',
    beneficiary_kind: 'enterprise',
    amounts: [{ ...FIXED[0], per: 'item', quote: '单个药品50万元' }],
    conditions: [asks('新投产', { subject: 'applicant' })],
  };
  it('stay out of a quote that ends before them', () => {
    expect(told(words, drug)).toMatch(/“获批” asks/);
    expect(told(words, drug, '对新投产的药品')).toBe('');
    expect(told(words, { ...drug, conditions: [] }, '对新投产的药品')).toMatch(/“新投产的” says who/);
  });
});

describe('the base of a rate', () => {
  it('may fall under the award itself', () => {
    const words = '对已经投用的企业，按纳入奖补范围设备投资的20%给予奖补';
    expect(told(words, { conditions: [asks('已经投用')], amounts: [makeRate({ value: 20, base: '纳入奖补范围设备投资', measures: [] })] })).toBe('');
  });
});

describe('an event', () => {
  it('may be named by the sentence that heads its paragraph', () => {
    const words = '对落成的项目，给予奖补50万元';
    const of = (heading: string) =>
      told(`${heading}。${words}`, { event: 'ipo', beneficiary: '项目', beneficiary_kind: 'project', conditions: [asks('落成')] }, words);
    expect(of('企业上市奖补')).toBe('');
    expect(of('厂区绿化奖补')).toMatch(/\.event/);
    expect(of('厂区绿化奖补。按上市企业办理')).toMatch(/\.event/);
  });
});

describe('a programme of projects', () => {
  const words = (noun: string) => `对研发投入在600万元以上的${noun}，给予设备投资奖补50万元`;
  const spent = { kind: 'amount_at_least', measure: 'rnd_spend', op: 'ge', value: 600, unit: '万元', quote: '研发投入在600万元以上', subject: 'project' };
  it.each(['科技重大专项', '重点研发课题', '科技攻关项目'])('is a project: %s', (noun) => {
    expect(told(words(noun), { beneficiary: noun, beneficiary_kind: 'project', conditions: [spent, { kind: 'other', quote: noun, subject: 'project' }] })).toBe(
      '',
    );
  });
  it('is no fund, and no degree', () => {
    const fund = '科技专项资金';
    expect(told(words(fund), { beneficiary: fund, beneficiary_kind: 'project', conditions: [spent] })).toMatch(/subject/);
    expect(told('对大专毕业生，给予设备投资奖补50万元', { beneficiary: '大专毕业生', beneficiary_kind: 'project' })).toMatch(/is no "project"/);
  });
});

describe('whose quality it is', () => {
  it('is told by the noun of the thing or the project, in the words, behind them or right before, whatever kind asks for it', () => {
    const words = '对在本市转化的科技成果，给予设备投资奖补50万元';
    const located = (quote: string) => ({ kind: 'located', relation: 'converted', quote, subject: 'item' });
    expect(told(words, { beneficiary: '企业', conditions: [located('在本市转化的科技成果')] })).not.toMatch(/subject/);
    expect(told(words, { beneficiary: '企业', conditions: [located('在本市转化')] })).not.toMatch(/subject/);
    expect(told(words.replace('科技成果', '企业'), { beneficiary: '企业', conditions: [located('在本市转化')] })).toMatch(/does not speak of "item"/);
    const ahead = '对企业的科技成果在本市转化的，给予设备投资奖补50万元';
    expect(told(ahead, { beneficiary: '企业', conditions: [located('在本市转化')] })).not.toMatch(/subject/);
    expect(told(ahead.replace('企业的科技成果', '科技成果多的企业'), { beneficiary: '企业', conditions: [located('在本市转化')] })).toMatch(
      /does not speak of "item"/,
    );
    const industry = { kind: 'industry', printed: '主导产业', quote: '符合主导产业方向', subject: 'project' };
    const projects = '对符合主导产业方向的项目，给予设备投资奖补50万元';
    expect(told(projects, { beneficiary: '项目', beneficiary_kind: 'project', conditions: [industry] })).not.toMatch(/subject/);
    expect(told(projects.replace('项目', '企业'), { beneficiary: '企业', conditions: [industry] })).toMatch(/does not speak of "project"/);
  });
});

describe('who pays', () => {
  const words = '对智能化改造项目，给予设备投资奖补50万元';
  const paid = (payer: string, ahead: string) => told(ahead + words, { beneficiary: '智能化改造项目', beneficiary_kind: 'project', payer }, words);
  it('is told by the sentence ahead that sets up the fund of the article', () => {
    expect(paid('county', '区本级财政预算安排技改专项资金，支持改造。')).not.toMatch(/payer/);
    expect(paid('city', '市级财政安排技改专项资金。市经信局组织申报。')).not.toMatch(/payer/);
  });
  it('is not told by one that sets up none, or by a fund of another', () => {
    expect(paid('county', '区级财政负责监督。')).toMatch(/no word says payer "county"/);
    expect(paid('city', '区本级财政预算安排技改专项资金。')).toMatch(/no word says payer "city"/);
    expect(paid('city', '')).toMatch(/no word says payer "city"/);
  });
});

it('a fund that is only set up cannot be claimed yet, or is left open', () => {
  const fund = (words: string, more: Raw = {}) => told(`安排专项资金，${words}奖补`, { amounts: [{ key: 'award', role: 'unspecified' }], ...more });
  const NONE = /nothing says that it cannot be claimed/;
  for (const words of ['用于设备投资', '重点支持设备投资']) {
    expect(fund(words, { claimable: false })).not.toMatch(/claimable/);
    expect(fund(words)).not.toMatch(/claimable/);
  }
  expect(told('每年安排民宿发展专项资金1000万元，用于设备投资奖补', { amounts: [{ key: 'award', role: 'unspecified' }], claimable: false })).not.toMatch(
    /claimable/,
  );
  expect(fund('给予', { claimable: false })).toMatch(NONE);
  expect(fund('投向设备投资', { claimable: false })).toMatch(NONE);
  expect(fund('设备投资50万元', { amounts: FIXED, claimable: false })).toMatch(NONE);
});

describe('how a sum is paid', () => {
  const words = '对智能化改造项目，分两批给予设备投资奖补50万元';
  const paid = (quote: string, instalments: Raw | null) =>
    told(words, {
      beneficiary: '智能化改造项目',
      beneficiary_kind: 'project',
      conditions: [asks(quote)],
      amounts: [{ ...FIXED[0], ...(instalments === null ? {} : { instalments }) }],
    });
  it('is no condition: instalments say it', () => {
    const TWICE = /conditions\.0\.quote.*“分两批” says how it is paid, which amounts\.award\.instalments says\s+→ drop the condition/;
    expect(paid('分两批', { count: 2, by: 'stage' })).toMatch(TWICE);
    expect(paid('分两批', null)).toMatch(/“分两批” says how it is paid\s+→ code it as instalments of the amount/);
    expect(paid('智能化改造', { count: 2, by: 'stage' })).not.toMatch(/how it is paid/);
  });
});

describe('what stands before a colon', () => {
  const words = '新纳入限额以上的商贸企业：批发企业首试的，给予奖补10万元；零售企业首试的，给予设备投资奖补50万元';
  const own = '零售企业首试的，给予设备投资奖补50万元';
  it('is asked of every segment behind it', () => {
    expect(told(words, { conditions: [asks('零售企业首试')] }, own)).toMatch(/“新纳入限额以上的商贸企业：” is said of all that stands behind it/);
    const scope = asks('新纳入限额以上的商贸企业', { evidence: 'carried_over' });
    expect(told(words, { conditions: [scope, asks('零售企业首试')] }, own)).toBe('');
  });
});

describe('caps of one list', () => {
  it('are of several cases', () => {
    const words = '对赴市外、省外首试的企业，给予设备投资奖补，不超过5000元、8000元';
    const caps = [5000, 8000].map((value, i) => ({ key: `cap${i}`, role: 'cap', op: 'le', value, unit: '元', applies_to: ['award'], cap_window: 'unclear' }));
    const both = { conditions: [asks('赴市外、省外首试')], amounts: [{ key: 'award', role: 'unspecified' }, ...caps] };
    expect(told(words, both)).toMatch(/“5000元、8000元” are the most of two cases/);
    expect(told(words.replace('、8000元', '，每年合计不超过8000元'), both)).not.toMatch(/two cases/);
  });
});
