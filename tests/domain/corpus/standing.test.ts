import fc from 'fast-check';
import { zh } from '../../../src/words/zh.ts';
import { describe, expect, it } from 'vitest';
import { horizonPhase, policyYear } from '../../../src/domain/corpus/standing.ts';
import { phaseText } from '../../../src/views/standing.ts';
import { holds } from '../property.ts';

const plan = { kind: 'plan_period', from: 2021, to: 2025 } as const;
const goal = { kind: 'goal_year', from: null, to: 2022 } as const;

describe('horizonPhase', () => {
  it.each([
    [plan, '2020-12-31', 'before'],
    [plan, '2021-01-01', 'running'],
    [plan, '2025-12-31', 'running'],
    [plan, '2026-01-01', 'past'],
    [goal, '1999-01-01', 'running'],
    [goal, '2022-12-31', 'running'],
    [goal, '2023-01-01', 'past'],
  ] as const)('of %j on %s is %s', (horizon, asOf, phase) => {
    expect(horizonPhase(horizon, asOf)).toBe(phase);
  });

  it('only moves on with time', () => {
    const order = ['before', 'running', 'past'];
    const date = fc.date({ min: new Date('1995-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
    holds(
      fc.property(fc.integer({ min: 2000, max: 2040 }), fc.nat(20), date, date, (from, years, a, b) => {
        const phase = (on: string) => order.indexOf(horizonPhase({ kind: 'plan_period', from, to: from + years }, on));
        expect(phase(a < b ? a : b)).toBeLessThanOrEqual(phase(a < b ? b : a));
      }),
    );
  });
});

describe('phaseText', () => {
  it('never calls the end of a horizon an end of validity', () => {
    for (const horizon of [plan, goal])
      for (const asOf of ['2000-01-01', '2022-06-01', '2040-01-01']) expect(phaseText({ words: zh, asOf }, { horizon }).text).not.toMatch(/失效|废止|无效/);
  });

  it('tells a plan period by both years and a goal year by its own', () => {
    expect(phaseText({ words: zh, asOf: '2026-01-01' }, { horizon: plan }).period).toBe('2021–2025');
    expect(phaseText({ words: zh, asOf: '2026-01-01' }, { horizon: goal }).period).toBe('2022');
  });
});

describe('policyYear', () => {
  it('is the year of issue, else the inferred one, else unknown', () => {
    const inferred = { year: 2020, reason: '甲' };
    expect(policyYear({ issued: '2022-03-30', year_inferred: inferred })).toEqual({ year: 2022, inferred: false });
    expect(policyYear({ issued: null, year_inferred: inferred })).toEqual({ year: 2020, inferred: true });
    expect(policyYear({ issued: null, year_inferred: null })).toBeNull();
  });
});
