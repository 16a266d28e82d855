import type { ProfileField } from '../../domain/rules/profile.ts';

/** How a question is put: itself, its short name beside the answer, why it is asked, what helps to answer. */
export interface Asked {
  readonly ask: string;
  readonly short: string;
  readonly why: string;
  readonly help?: string;
}

const NET = '填不含税（入账）金额；原文没有写明含税口径。可写 300万、3,000,000、三百万、0.5亿。';
const COUNT = '填整数；没有填 0。';
const DAY = '如 2024-11 或 2024年11月5日。';

/** The questions of the checker. A page prints them once: its script reads them there (views/check/questions.ts). */
export const checkQuestions: Readonly<Partial<Record<ProfileField, Asked>>> = {
  locations: { ask: '在哪里？想同哪些地方比较？', short: '所在地', why: '每份文件只管当地。', help: '按注册地填。所在地没有收录的，选“其他地方”。' },
  registered_in: { ask: '注册地', short: '注册地', why: '' },
  taxed_in: { ask: '纳税地', short: '纳税地', why: '' },
  district: { ask: '县区或开发区', short: '县区', why: '', help: '有的钱由县区、开发区出；写下来，便于询问。' },
  roles: { ask: '是哪一种单位？', short: '身份', why: '每项扶持写明给谁：写给园区的，企业不能申领。', help: '可多选。' },
  titles: { ask: '现在持有哪些称号？', short: '称号', why: '多数扶持看称号；国家级称号不会自动算作省级。', help: '全部勾选；已经到期的不勾。' },
  title_details: {
    ask: '这些称号由谁认定，何时认定，何时到期？',
    short: '称号的认定',
    why: '“新认定”只给当年首次认定的；到期的不算持有；外省、外市认定的，多数文件没有写明算不算。',
    help: '照认定文件填；今年是否新获由日期算出，不另问。',
  },
  activities: { ask: '下列事项，做了或打算做吗？', short: '具体事项', why: '各自是一项扶持的条件。' },
  above_scale: { ask: '是规模以上企业吗？', short: '规上企业', why: '有的扶持只给规上企业。', help: '看是否已纳入统计“一套表”。' },
  above_scale_since: { ask: '哪年哪月纳入“一套表”？', short: '纳入“一套表”', why: '“当年新增”由这个年月算出。', help: `${DAY}还没有纳入的，选“不确定”。` },
  above_scale_first_time: { ask: '是第一次成为规上企业吗？', short: '首次升规', why: '“首次进入”和“当年新增”是两回事：退出过再进入的不是首次。' },
  industry: { ask: '属于哪个行业？', short: '行业', why: '有的只给工业企业。', help: '看营业执照与统计上的行业代码。' },
  size: { ask: '企业规模？', short: '规模', why: '有的不给大型企业，有的只给小型、微型企业。', help: '按工信部门的划型填，不是税务口径的“小型微利”。' },
  equipment_completed_last_year_cny: { ask: '上一年度已完成的技术改造设备投资是多少？', short: '上年已完成设备投资', why: '门槛与金额都按它算。', help: NET },
  equipment_is_technical_upgrade: {
    ask: '这些设备投资属于技术改造吗？',
    short: '属于技术改造',
    why: '新建项目的设备不算技术改造。',
    help: '看备案文件上的项目性质。',
  },
  equipment_planned_cny: { ask: '今年计划的设备投入是多少？', short: '计划设备投入', why: '按设备投入给的，要有投入。', help: NET },
  software_planned_cny: { ask: '今年计划的软件投入是多少？', short: '计划软件投入', why: '软件投入另计。', help: NET },
  first_sets: { ask: '有哪些首台（套）产品？', short: '首台（套）', why: '成套、单台、关键部件封顶各不相同，金额按售价算。', help: `一种产品填一行。${NET}` },
  smart_recognitions: { ask: '获得过哪些智能制造认定？', short: '智能制造认定', why: '金额由种类、级别和是否新认定定。', help: '一种一行。' },
  integration_pilots: { ask: '获得过哪些两化融合试点示范？', short: '两化融合试点', why: '级别和是否新认定定金额。', help: '一级一行。' },
  invention_patents_domestic: { ask: '有几件已授权的国内发明专利？', short: '国内发明专利', why: '按件计；实用新型、申请中的不算。', help: COUNT },
  invention_patents_foreign_countries: {
    ask: '国外发明专利，每项在几个国家获得授权？',
    short: '国外发明专利',
    why: '按项、按国计。',
    help: '一项发明填一行，只填授权国家数；没有的选“没有”。',
  },
  invention_patents_pending: { ask: '有几件申请中、尚未授权的发明专利？', short: '申请中的发明专利', why: '有的奖补按申请给，不等授权。', help: COUNT },
  patent_portfolio_projects: { ask: '有几个高价值专利组合培育项目？', short: '专利组合项目', why: '按项目给。', help: COUNT },
  standards: { ask: '主持或参与制定了哪些标准？', short: '标准', why: '级别、主持还是参与、是否融合标准必要专利，三样定金额。', help: '一项标准填一行。' },
  tech_contract_source: { ask: '买的技术成果，卖方是谁？', short: '技术卖方', why: '只认高校、院所的成果。' },
  tech_contract_registered: { ask: '技术合同登记了吗？', short: '合同登记', why: '要在全国技术合同网上登记完成。' },
  tech_converted_locally: { ask: '在当地转化、产业化吗？', short: '本地转化', why: '在外地转化的不给。' },
  tech_contract_paid_cny: { ask: '技术合同实际支付了多少？', short: '实际支付', why: '按实际支付额算，不按合同额。', help: NET },
  tech_contract_deal_cny: { ask: '技术合同成交额是多少？', short: '成交额', why: '按成交并实际支付的数算。', help: NET },
  figures: { ask: '企业的销售收入、纳税、投资、用地等数额是多少？', short: '其他数额', why: '原文按这些数额设门槛或分档；只填您知道的。' },
  cloud_spend_cny: { ask: '买了云服务（登云）吗？', short: '登云', why: '只看有没有；原文没有印比例，费用多少不改变结果。' },
  three_products_demo: { ask: '获得过哪一级“三品”示范？', short: '“三品”示范', why: '按级别给。' },
  three_products_demo_new: { ask: '“三品”示范是今年新获的吗？', short: '“三品”新获', why: '往年获评能否补领，原文多没有写。' },
  municipal_industrial_products_new: { ask: '今年有几个产品新认定为市级工业精品？', short: '市级工业精品', why: '按个给，单个企业有总额。', help: COUNT },
  municipal_industrial_products_received_before_cny: {
    ask: '往年领过多少工业精品奖补？',
    short: '已领工业精品奖补',
    why: '总额是累计还是按年，原文没有写。',
    help: `没有领过填 0。${NET}`,
  },
  recognitions: { ask: '还获得过哪些认定、荣誉？', short: '其他认定', why: '各自是一项扶持的条件。', help: '一项一行。' },
  contests: { ask: '在哪些比赛里得了奖？', short: '比赛获奖', why: '比赛、赛级、奖级定金额。', help: '一个奖填一行。' },
  public_platforms: { ask: '被认定为哪一级公共服务示范平台？', short: '公共服务平台', why: '级别和是否新认定定金额。' },
  startup_bases: { ask: '被认定为哪一级创业创新示范基地？', short: '创业基地', why: '按级别给。' },
  national_champion_titles_count: {
    ask: '共有几个单项冠军称号（企业和产品）？',
    short: '单项冠军个数',
    why: '按企业给还是按称号给，原文没有写。',
    help: COUNT,
  },
  working_capital_loan_cny: { ask: '有流动资金贷款吗？', short: '流动资金贷款', why: '只看有没有；利率、利息不必填，原文没有写比例。' },
  fixed_asset_loan_cny: { ask: '有固定资产贷款吗？', short: '固定资产贷款', why: '只看有没有；利率、利息不必填，原文没有写比例。' },
  guarantees_credit_loans_for: { ask: '为持有哪些称号的企业担保？', short: '担保对象', why: '给担保机构的，看为谁担保。' },
  guarantor_is_municipal_policy_guarantor: { ask: '是市级政策性担保机构吗？', short: '政策性担保', why: '有的只给市级政策性担保机构。' },
  listings: { ask: '在哪里挂牌或上市？', short: '挂牌上市', why: '看在哪个板。', help: '一处一行。' },
  advertising: { ask: '在哪些媒体做了广告宣传？', short: '广告宣传', why: '媒体和活动定比例与封顶。', help: `一次一行。${NET}` },
  exhibitions: { ask: '参加了哪些展会？', short: '展会', why: '有的点了展会的名；展位费没有印比例，不必填。', help: '一个展会填一行，写全称。' },
  government_procurement_bid: { ask: '参加政府采购投标吗？', short: '政府采购', why: '价格扣除、份额预留只对投标人。' },
  land_needed_for_expansion: { ask: '扩建需要新增用地吗？', short: '用地', why: '用地保障只对有需要的。' },
  rents_standard_factory: { ask: '租用标准化厂房吗？', short: '租房', why: '租金优惠只对承租人。' },
  green_projects: { ask: '做节能诊断、绿色化改造、节能减排这类项目吗？', short: '绿色项目', why: '只看有没有。' },
  relocation_to: { ask: '打算搬到哪里？', short: '搬迁去向', why: '保留称号、直接认定一类，只给搬来的企业。' },
  relocation_whole: { ask: '是整体搬迁吗？', short: '整体搬迁', why: '设子公司、迁一部分的，不是整体搬迁。' },
  relocation_investment_promotion: { ask: '是招商引资引进的吗？', short: '招商引资', why: '有的只给招商引资企业。' },
  attracted: { ask: '各年招引了几户企业？', short: '招引企业', why: '按户给，有封顶；按年还是累计，原文没有写。', help: '一年一行，填整数。' },
  provincial_award_received_cny: { ask: '领过多少省级奖励？', short: '已得省级奖励', why: '当地按它的比例给。', help: '没有领过填 0。' },
  in_lists: { ask: '列入了哪些库、目录、名单？', short: '入库', why: '只给在库、在册的；由谁列入，多没有写明。' },
  confirmed: { ask: '下列条件，您这里成立吗？', short: '其他条件', why: '别的问题答不出，请对照原文判断。' },
  already_received: { ask: '下列一次性的，哪些已经领过？', short: '已领取', why: '“一次性”的领过就不再给。' },
};
