/** What is given to others than firms, or for what no list knows: the check takes it as it is printed. */
import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const told = (words: string, overrides: Raw) =>
  report({
    body: BODY.replace(GIVEN, words),
    front: {
      coding: 'partial',
      incentives: [
        makeIncentive({
          quote: words,
          conditions: [],
          tiers_required: [],
          amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }],
          ...overrides,
        }),
      ],
    },
  });

describe('whom something is given to', () => {
  it.each([
    ['对招商成绩突出的街道，设备投资奖补50万元', '招商成绩突出的街道', 'government'],
    ['设备投资奖补项目所在街道50万元', '项目所在街道', 'government'],
    ['对完成任务的园区管委会，设备投资奖补50万元', '园区管委会', 'government'],
    ['对完成任务的村，设备投资奖补50万元', '完成任务的村', 'organisation'],
  ])('is the last that is named: %s', (words, beneficiary, kind) => {
    expect(told(words, { beneficiary, beneficiary_kind: kind })).not.toMatch(/beneficiary_kind/);
    expect(told(words, { beneficiary, beneficiary_kind: 'carrier' })).toMatch(/is no "carrier"/);
  });
});
