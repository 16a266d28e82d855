import type { AmountRecord, IncentiveRecord } from '../../src/domain/corpus/records.ts';

/** A fixed sum of 500,000 yuan. */
export const makeAmount = (overrides: Partial<AmountRecord> = {}): AmountRecord => ({
  id: 'x-2022-i-a-sum',
  role: 'fixed',
  op: 'eq',
  value: 50,
  value_max: null,
  unit: '万元',
  per: null,
  base: null,
  of: null,
  applies_to: [],
  cap_window: null,
  value_cny: 500_000,
  value_max_cny: null,
  quote: '50万元',
  ...overrides,
});
/** Money promised without a figure. */
export const unspecified = makeAmount({ id: 'x-2022-i-a-none', role: 'unspecified', op: null, value: null, unit: null, value_cny: null });

/** A single award to a firm. */
export const makeIncentive = (overrides: Partial<IncentiveRecord> = {}): IncentiveRecord => ({
  id: 'x-2022-i-a',
  policy: 'x-2022',
  city: 'x',
  clause: 'c1',
  quote: '奖励50万元',
  title: '上市奖励',
  group: null,
  event: 'ipo',
  level: null,
  instrument: 'award',
  instrument_printed: '奖励',
  beneficiary: '企业',
  beneficiary_kind: 'enterprise',
  tiers_required: [],
  tier_attained: null,
  recurrence: 'once',
  payer: 'city',
  conditions: [],
  amounts: [makeAmount()],
  shared_caps: [],
  stacking: 'unknown',
  references: [],
  responsible_units: [],
  units_inherited: [],
  sentence: '奖励50万元。',
  url: '/policies/x-2022/#fact-x-2022-i-a',
  discrepancies: [],
  ...overrides,
});
