/** Who is charged with what, topic by topic, as a table: from what is known of the documents, wherever that comes from. */
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ChartCharge } from '../../domain/schema/chart-record.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { blanks, topics, type TopicId } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/zh.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, type PrintedCell, type PrintedTable } from './printed.ts';

type Charge = Omit<ChartCharge, 'topic' | 'annex'>;

/** A document with its charges on each topic, in printed order. */
export interface ChargedDocument {
  readonly policy: Pick<PolicyRecord, 'id' | 'short' | 'url' | 'holding'>;
  readonly byTopic: ReadonlyMap<TopicId, readonly Charge[]>;
  /** Where a clause stands in it: 三（一）2. */
  readonly placeOf: (clause: string) => string;
}

/** What is said of charges, of all that is said of offices. */
export type ChargeWords = Pick<
  Words['units'],
  'title' | 'function' | 'notHeldDuty' | 'byTopic' | 'byTopicCaption' | 'noOffice' | 'lead1' | 'places' | 'inBody' | 'inAnnex'
>;

type Said = Pick<Words, 'marks' | 'term'> & { readonly units: ChargeWords };

/** Offices with the first clause that charges each, and how many more do. */
export function officesCell(words: Said, { policy, placeOf }: Omit<ChargedDocument, 'byTopic'>, charges: readonly Charge[]): PrintedCell {
  const { units: U, marks, term } = words;
  if (charges.length === 0) {
    const kind = policy.holding === 'full' ? 'silent' : 'not_held';
    const label = kind === 'silent' ? U.noOffice : term(blanks[kind]);
    return makePrintedCell([], { blank: { kind, label, passages: [], count: '' } });
  }
  const links = Array.from(groupBy(charges, (c) => c.unit).values(), (own) => {
    const [first] = own;
    if (first === undefined) return [];
    const note = [own.some((c) => c.role === 'lead') ? U.lead1 : null, U.places(placeOf(first.clause), own.length)];
    return [{ text: first.printed, url: clauseUrl(policy.id, first.clause), note: note.filter((x) => x !== null).join(marks.comma) }];
  });
  return makePrintedCell([{ kind: 'links', links: links.flat() }]);
}

/** Topics by documents. @param corner what a row is */
export function printCharges(words: Said, corner: string, documents: readonly ChargedDocument[]): PrintedTable {
  const { units: U, term } = words;
  const rows = (Object.keys(topics) as TopicId[]).filter((topic) => documents.some(({ byTopic }) => byTopic.has(topic)));
  return makePrintedTable(
    {
      label: U.byTopic,
      caption: U.byTopicCaption,
      looks: ['sticky-rows', 'stack-table', 'dense-links'],
      corner,
      columns: documents.map(({ policy }) => makeHead(policy.short, { url: policy.url })),
    },
    rows.map((topic) =>
      makeRow(
        makeHead(term(topics[topic]), { url: `/topics/${topic}/` }),
        documents.map((document) => officesCell(words, document, document.byTopic.get(topic) ?? [])),
        { id: `topic-${topic}` },
      ),
    ),
  );
}
