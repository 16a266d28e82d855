import { describe, expect, it } from 'vitest';
import { placeTrajectories, type CoursePoint, type CourseRow } from '../../../src/charts/trajectories/trajectories.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.charts.trajectories.drawn;
const point = (year: number, value: number, more: Partial<CoursePoint> = {}): CoursePoint => ({
  fact: `f-${year}-${value}`,
  url: '/policies/demo-2022/#f',
  year,
  value,
  said: `${value}`,
  isActual: false,
  remarks: [],
  title: `${year} ${value}`,
  ...more,
});
/** One row, a plot for each list of courses. */
const row = (...plots: CoursePoint[][][]): CourseRow => ({
  id: 'row',
  plots: plots.map((courses, p) => ({
    id: `plot-${p}`,
    name: '市级专精特新',
    basis: '存量',
    courses: courses.map((points, series) => ({ policy: `p-${series}`, city: 'demo', name: `城市 ${2018 + series}`, series, points })),
  })),
});
const levelAt = (placed: ReturnType<typeof placeTrajectories>, fact: string) => placed.items.find((i) => i.fact === fact)?.hit?.y ?? NaN;

describe('numbers by year', () => {
  it('joins the years of one document and leaves a single year alone', () => {
    const { decor } = placeTrajectories([row([[point(2021, 391, { isActual: true }), point(2025, 700)], [point(2024, 1000)]])], { width: 640, words });
    expect(decor.filter((d) => d.shape.kind === 'line').length).toBe(1);
  });
  it('tells what existed from a goal by the form of its mark', () => {
    const { items } = placeTrajectories([row([[point(2021, 391, { isActual: true }), point(2025, 700)]])], { width: 640, words });
    expect(items.map((i) => i.shapes.map((s) => s.kind === 'symbol' && s.hollow))).toEqual([[true, false], [false]]);
  });
  it('draws the plots of one row on one scale and side by side where there is room', () => {
    const rows = [row([[point(2021, 500), point(2025, 1000)]], [[point(2023, 500, { fact: 'other' })]])];
    const wide = placeTrajectories(rows, { width: 1328, words });
    expect(levelAt(wide, 'other')).toBe(levelAt(wide, 'f-2021-500'));
    const narrow = placeTrajectories(rows, { width: 328, words });
    expect(levelAt(narrow, 'other')).toBeGreaterThan(levelAt(narrow, 'f-2021-500'));
  });
  it('stands higher for more', () => {
    const placed = placeTrajectories([row([[point(2021, 500), point(2025, 1000)]])], { width: 640, words });
    expect(levelAt(placed, 'f-2025-1000')).toBeLessThan(levelAt(placed, 'f-2021-500'));
  });
  it.each([280, 328, 640, 1328])('says every number of twelve documents that say nearly the same, at %i px', (width) => {
    const courses = Array.from({ length: 12 }, (_, i) => [point(2023 + (i % 2), 990 + i, { remarks: ['征求意见稿', '存量〔推定〕'] })]);
    const placed = placeTrajectories([row(courses, courses)], { width, words });
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
    expect(placed.items.filter((i) => i.label === null)).toEqual([]);
    expect(placed.items.length).toBe(24);
  });
});
