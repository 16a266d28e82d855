/** 同一企业每年各项合计不超过50万元: a cap over all that a document gives binds their sum, and shows in one of them only where it alone would be more. */
import { describe, expect, it } from 'vitest';
import { madeUp } from '../support/made-up.ts';

const { site, problems, cell, card, judge, said, totals } = madeUp(['qingliu-2025']);
const id = (word: string) => `qingliu-2025-i-${word}`;
const CAP = 'qingliu-2025-overall-cap';
const firm = {
  locations: ['qingliu'],
  roles: ['enterprise'],
  figures: [{ measure: 'annual_revenue', figure: 50_000_000 }],
  confirmed: {
    'qingliu-2025/art1/经县商务局认定的总部企业': true,
    'qingliu-2025/art2-1/具有独立法人资格': true,
    [`${id('rnd')}/0`]: true,
  },
};
const planning = (yuan: string) => ({ ...firm, equipment_planned_cny: yuan });
const overall = (yuan: string) => totals(planning(yuan)).filter((t) => t.reason === 'overall_cap');

it('the check has nothing to say of it', () => {
  expect(problems).toBe('');
});

describe('the cap', () => {
  it('is shared by every award it counts, and by no other', () => {
    const caps = site.records.incentives.map(({ id: of, shared_caps }) => [of, shared_caps.map((a) => [a.id, a.value_cny, a.cap_window, a.cap_scope])]);
    const shared = [[CAP, 500_000, 'per_year', 'document']];
    expect(caps).toEqual([
      [id('equipment'), shared],
      [id('agency'), []],
      [id('rnd'), shared],
    ]);
    expect(site.records.incentives[0]?.shared_caps[0]).toMatchObject({
      applies_to: [id('equipment-award')],
      quote: '同一企业每年按本办法获得的补助和奖励合计不超过50万元',
    });
  });
  it('binds the sum of all, which nobody promises', () => {
    expect(overall('10000000')).toMatchObject([{ of: [id('equipment'), id('rnd')], addable: true, amount: { kind: 'up_to', cny: null, cny_max: '500000' } }]);
    expect(overall('4000000')).toMatchObject([{ amount: { kind: 'up_to', cny: null, cny_max: '440000' } }]);
  });
  it('clips one award that alone would be more, and says so', () => {
    expect(judge(id('equipment'), planning('10000000')).amount).toMatchObject({ kind: 'exact', cny: '500000' });
    expect(said(id('equipment'), planning('10000000')).lines.join('；')).toMatch(/60 万元.*50 万元/);
  });
  it('is no sum of an award that comes to less', () => {
    expect(judge(id('rnd'), firm).amount).toMatchObject({ kind: 'exact', cny: '200000' });
    const { lines } = said(id('rnd'), planning('1000000'));
    expect(lines).toEqual(['定额 20 万元', '文件自定：“同一企业每年按本办法获得的补助和奖励合计不超过50万元”']);
  });
  it('leaves what is not known unknown', () => {
    const { equipment_planned_cny: _, ...open } = planning('1');
    expect(judge(id('equipment'), open).amount).toMatchObject({ kind: 'formula', cny_max: null, isUncapped: false });
  });
});

describe('the reader', () => {
  it('sees it in the cell as one of all together', () => {
    expect(cell('event-rnd-institution')).toContain('全文各项合计每年最高 50 万元/户');
  });
  it('sees it in the card, with its sentence', () => {
    expect(card(id('rnd'))).toContainEqual(expect.stringContaining('全文各项合计'));
    expect(card(id('rnd'))).toContain('文件自定：各项合计封顶（“同一企业每年按本办法获得的补助和奖励合计不超过50万元”）');
    expect(card(id('agency')).join()).not.toMatch(/各项合计|文件自定/);
    expect(said(id('agency'), firm).lines.join()).not.toContain('文件自定');
  });
});

describe('the check', () => {
  const told = (from: string | RegExp, to: string) => madeUp(['qingliu-2025'], (file) => file.replace(from, to)).problems;
  it.each([
    ['another sum', 'value: 50,', 'value: 500,', /own_rules\.0.*500/s],
    ['another unit', 'value: 50, unit: 万元', 'value: 50, unit: 元', /own_rules\.0.*50万元.*is printed, not 50元/s],
    ['a window that is not printed', 'cap_window: per_year', 'cap_window: total, op: lt', /own_rules\.0.*op/s],
    ['a year that is left out', 'cap_window: per_year', 'cap_window: unclear', /own_rules\.0.*“每年” is printed/s],
    ['whom it does not count by', 'per: firm', 'per: person', /own_rules\.0.*nothing is printed that says per person/s],
    ['what is no sum of money', 'value: 50, unit: 万元', "value: 50, unit: '%'", /own_rules\.0\.cap\.base.*a cap of so many per cent needs a base/s],
    [
      'an exception that is not there',
      'except: [qingliu-2025-i-agency] }',
      'except: [qingliu-2025-i-none] }',
      /own_rules\.0\.cap\.except.*there is no incentive/s,
    ],
    ['a clause that is not there', 'except: [qingliu-2025-i-agency] }', 'within: [art9] }', /own_rules\.0\.cap\.within.*there is no clause "art9"/s],
    ['a cap that counts nothing', 'except: [qingliu-2025-i-agency] }', 'within: [art1] }', /own_rules\.0\.cap\.value.*no award is counted/s],
    ['words that do not stand there', '    quote: 同一企业每年', '    quote: 每户企业每年', /own_rules\.0\.quote.*do not stand/s],
    [
      'its scope at an award',
      'value: 20, unit: 万元 }',
      'value: 20, unit: 万元 }\n      - { key: cap, role: cap, op: le, value: 20, unit: 万元, applies_to: [award], cap_window: unclear, cap_scope: document }',
      /coded once, under own_rules/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    expect(told(from, to)).toMatch(message);
  });
  it('refuses a cap without its figure, and a figure of another rule', () => {
    expect(() => told(/ {4}cap: .*\n/, '')).toThrow(/own_rules\.0\.cap.*has its figure in `cap`/s);
    expect(() => told('kind: overall_cap', 'kind: once')).toThrow(/own_rules\.0\.cap/);
  });
  it('asks for such a cap that is coded nowhere', () => {
    expect(told(/own_rules:[\s\S]*?(?=incentives:)/, '')).toContain('合计不超过50万元');
  });
});

describe('a cap in per cent of what a firm contributes', () => {
  const QUOTE = '同一企业每年按本办法获得的补助和奖励合计不超过其当年度地方财政贡献的50%';
  const share = (cap: string) => (file: string) =>
    file.replaceAll('同一企业每年按本办法获得的补助和奖励合计不超过50万元', QUOTE).replace('value: 50, unit: 万元, per: firm', `${cap}, per: firm`);
  const CODED = "value: 50, unit: '%', base: 当年度地方财政贡献";
  const own = (cap: string) =>
    madeUp(['qingliu-2025'], share(cap))
      .problems.split('\n')
      .filter((line) => line.includes('own_rules'))
      .join('\n');
  const doc = madeUp(['qingliu-2025'], share(CODED));
  it('passes with its base as printed', () => {
    expect(own(CODED)).toBe('');
  });
  it.each([
    ["value: 50, unit: '%'", /cap\.base .*needs a base/],
    ["value: 50, unit: '%', base: 营业收入", /cap\.base .*“营业收入” does not stand right before 50%/],
    ["value: 50, unit: '%', base: 财政贡献", /cap\.base .*“财政贡献” does not stand right before 50%/],
    ["value: 60, unit: '%', base: 当年度地方财政贡献", /own_rules\.0.*60/],
    ['value: 50, unit: 万元', /own_rules\.0.*50万元/],
    ['value: 50, unit: 万元, base: 当年度地方财政贡献', /cap\.base .*50万元 is no share of anything/],
  ])('is refused as %s', (cap, message) => {
    expect(own(cap)).toMatch(message);
  });
  it('is told on cards and in cells with its base', () => {
    expect(doc.cell('event-rnd-institution')).toContain('全文各项合计每年最高 当年度地方财政贡献的 50%/户');
    expect(doc.card(id('rnd'))).toContainEqual(expect.stringContaining('当年度地方财政贡献的 50%'));
  });
  it('makes of a sum the most that is given, as nobody is asked for the base, and no total', () => {
    expect(doc.judge(id('rnd'), firm).amount).toMatchObject({ kind: 'up_to', cny: null, cny_max: '200000' });
    expect(doc.said(id('rnd'), firm).lines).toContain(`文件自定：“${QUOTE}”`);
    expect(doc.totals(planning('10000000')).filter((t) => t.reason === 'overall_cap')).toEqual([]);
  });
});

describe('a rule of some clauses alone', () => {
  const RULE = '  - { kind: highest_only, clause: art5, within: [art5], quote: 同一年度跨档的，按最高档奖励 }\nincentives:';
  const doc = madeUp(['qingliu-2025'], (file) =>
    file.replace('incentives:', RULE).replace('给予20万元奖励。', '给予20万元奖励。同一年度跨档的，按最高档奖励。'),
  );
  it('is told at the awards of these, and at no other', () => {
    expect(doc.problems.split('\n').filter((line) => line.includes('own_rules.1'))).toEqual([]);
    expect(doc.card(id('rnd')).join()).toContain('跨档');
    expect(doc.card(id('equipment')).join()).not.toContain('跨档');
    expect(doc.said(id('rnd'), firm).lines.join()).toContain('跨档');
    expect(doc.said(id('equipment'), planning('1000000')).lines.join()).not.toContain('跨档');
  });
});
