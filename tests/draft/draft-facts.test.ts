import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { titlesIn } from '../../src/domain/draft/titles-in.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { bare } from '../../src/domain/text/text.ts';

const { content } = await readContent(process.cwd());

function drafted(...paragraphs: string[]) {
  const clauses = blocksToClauses(bodyToBlocks(['# 柳河县若干措施', ...paragraphs].join('\n\n')).blocks, []);
  return draftFacts('liuhe-2023', clauses, draftCandidates(clauses), content);
}
const facts = (...paragraphs: string[]) => drafted(...paragraphs).map((d) => d.fact);

describe('titles in a text', () => {
  it.each([
    ['省级专精特新“小巨人”企业', ['provincial-little-giant']],
    ['国家级专精特新“小巨人”企业和省级专精特新中小企业', ['national-little-giant', 'provincial-srdi']],
    ['国家认定的专精特新“小巨人”和制造业单项冠军企业', ['national-little-giant', 'national-champion']],
    ['获批国家、省级专精特新“小巨人”企业', ['national-little-giant', 'provincial-little-giant']],
    ['专精特新中小企业', ['srdi-any']],
    ['市级专精特新企业', ['municipal-srdi']],
    ['高新技术企业', ['high-tech']],
    ['中小企业', []],
  ])('%s', (text, ids) => {
    expect(titlesIn(text, content.titles).map((t) => t.id)).toEqual(ids);
  });
});

describe('drafts of facts', () => {
  it('gives each sum of a list its threshold, what is asked beside the list to all, and parts of the payment to each', () => {
    const given = facts(
      '实到外资1000万-2000万美元、2000万-5000万美元、1亿美元以上，且增长10%以上的企业，分别给予奖励200万元、300万元、500万元，分三年按40%、30%、30%比例拨付。',
    );
    expect(given).toHaveLength(3);
    expect(given.map((f) => (f.conditions as { quote: string }[]).length)).toEqual([2, 2, 2]);
    expect((given[1]?.conditions as { quote: string }[])[0]?.quote).toContain('2000万-5000万美元');
    expect(given[2]?.amounts).toMatchObject([{ role: 'fixed', value: 500, instalments: { count: 3, by: 'year', shares: [40, 30, 30] } }]);
  });

  it('quotes a threshold so that it stands whole and once in its clause', () => {
    const given = facts(
      '对出口额300万美元、500万美元以上，且增长10%以上的企业，分别奖励2万元、3万元。对进口额300万美元以上、500万美元以上的企业，分别奖励1万元、2万元。',
    );
    const quotes = given.map((f) => (f.conditions as { quote: string; nth?: number }[]).map(({ quote, nth }) => [quote, nth]));
    expect(quotes[0]).toEqual([
      ['出口额300万美元', undefined],
      ['增长10%以上', undefined],
    ]);
    // what is measured is named before the first of the list
    expect(quotes[1]?.[0]).toEqual(['出口额300万美元、500万美元以上', undefined]);
    expect(quotes[3]?.[0]).toEqual(['进口额300万美元以上、500万美元以上', undefined]);
  });

  it('asks each of a list for its own threshold, as what is measured, with the year of the first and the term of the last', () => {
    const given = facts(
      '1\\.支持壮大。其他服务业企业上一年度营业收入首次达到5000万元、1亿元、1.5亿元，且增速20%以上的，分别奖励5万元、10万元、15万元，补助期限不超过3年。',
    );
    expect(given.map((f) => (f.conditions as Record<string, unknown>[])[0])).toEqual(
      ['5000万元', '5000万元、1亿元', '5000万元、1亿元、1.5亿元'].map((list, i) => ({
        ...{ kind: 'amount_at_least', measure: 'annual_revenue', op: 'ge', period: 'last_year' },
        ...{ value: [5000, 1, 1.5][i], unit: i === 0 ? '万元' : '亿元', quote: `其他服务业企业上一年度营业收入首次达到${list}` },
      })),
    );
    expect(given.map((f) => f.instrument_printed)).toEqual(['奖励', '奖励', '奖励']);
    expect(given.map((f) => (f.amounts as { limits?: unknown }[])[0]?.limits)).toEqual(Array(3).fill([{ max: 3, unit: '年' }]));
  });

  it('does not take the digits of a figure for the number of its clause, nor 于 of 对于 for a part of what is asked', () => {
    const [small, large] = facts('1\\.支持壮大。对于利润0.5亿元、1.5亿元以上的企业，分别奖励5万元、15万元。');
    expect((small?.conditions as { quote: string }[])[0]?.quote).toBe('利润0.5亿元');
    expect((large?.conditions as { quote: string }[])[0]?.quote).toBe('利润0.5亿元、1.5亿元以上');
  });

  it.each([
    ['按30元/平方米•月的标准给予租房补助', { value: 30, unit: '元', per: 'square_metre_month' }],
    ['按每平方米500元给予购房补助', { value: 500, unit: '元', per: 'square_metre' }],
    ['每新设一家门店，给予1万元奖励', { value: 1, unit: '万元', per: 'item' }],
  ])('says per what a sum is: %s', (words, amount) => {
    expect((facts(`对服务业企业，${words}。`)[0]?.amounts as unknown[])[0]).toMatchObject(amount);
  });

  it.each([
    ['首次认定为省服务业重点企业（龙头企业）的，奖励20万元', '省服务业重点企业'],
    ['新纳入限额以上且年增速达50%以上的商贸企业，奖励5万元', '商贸企业'],
    ['新认定的石城市体育服务业示范企业在三年内给予共计3万元奖励', '石城市体育服务业示范企业'],
    ['首次认定为1亿元税收楼的，给予统一招商运营管理单位20万元一次性奖励', '统一招商运营管理单位'],
    ['年销售额每增加5亿元，给予举办方10万元奖励', '举办方'],
  ])('names who receives by the head of the phrase, or behind the verb: %s', (words, beneficiary) => {
    const [fact] = facts(`${words}。`);
    expect(fact?.beneficiary).toBe(beneficiary);
    expect(fact?.event).not.toBe('attract-titled-firm');
  });

  it.each([
    ['对初次获得省级（AAA级）“守合同重信用”的给予奖励10万元', { kind: 'other', quote: '初次获得省级（AAA级）“守合同重信用”' }],
    ['对首次获得区政府质量奖的，给予20万元奖励', { kind: 'awarded', object: 'quality_award', levels: ['district'], newly: true }],
    ['对获得“中国驰名商标”的单位给予50万元奖励', { kind: 'awarded', object: 'quality_award' }],
  ])('asks for what is obtained by name: %s', (words, condition) => {
    expect((facts(`${words}。`)[0]?.conditions as unknown[])[0]).toMatchObject(condition);
  });

  it('takes a bound before a base for no part of it, and the number of the next item for no part of a quote', () => {
    const [share] = facts('对企业按不超过其投资资金规模1%的比例给予奖励。');
    expect(share?.amounts).toMatchObject([{ role: 'rate', op: 'le', base: '投资资金规模' }]);
    const [rent] = facts('对企业租用办公用房给予补助5万元。（2）贡献奖励另行规定。');
    expect(rent).toMatchObject({ quote: '对企业租用办公用房给予补助5万元。', conditions: [{ kind: 'leases', quote: '租用办公用房' }] });
  });

  it('takes what is set for every year for a flow, and a choice between awards for none', () => {
    const [fund] = drafted('区财政每年安排专项资金100万元，扶持企业发展。');
    expect(fund).toMatchObject({ kind: 'target', fact: { each: 'year', basis: 'flow', basis_evidence: { kind: 'printed', reason: '每年' } } });
    expect(facts('同一企业只能择一享受地方贡献或营收奖励。')).toEqual([]);
  });

  it('cuts a sentence before a second receiver that follows a list mark', () => {
    const given = facts('对获得驰名商标的单位给予50万元奖励、对获得集体商标的单位给予10万元奖励。');
    expect(given.map((f) => f.quote)).toEqual(['对获得驰名商标的单位给予50万元奖励', '对获得集体商标的单位给予10万元奖励。']);
  });

  it('bounds what is given a head by the cap on all of it, and takes a fund for no kind of help', () => {
    const [all, ...more] = facts('每年接收50人以上的，由就业补助资金按200元/人的标准给予留用补贴，总额最高不超过50000元。');
    expect(more).toEqual([]);
    expect(all).toMatchObject({
      instrument_printed: '补贴',
      amounts: [
        { role: 'fixed', value: 200, per: 'person' },
        { role: 'cap', value: 50000 },
      ],
    });
    expect(all?.recurrence).toBeUndefined();
  });

  it('takes the sums that stand before a base in a list for no part of it', () => {
    const [, , share] = facts('对外资项目，分别按人民币30万元、50万元、实到外资额的8‰给予奖励。');
    expect(share?.amounts).toMatchObject([{ role: 'rate', base: '实到外资额' }]);
  });

  it.each([
    ['按照实际研发费用支出给予最高30%补助', '实际研发费用支出'],
    ['按照其实际发生的检测费给予30%补助', '实际发生的检测费'],
    ['对实际发生费用给予30%补助', '实际发生费用'],
    ['对其场租减免部分，经审核认定，每年给予平台30%的补贴', '其场租减免部分'],
    ['对服务机构，每年根据其实际发生的服务费用给予30%的资助', '其实际发生的服务费用'],
  ])('takes what a rate is of as it is printed: %s', (words, base) => {
    expect(facts(`${words}，最高不超过20万元。`)[0]?.amounts).toMatchObject([{ role: 'rate', base }, { role: 'cap' }]);
  });

  it('is meant per project, however long the base that stands between', () => {
    expect(facts('对受让成果的企业，每个项目按实际支付的技术合同交易金额给予企业5%、最高50万元的资助。')[0]?.amounts).toMatchObject([
      { role: 'rate', per: 'project' },
      {},
    ]);
  });

  it.each([
    ['给予最高30%补助，项目执行期内补助总额不超过20万元', 'total', undefined],
    ['给予30%补助，同一机构每年资助最高累计20万元', 'per_year', undefined],
    ['每年根据其服务绩效，给予最高20万元的资助', 'per_year', 'yearly'],
    ['给予30%补助，最高20万元', 'unclear', undefined],
    ['评为年度优秀的，给予最高20万元补助', 'unclear', undefined],
  ])('says for how long a cap holds, which is not how often it is given: %s', (words, window, recurrence) => {
    const [fact] = facts(`对服务机构，${words}。`);
    expect((fact?.amounts as { role: string; cap_window?: string }[]).find((a) => a.role === 'cap')?.cap_window).toBe(window);
    expect(fact?.recurrence).toBe(recurrence);
  });

  it.each([
    ['分两批最高给予50万元的支持', { count: 2, by: 'stage' }],
    ['分3年给予50万元的奖励', { count: 3, by: 'year' }],
    ['给予50万元的奖励', undefined],
    ['按投资额的8%给予补助，项目开工后拨付50%，竣工验收后拨付剩余50%', { count: 2, by: 'stage', shares: [50, 50] }],
    ['给予100万元奖励，分两年拨付，第一年拨付60%，第二年拨付40%', { count: 2, by: 'year', shares: [60, 40] }],
  ])('is paid in as many parts as are printed: %s', (words, instalments) => {
    expect((facts(`对认定的企业，${words}。`)[0]?.amounts as { instalments?: unknown }[])[0]?.instalments).toEqual(instalments);
  });

  it('is at most what another award is filled up to', () => {
    const [fact] = facts('对获得省级奖补的企业，按省级奖补额补足差额至100万元。');
    expect(fact?.amounts).toMatchObject([
      { key: 'award', role: 'unspecified' },
      { key: 'cap', role: 'cap', op: 'le', value: 100, unit: '万元', applies_to: ['award'] },
    ]);
  });

  it('is of the places of a ranking that stand before its sum', () => {
    const drafts = facts('对亩均税收排名前10名的企业，分别给予第1名20万元、第2至5名10万元、第6至10名5万元奖励。');
    expect(drafts.map((d) => [d.title, (d.conditions as { quote: string }[]).at(-1)?.quote])).toEqual([
      ['亩均税收排名前10名的企业奖励（第1名）', '第1名'],
      ['亩均税收排名前10名的企业奖励（第2至5名）', '第2至5名'],
      ['亩均税收排名前10名的企业奖励（第6至10名）', '第6至10名'],
    ]);
  });

  it.each([
    ['对在区内注册的企业，给予奖励20万元', 'located', '在区内注册'],
    ['对高校院所的成果在县内转化的，给予企业奖励20万元', 'located', '在县内转化'],
    ['对高校院所的成果在县内转化的，给予企业奖励20万元', 'source', '高校院所'],
    ['对申请发明专利的企业，每项给予0.5万元的资助', 'patent', '申请发明专利'],
    ['对经区主管部门备案的联盟，给予奖励20万元', 'registered', '经区主管部门备案'],
    ['对改建为孵化器的，经区科技局依据规定审核认定，给予奖励20万元', 'external_rules', '经区科技局依据规定审核认定'],
    ['对符合条件的企业，给予奖励20万元', 'external_rules', '符合条件'],
  ])('asks what its words print whole: %s', (words, kind, quote) => {
    const conditions = facts(`${words}。`)[0]?.conditions as { kind: string; quote: string }[];
    expect(conditions.map((c) => [c.kind, c.quote])).toContainEqual([kind, quote]);
  });

  it('takes a local name that ends as a title does for none of the titles', () => {
    expect(titlesIn('经认定的柳河县“科技小巨人”企业', content.titles)).toEqual([]);
    // once a registry has it, it is what the registry says
    const titles = content.titles.map((t) => (t.id === 'local-label' ? { ...t, words: [...t.words, '科技小巨人'] } : t));
    expect(titlesIn('经认定的柳河县“科技小巨人”企业', titles)).toMatchObject([{ id: 'local-label' }]);
    expect(titlesIn('经认定的国家级小巨人企业', content.titles).map((t) => t.id)).toEqual(['national-little-giant']);
  });

  it('begins a quote behind the number of its clause', () => {
    const [sum, goal] = facts('第三条 对设备投资500万元以上的企业，给予一次性奖励20万元。', '（五）培育高新技术企业10家。');
    expect(sum?.quote).toBe('对设备投资500万元以上的企业，给予一次性奖励20万元。');
    expect(goal?.quote).toBe('培育高新技术企业10家');
  });

  it('makes a target a figure, with the year at the head of the sentence and the verb of its list', () => {
    const [a, b, c] = facts('到2025年，培育省级专精特新中小企业30家以上、市级专精特新企业50家，每年新增规模以上工业企业10家。');
    expect(a).toMatchObject({ tiers: ['provincial-srdi'], op: 'ge', op_printed: '以上', value: 30, unit: '家', verb: '培育', year: 2025, basis: 'unclear' });
    expect(b).toMatchObject({ tiers: ['municipal-srdi'], op: 'eq', value: 50, verb: '培育' });
    expect(c).toMatchObject({ indicator_id: 'new-above-scale-firms', basis: 'flow', each: 'year', value: 10 });
  });

  it('lets 力争 govern its sentence and 争创 its own list', () => {
    expect(facts('力争到2025年，培育高新技术企业10家，建成智能工厂5家。').map((f) => f.commitment)).toEqual(['strive', 'strive']);
    expect(facts('到2025年，争创国家级专精特新“小巨人”企业2家，培育高新技术企业10家。').map((f) => f.commitment)).toEqual(['strive', undefined]);
  });

  it('unfolds 分别 in printed order, a title a sum', () => {
    const given = facts('对新认定的国家级专精特新“小巨人”企业、省级专精特新中小企业，分别给予一次性奖励100万元、30万元。');
    expect(given.map((f) => [f.tier_attained, (f.amounts as { value: number }[])[0]?.value])).toEqual([
      ['national-little-giant', 100],
      ['provincial-srdi', 30],
    ]);
    expect(given[0]).toMatchObject({ event: 'title-awarded', recurrence: 'once', instrument: 'award', beneficiary_kind: 'enterprise' });
  });

  it('binds a cap to the rate before it, in the next sentence too, and keeps its threshold', () => {
    const rate = { role: 'rate', value: 10, unit: '%', base: '设备投资额' };
    const cap = { role: 'cap', value: 200, unit: '万元', per: 'firm', applies_to: ['rate'], cap_window: 'unclear' };
    for (const text of [
      '对设备投资500万元以上的专精特新企业，按设备投资额的10%给予补助，单户企业最高200万元。',
      '对设备投资500万元以上的专精特新企业，按设备投资额的10%给予补助。单户企业最高200万元。',
    ]) {
      const given = facts(text);
      expect(given).toHaveLength(1);
      expect(given[0]?.amounts).toMatchObject([rate, cap]);
      expect(given[0]?.conditions).toMatchObject([
        { kind: 'holds_title' },
        { kind: 'amount_at_least', measure: 'equipment_planned', op: 'ge', value: 500, quote: '设备投资500万元以上' },
      ]);
    }
  });

  it('quotes a sum with what it is spent on, where that stands in the phrase before', () => {
    const [given] = facts('对企业购置生产设备，投资额500万元以上的，按设备投资额的8%给予补助，最高不超过100万元。');
    expect(given?.conditions).toMatchObject([
      { kind: 'amount_at_least', measure: 'equipment_planned', op: 'ge', value: 500, unit: '万元', quote: '购置生产设备，投资额500万元以上的' },
    ]);
    // what is not bought is not what the sum is spent on
    expect(facts('对生产设备先进，投资额500万元以上的企业，给予补助10万元。')[0]?.conditions).toMatchObject([
      { kind: 'other', quote: '投资额500万元以上' },
      { kind: 'other' },
    ]);
  });

  it('quotes a threshold with the brackets inside it, and leaves who is paid out of the base', () => {
    const [given] = facts('新上项目（不含采矿、选矿类项目）固定资产投资3000万元以上的，按项目固定资产投资额给企业8%奖励。');
    expect(given?.conditions).toMatchObject([
      {
        kind: 'amount_at_least',
        measure: 'fixed_asset_investment',
        op: 'ge',
        value: 3000,
        quote: '新上项目（不含采矿、选矿类项目）固定资产投资3000万元以上的',
      },
    ]);
    expect(given?.amounts).toMatchObject([{ role: 'rate', value: 8, base: '固定资产投资额' }]);
  });

  it('codes a threshold by what it measures, and leaves other where nothing of the list is named', () => {
    const conditions = (...paragraphs: string[]) => facts(...paragraphs)[0]?.conditions;
    expect(conditions('对销售收入超过2000万元的企业，给予企业20万元的奖励。')).toMatchObject([
      { kind: 'amount_at_least', measure: 'annual_revenue', op: 'gt', value: 2000, unit: '万元', quote: '销售收入超过2000万元' },
    ]);
    expect(conditions('年地方经济贡献额达到30万元以上，一次性给予10万元奖励。')).toMatchObject([{ measure: 'local_contribution', op: 'ge', value: 30 }]);
    expect(conditions('亩均投资强度不低于100万元的企业，给予10万元奖励。')).toMatchObject([{ measure: 'investment_per_mu', op: 'ge', value: 100 }]);
    expect(conditions('对服务中小企业超过50家的机构，给予10万元奖励。')).toMatchObject([{ kind: 'other' }]);
  });

  it('asks a threshold of the project where it is the project that costs so much', () => {
    const [given] = facts('对总投资额即固定资产投资300万元以上的技改项目，给予20万元奖励。');
    expect(given?.conditions).toMatchObject([{ kind: 'amount_at_least', subject: 'project', value: 300 }]);
    expect((facts('对销售收入超过2000万元的企业，给予20万元奖励。')[0]?.conditions as object[])[0]).not.toHaveProperty('subject');
  });

  it('drafts what there is already as a baseline', () => {
    expect(facts('目前全市已培育高新技术企业40家，到2026年培育高新技术企业90家。').map((f) => f.baseline)).toEqual([true, undefined]);
  });

  it('drafts what is given without a sum, with its thresholds, and money whose sum is not told', () => {
    const given = (text: string) => facts(text).map((f) => [f.instrument, f.instrument_printed, f.amounts, f.quote]);
    expect(given('对纳税200万元以上的企业，优先安排用地指标。')).toEqual([['land', '优先安排用地指标', [], '对纳税200万元以上的企业，优先安排用地指标。']]);
    expect(facts('对纳税200万元以上的企业，优先安排用地指标。')[0]?.conditions).toMatchObject([{ kind: 'amount_at_least', measure: 'tax_paid' }]);
    expect(given('为专精特新企业开通绿色通道。')).toMatchObject([['service', '绿色通道', [], expect.any(String)]]);
    expect(given('对小微企业减半收取检验检测费。')).toMatchObject([['tax', '减半收取', [], expect.any(String)]]);
    expect(given('参与制定标准的企业按规定给予补助。')).toMatchObject([['subsidy', '补助', [{ role: 'unspecified' }], expect.any(String)]]);
    expect(given('对新上市企业奖励50万元，并优先推荐为劳动模范。')).toMatchObject([
      ['award', '奖励', [{ value: 50 }], expect.any(String)],
      ['recognition', '优先推荐', [], '并优先推荐为劳动模范。'],
    ]);
    expect(given('弄虚作假的企业，不得享受优惠，不再优先推荐。')).toEqual([]);
  });

  it('tells the years of a schedule, and a sum by area', () => {
    const amounts = (text: string) => facts(text).flatMap((f) => f.amounts as Record<string, unknown>[]);
    expect(amounts('按其年度地方经济贡献额给予奖励，其中前三年给予80%的奖励，后两年给予50%的奖励。')).toMatchObject([
      { value: 80, years: { from: 1, to: 3 } },
      { value: 50, years: { from: 4, to: 5 } },
    ]);
    expect(amounts('首次进入规模以上的企业，第一年奖励5万元，第二年奖励3万元。')).toMatchObject([{ years: { from: 1, to: 1 } }, { years: { from: 2, to: 2 } }]);
    expect(amounts('对新发展的中药材种植基地，一次性奖励企业100元/亩。')).toMatchObject([{ value: 100, unit: '元', per: 'mu' }]);
  });

  it('tells levels of one list apart and joins them, takes 初次 for new, and no event from another sentence', () => {
    const given = facts('鼓励企业技术改造。对初次认定为国家、省级企业技术中心的企业，分别给予企业100万元、30万元奖励；对有突出贡献的企业，给予5万元奖励。');
    expect(given.map((f) => [f.level, f.group, f.event])).toEqual([
      ['national', 'liuhe-2023-g-rnd-institution', 'rnd-institution'],
      ['provincial', 'liuhe-2023-g-rnd-institution', 'rnd-institution'],
      [undefined, undefined, undefined],
    ]);
    expect(facts('对初次认定为高新技术企业的，给予30万元奖励。')[0]?.conditions).toMatchObject([{ kind: 'awarded_title', newly: true }]);
  });

  it('names who receives without 给予, and by a phrase of its own', () => {
    expect(facts('新产品投产后，视市场前景给予企业10万元资金支持。')[0]).toMatchObject({ beneficiary: '企业' });
    expect(facts('被认（评）定为吉林省著名商标、吉林省名牌产品的企业，给予企业3万元奖励。')[0]).toMatchObject({
      beneficiary: '被认（评）定为吉林省著名商标、吉林省名牌产品的企业',
    });
  });

  it('drafts two rates of one base as a range', () => {
    const [given] = facts('新上项目按项目固定资产投资额给企业5%-20%奖励。');
    expect(given?.amounts).toMatchObject([{ role: 'range', op: 'range', value: 5, value_max: 20, unit: '%', base: '固定资产投资额' }]);
  });

  it('gives each sum the threshold of its own', () => {
    const given = facts('产值首次突破1亿元、5亿元的企业，分别奖励10万元、30万元。');
    expect(given.map((f) => (f.conditions as { quote: string }[]).map((c) => c.quote))).toEqual([['产值首次突破1亿元'], ['产值首次突破1亿元、5亿元']]);
  });

  it('takes offices of a note for no payer, and a cap by itself for a sum that is not told', () => {
    const [given] = facts('对专精特新企业流动资金贷款给予贴息，每户企业每年最高20万元。（责任单位：县财政局）');
    expect(given).toMatchObject({ beneficiary: '专精特新企业', instrument: 'interest', event: 'working-capital-loan' });
    expect(given).not.toHaveProperty('payer');
    expect(given?.quote).not.toContain('责任单位');
    expect(given?.amounts).toMatchObject([{ role: 'unspecified' }, { role: 'cap', cap_window: 'per_year' }]);
  });

  it('names what no word decides, and gives no id twice', () => {
    const [given] = drafted('对符合规定的，给予10万元奖励。');
    expect(given?.missing).toContain('beneficiary_kind');
    expect(given?.missing).toContain('event');
    const ids = drafted('奖励企业上规10万元。', '奖励企业上规20万元。').map((d) => d.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says why for every field it gives', () => {
    for (const { policy } of content.bundles)
      for (const { fact, why, id, kind } of draftFacts(policy.input.id, policy.clauses, draftCandidates(policy.clauses), content))
        if (kind !== 'loose')
          expect(Object.keys(why).sort(), id).toEqual(
            Object.keys(fact)
              .filter((f) => f !== 'id')
              .sort(),
          );
  });
});

/** How often a draft says what a reader coded, over the five documents. */
describe('drafts against our own coding', () => {
  const hits = new Map<string, { right: number; of: number }>();
  const count = (what: string, isRight: boolean) => {
    const { right, of } = hits.get(what) ?? { right: 0, of: 0 };
    hits.set(what, { right: right + Number(isRight), of: of + 1 });
  };
  const equal = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  for (const { policy } of content.bundles) {
    const drafts = draftFacts(policy.input.id, policy.clauses, draftCandidates(policy.clauses), content);
    for (const { fact, cell } of policy.targets) {
      if (fact.value === null || cell !== null) continue;
      const same = drafts.filter((d) => d.kind === 'target' && d.clause === fact.clause && d.fact.value === fact.value && d.fact.unit === fact.unit);
      const draft = same.find((d) => equal(d.fact.tiers ?? [], fact.tiers)) ?? same[0];
      count('target', draft !== undefined);
      for (const field of ['op', 'year', 'from', 'tiers', 'commitment', 'each'] as const)
        count(field, equal(draft?.fact[field] ?? (field === 'tiers' ? [] : field === 'commitment' ? 'plain' : null), fact[field]));
      // a basis no word proves stays open; what is told is right
      if (draft !== undefined && draft.fact.basis !== 'unclear') count('basis told', draft.fact.basis === fact.basis);
    }
    for (const { fact } of policy.incentives) {
      const sums = fact.amounts.flatMap((a) => (a.value === null ? [] : [`${a.value}${a.unit}`]));
      if (sums.length === 0) continue;
      const holds = (d: (typeof drafts)[number]) =>
        (d.fact.amounts as { value?: number; unit?: string }[]).some((a) => sums.includes(`${a.value ?? ''}${a.unit ?? ''}`));
      const near = (d: (typeof drafts)[number]) =>
        bare(String(d.fact.quote)).includes(bare(fact.quote)) || bare(fact.quote).includes(bare(String(d.fact.quote)));
      const same = drafts.filter((d) => d.kind === 'incentive' && d.clause === fact.clause && holds(d)).sort((a, b) => Number(near(b)) - Number(near(a)));
      const draft = same.find((d) => near(d) && equal(d.fact.tier_attained, fact.tier_attained)) ?? same[0];
      count('incentive', draft !== undefined);
      for (const field of ['event', 'instrument', 'tier_attained', 'recurrence', 'payer'] as const)
        count(field, equal(draft?.fact[field] ?? (field === 'recurrence' || field === 'payer' ? 'unknown' : null), fact[field]));
    }
  }

  it.each([
    ['target', 0.98],
    ['op', 0.98],
    ['year', 0.95],
    ['from', 0.95],
    ['tiers', 0.8],
    ['commitment', 0.95],
    ['each', 0.93],
    ['basis told', 0.9],
    ['incentive', 1],
    ['event', 0.75],
    ['instrument', 0.9],
    ['tier_attained', 0.9],
    ['recurrence', 0.9],
    ['payer', 0.9],
  ])('%s is right in at least %s', (what, share) => {
    const { right, of } = hits.get(what) ?? { right: 0, of: 1 };
    expect(right / of).toBeGreaterThanOrEqual(share);
  });
});
