/** A document that prints no year to reach anything in: it says so wherever a horizon is told. */
import { describe, expect, it } from 'vitest';
import { documentMarks, timelineScale } from '../../src/charts/timeline/document-timeline.ts';
import { horizonText } from '../../src/views/exports/line-sheet.ts';
import { phaseText } from '../../src/views/standing.ts';
import { incentivesHead } from '../../src/views/tables/incentive-table.ts';
import { madeUp } from '../support/made-up.ts';

const { site, problems, cell, said, found } = madeUp(['qingliu-2023']);
const [policy] = site.records.policies;
if (policy === undefined) throw new Error('no policy');

describe('a document without a year', () => {
  it('has no problem, and its record says null', () => {
    expect(problems).toBe('');
    expect(policy.horizon).toBeNull();
  });
  it('says 未写明年份 and nothing of a phase', () => {
    expect(phaseText(site, policy)).toEqual({ phase: 'undated', period: '', text: '未写明年份', line: '未写明年份' });
    expect(incentivesHead(site, policy).notes.map((n) => n.text)).toContain('未写明年份');
    expect(horizonText(site, policy)).toBe('未写明年份');
  });
  it('has no mark on the time line but those it is dated by', () => {
    expect(documentMarks(policy, timelineScale([policy], '2026-01-01'))).toEqual([]);
    expect(documentMarks({ ...policy, issued: '2023-02-08' }, timelineScale([policy], '2026-01-01')).map((m) => m.kind)).toEqual(['issued']);
  });
  it('is compared, judged and found as any other', async () => {
    expect(cell('event-equipment-investment')).toContain('5%');
    expect(said('qingliu-2023-i-equipment', { locations: ['qingliu'], roles: ['enterprise'], equipment_planned_cny: 2_000_000 }).sum).toBe('10 万元');
    expect(await found('青柳 设备补助')).toContain('art2');
  });
});
