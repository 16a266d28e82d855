import { expect, it } from 'vitest';
import { countNear } from '../../../src/client/compare/far-rows.ts';

it.each([
  [[100, 100, 100], 250, 3],
  [[100, 100, 100, 100], 200, 2],
  // a row of unknown height is taken for a low one
  [[null, null, null, null, null, null], 200, 5],
  [[100], -500, 0],
  [[], 900, 0],
  [[40, 40], 1000, 2],
])('of rows %j as many stand at once as fill %i px: %i', (heights, room, near) => {
  expect(countNear(heights, room)).toBe(near);
});
