import { describe, expect, it } from 'vitest';
import { dateToYears, documentMarks, timelineScale } from '../../../src/charts/timeline/document-timeline.ts';
import type { PolicyRecord } from '../../../src/domain/schema/record.ts';

type Dated = Pick<PolicyRecord, 'horizon' | 'issued' | 'published' | 'year_inferred'>;
const plan: Dated = { horizon: { kind: 'plan_period', from: 2021, to: 2025 }, issued: '2022-03-30', published: null, year_inferred: null };
const goal: Dated = { horizon: { kind: 'goal_year', from: null, to: 2020 }, issued: null, published: null, year_inferred: { year: 2018, reason: '文中称' } };

describe('the time line of documents', () => {
  it('reads a date as a part of its year, leap years too', () => {
    expect(dateToYears('2022-01-01')).toBe(2022);
    expect(dateToYears('2020-12-31')).toBeCloseTo(2020 + 365 / 366);
  });
  it('spans every year that a document or the reference date touches', () => {
    const { from, to, years, now } = timelineScale([plan, goal], '2026-07-02');
    expect([from, to, years.length]).toEqual([2018, 2027, 9]);
    expect(years[1]).toEqual({ year: 2019, x: 11.11 });
    expect(now).toBeCloseTo(94.4, 0);
  });
  it('draws a plan period to the end of its last year', () => {
    const scale = timelineScale([plan, goal], '2026-07-02');
    expect(documentMarks(plan, scale)).toEqual([
      { kind: 'issued', x0: scale.at(dateToYears('2022-03-30')), x1: null, when: '2022-03-30', anchor: 'start', labelX: scale.at(dateToYears('2022-03-30')) },
      { kind: 'plan', x0: 33.33, x1: 88.89, when: '2021–2025', anchor: 'start', labelX: 33.33 },
    ]);
  });
  it('draws a goal year as that year alone and an inferred year as inferred', () => {
    const scale = timelineScale([plan, goal], '2026-07-02');
    expect(documentMarks(goal, scale).map((m) => [m.kind, m.x0, m.x1])).toEqual([
      ['inferred', 0, 11.11],
      ['goal', 22.22, 33.33],
    ]);
  });
  it('turns a late label to the left', () => {
    const late: Dated = { ...goal, horizon: { kind: 'goal_year', from: null, to: 2026 } };
    const scale = timelineScale([plan, goal], '2026-07-02');
    expect(documentMarks(late, scale).at(-1)).toMatchObject({ anchor: 'end', labelX: 100 });
  });
});
