/** Whether an award may be had beside others: by its own words, or by a sentence that names its article. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { draftPassages } from '../../src/domain/draft/passages.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const clausesOf = (...paragraphs: string[]) => blocksToClauses(bodyToBlocks(['# 柳河县奖励办法', ...paragraphs].join('\n\n')).blocks, []);
const stackings = (...paragraphs: string[]) => {
  const clauses = clausesOf(...paragraphs);
  return draftFacts('liuhe-2023', clauses, draftCandidates(clauses), content).map((d) => d.fact.stacking);
};

const AWARDS = ['第一条 对新建竹材项目的企业，奖励5万元。', '第二条 对租用厂房的企业，补贴3万元。', '第三条 对首次参展的企业，补贴1万元。'];

describe('stacking', () => {
  it('is exclusive of the articles that a paragraph of its own names, and of no other', () => {
    expect(stackings(...AWARDS, '第四条 第一条与第二条不得重复享受。')).toEqual(['exclusive', 'exclusive', undefined]);
    expect(stackings(...AWARDS, '第四条 本办法第一条、第三条奖励就高不重复。')).toEqual(['exclusive', undefined, 'exclusive']);
  });

  it.each([
    ['对新建竹材项目的企业，奖励5万元（与设备补助不重复享受）。', 'exclusive'],
    ['对首次参展的企业，在省级奖补的基础上再奖励5万元。', 'on_top_of_province'],
    ['对首次参展的企业，给予5万元的配套奖励。', 'match_of_city'],
    ['对首次参展的企业，给予5万元奖励。', undefined],
  ])('is read in the words of an award: %s', (sentence, stacking) => {
    expect(stackings(sentence)).toEqual([stacking]);
  });

  it('of some awards is no rule of the whole document', () => {
    const kinds = (last: string) => draftPassages(clausesOf(...AWARDS, last), null).filter((p) => p.kind === 'own_rule');
    expect(kinds('第四条 第一条、第三条奖励就高不重复。')).toEqual([]);
    expect(kinds('第四条 同一项目符合多项政策的，就高不重复。')).toHaveLength(1);
  });
});
