import { describe, expect, it } from 'vitest';
import { functionOf, levelOf, shortName } from '../../src/domain/draft/place-name.ts';

it.each([
  ['青石县', '青石', 'county'],
  ['竹山市', '竹山', undefined],
  ['竹山区', '竹山', 'district'],
  ['竹北新区', '竹北新区', 'new_area'],
  ['竹山经济开发区', '竹山经济开发区', 'new_area'],
  ['泾县', '泾县', 'county'],
])('%s is called %s', (place, short, level) => {
  expect([shortName(place), levelOf(place)]).toEqual([short, level]);
});

describe('what an office does', () => {
  it.each([
    ['财政金融局', 'finance'],
    ['经济开发区管理委员会', 'local-government'],
    ['招商促进局', 'investment-promotion'],
    ['文化旅游体育局', 'culture-tourism'],
    ['科技和工业信息化局', 'industry'],
    ['竹业局', null],
  ])('is told by the name of %s', (office, does) => {
    expect(functionOf(office)?.value ?? null).toBe(does);
  });
});
