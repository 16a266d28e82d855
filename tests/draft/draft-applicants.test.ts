import { describe, expect, it } from 'vitest';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftApplicants } from '../../src/domain/draft/draft-applicants.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const drafted = (body: string) => {
  const clauses = blocksToClauses(bodyToBlocks(body).blocks, []);
  return draftApplicants(clauses, { candidates: draftCandidates(clauses, 2024), place: '青石县' });
};
const GIVES = '第五条 对购置生产设备的企业，按设备投资额的5%给予补助。';
const asked = (passage: string) =>
  drafted(`${passage}\n\n${GIVES}`).map(({ clause, fact }) => ({
    clause,
    quote: fact.quote,
    asks: (fact.conditions as { kind: string; quote: string; clause?: string }[]).map((c) => [c.kind, c.quote, c.clause].filter((x) => x !== undefined)),
    within: fact.within,
  }));

describe('what is asked of every applicant', () => {
  it('is told in a sentence of its own, quality by quality', () => {
    expect(asked('第二条 本办法适用于在本县行政区域内注册、依法纳税的工业企业。')).toEqual([
      {
        clause: 'art2',
        quote: '本办法适用于在本县行政区域内注册、依法纳税的工业企业',
        asks: [
          ['located', '在本县行政区域内注册'],
          ['industry', '工业企业'],
          ['other', '依法纳税'],
        ],
        within: undefined,
      },
    ]);
  });
  it('asks for a seat in the document’s own place by its name', () => {
    expect(asked('第二条 本办法适用于在青石县注册的竹材企业。')[0]?.asks).toContainEqual(['located', '在青石县注册']);
    expect(asked('第二条 本办法适用于在白石县注册的竹材企业。')[0]?.asks).toEqual([['other', '在白石县注册的竹材企业']]);
  });
  it('reads what a closing part says of the firms that are meant, for the whole document, and no period in which something was got', () => {
    const closing = ['## 附  则', '1．本政策适用于2023年1月1日至2024年12月31日的奖补对象。', '2．文中所指企业为注册地和财政收入在青石县范围内的企业。'].join(
      '\n\n',
    );
    const [only, ...others] = drafted(`${GIVES}\n\n${closing}`);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ clause: 'fz-2', fact: { conditions: [{ kind: 'located', relation: 'seated', quote: '注册地和财政收入在青石县范围内' }] } });
    expect(only?.fact).not.toHaveProperty('within');
  });
  it('leaves out what asks nothing of anybody, and reads for one award what is said of that award', () => {
    const text = '第六条 文中所指企业为注册地在青石县范围内具有独立法人资格的企业，外资企业享受同等待遇，特别表述除外。';
    expect(asked(text)[0]?.asks).toEqual([
      ['located', '注册地在青石县范围内'],
      ['other', '具有独立法人资格'],
    ]);
    const parts = ['一、支持竹材加工。对购置设备的企业，按设备投资额的5%给予补助。', '二、其他。“支持竹材加工”奖励对象为竹材加工业、竹制品业企业。'];
    expect(drafted(parts.join('\n\n'))[0]).toMatchObject({ clause: 'c2', fact: { within: ['c1'], conditions: [{ quote: '竹材加工业、竹制品业企业' }] } });
  });
  it('is nothing where the awards stand under the scope of the support', () => {
    const scope = '## 二、支持范围\n\n（一）投资支持。\n\n1．对购置生产设备的企业，按设备投资额的5%给予补助。\n\n2．开工时间以施工许可证为准。';
    expect(drafted(scope)).toEqual([]);
  });
  it('takes a place as it is written, whatever stands in it', () => {
    const clauses = blocksToClauses(bodyToBlocks(`第二条 本办法适用于在青石(县注册的竹材企业。\n\n${GIVES}`).blocks, []);
    const [passage] = draftApplicants(clauses, { candidates: [], place: '青石(县' });
    expect(passage?.fact.conditions).toContainEqual({ kind: 'located', relation: 'seated', quote: '在青石(县注册' });
  });
  it('is told behind a label, below a heading, or before the words that apply it', () => {
    expect(asked('第二条 扶持对象：经县商务局认定的总部企业。')[0]?.asks).toEqual([['other', '经县商务局认定的总部企业']]);
    expect(asked('# 一、扶持对象\n\n在本县范围内注册的竹材企业。')[0]?.asks).toContainEqual(['located', '在本县范围内注册']);
    expect(asked('第二条 经县商务局认定的总部企业适用本办法。')).toMatchObject([
      { quote: '经县商务局认定的总部企业适用本办法', asks: [['other', '经县商务局认定的总部企业']] },
    ]);
  });
  it('is told as a list, each with its clause', () => {
    const list =
      '第三条 申请奖励的企业应当同时符合下列条件：\n\n（一）具有独立法人资格；\n\n（二）上一年度营业收入5000万元以上；\n\n（三）近三年无重大安全事故。';
    expect(asked(list)).toMatchObject([
      {
        clause: 'art3',
        quote: '申请奖励的企业应当同时符合下列条件',
        asks: [
          ['other', '具有独立法人资格', 'art3-1'],
          ['amount_at_least', '上一年度营业收入5000万元以上', 'art3-2'],
          ['other', '近三年无重大安全事故', 'art3-3'],
        ],
      },
    ]);
  });
  it('holds in its part of the document where that has awards of its own, and others have too', () => {
    const part =
      '# 一、企业培育\n\n## （一）支持对象\n\n经认定的竹材企业。\n\n## （二）奖励标准\n\n对首次上规的企业，奖励10万元。\n\n# 二、技术改造\n\n对购置设备的企业，奖励20万元。';
    expect(drafted(part)).toMatchObject([{ fact: { within: ['c1'], conditions: [{ kind: 'other', quote: '经认定的竹材企业' }] } }]);
  });
  it('holds in all of the document where its last part says so, whatever sums that part has, and leaves out whom it excepts', () => {
    const last =
      '# 一、企业培育\n\n对首次上规的企业，奖励10万元。\n\n# 二、附则\n\n1\\.本措施适用于依法纳税、信用良好的竹材加工经营主体，竹制品拍卖企业除外。\n\n2\\.对单个企业，年度奖补最高80万元。';
    const [passage] = drafted(last);
    expect(passage?.fact).not.toHaveProperty('within');
    expect(passage?.fact.conditions).toContainEqual({ kind: 'other', negate: true, quote: '竹制品拍卖企业除外' });
  });
  it('is told of whom it is not for, and phrase by phrase', () => {
    expect(asked('第二条 对外开放的民宿适用本办法。实行会员制的民宿，不享受本办法奖励。').map(({ asks }) => asks)).toEqual([
      [['other', '对外开放的民宿']],
      [['other', '实行会员制的民宿，不享受本办法奖励']],
    ]);
    const list = '第三条 申请奖励的经营主体应当符合下列条件：\n\n（一）未被列入失信名单，且近三年未发生安全事故；\n\n（二）还应当取得食品经营许可证。';
    expect(asked(list)[0]?.asks).toEqual([
      ['other', '未被列入失信名单', 'art3-1'],
      ['other', '近三年未发生安全事故', 'art3-1'],
      ['other', '取得食品经营许可证', 'art3-2'],
    ]);
  });
  it('is no duty of whoever applies', () => {
    expect(asked('第三条 申报主体应当对材料的真实性负责。')).toEqual([]);
  });
  it('is nothing where a sentence gives, or where nobody in particular is named', () => {
    expect(asked('第二条 支持对象为企业的，奖励5万元。')).toEqual([]);
    expect(asked('第二条 本办法适用于企业。')).toEqual([]);
  });
});
