/** Who is charged with what, document by document, and where body and annex charge unlike offices. */
import { placeOfficeTopics, type ChargeLook, type OfficeDispute, type OfficePanel, type OfficeRow } from '../../charts/office-topics/office-topics.ts';
import { clauseUrl, factUrl } from '../../domain/corpus/addresses.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ChartCharge } from '../../domain/schema/chart-record.ts';
import { blanks, topics, unitFunctions, unitRoles, type TopicId } from '../../domain/vocabulary.ts';
import { column, type ExportSheet } from '../../exports/book.ts';
import { functionsOf } from '../offices.ts';
import { printCharges, type ChargedDocument } from '../tables/charge-table.ts';
import { documentRemarks, type Chart, type SheetSpeaker } from './chart.ts';
import type { CountDrawing, CountedDocument } from './count-chart.ts';

type FunctionId = keyof typeof unitFunctions;

const chargesOf = ({ charges }: CountedDocument): readonly ChartCharge[] => charges ?? [];

function functionsIn({ units }: CountedDocument): (unit: string) => FunctionId | null {
  const known = new Map((units ?? []).map((u) => [u.id, u.function]));
  return (unit) => known.get(unit) ?? null;
}

/** The strongest of several charges: a lead anywhere, else the body, else the annex. */
function lookOf(charges: readonly ChartCharge[]): ChargeLook {
  if (charges.some((c) => c.role === 'lead')) return 'lead';
  return charges.every((c) => c.annex === true) ? 'annex' : 'shared';
}

function rowsOf({ words }: CountDrawing, document: CountedDocument): OfficeRow[] {
  const W = words.charts.officeTopics;
  const { policy, listed } = document;
  const functionOf = functionsIn(document);
  const byTopic = groupBy(chargesOf(document), (c) => c.topic);
  return (Object.keys(topics) as TopicId[]).flatMap((topic): OfficeRow[] => {
    const own = byTopic.get(topic) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const byUnit = [...groupBy(own, (c) => c.unit).values()];
    const said = byUnit.map((of) => W.office(of[0]?.printed ?? '', lookOf(of)));
    return [
      {
        topic: words.term(topics[topic]),
        url: listed === true ? `/units/${policy.city}/#topic-${topic}` : clauseUrl(policy.id, first.clause),
        title: words.marks.labelled(`${policy.short} ${words.term(topics[topic])}`, words.marks.list(said)),
        charges: new Map(
          Array.from(
            groupBy(own, (c) => functionOf(c.unit) ?? ''),
            ([id, of]): [string, ChargeLook] => [id, lookOf(of)],
          ),
        ),
      },
    ];
  });
}

function disputesOf({ marks, charts }: CountDrawing['words'], { policy, disputes }: CountedDocument): OfficeDispute[] {
  return (disputes ?? []).map(({ fact, matter, body, annex }) => ({
    url: factUrl(policy.id, fact),
    matter,
    said: charts.officeTopics.dispute(marks.list(body ?? []), marks.list(annex ?? [])),
  }));
}

function sheetOf(own: CountDrawing['words'], { words, absoluteUrl }: SheetSpeaker, title: string, charged: readonly CountedDocument[]): ExportSheet {
  const { units: U, charts, term } = own;
  const E = words.exports.columns;
  return {
    id: 'office-topics',
    title,
    columns: [
      column('policy', E.policy.head),
      column('policy_zh', E.policy_zh.head),
      column('topic', charts.coverage.topic),
      column('function', U.function),
      column('office', U.title),
      column('role', E.role.head),
      column('part', charts.officeTopics.part),
      column('clause', E.clause.head),
      column('url', E.url.head, 'url'),
    ],
    rows: charged.flatMap((document) => {
      const { id, short } = document.policy;
      const functionOf = functionsIn(document);
      return chargesOf(document).map((c) => {
        const of = functionOf(c.unit);
        return [
          id,
          short,
          term(topics[c.topic]),
          of === null ? null : term(unitFunctions[of]),
          c.printed,
          term(unitRoles[c.role]),
          c.annex === true ? U.inAnnex : U.inBody,
          c.clause,
          absoluteUrl(clauseUrl(id, c.clause)),
        ];
      });
    }),
  };
}

function toCharged(document: CountedDocument): ChargedDocument {
  const places = new Map((document.clauses ?? []).map((c) => [c.clause, c.place]));
  return {
    policy: document.policy,
    byTopic: groupBy(chargesOf(document), (c) => c.topic),
    placeOf: (clause) => places.get(clause) ?? clause,
  };
}

/** None where no document charges anybody. */
export function drawOfficeTopics(drawing: CountDrawing, documents: readonly CountedDocument[]): Chart[] {
  const { words } = drawing;
  const W = words.charts.officeTopics;
  const charged = documents.filter((d) => chargesOf(d).length > 0);
  if (charged.length === 0) return [];
  const policies = documents.map((d) => d.policy);
  const cities = drawing.citiesOf(policies).map((c) => c.id);
  const panels = documents.map((document): OfficePanel => {
    const { policy, units = [] } = document;
    const none = policy.holding === 'full' ? { look: blanks.silent.look, label: W.none } : { look: blanks.not_held.look, label: words.units.notHeldDuty };
    return {
      city: policy.city,
      url: policy.url,
      name: policy.short,
      remarks: documentRemarks(drawing, policy),
      series: cities.indexOf(policy.city),
      columns: [...functionsOf(units, false), ...functionsOf(units, true)].map((id) => ({ id, name: words.term(unitFunctions[id]) })),
      rows: rowsOf(drawing, document),
      disputes: disputesOf(words, document),
      blank: chargesOf(document).length > 0 ? null : none,
    };
  });
  const disputed = panels.reduce((n, p) => n + p.disputes.length, 0);
  const title = W.title({ documents: charged.length, silent: documents.length - charged.length, disputed });
  return [
    {
      id: 'office-topics',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeOfficeTopics(panels, { width, words: W.drawn }),
      twin: () => printCharges(words, words.charts.coverage.topic, charged.map(toCharged)),
      sheet: (speaker) => sheetOf(words, speaker, title, charged),
    },
  ];
}
