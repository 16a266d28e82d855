import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { unitsInput } from '../../../src/domain/schema/registries.ts';
import { readShape } from '../../../src/domain/schema/shape.ts';
import { targetInput } from '../../../src/domain/schema/target.ts';
import { makeTarget } from '../factories.ts';

const said = (schema: z.ZodType, data: unknown) => {
  const shape = readShape(schema, data);
  return shape.ok ? [] : shape.problems.map((p) => `${p.path}: ${p.message} → ${p.remedy}`);
};

describe('what is wrong with a shape', () => {
  it('is told without a list of forty ids: the nearest, or where they stand', () => {
    const [unknown = ''] = said(unitsInput, [{ id: 'x-y', zh: '甲局', function: '统计', city: 'x' }]);
    expect(unknown).toMatch(/^0 \(x-y\)\.function: “统计” is none of its \d+ values → look it up/);
    expect(unknown.length).toBeLessThan(200);
    expect(said(unitsInput, [{ id: 'x-y', zh: '甲局', function: 'finances', city: 'x' }])[0]).toMatch(/did you mean finance or local-finance\?$/);
    expect(said(targetInput, makeTarget({ basis: 'guess' }))[0]).toMatch(/basis: “guess” is none of its 5 values → use one of: stock, /);
  });

  it('is told in words of the file, not of the program', () => {
    expect(said(unitsInput, [{ id: 'x-y', zh: '甲局', function: 'finance' }])).toEqual([expect.stringMatching(/^0 \(x-y\)\.city: it is missing → give it/)]);
    expect(said(z.strictObject({ a: z.int() }), { a: '3', b: 1 })).toEqual([
      'a: "3" is no number → see the field’s comment in src/domain/schema',
      ': there is no field "b" here → correct its name, or drop it',
    ]);
    expect(said(targetInput, { ...makeTarget({}), op: 'plus' })[0]).toMatch(/^op: “plus” is none of its \d+ values → use one of: /);
    expect(said(targetInput, makeTarget({ indicator: undefined as never })).join()).not.toMatch(/Invalid|undefined/);
  });
});
