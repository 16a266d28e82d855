/** How much the chosen documents say on each topic; a cell opens its clauses. */
import { placeCoverage, type CoverageCell } from '../../charts/coverage/coverage.ts';
import { eventTopic } from '../../domain/compare/event-topic.ts';
import { coverageTable, type CoverageTable, type CoverageValue } from '../../domain/compare/coverage.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { groupBy } from '../../domain/group-by.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows, type Cell, type Passage } from '../../domain/table/table.ts';
import { incentiveRows } from '../../domain/compare/incentives.ts';
import { ruleRows } from '../../domain/compare/rules.ts';
import { blanks, topics, type TopicId } from '../../domain/vocabulary.ts';
import type { Site } from '../site.ts';
import type { Chart } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';
import { countColumns, countOf, withUnits } from './count-chart.ts';

/** Topics of which most documents speak first, then those with most clauses. */
function ordered(table: CoverageTable): CoverageTable {
  const weight = (cells: readonly Cell<CoverageValue>[]) => ({
    documents: cells.filter((c) => countOf(c, 'clauses') > 0).length,
    clauses: cells.reduce((n, c) => n + countOf(c, 'clauses'), 0),
  });
  const weighed = table.rows.map((row, r) => ({ id: row.id, ...weight(table.cells[r] ?? []) }));
  const ids = weighed.toSorted((a, b) => b.documents - a.documents || b.clauses - a.clauses).map((r) => r.id);
  return choose(table, { rows: ids }).table;
}

/** Where a document names what stands in a row of the topic, whichever comparison it belongs to. */
function passagesOn({ corpus, content, titles, passages }: Site): (topic: TopicId, policy: string) => Passage[] {
  const rows = [...corpus.rows, ...incentiveRows(content.events, titles).map((row) => ({ ...row, topic: eventTopic(row.event) })), ...ruleRows(content.duties)];
  const byTopic = groupBy(rows, (r) => r.topic);
  return (topic, policy) => (byTopic.get(topic) ?? []).flatMap((row) => passages(row, policy));
}

/** The clauses of one document on a topic; where none is coded with it, the clause itself, or where the text names it. */
function urlOf(site: Site, topic: TopicId, policy: PolicyRecord, { values, passages }: Cell<CoverageValue>): string | null {
  const first = values[0]?.source ?? passages[0];
  if (first === undefined) return null;
  const isCoded = site.entryOf(policy.id).clauses.some((c) => c.topics.includes(topic));
  return isCoded ? `/compare/text/?topic=${topic}&p=${policy.id}` : first.url;
}

/** None where no document speaks of a topic. */
export function coverageChart(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  const { words } = site;
  const W = words.charts.coverage;
  const table = ordered(
    coverageTable(
      policies.map((p) => site.entryOf(p.id)),
      site.content.indicators,
      passagesOn(site),
    ),
  );
  if (table.rows.length === 0) return [];
  const valueText = (v: CoverageValue) => W.value(v.value, W.units[v.counts]);
  const name = (topic: TopicId) => words.term(topics[topic]);
  const toCell = (topic: TopicId, policy: PolicyRecord, cell: Cell<CoverageValue>): CoverageCell => {
    const blank = cell.blank === null ? null : { look: blanks[cell.blank].look, label: words.term(blanks[cell.blank]) };
    return {
      clauses: countOf(cell, 'clauses'),
      figures: countOf(cell, 'figures'),
      blank,
      url: urlOf(site, topic, policy, cell),
      title: words.marks.labelled(policy.short, W.cell(name(topic), [...cell.values.map(valueText), ...(blank === null ? [] : [blank.label])])),
    };
  };
  const rows = tableRows(table).map(({ row, cells }) => ({ name: name(row.id), cells: cells.map(({ column, cell }) => toCell(row.id, column, cell)) }));
  const all = rows.filter((r) => r.cells.every((c) => c.clauses > 0)).length;
  const title = W.title({ topics: rows.length, documents: policies.length, all });
  const printed: ChartTable<{ readonly id: TopicId }, PolicyRecord, CoverageValue> = {
    table: withUnits(table, W.units),
    caption: title,
    corner: W.topic,
    rowName: ({ id }) => name(id),
    columnName: (policy) => policy.short,
    say: (v) => ({ text: valueText(v), notes: [] }),
  };
  return [
    {
      id: 'coverage',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeCoverage(countColumns(site, policies), rows, { width, words: W.drawn }),
      twin: () => printChartTable(site, printed),
      sheet: (speaker) => chartSheet(speaker, 'coverage', printed),
    },
  ];
}
