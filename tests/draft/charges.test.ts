import { describe, expect, it } from 'vitest';
import { draftCharges } from '../../src/domain/draft/charges.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const charged = (text: string) => draftCharges(blocksToClauses(bodyToBlocks(text).blocks, [])).map(({ quote, names, role }) => [quote, names, role]);

describe('draftCharges', () => {
  it.each([
    ['本办法由县工信局负责解释，自发布之日起施行。', [['县工信局负责解释', ['县工信局'], 'plain']]],
    ['县财政局、县工信局按职责分工落实。', [['县财政局、县工信局按职责分工落实', ['县财政局', '县工信局'], 'each']]],
    ['县科技局牵头，县教育局配合。', [['县科技局牵头', ['县科技局'], 'lead']]],
    ['责任单位：区工信局', [['责任单位：区工信局', ['区工信局'], 'plain']]],
    ['由县人力资源和社会保障局会同县财政局负责审核。', [['县人力资源和社会保障局会同县财政局负责审核', ['县人力资源和社会保障局', '县财政局'], 'plain']]],
    ['具体解释工作由经济发展局会同相关部门负责。', [['经济发展局会同相关部门负责', ['经济发展局'], 'plain']]],
    ['由青石新区管理委员会负责解释。', [['青石新区管理委员会负责解释', ['青石新区管理委员会'], 'plain']]],
    ['竹材企业由县经贸局进行认定。', [['县经贸局进行认定', ['县经贸局'], 'plain']]],
    ['由县经贸局组织审核认定后兑现。', [['县经贸局组织审核认定后兑现', ['县经贸局'], 'plain']]],
    ['第五条 县商务局负责认定扶持企业。', [['县商务局负责认定扶持企业', ['县商务局'], 'plain']]],
    ['县商务局（或其他单位）负责提出资金安排建议。', [['县商务局（或其他单位）负责提出资金安排建议', ['县商务局'], 'plain']]],
    ['对由县科技局认定的竹材企业，给予奖励。', []],
    ['企业对其申报材料的真实性负责。', []],
    ['给予奖励。（责任单位：县工信局）', []],
  ])('%s', (text, expected) => {
    expect(charged(text)).toEqual(expected);
  });
});
