import { describe, expect, it } from 'vitest';
import { fieldAt, fieldsUnder, isPlainList } from '../../../src/domain/schema/field-at.ts';
import { bases, conditionKinds, measures, placeLevels, unitFunctions } from '../../../src/domain/vocabulary.ts';

describe('the field at a path', () => {
  it.each([
    ['target', 'basis', bases],
    ['incentive', 'conditions.0.measure', measures],
    ['incentive', 'conditions.1.all.0.kind', conditionKinds],
    ['city', 'level', placeLevels],
    ['unit', 'function', unitFunctions],
  ] as const)('of a %s: %s has the ids of its list', (kind, path, list) => {
    expect(fieldAt(kind, path)?.ids).toEqual(Object.keys(list));
  });
  it('is free, or there is none', () => {
    expect(fieldAt('target', 'indicator')).toEqual({ ids: null });
    expect(fieldAt('target', 'basis_evidence.kind')?.ids).toEqual(['printed', 'inferred']);
    expect(fieldAt('incentive', 'amounts.0.limits.1.max')).toEqual({ ids: null });
    expect(fieldAt('incentive', 'tiers_required')).toEqual({ ids: null });
    expect(fieldAt('target', 'function')).toBeNull();
    expect(fieldAt('incentive', 'amounts.role')).toBeNull();
    expect(fieldAt('head', 'doc_number')).toEqual({ ids: null });
    expect(fieldsUnder('incentive', 'amounts.0')).toContain('cap_window');
  });
  it('holds a list of plain values, or not', () => {
    for (const path of ['amounts.0.measures', 'conditions.0.titles', 'tiers_required', 'amounts.0.applies_to'])
      expect(isPlainList('incentive', path), path).toBe(true);
    for (const path of ['amounts', 'conditions', 'amounts.0.role', 'title', 'colour']) expect(isPlainList('incentive', path), path).toBe(false);
  });
});
