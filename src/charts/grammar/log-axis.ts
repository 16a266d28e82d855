/** The log scale of the goals chart: whole steps of 1, 2, 5. */
import { scaleLog, type ScaleLogarithmic } from 'd3';
import { isOverlapping, placeLine, quiet, type Interval, type PlacedText, type TypeScale } from './placed.ts';

const steps = [1, 2, 5] as const;
/** Float noise of 10 ** n at n < 0 is cut off. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Steps 1, 2, 5, 10 … from the last at or below `low` to the first at or above `high`; at least two. Both must be above zero. */
export function logTicks(low: number, high: number): number[] {
  if (!(low > 0 && high >= low)) throw new RangeError(`a log axis needs 0 < low <= high, got ${low} and ${high}`);
  const from = Math.floor(Math.log10(low)) - 1;
  const to = Math.ceil(Math.log10(high)) + 1;
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((power) => steps.map((s) => tidy(s * 10 ** power)));
  const first = all.findIndex((t) => t > low) - 1;
  const last = Math.max(
    all.findIndex((t) => t >= high),
    first + 1,
  );
  return all.slice(first, last + 1);
}

export function logScale(ticks: readonly number[], range: Interval): ScaleLogarithmic<number, number> {
  return scaleLog([ticks[0] ?? 1, ticks.at(-1) ?? 10], [range.left, range.right]);
}

const isPowerOfTen = (value: number) => Number.isInteger(tidy(Math.log10(value)));

export interface PlacedTick {
  readonly value: number;
  readonly x: number;
  readonly isLabelled: boolean;
}

/** All ticks are labelled where there is room for all, else the powers of ten. */
export function placeTicks(ticks: readonly number[], x: (value: number) => number, type: TypeScale): PlacedTick[] {
  const placed = ticks.map((value) => ({ value, x: x(value) }));
  const boxes = placed.map((t) => tickText(t, 0, type).box);
  const fits = boxes.every((box, i) => i === 0 || !isOverlapping({ ...box, x: box.x - 6 }, boxes[i - 1] ?? box));
  const isShort = ticks.filter(isPowerOfTen).length < 2;
  return placed.map((t, i) => ({ ...t, isLabelled: fits || (isShort ? i === 0 || i === ticks.length - 1 : isPowerOfTen(t.value)) }));
}

/** The number of a tick, centred on it. */
export const tickText = (tick: { value: number; x: number }, middle: number, type: TypeScale): PlacedText =>
  placeLine([quiet(`${tick.value}`)], type, { x: tick.x, middle, anchor: 'middle', role: 'tick' });
