/** Thresholds whose measure, or both of whose ends, the sentence prints. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const conditions = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content).map((d) => d.fact.conditions);
};

describe('a threshold', () => {
  it('of rooms is an area', () => {
    const area = (words: string) => conditions(`对竹材企业，${words}，给予10万元奖励。`)[0];
    const built = { kind: 'amount_at_least', measure: 'building_area', op: 'ge', value: 300, unit: '平方米' };
    expect(area('经营面积在300平方米以上')).toContainEqual({ ...built, quote: '经营面积在300平方米以上' });
    expect(area('自建300平方米以上竹仓')).toContainEqual(expect.objectContaining(built));
    expect(area('用地面积300平方米以上')).not.toContainEqual(expect.objectContaining({ measure: 'building_area' }));
    expect(area('建筑面积自用率达到60%以上')).not.toContainEqual(expect.objectContaining({ measure: 'building_area' }));
  });

  it('of a month is none of a year', () => {
    expect(conditions('对月销售额3万元以上的企业，给予1万元奖励。')[0]).toContainEqual({ kind: 'other', quote: '月销售额3万元以上' });
  });

  it('of two ends has both, and begins above what an earlier one includes', () => {
    const told = conditions('年度县级贡献在100万元至300万元（含300万元）的企业，奖励12%。年度县级贡献在300万元至500万元的企业，奖励20%。');
    const contribution = { kind: 'amount_at_least', measure: 'local_contribution', unit: '万元' };
    const included = '年度县级贡献在100万元至300万元（含300万元）';
    expect(told[0]).toContainEqual({ ...contribution, op: 'ge', value: 100, to: { op: 'le', value: 300, unit: '万元' }, quote: included });
    expect(told[0]).not.toContainEqual(expect.objectContaining({ kind: 'other', quote: included }));
    expect(told[1]).toContainEqual(expect.objectContaining({ ...contribution, op: 'gt', value: 300, to: { op: 'le', value: 500, unit: '万元' } }));
  });
});
