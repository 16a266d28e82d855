/** Places for the labels of points that stand anywhere in a plot: near their point, clear of marks, lines and each other. */
import { isOverlapping, type Anchor, type Box, type Point } from './placed.ts';

/** A mark and the size of its label, px. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Half the mark's size. */
  readonly r: number;
  readonly width: number;
  readonly height: number;
}
/** Where a label's box stands, by which end it is anchored, and whether a leader has to lead to it. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly isFar: boolean;
}

const GAP = 3;
const STEP = 7;
/** Farther than this a leader no longer says whose label it is. */
const STEPS = 12;

/** Edges that only touch are apart, but a hair of space is wanted. */
const grown = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

/** Where the leader of a far label runs. */
const leaderBox = (p: Labelled, place: LabelPlace): Box => {
  const [top, bottom] = place.y < p.y ? [place.y + p.height, p.y - p.r] : [p.y + p.r, place.y];
  return { x: p.x - 1, y: top, width: 2, height: bottom - top };
};

/** Places from the nearest outwards: above, right, left, below; then higher and lower, over the mark. */
function* places(p: Labelled): Generator<LabelPlace> {
  const above = p.y - p.r - GAP - p.height;
  const below = p.y + p.r + GAP;
  const middle = p.y - p.height / 2;
  const across: readonly (readonly [number, Anchor])[] = [
    [p.x - p.width / 2, 'middle'],
    [p.x - p.r - 2, 'start'],
    [p.x + p.r + 2 - p.width, 'end'],
  ];
  yield { x: p.x - p.width / 2, y: above, anchor: 'middle', isFar: false };
  yield { x: p.x + p.r + GAP + 2, y: middle, anchor: 'start', isFar: false };
  yield { x: p.x - p.r - GAP - 2 - p.width, y: middle, anchor: 'end', isFar: false };
  for (const [x, anchor] of across) yield { x, y: above, anchor, isFar: false };
  for (const [x, anchor] of across) yield { x, y: below, anchor, isFar: false };
  for (let k = 1; k <= STEPS; k++) for (const y of [above - k * STEP, below + k * STEP]) for (const [x, anchor] of across) yield { x, y, anchor, isFar: true };
}

/** Boxes along a line, so that no label lies across it. */
export function lineBoxes(points: readonly Point[]): Box[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    return Array.from({ length: steps + 1 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / steps - 1,
      y: from.y + ((to.y - from.y) * k) / steps - 1,
      width: 2,
      height: 2,
    }));
  });
}

/**
 * A place for every label, in the order given: the first that is inside the frame and covers nothing; null where the frame
 * has none left near the mark.
 * @param obstacles what no label may cover; the marks themselves are added
 */
export function placeAround(points: readonly Labelled[], frame: Box, obstacles: readonly Box[]): (LabelPlace | null)[] {
  const marks = points.map((p): Box => ({ x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r }));
  const taken: Box[] = [...obstacles, ...marks];
  const isInside = (b: Box) => b.x >= frame.x && b.y >= frame.y && b.x + b.width <= frame.x + frame.width && b.y + b.height <= frame.y + frame.height;
  const labels: Box[] = [];
  const isFree = (p: Labelled, place: LabelPlace, box: Box) =>
    isInside(box) &&
    !taken.some((t) => isOverlapping(t, grown(box, 1))) &&
    // a line that runs through the mark may cross its leader; a label or another mark may not
    !(place.isFar && [...labels, ...marks].some((t) => isOverlapping(t, leaderBox(p, place))));
  return points.map((p) => {
    for (const place of places(p)) {
      const box: Box = { x: place.x, y: place.y, width: p.width, height: p.height };
      if (!isFree(p, place, box)) continue;
      const own = place.isFar ? [box, leaderBox(p, place)] : [box];
      taken.push(...own);
      labels.push(...own);
      return place;
    }
    return null;
  });
}
