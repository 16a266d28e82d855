import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decideBlank, type BlankGrounds } from '../../../src/domain/compare/blank.ts';
import { makeBlank, makeValue, type CellValue } from '../../../src/domain/table/table.ts';
import { holds } from '../property.ts';

const promise = makeValue('promise');
const passage = { policy: 'x-2022', clause: 'c1', quote: '落实首台（套）政策', url: '/policies/x-2022/#c1' };
const grounds = (overrides: Partial<BlankGrounds<CellValue>> = {}): BlankGrounds<CellValue> => ({
  isApplicable: true,
  promises: [],
  policy: { coding: 'full', holding: 'full' },
  passages: () => [],
  ...overrides,
});
const kind = (overrides: Partial<BlankGrounds<CellValue>>) => decideBlank(grounds(overrides)).blank;
const found = { passages: () => [passage] };

describe('a blank', () => {
  it('is 不适用 before anything else', () => {
    expect(kind({ isApplicable: false, promises: [promise], ...found })).toBe('not_applicable');
  });
  it('is 未量化 where something is promised, whatever is held or coded', () => {
    expect(decideBlank(grounds({ promises: [promise], policy: { coding: 'text', holding: 'excerpt' }, ...found }))).toEqual(
      makeBlank('unquantified', [promise]),
    );
  });
  it.each(['text', 'partial'] as const)('is 尚未整理 where coding is %s, and opens the passages', (coding) => {
    expect(decideBlank(grounds({ policy: { coding, holding: 'full' }, ...found }))).toMatchObject({ blank: 'not_coded', passages: [passage] });
    expect(kind({ policy: { coding, holding: 'full' } })).toBe('not_coded');
  });
  it.each(['full', 'excerpt'] as const)('is 仅提及 where the text (%s) speaks of it, and opens the passages', (holding) => {
    expect(decideBlank(grounds({ policy: { coding: 'full', holding }, ...found }))).toMatchObject({ blank: 'mentioned', passages: [passage] });
  });
  it('is 节选未见 in an excerpt and 原文未提 in a whole text that does not speak of it', () => {
    expect(kind({ policy: { coding: 'full', holding: 'excerpt' } })).toBe('not_held');
    expect(kind({})).toBe('silent');
  });
  it('never says 原文未提 where a passage stands, an excerpt is held or not all is coded', () => {
    holds(
      fc.property(
        fc.record({
          isApplicable: fc.boolean(),
          promises: fc.constantFrom([], [promise]),
          policy: fc.record({ coding: fc.constantFrom('text', 'partial', 'full'), holding: fc.constantFrom('full', 'excerpt') }),
          passages: fc.constantFrom(() => [], found.passages),
        }),
        (g) => {
          const { blank } = decideBlank(g);
          const isSilent = g.isApplicable && g.promises.length === 0 && g.policy.coding === 'full' && g.policy.holding === 'full' && g.passages().length === 0;
          expect(blank === 'silent').toBe(isSilent);
        },
      ),
    );
  });
});
