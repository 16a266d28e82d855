import { describe, expect, it } from 'vitest';
import { growthOf, placeDistricts, shareOf, yearSums, type Part, type YearPoint } from '../../../src/charts/districts/districts.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const point = (year: number, value: number, isActual = false): YearPoint => ({ fact: `f-${year}-${value}`, url: '/policies/demo/#f', year, value, isActual });
const part = (name: string, ...values: number[]): Part => ({ id: name, name, points: values.map((v, i) => point(2021 + i, v, i === 0)) });

describe('a goal shared out among parts', () => {
  it('tells by how much a part grows, and nothing of a part with one number', () => {
    expect(growthOf(part('甲', 40, 50, 60))).toEqual({ from: 2021, to: 2023, more: 20, percent: 50 });
    expect(growthOf(part('甲', 0, 8))).toMatchObject({ more: 8, percent: null });
    expect(growthOf(part('甲', 40))).toBeNull();
  });
  it('tells the share of the printed whole in the last year', () => {
    expect(shareOf(part('甲', 40, 50), [point(2022, 400)])).toEqual({ year: 2022, percent: '12.5' });
    expect(shareOf(part('甲', 40, 50), [])).toBeNull();
  });
  it('adds the parts up beside what is printed', () => {
    expect(yearSums({ parts: [part('甲', 1, 2), part('乙', 3, 4)], whole: [point(2021, 4), point(2022, 7)] })).toEqual([
      { year: 2021, sum: 4, printed: 4 },
      { year: 2022, sum: 6, printed: 7 },
    ]);
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, whatever the numbers', (width) => {
    const parts = ['三山经济技术开发区（高新区、滨江新城）', '乙', '丙', '丁'].map((name, i) => part(name, 1000 + i, 1000, 990, 10_000, 10_001, 3, 9_999));
    const placed = placeDistricts({ city: 'demo', parts, whole: [], unit: '户' }, { width, words: zh.charts.districts.drawn });
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
