/** One quiet line under a chart that says what its forms mean; only forms that occur are listed. */
import { lineHeight, placeLine, quiet, type PlacedDecor, type PlacedText, type Shape, type TypeScale } from '../grammar/placed.ts';

export type KeyForm = 'solid' | 'hollow' | 'right' | 'left' | 'ring' | 'bar';
export interface KeyEntry {
  readonly form: KeyForm;
  readonly text: string;
}

const dot = (cx: number, cy: number, hollow = false): Shape => ({ kind: 'symbol', shape: 'circle', cx, cy, r: 4, hollow });

/** The form drawn small in a box `width` wide whose left middle is x, y. */
function formShapes(form: KeyForm, x: number, y: number): { width: number; shapes: Shape[] } {
  switch (form) {
    case 'solid':
      return { width: 10, shapes: [dot(x + 5, y)] };
    case 'hollow':
      return { width: 10, shapes: [dot(x + 5, y, true)] };
    case 'right':
      return { width: 24, shapes: [{ kind: 'arrow', x1: x + 5, x2: x + 23, y }, dot(x + 5, y)] };
    case 'left':
      return { width: 24, shapes: [{ kind: 'arrow', x1: x + 19, x2: x + 1, y }, dot(x + 19, y)] };
    case 'ring':
      return { width: 16, shapes: [{ kind: 'ring', cx: x + 8, cy: y, r: 7 }, dot(x + 8, y)] };
    case 'bar':
      return { width: 26, shapes: [{ kind: 'bar', x1: x + 5, x2: x + 21, y, hollow: false }, dot(x + 5, y), dot(x + 21, y)] };
  }
}

/** Flows the entries from left to right, onto further lines where they do not fit. */
export function placeKey(
  entries: readonly KeyEntry[],
  at: { left: number; right: number; top: number },
  type: TypeScale,
): { texts: PlacedText[]; decor: PlacedDecor[]; bottom: number } {
  const height = Math.max(18, lineHeight(type.small) + 2);
  const texts: PlacedText[] = [];
  const decor: PlacedDecor[] = [];
  let x = at.left;
  let middle = at.top + height / 2;
  for (const { form, text } of entries) {
    const place = () => {
      const { width, shapes } = formShapes(form, x, middle);
      return { shapes, placed: placeLine([quiet(text)], type, { x: x + width + 6, middle, role: 'note' }) };
    };
    let entry = place();
    if (entry.placed.box.x + entry.placed.box.width > at.right && x > at.left) {
      x = at.left;
      middle += height;
      entry = place();
    }
    texts.push(entry.placed);
    decor.push(...entry.shapes.map((shape): PlacedDecor => ({ style: null, shape })));
    x = entry.placed.box.x + entry.placed.box.width + 18;
  }
  return { texts, decor, bottom: entries.length === 0 ? at.top : middle + height / 2 };
}
