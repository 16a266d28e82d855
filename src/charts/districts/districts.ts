/**
 * A goal shared out among the parts of a city: one small panel a part, all on one scale from zero, actual and goals told
 * apart, with what each part grows by and what share of the whole it is given.
 */
import { scaleLinear } from 'd3';
import { formatNumber } from '../../domain/number/format.ts';
import {
  lineHeight,
  measure,
  placeText,
  plain,
  quiet,
  strong,
  wrapRuns,
  type Placed,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type TypeScale,
} from '../grammar/placed.ts';
import { keepClear } from '../grammar/keep-clear.ts';
import { seriesStyle } from '../grammar/series-style.ts';

/** A number of a part in one year. */
export interface YearPoint {
  readonly fact: string;
  readonly url: string;
  readonly year: number;
  readonly value: number;
  /** true: it existed; false: it is a goal. */
  readonly isActual: boolean;
}
export interface Part {
  readonly id: string;
  readonly name: string;
  /** By year. */
  readonly points: readonly YearPoint[];
}
export interface Districts {
  readonly city: string;
  readonly parts: readonly Part[];
  /** The row that the document prints for all parts together; empty where it prints none. */
  readonly whole: readonly YearPoint[];
  /** As printed: 户. */
  readonly unit: string;
}

/** The parts of one year added up, beside what the document prints for them together. */
export interface YearSum {
  readonly year: number;
  readonly sum: number;
  readonly printed: number | null;
}

/** What the chart prints in words. */
export interface DistrictWords {
  readonly point: (p: { name: string; year: number; value: string; unit: string; isActual: boolean }) => string;
  /** `more` in `unit`; `percent` of the first number, null where that is zero. */
  readonly growth: (p: { from: number; to: number; more: number; percent: number | null; unit: string }) => string;
  readonly share: (p: { year: number; percent: string }) => string;
  readonly sums: (sums: readonly YearSum[], unit: string, parts: number) => string;
  readonly key: { readonly actual: string; readonly goal: string };
  readonly scale: (unit: string) => string;
}

/** Growth from the first to the last year; null for a part with fewer than two numbers. */
export function growthOf({ points }: Pick<Part, 'points'>): { from: number; to: number; more: number; percent: number | null } | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const more = last.value - first.value;
  return { from: first.year, to: last.year, more, percent: first.value === 0 ? null : Math.round((more / first.value) * 100) };
}

/** Share of the whole in the last year that both name, in per cent to one decimal; null where there is none. */
export function shareOf({ points }: Pick<Part, 'points'>, whole: readonly YearPoint[]): { year: number; percent: string } | null {
  const last = points.at(-1);
  const all = whole.find((w) => w.year === last?.year);
  return last === undefined || all === undefined || all.value === 0 ? null : { year: last.year, percent: ((last.value / all.value) * 100).toFixed(1) };
}

/** The parts added up year by year: all of one unit and basis, each firm counted in one part. */
export function yearSums({ parts, whole }: Pick<Districts, 'parts' | 'whole'>): YearSum[] {
  const years = [...new Set(parts.flatMap((p) => p.points.map((q) => q.year)))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    sum: parts.reduce((sum, p) => sum + (p.points.find((q) => q.year === year)?.value ?? 0), 0),
    printed: whole.find((w) => w.year === year)?.value ?? null,
  }));
}

const GAP = 26;
const PLOT = 84;
/** Least space inside a panel beside its first and last mark. */
const INSET = 15;
const R = 4.5;

const columnsAt = (width: number) => (width >= 1000 ? 5 : width >= 560 ? 3 : 2);

interface Frame {
  readonly type: TypeScale;
  readonly panel: number;
  /** Space inside a panel beside its first and last mark, for half a label. */
  readonly inset: number;
  readonly headHeight: number;
  readonly max: number;
  readonly years: readonly [number, number];
}

function headLines(part: Part, { unit, whole }: Districts, panel: number, type: TypeScale, words: DistrictWords): Run[][] {
  const growth = growthOf(part);
  const share = shareOf(part, whole);
  const remarks = [growth === null ? null : words.growth({ ...growth, unit }), share === null ? null : words.share(share)];
  return [wrapRuns([strong(part.name)], panel, type), ...remarks.map((r) => (r === null ? [] : wrapRuns([quiet(r)], panel, type)))].flat();
}

function placePanel(
  part: Part,
  lines: Run[][],
  left: number,
  top: number,
  data: Districts,
  frame: Frame,
  words: DistrictWords,
): Omit<Placed, 'width' | 'height'> {
  const { type, panel, inset, headHeight, max, years } = frame;
  const plotTop = top + headHeight + lineHeight(type.body) + 4;
  const foot = plotTop + PLOT;
  const x = scaleLinear(years, [left + inset, left + panel - inset]);
  const y = scaleLinear([0, max], [foot, plotTop + R]);
  const style = seriesStyle(0);
  const placed = part.points.map((p) => ({ p, x: x(p.year), y: y(p.value) }));
  const values = placed.map(({ p, x: at, y: level }) =>
    placeText([[{ text: formatNumber(p.value), style: p.isActual ? 'plain' : 'strong' }]], type, {
      x: at,
      top: level - R - 3 - lineHeight(type.body),
      anchor: 'middle',
      role: 'label',
    }),
  );
  const ticks = placed.map(({ p, x: at }) => placeText([[quiet(`${p.year}`)]], type, { x: at, top: foot + 4, anchor: 'middle', role: 'tick' }));
  const isValueClear = keepClear(values);
  const isTickClear = keepClear(ticks);
  const step = (panel - 2 * inset) / Math.max(1, placed.length - 1);
  return {
    rules: [{ kind: 'zero', x1: left, x2: left + panel, y1: foot, y2: foot }],
    texts: [placeText(lines, type, { x: left, top, role: 'name' }), ...ticks.filter((_, i) => isTickClear[i])],
    decor: placed.length < 2 ? [] : [{ style, shape: { kind: 'line', points: placed.map((q) => ({ x: q.x, y: q.y })) } }],
    items: placed.map(({ p, x: cx, y: cy }, i): PlacedItem => ({
      fact: p.fact,
      url: p.url,
      city: data.city,
      style,
      title: words.point({ name: part.name, year: p.year, value: formatNumber(p.value), unit: data.unit, isActual: p.isActual }),
      shapes: [{ kind: 'symbol', shape: style.shape, cx, cy, r: R, hollow: p.isActual }],
      leader: null,
      label: isValueClear[i] === true ? (values[i] ?? null) : null,
      hit: { x: cx - Math.min(step, 32) / 2, y: plotTop - lineHeight(type.body), width: Math.min(step, 32), height: PLOT + lineHeight(type.body) },
    })),
  };
}

function placeKeyLine(
  top: number,
  type: TypeScale,
  words: DistrictWords,
  unit: string,
  width: number,
): { texts: PlacedText[]; decor: Placed['decor']; bottom: number } {
  const entries = [
    { text: words.key.actual, hollow: true },
    { text: words.key.goal, hollow: false },
  ];
  const texts: PlacedText[] = [];
  const decor: Placed['decor'][number][] = [];
  let x = 0;
  const middle = top + lineHeight(type.small) / 2;
  for (const { text, hollow } of entries) {
    decor.push({ style: null, shape: { kind: 'symbol', shape: 'circle', cx: x + 5, cy: middle, r: 4, hollow } });
    const placed = placeText([[quiet(text)]], type, { x: x + 16, top, role: 'note' });
    texts.push(placed);
    x = placed.box.x + placed.box.width + 18;
  }
  const scale = placeText(wrapRuns([quiet(words.scale(unit))], width, type), type, { x: 0, top: top + lineHeight(type.small) + 4, role: 'note' });
  return { texts: [...texts, scale], decor, bottom: scale.box.y + scale.box.height };
}

/** Places every number of every part; the panels stand in the order of the parts. */
export function placeDistricts(data: Districts, { width, words }: { width: number; words: DistrictWords }): Placed {
  const type: TypeScale = width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const columns = Math.max(1, Math.min(columnsAt(width), data.parts.length));
  const panel = (width - GAP * (columns - 1)) / columns;
  const heads = data.parts.map((part) => headLines(part, data, panel, type, words));
  const points = data.parts.flatMap((p) => p.points);
  const years = points.map((p) => p.year);
  const labels = points.map((p) => measure([[strong(formatNumber(p.value))]], type).width);
  const frame: Frame = {
    type,
    panel,
    inset: Math.max(INSET, ...labels.map((w) => w / 2 + 1)),
    headHeight: Math.max(0, ...heads.map((lines) => measure(lines, type).height)),
    max: Math.max(1, ...points.map((p) => p.value)),
    years: [Math.min(...years), Math.max(...years)],
  };
  const key = placeKeyLine(0, type, words, data.unit, width);
  const rowHeight = frame.headHeight + lineHeight(type.body) + 4 + PLOT + 4 + lineHeight(type.small) + 20;
  const first = key.bottom + 14;
  const panels = data.parts.map((part, i) =>
    placePanel(part, heads[i] ?? [], (i % columns) * (panel + GAP), first + Math.floor(i / columns) * rowHeight, data, frame, words),
  );
  const bottom = first + Math.ceil(data.parts.length / columns) * rowHeight;
  const sums = placeText(wrapRuns([plain(words.sums(yearSums(data), data.unit, data.parts.length))], width, type), type, { x: 0, top: bottom, role: 'note' });
  const rule: PlacedRule = { kind: 'row', x1: 0, x2: width, y1: bottom - 8, y2: bottom - 8 };
  return {
    width,
    height: sums.box.y + sums.box.height + 4,
    rules: [...panels.flatMap((p) => p.rules), rule],
    texts: [...key.texts, ...panels.flatMap((p) => p.texts), sums],
    decor: [...key.decor, ...panels.flatMap((p) => p.decor)],
    items: panels.flatMap((p) => p.items),
  };
}
