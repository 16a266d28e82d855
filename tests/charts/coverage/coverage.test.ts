import { describe, expect, it } from 'vitest';
import { placeCoverage, type CoverageCell, type CoverageColumn, type CoverageRow } from '../../../src/charts/coverage/coverage.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.charts.coverage.drawn;
const column = (i: number): CoverageColumn => ({
  city: `c-${i}`,
  url: `/policies/c-${i}/`,
  name: `乌鲁木齐 ${2018 + i}`,
  remarks: ['征求意见稿', '节选'],
  series: i,
});
const said = (clauses: number, figures: number): CoverageCell => ({
  clauses,
  figures,
  blank: figures === 0 ? { look: 'spoken', label: '未量化' } : null,
  url: '/compare/text/',
  title: `${clauses} ${figures}`,
});
const silent: CoverageCell = { clauses: 0, figures: 0, blank: { look: 'absent', label: '原文未提' }, url: null, title: '原文未提' };
const unseen: CoverageCell = { ...silent, blank: { look: 'unknown', label: '节选未见' } };
const bandsOf = (placed: ReturnType<typeof placeCoverage>) =>
  placed.items.flatMap((i) => i.shapes.flatMap((s) => (s.kind === 'band' ? [{ look: s.look, width: s.box.width }] : [])));

describe('how much documents say on each topic', () => {
  it('draws clauses hollow and figures filled, on one scale', () => {
    const [clauses, figures] = bandsOf(placeCoverage([column(0)], [{ name: '人才', cells: [said(20, 10)] }], { width: 640, words }));
    expect([clauses?.look, figures?.look]).toEqual(['hollow', 'solid']);
    expect((clauses?.width ?? 0) / (figures?.width ?? 1)).toBeCloseTo(2, 5);
  });
  it('links what is said and says of a blank which it is', () => {
    const named: CoverageCell = { ...silent, blank: { look: 'spoken', label: '仅提及' }, url: '/policies/demo/#c1' };
    const rows: CoverageRow[] = [{ name: '人才', cells: [said(2, 0), silent, unseen, named] }];
    const placed = placeCoverage([column(0), column(1), column(2), column(3)], rows, { width: 1328, words });
    expect(placed.items.map((i) => i.url).filter((url) => !/^.policies.c-\d/.test(url))).toEqual(['/compare/text/', '/policies/demo/#c1']);
    const texts = placed.texts.flatMap((t) => t.lines.flatMap((l) => l.runs.map((r) => r.text)));
    for (const label of ['未量化', '原文未提', '节选未见', '§', '∅']) expect(texts).toContain(label);
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, and thirteen documents stand in blocks alike', (width) => {
    const columns = Array.from({ length: 13 }, (_, i) => column(i));
    const rows: CoverageRow[] = ['监管执法与营商环境', '人才'].map((name) => ({
      name,
      cells: columns.map((_, i) => [said(22, 188), silent, said(1, 0), unseen][i % 4] ?? silent),
    }));
    const placed = placeCoverage(columns, rows, { width, words });
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
    expect(placed.items.filter((i) => i.url.startsWith('/policies/')).length).toBe(13);
  });
});
