import { describe, expect, it } from 'vitest';
import { blocksToClauses } from '../../../src/domain/parse/clauses.ts';
import { exclusiveSentences, namesClause } from '../../../src/domain/parse/exclusive-clauses.ts';
import { bodyToBlocks } from '../../../src/domain/text/markdown.ts';

const BODY = [
  '# 青石县奖励办法',
  '第一条 新建竹材项目，奖励5万元。',
  '第二条 新建茶叶项目，奖励3万元。',
  '第三条 租用厂房的，补贴2万元。',
  '第四条 首次参展的，补贴1万元。本条各项补贴不得重复享受。',
];
const sentences = (...more: string[]) => exclusiveSentences(blocksToClauses(bodyToBlocks([...BODY, ...more].join('\n\n')).blocks, []));

describe('sentences that bar awards from being had together', () => {
  it.each([
    ['第五条 第一条与第二条不得重复享受。', '第一条与第二条不得重复享受', ['art1', 'art2']],
    ['第五条 本办法第一条、第三条奖励就高不重复；其他可以叠加享受。', '本办法第一条、第三条奖励就高不重复', ['art1', 'art3']],
    ['第五条 符合第一条至第三条的，只能享受其中一项。', '符合第一条至第三条的，只能享受其中一项', ['art1', 'art2', 'art3']],
    ['附则 第1条、第2条不能同时享受。', '附则 第1条、第2条不能同时享受', ['art1', 'art2']],
  ])('are found with the articles they name: %s', (paragraph, quote, articles) => {
    expect(sentences(paragraph).slice(1)).toMatchObject([{ quote, articles }]);
  });

  it('may mean the awards of their own article', () => {
    expect(sentences()).toEqual([{ clause: 'art4', quote: '本条各项补贴不得重复享受', articles: ['art4'] }]);
  });

  it('may mean the awards of their own clause, where they stand behind them', () => {
    const own = sentences('一、竹材企业首次入规的，奖励5万元。同一企业只能择一享受入规或营收奖励。').slice(1);
    expect(own).toMatchObject([{ quote: '同一企业只能择一享受入规或营收奖励', articles: [own[0]?.clause] }]);
  });

  it.each([
    '第五条 同一企业只能择一享受奖励。',
    '第五条 同一项目不得重复享受。',
    '第五条 《竹业办法》第一条与本办法不重复享受。',
    '第五条 依照第一条、第二条给予奖励。',
    '第五条 依照本条例不得重复享受。',
  ])('are none: %s', (paragraph) => {
    expect(sentences(paragraph)).toHaveLength(1);
  });

  it('mean the parts of an article, too, and no other', () => {
    const [sentence] = sentences('第五条 第一条与第二条不得重复享受。').slice(1);
    if (sentence === undefined) throw new Error('no sentence');
    expect(['art1', 'art1-2', 'art2-p2', 'art3', 'art11'].map((id) => namesClause(sentence, id))).toEqual([true, true, true, false, false]);
  });
});
