/** What a document's contents list, and what its head says is not printed. */
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { contentsOf } from '../../src/views/contents.ts';
import { standingWords } from '../../src/words/zh/standing.ts';
import { makeFile } from '../domain/factories.ts';

describe('the contents of a document', () => {
  const entries = (body: string, title = '示例市培育行动计划') => {
    const { policy, problems } = parsePolicy(makeFile({ body, front: { title, targets: [], incentives: [], rules: [], tables: [] } }), 'a.mdx');
    if (policy === null) throw new Error(problems.map((p) => p.message).join());
    return contentsOf(policy).map((c) => c.title);
  };
  it('list headings without a number, too, and not the title', () => {
    expect(entries('# 示例市培育行动计划\n\n## 服务内容\n\n开展服务。\n\n## 条件要求\n\n应当登记。\n')).toEqual(['服务内容', '条件要求']);
    expect(entries('# 关于印发行动计划的通知\n\n现印发。\n\n## 示例市培育行动计划\n\n## 一、目标\n\n培育企业。\n')).toEqual(['目标']);
    expect(entries('# 示例市培育行动计划\n\n## 一、目标\n\n培育企业。\n')).toEqual(['目标']);
  });
});

describe('the head of a document', () => {
  it('says what is not printed, and of what is printed nothing', () => {
    const { unprinted } = standingWords.standing;
    expect(unprinted(null, null)).toBe('发文字号、成文日期原文未载');
    expect(unprinted(null, '2022-03-15')).toBe('发文字号原文未载');
    expect(unprinted('示政〔2022〕1号', null)).toBe('成文日期原文未载');
    expect(unprinted('示政〔2022〕1号', '2022-03-15')).toBeNull();
  });
});
