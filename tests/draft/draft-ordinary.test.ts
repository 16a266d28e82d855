/** Plain sentences as most documents print them: who is paid where none is named, what is asked, which title is new. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const drafts = (text: string, title = '柳河县支持中小企业高质量发展若干政策') => {
  const clauses = blocksToClauses(bodyToBlocks(`# ${title}\n\n${text}`).blocks, []);
  return draftFacts('liuhe-2023', clauses, draftCandidates(clauses), content).filter(({ kind }) => kind === 'incentive');
};
const given = (text: string, title?: string) => drafts(text, title).map(({ fact }) => fact);
const asked = (text: string) => given(text).map(({ conditions }) => conditions);

describe('who is paid where the sentence names nobody', () => {
  it('is a firm where a title of firms is recognised', () => {
    expect(given('一、新认定为国家级专精特新“小巨人”的，给予一次性奖励100万元。')[0]).toMatchObject({
      beneficiary_kind: 'enterprise',
      title: '国家级专精特新“小巨人”一次性奖励',
    });
  });
  it.each(['二、首次入规的，一次性奖励20万元。', '三、开展智能化改造的，按照设备投入的15%给予补助。', '四、租用标准厂房的，每年给予租金补贴2万元。'])(
    'is whom the title of the document is for: %s',
    (text) => {
      const [draft] = drafts(text);
      expect(draft?.fact).toMatchObject({ beneficiary: '中小企业', beneficiary_kind: 'enterprise' });
      expect(draft?.why.beneficiary).toBe('“中小企业”, in the title of the document: the sentence names nobody');
      expect(draft?.missing).toEqual([]);
    },
  );
  it('is asked where the title names nobody, or people and places may be meant', () => {
    expect(drafts('一、首次入规的，奖励20万元。', '柳河县若干政策')[0]?.missing).toContain('beneficiary');
    for (const text of ['一、新引进博士的，每人每月给予3000元生活补贴。', '二、新建孵化基地的，给予30万元补助。'])
      expect(given(text)[0]?.beneficiary ?? '').not.toBe('中小企业');
  });
  it.each([
    ['七、鼓励企业上市。在境内主板上市的，给予500万元奖励。', '企业'],
    ['八、支持工业企业上规。首次入规的，给予20万元奖励。', '工业企业'],
  ])('is whom the sentence before calls upon, without the number and the call: %s', (text, name) => {
    expect(given(text)[0]).toMatchObject({ beneficiary: name, beneficiary_kind: 'enterprise' });
  });
  it('is nobody whom another only comes to', () => {
    expect(given('八、引进博士到企业全职工作的，每人每月给予3000元生活补贴。')[0]?.beneficiary ?? '').not.toMatch(/到企业$/);
  });
});

describe('what is asked', () => {
  it.each(['新认定为省级专精特新中小企业的，奖励30万元。', '首次获评省级专精特新中小企业的，奖励30万元。', '新获批省级专精特新中小企业的，奖励30万元。'])(
    'says that a title is new with the words that say so: %s',
    (text) => {
      const quote = text.split('的，')[0];
      expect(asked(`一、${text}`)).toEqual([[{ kind: 'awarded_title', titles: ['provincial-srdi'], newly: true, quote }]]);
    },
  );
  it.each(['首次入规', '首次升规', '首次进规'])('is a standing in the statistics: %s', (quote) => {
    expect(asked(`二、${quote}的，一次性奖励20万元。`)).toEqual([[{ kind: 'scale_status', step: 'first_time', quote }]]);
  });
  it('is what is done, behind the number of the item too', () => {
    expect(asked('三、开展智能化改造的，按照设备投入的15%给予补助。')).toEqual([[{ kind: 'other', quote: '开展智能化改造' }]]);
  });
  it.each([
    ['在新三板挂牌', ['neeq']],
    ['在北交所上市', ['bse']],
    ['在境内主板上市', ['sse_szse']],
    ['在沪深交易所、北交所上市', ['bse', 'sse_szse']],
    ['在科创板首发上市', ['sse_szse']],
  ])('is the board: %s', (quote, boards) => {
    expect(asked(`四、${quote}的企业，给予60万元奖励。`)[0]).toContainEqual({ kind: 'listing', boards, quote });
  });
});

it('calls each member by its own of several things that are recognised', () => {
  const titles = given('四、新获批国家级企业技术中心、省级企业技术中心的，分别奖励100万元、50万元。').map(({ title }) => title);
  expect(titles).toEqual(['国家级企业技术中心奖励', '省级企业技术中心奖励']);
});

describe('goals and words that only seem to give', () => {
  const kinds = (text: string) => {
    const clauses = blocksToClauses(bodyToBlocks(`# 柳河县支持中小企业高质量发展若干政策\n\n${text}`).blocks, []);
    return draftCandidates(clauses).map(({ kind, value }) => [kind, value]);
  };
  it('are goals beside what is supplied to a chain', () => {
    expect(kinds('一、到2025年底，省级专精特新中小企业达到120家以上，数字化改造覆盖率不低于80%，企业创新能力和产业链配套水平显著提升。')).toEqual([
      ['target', 120],
      ['target', 80],
    ]);
  });
  it('are no figures where a form prints only the unit', () => {
    expect(kinds('1\\. 企业名称 上年度营业收入（万元） 上年度研发费用（亿元）')).toEqual([]);
  });
});

describe('who is paid, named in a longer phrase', () => {
  const who = (text: string) => given(text)[0]?.beneficiary;
  it.each([
    ['六、专精特新中小企业首次纳入规模以上工业或者服务业统计的，每家奖励10万元。', '专精特新中小企业'],
    ['九、首版次软件实现销售的，按照首个销售合同金额的15%奖励研制企业，每个产品最高100万元。', '研制企业'],
    ['十、企业参加中国国际中小企业博览会等境内外展会，对展位费给予50%的补贴。', '企业'],
    ['十一、为每家国家级专精特新“小巨人”企业配备一名服务专员，协调解决困难。', '国家级专精特新“小巨人”企业'],
    [
      '十二、专精特新中小企业新引进的全日制本科以上学历毕业生或者中级以上职称人才，在我区缴纳社会保险的，每人每月发放1000元租房补贴。',
      '专精特新中小企业新引进的全日制本科以上学历毕业生或者中级以上职称人才',
    ],
    ['十三、符合条件的首台（套）产品，优先纳入政府采购和国有企业采购推荐目录。', '符合条件的首台（套）产品'],
    ['第十四条企业首次入规的，奖励10万元。', '企业'],
  ])('%s', (text, name) => {
    expect(who(text)).toBe(name);
  });
  it('is a person, where firms took him in', () => {
    expect(given('十二、专精特新中小企业新引进的全日制本科以上学历毕业生或者中级以上职称人才，每人每月发放1000元租房补贴。')[0]?.beneficiary_kind).toBe(
      'individual',
    );
  });
});

describe('sums and what they are of', () => {
  it('have no years of receipt in the year before: 前一年度增量', () => {
    const [draft] = given('八、对专精特新中小企业，按研发费用较前一年度增量部分的8%给予补助。');
    expect(draft?.amounts).toEqual([expect.objectContaining({ role: 'rate', value: 8, base: '研发费用较前一年度增量部分' })]);
    expect(JSON.stringify(draft?.amounts)).not.toContain('years');
  });
  it.each(['对展位费给予50%的补贴', '对其展位费给予50%补贴', '对展位费按50%给予补贴'])('have what is paid for as their base: %s', (words) => {
    expect(given(`十、企业参加境外展会，${words}。`)[0]?.amounts).toEqual([expect.objectContaining({ role: 'rate', value: 50, base: '展位费' })]);
  });
  it('are promised by a standard that is told elsewhere', () => {
    const [draft] = given('五、整体迁入我区、营业收入达到2000万元以上的专精特新企业，参照首次认定标准予以支持。');
    expect(draft?.amounts).toEqual([{ key: 'award', role: 'unspecified' }]);
    expect(draft?.conditions).toContainEqual(expect.objectContaining({ kind: 'amount_at_least', value: 2000 }));
  });
});

describe('conditions of several things', () => {
  it('are one of loans of either kind, and none of their purposes alone', () => {
    const conditions = asked('十二、企业为扩大生产、技术改造或者研发借入的流动资金贷款、固定资产贷款，按贷款利率的50%给予贴息。')[0] as readonly {
      kind: string;
    }[];
    expect(conditions.filter(({ kind }) => kind === 'loan')).toEqual([
      { kind: 'loan', types: ['working_capital', 'fixed_asset'], quote: '流动资金贷款、固定资产贷款' },
    ]);
    expect(conditions.map(({ kind }) => kind)).not.toContain('performs');
  });
  it('are no lease where land is only let in this way', () => {
    const conditions = asked('十五、对亩均效益靠前的企业，优先保障新增工业用地指标，可采取长期租赁、先租后让等方式供地。')[0] as readonly { kind: string }[];
    expect(conditions.map(({ kind }) => kind)).not.toContain('leases');
  });
});

describe('the event', () => {
  const text = '## 第三章 技术改造与创新\n\n第十一条 提升知识产权运用能力。新获评国家知识产权示范企业的，奖励20万元。';
  it('is told by the sentence before its chapter tells one', () => {
    expect(given(text)[0]?.event).not.toBe('equipment-investment');
  });
  it('of interest on loans is a loan, whatever it is for', () => {
    expect(given('十二、企业用于技术改造的贷款，按贷款利率的50%给予贴息。')[0]?.event).toBe('loan-interest');
  });
});

it('asks the title of whom something without a sum is given to', () => {
  const [fact] = given('十一、为每家国家级专精特新“小巨人”企业配备一名服务专员，协调解决困难。');
  expect(fact?.conditions).toEqual([{ kind: 'holds_title', titles: ['national-little-giant'], quote: '国家级专精特新“小巨人”企业' }]);
  expect(fact?.tiers_required).toEqual(['national-little-giant']);
});

it('calls each of several standards by what is done with it', () => {
  const titles = given('八、对主导制定国际标准、国家标准、行业标准的企业，每项标准分别奖励50万元、30万元、10万元。').map(({ title }) => title);
  expect(titles).toEqual(['主导制定国际标准奖励', '主导制定国家标准奖励', '主导制定行业标准奖励']);
});

it('names the guarantor that a premium is given to', () => {
  expect(given('十一、对企业通过政府性融资担保机构获得的贷款，县财政给予担保机构0.5%的保费补贴。')[0]).toMatchObject({
    beneficiary: '担保机构',
    beneficiary_kind: 'guarantor',
  });
});

it('takes what is paid in full for a rate of its costs, before the word too', () => {
  const [fact] = given('十四、企业参加境外展会的，给予展位费全额补助，每次最高2万元。');
  expect(fact?.amounts).toEqual([
    expect.objectContaining({ role: 'rate', value: 100, unit: '%', base: '展位费' }),
    expect.objectContaining({ role: 'cap', value: 2, unit: '万元', applies_to: ['rate'] }),
  ]);
});

it('takes a share of what stands before whom it is paid to', () => {
  const [fact] = given('六、对跨境电商园区，按年度新增投资额（公共服务区域建设改造、设备投入）给予平台运营主体20%补助。');
  expect(fact?.amounts).toEqual([expect.objectContaining({ role: 'rate', value: 20, base: '新增投资额' })]);
});

describe('policies of trade', () => {
  const first = (text: string) => given(text)[0];
  it('name whom the verb pays, and nobody by how much he grew', () => {
    expect(first('一、对当年出口额300万美元以上，且增长10%以上的企业，奖励2万元。')).toMatchObject({ beneficiary: '企业', event: 'foreign-trade' });
    expect(first('一、首获省级外贸提升荣誉的，给予组织实施的行业商协会5万元奖励。')).toMatchObject({
      beneficiary: '组织实施的行业商协会',
      beneficiary_kind: 'association',
    });
    expect(first('一、新获省级跨境电子商务重点企业荣誉的，奖励运营主体或项目单位5万元。')).toMatchObject({
      beneficiary: '运营主体或项目单位',
      event: 'cross-border-ecommerce',
    });
    expect(first('一、参加一般性境外展，每家企业给予0.8万元人员费补助。')).toMatchObject({ beneficiary: '企业' });
  });
  it('leave out whom brackets except', () => {
    expect(asked('一、新引进外商投资企业的，给予一次性奖励100万元（房地产项目除外）。')[0]).toContainEqual({
      kind: 'other',
      negate: true,
      quote: '房地产项目除外',
    });
  });
  it('give places in schools for the children of managers', () => {
    expect(first('一、当年实到外资1000万美元以上的外资企业，照顾其高管子女入读公办小学1人。')).toMatchObject({
      event: 'schooling',
      instrument: 'service',
      conditions: [{ kind: 'other', quote: '当年实到外资1000万美元以上' }],
      amounts: [],
    });
  });
  it('give nothing where a sentence denies it, and promise no number by what a word means', () => {
    const none = ['一、企业存在重大违法行为的，可由牵头部门研究决定不给予补助。', '一、“百强企业”指行业协会每年评选的一百家企业。'];
    expect(none.flatMap((text) => drafts(text))).toEqual([]);
  });
});

describe('what is said of several', () => {
  it('stands before a colon, and is asked of every segment behind it', () => {
    const text = '一、新纳入限额以上的商贸企业：批发企业年销售额达到1亿元的，奖励5万元；零售企业年零售额达到2000万元的，奖励2万元。';
    const [wholesale, retail] = asked(text);
    expect(wholesale).toContainEqual({ kind: 'other', quote: '批发企业' });
    expect(retail).toEqual([
      { kind: 'other', quote: '新纳入限额以上的商贸企业', evidence: 'carried_over' },
      expect.objectContaining({ kind: 'amount_at_least', measure: 'annual_revenue', value: 2000 }),
      { kind: 'other', quote: '零售企业' },
    ]);
  });
  it('opens a list whose numbers stand in the sentence, and gives nothing by itself', () => {
    const text = '一、对在金融办备案的投资企业可享受：（1）办公用房补助。租用办公用房的，每年补贴10万元。（2）贡献奖励：按地方贡献的20%给予奖励。';
    const items = asked(text);
    expect(items).toHaveLength(2);
    for (const conditions of items) expect(conditions).toContainEqual({ kind: 'other', quote: '在金融办备案的投资企业', evidence: 'carried_over' });
  });
});
