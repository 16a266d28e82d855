/** Where an annex shares a goal out among the parts of the city: the parts year by year. */
import { placeDistricts, type Part, type YearPoint } from '../../charts/districts/districts.ts';
import { annexTable, type AnnexRow, type AnnexTable } from '../../domain/compare/annex.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { groupBy } from '../../domain/group-by.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows } from '../../domain/table/table.ts';
import { clauseName } from '../trail.ts';
import type { Site } from '../site.ts';
import type { Chart } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';

/** Fewer years make no course. */
const LEAST_YEARS = 3;
/** Fewer parts share nothing out. */
const LEAST_PARTS = 2;

/** The columns that count one and the same existing thing at several dates; null where the annex has no such columns. */
function courseOf(table: AnnexTable): AnnexTable | null {
  const kinds = groupBy(table.columns, (column) => {
    const c = table.columns.indexOf(column);
    const values = table.cells.flatMap((cells) => cells[c]?.values ?? []);
    const first = values[0];
    const isExisting = first !== undefined && values.every((v) => v.basis === 'stock' && v.year === first.year && v.value !== null && v.unit === first.unit);
    return isExisting ? JSON.stringify([first.indicator, first.tiers, first.unit]) : '';
  });
  const course = [...kinds].find(([kind, columns]) => kind !== '' && columns.length >= LEAST_YEARS)?.[1];
  const isShared = table.rows.filter((r) => r.covers === 'part').length >= LEAST_PARTS;
  return course === undefined || !isShared ? null : choose(table, { columns: course.map((c) => c.id) }).table;
}

const toPoint = (v: TargetValue): YearPoint[] =>
  v.value === null || v.year === null ? [] : [{ fact: v.fact, url: v.source.url, year: v.year, value: v.value, isActual: v.role === 'baseline' }];

/** A chart of each annex of the documents that shares a goal out. */
export function districtCharts(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  return policies.flatMap((policy) => {
    const { bundle, targets } = site.entryOf(policy.id);
    return bundle.policy.input.tables.flatMap((declared) => {
      const course = courseOf(annexTable(policy.id, declared, targets));
      return course === null ? [] : [districtChart(site, policy, declared.id, course)];
    });
  });
}

function districtChart(site: Site, policy: PolicyRecord, annex: string, table: AnnexTable): Chart {
  const { words } = site;
  const W = words.charts.districts;
  // the document’s own misprint of a name is read as its correction says
  const nameOf = (row: AnnexRow) => {
    const printed = words.term(row);
    return policy.corrections.find((c) => c.clause === `${annex}-${row.id}` && c.printed === printed)?.read ?? printed;
  };
  const rows = tableRows(table).map(({ row, cells }) => ({
    row,
    part: {
      id: row.id,
      name: nameOf(row),
      points: cells.flatMap(({ cell }) => cell.values.flatMap(toPoint)).sort((a, b) => a.year - b.year),
    } satisfies Part,
  }));
  const parts = rows.filter(({ row }) => row.covers === 'part').map(({ part }) => part);
  const whole = rows.find(({ row }) => row.covers === 'whole')?.part.points ?? [];
  const first = table.cells.flatMap((cells) => cells.flatMap((c) => c.values))[0];
  const years = parts.flatMap((p) => p.points.map((q) => q.year));
  const city = site.corpus.byCity.get(policy.city)?.city;
  const about = {
    city: city === undefined ? policy.short : words.term(city),
    parts: parts.length,
    indicator: first?.indicator ?? '',
    from: Math.min(...years),
    to: Math.max(...years),
    annex: clauseName(site, { policy: policy.id, id: annex }),
  };
  const title = W.title(about);
  const printed: ChartTable<AnnexRow, { id: string }, TargetValue> = {
    table,
    caption: title,
    corner: W.part,
    rowName: nameOf,
    columnName: (c) => {
      const value = table.cells.flatMap((cells) => cells[table.columns.indexOf(c)]?.values ?? [])[0];
      return value?.year == null ? c.id : W.year(value.year, value.role === 'baseline');
    },
    say: (v) => ({ text: words.figure.text(v), notes: [] }),
  };
  const id = `districts-${policy.id}${annex === 'a1' ? '' : `-${annex}`}`;
  return {
    id,
    title,
    lead: W.lead(about),
    documents: [policy],
    place: (width) => placeDistricts({ city: policy.city, parts, whole, unit: first?.unit ?? '' }, { width, words: W.drawn }),
    twin: () => printChartTable(site, printed),
    sheet: (speaker) => chartSheet(speaker, id, printed),
  };
}
