/** Drafts of awards whose sentence says in its own way who is paid, for what, and which of several phrases a sum belongs to. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const facts = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content).map((d) => d.fact);
};

describe('what a sentence says beside its award', () => {
  const one = (text: string) => facts(text)[0];

  it('is neither paid once nor by whom it names, where it speaks of something else', () => {
    const fact = one('对一次性引进会展2场以上且本县财政不承担经费的企业，按营业额的10%给予奖励。');
    expect(fact).not.toHaveProperty('payer');
    expect(fact).not.toHaveProperty('recurrence');
  });

  it('is given as 支持, where 配套 only says of what kind', () => {
    expect(one('县内孵化载体，给予每家20万元一次性配套建设支持。')).toMatchObject({ instrument: 'subsidy', instrument_printed: '支持', recurrence: 'once' });
  });

  it('is paid by whom, and how often, though it tells no sum', () => {
    expect(one('对取得贷款的民办养老机构，市财政给予一次性贴息。')).toMatchObject({ payer: 'city', recurrence: 'once', amounts: [{ role: 'unspecified' }] });
  });

  it('is given as its standard is called, where no other word says it', () => {
    expect(one('补助标准：老城区域1.5元/平方米、其他区域0.5元/平方米。')).toMatchObject({ instrument: 'subsidy', instrument_printed: '补助' });
  });

  it('ends before a note of offices', () => {
    expect(one('对竹材企业给予5万元奖励。（县商务局、县财政局、青石海关）')).toMatchObject({ quote: '对竹材企业给予5万元奖励。' });
    expect(one('对竹材企业给予5万元奖励（含县、乡政府奖励）。')).toMatchObject({ quote: '对竹材企业给予5万元奖励（含县、乡政府奖励）。' });
  });

  it('finds no event among those whom it leaves out', () => {
    expect(one('入驻基地的服务机构（属政府采购的机构除外）每推荐1家企业，给予1万元奖励。')).not.toMatchObject({ event: 'procurement' });
  });
});

describe('a cap behind several rates', () => {
  it('binds each of them', () => {
    const amounts = facts('对企业分别按设备投资的10%、15%给予补助，单个项目最高30万元。').map((f) => f.amounts);
    expect(amounts).toMatchObject([10, 15].map((value) => [{ value }, { role: 'cap', value: 30, per: 'project', applies_to: ['rate'] }]));
  });
});

describe('the base of a rate', () => {
  it.each([
    ['对竹材项目，奖励投资额度的5%—20%。', '投资额度'],
    ['对企业入驻园区期间实际发生的场地租金总额的40%予以租金补贴。', '场地租金总额'],
    ['对企业举办竹编展的场租、搭建、推广总费用的50%，给予最高8万元支持。', '场租、搭建、推广总费用'],
    ['对企业参加团体险的，年度所需经费由县财政补助80%。', '年度所需经费'],
    ['对竹材项目支持标准：依据审定实际投资给予不超过50%的资金支持。', '审定实际投资'],
  ])('%s', (text, base) => {
    const [first] = (one(text)?.amounts ?? []) as { base?: unknown }[];
    expect(first?.base).toBe(base);
  });
  const one = (text: string) => facts(text)[0];
});

describe('who is paid', () => {
  it.each([
    ['完成征地任务的，每宗奖励项目所在街道3万元。', '项目所在街道', 'government'],
    ['产品获得省政府质量奖的，一次性奖励企业8万元。', '企业', 'enterprise'],
    ['年内列入省重大专项的项目，一次性奖励项目单位20万元。', '项目单位', 'organisation'],
    ['项目投资额在3000万元以上的，按当年实际投资额的1‰奖励各乡镇。', '各乡镇', 'government'],
    ['对项目所涉及街道予以奖励5万元。', '项目所涉及街道', 'government'],
    ['对取得省级园区认定的园区管委会，一次性奖励20万元。', '取得省级园区认定的园区管委会', 'government'],
    ['被认定为省级工程（技术）研究中心的企业或项目单位一次性奖励30万元。', '被认定为省级工程（技术）研究中心的企业或项目单位', 'organisation'],
    ['对新认定的省级双创平台（众创空间、孵化器），给予20万元奖励。', '新认定的省级双创平台（众创空间、孵化器）', 'platform'],
    ['第一条 被认定为市级企业技术中心的企业一次性奖励10万元。', '被认定为市级企业技术中心的企业', 'enterprise'],
    ['按街道本年度财力的1%对街道予以奖励。', '街道', 'government'],
    ['对完成年度计划的村各奖励5万元。', '完成年度计划的村', 'organisation'],
    ['入选“百峰”工程的人才来县创业的，对其缴纳的个人所得税县级留成部分，按80%给予奖励。', '入选“百峰”工程的人才', 'individual'],
  ])('%s', (text, beneficiary, kind) => {
    expect(facts(text)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });

  it('is nobody where only costs or taxes are named', () => {
    expect(facts('固定资产投资8亿元以上的工程，对其审批前置的中介费用，给予40%的奖励。')[0]?.beneficiary).toBeUndefined();
  });
});

describe('a sentence of two awards', () => {
  it('gives each the phrase that names its own receiver', () => {
    const [lead, join] = facts('对主持制定国家标准的企业给予30万元奖励，对参与制定的企业给予10万元奖励。');
    expect([lead?.quote, join?.quote]).toEqual(['对主持制定国家标准的企业给予30万元奖励', '对参与制定的企业给予10万元奖励。']);
    const [first, again] = facts('首次认定为高新技术企业的单位一次性奖励10万元，到期通过重新认定的单位一次性奖励5万元。');
    expect(first).toMatchObject({ quote: '首次认定为高新技术企业的单位一次性奖励10万元', tier_attained: 'high-tech' });
    expect(again?.quote).toBe('到期通过重新认定的单位一次性奖励5万元。');
    const [, joined] = facts('对主持制定国家标准的企业给予30万元奖励，对参与制定的企业给予10万元奖励。');
    expect(joined?.event).toBe('standard');
    expect(again?.conditions).not.toContainEqual(expect.objectContaining({ newly: true }));
  });

  it('stays one where the second sum has no receiver of its own', () => {
    const quotes = facts('对新建的省级实验室给予30万元奖励，三年后评估优秀的再给予10万元奖励。').map((f) => f.quote);
    expect(new Set(quotes).size).toBe(1);
  });
});

describe('what is asked', () => {
  const asked = (text: string) => facts(text)[0]?.conditions;
  it.each([
    ['对设备投资达2000万元以上的技术改造项目，按设备购置费用的2%予以奖励。', { kind: 'performs', activity: 'technical_upgrade', quote: '技术改造项目' }],
    ['对主持制定行业标准的企业给予20万元奖励。', { kind: 'standard', role: 'lead', level: 'industry', quote: '主持制定行业标准' }],
    ['对主导或参与制定国际标准的企业给予50万元奖励。', { kind: 'standard', role: null, level: 'international', quote: '主导或参与制定国际标准' }],
    [
      '对新认定的省级智能工厂，给予50万元奖励。',
      { kind: 'awarded', object: 'smart_factory', levels: ['provincial'], newly: true, quote: '新认定的省级智能工厂' },
    ],
    [
      '被认定为市级企业技术中心的企业一次性奖励10万元。',
      { kind: 'awarded', object: 'rnd_institution', levels: ['municipal'], newly: false, quote: '被认定为市级企业技术中心' },
    ],
    [
      '产品被评为市级著名商标、省长质量奖的，奖励企业1万元。',
      { kind: 'awarded', object: 'quality_award', levels: ['municipal'], newly: false, quote: '被评为市级著名商标、省长质量奖' },
    ],
    ['新转入规模以上工业企业库的企业奖励5万元。', { kind: 'scale_status', step: 'newly', quote: '新转入规模以上' }],
    ['对示范应用首台（套）装备的企业，按市级奖励的10%给予奖励。', { kind: 'first_set', quote: '首台（套）' }],
    ['旅游风景区被评为国家4A级旅游景区的企业，奖励100万元。', { kind: 'other', quote: '被评为国家4A级旅游景区' }],
    ['对年度零售额在全县排前三名的企业，奖励10万元。', { kind: 'other', quote: '年度零售额在全县排前三名' }],
  ])('%s', (text, condition) => {
    expect(asked(text)).toContainEqual(condition);
  });

  it('has the level that is printed', () => {
    expect(facts('被认定为市级企业技术中心的企业一次性奖励10万元。')[0]).toMatchObject({ level: 'municipal' });
    expect(facts('对主持制定行业标准的企业给予20万元奖励。')[0]).toMatchObject({ level: 'industry' });
  });

  it('is no event where an indicator or a price bears its name', () => {
    expect(facts('对年度规模以上工业总产值增长10%以上的街道，奖励20万元。')[0]?.event).toBeUndefined();
    expect(facts('对街道按成本超过土地挂牌价部分的60%给予奖励。')[0]?.event).not.toBe('quotation');
  });
});

describe('a ranking', () => {
  it('tells its places in the titles', () => {
    const titles = facts('对年度零售额在全县排前三名的街道，分别奖励30万元、20万元、10万元。').map((f) => String(f.title));
    expect(titles.map((t) => t.slice(-5))).toEqual(['（第一名）', '（第二名）', '（第三名）']);
    expect(facts('对年度零售额排前两名的街道，分别奖励30万元、20万元。').map((f) => String(f.title).slice(-5))).toEqual(['（第一名）', '（第二名）']);
  });
});

describe('a sum for each sale', () => {
  it('is drafted so', () => {
    expect(facts('完成征地任务的，每宗奖励项目所在街道3万元。')[0]?.amounts).toMatchObject([{ value: 3, per: 'item' }]);
  });
});

describe('a cap in per cent', () => {
  it('says of what', () => {
    const [given] = facts('对企业按设备投资的10%给予奖励，单个项目不超过50万元，累计奖励不得超过该企业地方贡献的30%。');
    expect(given?.amounts).toMatchObject([
      { role: 'rate', value: 10 },
      { role: 'cap', value: 50, per: 'project' },
      { role: 'cap', value: 30, base: '该企业地方贡献' },
    ]);
  });
});

describe('a cap behind a sum for each', () => {
  it('binds it', () => {
    const given = facts('按照出让面积每公顷5000元、年度奖励总额不超过80万元，对街道予以奖励。');
    expect(given).toHaveLength(1);
    expect(given[0]?.amounts).toMatchObject([
      { role: 'fixed', value: 5000 },
      { role: 'cap', value: 80, applies_to: ['award'], cap_window: 'per_year' },
    ]);
  });
});
