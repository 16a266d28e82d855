import { expect, it } from 'vitest';
import { ANNEX, BODY, makeTable, report } from '../domain/factories.ts';

it('has no problem with the smallest policy', () => {
  expect(report()).toBe('');
});

it('has no problem with the smallest policy and an annex', () => {
  expect(report({ body: BODY + ANNEX, front: { tables: [makeTable({ rows: [...(makeTable().rows as object[])] })] } })).toBe('');
});
