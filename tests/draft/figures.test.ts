import { describe, expect, it } from 'vitest';
import type { FigureContext } from '../../src/domain/draft/draft-figure.ts';
import { draftFigures } from '../../src/domain/draft/figures.ts';

/** Figures as `kind role op value[-max]unit`, role left out where there is none. */
const told = (text: string, under: FigureContext['under'] = null) =>
  draftFigures(text, { under })
    .filter((f) => !f.baseline)
    .map((f) => [f.kind, f.role ?? [], f.op, `${f.value ?? ''}${f.value_max === null ? '' : `-${f.value_max}`}${f.unit ?? ''}`].flat().join(' '));

describe('draftFigures', () => {
  it('takes what a goal names for no gift: 配套', () => {
    const text = '到2025年，竹材加工企业达到40家以上，引进成型设备和配套材料企业2-3家，建设加工线1条。';
    expect(told(text, 'goals')).toEqual(['target ge 40家', 'target range 2-3家', 'target eq 1条']);
  });

  // sentences written for this test, in the forms that documents of other places print
  it.each([
    ['对新认定的国家级、省级企业分别给予50万元、20万元奖励。', 'amount fixed eq 50万元', 'amount fixed eq 20万元'],
    ['对落户企业第一年奖励5万元，第二年3万元。', 'amount fixed eq 5万元', 'amount fixed eq 3万元'],
    ['租用厂房的，前2年按80%、后3年按50%给予租金补贴。', 'amount rate eq 80%', 'amount rate eq 50%'],
    ['年产值5000万元以上至1亿元的企业，奖励20万元。', 'condition range 5000-10000万元', 'amount fixed eq 20万元'],
    ['设备投资500万元以上的按10%、1000万元以上的按15%给予补助。', 'condition ge 500万元', 'amount rate eq 10%', 'condition ge 1000万元', 'amount rate eq 15%'],
    ['年度营业收入每增加1000万元奖励1万元。', 'condition eq 1000万元', 'amount fixed eq 1万元'],
    ['产值首次突破1亿元、5亿元的，分别奖励10万元、30万元。', 'condition gt 1亿元', 'condition eq 5亿元', 'amount fixed eq 10万元', 'amount fixed eq 30万元'],
    ['研发投入占比达到3%以上的企业，按研发费用的10%奖励，最高50万元。', 'condition ge 3%', 'amount rate eq 10%', 'amount cap le 50万元'],
    ['按规定给予最高10万元、5万元补助。', 'amount cap le 10万元', 'amount cap le 5万元'],
    ['对纳税500万元（含）以上、1000万元以下的企业，奖励10万元。', 'condition ge 500万元', 'condition le 1000万元', 'amount fixed eq 10万元'],
    [
      '研发费用超过1000万元的部分按5%补助，不超过1000万元的部分按3%补助。',
      'condition gt 1000万元',
      'amount rate eq 5%',
      'condition le 1000万元',
      'amount rate eq 3%',
    ],
    ['每家企业给予不低于10万元奖励。', 'amount floor ge 10万元'],
    ['奖补资金从商贸专项资金中安排，年度预算规模1600万元，超出的按比例核减。', 'target eq 1600万元'],
    ['区财政每年统筹不少于700万元用于发放消费券。', 'target ge 700万元'],
    ['企业在此基础上再上浮20%给予奖励。', 'amount uplift eq 20%'],
    ['补贴标准提高至20%。', 'amount rate eq 20%'],
    ['按担保额的5‰给予奖励。', 'amount rate eq 5‰'],
    ['给予一百万元奖励。', 'amount fixed eq 100万元'],
    ['按投资额的百分之三十给予补助。', 'amount rate eq 30%'],
    ['新增用地按100元/平方米给予补助。', 'amount fixed eq 100元/平方米'],
    ['按省级奖励资金的20%给予配套。', 'amount ratio eq 20%'],
    ['引进博士每人每年补贴3万元，连续补贴3年。', 'amount fixed eq 3万元', 'limit eq 3年'],
    ['展位费按50%补贴，每家企业最多补助3个展位。', 'amount rate eq 50%', 'limit le 3个'],
    ['新增就业50人以上的，给予5万元奖励。', 'condition ge 50人', 'amount fixed eq 5万元'],
    ['运营满1年的企业，给予2万元补贴，补贴期限最长为3年，单个企业最多申报4人。', 'condition ge 1年', 'amount fixed eq 2万元', 'limit le 3年', 'limit le 4人'],
    [
      '带团人数达500人次的，奖励3000元，每满一万人再奖励2万元。',
      'condition ge 500人次',
      'amount fixed eq 3000元',
      'condition eq 1万人',
      'amount fixed eq 2万元',
    ],
    ['支付的房租（不超过10个月）之和超过30万元的，给予10万元补助。', 'limit le 10个月', 'condition gt 30万元', 'amount fixed eq 10万元'],
    ['老城120平方公里以内区域每天补助1.5元。', 'amount fixed eq 1.5元'],
    ['对65周岁以上老人，每人每月补贴100元。', 'condition ge 65周岁', 'amount fixed eq 100元'],
    ['用于福利事业的彩票公益金，40%以上用于支持养老服务，对养老机构给予补助。', 'target ge 40%'],
    ['按照投资额的5%—20%给予奖励。', 'amount range range 5-20%'],
    ['对银行贷款给予贴息。贴息贷款最高不超过90万元，可享受50%贷款利息的贴息。', 'amount cap le 90万元', 'amount rate eq 50%'],
    ['逐步形成60亿元规模的支持竹产业发展资金，给予竹材企业支持。', 'target eq 60亿元'],
    ['建立资金支持方式，使风险补偿铺底资金达到2000万元以上，为小微企业提供3亿元以上的增信担保。', 'target ge 2000万元', 'target ge 3亿元'],
    ['给予5-10万元奖励。', 'amount range range 5-10万元'],
    ['到2025年，全市规上企业达到500家，研发投入强度提高到2.5%。', 'target eq 500家', 'target eq 2.5%'],
    ['主营业务收入10亿元以上企业达到30家。', 'condition ge 10亿元', 'target eq 30家'],
    ['围绕产业链强链补链，培育专精特新企业100家。', 'target eq 100家'],
    ['到2025年，获省级以上质量奖企业达到20家。', 'target eq 20家'],
    ['新增一家企业奖5万元、补3万元。', 'amount fixed eq 5万元', 'amount fixed eq 3万元'],
    ['建立20亿元中小企业发展基金。', 'target eq 20亿元'],
    [
      '首次评定为3000万元、6000万元税收园区的，分别给予运营方10万元、20万元奖励。',
      'condition eq 3000万元',
      'condition eq 6000万元',
      'amount fixed eq 10万元',
      'amount fixed eq 20万元',
    ],
    ['年零售额每实现3000万元，给予奖励3万元。', 'condition eq 3000万元', 'amount fixed eq 3万元'],
    ['可按每平方米不超过800元且总额不超过40万元的标准，给予购房补助。', 'amount cap le 800元', 'amount cap le 40万元'],
    ['按新增贡献给予奖励，最多不超过上年贡献的15%。', 'amount cap le 15%'],
    ['前3年给予企业地方贡献60%的奖励，后2年给予企业地方贡献40%的奖励。', 'amount rate eq 60%', 'amount rate eq 40%'],
    ['设立总规模不低于2亿元的产业引导资金，用于补助和奖励。', 'target ge 2亿元'],
    [
      '对投资2000万元及以上至6000万元、6000万元以上至1亿元的，分别奖励20万元、30万元。',
      'condition range 2000-6000万元',
      'condition range 6000-10000万元',
      'amount fixed eq 20万元',
      'amount fixed eq 30万元',
    ],
    [
      '获评国家、省、市级中心的，分别奖励15、10、5万元，补助比例再提高3、2个百分点。',
      'amount fixed eq 15万元',
      'amount fixed eq 10万元',
      'amount fixed eq 5万元',
      'amount uplift eq 3个百分点',
      'amount uplift eq 2个百分点',
    ],
    [
      '实到外资100万-300万（不含）美元的，奖励8万元，300万美元以上的，另奖励12万元。',
      'condition range 100-300万美元',
      'amount fixed eq 8万元',
      'condition ge 300万美元',
      'amount fixed eq 12万元',
    ],
    [
      '出口额200万美元、400万美元、1000万美元以上的企业，分别奖励1万元、2万元、6万元。',
      'condition eq 200万美元',
      'condition eq 400万美元',
      'condition ge 1000万美元',
      'amount fixed eq 1万元',
      'amount fixed eq 2万元',
      'amount fixed eq 6万元',
    ],
    ['甲类水库巡查补助1.2万/人/年，乙类0.2~0.4万/人/年。', 'amount fixed eq 1.2万/人/年', 'amount range range 0.2-0.4万/人/年'],
    ['每件作品分别鼓励3万元、2万元。', 'amount fixed eq 3万元', 'amount fixed eq 2万元'],
    ['回收价格标准为：大瓶0.5元/只；小瓶：0.3元/只。', 'amount fixed eq 0.5元/只', 'amount fixed eq 0.3元/只'],
    ['申请贴息资金不得超过15万元，利息按不超过总额50%的比例给予贴息。', 'amount cap le 15万元', 'amount rate le 50%'],
    ['上年度税收200万元以上的企业，可享受子女入学名额不超过2名。', 'condition ge 200万元', 'limit le 2名'],
    ['同一项目符合两项以上扶持条款的，执行最高额。'],
    ['给 予企业1 0 0万元奖 励，最高 不超过投资的 30 %。', 'amount fixed eq 100万元', 'amount cap le 30%'],
    ['经营满2年的，一次性奖励2万元，任职2年以上的，奖励1万元。', 'condition ge 2年', 'amount fixed eq 2万元', 'condition ge 2年', 'amount fixed eq 1万元'],
    ['對評為市級工廠的,分別獎勵 20 萬元、5 萬 元。', 'amount fixed eq 20萬元', 'amount fixed eq 5萬元'],
    [
      '年贡献(不含土地)在200万元-600万元且增幅在20%以上的,奖励最高不超过1,000万元。',
      'condition range 200-600万元',
      'condition ge 20%',
      'amount cap le 1000万元',
    ],
    ['给予实际支出50%、每年最高80万元的资助。', 'amount rate eq 50%', 'amount cap le 80万元'],
    ['可申请不少于600万元、300万元创业发展资助。', 'amount floor ge 600万元', 'amount floor eq 300万元'],
    ['硕士每月900元，本科生每月500元，补贴期限累计不超过3年。', 'amount fixed eq 900元', 'amount fixed eq 500元', 'limit le 3年'],
    ['按《最优市的40条意见》执行，担保资金达到3千万以上。', 'target ge 3千万'],
    ['后2年县级留成部分的50%，由同级财政扶持企业。', 'amount rate eq 50%'],
    ['青创企业是指青年持股比例达20%以上或员工占比达40%以上的企业。', 'condition ge 20%', 'condition ge 40%'],
    ['留用率达到50%以上（含50%）的，按100元/人给予补贴。', 'condition ge 50%', 'amount fixed eq 100元/人'],
    ['每年安排最高60万元经费予以支持。', 'amount cap le 60万元'],
    ['创业担保贷款额度最高20万元。', 'amount cap le 20万元'],
    ['自受理之日起30日内办结，建立三项制度，开展“千名行长进万企”活动。'],
    ['对省级、市级、县级工厂分别奖励30万、20万、10万。', 'amount fixed eq 30万', 'amount fixed eq 20万', 'amount fixed eq 10万'],
    ['企业贷款贴息，每家每年最多80万。', 'amount cap le 80万'],
    ['费用在100万元（含）至300万元的，补助8万元。', 'condition range 100-300万元', 'amount fixed eq 8万元'],
    [
      '纳税1000万元以上的，按贡献的50%给予奖励；2000万元以上的，按60%。',
      'condition ge 1000万元',
      'amount rate eq 50%',
      'condition ge 2000万元',
      'amount rate eq 60%',
    ],
    ['价格优惠由5%提高至8%。', 'amount rate eq 8%'],
    ['按到账外资每50万美元奖励3万元。', 'condition eq 50万美元', 'amount fixed eq 3万元'],
    ['零售增速每高于全县1个百分点，奖励2000元。', 'condition eq 1个百分点', 'amount fixed eq 2000元'],
    ['培育产值超5亿元企业40家，每年实施千万元以上工业项目30个。', 'condition gt 5亿元', 'target eq 40家', 'condition ge 1000万元', 'target eq 30个'],
    ['采购预留给中小企业的份额不低于35%。', 'target ge 35%'],
    ['企业享受本办法资金总额不超过其区级贡献的100%。', 'amount cap le 100%'],
    ['政务事项网上可办率达到95%，为企业提供免费咨询。', 'target eq 95%'],
    ['每名干部每季度走访不少于3次。', 'target ge 3次'],
    ['按国拨经费到位额的20%、最高不超过200万元予以配套；省级项目按10%配套。', 'amount ratio eq 20%', 'amount cap le 200万元', 'amount ratio eq 10%'],
    ['按损失额的30%给予补偿，单个项目补偿金额最高90万元。', 'amount rate eq 30%', 'amount cap le 90万元'],
    ['担保费率不高于1.2%，按年化担保额的1%对担保公司补助。', 'condition le 1.2%', 'amount rate eq 1%'],
    ['发放不低于300万元消费券。', 'target ge 300万元'],
    ['营业收入翻一番、突破900亿元。', 'target eq 1番', 'target gt 900亿元'],
    [
      '营业收入首次突破5亿元的企业奖励60万元，每上一个5亿元台阶再奖励30万元。',
      'condition gt 5亿元',
      'amount fixed eq 60万元',
      'condition eq 5亿元',
      'amount fixed eq 30万元',
    ],
    ['按投资额分档给予补助：300万元（含）-800万元的补助4%。', 'condition range 300-800万元', 'amount rate eq 4%'],
    ['按交易额的3%给予奖励，年度累计最高不超40万元。', 'amount rate eq 3%', 'amount cap le 40万元'],
    ['给予年利率不超过2个百分点的贴息。', 'amount rate le 2个百分点'],
    ['按余额的1%给予风险补偿，损失由市、县两级财政按1:1比例分担。', 'amount rate eq 1%'],
    ['规上企业由2019年的60家增加到90家。', 'target eq 90家'],
    ['平台上年度服务企业90家以上，专职人员不少于12人。', 'condition ge 90家', 'condition ge 12人'],
    ['单台设备价值8万元以上须附发票。', 'condition ge 8万元'],
    ['盘活低效用地900亩。', 'target eq 900亩'],
    ['奖励资金分两年拨付，第一年拨付奖励资金的70%。', 'amount ratio eq 70%'],
    ['每年各单位至少安排200名指标，对优秀者给予奖励。', 'target ge 200名'],
    ['招聘数量不低于当年毕业生人数的12%。', 'target ge 12%'],
    ['融合发展指数达到105。', 'target eq 105'],
    ['结合实际，制定以下12条措施。'],
    ['按实际租金的60%给予补贴，单价以每月9元/平方米为限。', 'amount rate eq 60%', 'amount cap le 9元/平方米'],
    [
      '企业上市的，奖励700万元，按三个阶段分别兑付20%、30%和50%。',
      'amount fixed eq 700万元',
      'amount ratio eq 20%',
      'amount ratio eq 30%',
      'amount ratio eq 50%',
    ],
    ['安排专项资金不少于二千万元，并按年均8%以上的幅度递增。', 'target ge 2000万元', 'target ge 8%'],
    ['每年组织200家以上企业开展免费诊断。', 'target ge 200家'],
    ['年度新增授信不少于30亿元，对企业给予贴息。', 'target ge 30亿元'],
    ['按0.3元/单给予补助，年补助不超8万。', 'amount fixed eq 0.3元/单', 'amount cap le 8万'],
    [
      '零售额突破900万元的，奖励4万元，每再增加300万元，增加奖励2万元。',
      'condition gt 900万元',
      'amount fixed eq 4万元',
      'condition eq 300万元',
      'amount uplift eq 2万元',
    ],
    ['市财政统筹安排4000万元，对新上规企业奖励6万元。', 'target eq 4000万元', 'amount fixed eq 6万元'],
    ['设立贷款产品，总规模9亿元，信用贷款占比不低于25%，对企业按LPR的30%贴息。', 'target eq 9亿元', 'target ge 25%', 'amount rate eq 30%'],
    ['根据县政发〔2022〕15号文件第3条，自2023年1月1日起施行。'],
  ])('%s', (text, ...expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('reads what stands under a list of conditions as conditions, and under a standard as awards', () => {
    expect(told('上年度营业收入2000万元以上，研发投入占比不低于3%。', 'conditions')).toEqual(['condition ge 2000万元', 'condition ge 3%']);
    expect(told('国家级50万元，省级最高20万元。', 'awards')).toEqual(['amount fixed eq 50万元', 'amount cap le 20万元']);
  });

  it('takes what was so before the document for no goal', () => {
    const of = (text: string, context: FigureContext) =>
      draftFigures(text, context)
        .filter((f) => !f.baseline)
        .map((f) => `${f.kind} ${f.value ?? ''}${f.unit ?? ''}`);
    expect(told('现有规模以上企业200家，已建成智能工厂6家。')).toEqual([]);
    expect(draftFigures('现有规模以上企业200家。', { under: null })).toMatchObject([{ kind: 'target', baseline: true, value: 200 }]);
    expect(told('目前培育小巨人企业3家，到2027年达到9家。')).toEqual(['target eq 9家']);
    expect(of('2020年，新增企业300家。', { under: null, year: 2021 })).toEqual([]);
    expect(of('2022年，新增企业300家。', { under: null, year: 2021 })).toEqual(['target 300家']);
    expect(of('规上企业达到2000家，实现产值400亿元。', { under: 'past', year: 2021 })).toEqual([]);
    expect(of('规上企业达到2000家，实现产值400亿元。', { under: 'goals', year: 2021 })).toEqual(['target 2000家', 'target 400亿元']);
  });

  it('takes a sentence that aims at something for no award, though its heading speaks of support', () => {
    expect(told('力争到2026年贷款余额达到90亿元，年均增速不低于12%。', 'awards')).toEqual(['target eq 90亿元', 'target ge 12%']);
  });

  it('gives the place of the number with its operator and unit', () => {
    const text = '单户企业不超过300万元补助。';
    expect(draftFigures(text, { under: null }).map((f) => text.slice(f.start, f.end))).toEqual(['不超过300万元']);
  });
});
