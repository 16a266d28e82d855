/** The forms of a goal: = dot, ≥ > ≤ < dot with an arrow, 约 dashed ring, range bar; hollow where it is a draft. */
import type { Operator } from '../../domain/vocabulary.ts';
import type { Interval, Shape } from './placed.ts';
import type { ShapeName } from './series-style.ts';

/** Sizes in px: radius of the circle whose area all symbols share, half the widest symbol, radius of the ring, an arrow's reach. */
export const SYMBOL = { r: 5.5, half: 7.5, ring: 9.5, arrow: 25 } as const;

interface Form {
  readonly op: Operator;
  /** true for a 征求意见稿. */
  readonly draft: boolean;
}

/** Room that a goal's mark takes up on its strand, from the x of its value (and of its upper end). */
export function markExtent({ op }: Form, x: number, xMax: number): { mark: Interval; at: number; half: number } {
  const half = op === 'about' ? SYMBOL.ring + 1 : SYMBOL.half;
  const left = op === 'le' || op === 'lt' ? SYMBOL.arrow : half;
  const right = op === 'ge' || op === 'gt' ? SYMBOL.arrow : half;
  return { mark: { left: x - left, right: xMax + right }, at: (x + xMax) / 2, half };
}

/** Shapes of a goal at `x` (to `xMax` for a range) on the strand at `y`, back to front. */
export function goalShapes({ op, draft }: Form, shape: ShapeName, x: number, xMax: number, y: number): Shape[] {
  const symbol = (cx: number): Shape => ({ kind: 'symbol', shape, cx, cy: y, r: SYMBOL.r, hollow: draft });
  switch (op) {
    case 'ge':
    case 'gt':
      return [{ kind: 'arrow', x1: x, x2: x + SYMBOL.arrow - 2, y }, symbol(x)];
    case 'le':
    case 'lt':
      return [{ kind: 'arrow', x1: x, x2: x - SYMBOL.arrow + 2, y }, symbol(x)];
    case 'about':
      return [{ kind: 'ring', cx: x, cy: y, r: SYMBOL.ring }, symbol(x)];
    case 'range':
      return [{ kind: 'bar', x1: x, x2: xMax, y, hollow: draft }, symbol(x), symbol(xMax)];
    case 'eq':
    case 'full':
      return [symbol(x)];
  }
}
