/**
 * How many there are to be, year by year: where a document names several years for one thing, their course; where it names
 * one, a mark. One plot a basis, so that what exists never stands in one plot with what the text leaves open; the plots of
 * one row share their years and their scale.
 */
import { scaleLinear } from 'd3';
import { lineBoxes, placeAround, type Labelled, type LabelPlace } from '../grammar/around.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  quiet,
  strong,
  wrapRuns,
  type Box,
  type Placed,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from '../grammar/placed.ts';
import { seriesStyle, type SeriesStyle } from '../grammar/series-style.ts';
import { keepClear } from '../grammar/keep-clear.ts';

export interface CoursePoint {
  readonly fact: string;
  readonly url: string;
  readonly year: number;
  readonly value: number;
  /** With its sign: ≥700. */
  readonly said: string;
  /** It existed; else it is a goal. */
  readonly isActual: boolean;
  /** What must be read with it, in words: 〔推定〕, 省级以上合计. */
  readonly remarks: readonly string[];
  /** The whole statement. */
  readonly title: string;
}
/** What one document says on one basis. */
export interface Course {
  readonly policy: string;
  readonly city: string;
  readonly name: string;
  /** Place among the cities shown. */
  readonly series: number;
  /** By year. */
  readonly points: readonly CoursePoint[];
}
export interface Plot {
  readonly id: string;
  /** What is counted, and on which basis. */
  readonly name: string;
  readonly basis: string;
  readonly courses: readonly Course[];
}
/** Plots of one thing, on one scale. */
export interface CourseRow {
  readonly id: string;
  readonly plots: readonly Plot[];
}
export interface TrajectoryWords {
  readonly axis: string;
  readonly actual: string;
  readonly key: { readonly actual: string; readonly goal: string };
}

const R = 5;
const GAP = 34;
const HEIGHT = { wide: 320, narrow: 300 } as const;
/** Two plots stand side by side from here. */
const BESIDE = 1000;
const COMPACT = 480;
/** Space at the sides of a plot for half a label. */
const INSET = 30;

/** A number that existed is a ring with a core, a goal is filled. */
function shapesOf({ isActual }: Pick<CoursePoint, 'isActual'>, { shape }: Pick<SeriesStyle, 'shape'>, cx: number, cy: number): Shape[] {
  const symbol = (r: number, hollow: boolean): Shape => ({ kind: 'symbol', shape, cx, cy, r, hollow });
  return isActual ? [symbol(R + 1, true), symbol(R / 2.4, false)] : [symbol(R, false)];
}

/** A course says its name at its last point alone; the others are numbers. */
function labelOf(course: Course, i: number, words: TrajectoryWords): Run[][] {
  const point = course.points[i];
  if (point === undefined) return [];
  const number: Run[] = [...(point.isActual ? [quiet(words.actual)] : []), strong(point.said)];
  if (i < course.points.length - 1) return [number];
  return [[{ text: course.name, style: 'city' }, ...number], ...(point.remarks.length === 0 ? [] : [point.remarks.map(quiet)])];
}

interface Drawn {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly decor: Placed['decor'];
  readonly items: readonly PlacedItem[];
  readonly bottom: number;
}

/** What the plots of one row share. */
interface Scale {
  readonly years: readonly number[];
  readonly max: number;
}
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly headHeight: number;
  readonly type: TypeScale;
}

const headOf = ({ name, basis }: Plot, words: TrajectoryWords, width: number, type: TypeScale): Run[][] =>
  wrapRuns([strong(name), strong(basis), quiet(words.axis)], width, type);

interface Mark {
  readonly course: Course;
  readonly point: CoursePoint;
  readonly lines: Run[][];
  readonly cx: number;
  readonly cy: number;
}

function toItem({ course, point, cx, cy }: Mark, shapes: readonly Shape[], label: PlacedText, leader: PlacedItem['leader']): PlacedItem {
  const style = seriesStyle(course.series);
  return {
    fact: point.fact,
    url: point.url,
    city: course.city,
    style,
    title: point.title,
    shapes: [...shapesOf(point, style, cx, cy), ...shapes],
    leader,
    label,
    hit: { x: cx - 12, y: cy - 12, width: 24, height: 24 },
  };
}

function seatedItem(mark: Mark, place: LabelPlace, type: TypeScale): PlacedItem {
  const { lines, cx, cy } = mark;
  const { width, height } = measure(lines, type);
  const x = { start: place.x, middle: place.x + width / 2, end: place.x + width }[place.anchor];
  const leader = place.y < cy ? { x: cx, y1: cy - R - 1, y2: place.y + height } : { x: cx, y1: cy + R + 1, y2: place.y };
  return toItem(mark, [], placeText(lines, type, { x, top: place.y, anchor: place.anchor, role: 'label' }), place.isFar ? leader : null);
}

/** Marks whose label found no place, each with its symbol once more in a list below the plot. */
function listItems(marks: readonly Mark[], { left, width, type }: Room, top: number): { items: PlacedItem[]; bottom: number } {
  const items: PlacedItem[] = [];
  let y = top;
  for (const mark of marks) {
    const { course, point } = mark;
    const runs: Run[] = [
      { text: course.name, style: 'city' },
      strong(point.said),
      quiet(`${point.year}`),
      ...point.remarks.filter((r) => r !== `${point.year}`).map(quiet),
    ];
    const label = placeText(wrapRuns(runs, width - 18, type), type, { x: left + 18, top: y, role: 'label' });
    items.push(toItem(mark, shapesOf(point, seriesStyle(course.series), left + 7, y + lineHeight(type.body) / 2), label, null));
    y = label.box.y + label.box.height + 3;
  }
  return { items, bottom: y };
}

function placePlot(plot: Plot, { years, max }: Scale, room: Room, words: TrajectoryWords): Drawn {
  const { left, top, width, headHeight, type } = room;
  const right = left + width;
  const head = placeText(headOf(plot, words, width, type), type, { x: left, top, role: 'name' });
  const plotTop = top + headHeight + 4;
  const foot = plotTop + (width < COMPACT ? HEIGHT.narrow : HEIGHT.wide);
  const y = scaleLinear([0, max], [foot, plotTop + 40]).nice(4);
  const levels = y.ticks(4);
  const levelTexts = levels.map((value) => placeLine([quiet(`${value}`)], type, { x: left, middle: y(value), role: 'tick' }));
  const plotLeft = left + Math.max(...levelTexts.map((t) => t.box.width)) + 8;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 1];
  const x = scaleLinear([first, last === first ? first + 1 : last], [plotLeft + INSET, right - INSET]);
  const yearTexts = years.map((year) => placeText([[quiet(`${year}`)]], type, { x: x(year), top: foot + 4, anchor: 'middle', role: 'tick' }));
  const isClear = keepClear(yearTexts);
  const marks = plot.courses.flatMap((course) =>
    course.points.map((point, i): Mark => ({ course, point, lines: labelOf(course, i, words), cx: x(point.year), cy: y(point.value) })),
  );
  const lines = plot.courses
    .filter((c) => c.points.length > 1)
    .map((c) => ({ style: seriesStyle(c.series), points: c.points.map((p) => ({ x: x(p.year), y: y(p.value) })) }));
  const frame: Box = { x: plotLeft, y: plotTop, width: right - plotLeft, height: foot - plotTop };
  const labelled = marks.map(({ cx, cy, lines: of }): Labelled => ({ x: cx, y: cy, r: R + 1, ...measure(of, type) }));
  const places = placeAround(
    labelled,
    frame,
    lines.flatMap((l) => lineBoxes(l.points)),
  );
  const list = listItems(
    marks.filter((_, i) => places[i] === null),
    room,
    foot + 8 + lineHeight(type.small),
  );
  return {
    rules: [
      ...levels.map((value): PlacedRule => ({ kind: value === 0 ? 'zero' : 'grid', x1: plotLeft, x2: right, y1: y(value), y2: y(value) })),
      ...years.map((year): PlacedRule => ({ kind: 'tick', x1: x(year), x2: x(year), y1: foot, y2: foot + 4 })),
    ],
    texts: [head, ...levelTexts, ...yearTexts.filter((_, i) => isClear[i])],
    decor: lines.map(({ style, points }) => ({ style, shape: { kind: 'line', points } })),
    items: [
      ...marks.flatMap((mark, i) => {
        const place = places[i];
        return place === undefined || place === null ? [] : [seatedItem(mark, place, type)];
      }),
      ...list.items,
    ],
    bottom: list.bottom,
  };
}

/** Rows of plots side by side where there is room, each row as high as its highest plot. */
function placeRow({ plots }: CourseRow, top: number, width: number, type: TypeScale, words: TrajectoryWords): Drawn {
  const points = plots.flatMap((p) => p.courses.flatMap((c) => c.points));
  const scale: Scale = {
    years: [...new Set(points.map((p) => p.year))].sort((a, b) => a - b),
    max: Math.max(1, ...points.map((p) => p.value)),
  };
  const columns = width >= BESIDE ? Math.min(2, plots.length) : 1;
  const each = (width - GAP * (columns - 1)) / columns;
  const drawn: Drawn[] = [];
  let from = top;
  for (let i = 0; i < plots.length; i += columns) {
    const line = plots.slice(i, i + columns);
    const headHeight = Math.max(...line.map((plot) => measure(headOf(plot, words, each, type), type).height));
    const placed = line.map((plot, k) => placePlot(plot, scale, { left: k * (each + GAP), top: from, width: each, headHeight, type }, words));
    drawn.push(...placed);
    from = Math.max(...placed.map((p) => p.bottom)) + 14;
  }
  return join(drawn, from - 14);
}

const join = (drawn: readonly Drawn[], bottom: number): Drawn => ({
  rules: drawn.flatMap((d) => d.rules),
  texts: drawn.flatMap((d) => d.texts),
  decor: drawn.flatMap((d) => d.decor),
  items: drawn.flatMap((d) => d.items),
  bottom,
});

function placeKey(rows: readonly CourseRow[], type: TypeScale, words: TrajectoryWords): Drawn {
  const points = rows.flatMap((r) => r.plots.flatMap((p) => p.courses.flatMap((c) => c.points)));
  const entries = [
    { text: words.key.actual, isActual: true },
    { text: words.key.goal, isActual: false },
  ].filter((e) => points.some((p) => p.isActual === e.isActual));
  const texts: PlacedText[] = [];
  const decor: Placed['decor'][number][] = [];
  const middle = lineHeight(type.small) / 2 + 2;
  let x = 0;
  for (const entry of entries) {
    for (const shape of shapesOf(entry, seriesStyle(0), x + 7, middle)) decor.push({ style: null, shape });
    const text = placeLine([quiet(entry.text)], type, { x: x + 18, middle, role: 'note' });
    texts.push(text);
    x = text.box.x + text.box.width + 18;
  }
  return { rules: [], texts, decor, items: [], bottom: middle * 2 };
}

/** Places the rows one below the other, each on a scale of its own from zero. */
export function placeTrajectories(rows: readonly CourseRow[], { width, words }: { width: number; words: TrajectoryWords }): Placed {
  const type: TypeScale = width < COMPACT ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const drawn: Drawn[] = [placeKey(rows, type, words)];
  for (const row of rows) drawn.push(placeRow(row, (drawn.at(-1)?.bottom ?? 0) + 14, width, type, words));
  const { bottom, ...all } = join(drawn, drawn.at(-1)?.bottom ?? 0);
  return { width, height: bottom + 4, ...all };
}
