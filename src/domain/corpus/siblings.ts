import { type Corpus } from './corpus.ts';
import { clauseKey } from './addresses.ts';
import type { ClauseRecord, IncentiveRecord, PolicyRecord, TargetRecord } from '../schema/record.ts';
import { documentYear } from './document-date.ts';
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

/** Other documents of the same city: the nearest in time first, of two as near the newer, then by id. */
export function siblingsOf(corpus: Pick<Corpus, 'byCity'>, policy: PolicyRecord): PolicyRecord[] {
  const year = documentYear(policy);
  const distance = (p: PolicyRecord) => Math.abs(documentYear(p) - year);
  return (corpus.byCity.get(policy.city)?.policies ?? [])
    .filter((p) => p.id !== policy.id)
    .sort((a, b) => distance(a) - distance(b) || documentYear(b) - documentYear(a) || (a.id < b.id ? -1 : 1));
}

/** Topics on which both documents have clauses, with the figures of each. Annex cells stay out: they repeat the body. */
export function sharedTopics(corpus: Corpus, own: string, other: string): SiblingTopic[] {
  const clausesOn = (policy: string, topic: TopicId): SiblingClause[] =>
    (corpus.byPolicy.get(policy)?.clauses ?? []).filter((c) => c.topics.includes(topic)).flatMap((c) => corpus.byClause.get(clauseKey(policy, c.id)) ?? []);
  return (Object.keys(topics) as TopicId[])
    .map((topic) => ({ topic, own: clausesOn(own, topic), other: clausesOn(other, topic) }))
    .filter((t) => t.own.length > 0 && t.other.length > 0);
}
