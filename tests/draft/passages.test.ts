import { describe, expect, it } from 'vitest';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftPassages } from '../../src/domain/draft/passages.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const BODY = `# 青石县奖励办法

第一条 根据《省办法》（皖政〔2020〕1号）、《市意见》（芜政〔2021〕2号）和“十百千计划”，制定本办法。申请人提交《申请表》。

第二条 在本县行政区域内登记注册的企业适用本办法。本办法所称“以上”均包含本数。

第三条 同一企业同一项目符合多项政策的，按就高不重复原则给予支持。同一事项不得重复享受。

第四条 本办法自印发之日起施行，有效期两年。原《旧办法》（青政〔2015〕3号）同时废止。
`;
const made = (body: string) => draftPassages(blocksToClauses(bodyToBlocks(body).blocks, []), '青石县奖励办法');
const of = (kind: string) =>
  made(BODY)
    .filter((p) => p.kind === kind)
    .map((p) => p.fact);

describe('what a document says of itself', () => {
  it('names other texts: carried out, only named, repealed', () => {
    expect(of('reference').map(({ title, number, relation }) => [title, number, relation])).toEqual([
      ['省办法', '皖政〔2020〕1号', 'implements'],
      ['市意见', '芜政〔2021〕2号', 'implements'],
      ['申请表', null, 'cites'],
      ['“十百千计划”', null, 'implements'],
      ['旧办法', '青政〔2015〕3号', 'repeals'],
    ]);
  });

  it('names their numbers in brackets of any form', () => {
    const body = '# 青石县奖励办法\n\n《竹业意见》（青字[2017]84号）、《茶业意见》(青政【2018】3号)与本办法可以叠加享受。';
    expect(
      made(body)
        .filter((p) => p.kind === 'reference')
        .map((p) => [p.fact.number, p.fact.quote]),
    ).toEqual([
      ['青字[2017]84号', '《竹业意见》（青字[2017]84号）'],
      ['青政【2018】3号', '《茶业意见》(青政【2018】3号)'],
    ]);
  });

  it('carries out what it names as its ground', () => {
    const body = '# 青石县奖励办法\n\n依据文件：《竹业意见》、《竹业意见（第二批）》\n\n对竹材企业给予奖励。';
    expect(
      made(body)
        .filter((p) => p.kind === 'reference')
        .map((p) => p.fact.relation),
    ).toEqual(['implements', 'implements']);
  });

  it('is for those who must have a seat there, before what one award asks', () => {
    const body = '# 青石县奖励办法\n\n对本县注册的竹材企业，给予奖励。\n\n1．申请资金的企业应在本县登记注册、具有法人资格。';
    expect(
      made(body)
        .filter((p) => p.kind === 'territory')
        .map((p) => p.fact.quote),
    ).toEqual(['申请资金的企业应在本县登记注册']);
  });

  it('names its place where it asks for no seat there: in its title, else where the text first does', () => {
    const named = (body: string) =>
      draftPassages(blocksToClauses(bodyToBlocks(body).blocks, []), '青石县奖励办法', '青石县')
        .filter((p) => p.kind === 'territory')
        .map((p) => p.fact);
    expect(named('# 青石县奖励办法\n\n第一条 另定。\n')).toEqual([{ clause: 'p1', quote: '青石县' }]);
    expect(named('第一条 另定。\n\n第二条 由青石县人民政府解释，青石县财政局协助。\n')).toEqual([{ clause: 'art2', quote: '青石县', nth: 1 }]);
    expect(named('第一条 另定。\n')).toEqual([]);
    expect(named(BODY)).toEqual([{ clause: 'art2', quote: '在本县行政区域内登记注册的企业' }]);
  });

  it('says since when it holds and for how long', () => {
    expect(of('effect')).toEqual([{ from: null, from_issue: true, until: null, years: 2, clause: 'art4', quote: '自印发之日起施行，有效期两年' }]);
    const dated = made('# 甲\n\n本办法自2024年4月1日起实施，有效期至2026年12月31日。\n').filter((p) => p.kind === 'effect');
    expect(dated[0]?.fact).toMatchObject({ from: '2024-04-01', until: '2026-12-31', years: null });
    // the articles may say the first day and the last apart
    const apart = made('# 甲\n\n第一条 本办法自2024年4月1日起施行。\n\n第二条 本办法有效期至2026年12月31日。\n').filter((p) => p.kind === 'effect');
    expect(apart.map((p) => p.fact)).toEqual([{ from: '2024-04-01', until: '2026-12-31', years: null, clause: 'art1', quote: '自2024年4月1日起施行' }]);
    const policy = made('# 甲\n\n该优惠政策从2018年执行，有效期5年（2018-2022年）\n').filter((p) => p.kind === 'effect');
    expect(policy.map((p) => p.fact)).toEqual([{ from: null, until: null, years: 5, clause: 'p2', quote: '有效期5年' }]);
    // the term of something else is no term of the document
    expect(made('# 甲\n\n证书有效期3年。\n').filter((p) => p.kind === 'effect')).toEqual([]);
  });

  it('counts its sums and bounds by its own words, and names its place', () => {
    expect(of('own_rule').map(({ kind, quote }) => [kind, quote])).toEqual([
      ['bounds_included', '本办法所称“以上”均包含本数'],
      ['highest_only', '同一企业同一项目符合多项政策的，按就高不重复原则给予支持'],
      ['once', '同一事项不得重复享受'],
    ]);
    const alone = made('# 甲\n\n第一条 已享受其他政策的企业，不得兼得本办法的奖励；符合多项条件的，至多只能获得一项奖励。\n');
    expect(alone.filter((p) => p.kind === 'own_rule').map((p) => [p.fact.kind, p.fact.quote])).toEqual([
      ['once', '已享受其他政策的企业，不得兼得本办法的奖励'],
    ]);
    const defined = made('# 甲\n\n1\\. 在石城区注册的企业可享受入学保障。\n\n2\\. 文中所指企业、机构为注册地在石城区范围内的企业，特别表述除外。\n');
    expect(defined.find((p) => p.kind === 'territory')?.fact.quote).toBe('文中所指企业、机构为注册地在石城区范围内的企业');
    const seat = made('# 甲\n\n附则：文中所指企业为注册地和财政收入在鹿城区范围内的具有法人资格企业，房地产企业除外。\n');
    expect(seat.find((p) => p.kind === 'territory')?.fact.quote).toBe('文中所指企业为注册地和财政收入在鹿城区范围内的具有法人资格企业');
    expect(of('territory')).toEqual([{ clause: 'art2', quote: '在本县行政区域内登记注册的企业' }]);
  });
});

describe('the bounds that a document defines', () => {
  const bounds = (sentence: string) =>
    made(`# 甲\n\n第一条 ${sentence}\n`)
      .filter((p) => p.kind === 'own_rule')
      .map(({ fact: { kind, words, quote } }) => [kind, words, quote]);
  it.each([
    [
      '本办法所称“以上”“不超过”含本数，“不满”“低于”不含本数。',
      [
        ['bounds_included', ['以上', '不超过'], '本办法所称“以上”“不超过”含本数'],
        ['bounds_excluded', ['不满', '低于'], '“不满”“低于”不含本数'],
      ],
    ],
    ['本意见所称以上、以内均包括本数。', [['bounds_included', ['以上', '以内'], '本意见所称以上、以内均包括本数']]],
    [
      '“以下”不包含本数；“以上”均包含本数。',
      [
        ['bounds_excluded', ['以下'], '“以下”不包含本数'],
        ['bounds_included', ['以上'], '“以上”均包含本数'],
      ],
    ],
  ])('are drafted each with its own words: %s', (sentence, rules) => {
    expect(bounds(sentence)).toEqual(rules);
  });
});

describe('a rule on sums', () => {
  const rules = (body: string) => {
    const clauses = blocksToClauses(bodyToBlocks(body).blocks, []);
    return draftPassages(clauses, '甲', null, draftCandidates(clauses))
      .filter((p) => p.kind === 'own_rule')
      .map(({ fact: { kind, within, quote } }) => [kind, within ?? [], quote]);
  };
  it.each([
    ['第五条 对年产值达1亿元、5亿元的企业，分别奖励10万元、20万元。同一年度跨档的，按最高档奖励。', 'highest_only', ['art5'], '同一年度跨档的，按最高档奖励'],
    ['第六条 对年产值达5亿元的企业，奖励20万元，同一年度跨档的，按最高档给予奖励。', 'highest_only', ['art6'], '同一年度跨档的，按最高档给予奖励'],
    [
      '第五条 奖励。\n\n（一）对首次上规的企业，奖励10万元。\n\n（二）同时符合本条多项的，按最高标准执行。',
      'highest_only',
      ['art5'],
      '同时符合本条多项的，按最高标准执行',
    ],
    ['第五条 对首次上规的企业，奖励10万元。前款所称“以上”含本数。', 'bounds_included', ['art5'], '前款所称“以上”含本数'],
    ['第五条 对首次上规的企业，奖励10万元。\n\n第九条 附则。同一年度跨档的，按最高档奖励。', 'highest_only', [], '同一年度跨档的，按最高档奖励'],
    ['第五条 对首次上规的企业，奖励10万元。\n\n第六条 同一年度符合本办法多项的，就高不重复。', 'highest_only', [], '同一年度符合本办法多项的，就高不重复'],
    ['第五条 对首次上规的企业，奖励10万元。本条例所称“以上”含本数。', 'bounds_included', [], '本条例所称“以上”含本数'],
  ])('is of the article that gives the sums it speaks of, else of all: %s', (body, kind, within, quote) => {
    expect(rules(body)).toEqual([[kind, within, quote]]);
  });
  it.each(['同一企业给予最高奖励50万元。', '同一项目按最高额20万元给予补助。', '同时获得国家级认定的，给予最高补助100万元。'])('is none of %s', (sentence) => {
    expect(rules(`第五条 对首次上规的企业，奖励10万元。${sentence}`)).toEqual([]);
  });
  it('is drafted once for all, and once for each clause that has its own', () => {
    const own = '同一年度跨档的，按最高档奖励';
    const body = `第五条 对首次上规的企业，奖励10万元。${own}。\n\n第六条 对首次上云的企业，奖励5万元。${own}。\n\n第七条 同一企业符合多项政策的，就高不重复。`;
    expect(rules(body).map(([, within]) => within)).toEqual([['art5'], ['art6'], []]);
  });
});

describe('what is attached to a document', () => {
  const named = (body: string) =>
    made(`# 青石县奖励办法\n\n第一条 对企业给予奖励，依据《青石县资金管理办法》办理。\n\n${body}`)
      .filter((p) => p.kind === 'reference')
      .map(({ fact: { title, relation, quote } }) => [title, relation, quote]);
  const cited = ['青石县资金管理办法', 'implements', '《青石县资金管理办法》'];
  it('is named, and none of its articles are held: each is a reference to an annex', () => {
    expect(named('附件：\\\n1\\.甘井乡培育细则\\\n2\\.《甘井乡转化细则》')).toEqual([
      cited,
      ['甘井乡培育细则', 'annex', '甘井乡培育细则'],
      ['甘井乡转化细则', 'annex', '《甘井乡转化细则》'],
    ]);
    expect(named('附件：甘井乡培育细则')).toEqual([cited, ['甘井乡培育细则', 'annex', '甘井乡培育细则']]);
  });
  it('is no reference where its text stands behind, or where it is cited already', () => {
    expect(named('附件：1.甘井乡培育细则\n\n## 附件1 甘井乡培育细则\n\n一、培育企业。')).toEqual([cited]);
    expect(named('附件：青石县资金管理办法')).toEqual([cited]);
    expect(named('附件：申报材料见前。')).toEqual([cited]);
  });
});

describe('a programme whose members are chosen', () => {
  const named = (sentence: string) =>
    made(`# 青石县奖励办法\n\n第一条 ${sentence}`)
      .filter((p) => p.kind === 'reference')
      .map((p) => p.fact.title);
  it.each([
    '对入选国家“百峰计划”、省“竹海计划”的人才，给予奖励。',
    '“百峰计划”教授等领军人才（不含国家“千峰计划”人才），给予补贴。',
    '对列入“竹海计划”的团队，给予资助。',
  ])('is no text: %s', (sentence) => {
    expect(named(sentence)).toEqual([]);
  });

  it('is told from a plan that is carried out', () => {
    expect(named('根据“十百千计划”，推荐申报“竹海计划”和国家人才计划。')).toEqual(['“十百千计划”', '“竹海计划”']);
  });
});

describe('the place whose firms a document is for', () => {
  const seat = (sentence: string) =>
    made(`# 青石县奖励办法\n\n第一条 ${sentence}`)
      .filter((p) => p.kind === 'territory')
      .map((p) => p.fact.quote);
  it.each([
    ['支持对象为在本县依法登记并纳入统计的服务业企业。', '在本县依法登记并纳入统计的服务业企业'],
    ['凡在青石县注册、具有独立法人资格的企业均可申报。', '凡在青石县注册、具有独立法人资格的企业'],
    ['扶持对象为工商注册和税务登记在本区的竹材企业。', '工商注册和税务登记在本区的竹材企业'],
    ['本政策支持在我市注册登记的中小企业。', '在我市注册登记的中小企业'],
  ])('is quoted in whole words: %s', (sentence, quote) => {
    expect(seat(sentence)).toEqual([quote]);
  });
});
