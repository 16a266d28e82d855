import { describe, expect, it } from 'vitest';
import { MOST_DOCUMENTS, placeTierGoalParts } from '../../../src/charts/tier-goals/tier-goal-parts.ts';
import { placeTierGoals, type Goal, type GoalRow } from '../../../src/charts/tier-goals/tier-goals.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.chart;
const goalOf = (document: number, row: number): Goal => ({
  fact: `demo-${document}-t-${row}`,
  policy: `demo-${document}`,
  city: `city-${document}`,
  city_zh: `城市${document}`,
  series: document,
  label: `城市${document} 2022`,
  value: 10 ** (1 + row) * (1 + (document % 7)),
  value_max: null,
  op: document % 3 === 0 ? 'ge' : 'eq',
  unit: '家',
  year: 2025,
  basis: document % 5 === 0 ? 'unclear' : 'stock',
  basis_inferred: false,
  each: null,
  joint: null,
  url: `/policies/demo-${document}/#fact-demo-${document}-t-${row}`,
  draft: false,
});
/** Two rows; only the first few documents speak in the second. */
const rowsOf = (documents: number): GoalRow[] =>
  [documents, 5].map((many, row) => ({
    id: `row-${row}`,
    zh: `第 ${row} 级`,
    goals: Array.from({ length: Math.min(many, documents) }, (_, d) => goalOf(d, row)),
  }));
const parts = (documents: number, width = 640) => placeTierGoalParts(rowsOf(documents), { width, words });
const heads = (documents: number) => parts(documents).texts.filter((t) => /^第 \d+ 组/.test(t.lines[0]?.runs[0]?.text ?? '')).length;
const symbolX = (placed: ReturnType<typeof parts>, fact: string): number => {
  const symbol = placed.items.find((i) => i.fact === fact)?.shapes.find((s) => s.kind === 'symbol');
  return symbol?.kind === 'symbol' ? symbol.cx : NaN;
};

describe('goals of many documents', () => {
  it('stand in one chart up to twelve documents, as they do without parts', () => {
    expect(parts(MOST_DOCUMENTS)).toEqual(placeTierGoals(rowsOf(MOST_DOCUMENTS), { width: 640, words }));
  });
  it('stand in several charts of about one size beyond', () => {
    expect([heads(12), heads(13), heads(24), heads(25), heads(100)]).toEqual([0, 2, 2, 3, 9]);
  });
  it('leave nobody out and name nothing twice', () => {
    const facts = parts(40).items.map((i) => i.fact);
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts.length).toBe(45);
  });
  it('share one scale', () => {
    const placed = parts(30);
    // documents 0 and 28 set the same number
    expect(symbolX(placed, 'demo-28-t-0')).toBeCloseTo(symbolX(placed, 'demo-0-t-0'));
    expect(symbolX(placed, 'demo-29-t-0')).toBeGreaterThan(symbolX(placed, 'demo-28-t-0'));
  });
  it.each([328, 640, 1328])('have no two texts over each other at %i px', (width) => {
    const placed = parts(30, width);
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
