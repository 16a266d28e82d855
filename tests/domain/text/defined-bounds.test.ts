import { describe, expect, it } from 'vitest';
import { definedBounds } from '../../../src/domain/text/defined-bounds.ts';

const read = (text: string) => definedBounds(text).map(({ kind, words, start, end }) => [kind.slice(7), words, text.slice(start, end)]);

describe('the definitions of words that bound a figure', () => {
  it.each([
    ['本办法所称“以上”均包含本数。', [['included', ['以上'], '本办法所称“以上”均包含本数']]],
    [
      '第二十条 本办法所称“以上”“不超过”含本数，“不满”“低于”不含本数。',
      [
        ['included', ['以上', '不超过'], '第二十条 本办法所称“以上”“不超过”含本数'],
        ['excluded', ['不满', '低于'], '“不满”“低于”不含本数'],
      ],
    ],
    [
      '本政策由县经信局负责解释，文中“以上”、“以内”，均包括本数；“不足”、“以外”均不包括本数。',
      [
        ['included', ['以上', '以内'], '文中“以上”、“以内”，均包括本数'],
        ['excluded', ['不足', '以外'], '“不足”、“以外”均不包括本数'],
      ],
    ],
    [
      '所称“以上”均含本数在内，“以下”则不含。',
      [
        ['included', ['以上'], '所称“以上”均含本数在内'],
        ['excluded', ['以下'], '“以下”则不含'],
      ],
    ],
    ['除“不满”外，“以上、以下”除另有说明外均含本数。', [['included', ['以上', '以下'], '“以上、以下”除另有说明外均含本数']]],
    ['本措施所称以上、不超过均含本数。', [['included', ['以上', '不超过'], '本措施所称以上、不超过均含本数']]],
    ['本办法中以上、以下均包含本数。', [['included', ['以上', '以下'], '本办法中以上、以下均包含本数']]],
    [
      '文中以上、不低于含本数，不满、低于均不含本数。',
      [
        ['included', ['以上', '不低于'], '文中以上、不低于含本数'],
        ['excluded', ['不满', '低于'], '不满、低于均不含本数'],
      ],
    ],
    [
      '“以上”（含本数）、“以下”（不含本数）。',
      [
        ['included', ['以上'], '“以上”（含本数）'],
        ['excluded', ['以下'], '“以下”（不含本数）'],
      ],
    ],
  ])('are read each with its own words: %s', (text, definitions) => {
    expect(read(text)).toEqual(definitions);
  });
  it.each([
    '对投资500万元以上（含本数）的企业给予奖励。',
    '规模以上企业包括分公司。',
    '超过500万元不含本数的部分。',
    '“专精特新”企业不含分公司。',
    '补助资金包括“以奖代补”，不含税费。',
  ])('are none of %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
