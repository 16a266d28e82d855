import { describe, expect, it } from 'vitest';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftOverallCaps } from '../../src/domain/draft/draft-overall-caps.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const GIVES = '第五条 对购置生产设备的企业，按设备投资额的5%给予补助，最高100万元。';
const drafted = (body: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`${GIVES}\n\n${body}`).blocks, []);
  return draftOverallCaps(clauses, draftCandidates(clauses, 2024)).map(({ clause, fact }) => ({ clause, quote: fact.quote, ...(fact.cap as object) }));
};

describe('a cap over all that a document gives', () => {
  it.each([
    ['同一企业每年享受本办法各项奖补资金合计不超过150万元。', { value: 150, unit: '万元', per: 'firm', cap_window: 'per_year' }],
    ['单个企业年度奖补资金总额最高不超过200万元。', { value: 200, unit: '万元', per: 'firm', cap_window: 'per_year' }],
    ['每户企业累计获得的扶持资金不得超过500万元。', { value: 500, unit: '万元', per: 'firm', cap_window: 'total' }],
    ['单个主体本政策补助资金合计最高300万元。', { value: 300, unit: '万元', per: 'firm', cap_window: 'unclear' }],
    ['同一申请人每年获得的各项补贴合计不超过3万元。', { value: 3, unit: '万元', cap_window: 'per_year' }],
    [
      '同一企业当年获得的各项奖补资金总额不超过其当年度地方财政贡献的50%。',
      { value: 50, unit: '%', base: '当年度地方财政贡献', per: 'firm', cap_window: 'per_year' },
    ],
    [
      '单个企业享受本办法各类扶持资金合计最高不超过该企业上年度地方贡献额的80%。',
      { value: 80, unit: '%', base: '上年度地方贡献额', per: 'firm', cap_window: 'unclear' },
    ],
    [
      '每户企业每年获得的奖补总额不得超过其当年缴纳税收地方留成部分的100%。',
      { value: 100, unit: '%', base: '当年缴纳税收地方留成部分', per: 'firm', cap_window: 'per_year' },
    ],
  ])('is drafted of %s', (sentence, cap) => {
    expect(drafted(`第六条 ${sentence}`)).toEqual([{ clause: 'art6', quote: sentence.slice(0, -1), ...cap }]);
  });
  it('is of the clause it closes where that gives other sums and it does not name the document', () => {
    const list = '第六条 支持研发。\n\n（一）对新建研发机构的企业，给予20万元奖励。\n\n（二）同一企业年度奖补资金总额不超过50万元。';
    expect(drafted(list)).toMatchObject([{ clause: 'art6-2', value: 50, within: ['art6'] }]);
    const closing = '第六条 附则。\n\n（一）奖补资金由县财政局拨付。\n\n（二）同一企业年度奖补资金总额不超过50万元。';
    expect(drafted(closing)).toMatchObject([{ clause: 'art6-2', value: 50 }]);
    expect(drafted(closing)[0]).not.toHaveProperty('within');
  });
  it.each([
    ['除第五、七条外，单个企业年度奖补总额不超过200万元。', ['art5', 'art7']],
    ['除第五条规定的认定奖励外，单个企业每年依据本办法获得的奖补资金总额不超过200万元。', ['art5']],
    ['同一企业每年享受本办法各项奖补资金合计不超过150万元（第七条除外）。', ['art7']],
    ['同一企业每年享受本办法各项奖补资金合计不超过150万元。', []],
  ])('excepts the awards of the clauses that it names: %s', (sentence, excepted) => {
    const body = `${GIVES}\n\n第六条 ${sentence}\n\n第七条 对参加展会的企业，每个展会补贴2万元。`;
    const clauses = blocksToClauses(bodyToBlocks(body).blocks, []);
    expect(draftOverallCaps(clauses, draftCandidates(clauses, 2024)).map((c) => c.excepted)).toEqual([excepted]);
  });
  it.each([
    ['another award’s own cap', '对参加展会的企业，每个展会补贴2万元，同一企业每年累计不超过6万元。'],
    ['a cap behind the award of its clause', '对参加展会的企业，按展位费的50%给予补贴。同一企业每年补贴总额不超过6万元。'],
    ['the cap of one award', '每户企业每年最高补贴10万元。'],
    ['a fund', '每年安排专项资金总额不超过5000万元。'],
    ['a threshold', '同一企业各项奖补资金总额超过100万元的，须经县政府审定。'],
  ])('is not drafted of %s', (_, sentence) => {
    expect(drafted(`第六条 ${sentence}`)).toEqual([]);
  });
});
