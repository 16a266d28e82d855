import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverlapping } from '../../../src/charts/grammar/placed.ts';
import { toSvg } from '../../../src/charts/grammar/svg.ts';
import { placeTierGoals, type Goal, type GoalRow } from '../../../src/charts/tier-goals/tier-goals.ts';
import { targetsComparison } from '../../../src/views/comparisons.ts';
import { chartWidths } from '../../../src/views/charts/chart.ts';
import { drawingOf } from '../../../src/views/charts/chart.ts';
import { tierGoalRows } from '../../../src/views/charts/tier-chart.ts';
import { zh } from '../../../src/words/zh.ts';
import { getSite } from '../../../src/build/site.ts';
import { bases, operators } from '../../../src/domain/vocabulary.ts';

const makeGoal = (overrides: Partial<Goal> = {}): Goal => ({
  fact: 'demo-2022-t-a',
  policy: 'demo-2022',
  city: 'demo',
  city_zh: '示例',
  series: 0,
  label: '示例 2022',
  value: 100,
  value_max: null,
  op: 'eq',
  unit: '家',
  year: 2025,
  basis: 'stock',
  basis_inferred: false,
  each: null,
  joint: null,
  url: '/policies/demo-2022/#fact-demo-2022-t-a',
  draft: false,
  ...overrides,
});
const makeRow = (goals: readonly Goal[], id = 'row'): GoalRow => ({ id, zh: '国家级制造业单项冠军', goals });

const words = zh.chart;
const widths = Object.values(chartWidths);
const round = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 10) / 10
    : Array.isArray(value)
      ? value.map(round)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, round(v)]))
        : value;

const arbitraryRows = fc
  .array(
    fc.array(
      fc.record({
        city: fc.constantFrom('wuhu', 'huainan', 'yangzhou', 'wuhan', 'elsewhere'),
        value: fc.integer({ min: 1, max: 5000 }),
        more: fc.integer({ min: 1, max: 500 }),
        op: fc.constantFrom(...(['eq', 'ge', 'gt', 'about', 'range'] as const)),
        basis: fc.constantFrom(...(['stock', 'flow', 'unclear'] as const)),
        inferred: fc.boolean(),
        each: fc.constantFrom('year' as const, null),
        year: fc.option(fc.integer({ min: 2018, max: 2026 })),
        joint: fc.constantFrom(null, '省级以上合计'),
        draft: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    rows.map((goals, r) =>
      makeRow(
        goals.map(({ more, inferred, ...g }, i) =>
          makeGoal({
            ...g,
            fact: `f-${r}-${i}`,
            label: `城市 20${20 + (i % 5)}`,
            value_max: g.op === 'range' ? g.value + more : null,
            basis_inferred: inferred,
          }),
        ),
        `row-${r}`,
      ),
    ),
  );

describe('the goals of the five policies', () => {
  const site = getSite();
  it.each(widths)('stand where they stood at %i px', (width) => {
    const { items, rows, ticks, height } = placeTierGoals(tierGoalRows(drawingOf(site), targetsComparison(site, site.records.policies)), { width, words });
    const geometry = {
      height,
      ticks: ticks.map((t) => [t.value, t.x]),
      rows: rows.map((r) => [r.id, r.top, r.bottom, r.lines.map((l) => [l.key, l.strands])]),
      marks: items.map((i) => [i.fact, i.shapes, i.label?.box]),
    };
    expect(round(geometry)).toMatchSnapshot();
  });
});

describe('a chart of any goals', () => {
  const each = (check: (rows: readonly GoalRow[], width: number) => void) =>
    fc.assert(fc.property(arbitraryRows, fc.constantFrom(...widths), check), { numRuns: 80 });

  it('draws every goal once', () => {
    each((rows, width) => {
      const drawn = placeTierGoals(rows, { width, words }).items.flatMap((i) => i.fact ?? []);
      expect([...drawn].sort()).toEqual(rows.flatMap((r) => r.goals.map((g) => g.fact)).sort());
    });
  });

  it('has no two labels over each other, and none outside its frame', () => {
    each((rows, width) => {
      const placed = placeTierGoals(rows, { width, words });
      const boxes = placed.items.flatMap((i) => (i.label === null ? [] : [i.label.box]));
      for (const [i, box] of boxes.entries()) {
        expect(boxes.slice(i + 1).some((other) => isOverlapping(box, other))).toBe(false);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(placed.width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(placed.height + 0.01);
      }
    });
  });

  it('never puts unlike bases on one line', () => {
    each((rows, width) => {
      const goals = new Map(rows.flatMap((r) => r.goals.map((g) => [g.fact, g])));
      for (const row of placeTierGoals(rows, { width, words }).rows)
        for (const line of row.lines) expect(new Set(line.facts.map((f) => `${goals.get(f)?.basis ?? ''} ${goals.get(f)?.each ?? ''}`)).size).toBe(1);
    });
  });

  it('places greater numbers further right', () => {
    each((rows, width) => {
      const goals = new Map(rows.flatMap((r) => r.goals.map((g) => [g.fact, g])));
      const points = placeTierGoals(rows, { width, words })
        .items.map((i) => ({ value: goals.get(i.fact ?? '')?.value ?? 0, shape: i.shapes.find((s) => s.kind === 'symbol') }))
        .flatMap(({ value, shape }) => (shape?.kind === 'symbol' ? [{ value, x: shape.cx }] : []))
        .sort((a, b) => a.value - b.value);
      points.slice(1).forEach((p, i) => expect(p.x).toBeGreaterThanOrEqual((points[i]?.x ?? 0) - 1e-6));
    });
  });
});

describe('a drawn chart', () => {
  const svg = (goal: Partial<Goal>, standalone = false) =>
    toSvg(placeTierGoals([makeRow([makeGoal(goal)])], { width: 640, words }), {
      id: 'c',
      label: '图',
      ...(standalone ? { standalone: { title: '题 <b>', desc: '说明', source: '来源' } } : {}),
    });

  it('links each mark to its fact and says it in words', () => {
    expect(svg({})).toMatch(/<a [^>]*href="\/policies\/demo-2022\/#fact-demo-2022-t-a"[^>]*data-fact="demo-2022-t-a"|data-fact="demo-2022-t-a"[^>]*href=/);
    expect(svg({})).toContain('<title>');
  });

  it('uses no style attribute or element and escapes what it prints', () => {
    const drawn = svg({ city_zh: '<img src=x>"', label: '"><script>' });
    expect(drawn).not.toMatch(/style=|<style|<script|<img/);
  });

  it('stands alone as a file: namespace, title, description, source', () => {
    const file = svg({}, true);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('题 &lt;b&gt;');
    expect(file).toContain('来源');
  });

  it.each(Object.keys(operators).filter((op) => op !== 'full') as Goal['op'][])('has a form for the operator %s', (op) => {
    expect(
      placeTierGoals([makeRow([makeGoal({ op, value_max: op === 'range' ? 200 : null })])], { width: 640, words }).items[0]?.shapes.length,
    ).toBeGreaterThan(0);
  });

  it.each(Object.keys(bases) as Goal['basis'][])('names the basis %s', (basis) => {
    expect(svg({ basis })).toContain(bases[basis].zh);
  });
});
