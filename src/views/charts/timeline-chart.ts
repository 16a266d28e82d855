/** When the documents were issued, and the period or year each sets itself. */
import { documentMarks, timelineScale, type TimelineKind, type TimelineMark } from '../../charts/timeline/document-timeline.ts';
import { placeTimeline, type TimelineRow } from '../../charts/timeline/timeline-rows.ts';
import { documentDate } from '../../domain/corpus/document-date.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { emptyValue, makeBlank, makeCell, makeTable, tableRows, type CellValue } from '../../domain/table/table.ts';
import { column, type ExportSheet } from '../../exports/book.ts';
import { citiesOf } from '../places.ts';
import type { Site } from '../site.ts';
import { phaseText } from '../standing.ts';
import { documentRemarks, type Chart } from './chart.ts';
import { printChartTable, type ChartTable } from './chart-table.ts';

const parts = [{ id: 'dated' }, { id: 'reaches' }] as const;
type PartId = (typeof parts)[number]['id'];
const partOf: Readonly<Record<TimelineKind, PartId>> = { issued: 'dated', published: 'dated', inferred: 'dated', plan: 'reaches', goal: 'reaches' };

/** A mark of the time line as a value: `from` and `year` are its years. */
interface TimeValue extends CellValue {
  readonly mark: TimelineMark;
  /** Where it is said: the first goal of a goal year, else the document. */
  readonly url: string;
}

/** A goal year stands in the sentence of the first goal that is set for it. */
const urlOf = (site: Site, policy: PolicyRecord, { kind }: TimelineMark): string => {
  const isGoal = kind === 'goal' && site.entryOf(policy.id).targets.find((t) => t.year === policy.horizon?.to && !t.baseline);
  return isGoal ? isGoal.url : policy.url;
};

function sheetOf({ words, absoluteUrl }: Site, title: string, rows: readonly { policy: PolicyRecord; values: readonly TimeValue[] }[]): ExportSheet {
  const { exports: E, timeline: T, charts } = words;
  return {
    id: 'timeline',
    title,
    columns: [
      column('policy', E.columns.policy.head),
      column('policy_zh', E.columns.policy_zh.head),
      column('mark', charts.timeline.mark),
      column('when', charts.timeline.when),
      column('from', E.columns.from.head, 'number'),
      column('year', E.columns.year.head, 'number'),
      column('url', E.columns.url.head, 'url'),
    ],
    rows: rows.flatMap(({ policy, values }) =>
      values.map((v) => [policy.id, policy.short, T.kinds[v.mark.kind], v.mark.when, v.from, v.year, absoluteUrl(v.url)]),
    ),
  };
}

/** None where there is no document. */
export function timelineChart(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  const { words, asOf } = site;
  const W = words.charts.timeline;
  if (policies.length === 0) return [];
  const ordered = policies.toSorted((a, b) => documentDate(a).localeCompare(documentDate(b)));
  const scale = timelineScale(ordered, asOf);
  const toValue = (policy: PolicyRecord, mark: TimelineMark): TimeValue => ({
    ...emptyValue,
    role: 'count',
    from: mark.kind === 'plan' ? (policy.horizon?.from ?? null) : null,
    year: partOf[mark.kind] === 'reaches' ? (policy.horizon?.to ?? null) : Number(mark.when.slice(0, 4)),
    mark,
    url: urlOf(site, policy, mark),
  });
  const table = makeTable('timeline', ordered, parts, (policy, { id }) => {
    const values = documentMarks(policy, scale)
      .filter((m) => partOf[m.kind] === id)
      .map((m) => toValue(policy, m));
    return values.length === 0 ? makeBlank<TimeValue>(policy.holding === 'full' ? 'silent' : 'not_held') : makeCell(values);
  });
  const valued = tableRows(table).map(({ row, cells }) => ({ policy: row, values: cells.flatMap(({ cell }) => cell.values) }));
  const say = (policy: PolicyRecord, { mark }: TimeValue) => ({
    text: words.timeline.mark[mark.kind](mark.when),
    notes: [
      partOf[mark.kind] === 'reaches' ? phaseText(site, policy).text : null,
      mark.kind === 'inferred' ? (policy.year_inferred?.reason ?? null) : null,
    ].filter((n) => n !== null),
  });
  const cities = citiesOf(site, ordered).map((c) => c.id);
  const rows = valued.map(({ policy, values }): TimelineRow => {
    const remarks = documentRemarks(site, policy);
    return {
      url: policy.url,
      city: policy.city,
      name: policy.short,
      remarks,
      series: cities.indexOf(policy.city),
      entries: values.map((v) => {
        const { text, notes } = say(policy, v);
        return { mark: v.mark, label: text, title: words.marks.labelled(policy.short, [text, ...notes].join(words.marks.comma)), url: v.url };
      }),
    };
  });
  const past = ordered.filter((p) => phaseText(site, p).phase === 'past').length;
  const reaching = ordered.filter((p) => p.horizon !== null);
  const title = W.title({
    documents: ordered.length,
    reaching: reaching.length,
    from: scale.from,
    to: Math.max(scale.from, ...reaching.map((p) => p.horizon?.to ?? 0)),
    past,
    asOf,
  });
  const printed: ChartTable<PolicyRecord, (typeof parts)[number], TimeValue> = {
    table,
    caption: title,
    corner: W.document,
    rowName: (policy) => policy.short,
    columnName: ({ id }) => W.parts[id],
    say: (v, policy) => ({ ...say(policy, v), url: v.url }),
  };
  return [
    {
      id: 'timeline',
      title,
      lead: W.lead,
      documents: policies,
      place: (width) => placeTimeline(rows, scale, { width, asOf: words.timeline.asOf(asOf) }),
      twin: () => printChartTable(site, printed),
      sheet: () => sheetOf(site, title, valued),
    },
  ];
}
