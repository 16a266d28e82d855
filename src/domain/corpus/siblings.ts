import type { ClauseRecord, IncentiveRecord, PolicyRecord, Records, TargetRecord } from './records.ts';
import { topics, type TopicId } from '../vocabulary.ts';

/** What two documents of one city say on one topic. */
export interface SiblingTopic {
  readonly topic: TopicId;
  readonly own: readonly SiblingClause[];
  readonly other: readonly SiblingClause[];
}
export interface SiblingClause {
  readonly clause: ClauseRecord;
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
}

/** Other documents of the same city, in corpus order. */
export const siblingsOf = (records: Records, policy: PolicyRecord): PolicyRecord[] =>
  records.policies.filter((p) => p.city === policy.city && p.id !== policy.id);

/** Topics on which both documents have clauses, with the figures of each. Annex cells stay out: they repeat the body. */
export function sharedTopics(records: Records, own: string, other: string): SiblingTopic[] {
  const clausesOn = (policy: string, topic: TopicId): SiblingClause[] =>
    records.clauses
      .filter((c) => c.policy === policy && c.topics.includes(topic))
      .map((clause) => ({
        clause,
        targets: records.targets.filter((t) => t.policy === policy && t.clause === clause.id),
        incentives: records.incentives.filter((i) => i.policy === policy && i.clause === clause.id),
      }));
  return (Object.keys(topics) as TopicId[])
    .map((topic) => ({ topic, own: clausesOn(own, topic), other: clausesOn(other, topic) }))
    .filter((t) => t.own.length > 0 && t.other.length > 0);
}
