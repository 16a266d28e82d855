/** Gaps in words: what a row is, who has it, what mine says instead, and what the others print; for a page, a script and a file alike. */
import type { Gaps, UnevenRow } from '../domain/compare/gaps.ts';
import { isOffer, isRule, isTarget, type ComparedValue } from '../domain/compare/pack.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import type { RowRecord } from '../domain/schema/shard.ts';
import type { Cell, Table } from '../domain/table/table.ts';
import { holdings, stages, topics, validities, type TopicId } from '../domain/vocabulary.ts';
import type { Words } from '../words/zh.ts';
import type { Speaker } from './speaker.ts';
import { phaseText } from './standing.ts';
import { printIncentiveCell } from './tables/incentive-table.ts';
import type { PrintedCell } from './tables/printed.ts';
import { printRuleCell } from './tables/rule-table.ts';
import { printTargetCell } from './tables/target-table.ts';

/** A document as it is compared. */
export type GapDocument = Pick<PolicyRecord, 'id' | 'city' | 'short' | 'title' | 'url' | 'stage' | 'holding' | 'coding' | 'validity' | 'horizon'>;
export type GapValue = ComparedValue;
export type GapTable = Table<RowRecord, GapDocument, GapValue>;
export type DocumentGaps = Gaps<RowRecord, GapDocument, GapValue>;
export type GapEntry = UnevenRow<RowRecord, GapDocument, GapValue>;

/** What puts gaps into words. */
export interface GapSpeaker extends Pick<Speaker, 'titles'> {
  readonly words: Speaker['words'] & Pick<Words, 'gaps'>;
  /** @throws RangeError for a document that is not compared */
  readonly speakerOf: (policy: string) => Speaker;
}

/** Words of a document, with where they stand. */
interface Quote {
  readonly text: string;
  readonly url: string;
}

/** What one of the others says. */
export interface PrintedOther {
  readonly name: string;
  readonly url: string;
  /** Stage, holding, horizon and validity: all that applies. */
  readonly standing: string;
  readonly cell: PrintedCell;
  readonly quotes: readonly Quote[];
}

export interface PrintedGap {
  /** Id of the row. */
  readonly row: string;
  readonly comparison: RowRecord['comparison'];
  readonly name: string;
  /** 目标, 奖补 or 约束性要求, and the part of the comparison it stands in. */
  readonly kind: string;
  /** null: it has none. */
  readonly topic: TopicId | null;
  readonly counts: string;
  readonly mine: PrintedCell;
  readonly others: readonly PrintedOther[];
  /** That their figures may not be ranked; null where they are alike. */
  readonly unlike: string | null;
  /** Its row in the comparison, with these documents side by side. */
  readonly compareUrl: string;
}

/** Name of a row, as its comparison prints it. */
export const gapName = ({ words, titles }: Pick<GapSpeaker, 'words' | 'titles'>, row: RowRecord): string =>
  row.event === null ? words.term(row) : words.incentives.rowName({ ...row, event: row.event }, titles);

/** Whether a row is about one thing that a document may lack; what is not registered is about many. */
export const isOneThing = ({ comparison, topic }: Pick<RowRecord, 'comparison' | 'topic'>): boolean => comparison !== 'rules' || topic !== null;

function printCell(speaker: Speaker, row: RowRecord, { blank, passages, values }: Cell<GapValue>): PrintedCell {
  switch (row.comparison) {
    case 'targets':
      return printTargetCell(speaker, row, { blank, passages, values: values.filter(isTarget) });
    case 'incentives':
      return printIncentiveCell(speaker, { blank, passages, values: values.filter(isOffer) });
    case 'rules':
      return printRuleCell(speaker, { blank, passages, values: values.filter(isRule) });
  }
}

/** The words that print its values, each once. */
function quotesOf({ words: { marks } }: Pick<Speaker, 'words'>, { values }: Cell<GapValue>): Quote[] {
  const quotes = values.map((v) => ({ text: marks.quoted(isOffer(v) ? v.offer.quote : v.quote), url: v.source.url }));
  return [...new Map(quotes.map((q) => [q.text, q])).values()];
}

export function standingText(speaker: Speaker, document: GapDocument): string {
  const { words } = speaker;
  const { line } = phaseText(speaker, document);
  const holding = document.holding === 'excerpt' ? [words.term(holdings.excerpt)] : [];
  return [words.term(stages[document.stage]), ...holding, line, words.term(validities[document.validity])].join(' · ');
}

/** @param documents ids of all that are compared, mine first */
export function printGap(speaker: GapSpeaker, { row, mine, counts, others, isUnlike }: GapEntry, documents: readonly string[]): PrintedGap {
  const { words, speakerOf } = speaker;
  const [my = ''] = documents;
  return {
    row: row.id,
    comparison: row.comparison,
    name: gapName(speaker, row),
    kind: [words.gaps.kinds[row.comparison], row.section_zh].join(' · '),
    topic: row.topic,
    counts: words.gaps.counts(counts),
    mine: printCell(speakerOf(my), row, mine),
    others: others.map(({ document, cell }) => {
      const of = speakerOf(document.id);
      return { name: document.short, url: document.url, standing: standingText(of, document), cell: printCell(of, row, cell), quotes: quotesOf(of, cell) };
    }),
    unlike: isUnlike ? words.gaps.unlike[row.comparison] : null,
    compareUrl: `/compare/${row.comparison}/?p=${documents.join(',')}#${row.id}`,
  };
}

/** The gaps of one topic; null: those that have none. */
export interface TopicGaps<G extends { readonly topic: TopicId | null } = PrintedGap> {
  readonly topic: TopicId | null;
  readonly gaps: readonly G[];
}

/** Gaps by topic, in the order of the vocabulary; those without one last. */
export function byTopic<G extends { readonly topic: TopicId | null }>(gaps: readonly G[]): TopicGaps<G>[] {
  return [...(Object.keys(topics) as TopicId[]), null].flatMap((topic) => {
    const of = gaps.filter((g) => g.topic === topic);
    return of.length === 0 ? [] : [{ topic, gaps: of }];
  });
}

export const topicName = ({ term, gaps }: Pick<Words, 'term' | 'gaps'>, topic: TopicId | null): string => (topic === null ? gaps.noTopic : term(topics[topic]));
