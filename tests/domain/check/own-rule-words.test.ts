import { describe, expect, it } from 'vitest';
import { BODY, report } from '../factories.ts';

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
