/** What the documents give for an event: sums, limits and shares apart. */
import { placeMoney, type MoneyKind, type MoneyRow, type MoneySection, type MoneyValue } from '../../charts/money/money.ts';
import type { IncentiveRow } from '../../domain/compare/incentives.ts';
import { isAmount, type AmountValue, type OfferValue } from '../../domain/compare/offer-value.ts';
import { unitMeaning } from '../../domain/number/units.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows, type Cell, type Table, type TableRow } from '../../domain/table/table.ts';
import { stages, type AmountRole } from '../../domain/vocabulary.ts';
import { incentivesComparison } from '../comparisons.ts';
import type { Site } from '../site.ts';
import { drawingOf, type Chart, type ChartDocument, type Drawing } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';

const KINDS: Readonly<Partial<Record<AmountRole, MoneyKind>>> = {
  fixed: 'sum',
  range: 'sum',
  floor: 'sum',
  cap: 'limit',
  rate: 'share',
  ratio: 'share',
  uplift: 'share',
};
const ORDER = ['sum', 'limit', 'share'] as const satisfies readonly MoneyKind[];
/** Places of 万 in a sum of yuan. */
const TEN_THOUSAND = 4;

/** What the chart reads of a comparison. */
export type DrawnOfferRow = Pick<IncentiveRow, 'id' | 'zh' | 'event' | 'titles'>;
export type DrawnOffers = Table<DrawnOfferRow, ChartDocument, OfferValue>;
type ComparedRow = TableRow<DrawnOfferRow, ChartDocument, OfferValue>;

const kindOf = (v: OfferValue): MoneyKind | null => (isAmount(v) && v.value !== null ? (KINDS[v.role] ?? null) : null);

/** 万元 of a sum, part of its whole of a share; null for percentage points, which are added, and for other money. */
function sizeOf(kind: MoneyKind, { role, unit }: AmountValue, value: number): number | null {
  const meaning = unit === null ? null : unitMeaning(unit);
  if (role === 'uplift' || meaning === null) return null;
  if (kind !== 'share') return meaning.measure === 'yuan' && value > 0 ? value * 10 ** (meaning.places - TEN_THOUSAND) : null;
  return meaning.kind === 'ratio' ? value : meaning.measure === 'pct' ? value * 10 ** (meaning.places - 2) : null;
}

function toValue({ words, titles }: Drawing, kind: MoneyKind, v: AmountValue, policy: ChartDocument, series: number, row: DrawnOfferRow): MoneyValue {
  const { amount: A, marks, term, incentives: I } = words;
  const figure = A.figure(v);
  const remarksWith = (said: readonly string[]): string[] =>
    [policy.stage === 'draft' ? term(stages.draft) : null, ...said, A.recipient(v.offer.beneficiary_kind)].filter((r) => r !== null);
  const notes = (a: AmountValue) => A.notes(a, a.builds_on, a.shared_by);
  // what the text leaves open is said once, above the chart; the statement says it each time
  const known: AmountValue = { ...v, per: v.per === 'unclear' ? null : v.per, cap_window: v.cap_window === 'unclear' ? null : v.cap_window };
  const isOpen = v.role === 'floor' && v.op !== 'gt';
  return {
    fact: v.fact,
    url: v.source.url,
    city: policy.city,
    series,
    name: policy.short,
    op: v.role === 'range' ? 'range' : isOpen ? 'ge' : (v.op ?? 'eq'),
    value: sizeOf(kind, v, v.value ?? 0),
    value_max: v.value_max === null ? null : sizeOf(kind, v, v.value_max),
    figure,
    // a title's award is named by its row already
    remark: remarksWith([...(row.titles.length > 0 ? [] : [v.offer.title]), ...notes(known)]).join(marks.comma),
    draft: policy.stage === 'draft',
    title: marks.labelled(policy.short, [I.rowName(row, titles), v.offer.title, `${A.label(v)} ${figure}`, ...remarksWith(notes(v))].join(marks.comma)),
  };
}

/** Largest first; what is shared by several offers stands once. */
function toRow(drawing: Drawing, kind: MoneyKind, comparison: DrawnOffers, { row, cells }: ComparedRow): MoneyRow {
  const cities = drawing.citiesOf(comparison.columns).map((c) => c.id);
  const seen = new Set<string>();
  const values = cells
    .flatMap(({ column, cell }) =>
      cell.values.flatMap((v): MoneyValue[] => {
        if (!isAmount(v) || kindOf(v) !== kind || seen.has(v.amount)) return [];
        seen.add(v.amount);
        return [toValue(drawing, kind, v, column, cities.indexOf(column.city), row)];
      }),
    )
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return { id: row.id, name: drawing.words.incentives.rowName(row, drawing.titles), values };
}

/** The cells as drawn: amounts with a figure alone, where a cell has any. */
function drawnTable(comparison: DrawnOffers, rows: readonly string[]): DrawnOffers {
  const { table } = choose(comparison, { rows });
  const cellOf = (cell: Cell<OfferValue>): Cell<OfferValue> => {
    const values = cell.values.filter((v) => kindOf(v) !== null);
    return values.length === 0 ? cell : { ...cell, values };
  };
  return { ...table, cells: table.cells.map((cells) => cells.map(cellOf)) };
}

/** The sums of some documents; no chart where none prints an amount. */
export function drawMoney(drawing: Drawing, comparison: DrawnOffers): Chart[] {
  const { words, titles } = drawing;
  const { money: W } = words.charts;
  const rows = tableRows(comparison);
  const sections = ORDER.map((kind): MoneySection => ({
    kind,
    rows: rows.map((row) => toRow(drawing, kind, comparison, row)).filter((r) => r.values.length > 0),
  })).filter((s) => s.rows.length > 0);
  const drawn = new Set(sections.flatMap((s) => s.rows.map((r) => r.id)));
  if (drawn.size === 0) return [];
  const speaking = new Set(rows.flatMap(({ cells }) => cells.filter(({ cell }) => cell.values.some((v) => kindOf(v) !== null)).map(({ column }) => column.id)));
  const title = W.title({ events: drawn.size, documents: speaking.size });
  const printed: ChartTable<DrawnOfferRow, ChartDocument, OfferValue> = {
    table: drawnTable(comparison, [...drawn]),
    caption: title,
    corner: words.incentives.row,
    rowName: (row) => words.incentives.rowName(row, titles),
    columnName: (policy) => policy.short,
    say: (v) =>
      isAmount(v)
        ? { text: words.amount.figure(v) || words.incentives.promise, notes: [v.offer.title, ...words.amount.notes(v, v.builds_on, v.shared_by)] }
        : { text: words.incentives.benefit, notes: [v.offer.title] },
  };
  return [
    {
      id: 'money',
      title,
      lead: W.lead,
      documents: comparison.columns.filter((p) => speaking.has(p.id)),
      place: (width) => placeMoney(sections, { width, words: W.drawn }),
      twin: () => printChartTable(drawing, printed),
      sheet: (speaker) => chartSheet(speaker, 'money', printed),
    },
  ];
}

/** The chart for the page of charts. */
export const moneyChart = (site: Site, policies: readonly PolicyRecord[]): Chart[] => drawMoney(drawingOf(site), incentivesComparison(site, policies));
