/** What a chart's geometry is compared by: coordinates to a tenth of a pixel, and texts that lie over each other. */
import { isOverlapping, type Box, type Placed, type PlacedText } from '../../src/charts/grammar/placed.ts';

const round = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 10) / 10
    : Array.isArray(value)
      ? value.map(round)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, round(v)]))
        : value;

/** Height, marks with their shapes and the boxes of their labels. */
export const geometryOf = ({ height, items }: Placed): unknown => round({ height, marks: items.map((i) => [i.fact ?? i.url, i.shapes, i.label?.box]) });

const saidBy = (text: PlacedText) => text.lines.map((l) => l.runs.map((r) => r.text).join(' ')).join(' / ');
const boxesOf = ({ items, texts }: Placed): { said: string; box: Box }[] =>
  [...items.flatMap((i) => i.label ?? []), ...texts].map((t) => ({ said: saidBy(t), box: t.box }));

/** Less than the noise of sums of fractions. */
const smaller = ({ x, y, width, height }: Box): Box => ({ x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 });

/** Pairs of texts that overlap; empty for a readable chart. */
export function overlapsIn(placed: Placed): string[] {
  const boxes = boxesOf(placed);
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (isOverlapping(smaller(a.box), b.box) ? [`${a.said} × ${b.said}`] : [])));
}

/** Texts that stand outside the chart. */
export const outsideOf = (placed: Placed): string[] =>
  boxesOf(placed)
    .filter(({ box }) => box.x < -0.01 || box.y < -0.01 || box.x + box.width > placed.width + 0.01 || box.y + box.height > placed.height + 0.01)
    .map(({ said }) => said);
