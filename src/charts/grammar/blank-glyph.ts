/** The three looks of a blank, told apart without colour: spoken of, absent, cannot be told. */
import type { BlankLook } from '../../domain/vocabulary.ts';
import { placeLine, quiet, type PlacedDecor, type PlacedText, type Shape } from './placed.ts';

export const GLYPH_R = 6;
const inner: Readonly<Record<BlankLook, string>> = { spoken: '§', absent: '∅', unknown: '' };
const type = { body: 9, small: 9 };

function outline(look: BlankLook, cx: number, cy: number): Shape[] {
  if (look !== 'unknown') return [{ kind: 'ring', cx, cy, r: GLYPH_R, isUnbroken: look === 'spoken' }];
  const half = GLYPH_R - 0.5;
  const hatch = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    points: [
      { x: cx + x1, y: cy + y1 },
      { x: cx + x2, y: cy + y2 },
    ],
  });
  return [{ kind: 'band', box: { x: cx - half, y: cy - half, width: 2 * half, height: 2 * half }, look: 'hollow' }, hatch(-half, half, half, -half)];
}

/** The glyph of a look with its middle at a point. */
export function blankGlyph(look: BlankLook, cx: number, cy: number): { readonly decor: PlacedDecor[]; readonly texts: PlacedText[] } {
  const sign = inner[look];
  return {
    decor: outline(look, cx, cy).map((shape) => ({ style: null, shape })),
    texts: sign === '' ? [] : [placeLine([quiet(sign)], type, { x: cx, middle: cy, anchor: 'middle', role: 'note' })],
  };
}
