/** Drafts of sentences that lean on what stands ahead of them, and of lists whose members differ. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { draftPassages } from '../../src/domain/draft/passages.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const clausesOf = (text: string) => blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
const drafts = (text: string) => {
  const clauses = clausesOf(text);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content);
};
const given = (text: string) => drafts(text).flatMap(({ kind, fact }) => (kind === 'incentive' ? [fact] : []));

describe('who is meant', () => {
  it.each([
    ['鼓励木器企业做大做强，对年产值增长15%以上的，给予8万元奖励。', '木器企业', 'enterprise'],
    ['1\\. 支持竹编企业做强。对年销售额达到500万元的，给予5万元奖励。', '竹编企业', 'enterprise'],
    ['对具备独立场所，面积达800平方米，年直播200场以上的直播基地，给予10万元奖励。', '直播基地', 'base'],
    ['对通过县茶业协会评审，且纳入县重点名录的茶叶加工企业，年销售收入突破800万元的，给予6万元奖励。', '茶叶加工企业', 'enterprise'],
    ['对新获得中华老字号的，给予10万元奖励。', '新获得中华老字号的', 'enterprise'],
    ['对使用云算力开展相关业务的软件企业，给予20万元补贴。', '使用云算力开展相关业务的软件企业', 'enterprise'],
    ['对种粮大户，按每亩30元给予补贴。', '种粮大户', 'individual'],
    ['对企业获得的银行贷款，按贷款利息的30%给予贴息。', '企业', 'enterprise'],
    ['对工业企业通过金融机构融资的，按利息的30%给予贴息。', '工业企业', 'enterprise'],
    ['对发放信用贷款的银行，按贷款额的1%给予奖励。', '发放信用贷款的银行', 'bank'],
    ['对银行向企业发放的信用贷款，按贷款额的1%给予银行奖励。', '银行', 'bank'],
  ])('%s', (text, beneficiary, kind) => {
    expect(given(text)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });

  it('is named by the sentence before', () => {
    const [, second] = given('对线上交易额超过1亿元的跨境平台，给予20万元奖励；超过5亿元的，给予50万元奖励。');
    expect(second).toMatchObject({ beneficiary: '线上交易额超过1亿元的跨境平台', beneficiary_kind: 'platform' });
  });

  it('is named by a heading, or behind the verb', () => {
    const [built] = given('第六条 企业办公用房扶持\n\n（一）自建办公用房\n\n自建办公用房的，按每平方米200元给予补助。');
    expect(built).toMatchObject({ beneficiary: '企业', beneficiary_kind: 'enterprise' });
    expect(given('项目建成投产的，按县级财政所得的50%奖励给投资方。')[0]).toMatchObject({ beneficiary: '投资方', beneficiary_kind: 'organisation' });
  });

  it('is never who is left out', () => {
    const out = '已获得省级资金支持的国家级专精特新“小巨人”企业不予奖励。';
    for (const text of [`支持木器企业做强。对年产值增长15%以上的，给予8万元奖励，${out}`, `支持木器企业做强。年产值增长15%以上的，再增加奖励8万元，${out}`]) {
      const [fact, ...others] = given(text);
      expect(others, text).toEqual([]);
      expect(fact, text).toMatchObject({ beneficiary: '木器企业', beneficiary_kind: 'enterprise' });
      expect(fact?.tier_attained ?? fact?.tiers_required, text).toBeUndefined();
      expect(JSON.stringify(fact?.conditions), text).not.toContain('national-little-giant');
    }
  });

  it('is told without the verb that supports, a rate’s base without the words that lead to it', () => {
    expect(given('重点支持木器企业，按设备投资额的5%给予补助。')[0]).toMatchObject({ beneficiary: '木器企业' });
    expect(given('对首次登记的木器企业，可以按照登记费用的30%给予补贴。')[0]).toMatchObject({ amounts: [{ role: 'rate', base: '登记费用' }] });
  });

  it('stays open where no word is of a firm', () => {
    expect(drafts('对符合规定的，给予10万元奖励。')[0]?.missing).toContain('beneficiary_kind');
    // neither alone says who is paid
    expect(drafts('对符合条件的企业或园区，给予10万元奖励。')[0]?.missing).toContain('beneficiary_kind');
    expect(drafts('对企业或园区建设的平台，给予10万元奖励。')[0]?.fact).toMatchObject({ beneficiary_kind: 'platform' });
  });

  it('is named by the lead-in of a list, with what that asks', () => {
    const [rate, sum] = given(
      '第三条 对固定资产投资2000万元以上的新建项目，给予以下支持：\n\n（一）按设备投资额的5%给予补助；\n\n（二）一次性给予开办补助10万元。',
    );
    const lead = { kind: 'amount_at_least', measure: 'fixed_asset_investment', value: 2000, clause: 'art3', evidence: 'carried_over' };
    expect(rate).toMatchObject({ beneficiary: '固定资产投资2000万元以上的新建项目', conditions: [lead], amounts: [{ role: 'rate', value: 5 }] });
    expect(sum).toMatchObject({ beneficiary_kind: 'project', conditions: [lead], amounts: [{ value: 10 }] });
  });
});

describe('members of a list', () => {
  it('measure what is named before the first, in its way', () => {
    const conditions = given('对主营业务收入首次超过1亿元、3亿元、10亿元的企业，分别给予10万元、20万元、50万元奖励。').map((f) => f.conditions);
    expect(conditions).toMatchObject([1, 3, 10].map((value) => [{ kind: 'amount_at_least', measure: 'annual_revenue', op: 'gt', value }]));
  });

  it('do not take online sales for all sales, nor imports and exports for exports', () => {
    for (const measured of ['年网络销售额', '年进出口额'])
      expect(given(`对${measured}超过500万元的企业，给予5万元奖励。`)[0]?.conditions).toMatchObject([{ kind: 'other' }]);
    const output = given('对年产值超过500万元的企业，给予5万元奖励。')[0]?.conditions;
    expect(output).toMatchObject([{ kind: 'amount_at_least', measure: 'output_value', op: 'gt', value: 500 }]);
  });

  it('are all bounds where the last of them says 以上, in yuan; foreign money is compared with nothing', () => {
    const bounds = given('对年产值5000万元、1亿元、5亿元以上的企业，分别奖励2万元、5万元、10万元。').map((f) => (f.conditions as object[])[0]);
    const quote = '年产值5000万元、1亿元、5亿元以上';
    expect(bounds).toMatchObject([
      { kind: 'amount_at_least', op: 'ge', value: 5000, unit: '万元', quote },
      { op: 'ge', value: 1, unit: '亿元', quote },
      { op: 'ge', value: 5, unit: '亿元', quote },
    ]);
    expect(given('对当年出口额300万美元以上的企业，奖励2万元。')[0]?.conditions).toMatchObject([{ kind: 'other', quote: '当年出口额300万美元以上' }]);
  });

  it('have titles and levels of their own', () => {
    const levels = given('对新认定的国家级、自治区级工程中心的企业，分别给予80万元、30万元奖励。');
    expect(levels.map((f) => f.level)).toEqual(['national', 'provincial']);
    expect(new Set(levels.map((f) => f.title)).size).toBe(2);
    expect(given('对年产值达到1亿元、2亿元的企业，分别给予10万元、20万元奖励。').map((f) => f.title)).toEqual(['年产值（1亿元）奖励', '年产值（2亿元）奖励']);
  });

  it('quote the name that is their own', () => {
    const conditions = given('对评为省级智能工厂、市级数字化车间的企业，分别给予30万元、10万元奖励。').map((f) => f.conditions);
    expect(conditions).toMatchObject([
      [{ object: 'smart_factory', levels: ['provincial'], quote: '评为省级智能工厂' }],
      [{ object: 'digital_workshop', levels: ['municipal'], quote: '市级数字化车间' }],
    ]);
  });

  it('ask for the standard that is their own', () => {
    const asked = given('企业主导制定国际标准、国家标准的，每个标准分别奖励50万元、30万元。').map((f) => f.conditions);
    expect(asked).toMatchObject([
      [{ kind: 'standard', role: 'lead', level: 'international', quote: '主导制定国际标准' }],
      [{ kind: 'standard', role: 'lead', level: 'national', quote: '主导制定国际标准、国家标准' }],
    ]);
  });

  it('are told apart in their titles by what they ask, where several sentences give to one', () => {
    const titles = given('对总部企业进行扶持：年度区级贡献在300万元以上的，扶持12%；年度区级贡献在500万元以上的，扶持20%。').map((f) => f.title);
    expect(titles).toEqual(['总部企业扶持', '总部企业扶持（年度区级贡献在500万元以上）']);
  });

  it('are given per what the first is', () => {
    const amounts = given('企业主导制定国际标准、国家标准的，每个标准分别奖励50万元、30万元。').flatMap((f) => f.amounts);
    expect(amounts).toMatchObject([{ per: 'item' }, { per: 'item' }]);
  });
});

describe('a bound together with what another gives', () => {
  it.each([
    ['对木器企业一次性补助30万元。市级另有补助的，县级补助与市级补助合计不超过项目实际投入的45%。', '项目实际投入'],
    ['对木器企业，按设备投资额的8%给予补助，县级与上级补助合计不超过设备投资额的30%。', '设备投资额'],
  ])('is a cap of the award before, and none of its own: %s', (text, base) => {
    const [fact, ...others] = given(text);
    expect(others).toEqual([]);
    expect(fact?.amounts).toMatchObject([{}, { role: 'cap', unit: '%', base }]);
  });
});

describe('members of a list of names', () => {
  const asked = (text: string) =>
    given(text).map(({ title, conditions }) => ({ title: String(title), own: (conditions as readonly { readonly quote: string }[]).at(-1)?.quote }));
  it.each([
    ['首次入围“甲地制造业百强”“乙地制造业50强”的企业，分别给予60万元、20万元奖励。', ['“甲地制造业百强”', '“乙地制造业50强”']],
    ['新认定的“中华老字号”“青石老字号”企业，分别奖励25万元、8万元。', ['“中华老字号”', '“青石老字号”']],
    ['企业新引进全日制博士、硕士研究生，每人每月分别给予1500元、800元补贴。', ['引进全日制博士', '硕士研究生']],
  ])('ask each for its own beside all of them, and are told apart by it: %s', (text, names) => {
    const [first, second] = asked(text);
    expect([first?.own, second?.own]).toEqual(names);
    expect(second?.title).toContain(names[1]);
    expect(first?.title).not.toBe(second?.title);
  });
});

describe('members of a list that has words of its own for each', () => {
  const asked = (text: string) => given(text).map((f) => (f.conditions as { quote: string }[]).map((c) => c.quote));

  it('are asked all that stands before their thresholds, whole', () => {
    const all = '竹编企业和竹材企业在县内设立区域性或功能性总部、基地';
    for (const quotes of asked(`对${all}，进出口额超过2亿元、1亿元、5000万元的，分别给予30万元、15万元、5万元奖励。`)) expect(quotes).toContain(all);
  });

  it('have a title newly, and anew', () => {
    const [first, again] = given('对首次认定、重新认定为高新技术企业的，分别奖励20万元、10万元。');
    expect(first).toMatchObject({ title: '首次认定为高新技术企业奖励', conditions: [{ kind: 'awarded_title', newly: true }] });
    expect(again).toMatchObject({
      title: '重新认定为高新技术企业奖励',
      conditions: [{ kind: 'awarded_title', newly: false, quote: '重新认定为高新技术企业' }],
    });
  });

  it('are each to be recognised newly, where the word for it stands before the first', () => {
    const [workshop, centre] = given('对新认定的省级智能工厂、市级企业技术研究开发中心的企业，分别给予10万元、5万元补助。').map((f) => f.conditions);
    expect(workshop).toMatchObject([{ kind: 'awarded', newly: true, quote: '新认定的省级智能工厂' }]);
    expect(centre).toMatchObject([
      { kind: 'awarded', object: 'rnd_institution', levels: ['municipal'], newly: true, quote: '新认定的省级智能工厂、市级企业技术研究开发中心' },
    ]);
    expect(given('对获评的市级高新区技术中心，给予5万元补助。')[0]?.conditions).toMatchObject([{ kind: 'awarded', newly: false }]);
  });

  it('are called by their grade or prize', () => {
    const titles = (text: string) => given(text).map((f) => f.title);
    expect(titles('第五条 等级评定奖励。对新评定为甲级、乙级的竹楼民宿，分别给予奖励30万元、15万元。')).toEqual([
      '等级评定奖励（甲级）',
      '等级评定奖励（乙级）',
    ]);
    expect(titles('对新评定为3A、4A的竹海景区，分别给予奖励10万元、50万元。')).toEqual(['新评定为3A的竹海景区奖励', '新评定为4A的竹海景区奖励']);
    expect(titles('第五条 竹艺人才奖励。获得县赛一等奖、二等奖的，分别奖励个人3万元、2万元。')).toEqual(['竹艺人才奖励（一等奖）', '竹艺人才奖励（二等奖）']);
  });

  it('win a prize of the level that stands before the first', () => {
    const won = given('竹编师傅获得省级竹艺竞赛一等奖、二等奖的，分别奖励个人3万元、2万元。');
    expect(won.map((f) => [f.title, f.level])).toEqual([
      ['获得省级竹艺竞赛一等奖奖励', 'first-prize'],
      ['获得省级竹艺竞赛二等奖奖励', 'second-prize'],
    ]);
    expect(won[1]?.conditions).toMatchObject([
      { kind: 'wins', prize: 'second', level: 'provincial', quote: '获得省级竹艺竞赛一等奖、二等奖' },
      { kind: 'other', quote: '竹编师傅' },
    ]);
    const joint = given('对获省竹艺进步奖一、二、三等奖的单位，分别给予5万元、3万元、2万元奖励。');
    expect(joint.map((f) => f.level)).toEqual(['first-prize', 'second-prize', 'third-prize']);
    for (const { conditions } of joint) expect(conditions).toMatchObject([{ kind: 'wins', level: 'provincial', quote: '获省竹艺进步奖一、二、三等奖' }]);
  });

  it('have places of a ranking, of offices too', () => {
    const titles = given('对年度考核排名前三的乡镇分别奖励10万元、8万元、5万元。').map((f) => f.title);
    expect(titles.map((t) => String(t).slice(-5))).toEqual(['（第一名）', '（第二名）', '（第三名）']);
    const placed = given('年度竹业考核第一名的乡镇奖励10万元，第二名奖励8万元。');
    expect(placed.map((f) => f.beneficiary_kind)).toEqual(['government', 'government']);
    expect(placed[1]?.conditions).toEqual([{ kind: 'other', quote: '第二名' }]);
  });

  it('are one list though no word says 分别, and quote what stands in a bracket by itself', () => {
    const quotes = asked('对引进知名竹编品牌，按甲级、乙级标准建设的，每新增1家门店（客房10间以上）给予运营方20万元、15万元奖励。');
    for (const own of quotes) expect(own).toEqual(expect.arrayContaining(['引进知名竹编品牌', '客房10间以上']));
  });

  it('leave alone whom 对 names behind the list', () => {
    const given3 = given('对评为省级竹编工坊、市级竹编作坊的企业分别给予30万元、20万元的奖励，对评为绿色工厂的企业给予10万元奖励。');
    expect(given3.at(-1)).toMatchObject({ quote: '对评为绿色工厂的企业给予10万元奖励。', conditions: [{ quote: '评为绿色工厂' }] });
  });

  it('are asked what the first segment says before the measure that they begin with', () => {
    const [first, second] = asked('对企业在竹业市场挂牌，年度融资额100万元以上的，给予2万元奖励；年度融资额500万元以上的，给予3万元奖励。');
    expect(first).toContain('企业在竹业市场挂牌');
    expect(second).toEqual(['企业在竹业市场挂牌', '年度融资额500万元以上的']);
  });
});

describe('a sum', () => {
  const amounts = (text: string) => given(text).map((f) => f.amounts);

  it('is open in per where a firm may have several of what it is for', () => {
    expect(amounts('对获得首台（套）认定的企业，给予100万元奖励。')).toMatchObject([[{ value: 100, per: 'unclear' }]]);
  });

  it('is bounded by a cap above it in its sentence', () => {
    expect(amounts('对认定的新产品给予5万元奖补，每个企业最高奖补不超过20万元。')).toMatchObject([
      [
        { role: 'fixed', value: 5 },
        { role: 'cap', value: 20, per: 'firm', applies_to: ['award'] },
      ],
    ]);
    expect(amounts('对甲类企业给予5万元奖励，对乙类企业给予最高20万元奖励。')).toHaveLength(2);
  });

  it('says of what it is a multiple or a share', () => {
    expect(amounts('对租用办公用房的企业，按月租金的3倍给予补助。')).toMatchObject([[{ role: 'ratio', value: 3, of: '月租金' }]]);
    expect(amounts('对获得省级资金的企业，给予省级补助资金1:1配套奖励。')).toMatchObject([[{ role: 'ratio', of: '省级补助资金' }]]);
    expect(amounts('对引荐企业给予扶持，标准为落地固定资产投资额的1%。')).toMatchObject([[{ role: 'rate', base: '落地固定资产投资额' }]]);
    expect(amounts('总部企业实缴注册资本超过5000万元的，按1%给予落户扶持。')).toMatchObject([[{ role: 'rate', base: '实缴注册资本' }]]);
  });

  it.each([
    [
      '对企业获得的银行贷款，按贷款利息的30%给予贴息，单笔不超过500万元，期限不超过3年。',
      [
        [500, '万元'],
        [3, '年'],
      ],
    ],
    [
      '对企业获得的银行贷款，按贷款利息的30%给予贴息。单笔贷款额最高1000万元，贴息期限不超过3年。',
      [
        [1000, '万元'],
        [3, '年'],
      ],
    ],
    [
      '对企业贷款按LPR的50%给予贴息。单笔不超过500万元，期限不超过3年，每家企业每年不超过2项。',
      [
        [500, '万元'],
        [3, '年'],
        [2, '项', 'firm'],
      ],
    ],
    [
      '对技术改造贷款给予2%的贴息，单笔贷款不超过500万元、期限不超过3年。',
      [
        [500, '万元'],
        [3, '年'],
      ],
    ],
    ['对获奖项目给予每项5万元奖励。每家企业每年不超过2项。', [[2, '项', 'firm']]],
    ['对获得发明专利授权的企业，每件奖励1万元，同一企业每年不超过10件。', [[10, '件', 'firm']]],
    [
      '对租用厂房的企业，按租金的50%给予补贴，补贴期限最长3年，单个企业补贴面积不超过1000平方米。',
      [
        [3, '年'],
        [1000, '平方米'],
      ],
    ],
  ])('counts no more than its limits: %s', (text, limits) => {
    const all = amounts(text) as { readonly role: string; readonly limits?: { readonly max: number; readonly unit: string; readonly per?: string }[] }[][];
    expect(all).toHaveLength(1);
    expect((all[0]?.[0]?.limits ?? []).map(({ max, unit, per }) => [max, unit, ...(per === undefined ? [] : [per])])).toEqual(limits);
    expect(all[0]?.filter((a) => a.role === 'cap')).toEqual([]);
  });
  it.each([
    ['对担保机构提供的单笔不超过500万元的贷款担保业务，按担保额的1%给予补助。', []],
    ['对企业按贷款额的1%给予补助，单笔不超过5万元。', ['cap']],
    ['对每笔贷款给予贴息，单笔最高补贴20万元。', ['cap']],
  ])('is no limit: %s', (text, caps) => {
    const all = amounts(text) as { readonly role: string; readonly limits?: unknown }[][];
    expect(all.flat().map((a) => a.limits)).not.toContainEqual(expect.anything());
    expect(all.flat().flatMap((a) => (a.role === 'cap' ? ['cap'] : []))).toEqual(caps);
  });

  it.each([
    ['对获得省级资金的企业，按省级补助资金1∶0.5比例给予配套奖励。', 0.5, '1∶0.5', '省级补助资金'],
    ['对获得省级奖励的企业，按照省级奖励资金1：0.5的比例给予配套。', 0.5, '1∶0.5', '省级奖励资金'],
    ['对获得国家资金支持的项目，按国家补助资金的1:0.3给予配套补助。', 0.3, '1∶0.3', '国家补助资金'],
    ['对获得省级奖励的企业，县财政按1:0.5比例配套奖励。', 0.5, '1∶0.5', undefined],
    ['对获得省级奖励的企业，按省级奖励额2∶1给予配套奖励。', 0.5, '2∶1', '省级奖励额'],
  ])('matches in the proportion that is printed: %s', (text, value, unit, of) => {
    const [[amount] = []] = amounts(text) as object[][];
    expect(amount).toMatchObject({ role: 'ratio', value, unit, ...(of === undefined ? {} : { of }) });
  });

  it('is bounded by the sentence behind it, which says how it is paid out', () => {
    expect(amounts('对租用办公用房的企业，按月租金的3倍给予补助。补助金额最高不超过100万元，按40%、30%、30%的比例分三年发放。')).toMatchObject([
      [
        { role: 'ratio', instalments: { count: 3, by: 'year', shares: [40, 30, 30] } },
        { role: 'cap', value: 100 },
      ],
    ]);
  });

  it('is given where only 扶持 says so', () => {
    expect(amounts('年度区级贡献在100万元以上的企业，扶持12%。')).toMatchObject([[{ role: 'rate', value: 12 }]]);
    expect(amounts('对体验店按交易额的10%给予扶持。扶持金额最多不超过50万元。')).toMatchObject([[{ role: 'rate' }, { role: 'cap', value: 50 }]]);
  });

  it('is given for each step, and for each 10,000 square metres', () => {
    const stepped = given('对年产值5000万元以上的企业，每增加1000万元奖励1万元，最高20万元。')[0];
    expect(stepped?.amounts).toMatchObject([
      { value: 1, per: 'step' },
      { role: 'cap', value: 20 },
    ]);
    expect(stepped?.conditions).toContainEqual({ kind: 'other', quote: '每增加1000万元' });
    expect(amounts('对新建厂房的企业，每万平方米补助20万元。')).toMatchObject([[{ value: 20, per: 'ten_thousand_square_metres' }]]);
    expect(amounts('对新建厂房的企业，每平方米补助20元。')).toMatchObject([[{ value: 20, per: 'square_metre' }]]);
  });

  it('is meant for each person, each firm, each project', () => {
    expect(amounts('对获得资格的人才给予奖励，单人最高10万元。')).toMatchObject([[{}, { value: 10, per: 'person' }]]);
    expect(amounts('对参训企业，每培训1人给予2000元补贴。')).toMatchObject([[{ value: 2000, per: 'person' }]]);
    expect(amounts('对平台企业，单个研发项目最高支持500万元。')).toMatchObject([[{}, { value: 500, per: 'project' }]]);
  });
});

it('takes what stands below a long lead-in of conditions for conditions', () => {
  const found = draftCandidates(
    clausesOf(
      '第三条 本办法所鼓励的项目，必须符合国家产业政策、环保要求和土地利用规划，具有合法用地手续，同时符合以下两个条件：\n\n（一）年新增纳税100万元以上；',
    ),
  );
  expect(found.map((c) => c.kind)).toEqual(['condition']);
});

it('takes the event of the whole document where no nearer words name one', () => {
  const clauses = blocksToClauses(bodyToBlocks('# 青石县总部经济扶持办法\n\n对在县内购房的企业，给予10万元补助。').blocks, []);
  expect(draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content)[0]?.fact).toMatchObject({ event: 'headquarters' });
});

it('reads since when a text holds without 起', () => {
  const [effect] = draftPassages(clausesOf('本措施自2026年9月1日施行，有效期至2028年12月31日。'), null).filter((p) => p.kind === 'effect');
  expect(effect?.fact).toMatchObject({ from: '2026-09-01', until: '2028-12-31' });
});
