import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBoxes, placeAround } from '../../../src/charts/grammar/around.ts';
import { isOverlapping, type Box } from '../../../src/charts/grammar/placed.ts';

const frame: Box = { x: 0, y: 0, width: 640, height: 600 };
const points = fc.array(
  fc.record({
    x: fc.integer({ min: 20, max: 620 }),
    y: fc.integer({ min: 20, max: 580 }),
    r: fc.constant(5),
    width: fc.integer({ min: 20, max: 160 }),
    height: fc.constantFrom(16, 32),
  }),
  { maxLength: 40 },
);

describe('labels around points', () => {
  it('lie inside the frame, over no mark and not over each other; what finds no place has none', () => {
    fc.assert(
      fc.property(points, (of) => {
        const boxes = placeAround(of, frame, []).flatMap((place, i): Box[] =>
          place === null ? [] : [{ x: place.x, y: place.y, width: of[i]?.width ?? 0, height: of[i]?.height ?? 0 }],
        );
        const marks = of.map((p): Box => ({ x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r }));
        for (const [i, box] of boxes.entries()) {
          expect([...boxes.slice(i + 1), ...marks].some((other) => isOverlapping(box, other))).toBe(false);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 640 && box.y + box.height <= 600).toBe(true);
        }
      }),
    );
  });
  it('stand beside a line, never across it', () => {
    const line = lineBoxes([
      { x: 0, y: 100 },
      { x: 640, y: 100 },
    ]);
    const [place] = placeAround([{ x: 300, y: 100, r: 5, width: 40, height: 16 }], frame, line);
    expect(place).toMatchObject({ anchor: 'middle', isFar: false });
    expect((place?.y ?? 0) + 16).toBeLessThan(100);
  });
  it('have none where the frame is too small', () => {
    expect(placeAround([{ x: 5, y: 5, r: 5, width: 40, height: 16 }], { x: 0, y: 0, width: 20, height: 20 }, [])).toEqual([null]);
  });
});
