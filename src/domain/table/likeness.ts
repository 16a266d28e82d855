/**
 * The comparability guard: which figures may be called larger or smaller than each other. Unlike ones (存量 beside 新增,
 * 家 beside 亿元, 最高 beside a sum that is paid) form groups of their own, in an order that does not depend on the data.
 */
import type { Basis } from '../vocabulary.ts';
import type { CellValue, ValueRole } from './table.ts';

/** What exists, what is unclear, what is new, then shares: the order in which bases are read. */
export const BASIS_ORDER: readonly Basis[] = ['stock', 'unclear', 'flow', 'ratio', 'coverage'];

const ROLE_ORDER: readonly ValueRole[] = [
  'goal',
  'milestone',
  'part',
  'repeat',
  'baseline',
  'fixed',
  'range',
  'floor',
  'rate',
  'ratio',
  'uplift',
  'cap',
  'unspecified',
  'benefit',
  'promise',
  'mention',
  'count',
];

/** Units of one kind, with what one of them is in the first: 万元 and 亿元 are both money, 家 and 户 both firms. */
const SCALES: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  元: ['元', 1],
  万元: ['元', 1e4],
  亿元: ['元', 1e8],
  户: ['家', 1],
  万户: ['家', 1e4],
  万家: ['家', 1e4],
  '％': ['%', 1],
};

const scaleOf = (unit: string | null): readonly [kind: string, factor: number] => SCALES[unit ?? ''] ?? [unit ?? '', 1];

/** A number in the unit of its kind. Hundredths are whole, so that 1.15亿元 and 11500万元 are the same. */
const inKind = (value: number, unit: string | null): number => Math.round(value * scaleOf(unit)[1] * 100) / 100;

/** Years counted together, both ends included; 0 where nothing is counted up over a named period. */
export function spanOf({ basis, each, from, year }: Pick<CellValue, 'basis' | 'each' | 'from' | 'year'>): number {
  return basis !== 'flow' || each !== null || from === null || year === null ? 0 : year - from + 1;
}

const placeIn = (order: readonly string[], id: string | null): number => (id === null ? order.length : order.indexOf(id));

/** The group of a figure: two figures are alike only where every part is the same. */
export function likenessOf(v: CellValue): readonly (string | number)[] {
  return [
    v.value === null ? 1 : 0,
    placeIn(ROLE_ORDER, v.role),
    placeIn(BASIS_ORDER, v.basis),
    v.each ?? '',
    spanOf(v),
    scaleOf(v.unit)[0],
    v.per ?? '',
    v.scope ?? '',
    v.measured_against ?? '',
  ];
}

const compareParts = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The fixed order of groups: figures with a number first, then by role, basis and the rest of {@link likenessOf}. */
export function compareGroups(a: CellValue, b: CellValue): number {
  const other = likenessOf(b);
  return likenessOf(a).reduce((order: number, part, i) => order || compareParts(part, other[i] ?? ''), 0);
}

export const isAlike = (a: CellValue, b: CellValue): boolean => compareGroups(a, b) === 0;

/** Smaller first, for figures that are alike; a range by its lower, then its upper end. */
export function compareFigures(a: CellValue, b: CellValue): number {
  const ends = (v: CellValue) => [v.value ?? 0, v.value_max ?? v.value ?? 0].map((n) => inKind(n, v.unit));
  const [aLow = 0, aHigh = 0] = ends(a);
  const [bLow = 0, bHigh = 0] = ends(b);
  return compareParts(aLow, bLow) || compareParts(aHigh, bHigh);
}
