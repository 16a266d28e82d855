/** Words of the check that stand where they say something else: across two words, or of what others give. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';

describe('an incentive', () => {
  /** The report on the demo’s incentive with other words and fields. */
  const told = (overrides: Raw, words = GIVEN) =>
    report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: [makeIncentive({ quote: words, ...overrides })] } });
  const fixed = (): Raw[] => [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }];
  const sum = (words: string) => `对新认定的市级“专精特新”中小企业设备投资，${words}`;

  it('is given by the month where it is, not where a month’s rent or pay measures it', () => {
    const monthly = (words: string) => told({ amounts: fixed(), recurrence: 'monthly' }, sum(words));
    expect(monthly('按月给予奖补50万元')).toBe('');
    expect(monthly('按月租金的3倍给予奖补50万元')).toContain('no word says recurrence "monthly"');
    expect(monthly('每月均给予奖补50万元')).toBe('');
  });

  it('is not had again by whoever has had its like, which asks for no other text', () => {
    const words = sum('给予奖补50万元，已享受本市类似政策的，不再重复享受');
    expect(told({ amounts: fixed(), stacking: 'exclusive' }, words)).toBe('');
    expect(told({ amounts: fixed() }, words)).toContain('“不再重复” is printed, and stacking is "unknown"');
    expect(told({ amounts: fixed() }, sum('享受本市类似政策，给予奖补50万元'))).toContain('external_rules');
  });

  it('asks nobody to hire where a rule for those who are hired is followed', () => {
    const rules = { kind: 'external_rules', quote: '按照本市人才奖励办法' };
    const titled = { kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '新认定的市级“专精特新”中小企业' };
    const asking = (words: string) => told({ amounts: fixed(), conditions: [titled, rules] }, sum(words));
    expect(asking('人才引进按照本市人才奖励办法给予奖补50万元')).not.toContain('hires');
    expect(asking('引进高端人才，按照本市人才奖励办法给予奖补50万元')).toContain('kind hires');
  });

  it('names the fair that its words single out', () => {
    const quote = '参加市政府组织的重点展会';
    const titled = { kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '新认定的市级“专精特新”中小企业' };
    const fair = (name: string | null, words = quote) =>
      told({ amounts: fixed(), conditions: [titled, { kind: 'fair', quote: words, name }] }, sum(`${words}，给予奖补50万元`));
    expect(fair('市政府组织的重点展会')).not.toContain('fair');
    expect(fair(null)).toContain('say name: the fair as printed');
    expect(fair(null, '参加展会')).not.toContain('say name');
  });
});
