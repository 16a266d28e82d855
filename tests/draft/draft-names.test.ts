/** What a drafted award is called, what it is given for, whom it names, and what belongs to one award. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const drafts = (text: string, title = '青石县若干措施') => {
  const clauses = blocksToClauses(bodyToBlocks(`# ${title}\n\n${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content);
};
const given = (text: string, title?: string) => drafts(text, title).flatMap(({ kind, fact }) => (kind === 'incentive' ? [fact] : []));
const titles = (text: string) => given(text).map((f) => f.title ?? null);

describe('the title of an award', () => {
  it.each([
    ['方向5竹编产品保险补贴。对投保企业按照保费的50%给予补贴。', '竹编产品保险补贴'],
    ['1\\. 首台窑炉奖励。对首次点火的企业，给予5万元奖励。', '首台窑炉奖励'],
    ['第三条【出口增量奖励】对年出口额增长10%以上的企业，给予3万元奖励。', '出口增量奖励'],
    ['第六条 茶园租赁补贴\n\n对租用茶园的企业，按每亩30元给予补贴。', '茶园租赁补贴'],
    ['方向4竹编首产奖励。对首次投产的企业，按照产值的一定比例给予奖励。', '竹编首产奖励'],
    ['对竹材企业有以下政策。展位补贴：对参展的企业，给予1万元补贴。', '展位补贴'],
    ['提高补贴标准。一是新增床位补贴。县财政给予每张床位补贴500元。', '新增床位补贴'],
    ['（二）“新窑100”项目奖励。对建成新窑的企业，给予10万元奖励。', '“新窑100”项目奖励'],
  ])('is its printed name: %s', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  it('is made of the heading above, where its own words name neither whom nor for what', () => {
    const text = '## 一、设施\n\n### （一）民宿建设。\n\n经营满一年的一次性奖励1万元。每间奖励2000元。\n\n### （二）完善政策\n\n每间奖励3000元。';
    expect(titles(text)).toEqual(['民宿建设一次性奖励', '民宿建设奖励', null]);
  });

  it('is told apart by its own sum, not by its cap', () => {
    expect(titles('对研发机构给予奖励，其中国家级90万元、省级30万元，同一企业最高不超过100万元。')).toEqual(['研发机构奖励', '研发机构奖励（30万元）']);
  });

  it('is no call upon somebody, nor another’s award', () => {
    for (const text of ['鼓励争取上级补助。对竹材企业给予3万元奖励。', '支持做强。对竹材企业给予3万元奖励。'])
      expect(titles(text), text).toEqual(['竹材企业奖励']);
  });

  it('says for what, where the receiver could be anybody', () => {
    expect(titles('对符合条件的企业，通过县茶叶品种鉴定的，给予3万元补助。')).toEqual(['通过县茶叶品种鉴定补助']);
    expect(titles('通过国家、省级茶叶新品鉴定的，分别给予补助8万元、5万元。')).toEqual(['通过国家茶叶新品鉴定补助', '通过省级茶叶新品鉴定补助']);
    expect(titles('对设备购置50万元、100万元以上的企业，分别给予2万元、5万元补助。')[0]).toBe('设备购置（50万元）补助');
  });

  it('tells those of one name apart by what each asks, else by its sum', () => {
    expect(titles('方向2竹编出口奖励。对首次出口的企业，给予2万元奖励。对设立海外仓的企业，给予5万元奖励。')).toEqual([
      '竹编出口奖励',
      '竹编出口奖励（设立海外仓）',
    ]);
    expect(titles('方向2竹编出口奖励。对企业给予2万元奖励；对企业给予5万元奖励。')).toEqual(['竹编出口奖励', '竹编出口奖励（5万元）']);
  });

  it('is cut at a word, nothing left open', () => {
    const [title = ''] = titles('对首次获得国家级非物质文化遗产生产性保护示范基地（传统竹编技艺类）称号并持续开展传承活动的，给予5万元奖励。').map(String);
    expect(title.split('（').length).toBe(title.split('）').length);
  });
});

describe('the event of an award', () => {
  const event = (text: string, title?: string) => given(text, title)[0]?.event;
  it.each([
    ['方向3政府采购首单奖励。对首次成交的企业，给予2万元奖励。', 'procurement'],
    ['对新上市的本县注册药品，给予最高不超过20万元奖励。', 'new-drug'],
    ['对引进国外上市品种在县内生产的企业，给予5万元奖励。', undefined],
    ['对获得固定资产投资贷款的企业，按贷款利息的10%给予贴息。', 'loan-interest'],
    ['对获得银行贷款的企业，按贷款利息的10%给予贴息。', 'loan-interest'],
    ['对获得流动资金贷款的企业，按贷款利息的10%给予贴息。', 'working-capital-loan'],
    ['对改造老旧厂房的项目，按投资额的5%给予奖励。', undefined],
    ['对租用厂房的企业，给予2万元补助。', 'rent'],
    ['对能耗达到国家标准先进值的企业，给予2万元奖励。', undefined],
    ['对主导制定国家标准的企业，给予2万元奖励。', 'standard'],
    ['对首次开窑的企业，给予2万元资金支持。', undefined],
  ])('%s', (text, id) => {
    expect(event(text)).toBe(id);
  });

  it('is not told by a document that names money alone', () => {
    expect(event('对首次开窑的企业，给予2万元奖励。', '青石县产业发展资金管理办法')).toBeUndefined();
  });
});

describe('whom an award names', () => {
  it.each([
    ['对2023年以来通过丙、丁等检测机构认证，并在外县实现销售的注册竹编产品，给予最高不超过5万元奖励。', '注册竹编产品', 'enterprise'],
    ['引导和支持企业做强。通过县级鉴定的，给予3万元补助。', '企业', 'enterprise'],
    ['对新备案为县级企业技术研发中心的，给予5万元补助。', '新备案为县级企业技术研发中心的', 'enterprise'],
    ['对县内各类服务机构为县内企业提供检测服务的，给予2万元补助。', '县内各类服务机构', 'organisation'],
    ['县外设立符合导向的窑业项目，自投产之日起，给予20万元奖励。', '县外设立符合导向的窑业项目', 'project'],
    ['获得实用新型专利授权的，每件资助200元。', '获得实用新型专利授权的', 'enterprise'],
    ['展位补贴：参展的竹材企业，给予1万元补贴。', '竹材企业', 'enterprise'],
    ['达到“精品窑”建设标准的新建项目奖励比例不超过25%，按总投资的25%给予奖励。', '达到“精品窑”建设标准的新建项目', 'project'],
    ['县级“三名”企业、功勋企业、新增企业，给予2万元补助。', '县级“三名”企业、功勋企业、新增企业', 'enterprise'],
    ['对实际采购额在5万元以上的，按采购额的5%对竹材龙头企业给予奖励。', '竹材龙头企业', 'enterprise'],
    ['对新评定为三星级的酒店，给予10万元奖励。', '新评定为三星级的酒店', 'enterprise'],
    ['园区企业实习的高校在读青年，给予每人每月2000元补贴。', '园区企业实习的高校在读青年', 'individual'],
    ['在园区企业连续就业满2年的县外毕业生，在职期间可领取每人每月800元补贴。', '在园区企业连续就业满2年的县外毕业生', 'individual'],
    ['对取得竹编技师证的人员，给予2000元奖励。', '取得竹编技师证的人员', 'individual'],
    ['被县政府授予荣誉称号的县内创业孵化载体，给予每家20万元支持。', '被县政府授予荣誉称号的县内创业孵化载体', 'carrier'],
    [
      '入驻竹产业基地（以下统称“基地”）的第三方服务机构（属政府采购的机构除外）每成功推荐1个竹材企业落户，给予1万元奖励。',
      '入驻竹产业基地（以下统称“基地”）的第三方服务机构（属政府采购的机构除外）',
      'organisation',
    ],
    ['对符合标准的农村养老服务机构（幸福院等项目），给予2万元补助。', '符合标准的农村养老服务机构（幸福院等项目）', 'organisation'],
    ['对低保家庭中的老年人的居家服务补贴，标准提高到每人每月300元。', '低保家庭中的老年人', 'individual'],
    ['其中零售企业按照投资额的50%给予支持。', '零售企业', 'enterprise'],
    ['对转出登记2年以上的旧车，在县内销售企业购置新车，并在县内上牌的个人消费者，给予最高1万元补贴。', '个人消费者', 'individual'],
    ['对引进首店、签订2年以上协议，在本县具有独立法人资格的引进方，最高给予10万元奖励。', '在本县具有独立法人资格的引进方', 'organisation'],
    ['对年引进会展2场以上的，按营业额的10%对引进企业和社团进行奖励。', '引进企业和社团', 'enterprise'],
    ['对一个行政村发展民宿10家以上的，给予投资方奖励50万元。', '投资方', 'organisation'],
  ])('%s', (text, beneficiary, kind) => {
    expect(given(text)[0]).toMatchObject({ beneficiary, beneficiary_kind: kind });
  });
});

describe('what belongs to one award', () => {
  const amounts = (text: string) => given(text).map((f) => f.amounts);

  it('several caps, each per something else', () => {
    expect(amounts('对首次试用的竹编产品给予奖励，单个产品奖励最高不超过5万元，单个企业奖励金额最高不超过10万元。')).toMatchObject([
      [{ role: 'unspecified' }, { role: 'cap', value: 5, per: 'item' }, { role: 'cap', value: 10, per: 'firm' }],
    ]);
    expect(amounts('对首次试用的装备给予奖励，单台（套）产品奖励不超过5万元。单个企业年度奖励不超过20万元。')).toMatchObject([
      [{}, { value: 5, per: 'set' }, { value: 20, per: 'firm', cap_window: 'per_year' }],
    ]);
    expect(amounts('对竹编产品给予奖励，单个竹席最高不超过5万元，单个竹篮最高不超过2万元。')).toHaveLength(2);
  });

  it.each([
    ['单个品种奖励金额最高不超过3万元', 'item'],
    ['单笔保单补贴金额最高不超过3万元', 'item'],
    ['单个竹材龙头企业年度奖励金额最高不超过3万元', 'firm'],
    ['同一企业年度补贴金额不超过3万元', 'firm'],
    ['单个项目奖励金额最高不超过3万元', 'project'],
  ])('a cap is per what stands right before it: %s', (words, per) => {
    expect(amounts(`对竹材企业，按销售额的5%给予奖励，${words}。`)).toMatchObject([[{ role: 'rate' }, { role: 'cap', per }]]);
  });

  it('nothing that a new sentence gives anew', () => {
    const [first, second] = amounts(
      '对首次登记的企业，按登记费用的30%予以补贴，最高不超过5万元。鼓励企业首次开放数据，对企业予以奖励，同一企业年度奖励金额最高不超过2万元。',
    );
    expect(first).toMatchObject([{ value: 30 }, { value: 5 }]);
    expect(second).toMatchObject([{ role: 'unspecified' }, { value: 2, per: 'firm' }]);
  });

  it('a sentence that is printed twice is two, each with its place', () => {
    const again = '获评县级名窑的，再增加奖励2万元。';
    const twice = given(`对新建的窑，给予5万元奖励。${again}对翻新的窑，给予3万元奖励。${again}`).filter((f) => f.quote === again);
    expect(twice.map((f) => f.nth)).toEqual([1, 2]);
  });

  it('what an uplift builds on, where one award stands before it', () => {
    const [award, more] = given('对新建的窑，给予5万元奖励。获评县级名窑的，再增加奖励2万元。');
    expect(more?.amounts).toMatchObject([{ role: 'uplift', of: award?.id }]);
    const open = drafts('对新建的窑，给予5万元奖励。对翻新的窑，给予3万元奖励。获评县级名窑的，再增加奖励2万元。').at(-1);
    expect(open?.missing).toContain('amounts.0.of');
  });

  it('a term ahead of its sum, the years of a rate alone', () => {
    expect(amounts('对新建的窑给予贴息，贴息期限不超过3年，单个企业年度贴息金额最高不超过30万元。')).toMatchObject([
      [{ limits: [{ max: 3, unit: '年' }] }, {}],
    ]);
    const [[rate, cap] = []] = amounts('对竹材企业，第一年按照销售额的4%予以奖励，同一企业年度奖励金额最高不超过2万元。') as Record<string, unknown>[][];
    expect([rate?.years, cap?.years]).toEqual([{ from: 1, to: 1 }, undefined]);
    expect(amounts('对竹材企业，按照第一年度交易额的4%予以奖励。')).toMatchObject([[{ base: '第一年度交易额' }]]);
  });

  it('tells two like figures by their own words', () => {
    const text = '对融资租赁合同额不低于100万元的企业，按照合同额的5%补贴，单个企业年度补贴金额不超过100万元。';
    expect(amounts(text)).toMatchObject([[{ role: 'rate' }, { role: 'cap', quote: '单个企业年度补贴金额不超过100万元' }]]);
  });
});

describe('a list behind a sentence that opens it', () => {
  const list =
    '对投资不低于50万元且已投入运行的新窑项目，按纳入奖励范围总投资的一定比例分档奖励。其中，烧柴的改造项目奖励比例不超过20%；烧电的新建项目奖励比例不超过25%。';

  it('hands on its base and what it asks, and is no draft of its own', () => {
    const found = drafts(list);
    expect(found.map((d) => d.kind)).toEqual(['incentive', 'incentive']);
    for (const { fact } of found) {
      expect(fact.amounts).toMatchObject([{ role: 'rate', op: 'le', base: '纳入奖励范围总投资' }]);
      expect(fact.conditions).toContainEqual({ kind: 'other', quote: '投资不低于50万元', evidence: 'carried_over' });
    }
    expect(found.map((d) => d.fact.beneficiary)).toEqual(['烧柴的改造项目', '烧电的新建项目']);
  });

  it('may be followed without 其中', () => {
    const [only] = given('对投资不低于50万元的新窑项目进行奖励。对烧电的项目，按总投资的25%给予奖励。');
    expect(only?.conditions).toContainEqual(expect.objectContaining({ quote: '投资不低于50万元', evidence: 'carried_over' }));
  });
});

describe('what a rate is of', () => {
  it.each([
    ['对企业给予实际投资额（不含税）5%的补助。', '实际投资额（不含税）'],
    ['给予地方贡献比上一年增长10%以上的新增部分（不含房产）50%的奖励。', '新增部分（不含房产）'],
    ['竹材企业年贡献超40万元的，对新增贡献超过10%部分奖励50%。', '新增贡献超过10%部分'],
    ['对竹材企业的扶持标准为：按购房价的5%给予补助。', '购房价'],
    ['对竹材企业，地方贡献比上一年增长10%以上的新增部分，按照50%的比例予以奖励。', '地方贡献比上一年增长10%以上的新增部分'],
    ['对获得固定资产投资贷款、研发贷款等中长期贷款的竹材企业，按照不超过2%的贴息率给予贴息。', '固定资产投资贷款、研发贷款等中长期贷款'],
    ['对首次入表的企业，可以对企业为实现入表所发生的评估和审计等服务费用予以30%的补贴。', '评估和审计等服务费用'],
  ])('%s', (text, base) => {
    expect(given(text)[0]?.amounts).toMatchObject([{ role: 'rate', base }]);
  });

  it('is asked for where no word says it', () => {
    expect(drafts('对竹材企业，给予5%的补助。')[0]?.missing).toContain('amounts.0.base');
  });
});

describe('a quote', () => {
  it('begins where somebody is told, behind a call upon all', () => {
    expect(given('鼓励企业开展登记，对于企业首次登记并获得证书的，按登记费用的30%予以补贴。')[0]?.quote).toMatch(/^对于企业/);
    expect(given('鼓励木器企业做强，对年产值增长15%以上的，给予8万元奖励。')[0]?.quote).toMatch(/^鼓励/);
    expect(given('鼓励企业首次开放数据，对企业予以奖励，最高2万元。')[0]?.quote).toMatch(/^鼓励/);
  });
});

describe('a text that a sentence leads to and does not name', () => {
  const references = (text: string) => given(text)[0]?.references;
  it.each([
    ['对竹材企业，按照有关规定给予最高5万元补贴。', 'amount_in', '按照有关规定'],
    ['对竹材企业，在省级奖补的基础上再奖励10万元。', 'tops_up', '在省级奖补的基础上'],
    ['对竹材企业，除享受上级政策补助外，再给予5万元奖励。', 'tops_up', '除享受上级政策补助外'],
  ])('%s', (text, relation, quote) => {
    expect(references(text)).toMatchObject([{ relation, quote, number: null, held: null }]);
  });

  it('asks for it, where somebody is given by it', () => {
    expect(given('对竹材企业，除享受上级政策补助外，再给予5万元奖励。')[0]?.conditions).toContainEqual({
      kind: 'external_rules',
      quote: '除享受上级政策补助外',
    });
    expect(references('对竹材企业，在原有条件的基础上再奖励10万元。')).toBeUndefined();
  });
});
