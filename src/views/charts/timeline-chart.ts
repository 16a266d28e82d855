/** When the documents were issued, and the period or year each sets itself. */
import { documentMarks, timelineScale, type TimelineKind, type TimelineMark } from '../../charts/timeline/document-timeline.ts';
import { placeTimeline, type TimelineRow } from '../../charts/timeline/timeline-rows.ts';
import { documentDate } from '../../domain/corpus/document-date.ts';
import { factUrl } from '../../domain/corpus/addresses.ts';
import { emptyValue, makeBlank, makeCell, makeTable, tableRows, type CellValue } from '../../domain/table/table.ts';
import { column, type ExportSheet } from '../../exports/book.ts';
import { phaseText } from '../standing.ts';
import { documentRemarks, type Chart, type SheetSpeaker } from './chart.ts';
import { printChartTable, type ChartTable } from './chart-table.ts';
import type { CountDrawing, CountedDocument } from './count-chart.ts';

const parts = [{ id: 'dated' }, { id: 'reaches' }] as const;
type PartId = (typeof parts)[number]['id'];
const partOf: Readonly<Record<TimelineKind, PartId>> = { issued: 'dated', published: 'dated', inferred: 'dated', plan: 'reaches', goal: 'reaches' };

/** A mark of the time line as a value: `from` and `year` are its years. */
interface TimeValue extends CellValue {
  readonly mark: TimelineMark;
  /** Where it is said: the first goal of a goal year, else the document. */
  readonly url: string;
}

type Dated = CountedDocument['policy'];

const urlOf = ({ policy, goal }: CountedDocument, { kind }: TimelineMark): string =>
  kind === 'goal' && goal !== undefined ? factUrl(policy.id, goal) : policy.url;

function sheetOf(
  { timeline: T, charts }: CountDrawing['words'],
  { words, absoluteUrl }: SheetSpeaker,
  title: string,
  rows: readonly { policy: Dated; values: readonly TimeValue[] }[],
): ExportSheet {
  const { exports: E } = words;
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
export function drawTimeline(drawing: CountDrawing, documents: readonly CountedDocument[]): Chart[] {
  const { words } = drawing;
  const W = words.charts.timeline;
  const [first] = documents;
  if (first === undefined) return [];
  const asOf = first.as_of;
  const policies = documents.map((d) => d.policy);
  const byId = new Map(documents.map((d) => [d.policy.id, d]));
  const ordered = [...policies].sort((a, b) => documentDate(a).localeCompare(documentDate(b)));
  const scale = timelineScale(ordered, asOf);
  const toValue = (policy: Dated, mark: TimelineMark): TimeValue => ({
    ...emptyValue,
    role: 'count',
    from: mark.kind === 'plan' ? (policy.horizon?.from ?? null) : null,
    year: partOf[mark.kind] === 'reaches' ? (policy.horizon?.to ?? null) : Number(mark.when.slice(0, 4)),
    mark,
    url: urlOf(byId.get(policy.id) ?? first, mark),
  });
  const table = makeTable('timeline', ordered, parts, (policy, { id }) => {
    const values = documentMarks(policy, scale)
      .filter((m) => partOf[m.kind] === id)
      .map((m) => toValue(policy, m));
    return values.length === 0 ? makeBlank<TimeValue>(policy.holding === 'full' ? 'silent' : 'not_held') : makeCell(values);
  });
  const valued = tableRows(table).map(({ row, cells }) => ({ policy: row, values: cells.flatMap(({ cell }) => cell.values) }));
  const phaseOf = (policy: Dated) => phaseText({ words, asOf }, policy);
  const say = (policy: Dated, { mark }: TimeValue) => ({
    text: words.timeline.mark[mark.kind](mark.when),
    notes: [partOf[mark.kind] === 'reaches' ? phaseOf(policy).text : null, mark.kind === 'inferred' ? (policy.year_inferred?.reason ?? null) : null].filter(
      (n) => n !== null,
    ),
  });
  const cities = drawing.citiesOf(ordered).map((c) => c.id);
  const rows = valued.map(({ policy, values }): TimelineRow => {
    const remarks = documentRemarks(drawing, policy);
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
  const past = ordered.filter((p) => phaseOf(p).phase === 'past').length;
  const reaching = ordered.filter((p) => p.horizon !== null);
  const title = W.title({
    documents: ordered.length,
    reaching: reaching.length,
    from: scale.from,
    to: Math.max(scale.from, ...reaching.map((p) => p.horizon?.to ?? 0)),
    past,
    asOf,
  });
  const printed: ChartTable<Dated, (typeof parts)[number], TimeValue> = {
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
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => sheetOf(words, speaker, title, valued),
    },
  ];
}
