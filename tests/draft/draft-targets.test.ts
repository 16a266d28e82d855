/** Goals as a program drafts them: what counts as one, what it counts, and in which indicator it fits. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const goals = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青石县方案\n\n（一）发展目标。${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content).map((d): Readonly<Record<string, unknown>> => ({
    ...d.fact,
    missing: d.missing,
  }));
};

describe('a size that names a class', () => {
  const found = goals('到2025年，培育形成2个千亿级竹业集群和6个五百亿级茶业集群。');
  it('is no goal', () => {
    expect(found.map(({ value, unit }) => [value, unit])).toEqual([
      [2, '个'],
      [6, '个'],
    ]);
  });
  it('stands in the name of what is counted, each of a list with its own', () => {
    expect(found.map((f) => f.indicator)).toEqual(['千亿级竹业集群', '五百亿级茶业集群']);
  });
});

describe('the indicator of a goal', () => {
  it('counts in a unit of the kind that is printed, else it is left to a person', () => {
    const [share, firms] = goals('到2025年，竹业经费支出占营业收入比重达到1%以上，营业收入10亿元以上企业达到5家。');
    expect(share).toMatchObject({ unit: '%', missing: ['indicator_id'] });
    expect(share).not.toHaveProperty('indicator_id');
    expect(firms).toMatchObject({ unit: '家', indicator_id: 'large-revenue-firms' });
  });
});

it('sets what falls every year as a flow', () => {
  const [falls] = goals('到2025年，单位竹材能耗年均下降5%。');
  expect(falls).toMatchObject({ each: 'year_average', basis: 'flow', basis_evidence: { kind: 'printed', reason: '年均' } });
});

it('tells what is added from how fast something grows', () => {
  const [firms, growth, yearly] = goals('到2027年，净增竹业商户30家以上，竹业增加值年均增长6%左右，竹业商户年均增长50家。');
  expect(firms).toMatchObject({ indicator: '竹业商户', verb: '净增', basis: 'flow', basis_evidence: { kind: 'printed', reason: '净增' } });
  expect(growth).toMatchObject({ basis: 'ratio', basis_evidence: { kind: 'printed', reason: '年均增长' }, each: 'year_average' });
  expect(yearly).toMatchObject({ basis: 'flow', each: 'year_average' });
});

it('takes no verb out of the name of what is spent', () => {
  const [spent] = goals('到2025年，研究与试验发展经费支出占比达到3%以上。');
  expect(spent?.indicator).toBe('研究与试验发展经费支出占比');
  expect(spent).not.toMatchObject({ verb: '发展' });
});

it('counts firms with a title where their number is told as a total', () => {
  const [fact] = goals('到2025年底，全区省级专精特新中小企业累计达到120家以上。');
  expect(fact).toMatchObject({ indicator: '省级专精特新中小企业', indicator_id: 'titled-firms', tiers: ['provincial-srdi'], value: 120, op: 'ge' });
});

it('is of the fund where the size of one is told', () => {
  expect(goals('设立规模为2亿元的中小企业发展基金。')[0]).toMatchObject({ indicator: '中小企业发展基金', indicator_id: 'fund-size', value: 2 });
});
