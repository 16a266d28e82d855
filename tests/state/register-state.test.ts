import { describe, expect, it } from 'vitest';
import { readRegister, writeRegister } from '../../src/state/register-state.ts';

describe('what the register of discrepancies shows', () => {
  it('is read from the address and written as it was', () => {
    for (const search of ['', '?where=body-annex', '?kind=contradiction,sum', '?where=annex&kind=misprint&hl=a'])
      expect(writeRegister(search, readRegister(search).state)).toBe(search);
    expect(readRegister('?where=body-annex&kind=sum').state).toEqual({ where: 'body-annex', kinds: ['sum'] });
  });
  it('tells and drops what cannot be meant', () => {
    expect(readRegister('?where=cover&kind=sum,toString,sum,lie')).toEqual({ state: { where: null, kinds: ['sum'] }, ignored: ['cover', 'toString', 'lie'] });
  });
});
