import { officeDifferences, officesOnlyIn, topicCharges, type TopicCharge } from '../../domain/compare/office-topics.ts';
import type { PolicyBundle } from '../../domain/parse/bundle.ts';
import { MOST_CHOSEN } from '../../domain/corpus/chosen.ts';
import { clausePlace } from '../../domain/corpus/labels.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { UnitFunction } from '../../domain/compare/offices.ts';
import type { IncentiveRecord, PolicyRecord, ResponsibleUnit, TargetRecord } from '../../domain/schema/record.ts';
import { unitFunctions, type TopicId } from '../../domain/vocabulary.ts';
import { functionsOf } from '../offices.ts';
import type { Site } from '../site.ts';
import { heldTopics, topicPages } from '../topics.ts';
import { officesCell, printCharges, type ChargedDocument } from './charge-table.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, textCell, type PrintedCell, type PrintedTable } from './printed.ts';

const made = new WeakMap<PolicyBundle, readonly TopicCharge[]>();

/** Who is charged with what in one document; found once. */
export function chargesOf(site: Site, policy: string): readonly TopicCharge[] {
  const { bundle } = site.entryOf(policy);
  const known = made.get(bundle) ?? topicCharges(bundle);
  made.set(bundle, known);
  return known;
}

/** Where a clause stands in its document: 三（一）2. */
export const placeOf = (site: Site, policy: string, id: string): string => {
  const { policy: parsed } = site.entryOf(policy).bundle;
  const clause = parsed.clauseById.get(id);
  return clause === undefined ? id : clausePlace(parsed, clause, site.words.reading.secondNumber);
};

/** A document of the site with its charges. */
export const chargedDocument = (site: Site, policy: PolicyRecord): ChargedDocument => ({
  policy,
  byTopic: groupBy(chargesOf(site, policy.id), (c) => c.topic),
  placeOf: (clause) => placeOf(site, policy.id, clause),
});

/** Who is charged with what: topics by the documents of a city. */
export const printOfficeTopics = (site: Site, policies: readonly PolicyRecord[]): PrintedTable =>
  printCharges(
    site.words,
    site.words.reading.topic,
    policies.map((policy) => chargedDocument(site, policy)),
  );

/** Topics whose page names offices, with the number of documents that charge some with it. */
export function chargedTopics(site: Site): { readonly topic: TopicId; readonly policies: number }[] {
  const charges = (policy: PolicyRecord, topic: TopicId) => chargesOf(site, policy.id).some((c) => c.topic === topic);
  return heldTopics(site).flatMap(({ topic }) => {
    const [first, ...further] = topicPages(site, topic).map(({ items }) => items.filter(({ policy }) => charges(policy, topic)).length);
    return first === undefined || first === 0 ? [] : [{ topic, policies: further.reduce((sum, n) => sum + n, first) }];
  });
}

/** A document and its charges with one topic, by the function of the office. */
interface ByFunction {
  readonly document: ChargedDocument;
  readonly byFunction: ReadonlyMap<UnitFunction | '', Parameters<typeof officesCell>[2]>;
}

/** Documents that charge no office of a function with the topic, counted by the kind of blank. */
function othersText({ words: { marks, units: U } }: Site, cells: readonly PrintedCell[]): string {
  const labels = cells.flatMap(({ blank }) => (blank === null ? [] : [blank.label]));
  return labels.length === 0 ? U.noOthers : marks.clauses([...groupBy(labels, (label) => label)].map(([label, all]) => U.others(label, all.length)));
}

/** What many documents say of a function, in one list, each office with its document; those that name none are counted. */
function listedCells(site: Site, f: UnitFunction, held: readonly ByFunction[]): PrintedCell[] {
  const cells = held.map(({ document, byFunction }) => officesCell(site.words, document, byFunction.get(f) ?? []));
  const links = cells.flatMap(({ parts }, i) =>
    parts.flatMap((part) =>
      part.kind === 'links' ? part.links.map((link) => ({ ...link, text: `${held[i]?.document.policy.short ?? ''} ${link.text}` })) : [],
    ),
  );
  return [makePrintedCell([{ kind: 'links', links }]), textCell(othersText(site, cells))];
}

/**
 * Who is charged with one topic: functions by documents.
 * @param most documents that have a column of their own; of more, each function has a list
 */
export function printTopicOffices(site: Site, topic: TopicId, policies: readonly PolicyRecord[], most = MOST_CHOSEN): PrintedTable {
  const { units: U, term } = site.words;
  const isListed = policies.length > most;
  const unitOf = (id: string) => site.corpus.byUnit.get(id)?.unit;
  const held = policies.map((policy): ByFunction => {
    const document = chargedDocument(site, policy);
    return { document, byFunction: groupBy(document.byTopic.get(topic) ?? [], (c) => unitOf(c.unit)?.function ?? '') };
  });
  const named = held.flatMap(({ byFunction }) => [...byFunction.values()].flat()).flatMap((c) => unitOf(c.unit) ?? []);
  return makePrintedTable(
    {
      label: U.ofTopic,
      caption: isListed ? U.ofTopicListCaption : U.ofTopicCaption,
      looks: ['sticky-rows', 'stack-table', 'dense-links'],
      corner: U.function,
      columns: isListed ? [makeHead(U.charged), makeHead(U.otherDocuments)] : policies.map((p) => makeHead(p.short, { url: p.url })),
    },
    [...functionsOf(named, false), ...functionsOf(named, true)].map((f) =>
      makeRow(
        makeHead(term(unitFunctions[f]), { url: `/units/#${f}` }),
        isListed ? listedCells(site, f, held) : held.map(({ document, byFunction }) => officesCell(site.words, document, byFunction.get(f) ?? [])),
        { id: `office-${f}` },
      ),
    ),
  );
}

const names = ({ marks }: Site['words'], units: readonly ResponsibleUnit[]): string => marks.list([...new Set(units.map((u) => u.printed))]);

/** Matters that body and annex of a document print with different offices. */
export function printOfficeDifferences(site: Site, policies: readonly PolicyRecord[]): PrintedTable {
  const { units: U } = site.words;
  const name = (f: TargetRecord | IncentiveRecord) => ('indicator' in f ? f.indicator : f.title);
  const side = (policy: PolicyRecord, f: TargetRecord | IncentiveRecord): PrintedCell =>
    makePrintedCell([{ kind: 'links', links: [{ text: names(site.words, f.responsible_units), url: f.url, note: placeOf(site, policy.id, f.clause) }] }]);
  return makePrintedTable(
    {
      label: U.differences,
      caption: U.differencesCaption,
      looks: ['stack-table'],
      corner: U.matter,
      columns: [makeHead(U.inBody), makeHead(U.inAnnex), makeHead(U.onlyInBody), makeHead(U.onlyInAnnex)],
    },
    policies.flatMap((policy) =>
      officeDifferences(site.entryOf(policy.id)).map(({ body, annex }) => {
        const without = (of: typeof body, other: typeof body) => site.words.marks.list(officesOnlyIn(of, other));
        return makeRow(makeHead(name(body)), [
          side(policy, body),
          side(policy, annex),
          textCell(without(body, annex) || U.noneOnly),
          textCell(without(annex, body) || U.noneOnly),
        ]);
      }),
    ),
  );
}

/** Has the table a row? */
export const hasRows = ({ groups }: PrintedTable): boolean => groups.some((g) => g.rows.length > 0);
