/**
 * Two counts of each thing by document: how many clauses a topic has and how many figures, how many offers a kind of support
 * has and how many of them with a sum. A row a thing, a cell a document, two bars a cell on one scale, the first hollow and
 * the second filled. What is not there says which kind of blank it is. Documents that find no room stand in a further block.
 */
import type { BlankLook } from '../../domain/vocabulary.ts';
import { blankGlyph, GLYPH_R } from '../grammar/blank-glyph.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  plain,
  quiet,
  strong,
  wrapRuns,
  type Box,
  type Placed,
  type PlacedHeads,
  type PlacedItem,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from '../grammar/placed.ts';
import { seriesStyle, type SeriesStyle } from '../grammar/series-style.ts';

export interface CoverageColumn {
  readonly city: string;
  readonly url: string;
  readonly name: string;
  /** What must be known of the document: 征求意见稿, 节选. */
  readonly remarks: readonly string[];
  /** Place of the city among those shown. */
  readonly series: number;
}
export interface CoverageCell {
  readonly clauses: number;
  readonly figures: number;
  /** In place of the figures, or of everything. */
  readonly blank: { readonly look: BlankLook; readonly label: string } | null;
  /** Where its clauses open, or the words that name the topic; null where there is nothing. */
  readonly url: string | null;
  /** The whole statement. */
  readonly title: string;
}
export interface CoverageRow {
  readonly name: string;
  /** As many as there are columns. */
  readonly cells: readonly CoverageCell[];
}
export interface CoverageWords {
  readonly clauses: string;
  readonly figures: string;
}

/** Narrower than this a topic's name stands above its cells. */
const BESIDE = 560;
const NAMES = { medium: 138, wide: 170 } as const;
/** Bars stand side by side in a cell from this width, else one below the other. */
const ABREAST = 150;
const LEAST_CELL = 58;
const GAP = 8;
const BAR = 9;

interface Frame {
  readonly type: TypeScale;
  readonly width: number;
  readonly names: number;
  readonly cell: number;
  readonly isAbreast: boolean;
  readonly max: number;
  /** Room for the longest number. */
  readonly number: number;
}
type Part = Omit<Placed, 'width' | 'height'> & { readonly bottom: number };

const join = (parts: readonly Part[], bottom: number): Part => ({
  rules: parts.flatMap((p) => p.rules),
  texts: parts.flatMap((p) => p.texts),
  decor: parts.flatMap((p) => p.decor),
  items: parts.flatMap((p) => p.items),
  bottom,
});

/** A bar with its number after it. */
function placeBar(
  count: number,
  look: 'hollow' | 'solid',
  left: number,
  middle: number,
  room: number,
  { max, number, type }: Frame,
): { shape: Shape; text: PlacedText } {
  const width = Math.max(3, (count / max) * (room - number - 5));
  const box: Box = { x: left, y: middle - BAR / 2, width, height: BAR };
  const run = look === 'solid' ? strong(`${count}`) : plain(`${count}`);
  return { shape: { kind: 'band', box, look }, text: placeLine([run], type, { x: left + width + 4, middle, role: 'label' }) };
}

/** A blank's glyph and its word, in as many lines as it takes. */
function placeBlank({ look, label }: { look: BlankLook; label: string }, left: number, middle: number, room: number, { type }: Frame): Part {
  const beside = room - 2 * GLYPH_R - 4;
  const whole = measure([[quiet(label)]], type).width;
  // halves, so that no single character stands alone
  const lines = wrapRuns([quiet(label)], whole <= beside ? beside : Math.min(beside, whole / 2 + type.small / 2 + 0.1), type);
  const text = placeText(lines, type, { x: left + 2 * GLYPH_R + 4, top: middle - lineHeight(type.small) / 2, role: 'note' });
  const glyph = blankGlyph(look, left + GLYPH_R, middle);
  return { rules: [], items: [], decor: glyph.decor, texts: [...glyph.texts, text], bottom: text.box.y + text.box.height };
}

function placeCell(cell: CoverageCell, column: CoverageColumn, left: number, top: number, frame: Frame): Part {
  const { isAbreast } = frame;
  const line = lineHeight(frame.type.body);
  const room = isAbreast ? (frame.cell - GAP) / 2 : frame.cell;
  const first = { left, middle: top + line / 2 };
  const second = isAbreast ? { left: left + room + GAP, middle: first.middle } : { left, middle: first.middle + line };
  const height = isAbreast ? line : 2 * line;
  const style: SeriesStyle = seriesStyle(column.series);
  const linked: Omit<PlacedItem, 'url'> = {
    fact: null,
    city: column.city,
    style,
    title: cell.title,
    shapes: [],
    leader: null,
    label: null,
    hit: { x: left - 2, y: top - 2, width: frame.cell + 4, height: height + 4 },
  };
  if (cell.clauses === 0) {
    const said = cell.blank === null ? join([], top + height) : placeBlank(cell.blank, first.left, first.middle, frame.cell, frame);
    return cell.url === null ? said : { ...said, items: [{ ...linked, url: cell.url }] };
  }
  const clauses = placeBar(cell.clauses, 'hollow', first.left, first.middle, room, frame);
  const figures = cell.figures === 0 ? null : placeBar(cell.figures, 'solid', second.left, second.middle, room, frame);
  const blank = cell.blank === null ? join([], 0) : placeBlank(cell.blank, second.left, second.middle, room, frame);
  const shapes = [clauses.shape, ...(figures === null ? [] : [figures.shape])];
  const items: PlacedItem[] = cell.url === null ? [] : [{ ...linked, url: cell.url, shapes, label: clauses.text }];
  return {
    rules: [],
    texts: [...(figures === null ? [] : [figures.text]), ...blank.texts],
    decor: blank.decor,
    items,
    bottom: Math.max(top + height, blank.bottom),
  };
}

const leftOf = (i: number, { names, cell }: Frame): number => names + i * (cell + GAP);

/** The names of the documents over their cells. */
function placeHeads(columns: readonly CoverageColumn[], top: number, frame: Frame): Part {
  const { type } = frame;
  const items = columns.map((column, i): PlacedItem => {
    const name: Run[] = [{ text: column.name, style: 'city' }];
    const lines = [...wrapRuns(name, frame.cell, type), ...column.remarks.flatMap((r) => wrapRuns([quiet(r)], frame.cell, type))];
    const label = placeText(lines, type, { x: leftOf(i, frame), top, role: 'label' });
    const { city, url, remarks } = column;
    return { fact: null, url, city, style: seriesStyle(column.series), title: [column.name, ...remarks].join(' '), shapes: [], leader: null, label, hit: null };
  });
  return { rules: [], texts: [], decor: [], items, bottom: Math.max(top, ...items.map((i) => (i.label?.box.y ?? 0) + (i.label?.box.height ?? 0))) + 4 };
}

function placeRow(row: CoverageRow, columns: readonly CoverageColumn[], from: number, top: number, frame: Frame): Part {
  const { type, width, names } = frame;
  const isBeside = names > 0;
  const lines = wrapRuns([plain(row.name)], isBeside ? names - 12 : width, type);
  const text = placeText(lines, type, { x: 0, top: top + 3, role: 'name' });
  const cellTop = isBeside ? top + 4 : text.box.y + text.box.height;
  const cells = columns.flatMap((column, i) => {
    const cell = row.cells[from + i];
    return cell === undefined ? [] : [placeCell(cell, column, leftOf(i, frame), cellTop, frame)];
  });
  const bottom = Math.max(text.box.y + text.box.height, ...cells.map((c) => c.bottom)) + 4;
  const named: Part = { rules: [{ kind: 'grid', x1: 0, x2: width, y1: top, y2: top }], texts: [text], decor: [], items: [], bottom };
  return join([named, ...cells], bottom);
}

/** What the two bars count. */
function placeKey({ clauses, figures }: CoverageWords, type: TypeScale): Part {
  const middle = lineHeight(type.small) / 2 + 1;
  const entries = [
    { text: clauses, look: 'hollow' },
    { text: figures, look: 'solid' },
  ] as const;
  const texts: PlacedText[] = [];
  const decor: Placed['decor'][number][] = [];
  let x = 0;
  for (const { text, look } of entries) {
    decor.push({ style: null, shape: { kind: 'band', box: { x, y: middle - BAR / 2, width: 18, height: BAR }, look } });
    const placed = placeLine([quiet(text)], type, { x: x + 24, middle, role: 'note' });
    texts.push(placed);
    x = placed.box.x + placed.box.width + 18;
  }
  return { rules: [], texts, decor, items: [], bottom: middle * 2 };
}

/** Places every topic; where not all documents stand abreast, in blocks of as many columns as can be alike. */
export function placeCoverage(
  columns: readonly CoverageColumn[],
  rows: readonly CoverageRow[],
  { width, words }: { width: number; words: CoverageWords },
): Placed {
  const type: TypeScale = width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const names = width < BESIDE ? 0 : width < 1000 ? NAMES.medium : NAMES.wide;
  const most = Math.max(1, Math.floor((width - names + GAP) / (LEAST_CELL + GAP)));
  const blocks = Math.max(1, Math.ceil(columns.length / most));
  const each = Math.max(1, Math.ceil(columns.length / blocks));
  const cell = (width - names - GAP * (each - 1)) / each;
  const counts = rows.flatMap((r) => r.cells.flatMap((c) => [c.clauses, c.figures]));
  const max = Math.max(1, ...counts);
  const frame: Frame = { type, width, names, cell, isAbreast: cell >= ABREAST, max, number: measure([[strong(`${max}`)]], type).width };
  const parts: Part[] = [placeKey(words, type)];
  const heads: PlacedHeads[] = [];
  for (let from = 0; from < columns.length; from += each) {
    const shown = columns.slice(from, from + each);
    const top = (parts.at(-1)?.bottom ?? 0) + (from === 0 ? 12 : 28);
    const named = placeHeads(shown, top, frame);
    parts.push(named);
    for (const row of rows) parts.push(placeRow(row, shown, from, parts.at(-1)?.bottom ?? 0, frame));
    heads.push({ top, bottom: named.bottom, end: parts.at(-1)?.bottom ?? named.bottom });
  }
  const { bottom, ...all } = join(parts, parts.at(-1)?.bottom ?? 0);
  return { width, height: bottom, ...all, heads };
}
