/** A sum that is given is listed as no figure only with its reason. */
import { describe, expect, it } from 'vitest';
import { needsReason } from '../../../src/domain/check/listed-sums.ts';
import { report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const told = (entry: Raw) => report({ front: { incentives: [] }, audit: { not_figures: [{ clause: 'c2-1', quote: GIVEN, ...entry }] } });
const WITHOUT = /is listed as \w+ without a reason/;

describe('a sum beside 奖补 or 最高', () => {
  it.each(['background', 'idiom', 'count', 'adverb'])('is no %s without a word', (kind) => {
    expect(told({ kind })).toMatch(WITHOUT);
    expect(told({ kind, why: '上级文件的数额' })).not.toMatch(WITHOUT);
  });

  it('may be a name or a date', () => {
    expect(told({ kind: 'name' })).not.toMatch(WITHOUT);
    expect(needsReason('奖励办法自2025年起施行', 'background')).toBe(false);
    expect(needsReason('全市企业收入50亿元', 'background')).toBe(false);
    expect(needsReason('单个项目最高不超过 500 万元', 'background')).toBe(true);
    expect(needsReason('奖励一百万元', 'idiom')).toBe(true);
  });

  it('is asked of its own numeral alone', () => {
    expect(told({ kind: 'background', token: '100' })).not.toMatch(WITHOUT);
    expect(told({ kind: 'background', token: '10' })).toMatch(WITHOUT);
  });
});
