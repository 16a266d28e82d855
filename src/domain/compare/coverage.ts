import type { PolicyEntry } from '../corpus/corpus.ts';
import { clauseUrl } from '../corpus/addresses.ts';
import type { Events } from '../corpus/events.ts';
import type { Indicator } from '../schema/registries.ts';
import { emptyValue, makeBlank, makeCell, type Cell, type Identified, type Passage, type Table } from '../table/table.ts';
import { topics, type TopicId } from '../vocabulary.ts';
import { countColumns, type CountColumn, type CountValue } from './count-table.ts';

/** How many clauses, or how many figures in them; `source` is the first clause. */
export interface CoverageValue extends CountValue {
  readonly counts: 'clauses' | 'figures';
}
export type CoverageTable<Document extends Identified> = Table<{ readonly id: TopicId }, Document, CoverageValue>;
export type CoverageColumn<Document> = CountColumn<Document, TopicId, CoverageValue>;

interface Said {
  /** Coded with the topic, or holding a fact of it. */
  readonly clauses: readonly string[];
  readonly figures: number;
}

/**
 * What one document says, topic by topic: a figure belongs to the topic of its indicator or event, whatever else its clause
 * speaks of. Numbers of a part of the city are left out: an annex would outweigh everything.
 */
function saidBy({ clauses, targets, incentives }: PolicyEntry, indicatorTopic: ReadonlyMap<string, TopicId>, events: Events): Map<TopicId, Said> {
  const facts = [
    ...targets.map((t) => ({ topic: indicatorTopic.get(t.indicator_id) ?? null, clause: t.clause, figures: t.value === null || t.scope !== null ? 0 : 1 })),
    ...incentives.map((i) => ({ topic: events.get(i.event)?.topic ?? null, clause: i.clause, figures: i.amounts.filter((a) => a.value !== null).length })),
  ];
  const said = new Map<TopicId, Said>();
  for (const topic of Object.keys(topics) as TopicId[]) {
    const own = facts.filter((f) => f.topic === topic);
    const held = new Set(own.map((f) => f.clause));
    const on = clauses.filter((c) => c.topics.includes(topic) || held.has(c.id)).map((c) => c.id);
    if (on.length > 0) said.set(topic, { clauses: on, figures: own.reduce((n, f) => n + f.figures, 0) });
  }
  return said;
}

/**
 * How much one document says on each topic. A topic with clauses and no figure is `unquantified`, one that only words of its
 * rows touch is `mentioned`; one without either is `silent` only where the whole text is held and coded, topics and all.
 * @param passagesOn where the text of a document names a row of the topic
 */
export function coverageCells(
  entry: PolicyEntry,
  indicators: readonly Pick<Indicator, 'id' | 'topic'>[],
  events: Events,
  passagesOn: (topic: TopicId, policy: string) => readonly Passage[],
): ReadonlyMap<TopicId, Cell<CoverageValue>> {
  const { id: policy, coding, holding } = entry.policy;
  const said = saidBy(entry, new Map(indicators.map((i): [string, TopicId] => [i.id, i.topic])), events);
  // without topics nobody has said what its clauses are about: it leaves out nothing yet
  const isSorted = entry.clauses.some((c) => c.topics.length > 0);
  const uncoded = coding === 'full' && isSorted ? null : 'not_coded';
  const cellOf = (topic: TopicId) => {
    const here = said.get(topic);
    if (here === undefined) {
      const passages = passagesOn(topic, policy);
      const absent = passages.length > 0 ? 'mentioned' : holding === 'full' ? 'silent' : 'not_held';
      return makeBlank<CoverageValue>(uncoded ?? absent, [], passages);
    }
    const clause = here.clauses[0] ?? '';
    const source = { policy, clause, url: clauseUrl(policy, clause) };
    const value = (counts: CoverageValue['counts'], count: number): CoverageValue => ({ ...emptyValue, role: 'count', counts, value: count, source });
    const clauses = value('clauses', here.clauses.length);
    return here.figures === 0 ? makeBlank(uncoded ?? 'unquantified', [clauses]) : makeCell([clauses, value('figures', here.figures)]);
  };
  return new Map((Object.keys(topics) as TopicId[]).map((topic) => [topic, cellOf(topic)]));
}

/** How much the documents say on each topic that one of them speaks of, in the order of the vocabulary. */
export const coverageTable = <Document extends Identified>(columns: readonly CoverageColumn<Document>[]): CoverageTable<Document> =>
  countColumns('coverage', Object.keys(topics) as TopicId[], columns);
