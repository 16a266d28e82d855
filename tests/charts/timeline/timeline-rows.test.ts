import { describe, expect, it } from 'vitest';
import { documentMarks, timelineScale } from '../../../src/charts/timeline/document-timeline.ts';
import { placeTimeline, type TimelineRow } from '../../../src/charts/timeline/timeline-rows.ts';
import { toSvg } from '../../../src/charts/grammar/svg.ts';
import type { PolicyRecord } from '../../../src/domain/schema/record.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

type Dated = Pick<PolicyRecord, 'horizon' | 'issued' | 'published' | 'year_inferred'>;
const plan: Dated = { horizon: { kind: 'plan_period', from: 2021, to: 2025 }, issued: '2022-03-30', published: null, year_inferred: null };
const goal: Dated = {
  horizon: { kind: 'goal_year', from: null, to: 2023 },
  issued: null,
  published: '2021-11-18',
  year_inferred: { year: 2021, reason: '文中称' },
};

function place(documents: readonly Dated[], width: number) {
  const scale = timelineScale(documents, '2026-11-29');
  const rows = documents.map((d, i): TimelineRow => ({
    url: `/policies/p-${i}/`,
    city: 'demo',
    name: `乌鲁木齐 ${2018 + i}`,
    remarks: ['征求意见稿', '节选'],
    series: i,
    entries: documentMarks(d, scale).map((mark) => ({ mark, label: `规划期 ${mark.when}`, title: mark.when, url: `/policies/p-${i}/` })),
  }));
  return placeTimeline(rows, scale, { width, asOf: '截至 2026-11-29' });
}

describe('the time line of documents', () => {
  it('draws a printed period filled, a goal year hollow and an inferred year dashed', () => {
    const looks = place([plan, goal], 640).items.flatMap((i) => i.shapes.map((s) => (s.kind === 'band' ? s.look : s.kind === 'symbol' && s.hollow)));
    expect(looks).toEqual([false, 'solid', 'dashed', true, 'hollow']);
    expect(toSvg(place([goal], 640), { id: 'demo', label: 'demo' })).toContain('stroke-dasharray="3 3"');
  });
  it('gives a band the width of its years', () => {
    const widths = place([plan, goal], 328).items.flatMap((i) => i.shapes.flatMap((s) => (s.kind === 'band' ? [s.box.width] : [])));
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(5, 1);
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, however many documents', (width) => {
    const placed = place([plan, goal, plan, { ...goal, horizon: { kind: 'goal_year', from: null, to: 2035 } }, ...Array<Dated>(10).fill(plan)], width);
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
