/**
 * One indicator over the years, place by place, as small multiples: an actual at the start (hollow), goals after it.
 * All places share one scale from zero; the whole city, which would flatten them, has a panel of its own and says so.
 */
import { scaleLinear, scalePoint, ticks as niceTicks } from 'd3';
import { cityStyle } from './city-style.ts';
import { signedValue } from './goal-words.ts';
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
  type PlacedDecor,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type TypeScale,
} from './placed.ts';
import { placeKey } from './reading-key.ts';
import type { Operator } from '../domain/vocabulary.ts';
import { wordsZh, type ChartWords } from './words.ts';

export interface SeriesPoint {
  /** Fact id. */
  readonly fact: string;
  readonly year: number;
  readonly value: number;
  readonly op: Operator;
  /** An actual, drawn hollow. */
  readonly baseline: boolean;
  readonly url: string;
}
/** The points of one place. `isTotal`: the whole city, drawn apart on its own scale. */
export interface DistrictSeries {
  readonly id: string;
  readonly zh: string;
  readonly isTotal: boolean;
  readonly points: readonly SeriesPoint[];
}

/** What a series takes from a `TargetRecord`. */
export interface SeriesTarget {
  readonly id: string;
  readonly scope: string | null;
  readonly year: number | null;
  readonly op: Operator | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly baseline: boolean;
  readonly url: string;
}

function toPoint(target: SeriesTarget): SeriesPoint[] {
  const { id, year, value, op, baseline, url } = target;
  return year === null || value === null ? [] : [{ fact: id, year, value, op: op ?? 'eq', baseline, url }];
}

/**
 * Groups targets of one table by place, in the order in which places first occur; points by year.
 * @param nameOf names a place for the reader (湾/区 → 湾沚区); the scope as printed where left out.
 * @throws Error where units differ or a place has two numbers for one year: the caller then mixed two indicators.
 */
export function targetsToSeries(targets: readonly SeriesTarget[], nameOf = (scope: string): string => scope, words: ChartWords = wordsZh): DistrictSeries[] {
  const [first] = targets;
  const foreign = targets.find((t) => t.unit !== first?.unit);
  if (foreign !== undefined) throw new Error(`${foreign.id} counts in ${foreign.unit}, ${first?.id} in ${first?.unit}; pass the targets of one indicator`);
  return [...Map.groupBy(targets, (t) => t.scope)].map(([scope, members]) => {
    const points = members.flatMap(toPoint).sort((a, b) => a.year - b.year);
    const twin = points.find((p, i) => p.year === points[i - 1]?.year);
    if (twin !== undefined) throw new Error(`${twin.fact}: ${scope ?? words.total} has two numbers for ${twin.year}; pass the targets of one indicator`);
    return { id: scope ?? 'total', zh: scope === null ? words.total : nameOf(scope), isTotal: scope === null, points };
  });
}

export interface DistrictSeriesOptions {
  /** px, 280 or more. */
  readonly width: number;
  /** Unit of all values, e.g. 家. */
  readonly unit: string;
  /** City id, for colour and shape. */
  readonly city: string;
  /** Short name of the policy, for titles. */
  readonly label: string;
  readonly words?: ChartWords;
}

export interface PlacedPanel {
  readonly id: string;
  readonly box: Box;
  /** The scale: value 0 at y0, `top` at y1. */
  readonly y0: number;
  readonly y1: number;
  readonly top: number;
}
export interface PlacedDistrictSeries extends Placed {
  readonly panels: readonly PlacedPanel[];
}

const GUTTER = 18;
const PLOT_HEIGHT = 104;
const POINT = { end: 4.6, middle: 3.2 } as const;
/** Space between an end's mark and its number. */
const END_GAP = 8;

/** Columns of panels for a width. */
export const panelColumns = (width: number): number => (width >= 860 ? 5 : width >= 480 ? 3 : 2);

interface Scale {
  readonly top: number;
  readonly step: number;
}
/** From zero to the next round step above the largest value. */
export function zeroScale(series: readonly DistrictSeries[]): Scale {
  const max = Math.max(1, ...series.flatMap((s) => s.points.map((p) => p.value)));
  const steps = niceTicks(0, max, 3);
  const step = (steps[1] ?? max) - (steps[0] ?? 0);
  return { step, top: Math.ceil(max / step) * step };
}

interface Context {
  readonly options: DistrictSeriesOptions;
  readonly words: ChartWords;
  readonly type: TypeScale;
  readonly years: readonly number[];
}

interface PlacedPart {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly decor: readonly PlacedDecor[];
  readonly items: readonly PlacedItem[];
}

function pointTitle(point: SeriesPoint, place: string, { options, words }: Context): string {
  const what = point.baseline ? words.actual : words.key.goal;
  return `${options.label}${words.colon}${place} ${words.yearOf(`${point.year}`)} ${signedValue({ ...point, value_max: null })} ${options.unit}${words.bracketed(what)}`;
}

const endWidth = (series: DistrictSeries, type: TypeScale) =>
  Math.max(
    0,
    ...[series.points[0], series.points.at(-1)].map((p) => (p === undefined ? 0 : measure([[strong(signedValue({ ...p, value_max: null }))]], type).width)),
  );

/** Numbers stand outside the ends of the line, where nothing else is drawn. */
function toPointItem(point: SeriesPoint, i: number, series: DistrictSeries, at: { x: number; y: number }, hitWidth: number, context: Context): PlacedItem {
  const style = cityStyle(context.options.city);
  const isFirst = i === 0;
  const isLast = i === series.points.length - 1;
  const isEnd = isFirst || isLast;
  const anchor = isLast ? 'start' : 'end';
  const number = strong(signedValue({ ...point, value_max: null }));
  return {
    fact: point.fact,
    url: point.url,
    city: context.options.city,
    style,
    title: pointTitle(point, series.zh, context),
    shapes: [{ kind: 'symbol', shape: style.shape, cx: at.x, cy: at.y, r: isEnd ? POINT.end : POINT.middle, hollow: point.baseline }],
    leader: null,
    label: isEnd ? placeLine([number], context.type, { x: at.x + (isLast ? END_GAP : -END_GAP), middle: at.y, anchor, role: 'label' }) : null,
    hit: { x: at.x - hitWidth / 2, y: at.y - 12, width: hitWidth, height: 24 },
  };
}

function yearTexts(x: (year: number) => number, middle: number, { years, type }: Context): PlacedText[] {
  const [first, last] = [years[0], years.at(-1)];
  const text = (year: number) => placeLine([quiet(`${year}`)], type, { x: x(year), middle, anchor: 'middle', role: 'tick' });
  return [...(first === undefined ? [] : [text(first)]), ...(last === undefined || last === first ? [] : [text(last)])];
}

function placePanel(
  series: DistrictSeries,
  scale: Scale,
  corner: { x: number; y: number; width: number },
  margin: number,
  context: Context,
): PlacedPart & { panel: PlacedPanel } {
  const { type, years } = context;
  const name = placeText(wrapRuns([strong(series.zh)], corner.width, type), type, { x: corner.x, top: corner.y, role: 'name' });
  const y1 = name.box.y + name.box.height + 10;
  const y0 = y1 + PLOT_HEIGHT;
  const y = scaleLinear([0, scale.top], [y0, y1]);
  const across = scalePoint(years, [corner.x + margin, corner.x + corner.width - margin]);
  const x = (year: number) => across(year) ?? corner.x + corner.width / 2;
  const at = series.points.map((p) => ({ x: x(p.year), y: y(p.value) }));
  const steps = niceTicks(0, scale.top, Math.round(scale.top / scale.step));
  const yearMiddle = y0 + 4 + lineHeight(type.small) / 2;
  return {
    rules: steps.map((s) => ({ kind: s === 0 ? 'zero' : 'grid', x1: corner.x, x2: corner.x + corner.width, y1: y(s), y2: y(s) })),
    texts: [name, ...yearTexts(x, yearMiddle, context)],
    decor: at.length < 2 ? [] : [{ style: cityStyle(context.options.city), shape: { kind: 'line', points: at } }],
    items: series.points.map((p, i) => toPointItem(p, i, series, at[i] ?? { x: 0, y: 0 }, Math.min(24, Math.max(8, across.step())), context)),
    panel: {
      id: series.id,
      box: { x: corner.x, y: corner.y, width: corner.width, height: yearMiddle + lineHeight(type.small) / 2 - corner.y },
      y0,
      y1,
      top: scale.top,
    },
  };
}

/** Panels in rows of equal columns under a line that states their scale. */
function placeGrid(
  series: readonly DistrictSeries[],
  top: number,
  say: (top: number, step: number, unit: string) => string,
  columns: number,
  context: Context,
): { panels: ReturnType<typeof placePanel>[]; note: PlacedText[]; bottom: number } {
  if (series.length === 0) return { panels: [], note: [], bottom: top };
  const { options, type } = context;
  const scale = zeroScale(series);
  const note = placeText(wrapRuns([quiet(say(scale.top, scale.step, options.unit))], options.width, type), type, { x: 0, top, role: 'caption' });
  const width = (options.width - GUTTER * (columns - 1)) / columns;
  const margin = Math.max(16, ...series.map((s) => endWidth(s, type) + END_GAP));
  const panels: ReturnType<typeof placePanel>[] = [];
  let rowTop = note.box.y + note.box.height + 8;
  for (let i = 0; i < series.length; i += columns) {
    const row = series.slice(i, i + columns).map((s, k) => placePanel(s, scale, { x: k * (width + GUTTER), y: rowTop, width }, margin, context));
    panels.push(...row);
    rowTop = Math.max(...row.map((p) => p.panel.box.y + p.panel.box.height)) + 16;
  }
  return { panels, note: [note], bottom: rowTop };
}

/** Places the whole city's panel first, then the others in the order given. Every point becomes one item. */
export function placeDistrictSeries(series: readonly DistrictSeries[], options: DistrictSeriesOptions): PlacedDistrictSeries {
  const words = options.words ?? wordsZh;
  const type: TypeScale = options.width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const years = [...new Set(series.flatMap((s) => s.points.map((p) => p.year)))].sort((a, b) => a - b);
  const context: Context = { options, words, type, years };
  const columns = panelColumns(options.width);
  const whole = placeGrid(
    series.filter((s) => s.isTotal),
    0,
    words.ownScale,
    Math.max(2, columns - 2),
    context,
  );
  const parts = placeGrid(
    series.filter((s) => !s.isTotal),
    whole.bottom + (whole.panels.length === 0 ? 0 : 4),
    words.sharedScale,
    columns,
    context,
  );
  const points = series.flatMap((s) => s.points);
  const key = placeKey(
    [
      ...(points.some((p) => p.baseline) ? [{ form: 'hollow' as const, text: words.key.actual }] : []),
      ...(points.some((p) => !p.baseline) ? [{ form: 'solid' as const, text: words.key.goal }] : []),
    ],
    { left: 0, right: options.width, top: parts.bottom },
    type,
  );
  const all = [...whole.panels, ...parts.panels];
  return {
    width: options.width,
    height: key.bottom + 2,
    panels: all.map((p) => p.panel),
    rules: all.flatMap((p) => p.rules),
    texts: [...whole.note, ...parts.note, ...all.flatMap((p) => p.texts), ...key.texts],
    decor: [...all.flatMap((p) => p.decor), ...key.decor],
    items: all.flatMap((p) => p.items),
  };
}
