/**
 * The closed lists of the domain: every id that data may carry, with its Chinese name and a definition.
 * Ids are part of the public data and never change meaning. Source: shared VOCABULARY; a list is extended only
 * where a sentence of a document breaks it, and the definition then names that sentence.
 */

/** One member of a closed list. `definition` is shown to readers in the glossary and the codebook. */
export interface Term {
  readonly zh: string;
  readonly definition?: string | undefined;
}

const list = <const T extends Record<string, Term>>(terms: T): T => terms;

export const rungs = list({
  national: { zh: '国家级', definition: '国家部委认定的称号。' },
  provincial: { zh: '省级', definition: '省级主管部门认定的称号；各省叫法不同，梯级相同。' },
  municipal: { zh: '市级', definition: '市级主管部门认定的称号。' },
  feeder: { zh: '基础层', definition: '进入专精特新梯度之前或与之并行的资格。' },
});
export type Rung = keyof typeof rungs;

export const operators = list({
  eq: { zh: '等于', definition: '只印数字，或“达”“达到”。' },
  ge: { zh: '不少于', definition: '“以上”“不低于”“不少于”“至少”。“以上”只管它前面的那个数。' },
  gt: { zh: '超过', definition: '“超过”“高于”“百余家”的“余”。' },
  le: { zh: '不超过', definition: '“不超过”“以内”“以下”“最多”。' },
  lt: { zh: '不足', definition: '“不足”“低于”。' },
  about: { zh: '约', definition: '“左右”“约”“近”。' },
  range: { zh: '区间', definition: '“5-10家”一类，两端都印出。' },
  full: { zh: '全覆盖', definition: '“全覆盖”“全部”。' },
});
export type Operator = keyof typeof operators;

export const bases = list({
  stock: { zh: '存量', definition: '到某个时点在册的数量。' },
  flow: { zh: '新增', definition: '一段时期内新发生的数量。' },
  ratio: { zh: '比率', definition: '占比、均值或增速差。' },
  coverage: { zh: '覆盖', definition: '全部对象都要达到。' },
  unclear: { zh: '口径未明', definition: '原文没有写明是存量还是新增，本站不推测。' },
});
export type Basis = keyof typeof bases;

export const blanks = list({
  silent: { zh: '原文未提', definition: '收录的是全文，全文没有对此作出规定。' },
  unquantified: { zh: '未量化', definition: '原文作了承诺或规定，但没有写数字；点开可看那句话。' },
  not_held: { zh: '节选未见', definition: '本站只收录节选，节选里没有；原文件是否规定无从得知。' },
  not_applicable: { zh: '不适用', definition: '该称号在当地所属省份不设。' },
});
export type Blank = keyof typeof blanks;

export const stages = list({
  draft: { zh: '征求意见稿', definition: '公开征求意见的稿子，未证实正式印发。' },
  issued: { zh: '已印发', definition: '以正式文件形式印发。' },
  report: { zh: '新闻报道', definition: '本站所据是媒体报道，不是文件本身。' },
});
export const holdings = list({
  full: { zh: '全文', definition: '收录全文，逐字核对。' },
  excerpt: { zh: '节选', definition: '只收录了部分内容；没有见到的不等于没有。' },
});
export const horizonKinds = list({
  plan_period: { zh: '规划期', definition: '标题或正文写明起止年份。' },
  goal_year: { zh: '目标年', definition: '只写明目标要在哪一年达到，没有写起止。' },
});
export const validities = list({
  in_force: { zh: '有效' },
  repealed: { zh: '已废止' },
  expired: { zh: '已失效' },
  unknown: { zh: '时效性未核实', definition: '没有来源说明文件现行有效还是已经失效；规划期已过不等于失效。' },
});
export const sourceForms = list({
  pdf_text: { zh: 'PDF 提取文本' },
  plain_text: { zh: '网页提取文本' },
  html: { zh: '网页 HTML' },
});

export const statuses = list({
  titled: { zh: '称号', definition: '数的是取得称号的企业。' },
  pool: { zh: '培育库', definition: '数的是培育库、苗圃、在库企业；入库不是称号。' },
});
export const commitments = list({
  plain: { zh: '直接写明' },
  strive: { zh: '力争、争创', definition: '句中有“力争”“争创”一类措辞。' },
});
export const eaches = list({
  year: { zh: '每年' },
  year_average: { zh: '年均' },
});
export const pers = list({
  firm: { zh: '每户企业' },
  item: { zh: '每件（个、项）' },
  set: { zh: '每台（套）' },
  country: { zh: '每个国家' },
  person: { zh: '每人' },
  chain: { zh: '每条产业链' },
  town: { zh: '每个专业镇' },
  attracted_firm: { zh: '每招引一户' },
});

export const instruments = list({
  award: { zh: '奖励、奖补' },
  subsidy: { zh: '补助、补贴' },
  interest: { zh: '贴息' },
  premium: { zh: '保费、担保费补贴' },
  equity: { zh: '股权投资' },
  rent: { zh: '租金优惠' },
  land: { zh: '用地保障' },
  procurement: { zh: '采购优惠' },
  tax: { zh: '税费优惠' },
  recognition: { zh: '称号、认定' },
  service: { zh: '服务' },
});
export const beneficiaryKinds = list({
  enterprise: { zh: '企业' },
  organisation: { zh: '单位' },
  carrier: { zh: '载体（园区等）' },
  platform: { zh: '平台' },
  base: { zh: '基地' },
  guarantor: { zh: '担保机构' },
  bank: { zh: '银行' },
  project: { zh: '项目' },
  team: { zh: '团队' },
  individual: { zh: '个人' },
  association: { zh: '协会、联盟' },
  government: { zh: '政府' },
});
export const payers = list({
  city: { zh: '市级财政' },
  district: { zh: '县区、园区' },
  province: { zh: '省' },
  firm: { zh: '企业' },
  unknown: { zh: '原文未写明' },
});
export const recurrences = list({
  once: { zh: '一次性' },
  yearly: { zh: '每年' },
  monthly: { zh: '按月' },
  per_item: { zh: '按件' },
  unknown: { zh: '原文未写明' },
});
export const stackings = list({
  on_top_of_province: { zh: '在省奖补基础上叠加' },
  match_of_city: { zh: '对市级奖励的配套' },
  shared_cap: { zh: '与同组共用上限' },
  exclusive: { zh: '不可重复享受' },
  unknown: { zh: '能否叠加原文未写明' },
});
export const levels = list({
  global: { zh: '全球' },
  international: { zh: '国际' },
  national: { zh: '国家' },
  industry: { zh: '行业' },
  provincial: { zh: '省级' },
  municipal: { zh: '市级' },
  local: { zh: '地方' },
  group: { zh: '团体' },
  'first-prize': { zh: '一等奖' },
  'second-prize': { zh: '二等奖' },
  'third-prize': { zh: '三等奖' },
  'merit-prize': { zh: '优秀奖' },
});

export const amountRoles = list({
  fixed: { zh: '定额', definition: '写明一个数，符合条件即为此数。' },
  rate: { zh: '比例', definition: '按某个基数的百分比。' },
  ratio: { zh: '按另一笔奖补的比例', definition: '以另一笔奖补为基数。' },
  uplift: { zh: '提高百分点', definition: '在另一项政策的比例上再加。' },
  cap: { zh: '封顶', definition: '“最高”“不超过”；只限制，不等于能拿到。' },
  floor: { zh: '保底' },
  range: { zh: '区间' },
  unspecified: { zh: '未写数额', definition: '写明给予资金，但没有写数额。' },
});
export type AmountRole = keyof typeof amountRoles;
export const capWindows = list({
  per_year: { zh: '每年' },
  total: { zh: '累计' },
  unclear: { zh: '期限未写明' },
});

export const conditionKinds = list({
  title_held: { zh: '已有称号' },
  recognised: { zh: '获得认定' },
  located_in: { zh: '所在地' },
  relocated: { zh: '整体迁入' },
  new_in_year: { zh: '当年新增' },
  first_time: { zh: '首次' },
  investment_at_least: { zh: '投资额达到' },
  completed_in_year: { zh: '完成年度' },
  registered: { zh: '登记、备案' },
  listed_board: { zh: '挂牌板块' },
  count_at_most: { zh: '数量上限' },
  in_catalogue: { zh: '列入目录' },
  enterprise_size: { zh: '企业规模' },
  activity: { zh: '开展事项', definition: '触发这项支持的行为，如参展、租用厂房、引进人才。' },
  use_of_money: { zh: '资金用途' },
  meets_rules_elsewhere: { zh: '另有规定', definition: '“符合条件”“按有关规定”：具体条件在别的文件里。' },
  other: { zh: '其他' },
});
export type ConditionKind = keyof typeof conditionKinds;

export const modalities = list({
  must: { zh: '应当' },
  must_not: { zh: '不得' },
  may: { zh: '可以' },
});
export const addressees = list({
  government: { zh: '政府部门' },
  enterprise: { zh: '企业' },
  bank: { zh: '金融机构' },
  'large-enterprise': { zh: '机关、事业单位和大型企业' },
  tenderer: { zh: '招标单位、采购人' },
  park: { zh: '县区、园区' },
});
export const relations = list({
  implements: { zh: '贯彻、依据' },
  amount_in: { zh: '数额在该文件' },
  tops_up: { zh: '在该文件基础上增加' },
  cites: { zh: '提及' },
});
export const discrepancyKinds = list({
  contradiction: { zh: '前后矛盾', definition: '同一件事两处写法不能同时成立。' },
  basis_differs: { zh: '口径不同', definition: '两处数字口径或时点不同，不是矛盾。' },
  label: { zh: '名称不一', definition: '同一对象两种叫法，或名称易与别的称号混淆。' },
  misprint: { zh: '疑似印误', definition: '原文照录，订正只作编者注。' },
  unit_names: { zh: '单位名称不一' },
  sum: { zh: '合计不符', definition: '分项之和与合计不等，由程序核算。' },
});
export const notFigureKinds = list({
  name: { zh: '专名中的数', definition: '活动、体系、计划、会议名称的一部分。' },
  idiom: { zh: '习惯说法', definition: '“一企一策”“一批”一类，不是数量指标。' },
  count: { zh: '列举计数', definition: '只是点数后面列举的事项。' },
  date: { zh: '日期期限', definition: '不是目标或期限规则的日期。' },
  reference: { zh: '引文编号' },
  adverb: { zh: '副词', definition: '“全面贯彻”“全部”等不构成目标的用法。' },
  background: { zh: '背景叙述' },
});

/** The 32 subjects a sentence may belong to. */
export const topics = list({
  ladder: { zh: '梯度培育与入库' },
  'market-entity': { zh: '市场主体与小升规' },
  attraction: { zh: '招引与迁入' },
  'technical-upgrade': { zh: '技术改造' },
  digital: { zh: '数字化与智能化' },
  green: { zh: '绿色低碳' },
  'innovation-platform': { zh: '创新平台' },
  'key-technology': { zh: '技术攻关' },
  ip: { zh: '知识产权' },
  standards: { zh: '标准' },
  'quality-brand': { zh: '质量品牌' },
  credit: { zh: '信贷' },
  guarantee: { zh: '担保' },
  'credit-system': { zh: '信用体系' },
  fund: { zh: '基金股权' },
  listing: { zh: '上市挂牌' },
  bond: { zh: '债券' },
  'supply-chain-finance': { zh: '供应链金融' },
  talent: { zh: '人才' },
  training: { zh: '培训' },
  'land-plant': { zh: '用地与厂房' },
  'cost-burden': { zh: '降本减负' },
  'regulation-environment': { zh: '监管执法与营商环境' },
  market: { zh: '市场开拓' },
  international: { zh: '国际化与跨境' },
  'procurement-first-set': { zh: '政府采购与首台套' },
  collaboration: { zh: '融通协作' },
  'public-service': { zh: '公共服务' },
  'service-commissioner': { zh: '服务专员' },
  cluster: { zh: '集聚载体' },
  'organisation-assessment': { zh: '组织考核' },
  publicity: { zh: '宣传' },
});
export type TopicId = keyof typeof topics;

/** What an office does, so that offices of different names and cities can be joined (经信局 = 工信局). */
export const unitFunctions = list({
  industry: { zh: '工业和信息化' },
  science: { zh: '科技' },
  finance: { zh: '财政' },
  'development-reform': { zh: '发展改革' },
  'human-resources': { zh: '人力资源社会保障' },
  education: { zh: '教育' },
  commerce: { zh: '商务' },
  'market-regulation': { zh: '市场监管' },
  'local-finance': { zh: '地方金融监管' },
  'central-bank': { zh: '人民银行' },
  'banking-regulator': { zh: '银行保险监管' },
  tax: { zh: '税务' },
  'state-assets': { zh: '国有资产监管' },
  'natural-resources': { zh: '自然资源' },
  ecology: { zh: '生态环境' },
  housing: { zh: '城乡建设' },
  emergency: { zh: '应急消防' },
  'public-resources': { zh: '公共资源交易管理' },
  'data-resources': { zh: '数据资源、政务服务' },
  'investment-promotion': { zh: '投资促进' },
  'trade-promotion': { zh: '贸易促进' },
  customs: { zh: '海关' },
  organisation: { zh: '组织、人才工作' },
  publicity: { zh: '宣传' },
  'united-front': { zh: '统战' },
  federation: { zh: '工商联与群团' },
  utility: { zh: '电力等公用企业' },
  'state-company': { zh: '市属国有公司' },
  'leading-group': { zh: '领导小组及其办公室' },
  'local-government': { zh: '县区政府、园区' },
  collective: { zh: '各有关部门（统称）' },
  government: { zh: '市政府及其办公室' },
});
export const unitRoles = list({
  lead: { zh: '牵头' },
  each: { zh: '按职责分工' },
  plain: { zh: '责任单位' },
});
