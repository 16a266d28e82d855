/** Awards that a sentence elsewhere bars from being had together. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

describe('awards that a sentence bars from being had together', () => {
  const articles = [
    '第七条 对首次参展的设备投资企业，给予奖补5万元。',
    '第八条 对租用厂房的设备投资企业，给予奖补3万元。',
    '第九条 第七条与第八条不得重复享受。',
  ];
  const fact = (overrides: Raw): Raw =>
    makeIncentive({
      clause: 'art7',
      quote: '对首次参展的设备投资企业，给予奖补5万元',
      beneficiary: '设备投资企业',
      tiers_required: [],
      conditions: [{ kind: 'other', quote: '首次参展' }],
      amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 5, unit: '万元' }],
      ...overrides,
    });
  const told = (overrides: Raw, coding = 'partial') =>
    report({ body: `${BODY}\n\n${articles.join('\n\n')}`, front: { coding, incentives: [fact(overrides)] } });

  it('are exclusive, by its words and not by their own', () => {
    expect(told({ stacking: 'exclusive' })).not.toMatch(/stacking/);
    expect(told({})).toMatch(/stacking .*art9 says of it “第七条与第八条不得重复享受”, and stacking is "unknown"\s+→ set stacking exclusive/);
    expect(told({ stacking: 'on_top_of_province' })).toMatch(/no word says stacking "on_top_of_province"/);
  });

  it('say what that sentence says: it is left out by nobody', () => {
    expect(told({ stacking: 'exclusive' }, 'full')).not.toMatch(/第七条与第八条不得重复享受/);
    expect(told({ clause: 'art8', quote: '对租用厂房的设备投资企业，给予奖补3万元' }, 'full')).toMatch(/art8/);
  });
});
