import { describe, expect, it } from 'vitest';
import { conditionInput } from '../../../src/domain/schema/condition.ts';
import type { IncentiveRecord } from '../../../src/domain/schema/record.ts';
import { leaf } from '../../support/leaf.ts';
import { makeAmount } from '../record-factories.ts';
import { evaluated, firm, here } from './small-book.ts';

const land = { kind: 'land', quote: '新增用地' };
const green = { kind: 'performs', activity: 'green_projects', quote: '绿色项目' };
const small = { kind: 'firm_size', sizes: ['small'], quote: '小型企业' };
/** Conditions as a policy file writes them; words stand for members without any. */
const read = (raw: unknown): IncentiveRecord['conditions'][number] => conditionInput.parse(raw);
const verdict = (conditions: readonly unknown[], answers: object) => {
  const { verdict: v, deciding } = evaluated({ conditions: conditions.map(read), recurrence: 'unknown' }, here({ ...answers }));
  return `${v} ${deciding?.quote ?? ''}`.trim();
};

describe('groups of conditions', () => {
  const either = [{ any: [{ all: [land, green] }, small] }];
  it('are met by one member, itself a group of which all must be met', () => {
    expect(verdict(either, { land_needed_for_expansion: true, green_projects: true, size: 'large' })).toBe('met');
    expect(verdict(either, { land_needed_for_expansion: true, green_projects: false, size: 'small' })).toBe('met');
    expect(verdict(either, { land_needed_for_expansion: true, green_projects: false, size: 'large' })).toBe('not_met 绿色项目');
    expect(verdict(either, { land_needed_for_expansion: true, size: 'large' })).toBe('to_confirm 绿色项目');
  });
  it('that are met name no member as what decides', () => {
    expect(verdict([{ any: [land, green] }, small], { land_needed_for_expansion: false, green_projects: true, size: 'large' })).toBe('not_met 小型企业');
  });
});

describe('a diagnosis of energy', () => {
  const asked = (answers: object) => verdict([{ kind: 'performs', activity: 'energy_diagnosis', quote: '节能诊断' }], answers);
  it('is no more than what its own answer says; nothing green at all is none', () => {
    expect(asked({ green_projects: false })).toBe('not_met 节能诊断');
    expect(asked({ green_projects: false, diagnosis_kind: 'energy' })).toBe('met');
    expect(asked({ green_projects: true })).toBe('to_confirm 节能诊断');
    expect(asked({ green_projects: true, diagnosis_kind: 'digital' })).toBe('not_met 节能诊断');
  });
});

describe('the condition that decides', () => {
  it('is one that fails, not one that is met beside it', () => {
    expect(verdict([{ all: [land, green] }], { land_needed_for_expansion: true, green_projects: false })).toBe('not_met 绿色项目');
  });
  it('is a printed one before one that only follows from the document', () => {
    const answers = { land_needed_for_expansion: false, green_projects: false };
    expect(verdict([{ ...land, evidence: 'implied' }, green], answers)).toBe('not_met 绿色项目');
    expect(verdict([land, green], answers)).toBe('not_met 新增用地');
  });
});

describe('what a sentence’s head asks for', () => {
  const stated = (condition: Record<string, unknown>, answers: object) => verdict([{ ...condition, evidence: 'carried_over', quote: '承上' }], answers);
  it('leaves a title open that is not held or not told, and no other condition', () => {
    for (const kind of ['holds_title', 'awarded_title']) {
      expect(stated({ kind, titles: ['t'] }, { titles: [] })).toBe('not_stated 承上');
      expect(stated({ kind, titles: ['t'] }, {})).toBe('not_stated 承上');
    }
    expect(stated({ kind: 'land' }, { land_needed_for_expansion: false })).toBe('not_met 承上');
    expect(stated({ kind: 'land' }, {})).toBe('to_confirm 承上');
  });
});

describe('what is given to those who move here', () => {
  const moved = leaf({ kind: 'relocated', whole: true, quote: '整体搬迁到我市' });
  const asked = (answers: object) =>
    evaluated({ conditions: [moved], recurrence: 'unknown' }, firm({ roles: ['enterprise'], relocation_whole: true, ...answers })).verdict;
  it('is for whoever names this place among those that he might be in', () => {
    expect(asked({ locations: ['y', 'x'], relocation_to: 'x' })).toBe('met');
    expect(asked({ relocation_to: 'x' })).toBe('to_confirm');
    expect(asked({ locations: ['y'], relocation_to: 'x' })).toBe('not_met');
  });
});

describe('one of several things', () => {
  it('fails a standard of its own level before one of another', () => {
    const standard = (quote: string, asked: object) => ({ kind: 'standard', quote, ...asked });
    const conditions = [standard('主持制定', { role: 'lead' }), standard('行业标准', { level: 'industry' }), standard('必要专利', { essential_patent: true })];
    const lead = { role: 'lead', ip_service: false };
    const standards = [
      { ...lead, level: 'local', sep: true },
      { ...lead, level: 'industry', sep: false },
    ];
    expect(verdict(conditions, { standards })).toBe('not_met 必要专利');
    expect(verdict(conditions, { standards: standards.slice(0, 1) })).toBe('not_met 行业标准');
  });
});

describe('what is given once', () => {
  const received = (over: Partial<IncentiveRecord>) => {
    const { verdict: v, deciding, conditions } = evaluated(over, here({ already_received: ['x-2022-i-a'] }));
    return [v, deciding?.kind, conditions.map((c) => c.kind).join(' ')];
  };
  it('is not given again, but for another piece', () => {
    expect(received({ recurrence: 'once' })).toEqual(['not_met', 'once', 'beneficiary territory once']);
    expect(received({ recurrence: 'yearly' })).toEqual(['met', undefined, 'beneficiary territory']);
    expect(received({ recurrence: 'once', amounts: [makeAmount({ per: 'item' })] })).toEqual(['met', undefined, 'beneficiary territory']);
    expect(evaluated({ recurrence: 'once' }, here({ already_received: ['x-2022-i-b'] })).verdict).toBe('met');
    expect(evaluated({ recurrence: 'once', conditions: [leaf(small)] }, here({ already_received: [] })).verdict).toBe('to_confirm');
  });
});
