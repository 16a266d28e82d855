import { officeDifferences, topicCharges, type TopicCharge } from '../../domain/compare/office-topics.ts';
import type { PolicyBundle } from '../../domain/parse/bundle.ts';
import { clausePlace } from '../../domain/corpus/labels.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { IncentiveRecord, PolicyRecord, ResponsibleUnit, TargetRecord } from '../../domain/schema/record.ts';
import { blanks, topics, unitFunctions, type TopicId } from '../../domain/vocabulary.ts';
import { functionsOf } from '../offices.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, textCell, type PrintedCell, type PrintedTable } from './printed.ts';

const made = new WeakMap<PolicyBundle, readonly TopicCharge[]>();

/** Who is charged with what in one document; found once. */
export function chargesOf(site: Site, policy: string): readonly TopicCharge[] {
  const { bundle } = site.entryOf(policy);
  const known = made.get(bundle) ?? topicCharges(bundle);
  made.set(bundle, known);
  return known;
}

const placeOf = (site: Site, policy: string, id: string): string => {
  const { policy: parsed } = site.entryOf(policy).bundle;
  const clause = parsed.clauseById.get(id);
  return clause === undefined ? id : clausePlace(parsed, clause);
};

/** Offices with the first clause that charges each, and how many more do. */
function officesCell(site: Site, policy: PolicyRecord, charges: readonly TopicCharge[]): PrintedCell {
  const { units: U, marks } = site.words;
  if (charges.length === 0) {
    const kind = policy.holding === 'full' ? 'silent' : 'not_held';
    const label = kind === 'silent' ? U.noOffice : site.words.term(blanks[kind]);
    return makePrintedCell([], { blank: { kind, label, passages: [], count: '' } });
  }
  const links = Array.from(groupBy(charges, (c) => c.unit).values(), (own) => {
    const [first] = own;
    if (first === undefined) return [];
    const note = [own.some((c) => c.role === 'lead') ? U.lead1 : null, U.places(placeOf(site, policy.id, first.clause), own.length)];
    return [{ text: first.printed, url: clauseUrl(policy.id, first.clause), note: note.filter((x) => x !== null).join(marks.comma) }];
  });
  return makePrintedCell([{ kind: 'links', links: links.flat() }]);
}

/** Who is charged with what: topics by the documents of a city. */
export function printOfficeTopics(site: Site, policies: readonly PolicyRecord[]): PrintedTable {
  const { units: U, term } = site.words;
  const held = policies.map((policy) => ({ policy, byTopic: groupBy(chargesOf(site, policy.id), (c) => c.topic) }));
  const rows = (Object.keys(topics) as TopicId[]).filter((topic) => held.some(({ byTopic }) => byTopic.has(topic)));
  return makePrintedTable(
    {
      label: U.byTopic,
      caption: U.byTopicCaption,
      looks: ['sticky-rows', 'stack-table', 'dense-links'],
      corner: site.words.reading.topic,
      columns: policies.map((p) => makeHead(p.short, { url: p.url })),
    },
    rows.map((topic) =>
      makeRow(
        makeHead(term(topics[topic]), { url: `/topics/${topic}/` }),
        held.map(({ policy, byTopic }) => officesCell(site, policy, byTopic.get(topic) ?? [])),
        { id: `topic-${topic}` },
      ),
    ),
  );
}

/** Who is charged with one topic: functions by documents. */
export function printTopicOffices(site: Site, topic: TopicId, policies: readonly PolicyRecord[]): PrintedTable {
  const { units: U, term } = site.words;
  const unitOf = (id: string) => site.corpus.byUnit.get(id)?.unit;
  const held = policies.map((policy) => {
    const charges = chargesOf(site, policy.id).filter((c) => c.topic === topic);
    return { policy, byFunction: groupBy(charges, (c) => unitOf(c.unit)?.function ?? '') };
  });
  const named = held.flatMap(({ byFunction }) => [...byFunction.values()].flat()).flatMap((c) => unitOf(c.unit) ?? []);
  return makePrintedTable(
    {
      label: U.ofTopic,
      caption: U.ofTopicCaption,
      looks: ['sticky-rows', 'stack-table', 'dense-links'],
      corner: U.function,
      columns: policies.map((p) => makeHead(p.short, { url: p.url })),
    },
    [...functionsOf(named, false), ...functionsOf(named, true)].map((f) =>
      makeRow(
        makeHead(term(unitFunctions[f]), { url: `/units/#${f}` }),
        held.map(({ policy, byFunction }) => officesCell(site, policy, byFunction.get(f) ?? [])),
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
        const without = (of: typeof body, other: typeof body) =>
          names(
            site.words,
            of.responsible_units.filter((u) => !other.responsible_units.some((o) => o.unit === u.unit)),
          );
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
