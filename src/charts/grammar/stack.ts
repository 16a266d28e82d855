/** Placed charts one below the other, as one. */
import type { Box, Placed, PlacedText, Shape } from './placed.ts';

const boxDown = (box: Box, by: number): Box => ({ ...box, y: box.y + by });
const textDown = (text: PlacedText, by: number): PlacedText => ({ ...text, box: boxDown(text.box, by), lines: text.lines.map((l) => ({ ...l, y: l.y + by })) });

function shapeDown(shape: Shape, by: number): Shape {
  switch (shape.kind) {
    case 'symbol':
    case 'ring':
      return { ...shape, cy: shape.cy + by };
    case 'arrow':
    case 'bar':
    case 'bracket':
      return { ...shape, y: shape.y + by };
    case 'band':
      return { ...shape, box: boxDown(shape.box, by) };
    case 'line':
      return { ...shape, points: shape.points.map((p) => ({ ...p, y: p.y + by })) };
  }
}

/** The same chart, `by` px lower. */
export function moveDown({ width, height, rules, texts, decor, items }: Placed, by: number): Placed {
  return {
    width,
    height: height + by,
    rules: rules.map((r) => ({ ...r, y1: r.y1 + by, y2: r.y2 + by })),
    texts: texts.map((t) => textDown(t, by)),
    decor: decor.map((d) => ({ ...d, shape: shapeDown(d.shape, by) })),
    items: items.map((item) => ({
      ...item,
      shapes: item.shapes.map((s) => shapeDown(s, by)),
      leader: item.leader === null ? null : { ...item.leader, y1: item.leader.y1 + by, y2: item.leader.y2 + by },
      label: item.label === null ? null : textDown(item.label, by),
      hit: item.hit === null ? null : boxDown(item.hit, by),
    })),
  };
}

/** Charts of one width from top to bottom, `gap` px apart. */
export function stack(charts: readonly Placed[], gap: number): Placed {
  const moved: Placed[] = [];
  for (const chart of charts) moved.push(moveDown(chart, moved.length === 0 ? 0 : (moved.at(-1)?.height ?? 0) + gap));
  return {
    width: Math.max(0, ...charts.map((c) => c.width)),
    height: moved.at(-1)?.height ?? 0,
    rules: moved.flatMap((c) => c.rules),
    texts: moved.flatMap((c) => c.texts),
    decor: moved.flatMap((c) => c.decor),
    items: moved.flatMap((c) => c.items),
  };
}
