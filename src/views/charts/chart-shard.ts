/** What charts need of each document that its column in the comparisons does not hold, from the site's records: they are drawn from nothing else. */
import { coverageCells } from '../../domain/compare/coverage.ts';
import { incentiveRows } from '../../domain/compare/incentives.ts';
import { instrumentCells } from '../../domain/compare/instrument-counts.ts';
import { officeDifferences, officesOnlyIn } from '../../domain/compare/office-topics.ts';
import { lean } from '../../domain/compare/pack.ts';
import { packCountCell } from '../../domain/compare/pack-counts.ts';
import { ruleRows } from '../../domain/compare/rules.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { Passage } from '../../domain/table/table.ts';
import type { TopicId } from '../../domain/vocabulary.ts';
import { annexShard } from './annex-shard.ts';
import { cityOffices } from '../offices.ts';
import type { Site } from '../site.ts';
import { chargesOf, placeOf } from '../tables/office-topic-table.ts';

/** Where a document names what stands in a row of the topic, whichever comparison it belongs to. */
function passagesOn({ corpus, content, titles, passages }: Site): (topic: TopicId, policy: string) => Passage[] {
  const rows = [...corpus.rows, ...incentiveRows(content.events, titles), ...ruleRows(content.duties)];
  const byTopic = groupBy(rows, (r) => r.topic);
  return (topic, policy) => (byTopic.get(topic) ?? []).flatMap((row) => passages(row, policy));
}

/** A goal year stands in the sentence of the first goal that is set for it. */
const goalOf = (site: Site, { id, horizon }: PolicyRecord): string | null =>
  site.entryOf(id).targets.find((t) => t.year === horizon?.to && !t.baseline)?.id ?? null;

const disputesOf = (site: Site, policy: string): NonNullable<ChartShard['disputes']> =>
  officeDifferences(site.entryOf(policy)).map(({ body, annex }) => ({
    fact: body.id,
    matter: 'indicator' in body ? body.indicator : body.title,
    ...lean({ body: officesOnlyIn(body, annex), annex: officesOnlyIn(annex, body) }),
  }));

/** Does the page of its city print its charges? Of many documents it prints the newest. */
function isListed(site: Site, { id, city }: PolicyRecord): boolean {
  const found = site.content.cities.find((c) => c.id === city);
  return found !== undefined && cityOffices(site, found).policies.some((p) => p.id === id);
}

/** One document, as the charts of its counts, dates and annexes take it. */
export function chartShard(site: Site, record: PolicyRecord): ChartShard {
  const { id, city, short, url, stage, holding, horizon, issued, published, year_inferred } = record;
  const entry = site.entryOf(id);
  const charges = chargesOf(site, id);
  const cells = coverageCells(entry, site.content.indicators, site.events, passagesOn(site));
  const functionOf = (unit: string) => site.corpus.byUnit.get(unit)?.unit.function;
  return {
    data_version: site.dataVersion,
    as_of: site.asOf,
    policy: { id, city, short, url, stage, holding, horizon, issued, published, year_inferred },
    ...lean({ goal: goalOf(site, record), topics: [...new Set(entry.clauses.flatMap((c) => c.topics))] }),
    coverage: Array.from(cells, ([topic, cell]) => packCountCell(topic, cell)),
    instruments: Array.from(instrumentCells(entry), ([kind, cell]) => packCountCell(kind, cell)),
    ...lean({
      charges: charges.map(({ topic, clause, unit, printed, role, isAnnex }) => ({
        topic,
        clause,
        unit,
        printed,
        role,
        ...(isAnnex ? { annex: true as const } : {}),
      })),
      units: [...new Set(charges.map((c) => c.unit))].flatMap((unit) => {
        const of = functionOf(unit);
        return of === undefined ? [] : [{ id: unit, function: of }];
      }),
      clauses: [...new Set(charges.map((c) => c.clause))].map((clause) => ({ clause, place: placeOf(site, id, clause) })),
      disputes: disputesOf(site, id),
    }),
    ...(isListed(site, record) ? { listed: true as const } : {}),
    ...annexShard(site, record),
  };
}
