/** What a file of one policy says, put into words as the server does it: for what is taken away, and for gaps. */
import type { PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Flag } from '../../views/flags.ts';
import type { Speaker } from '../../views/speaker.ts';
import { incentiveRowHead } from '../../views/tables/incentive-table.ts';
import type { PrintedHead } from '../../views/tables/printed.ts';
import { ruleRowHead } from '../../views/tables/rule-table.ts';
import { targetRowHead } from '../../views/tables/target-table.ts';
import { lateWords as words } from './late-words.ts';
import type { Lists } from './lists.ts';

/** Puts the facts of a policy into words: titles, differences, conditions and offices. */
export function speakerOf({ as_of, flags, terms }: PolicyShard, { titles }: Pick<Lists, 'titles'>): Speaker {
  const flagById = new Map<string, Flag>(flags.map(({ id, text, grave }) => [id, { text, grave }]));
  const termsById = new Map(terms.map(({ fact, lines }) => [fact, lines]));
  return { words, titles, asOf: as_of, flagOf: (id) => flagById.get(id) ?? null, termsOf: (id) => termsById.get(id) ?? [] };
}

/** Parts of the targets comparison, as its rows name them. */
const TARGET_KINDS = ['title', 'pool', 'indicator'] as const;
const targetKind = (section: string) => TARGET_KINDS.find((kind) => kind === section) ?? 'indicator';

/** The head of a row, as the server prints it. */
export function rowHead(row: RowRecord, { titles }: Pick<Lists, 'titles'>): PrintedHead {
  const { comparison, event, topic, section } = row;
  if (comparison === 'rules') return ruleRowHead({ words }, row);
  if (event === null && topic !== null) return targetRowHead({ words }, { ...row, topic, kind: targetKind(section) });
  return incentiveRowHead({ words, titles }, { ...row, event: event ?? '' });
}
