import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { partOf, sheetsOf } from '../../../src/charts/grammar/sheets.ts';
import { placeText, plain, type Placed } from '../../../src/charts/grammar/placed.ts';
import { chartWidths, isTall } from '../../../src/views/charts/chart.ts';
import { siteCharts } from '../../../src/views/charts/site-charts.ts';

const ROOM = { first: 300, next: 400 };
const type = { body: 13, small: 12 };
/** Rows of text, 20 px each, below names of columns that end at 40. */
const rows = (n: number, more: Partial<Placed> = {}): Placed => ({
  width: 640,
  height: 40 + 20 * n,
  rules: [],
  texts: Array.from({ length: n }, (_, i) => placeText([[plain(`row ${i}`)]], type, { x: 0, top: 41 + 20 * i, role: 'name' })),
  decor: [],
  items: [],
  ...more,
});
const end = (placed: Placed) => ({ heads: [{ top: 0, bottom: 40, end: placed.height }] });

describe('the sheets of a chart', () => {
  it('show all of it once, one after the other, none longer than there is room', () => {
    const placed = rows(60);
    const sheets = sheetsOf(placed, ROOM);
    expect(sheets[0]?.top).toBe(0);
    expect(sheets.at(-1)?.bottom).toBe(placed.height);
    sheets.slice(1).forEach((s, i) => {
      expect(s.top).toBe(sheets[i]?.bottom);
    });
    sheets.forEach(({ top, bottom }, i) => {
      expect(bottom - top).toBeLessThanOrEqual(i === 0 ? ROOM.first : ROOM.next);
    });
    expect(sheets.map((s) => partOf(placed, s).texts.length).reduce((a, b) => a + b)).toBe(60);
  });

  it('are cut through no text, and where a line parts rows, there', () => {
    const line = { kind: 'row', x1: 0, x2: 640, y1: 240, y2: 240 } as const;
    const [first] = sheetsOf(rows(60, { rules: [line] }), ROOM);
    expect(first?.bottom).toBe(240);
    const placed = rows(60);
    for (const { bottom } of sheetsOf(placed, ROOM).slice(0, -1))
      expect(placed.texts.filter(({ box }) => box.y < bottom && bottom < box.y + box.height)).toEqual([]);
  });

  it('repeat the names of columns as long as their rows go on, and end with none', () => {
    const placed = rows(60);
    const sheets = sheetsOf({ ...placed, ...end(placed) }, ROOM);
    expect(sheets.map((s) => s.heads?.bottom ?? null)).toEqual([null, ...sheets.slice(1).map(() => 40)]);
    for (const { top, bottom, heads } of sheets.slice(1)) expect(bottom - top + (heads === null ? 0 : 40)).toBeLessThanOrEqual(ROOM.next);
    const late = { ...placed, heads: [{ top: 250, bottom: 290, end: placed.height }] };
    expect(sheetsOf(late, ROOM)[0]?.bottom).toBeLessThanOrEqual(250);
  });

  it('of every long chart of the site show each of its marks and texts once', () => {
    const site = getSite();
    const long = siteCharts(site)
      .map((c) => c.place(chartWidths.medium))
      .filter(isTall);
    expect(long.length).toBeGreaterThan(0);
    for (const placed of long) {
      const parts = sheetsOf(placed, { first: 715, next: 925 }).map((s) => partOf(placed, s));
      expect(parts.flatMap((p) => p.items)).toHaveLength(placed.items.length);
      expect(parts.flatMap((p) => p.texts)).toHaveLength(placed.texts.length);
      expect(parts.flatMap((p) => p.decor)).toHaveLength(placed.decor.length);
    }
  });
});
