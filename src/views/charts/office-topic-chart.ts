/** Who is charged with what, document by document, and where body and annex charge unlike offices. */
import { placeOfficeTopics, type ChargeLook, type OfficeDispute, type OfficePanel, type OfficeRow } from '../../charts/office-topics/office-topics.ts';
import { officeDifferences, type TopicCharge } from '../../domain/compare/office-topics.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PolicyRecord, ResponsibleUnit } from '../../domain/schema/record.ts';
import { blanks, topics, unitFunctions, unitRoles, type TopicId } from '../../domain/vocabulary.ts';
import { column, type ExportSheet } from '../../exports/book.ts';
import { cityOffices, functionsOf } from '../offices.ts';
import { citiesOf } from '../places.ts';
import type { Site } from '../site.ts';
import { chargesOf, printOfficeTopics } from '../tables/office-topic-table.ts';
import { documentRemarks, type Chart } from './chart.ts';

const functionOf = ({ corpus }: Site, unit: string) => corpus.byUnit.get(unit)?.unit.function;

/** The strongest of several charges: a lead anywhere, else the body, else the annex. */
function lookOf(charges: readonly TopicCharge[]): ChargeLook {
  if (charges.some((c) => c.role === 'lead')) return 'lead';
  return charges.every((c) => c.isAnnex) ? 'annex' : 'shared';
}

const names = ({ words }: Site, units: readonly Pick<ResponsibleUnit, 'printed'>[]): string => words.marks.list([...new Set(units.map((u) => u.printed))]);

function rowsOf(site: Site, policy: PolicyRecord, charges: readonly TopicCharge[]): OfficeRow[] {
  const { words, content } = site;
  const W = words.charts.officeTopics;
  const byTopic = groupBy(charges, (c) => c.topic);
  const city = content.cities.find((c) => c.id === policy.city);
  const isPrinted = city !== undefined && cityOffices(site, city).policies.some((p) => p.id === policy.id);
  return (Object.keys(topics) as TopicId[]).flatMap((topic): OfficeRow[] => {
    const own = byTopic.get(topic) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const byUnit = [...groupBy(own, (c) => c.unit).values()];
    const said = byUnit.map((of) => W.office(of[0]?.printed ?? '', lookOf(of)));
    return [
      {
        topic: words.term(topics[topic]),
        url: isPrinted ? `/units/${policy.city}/#topic-${topic}` : clauseUrl(policy.id, first.clause),
        title: words.marks.labelled(`${policy.short} ${words.term(topics[topic])}`, words.marks.list(said)),
        charges: new Map(
          Array.from(
            groupBy(own, (c) => functionOf(site, c.unit) ?? ''),
            ([id, of]): [string, ChargeLook] => [id, lookOf(of)],
          ),
        ),
      },
    ];
  });
}

function disputesOf(site: Site, policy: PolicyRecord): OfficeDispute[] {
  const W = site.words.charts.officeTopics;
  return officeDifferences(site.entryOf(policy.id)).map(({ body, annex }) => {
    const without = (of: typeof body, other: typeof body) =>
      names(
        site,
        of.responsible_units.filter((u) => !other.responsible_units.some((o) => o.unit === u.unit)),
      );
    return {
      url: body.url,
      matter: 'indicator' in body ? body.indicator : body.title,
      said: W.dispute(without(body, annex), without(annex, body)),
    };
  });
}

function sheetOf(site: Site, title: string, charged: readonly { policy: PolicyRecord; charges: readonly TopicCharge[] }[]): ExportSheet {
  const { words, absoluteUrl } = site;
  const { exports: E, units: U, reading, charts } = words;
  const W = charts.officeTopics;
  return {
    id: 'office-topics',
    title,
    columns: [
      column('policy', E.columns.policy.head),
      column('policy_zh', E.columns.policy_zh.head),
      column('topic', reading.topic),
      column('function', U.function),
      column('office', U.title),
      column('role', E.columns.role.head),
      column('part', W.part),
      column('clause', E.columns.clause.head),
      column('url', E.columns.url.head, 'url'),
    ],
    rows: charged.flatMap(({ policy, charges }) =>
      charges.map((c) => {
        const of = functionOf(site, c.unit);
        return [
          policy.id,
          policy.short,
          words.term(topics[c.topic]),
          of === undefined ? null : words.term(unitFunctions[of]),
          c.printed,
          words.term(unitRoles[c.role]),
          c.isAnnex ? U.inAnnex : U.inBody,
          c.clause,
          absoluteUrl(clauseUrl(policy.id, c.clause)),
        ];
      }),
    ),
  };
}

/** None where no document charges anybody. */
export function officeTopicChart(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  const { words, corpus } = site;
  const W = words.charts.officeTopics;
  const all = policies.map((policy) => ({ policy, charges: chargesOf(site, policy.id) }));
  const charged = all.filter(({ charges }) => charges.length > 0);
  if (charged.length === 0) return [];
  const cities = citiesOf(site, policies).map((c) => c.id);
  const panels = all.map(({ policy, charges }): OfficePanel => {
    const units = [...new Set(charges.map((c) => c.unit))].flatMap((id) => corpus.byUnit.get(id)?.unit ?? []);
    const none = policy.holding === 'full' ? { look: blanks.silent.look, label: W.none } : { look: blanks.not_held.look, label: words.units.notHeldDuty };
    return {
      city: policy.city,
      url: policy.url,
      name: policy.short,
      remarks: documentRemarks(site, policy),
      series: cities.indexOf(policy.city),
      columns: [...functionsOf(units, false), ...functionsOf(units, true)].map((id) => ({ id, name: words.term(unitFunctions[id]) })),
      rows: rowsOf(site, policy, charges),
      disputes: disputesOf(site, policy),
      blank: charges.length > 0 ? null : none,
    };
  });
  const disputed = panels.reduce((n, p) => n + p.disputes.length, 0);
  const title = W.title({ documents: charged.length, silent: all.length - charged.length, disputed });
  return [
    {
      id: 'office-topics',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeOfficeTopics(panels, { width, words: W.drawn }),
      twin: () =>
        printOfficeTopics(
          site,
          charged.map((c) => c.policy),
        ),
      sheet: () => sheetOf(site, title, charged),
    },
  ];
}
