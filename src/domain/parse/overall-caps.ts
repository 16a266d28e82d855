import type { AmountInput } from '../schema/amount.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { PolicyInput } from '../schema/policy.ts';
import { GIVES_NOTHING } from './applicants.ts';

type OwnRule = PolicyInput['own_rules'][number];

const NOTHING_ELSE = {
  value_max: null,
  unit_max: null,
  base: null,
  of: null,
  measures: [],
  received: null,
  tier: null,
  years: null,
  instalments: null,
  applies_to: [],
  limits: [],
} satisfies Partial<AmountInput>;

/** A cap over all awards, as the one amount of an incentive that gives nothing: its figure is checked as all others. */
const asAmounts = ({ cap }: OwnRule): AmountInput[] => {
  if (cap === null) return [];
  const { op, value, unit, base, per, cap_window } = cap;
  return [
    {
      ...NOTHING_ELSE,
      key: 'cap',
      role: 'cap',
      op,
      value,
      unit,
      base,
      per,
      cap_window,
      cap_scope: 'document',
    },
  ];
};

/** A document's own rule in the form of an incentive; without amounts where it is no cap. */
export const ruleAsIncentive = (rule: OwnRule): IncentiveInput => ({
  ...GIVES_NOTHING,
  id: rule.clause,
  clause: rule.clause,
  quote: rule.quote,
  ...(rule.nth === undefined ? {} : { nth: rule.nth }),
  conditions: [],
  amounts: asAmounts(rule),
});
