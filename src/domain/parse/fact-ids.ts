import type { ParsedPolicy } from './policy.ts';

/** Ids of facts and amounts a policy defines. */
export function definedIds(policy: ParsedPolicy): { id: string; field: string; clause: string }[] {
  return [
    ...[...policy.targets, ...policy.incentives, ...policy.rules].map((p) => ({ id: p.fact.id, field: p.field, clause: p.fact.clause })),
    ...policy.incentives.flatMap((p) =>
      p.fact.amounts.map((a) => ({ id: `${p.fact.id}-${a.key}`, field: `${p.field}.amounts.${a.key}`, clause: p.fact.clause })),
    ),
  ];
}

/** The full id of an amount key used inside an incentive. */
export const amountId = (incentive: { id: string; amounts: readonly { key: string }[] }, key: string) =>
  incentive.amounts.some((a) => a.key === key) ? `${incentive.id}-${key}` : key;
