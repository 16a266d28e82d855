/**
 * What is given for an event, a line an amount: sums that are paid as dots, limits as open bars up to their bracket, shares
 * as part of their own whole. Each kind has a section and an axis of its own, so that no limit stands on the axis of a sum
 * and no share beside money; what has no axis is said in words.
 */
import { scaleLinear } from 'd3';
import type { Operator } from '../../domain/vocabulary.ts';
import { goalShapes, SYMBOL } from '../grammar/goal-shapes.ts';
import { keepClear } from '../grammar/keep-clear.ts';
import { logScale, logTicks, placeTicks, tickText, type PlacedTick } from '../grammar/log-axis.ts';
import {
  lineHeight,
  measure,
  placeText,
  quiet,
  strong,
  wrapRuns,
  type Interval,
  type Placed,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from '../grammar/placed.ts';
import { seriesStyle } from '../grammar/series-style.ts';

/** One amount of one document. */
export interface MoneyValue {
  /** Id of the incentive. */
  readonly fact: string;
  readonly url: string;
  readonly city: string;
  /** Place of its city among those shown. */
  readonly series: number;
  /** Short name of the document. */
  readonly name: string;
  readonly op: Operator;
  /** 万元 of a sum or limit; of a share the part of its whole, from 0; null where nothing can be drawn. */
  readonly value: number | null;
  /** Upper end of a range. */
  readonly value_max: number | null;
  /** As printed: 最高 100 万元. */
  readonly figure: string;
  /** For what, of what, per what; empty where there is nothing to add. */
  readonly remark: string;
  /** true for a 征求意见稿. */
  readonly draft: boolean;
  /** The whole statement. */
  readonly title: string;
}
export interface MoneyRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly MoneyValue[];
}
export type MoneyKind = 'sum' | 'limit' | 'share';
export interface MoneySection {
  readonly kind: MoneyKind;
  readonly rows: readonly MoneyRow[];
}
export interface MoneyWords {
  /** Name of a section and what its axis says. */
  readonly sections: Readonly<Record<MoneyKind, { readonly name: string; readonly axis: string }>>;
}

const WIDE = 1000;
const COMPACT = 480;
const ROW_PAD = 7;
const LINE = 24;

/** Where things stand across the width. */
interface Frame {
  readonly width: number;
  readonly type: TypeScale;
  /** A column of its own for names, else the whole width above the lines. */
  readonly nameWidth: number;
  readonly hasNameColumn: boolean;
  readonly plot: Interval;
  /** Labels beside their marks; null: above them. */
  readonly label: { readonly x: number; readonly width: number } | null;
}

function toFrame(width: number): Frame {
  const type: TypeScale = width < COMPACT ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  if (width >= WIDE) return { width, type, nameWidth: 176, hasNameColumn: true, plot: { left: 196, right: 640 }, label: { x: 664, width: width - 664 } };
  if (width >= COMPACT) return { width, type, nameWidth: width, hasNameColumn: false, plot: { left: 0, right: 236 }, label: { x: 256, width: width - 256 } };
  return { width, type, nameWidth: width, hasNameColumn: false, plot: { left: 0, right: width - 1 }, label: null };
}

type Scale = (value: number) => number;

/** A share is part of a bar that is its whole; a limit reaches from the axis's edge to its bracket. */
function shapesOf(kind: MoneyKind, v: MoneyValue, x: Scale, { left, right }: Interval, y: number): Shape[] {
  if (v.value === null) return [];
  const at = x(v.value);
  if (kind === 'sum') return goalShapes(v, seriesStyle(v.series).shape, at, x(v.value_max ?? v.value), y);
  if (kind === 'limit')
    return [
      { kind: 'bar', x1: left, x2: at, y, hollow: true },
      { kind: 'bracket', opens: 'left', x: at, y, height: 13 },
    ];
  return [
    { kind: 'bar', x1: left, x2: at, y, hollow: false },
    { kind: 'bracket', opens: 'left', x: right, y, height: 9 },
  ];
}

interface Part {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly items: readonly PlacedItem[];
  readonly bottom: number;
}
const join = (parts: readonly Part[], bottom: number): Part => ({
  rules: parts.flatMap((p) => p.rules),
  texts: parts.flatMap((p) => p.texts),
  items: parts.flatMap((p) => p.items),
  bottom,
});

const labelRuns = (v: MoneyValue): Run[] => [{ text: v.name, style: 'city' }, strong(v.figure), ...(v.remark === '' ? [] : [quiet(v.remark)])];

function placeLine(kind: MoneyKind, v: MoneyValue, top: number, x: Scale, frame: Frame): Part {
  const { type, plot, label, width } = frame;
  const lines = wrapRuns(labelRuns(v), label?.width ?? width, type);
  const { height } = measure(lines, type);
  const isAbove = label === null;
  const hasMark = v.value !== null;
  const total = isAbove ? height + (hasMark ? 19 : 4) : Math.max(LINE, height + 4);
  const middle = isAbove ? top + height + 9 : top + Math.max(LINE / 2, (type.body * 1.35) / 2 + 2);
  const shapes = shapesOf(kind, v, x, plot, middle);
  const labelTop = isAbove ? top : middle - lineHeight(type.body) / 2;
  const placed = placeText(lines, type, { x: label?.x ?? 0, top: labelTop, role: 'label' });
  const strand: PlacedRule = { kind: 'strand', x1: plot.left, x2: plot.right, y1: middle, y2: middle };
  return {
    rules: hasMark ? [strand] : [],
    texts: [],
    items: [
      {
        fact: v.fact,
        url: v.url,
        city: v.city,
        style: seriesStyle(v.series),
        title: v.title,
        shapes,
        leader: null,
        label: placed,
        hit: hasMark ? { x: plot.left, y: isAbove ? top + height : top, width: plot.right - plot.left, height: isAbove ? 19 : total } : null,
      },
    ],
    bottom: Math.max(top + total, placed.box.y + placed.box.height + 2),
  };
}

function placeRow(kind: MoneyKind, row: MoneyRow, top: number, x: Scale, ticks: readonly PlacedTick[], frame: Frame): Part {
  const { type, nameWidth, hasNameColumn, plot, width } = frame;
  const name = placeText(wrapRuns([strong(row.name)], nameWidth, type), type, { x: 0, top: top + ROW_PAD, role: 'name' });
  const nameFoot = name.box.y + name.box.height;
  const start = hasNameColumn ? top + ROW_PAD - 2 : nameFoot + 2;
  const lines: Part[] = [];
  for (const v of row.values) lines.push(placeLine(kind, v, lines.at(-1)?.bottom ?? start, x, frame));
  const foot = Math.max(nameFoot, lines.at(-1)?.bottom ?? start);
  const marked = frame.label === null ? lines.flatMap((l) => l.rules) : [];
  const grid = ticks.flatMap((t): PlacedRule[] => {
    const look = { kind: t.isLabelled ? ('grid' as const) : ('tick' as const), x1: t.x, x2: t.x };
    // where labels stand above their marks, the grid keeps to the marks
    return frame.label === null ? marked.map((m) => ({ ...look, y1: m.y1 - 7, y2: m.y1 + 7 })) : [{ ...look, y1: start, y2: foot + ROW_PAD }];
  });
  const rule: PlacedRule = { kind: 'row', x1: 0, x2: width, y1: top, y2: top };
  const edge: PlacedRule[] = kind === 'share' && frame.label !== null ? [{ kind: 'zero', x1: plot.left, x2: plot.left, y1: start + 2, y2: foot }] : [];
  const all = join(lines, foot + ROW_PAD);
  return { ...all, rules: [rule, ...grid, ...edge, ...all.rules], texts: [name, ...all.texts] };
}

/** What the axis of a section spans: whole steps of 1, 2, 5 round all its sums; a share's whole. */
function scaleOf({ kind, rows }: MoneySection, { plot, type }: Frame): { x: Scale; ticks: PlacedTick[] } {
  const values = rows.flatMap((r) => r.values.flatMap((v) => (v.value === null ? [] : [v.value, v.value_max ?? v.value])));
  if (kind === 'share') return { x: scaleLinear([0, Math.max(1, ...values)], [plot.left, plot.right]), ticks: [] };
  const steps = values.length === 0 ? [1, 10] : logTicks(Math.min(...values), Math.max(...values));
  const half = measure([[quiet(`${steps.at(-1)}`)]], type).width / 2;
  const inset: Interval =
    kind === 'sum'
      ? { left: plot.left + SYMBOL.arrow, right: plot.right - Math.max(SYMBOL.arrow, half) }
      : { left: plot.left + 26, right: plot.right - Math.max(12, half) };
  const x = logScale(steps, inset);
  return { x, ticks: placeTicks(steps, x, type) };
}

function placeSection(section: MoneySection, top: number, frame: Frame, words: MoneyWords): Part {
  const { type, width, hasNameColumn, plot } = frame;
  const { name, axis } = words.sections[section.kind];
  const big: TypeScale = { body: type.body + 1.5, small: type.small };
  const head = placeText(wrapRuns([strong(name), quiet(axis)], width, big), big, { x: 0, top, role: 'name' });
  const { x, ticks } = scaleOf(section, frame);
  const headFoot = head.box.y + head.box.height;
  const labelled = ticks.filter((t) => t.isLabelled);
  const middle = headFoot + 4 + lineHeight(type.small) / 2;
  const isClear = keepClear(labelled.map((t) => tickText(t, middle, type)));
  const numbered = labelled.filter((_, i) => isClear[i]);
  const texts = numbered.map((t) => tickText(t, middle, type));
  const rows: Part[] = [];
  const start = labelled.length === 0 ? headFoot + 6 : middle + lineHeight(type.small) / 2 + 3;
  for (const row of section.rows) rows.push(placeRow(section.kind, row, rows.at(-1)?.bottom ?? start, x, ticks, frame));
  const foot = rows.at(-1)?.bottom ?? start;
  const end: PlacedRule = { kind: 'row', x1: 0, x2: width, y1: foot, y2: foot };
  // a long section says its axis again at its foot
  const isLong = foot - start > 480 && hasNameColumn && plot.right > plot.left;
  const footMiddle = foot + 5 + lineHeight(type.small) / 2;
  const again = isLong ? numbered.map((t) => tickText(t, footMiddle, type)) : [];
  const all = join(rows, again.length > 0 ? footMiddle + lineHeight(type.small) / 2 : foot);
  return { ...all, rules: [...all.rules, end], texts: [head, ...texts, ...all.texts, ...again] };
}

/** Places the sections one below the other; a section without rows is left out. */
export function placeMoney(sections: readonly MoneySection[], { width, words }: { width: number; words: MoneyWords }): Placed {
  const frame = toFrame(width);
  const parts: Part[] = [];
  for (const section of sections.filter((s) => s.rows.length > 0)) {
    const above = parts.at(-1);
    parts.push(placeSection(section, above === undefined ? 2 : above.bottom + 26, frame, words));
  }
  const { bottom, ...all } = join(parts, parts.at(-1)?.bottom ?? 0);
  return { width, height: bottom + 4, ...all, decor: [] };
}
