/** Colour and shape of a city's marks: the same in every chart, whatever other cities stand beside it. */

export type ShapeName = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross' | 'wye';
export interface CityStyle {
  /** Part of the class name by which the page recolours: `chart-hue--wuhu`. */
  readonly hue: string;
  /** Colour on light paper, at least 4.5 : 1 against it. */
  readonly color: string;
  readonly shape: ShapeName;
}

const known: Record<string, CityStyle> = {
  wuhu: { hue: 'wuhu', color: '#1d5f6b', shape: 'circle' },
  huainan: { hue: 'huainan', color: '#8a5a13', shape: 'square' },
  yangzhou: { hue: 'yangzhou', color: '#4b5aa3', shape: 'triangle' },
  wuhan: { hue: 'wuhan', color: '#8c3b6d', shape: 'diamond' },
};
const furtherColors = ['#4a6b2a', '#6a4a9c', '#2a6496', '#7a4b3a', '#5c5c22', '#9c2f5a'] as const;
const furtherShapes = ['star', 'cross', 'wye'] as const;

/** 32 bits from a text, FNV-1a. */
const hash = (text: string) => [...text].reduce((h, char) => Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);

const pick = <T>(from: readonly [T, ...T[]], index: number): T => from[index % from.length] ?? from[0];

/** Style of a city id. Cities without a style of their own take one from their id, so that it never changes. */
export function cityStyle(city: string): CityStyle {
  const own = Object.hasOwn(known, city) ? known[city] : undefined;
  if (own !== undefined) return own;
  const code = hash(city);
  const color = pick(furtherColors, code);
  return { hue: `x${furtherColors.indexOf(color) + 1}`, color, shape: pick(furtherShapes, code >>> 8) };
}
