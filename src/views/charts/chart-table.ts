/** The table of a chart, printed as its twin and written as lines: any rows, any columns, any values. */
import { tableRows, type Cell, type CellValue, type Identified, type Table } from '../../domain/table/table.ts';
import { amountRoles, bases, blanks, eaches, operators, pers, valueRoles } from '../../domain/vocabulary.ts';
import { column, type ExportCell, type ExportSheet, type ExportType } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import { cellFlags } from '../flags.ts';
import type { Drawing, SheetSpeaker } from './chart.ts';
import { makeHead, makePrintedBlank, makePrintedCell, makePrintedTable, makeRow, type PrintedPart, type PrintedTable } from '../tables/printed.ts';

export interface ChartTable<Row extends Identified, Column extends Identified, Value extends CellValue> {
  readonly table: Table<Row, Column, Value>;
  /** Names the table. */
  readonly caption: string;
  /** Name of the column of rows. */
  readonly corner: string;
  readonly rowName: (row: Row) => string;
  readonly columnName: (column: Column) => string;
  /** A value in words, and what must be read with it. */
  readonly say: (value: Value, row: Row, column: Column) => { readonly text: string; readonly notes: readonly string[]; readonly url?: string };
}

function partOf(speaker: Pick<Drawing, 'flagOf'>, value: CellValue, said: { text: string; notes: readonly string[]; url?: string }): PrintedPart {
  const { fact, source } = value;
  if (fact === null || source === null) return { kind: 'text', text: [said.text, ...said.notes].join(' '), url: said.url ?? null, isCode: false };
  return {
    kind: 'figure',
    figure: { text: said.text, url: source.url, fact },
    isMinor: true,
    notes: said.notes,
    flags: cellFlags(speaker, value.flags),
    printed: '',
  };
}

/** The twin: one row a row, one column a column, each value with its words. */
export function printChartTable<R extends Identified, C extends Identified, V extends CellValue>(
  speaker: Pick<Drawing, 'flagOf'> & { readonly words: Pick<Words, 'marks' | 'term' | 'compare'> },
  chart: ChartTable<R, C, V>,
): PrintedTable {
  const { table, caption, corner, rowName, columnName, say } = chart;
  return makePrintedTable(
    { label: caption, caption, corner, looks: ['compare-table', 'stack-table'], columns: table.columns.map((c) => makeHead(columnName(c))) },
    tableRows(table).map(({ row, cells }) =>
      makeRow(
        makeHead(rowName(row)),
        cells.map(({ column: of, cell }) =>
          makePrintedCell(
            cell.values.map((v) => partOf(speaker, v, say(v, row, of))),
            { blank: cell.blank === null ? null : makePrintedBlank(cell.blank, cell.passages, speaker.words) },
          ),
        ),
      ),
    ),
  );
}

const LINE = ['role', 'op', 'value', 'value_max', 'unit', 'per', 'basis', 'each', 'from', 'year', 'scope', 'flags', 'clause', 'url', 'fact'] as const;
const TYPES: Partial<Record<(typeof LINE)[number], ExportType>> = { value: 'number', value_max: 'number', from: 'number', year: 'number', url: 'url' };

/** The same values, a line each; a blank has a line that says which it is. */
export function chartSheet<R extends Identified, C extends Identified, V extends CellValue>(
  { words, flagOf, absoluteUrl }: SheetSpeaker,
  id: string,
  chart: ChartTable<R, C, V>,
): ExportSheet {
  const { exports: E, term, marks, charts: W } = words;
  const named = (list: Readonly<Record<string, { readonly zh: string }>>, code: string | null): string | null => {
    const entry = code === null ? undefined : list[code];
    return entry === undefined ? null : term(entry);
  };
  const flagsOf = (v: CellValue): string | null => marks.clauses(v.flags.flatMap((f) => flagOf(f)?.text ?? [])) || null;
  const lineOf = (v: CellValue): ExportCell[] => [
    named({ ...valueRoles, ...amountRoles, count: { zh: W.count } }, v.role),
    named(operators, v.op),
    v.value,
    v.value_max,
    v.unit,
    named(pers, v.per),
    named(bases, v.basis),
    named(eaches, v.each),
    v.from,
    v.year,
    v.scope,
    flagsOf(v),
    v.source?.clause ?? null,
    v.source === null ? null : absoluteUrl(v.source.url),
    v.fact,
  ];
  const linesOf = (row: R, of: C, { blank, values }: Cell<V>): ExportCell[][] => {
    const head = [chart.rowName(row), chart.columnName(of), named(blanks, blank)];
    return values.length === 0 ? [[...head, ...LINE.map(() => null)]] : values.map((v) => [...head, ...lineOf(v)]);
  };
  return {
    id,
    title: chart.caption,
    columns: [
      column('row', chart.corner),
      column('column', W.column),
      column('blank', E.columns.blank_zh.head),
      ...LINE.map((key) => column(key, E.columns[key].head, TYPES[key])),
    ],
    rows: tableRows(chart.table).flatMap(({ row, cells }) => cells.flatMap(({ column: of, cell }) => linesOf(row, of, cell))),
  };
}
