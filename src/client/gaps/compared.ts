/** The documents of a choice, loaded and compared: what each comparison says in every row. */
import { findGaps } from '../../domain/compare/gaps.ts';
import type { ComparisonId } from '../../domain/schema/shard.ts';
import { makeTable } from '../../domain/table/table.ts';
import { gapName, isOneThing, printGap, type DocumentGaps, type GapDocument, type GapSpeaker, type PrintedGap } from '../../views/gaps.ts';
import type { Speaker } from '../../views/speaker.ts';
import type { Column } from '../compare/column.ts';
import type { Lists } from '../compare/lists.ts';
import type { Loader } from '../compare/load.ts';
import { lateWords } from '../compare/late-words.ts';
import { speakerOf } from '../compare/speaking.ts';
import { words as gapsWords } from './words.ts';

export { gapsMarkup } from '../../views/gap-markup.ts';
export { byTopic, topicName } from '../../views/gaps.ts';

const words = { ...lateWords, ...gapsWords };

export interface ComparedDocuments {
  readonly my: GapDocument;
  readonly others: readonly GapDocument[];
  readonly lacking: readonly PrintedGap[];
  readonly ahead: readonly PrintedGap[];
  /** Names of rows that mine cannot have. */
  readonly inapplicable: readonly string[];
}

/** One comparison of some documents, mine first. */
function gapsOf(id: ComparisonId, { rows, titles }: Lists, columns: readonly Column[], my: string): Omit<ComparedDocuments, 'my' | 'others'> {
  const byId = new Map(columns.map((c) => [c.shard.policy.id, c]));
  const columnOf = (policy: string): Column => {
    const column = byId.get(policy);
    if (column === undefined) throw new RangeError(`there is no column "${policy}"`);
    return column;
  };
  const documents = columns.map((c) => c.shard.policy);
  const speakers = new Map<string, Speaker>();
  const gaps: DocumentGaps = findGaps(
    makeTable(id, rows.filter(isOneThing), documents, (row, { id: policy }) => columnOf(policy).decided(row)),
    my,
  );
  const speakerOfPolicy = (policy: string): Speaker => {
    const speaker = speakers.get(policy) ?? speakerOf(columnOf(policy).shard, { titles });
    speakers.set(policy, speaker);
    return speaker;
  };
  const speaker: GapSpeaker = { words, titles, speakerOf: speakerOfPolicy };
  const ids = documents.map((d) => d.id);
  return {
    lacking: gaps.lacking.map((gap) => printGap(speaker, gap, ids)),
    ahead: gaps.ahead.map((gap) => printGap(speaker, gap, ids)),
    inapplicable: gaps.inapplicable.map((row) => gapName(speaker, row)),
  };
}

/**
 * Loads and compares.
 * @throws Outdated where the site was built anew; where a file cannot be loaded
 */
export async function compareDocuments(loaders: Readonly<Record<ComparisonId, Loader>>, my: string, others: readonly string[]): Promise<ComparedDocuments> {
  const of = async (id: ComparisonId) => {
    const [lists, ...columns] = await Promise.all([loaders[id].lists(), ...[my, ...others].map((p) => loaders[id].column(p))]);
    return { columns, gaps: gapsOf(id, lists, columns, my) };
  };
  // one after the other: the others find the files of the first in the browser's cache
  const targets = await of('targets');
  const incentives = await of('incentives');
  const rules = await of('rules');
  const all = [targets.gaps, incentives.gaps, rules.gaps];
  const [mine, ...rest] = targets.columns.map((c) => c.shard.policy);
  if (mine === undefined) throw new RangeError('there is no column');
  return {
    my: mine,
    others: rest,
    lacking: all.flatMap((g) => g.lacking),
    ahead: all.flatMap((g) => g.ahead),
    inapplicable: [...new Set(all.flatMap((g) => g.inapplicable))],
  };
}
