/** Tables of goals as a declaration: what rows and columns say of their cells, so that no figure is typed a second time. */
import type { Clause } from '../parse/clauses.ts';
import { bodyRows, isHeadRow } from '../parse/table-rows.ts';
import { readCellFigure } from '../parse/tables.ts';
import { bare } from '../text/text.ts';
import type { Candidate } from './candidates.ts';
import { basisIn, indicatorIn, type TargetLists } from './draft-target.ts';
import { isPastColumn, NO_FIGURES, TELLS_BASELINE, unitOfCell, unitsAbove } from './table-words.ts';
import { titlesIn } from './titles-in.ts';

/** A declaration as a program would write it from a table's heads, for a person to look at. */
export interface DraftTable {
  /** The clause of its head. */
  readonly clause: string;
  /** Fields of a `TableInput`. */
  readonly fact: Readonly<Record<string, unknown>>;
  /** Paths of fields a person must give: `rows.2.target.indicator_id`. */
  readonly missing: readonly string[];
  readonly why: Readonly<Record<string, string>>;
  /** Whether a figure of this row and place is read by the declaration. */
  readonly holds: (row: string, column: number) => boolean;
}

type Template = Record<string, unknown>;
interface Cell {
  readonly column: number;
  readonly text: string;
}
const cellsOf = (row: Clause): Cell[] => row.pieces.map((p) => ({ column: p.column, text: bare(row.text.slice(p.start, p.end)) }));
const textAt = (cells: readonly Cell[], column: number) => cells.find((c) => c.column === column)?.text ?? '';

const PLACE = /(?:[县区市旗镇乡州]|街道|园区|新城|管委会|农场)$|^(?:合计|总计)$/;
const WHOLE = /^(?:全[市县区省旗镇]|合计|总计|总数)$/;
const UNIT_HEAD = /^(?:计量)?单位$/;
const OFFICES = /(?:责任|牵头|负责|承办|主管|实施)(?:单位|部门)|^单位名称$/;
const PERIOD = /(20\d\d)年?[-－—–~～至到]+(20\d\d)年?/;
const YEAR = /(20\d\d)年?/;

interface When {
  readonly from?: number;
  readonly year?: number;
  readonly baseline?: boolean;
}
/** What a head says when: a year, a period, or that it is over. */
function whenOf(head: string, year: number | null): When {
  const [, from, to] = PERIOD.exec(head) ?? [];
  const printed = from === undefined ? YEAR.exec(head)?.[1] : to;
  return {
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(printed === undefined ? {} : { year: Number(printed) }),
    ...(TELLS_BASELINE.test(head) || isPastColumn(head, year) ? { baseline: true } : {}),
  };
}

/** A head or caption without the words that say when, in what unit, and that it is a goal. */
const nameIn = (words: string): string =>
  bare(words)
    .replace(/^附[件表录]?[\d一二三四五六七八九十]*[：:]?/, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/(?:20\d\d年?[-－—–~～至到]*)+(?:[底末度]|上半年)?/g, '')
    .replace(/(?:发展)?(?:主要)?(?:年度)?(?:目标|任务|计划|指标)*(?:任务|目标)?(?:分解|分配|一览|统计)?(?:表|值|数)?$/, '');

/** What names or words tell of the targets of a row or column: what is counted, on which basis, how often. */
function saidOf(words: string, unit: string | null, { titles, indicators }: TargetLists): Template {
  const isOfFirms = /[家户个]$/.test(unit ?? '');
  const named = isOfFirms ? [...new Set(titlesIn(words, titles).map((t) => t.id))] : [];
  const indicator = named.length > 0 ? 'titled-firms' : indicatorIn(words, indicators)?.value;
  const basis = basisIn(words);
  return {
    ...(indicator === undefined ? {} : { indicator_id: indicator }),
    ...(named.length === 0 ? {} : { status: 'titled', tiers: named }),
    ...(unit === null ? {} : { unit }),
    ...(basis === null ? {} : { basis: basis.value, basis_evidence: { kind: 'printed', reason: basis.word } }),
    ...(words.includes('年均') ? { each: 'year_average' } : {}),
  };
}

interface Grid {
  readonly head: readonly Cell[];
  readonly rows: readonly { readonly clause: Clause; readonly cells: readonly Cell[] }[];
  /** Columns of figures, and the one that names the rows. */
  readonly figures: readonly number[];
  readonly label: number;
  /** The column that prints each row's unit; -1 where none does. */
  readonly unit: number;
}

/** The table as columns of figures beside one of names; null where it is none. */
function gridOf(clauses: readonly Clause[], table: string, head: Clause): Grid | null {
  const heads = cellsOf(head);
  const rows = bodyRows(clauses, table).map((clause) => ({ clause, cells: cellsOf(clause) }));
  const columns = [...new Set([...heads, ...rows.flatMap((r) => r.cells)].map((c) => c.column))].sort((a, b) => a - b);
  const unit = columns.find((c) => UNIT_HEAD.test(textAt(heads, c))) ?? -1;
  const filled = (column: number) => rows.map((r) => textAt(r.cells, column)).filter((text) => text !== '' && !/^[-—/／]+$/.test(text));
  const isOfFigures = (column: number) => {
    const cells = filled(column);
    const figures = cells.filter((text) => readCellFigure(text) !== null).length;
    return column !== unit && !NO_FIGURES.test(textAt(heads, column)) && figures > 0 && figures * 2 >= cells.length;
  };
  const figures = columns.filter(isOfFigures);
  const label = columns.find((c) => c !== unit && !figures.includes(c) && !NO_FIGURES.test(textAt(heads, c)) && new Set(filled(c)).size * 2 > rows.length);
  return figures.length === 0 || label === undefined ? null : { head: heads, rows, figures, label, unit };
}

/** Rows with figures whose name stands in the table once. */
const rowsNamed = ({ rows, label, figures }: Grid) =>
  rows.flatMap(({ clause, cells }) => {
    const name = textAt(cells, label);
    const isOnce = rows.filter((r) => textAt(r.cells, label) === name).length === 1;
    const isRead = figures.some((column) => readCellFigure(textAt(cells, column)) !== null);
    return name === '' || !isOnce || !isRead ? [] : [{ clause, cells, name }];
  });

function declared(grid: Grid, table: string, above: string, year: number | null, lists: TargetLists): Pick<DraftTable, 'fact' | 'missing' | 'why' | 'holds'> {
  const named = rowsNamed(grid);
  const isOfPlaces = named.filter((r) => PLACE.test(r.name)).length * 2 > named.length;
  const headOf = (column: number) => textAt(grid.head, column);
  const overall = unitsAbove(`${above}\n${grid.head.map((c) => c.text).join('\n')}`);
  const caption = nameIn(above.split('\n').at(-1) ?? '');
  const columns = grid.figures.map((at): { at: number; key: string; target: Template } => {
    const head = headOf(at);
    const when = whenOf(head, year);
    const key = when.year === undefined ? `c${at}` : `${when.from === undefined ? '' : `${String(when.from)}-`}${String(when.year)}`;
    const unit = unitOfCell(head);
    const name = nameIn(head);
    const counted = name.length >= 2 ? name : caption;
    const own = isOfPlaces ? { indicator: counted, ...saidOf(`${counted}${head}`, unit ?? overall, lists) } : unit === null ? {} : { unit };
    return { at, key, target: { ...own, ...when } };
  });
  // two columns of one year: each is told apart by its place
  const keyed = columns.map((c) => (columns.filter((o) => o.key === c.key).length > 1 ? { ...c, key: `${c.key}-c${c.at}` } : c));
  const rows = named.map(({ clause, cells, name }) => {
    const unit = grid.unit < 0 ? unitOfCell(name) : textAt(cells, grid.unit) || null;
    const isWhole = WHOLE.test(name);
    const told = isOfPlaces ? (isWhole ? {} : { scope: name }) : saidOf(name, unit ?? overall, lists);
    return { label: name, key: clause.id.slice(table.length + 1), ...(isOfPlaces && isWhole ? { covers: 'whole' } : {}), target: told };
  });
  const dated = YEAR.exec(above)?.[1];
  const isUndated = keyed.some((c) => c.target.year === undefined);
  const needy = isOfPlaces ? keyed : rows;
  return {
    fact: {
      id: table,
      label_column: grid.label,
      ...offices(grid),
      defaults: { basis: 'unclear', ...(isUndated && dated !== undefined ? { year: Number(dated) } : {}) },
      columns: keyed,
      rows,
    },
    missing: needy.flatMap(({ target }, i) => ('indicator_id' in target ? [] : [`${isOfPlaces ? 'columns' : 'rows'}.${i}.target.indicator_id`])),
    why: {
      label_column: isOfPlaces ? 'names places' : 'names what is counted',
      columns: 'their heads',
      rows: isOfPlaces ? 'a place each' : 'an indicator each, by its search words',
      defaults: 'what no head says otherwise',
    },
    holds: (row, column) => grid.figures.includes(column) && named.some((r) => r.clause.id === row),
  };
}

/** The column of responsible offices, where one is headed so. */
function offices({ head }: Grid): { units_column?: number } {
  const column = head.find((c) => OFFICES.test(c.text))?.column;
  return column === undefined ? {} : { units_column: column };
}

/**
 * Tables whose cells are goals, each as one declaration. A table that gives sums is none: its rows are drafted one by one.
 * @param year the document's own: columns of earlier years tell what there was before
 */
export function draftTables(clauses: readonly Clause[], candidates: readonly Candidate[], year: number | null, lists: TargetLists): DraftTable[] {
  return clauses.flatMap((head, at): DraftTable[] => {
    if (head.table === null || !isHeadRow(head)) return [];
    const own = new Set(bodyRows(clauses, head.table).map((c) => c.id));
    const found = candidates.filter((c) => own.has(c.clause));
    if (!found.some((c) => c.kind === 'target') || found.some((c) => c.kind === 'amount')) return [];
    const grid = gridOf(clauses, head.table, head);
    const parent = clauses.find((c) => c.id === head.parent);
    const above = [parent?.text, clauses[at - 1]?.text].filter((text) => text !== undefined).join('\n');
    return grid === null || rowsNamed(grid).length === 0 ? [] : [{ clause: head.id, ...declared(grid, head.table, above, year, lists) }];
  });
}
