/**
 * The comparability guard: which figures may be called larger or smaller than each other. Unlike ones (存量 beside 新增,
 * 家 beside 亿元, 最高 beside a sum that is paid) form groups of their own, in an order that does not depend on the data.
 */
import { compareDecimals, numberToDecimal, shifted, ZERO, type Decimal } from '../number/decimal.ts';
import { unitMeaning } from '../number/units.ts';
import type { Basis, modalities } from '../vocabulary.ts';
import { bindingOf, type CellValue, type ValueRole } from './table.ts';

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
  'uncapped',
  'negotiated',
  'unspecified',
  'benefit',
  'duty',
  'promise',
  'count',
];

/** What must be done, what must not, what may. */
const MODALITY_ORDER: readonly (keyof typeof modalities)[] = ['must', 'must_not', 'may'];

/** Two words for one thing. */
const SAME_MEASURE: Readonly<Record<string, string>> = { 户: '家' };

/** What a unit counts, and in which power of ten: 万元 and 亿元 are both money, 家 and 万户 both firms; an unknown unit counts itself. */
function scaleOf(unit: string | null): { readonly kind: string; readonly places: number } {
  const { measure, places } = (unit === null ? null : unitMeaning(unit)) ?? { measure: unit ?? '', places: 0 };
  return { kind: SAME_MEASURE[measure] ?? measure, places };
}

/** A number in the unit of its kind, exactly: 1.15亿元 and 11500万元 are the same. */
const inKind = (value: number, unit: string | null): Decimal => shifted(numberToDecimal(value), scaleOf(unit).places);

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
    placeIn(MODALITY_ORDER, bindingOf(v, 'modality')),
    placeIn(BASIS_ORDER, v.basis),
    v.each ?? '',
    spanOf(v),
    scaleOf(v.unit).kind,
    v.per ?? '',
    v.scope ?? '',
    v.measured_against ?? '',
    givenFor(v),
  ];
}

/** The size or the years a sum is given for: that of one tier, or of one year of several, is like no other. */
const givenFor = (v: CellValue): string => {
  const { tier, years } = v as Partial<Record<'tier' | 'years', unknown>>;
  return tier == null && years == null ? '' : JSON.stringify([tier ?? null, years ?? null]);
};

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
  const [aLow = ZERO, aHigh = ZERO] = ends(a);
  const [bLow = ZERO, bHigh = ZERO] = ends(b);
  return compareDecimals(aLow, bLow) || compareDecimals(aHigh, bHigh);
}
