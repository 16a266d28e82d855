import { expect, it } from 'vitest';
import { officeName } from '../../src/search/pack/facts.ts';

const cities = [
  { zh: '芜湖', name: '芜湖市' },
  { zh: '恩施', name: '恩施土家族苗族自治州' },
  { zh: '浦东新区', name: '浦东新区' },
];

it.each([
  ['芜湖市财政局', '财政局'],
  ['芜湖财政局', '财政局'],
  ['市财政局', '财政局'],
  ['人行芜湖市中心支行', '人行中心支行'],
  ['恩施土家族苗族自治州财政局', '财政局'],
  ['浦东新区科经委', '科经委'],
  ['芜湖市', '芜湖市'],
])('an office is called without its place: %s → %s', (name, office) => {
  expect(officeName(name, cities)).toBe(office);
});
