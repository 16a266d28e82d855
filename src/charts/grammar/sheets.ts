/** A chart higher than a sheet of paper, cut where nothing is drawn. */
import type { Box, Placed, PlacedItem, Shape } from './placed.ts';

/** From one height to another, px. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}
export interface ChartSheet extends Stretch {
  /** Names of columns that stand on an earlier sheet. */
  readonly heads: Stretch | null;
}
/** How much of a chart a sheet holds, px: the first stands below its title. */
export interface SheetRoom {
  readonly first: number;
  readonly next: number;
}

/** A sheet is at least this much filled before it is cut between rows, or at the widest gap. */
const LEAST_FILLED = 0.55;
/** A line across this much of a chart parts its rows. */
const WHOLE = 0.9;
/** A sheet does not end so closely below names of columns (px). */
const NEAR = 40;

function stretchOf(shape: Shape): Stretch {
  switch (shape.kind) {
    case 'symbol':
    case 'ring':
      return { top: shape.cy - shape.r - 1, bottom: shape.cy + shape.r + 1 };
    case 'arrow':
    case 'bar':
      return { top: shape.y - 6, bottom: shape.y + 6 };
    case 'bracket':
      return { top: shape.y - shape.height / 2 - 1, bottom: shape.y + shape.height / 2 + 1 };
    case 'line':
      return { top: Math.min(...shape.points.map((p) => p.y)), bottom: Math.max(...shape.points.map((p) => p.y)) };
    case 'band':
      return { top: shape.box.y, bottom: shape.box.y + shape.box.height };
  }
}

const ofBox = ({ y, height }: Box): Stretch => ({ top: y, bottom: y + height });

/** A mark with its label; null where nothing of it is seen. */
function ofItem({ shapes, label, leader }: PlacedItem): Stretch | null {
  const parts = [
    ...shapes.map(stretchOf),
    ...(label === null ? [] : [ofBox(label.box)]),
    ...(leader === null ? [] : [{ top: Math.min(leader.y1, leader.y2), bottom: Math.max(leader.y1, leader.y2) }]),
  ];
  return parts.length === 0 ? null : { top: Math.min(...parts.map((p) => p.top)), bottom: Math.max(...parts.map((p) => p.bottom)) };
}

/** Stretches in which nothing stands but lines that run through. */
function gapsOf({ height, texts, items, decor, heads = [] }: Placed): Stretch[] {
  const taken = [
    ...texts.map((t) => ofBox(t.box)),
    ...items.flatMap((i) => ofItem(i) ?? []),
    ...decor.map((d) => stretchOf(d.shape)),
    ...heads.map(({ top, bottom }) => ({ top, bottom: bottom + NEAR })),
  ].sort((a, b) => a.top - b.top);
  const gaps: Stretch[] = [];
  let bottom = 0;
  for (const next of taken) {
    if (next.top > bottom) gaps.push({ top: bottom, bottom: next.top });
    bottom = Math.max(bottom, next.bottom);
  }
  if (bottom < height) gaps.push({ top: bottom, bottom: height });
  return gaps;
}

/** Where the next sheet begins: at the last line between rows, else in the widest gap, else wherever the sheet ends. */
function cutOf({ width, rules }: Placed, gaps: readonly Stretch[], from: number, room: number): number {
  const least = from + LEAST_FILLED * room;
  const isFree = (y: number) => gaps.some((g) => g.top <= y && y <= g.bottom);
  const lines = rules.filter((r) => r.y1 === r.y2 && Math.abs(r.x2 - r.x1) >= WHOLE * width).map((r) => r.y1);
  const rows = lines.filter((y) => y > least && y <= from + room && isFree(y));
  if (rows.length > 0) return Math.max(...rows);
  const free = gaps
    .map(({ top, bottom }) => ({ top: Math.max(top, least), bottom: Math.min(bottom, from + room) }))
    .filter(({ top, bottom }) => bottom > top)
    .sort((a, b) => b.bottom - b.top - (a.bottom - a.top) || b.top - a.top);
  const [widest] = free;
  return widest === undefined ? from + room : (widest.top + widest.bottom) / 2;
}

/** The parts of a chart, one a sheet, in their order; together they show all of it. */
export function sheetsOf(placed: Placed, { first, next }: SheetRoom): ChartSheet[] {
  const gaps = gapsOf(placed);
  const sheets: ChartSheet[] = [];
  let top = 0;
  while (top < placed.height) {
    const heads = placed.heads?.find((h) => h.bottom <= top && top < h.end - 1) ?? null;
    const room = sheets.length === 0 ? first : next - (heads === null ? 0 : heads.bottom - heads.top);
    const bottom = placed.height - top <= room ? placed.height : cutOf(placed, gaps, top, room);
    sheets.push({ top, bottom, heads });
    top = bottom;
  }
  return sheets;
}

/** What of a chart stands in a stretch of it; lines run on beyond it. */
export function partOf(placed: Placed, { top, bottom }: Stretch): Placed {
  const isIn = (s: Stretch | null): boolean => s !== null && (s.top + s.bottom) / 2 >= top && (s.top + s.bottom) / 2 < bottom;
  return {
    ...placed,
    rules: placed.rules.filter((r) => Math.max(r.y1, r.y2) >= top && Math.min(r.y1, r.y2) <= bottom),
    texts: placed.texts.filter((t) => isIn(ofBox(t.box))),
    decor: placed.decor.filter((d) => isIn(stretchOf(d.shape))),
    items: placed.items.filter((i) => isIn(ofItem(i) ?? (i.hit === null ? null : ofBox(i.hit)))),
  };
}
