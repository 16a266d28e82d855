/**
 * Placed marks: what every chart of the site becomes before it is drawn. Plain data in px, y downwards, origin at the
 * chart's upper left corner; no fonts, no DOM, no functions. `svg.ts` draws it and knows nothing of policies.
 */
import type { SeriesStyle } from './series-style.ts';
import { textWidth, wrapText } from './text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Interval {
  readonly left: number;
  readonly right: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** True where two boxes share more than an edge. */
export const isOverlapping = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Ways to set a run of text: in the city's colour, strong (figures), plain, or quiet (years, remarks). */
export type RunStyle = 'city' | 'strong' | 'plain' | 'quiet';
export interface Run {
  readonly text: string;
  readonly style: RunStyle;
}
/** Font sizes in px. */
export interface TypeScale {
  readonly body: number;
  readonly small: number;
}

export const runSize = (run: Run, type: TypeScale): number => (run.style === 'quiet' ? type.small : type.body);
export const isBold = (run: Run): boolean => run.style === 'strong';
const SPACE = 0.3;
const LEADING = 1.35;
/** From the middle of a line of text to its baseline, in em. */
const MIDDLE_TO_BASELINE = 0.36;

/** Runs are parted by a space, unless a full-width bracket already brings its own. */
export const isSpaced = (before: Run | undefined, run: Run): boolean =>
  before !== undefined && !/[\p{Pe}\p{Pf}]$/u.test(before.text) && !/^[\p{Ps}\p{Pi}]/u.test(run.text);

const runWidth = (run: Run, type: TypeScale) => textWidth(run.text, runSize(run, type), isBold(run));
const lineWidth = (runs: readonly Run[], type: TypeScale) =>
  runs.reduce((width, run, i) => width + runWidth(run, type) + (isSpaced(runs[i - 1], run) ? SPACE * runSize(run, type) : 0), 0);
const lineSize = (runs: readonly Run[], type: TypeScale) => Math.max(...runs.map((run) => runSize(run, type)));

/** Puts runs into lines no wider than `width`, breaking between runs first and inside one only where it must. */
export function wrapRuns(runs: readonly Run[], width: number, type: TypeScale): Run[][] {
  const pieces = runs.flatMap((run) => wrapText(run.text, width, runSize(run, type), isBold(run)).map((text): Run => ({ ...run, text })));
  const lines: Run[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && lineWidth([...line, piece], type) <= width) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Size in px of lines of runs. */
export const measure = (lines: readonly (readonly Run[])[], type: TypeScale): { width: number; height: number } => ({
  width: Math.max(0, ...lines.map((line) => lineWidth(line, type))),
  height: lines.reduce((height, line) => height + LEADING * lineSize(line, type), 0),
});

export type Anchor = 'start' | 'middle' | 'end';
/** What a text is for; becomes its class name. */
export type TextRole = 'label' | 'name' | 'caption' | 'tick' | 'note';
export interface PlacedText {
  readonly role: TextRole;
  readonly anchor: Anchor;
  /** Where the anchor stands. */
  readonly x: number;
  /** `y` is the baseline. */
  readonly lines: readonly { readonly y: number; readonly runs: readonly (Run & { readonly size: number })[] }[];
  readonly box: Box;
}

/** Sets lines of runs with their upper edge at `top` and their anchor at `x`. */
export function placeText(lines: readonly (readonly Run[])[], type: TypeScale, at: { x: number; top: number; anchor?: Anchor; role: TextRole }): PlacedText {
  const { width, height } = measure(lines, type);
  const anchor = at.anchor ?? 'start';
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  let y = at.top;
  return {
    role: at.role,
    anchor,
    x: at.x,
    lines: lines.map((runs) => {
      const size = lineSize(runs, type);
      const baseline = y + (LEADING / 2 + MIDDLE_TO_BASELINE) * size;
      y += LEADING * size;
      return { y: baseline, runs: runs.map((run) => ({ ...run, size: runSize(run, type) })) };
    }),
    box: { x: at.x - before, y: at.top, width, height },
  };
}

/** Height in px of one line. */
export const lineHeight = (size: number): number => LEADING * size;

/** One line set with its middle on `middle`. */
export const placeLine = (runs: readonly Run[], type: TypeScale, at: { x: number; middle: number; anchor?: Anchor; role: TextRole }): PlacedText =>
  placeText([runs], type, { ...at, top: at.middle - lineHeight(lineSize(runs, type)) / 2 });

/** A hairline: `grid` and `tick` belong to the scale, `row` parts rows, `strand` carries marks, `zero` is the foot of a scale. */
export interface PlacedRule {
  readonly kind: 'grid' | 'tick' | 'row' | 'strand' | 'zero';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The visible parts of a mark, all in the colour of its item. */
export type Shape =
  /** The city's symbol; hollow where the number is not (yet) in force or is an actual. */
  | { readonly kind: 'symbol'; readonly shape: SeriesStyle['shape']; readonly cx: number; readonly cy: number; readonly r: number; readonly hollow: boolean }
  /** Dashed ring: 左右, 约; an unbroken one is the outline of a glyph. */
  | { readonly kind: 'ring'; readonly cx: number; readonly cy: number; readonly r: number; readonly isUnbroken?: boolean }
  /** From x1 to its head at x2: 以上, 超过 (to the right), 不超过 (to the left). */
  | { readonly kind: 'arrow'; readonly x1: number; readonly x2: number; readonly y: number }
  /** From one end of a range to the other, or from zero to a fixed sum. */
  | { readonly kind: 'bar'; readonly x1: number; readonly x2: number; readonly y: number; readonly hollow: boolean }
  /** A limit: `]` is a cap, `[` a floor. */
  | { readonly kind: 'bracket'; readonly opens: 'left' | 'right'; readonly x: number; readonly y: number; readonly height: number }
  | { readonly kind: 'line'; readonly points: readonly Point[] }
  /** A stretch of time or an amount by its length; `dashed` is not printed but read by the editor. */
  | { readonly kind: 'band'; readonly box: Box; readonly look: 'solid' | 'hollow' | 'dashed' };

/** One linked mark with its label. */
export interface PlacedItem {
  /** Fact id, the `data-fact` of the link; null where the mark stands for no single fact. */
  readonly fact: string | null;
  readonly url: string;
  readonly city: string;
  readonly style: SeriesStyle;
  /** The whole statement in words, for the tooltip and for screen readers. */
  readonly title: string;
  readonly shapes: readonly Shape[];
  /** From the mark to a label that does not stand beside it. */
  readonly leader: { readonly x: number; readonly y1: number; readonly y2: number } | null;
  readonly label: PlacedText | null;
  /** Invisible area that also takes the pointer, for small marks. */
  readonly hit: Box | null;
}

/** A shape that is no link: the reading key, the lines of a series. `style` null: ink. */
export interface PlacedDecor {
  readonly style: SeriesStyle | null;
  readonly shape: Shape;
}

/** Where names of columns stand, and where the rows below them end. */
export interface PlacedHeads {
  readonly top: number;
  readonly bottom: number;
  readonly end: number;
}

/** A chart, ready to be drawn. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly decor: readonly PlacedDecor[];
  readonly items: readonly PlacedItem[];
  /** Names of columns, top to bottom: each sheet of paper repeats those of its rows. */
  readonly heads?: readonly PlacedHeads[];
}

export const plain = (text: string): Run => ({ text, style: 'plain' });
export const quiet = (text: string): Run => ({ text, style: 'quiet' });
export const strong = (text: string): Run => ({ text, style: 'strong' });
