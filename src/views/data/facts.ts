/** The records of a policy, each with an address of its own. */
import { lean } from '../../domain/compare/pack.ts';
import type { FactBase, PolicyRecord } from '../../domain/schema/record.ts';
import type { IncentiveFacts, RuleFacts, TargetFacts } from '../../domain/schema/shard.ts';
import type { Site } from '../site.ts';

export const factKinds = ['targets', 'incentives', 'rules'] as const;
export type FactKind = (typeof factKinds)[number];

/** The file of a policy's facts of one kind, below `/data/`. */
export const factsFile = (policy: string, kind: FactKind): string => `facts/${policy}/${kind}.json`;

/** Address of one record, from the site's root: a JSON Pointer into the file of its policy. */
export const recordUrl = (kind: FactKind, { policy, id }: Pick<FactBase, 'policy'> & { readonly id: string }): string =>
  `/data/${factsFile(policy, kind)}#/records/${id}`;

const byId = <T extends { readonly id: string }, L>(records: readonly T[], made: (record: T) => L): Record<string, L> =>
  Object.fromEntries(records.map((r) => [r.id, made(r)]));

/** All records of one kind of one policy, each under its id; a field that holds null or an empty list is left out. */
export function factsShard(site: Pick<Site, 'dataVersion' | 'entryOf'>, policy: PolicyRecord, kind: FactKind): TargetFacts | IncentiveFacts | RuleFacts {
  const { id, short, title, doc_number } = policy;
  const { targets, incentives, rules } = site.entryOf(id);
  const head = { data_version: site.dataVersion, policy: { id, short, title, doc_number } };
  switch (kind) {
    case 'targets':
      return { ...head, records: byId(targets, (t) => lean(t)) };
    case 'incentives':
      return {
        ...head,
        records: byId(incentives, (i) => lean({ ...i, amounts: i.amounts.map((a) => lean(a)), shared_caps: i.shared_caps.map((a) => lean(a)) })),
      };
    case 'rules':
      return { ...head, records: byId(rules, (r) => lean(r)) };
  }
}
