import { describe, expect, it } from 'vitest';
import { keepClear } from '../../../src/charts/grammar/keep-clear.ts';
import { placeText, plain } from '../../../src/charts/grammar/placed.ts';

describe('texts along an axis', () => {
  it('keeps the first and the last of texts that crowd', () => {
    const at = (x: number) => placeText([[plain('2021')]], { body: 12, small: 12 }, { x, top: 0, anchor: 'middle', role: 'tick' });
    expect(keepClear([at(0), at(10), at(20), at(60)])).toEqual([true, false, false, true]);
  });
});
