import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report } from '../factories.ts';

const SENTENCE = '本办法所称“以上”“不超过”含本数，“不满”“低于”不含本数';
const told = (words: string, rule: object) =>
  report({ body: `${BODY.trimEnd()}\n\n第一条 ${words}。\n`, front: { coding: 'partial', own_rules: [{ clause: 'art1', quote: words, ...rule }] } })
    .split('\n')
    .filter((line) => line.includes('own_rules'))
    .join('\n');

describe('a rule on the words that bound a figure', () => {
  it.each([
    [SENTENCE, { kind: 'bounds_included', words: ['以上', '不超过'], quote: '本办法所称“以上”“不超过”含本数' }],
    [SENTENCE, { kind: 'bounds_excluded', words: ['不满', '低于'], quote: '“不满”“低于”不含本数' }],
    [SENTENCE, { kind: 'bounds_excluded', words: ['低于', '不满'] }],
    ['本措施所称以上均含本数', { kind: 'bounds_included', words: ['以上'] }],
  ])('passes as it is printed: %s', (words, rule) => {
    expect(told(words, rule)).toBe('');
  });
  it.each([
    [SENTENCE, { kind: 'bounds_excluded', words: ['以上', '不超过', '不满', '低于'] }, /own_rules\.0\.kind .*“以上” is 含本数 by its words/],
    [SENTENCE, { kind: 'bounds_excluded', words: ['以上', '不超过'], quote: '本办法所称“以上”“不超过”含本数' }, /kind .*“以上” is 含本数/],
    [SENTENCE, { kind: 'bounds_included', words: ['不满', '低于'], quote: '“不满”“低于”不含本数' }, /kind .*“不满” is 不含本数/],
    [SENTENCE, { kind: 'bounds_included', words: ['以上', '低于'], quote: '“以上”“不超过”含本数' }, /words .*does not say “低于”/],
    [SENTENCE, { kind: 'bounds_included', words: ['以上'], quote: '本办法所称“以上”' }, /words .*does not say “以上”/],
    [SENTENCE, { kind: 'bounds_included', words: ['以上'] }, /words .*“不超过” is 含本数, too/],
    ['本措施所称以上不包括本数', { kind: 'bounds_included', words: ['以上'] }, /kind .*“以上” is 不含本数/],
  ])('is refused where its words say otherwise: %s %o', (words, rule, message) => {
    expect(told(words, rule)).toMatch(message);
  });
});

it('a definition that no rule takes over is asked for, once everything is coded', () => {
  const [first, second] = ['本办法所称“以上”“不超过”含本数', '“不满”“低于”不含本数'];
  const rules = [
    { kind: 'bounds_included', words: ['以上', '不超过'], clause: 'art1', quote: first },
    { kind: 'bounds_excluded', words: ['不满', '低于'], clause: 'art1', quote: second },
  ];
  const asked = (own_rules: object[], coding: string) => report({ body: `${BODY.trimEnd()}\n\n第一条 ${SENTENCE}。\n`, front: { coding, own_rules } });
  expect(asked(rules, 'full')).not.toMatch(/own_rules/);
  expect(asked([], 'partial')).not.toMatch(/own_rules/);
  expect(asked(rules.slice(0, 1), 'full')).toMatch(/own_rules \(clause art1\): ““不满”“低于”不含本数” defines words, and no rule says so/);
  expect(asked([], 'full')).toMatch(/“本办法所称“以上”“不超过”含本数” defines words/);
});

describe('a rule on how sums are had together', () => {
  it.each([
    ['同一企业按就高不重复原则执行', 'highest_only'],
    ['同时符合多项的，择优享受一项', 'highest_only'],
    ['同一项目不得重复享受', 'once'],
    ['符合多项条件的，只能获得一项奖励', 'once'],
    ['各类政策不可以叠加享受', 'once'],
    ['已享受上级同类补助的，不再享受', 'not_with_superior'],
    ['与上级规定抵触的，从其规定', 'superior_prevails'],
  ])('passes as it is printed: %s', (words, kind) => {
    expect(told(words, { kind })).toBe('');
  });
  it.each([
    ['各类政策可叠加享受', 'highest_only'],
    ['各类政策可叠加享受', 'once'],
    ['奖励资金由县财政局拨付', 'highest_only'],
    ['同一企业可以同时享受最高两项政策', 'highest_only'],
    ['奖励资金由县财政局拨付', 'superior_prevails'],
  ])('is refused where its words say otherwise: %s as %s', (words, kind) => {
    expect(told(words, { kind })).toMatch(/own_rules\.0\.kind .*does not say/);
  });
});

describe('a rule on the sums of one clause', () => {
  const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
  const within = (words: string, rule: object, elsewhere = false) =>
    report({
      body: elsewhere ? `${BODY.trimEnd()}\n\n第一条 ${words}。\n` : BODY.replace(`${GIVEN}。`, `${GIVEN}。${words}。`),
      front: { incentives: [makeIncentive()], own_rules: [{ kind: 'highest_only', clause: elsewhere ? 'art1' : 'c2-1', quote: words, ...rule }] },
    })
      .split('\n')
      .filter((line) => line.includes('own_rules'))
      .join('\n');
  const STEPS = '同一年度跨档的，按最高档奖励';
  it('passes where it is of the clause that it speaks of, or of all where it speaks of none', () => {
    expect(within(STEPS, { within: ['c2-1'] })).toBe('');
    expect(within('本项奖补就高不重复', { within: ['c2-1'] })).toBe('');
    expect(within(STEPS, {}, true)).toBe('');
    expect(within('本办法各项政策就高不重复', {})).toBe('');
    expect(within('同一企业就高不重复', {})).toBe('');
  });
  it.each([
    [STEPS, {}, false, /own_rules\.0\.within .*“跨档” speaks of its own clause alone/],
    ['本项奖补就高不重复', {}, false, /within .*“本项” speaks of its own clause alone/],
    ['本办法各项政策就高不重复', { within: ['c2-1'] }, false, /within .*“本办法” is the whole document/],
    [STEPS, { within: ['c9'] }, false, /within .*there is no clause "c9"/],
    [STEPS, { within: ['c1'] }, false, /within .*stands in no part of "c1"/],
    ['同一企业就高不重复', { within: ['c2-1'] }, true, /within .*stands in no part of "c2-1"/],
    ['同一企业就高不重复', { within: ['art1'] }, true, /within .*nothing is given there/],
  ])('is refused where it is of another: %s %o', (words, rule, elsewhere, message) => {
    expect(within(words, rule, elsewhere)).toMatch(message);
  });
});
