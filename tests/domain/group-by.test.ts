import { expect, it } from 'vitest';
import { groupBy } from '../../src/domain/group-by.ts';

it('groups items by key, keys and items in their order', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
