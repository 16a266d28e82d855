/**
 * When documents were issued and how far they reach: a row a document, a lane a mark, all on one scale of years. A day is a
 * dot, a period or a year a band; what the editor inferred is dashed.
 */
import { keepClear } from '../grammar/keep-clear.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  plain,
  quiet,
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
import type { TimelineKind, TimelineMark, TimelineScale } from './document-timeline.ts';

/** A mark with its words. */
export interface TimelineEntry {
  readonly mark: TimelineMark;
  /** Beside the mark: 2022-03-30 成文. */
  readonly label: string;
  /** The whole statement. */
  readonly title: string;
  readonly url: string;
}
export interface TimelineRow {
  readonly url: string;
  readonly city: string;
  /** Of the document. */
  readonly name: string;
  /** What must be known of the document: 征求意见稿, 节选. */
  readonly remarks: readonly string[];
  /** Place of the city among those shown. */
  readonly series: number;
  readonly entries: readonly TimelineEntry[];
}

/** Narrower than this a document's name stands above its marks. */
const BESIDE = 560;
const NAMES = 150;
const LANE = 21;
const GAP = 7;
const R = 5;
const BAND = 10;

interface Frame extends Interval {
  readonly type: TypeScale;
  readonly width: number;
  /** Where the date stands that phases are told against. */
  readonly now: number;
}
type Part = Pick<Placed, 'rules' | 'texts' | 'items'> & { readonly bottom: number };

const bandLooks: Readonly<Record<Exclude<TimelineKind, 'issued' | 'published'>, 'solid' | 'hollow' | 'dashed'>> = {
  plan: 'solid',
  goal: 'hollow',
  inferred: 'dashed',
};

/** From a per cent of the plot to px. */
const across = ({ left, right }: Interval, percent: number): number => left + ((right - left) * percent) / 100;

function shapeOf({ kind, x0, x1 }: TimelineMark, frame: Frame, middle: number): { shape: Shape; extent: Interval } {
  const from = across(frame, x0);
  if (kind === 'issued' || kind === 'published') {
    const shape: Shape = { kind: 'symbol', shape: 'circle', cx: from, cy: middle, r: R, hollow: kind === 'published' };
    return { shape, extent: { left: from - R, right: from + R } };
  }
  const to = across(frame, x1 ?? x0);
  const box = { x: from, y: middle - BAND / 2, width: to - from, height: BAND };
  return { shape: { kind: 'band', box, look: bandLooks[kind] }, extent: { left: from, right: to } };
}

/** Beside its mark where there is room, not across today if that can be; else in a line of its own above it. */
function seatOf(width: number, extent: Interval, frame: Frame): { x: number; isAbove: boolean } {
  const beside = [extent.right + GAP, extent.left - GAP - width].filter((x) => x >= frame.left && x + width <= frame.right);
  const x = beside.find((at) => at >= frame.now || at + width <= frame.now) ?? beside[0];
  return x === undefined ? { x: Math.max(frame.left, Math.min(extent.left, frame.right - width)), isAbove: true } : { x, isAbove: false };
}

function placeEntry(entry: TimelineEntry, row: TimelineRow, top: number, frame: Frame): { item: PlacedItem; bottom: number } {
  const style = seriesStyle(row.series);
  const runs: Run[] = [plain(entry.label)];
  const { extent } = shapeOf(entry.mark, frame, 0);
  const seat = seatOf(measure([runs], frame.type).width, extent, frame);
  const middle = top + LANE / 2 + (seat.isAbove ? lineHeight(frame.type.body) : 0);
  const label = seat.isAbove
    ? placeText([runs], frame.type, { x: seat.x, top, role: 'label' })
    : placeLine(runs, frame.type, { x: seat.x, middle, role: 'label' });
  const bottom = middle + LANE / 2;
  return {
    item: {
      fact: null,
      url: entry.url,
      city: row.city,
      style,
      title: entry.title,
      shapes: [shapeOf(entry.mark, frame, middle).shape],
      leader: null,
      label,
      hit: { x: extent.left - 3, y: middle - LANE / 2, width: extent.right - extent.left + 6, height: LANE },
    },
    bottom,
  };
}

function placeRow(row: TimelineRow, top: number, frame: Frame): Part {
  const isBeside = frame.left > 0;
  const name: Run[] = [{ text: row.name, style: 'city' }, ...row.remarks.map(quiet)];
  const lines = isBeside
    ? [...wrapRuns(name.slice(0, 1), NAMES, frame.type), ...wrapRuns(name.slice(1), NAMES, frame.type)]
    : wrapRuns(name, frame.width, frame.type);
  const head = placeText(lines, frame.type, { x: 0, top: top + 6, role: 'label' });
  const items: PlacedItem[] = [
    {
      fact: null,
      url: row.url,
      city: row.city,
      style: seriesStyle(row.series),
      title: [row.name, ...row.remarks].join(' '),
      shapes: [],
      leader: null,
      label: head,
      hit: null,
    },
  ];
  let y = isBeside ? top + 4 : head.box.y + head.box.height;
  for (const entry of row.entries) {
    const { item, bottom } = placeEntry(entry, row, y, frame);
    items.push(item);
    y = bottom;
  }
  return {
    rules: [{ kind: 'row', x1: 0, x2: frame.width, y1: top, y2: top }],
    texts: [],
    items,
    bottom: Math.max(y, head.box.y + head.box.height) + 6,
  };
}

/** The years over the plot, the date phases are told against over them. */
function placeHead(scale: TimelineScale, asOf: string, frame: Frame): { texts: PlacedText[]; bottom: number } {
  const { type } = frame;
  const wanted = measure([[quiet(asOf)]], type).width;
  const x = Math.max(frame.left, Math.min(frame.now - wanted / 2, frame.right - wanted));
  const now = placeText([[quiet(asOf)]], type, { x, top: 0, role: 'tick' });
  const top = now.box.height + 2;
  const years = scale.years.map(({ year, x: from }, i) => {
    const half = measure([[quiet(`${year}`)]], type).width / 2;
    const middle = across(frame, (from + (scale.years[i + 1]?.x ?? 100)) / 2);
    return placeText([[quiet(`${year}`)]], type, {
      x: Math.max(frame.left + half, Math.min(middle, frame.right - half)),
      top,
      anchor: 'middle',
      role: 'tick',
    });
  });
  const isClear = keepClear(years);
  return { texts: [now, ...years.filter((_, i) => isClear[i])], bottom: top + lineHeight(type.small) + 4 };
}

/** Places the rows in their order. `asOf`: the date in words. */
export function placeTimeline(rows: readonly TimelineRow[], scale: TimelineScale, { width, asOf }: { width: number; asOf: string }): Placed {
  const type: TypeScale = width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const plot: Interval = { left: width < BESIDE ? 0 : NAMES + 16, right: width };
  const frame: Frame = { ...plot, width, type, now: across(plot, scale.now) };
  const head = placeHead(scale, asOf, frame);
  const parts: Part[] = [];
  for (const row of rows) parts.push(placeRow(row, parts.at(-1)?.bottom ?? head.bottom, frame));
  const bottom = parts.at(-1)?.bottom ?? head.bottom;
  const upright = (kind: PlacedRule['kind'], percent: number, top: number): PlacedRule => {
    const x = across(frame, percent);
    return { kind, x1: x, x2: x, y1: top, y2: bottom };
  };
  return {
    width,
    height: bottom + 2,
    rules: [
      ...scale.years.map(({ x }) => upright('grid', x, head.bottom)),
      upright('grid', 100, head.bottom),
      upright('zero', scale.now, lineHeight(type.small)),
      ...parts.flatMap((p) => p.rules),
    ],
    texts: [...head.texts, ...parts.flatMap((p) => p.texts)],
    decor: [],
    items: parts.flatMap((p) => p.items),
  };
}
