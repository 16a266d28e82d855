/** A piece of text on a page: its lower left corner, width and height of its letters, in points. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Fewer lines than this on either side make no columns. */
const LEAST_LINES = 5;
/** How much of its column a line of running text fills: half of all lines are this full, or it is a table. */
const FILLED = 0.75;
/** A gap between columns is at least so many characters wide. */
const GUTTER = 0.8;
/** Columns of a page are about as wide as each other: the narrower one at least so much of the other. */
const ALIKE = 0.7;
/** Share of the lines that may stand across the gap: titles, page numbers. */
const ACROSS = 0.15;

/** The median. */
export const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Pieces of text that stand on one line, left to right; lines from the top. */
export function linesOf(glyphs: readonly Glyphs[]): Glyphs[][] {
  const lines: Glyphs[][] = [];
  for (const g of [...glyphs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.find((l) => l[0] !== undefined && Math.abs(l[0].y - g.y) < Math.max(l[0].size, g.size) * 0.45);
    if (line === undefined) lines.push([g]);
    else line.push(g);
  }
  return lines.map((l) => l.sort((a, b) => a.x - b.x));
}

/** Pieces of one line that no gap parts. */
export type Stretch = readonly Glyphs[];
export const startOf = (s: Stretch) => s[0]?.x ?? 0;
export const endOf = (s: Stretch) => Math.max(...s.map((g) => g.x + g.width));
export const topOf = (s: Stretch) => s[0]?.y ?? 0;

export function stretchesOf(line: readonly Glyphs[]): Stretch[] {
  const parts: Glyphs[][] = [];
  for (const g of line) {
    const last = parts.at(-1);
    if (last === undefined || g.x - endOf(last) >= g.size * GUTTER) parts.push([g]);
    else last.push(g);
  }
  return parts;
}

/** How wide a column is; 0 where its lines do not fill it as running text does. */
function runningWidth(column: readonly Stretch[]): number {
  const lines = new Map<number, number>();
  for (const s of column) lines.set(topOf(s), (lines.get(topOf(s)) ?? 0) + endOf(s) - startOf(s));
  if (lines.size < LEAST_LINES) return 0;
  const width = Math.max(...column.map(endOf)) - Math.min(...column.map(startOf));
  return middle([...lines.values()]) >= width * FILLED ? width : 0;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

const isLeftOf = (s: Stretch, { to }: Gutter) => endOf(s) <= to;
const isRightOf = (s: Stretch, { from }: Gutter) => startOf(s) >= from;
const isAcross = (s: Stretch, gutter: Gutter) => isLeftOf(s, gutter) === isRightOf(s, gutter);

/** The empty strip between two columns of running text; null where the page has one column. */
function gutterOf(all: readonly Stretch[], size: number): Gutter | null {
  const [left, right] = [Math.min(...all.map(startOf)), Math.max(...all.map(endOf))];
  const most = new Set(all.map(topOf)).size * ACROSS;
  const over = (x: number) => all.filter((s) => startOf(s) < x && endOf(s) > x).length;
  let best: Gutter | null = null;
  let from: number | null = null;
  for (let x = left + (right - left) * 0.3; x <= left + (right - left) * 0.7; x++) {
    if (over(x) <= most) from ??= x;
    else from = null;
    if (from !== null && x - from >= size * GUTTER - 1 && (best === null || x - from > best.to - best.from)) best = { from, to: x };
  }
  if (best === null) return null;
  const gutter = best;
  const within = all.filter((s) => !isAcross(s, gutter));
  const widths = [within.filter((s) => isLeftOf(s, gutter)), within.filter((s) => isRightOf(s, gutter))].map(runningWidth);
  return Math.min(...widths) >= Math.max(...widths) * ALIKE && Math.max(...widths) > 0 ? gutter : null;
}

/**
 * The text of a page as parts to be read one after the other, each line by line: a page of two columns gives what stands
 * over both, the left one, the right one, down to the next line that stands over both.
 */
export function readingOrder(glyphs: readonly Glyphs[]): Glyphs[][] {
  const all = linesOf(glyphs).flatMap(stretchesOf);
  const gutter = all.length < 2 * LEAST_LINES ? null : gutterOf(all, middle(glyphs.map((g) => g.size)));
  if (gutter === null) return [[...glyphs]];
  const across = all.filter((s) => isAcross(s, gutter)).sort((a, b) => topOf(b) - topOf(a));
  const within = all.filter((s) => !isAcross(s, gutter));
  // how many lines over both columns stand above it
  const bandOf = (s: Stretch) => across.filter((a) => topOf(a) > topOf(s)).length;
  const parts: Glyphs[][] = [];
  for (let band = 0; band <= across.length; band++) {
    const here = within.filter((s) => bandOf(s) === band);
    parts.push(here.filter((s) => isLeftOf(s, gutter)).flat(), here.filter((s) => isRightOf(s, gutter)).flat(), [...(across[band] ?? [])]);
  }
  return parts.filter((part) => part.length > 0);
}
