import { describe, expect, it } from 'vitest';
import { fieldNote } from '../../../src/build/review/field-notes.ts';

describe('what the schema says of a field', () => {
  it.each([
    ['city', 'code', /GB\/T 2260/],
    ['city', 'name', /as printed/],
    ['unit', 'function', /What it does/],
    ['target', 'basis_evidence', /rests on/],
    ['target', 'basis_evidence.kind', /`printed`: the words say it/],
    ['incentive', 'quote', /As printed|as printed/],
    ['incentive', 'amounts.0.base', /./],
    ['incentive', 'conditions.0.kind', /decides the operands/],
    ['head', 'doc_number', /./],
  ] as const)('of a %s: %s', (kind, path, words) => {
    expect(fieldNote(kind, path)).toMatch(words);
  });
  it('is nothing of a field that it has not', () => {
    expect(fieldNote('city', 'colour')).toBeNull();
  });
});
