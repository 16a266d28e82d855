import { groupBy } from '../domain/group-by.ts';
import { chosenPolicies } from '../domain/corpus/chosen.ts';
import { type ClauseEntry, type Corpus } from '../domain/corpus/corpus.ts';
import { clauseKey } from '../domain/corpus/addresses.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import { topics, type TopicId } from '../domain/vocabulary.ts';
import { paged, type PageOf } from './paging.ts';
import type { Site } from './site.ts';

export const topicUrl = (topic: TopicId): string => `/topics/${topic}/`;

/** What one document says on a topic: its clauses with the facts that stand in them. */
export interface TopicPolicy {
  readonly policy: PolicyRecord;
  readonly clauses: readonly ClauseEntry[];
}

/** Documents a page of a topic prints. */
const POLICIES_A_PAGE = 24;

type TopicIndex = ReadonlyMap<TopicId, readonly TopicPolicy[]>;
const made = new WeakMap<Corpus, TopicIndex>();

/** Documents by topic, those of the comparisons first. */
function makeIndex(corpus: Corpus): TopicIndex {
  const { policies } = corpus.records;
  const first = new Set(chosenPolicies(policies));
  const ordered = [...first, ...policies.filter((p) => !first.has(p))];
  const index = new Map<TopicId, TopicPolicy[]>();
  for (const policy of ordered) {
    const said = (corpus.byPolicy.get(policy.id)?.clauses ?? []).flatMap((clause) => clause.topics.map((topic) => ({ topic, clause })));
    for (const [topic, found] of groupBy(said, (s) => s.topic)) {
      const clauses = found.flatMap(({ clause }) => corpus.byClause.get(clauseKey(policy.id, clause.id)) ?? []);
      index.set(topic, [...(index.get(topic) ?? []), { policy, clauses }]);
    }
  }
  return index;
}

function indexOf({ corpus }: Pick<Site, 'corpus'>): TopicIndex {
  const index = made.get(corpus) ?? makeIndex(corpus);
  made.set(corpus, index);
  return index;
}

/** Topics that documents speak of, in the order of the vocabulary, with the number of their clauses and documents. */
export function heldTopics(site: Pick<Site, 'corpus'>): { readonly topic: TopicId; readonly clauses: number; readonly policies: number }[] {
  const index = indexOf(site);
  return (Object.keys(topics) as TopicId[]).flatMap((topic) => {
    const policies = index.get(topic) ?? [];
    return policies.length === 0 ? [] : [{ topic, policies: policies.length, clauses: policies.reduce((n, p) => n + p.clauses.length, 0) }];
  });
}

/** One topic page by page, document by document. */
export const topicPages = (site: Pick<Site, 'corpus'>, topic: TopicId): PageOf<TopicPolicy>[] =>
  paged(indexOf(site).get(topic) ?? [], POLICIES_A_PAGE, topicUrl(topic));

/** The documents that speak of a topic, in their usual order. */
export function policiesOn({ corpus }: Pick<Site, 'corpus'>, topic: TopicId): PolicyRecord[] {
  const said = new Set((indexOf({ corpus }).get(topic) ?? []).map((p) => p.policy));
  return corpus.records.policies.filter((p) => said.has(p));
}
