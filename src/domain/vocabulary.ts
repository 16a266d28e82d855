/**
 * The closed lists of the domain: every id that data may carry, with its Chinese name and a definition.
 * Ids are part of the public data and never change meaning. Source: shared VOCABULARY; a list is extended only
 * where a sentence of a document breaks it, and the definition then names that sentence.
 */

/** One member of a closed list. `definition` is shown to readers in the glossary and the codebook. */
export interface Term {
  readonly zh: string;
  /** Plain English name, unique in its list. */
  readonly en: string;
  readonly definition?: string | undefined;
}

/*#__NO_SIDE_EFFECTS__*/
const list = <const T extends Record<string, Term>>(terms: T): T => terms;

export const rungs = list({
  national: { zh: '国家级', en: 'national', definition: '国家部委认定的称号。' },
  provincial: { zh: '省级', en: 'provincial', definition: '省级主管部门认定的称号；各省叫法不同，梯级相同。' },
  municipal: { zh: '市级', en: 'municipal', definition: '市级主管部门认定的称号。' },
  feeder: { zh: '基础层', en: 'feeder level', definition: '进入专精特新梯度之前或与之并行的资格。' },
});
export type Rung = keyof typeof rungs;

export const operators = list({
  eq: { zh: '等于', en: 'equal to', definition: '只印数字，或“达”“达到”。' },
  ge: { zh: '不少于', en: 'at least', definition: '“以上”“不低于”“不少于”“至少”。“以上”只管它前面的那个数。' },
  gt: { zh: '超过', en: 'more than', definition: '“超过”“高于”“百余家”的“余”。' },
  le: { zh: '不超过', en: 'at most', definition: '“不超过”“以内”“以下”“最多”。' },
  lt: { zh: '不足', en: 'less than', definition: '“不足”“低于”。' },
  about: { zh: '约', en: 'about', definition: '“左右”“约”“近”。' },
  range: { zh: '区间', en: 'range', definition: '“5-10家”一类，两端都印出。' },
  full: { zh: '全覆盖', en: 'full coverage', definition: '“全覆盖”“全部”。' },
});
export type Operator = keyof typeof operators;

export const bases = list({
  stock: { zh: '存量', en: 'existing number', definition: '到某个时点在册的数量。' },
  flow: { zh: '新增', en: 'newly added', definition: '一段时期内新发生的数量。' },
  ratio: { zh: '比率', en: 'ratio', definition: '占比、均值或增速差。' },
  coverage: { zh: '覆盖', en: 'coverage', definition: '全部对象都要达到。' },
  unclear: { zh: '口径未明', en: 'basis unclear', definition: '原文没有写明是存量还是新增，本站不推测。' },
});
export type Basis = keyof typeof bases;

/** The three looks a blank has to the eye; which of its two kinds it is stands in words beside it. */
export const blankLooks = list({
  spoken: { zh: '有提及', en: 'spoken of', definition: '原文说到这件事，但没有写出数字。' },
  absent: { zh: '未提', en: 'absent', definition: '原文没有这件事。' },
  unknown: { zh: '无从判断', en: 'cannot be told', definition: '本站收录或整理得还不够，不能说有，也不能说没有。' },
});
export type BlankLook = keyof typeof blankLooks;

interface BlankTerm extends Term {
  readonly look: BlankLook;
}
export const blanks = {
  unquantified: { zh: '未量化', en: 'not quantified', look: 'spoken', definition: '原文作了承诺或规定，但没有写数字；点开可看那句话。' },
  mentioned: { zh: '仅提及', en: 'mentioned only', look: 'spoken', definition: '原文说到这件事，但没有定什么，也没有给什么；点开可看原文在哪里说到。' },
  silent: {
    zh: '原文未提',
    en: 'not mentioned in the text',
    look: 'absent',
    definition: '全文收录，逐句整理；这一行的检索词，全文没有，或者只用在别的意思上。',
  },
  not_applicable: { zh: '不适用', en: 'not applicable', look: 'absent', definition: '文件印发时，当地所属省份不设这个称号。' },
  not_held: { zh: '节选未见', en: 'not in the excerpt held', look: 'unknown', definition: '本站只收录节选，节选里没有说到；原文件是否规定，无从得知。' },
  not_coded: { zh: '尚未整理', en: 'not coded yet', look: 'unknown', definition: '本站收录了文本，还没有逐句整理；文本里说到的地方，点开可看。' },
} as const satisfies Record<string, BlankTerm>;
export type Blank = keyof typeof blanks;

export const stages = list({
  draft: { zh: '征求意见稿', en: 'draft for comment', definition: '公开征求意见的稿子，未证实正式印发。' },
  issued: { zh: '已印发', en: 'issued', definition: '以正式文件形式印发。' },
  report: { zh: '新闻报道', en: 'news report', definition: '本站所据是媒体报道，不是文件本身。' },
});
export const holdings = list({
  full: { zh: '全文', en: 'full text', definition: '收录全文，逐字核对。' },
  excerpt: { zh: '节选', en: 'excerpt', definition: '只收录了部分内容；没有见到的不等于没有。' },
});
export const codings = list({
  full: { zh: '逐句整理', en: 'coded sentence by sentence', definition: '全文逐句整理，每个数字都有去处。' },
  partial: { zh: '部分整理', en: 'coded in part', definition: '只整理了一部分；没有整理到的，不作“原文未提”。' },
  text: { zh: '仅收录文本', en: 'text only', definition: '文本逐字核对，要点尚未整理。' },
});
export const horizonKinds = list({
  plan_period: { zh: '规划期', en: 'plan period', definition: '标题或正文写明起止年份。' },
  goal_year: { zh: '目标年', en: 'goal year', definition: '只写明目标要在哪一年达到，没有写起止。' },
});
export const validities = list({
  in_force: { zh: '有效', en: 'in force' },
  repealed: { zh: '已废止', en: 'repealed' },
  expired: { zh: '已失效', en: 'expired' },
  unknown: { zh: '时效性未核实', en: 'validity not verified', definition: '没有来源说明文件现行有效还是已经失效；规划期已过不等于失效。' },
});
export const sourceForms = list({
  pdf_text: { zh: 'PDF 提取文本', en: 'text extracted from PDF' },
  plain_text: { zh: '网页提取文本', en: 'text extracted from a web page' },
  html: { zh: '网页 HTML', en: 'HTML of a web page' },
  docx_text: { zh: 'Word 文件提取文本', en: 'text extracted from a Word file' },
  text_file: { zh: '文本文件', en: 'text file' },
});

export const statuses = list({
  titled: { zh: '称号', en: 'titled firms', definition: '数的是取得称号的企业。' },
  pool: { zh: '培育库', en: 'cultivation pool', definition: '数的是培育库、苗圃、在库企业；入库不是称号。' },
});
export const commitments = list({
  plain: { zh: '直接写明', en: 'stated plainly' },
  strive: { zh: '力争、争创', en: 'strives for', definition: '句中有“力争”“争创”一类措辞。' },
});
export const eaches = list({
  year: { zh: '每年', en: 'every year' },
  year_average: { zh: '年均', en: 'yearly average' },
});
export const pers = list({
  firm: { zh: '每户企业', en: 'per firm' },
  item: { zh: '每件（个、项）', en: 'per item' },
  set: { zh: '每台（套）', en: 'per set of equipment' },
  country: { zh: '每个国家', en: 'per country' },
  person: { zh: '每人', en: 'per person' },
  chain: { zh: '每条产业链', en: 'per industrial chain' },
  town: { zh: '每个专业镇', en: 'per specialised town' },
  attracted_firm: { zh: '每招引一户', en: 'per firm attracted' },
  project: { zh: '每个项目', en: 'per project' },
  mu: { zh: '每亩', en: 'per mu of land' },
  square_metre: { zh: '每平方米', en: 'per square metre' },
  square_metre_month: { zh: '每平方米每月', en: 'per square metre and month' },
  person_month: { zh: '每人每月', en: 'per person and month' },
  month: { zh: '每月', en: 'per month' },
  year: { zh: '每年', en: 'per year' },
  unclear: { zh: '按户还是按件，原文未写明', en: 'per what is not stated' },
  ten_thousand_square_metres: { zh: '每万平方米', en: 'per 10,000 square metres' },
  step: { zh: '每增加一档', en: 'per step of growth' },
  cubic_metre: { zh: '每立方米', en: 'per cubic metre' },
  ton: { zh: '每吨', en: 'per ton' },
  steam_ton: { zh: '每蒸吨', en: 'per ton of steam' },
});

export const instruments = list({
  award: { zh: '奖励、奖补', en: 'award' },
  subsidy: { zh: '补助、补贴', en: 'subsidy' },
  interest: { zh: '贴息', en: 'interest subsidy' },
  premium: { zh: '保费、担保费补贴', en: 'premium or guarantee fee subsidy' },
  equity: { zh: '股权投资', en: 'equity investment' },
  rent: { zh: '租金优惠', en: 'rent reduction' },
  land: { zh: '用地保障', en: 'land allotment' },
  procurement: { zh: '采购优惠', en: 'procurement preference' },
  tax: { zh: '税费优惠', en: 'tax or fee relief' },
  recognition: { zh: '称号、认定', en: 'title or recognition' },
  service: { zh: '服务', en: 'service' },
});
export const beneficiaryKinds = list({
  enterprise: { zh: '企业', en: 'firm' },
  organisation: { zh: '单位', en: 'organisation' },
  carrier: { zh: '载体（园区等）', en: 'carrier (such as a park)' },
  platform: { zh: '平台', en: 'platform' },
  base: { zh: '基地', en: 'base' },
  guarantor: { zh: '担保机构', en: 'guarantor' },
  bank: { zh: '银行', en: 'bank' },
  project: { zh: '项目', en: 'project' },
  team: { zh: '团队', en: 'team' },
  individual: { zh: '个人', en: 'individual' },
  association: { zh: '协会、联盟', en: 'association or alliance' },
  government: { zh: '政府', en: 'government' },
});
export const payers = list({
  city: { zh: '市级财政', en: 'city budget' },
  county: { zh: '县（区）级财政', en: 'county or district budget', definition: '“列入县财政预算”：发文的县、区自己出。' },
  district: { zh: '县区、园区', en: 'county, district or park' },
  province: { zh: '省', en: 'province' },
  firm: { zh: '企业', en: 'firm' },
  unknown: { zh: '原文未写明', en: 'payer not stated' },
});
export const recurrences = list({
  once: { zh: '一次性', en: 'once' },
  yearly: { zh: '每年', en: 'every year' },
  monthly: { zh: '按月', en: 'monthly' },
  per_item: { zh: '按件', en: 'per item' },
  unknown: { zh: '原文未写明', en: 'recurrence not stated' },
});
export const stackings = list({
  on_top_of_province: { zh: '在省奖补基础上叠加', en: 'on top of the provincial award' },
  on_top_of_document: { zh: '在另一文件的奖补基础上增加', en: 'on top of another document’s award' },
  match_of_city: { zh: '对市级奖励的配套', en: 'matches the city’s award' },
  shared_cap: { zh: '与同组共用上限', en: 'shares a cap with its group' },
  exclusive: { zh: '不可重复享受', en: 'cannot be combined' },
  unknown: { zh: '能否叠加原文未写明', en: 'combination not stated' },
});
export const levels = list({
  global: { zh: '全球', en: 'global' },
  international: { zh: '国际', en: 'international' },
  national: { zh: '国家', en: 'national' },
  industry: { zh: '行业', en: 'industry' },
  provincial: { zh: '省级', en: 'provincial' },
  municipal: { zh: '市级', en: 'municipal' },
  district: { zh: '区县级', en: 'district or county' },
  local: { zh: '地方', en: 'local' },
  group: { zh: '团体', en: 'group' },
  'first-prize': { zh: '一等奖', en: 'first prize' },
  'second-prize': { zh: '二等奖', en: 'second prize' },
  'third-prize': { zh: '三等奖', en: 'third prize' },
  'merit-prize': { zh: '优秀奖', en: 'merit prize' },
});

export const amountRoles = list({
  fixed: { zh: '定额', en: 'fixed sum', definition: '写明一个数，符合条件即为此数。' },
  rate: { zh: '比例', en: 'rate', definition: '按某个基数的百分比。' },
  ratio: { zh: '按另一笔奖补的比例', en: 'ratio of another award', definition: '以另一笔奖补为基数。' },
  uplift: { zh: '再增加', en: 'uplift', definition: '在另一笔奖补之上再加：百分点、成数或者一个数额（“再增加5万元”“上浮20%”）。' },
  cap: { zh: '封顶', en: 'cap', definition: '“最高”“不超过”；只限制，不等于能拿到。' },
  floor: { zh: '保底', en: 'floor' },
  range: { zh: '区间', en: 'range' },
  unspecified: { zh: '未写数额', en: 'amount not stated', definition: '写明给予资金，但没有写数额。' },
  negotiated: { zh: '一事一议', en: 'settled case by case', definition: '“一事一议”“一企一策”：数额逐件商定，文件里没有。' },
  uncapped: { zh: '上不封顶', en: 'no upper limit', definition: '“上不封顶”“不设上限”：原文写明没有封顶；没有写封顶的，不算写明。' },
});
export type AmountRole = keyof typeof amountRoles;
/** What a value is in its cell of a comparison, where it is no amount. */
export const valueRoles = list({
  goal: { zh: '目标', en: 'goal' },
  part: { zh: '其中', en: 'part of a goal', definition: '另一个目标的一部分，或其中的一年；不可与之相加。' },
  milestone: { zh: '分年', en: 'milestone', definition: '到较早年份的同一目标。' },
  repeat: { zh: '另见', en: 'said again', definition: '同一目标在另一处的写法，数字或限定不同。' },
  baseline: { zh: '实有数', en: 'baseline', definition: '已经有的数，不是目标。' },
  promise: { zh: '未量化的承诺', en: 'promise without a figure' },
  benefit: { zh: '非现金', en: 'benefit that is no money', definition: '称号、用地、服务等写明的好处。' },
  duty: { zh: '约束性要求', en: 'duty', definition: '应当做的、不得做的、可以做的事。' },
  passage: { zh: '提及', en: 'passage', definition: '只说到这件事的词句，没有定什么，也没有给什么。' },
});
/** How an amount is meant that is told of several years. */
export const yearSpreads = list({
  each: { zh: '每年各给', en: 'each year', definition: '“每年5万元，连续三年”：三年各给一次。' },
  whole: { zh: '几年合计', en: 'over the years together', definition: '“三年共给予15万元”。' },
  unclear: { zh: '每年还是合计，原文未写明', en: 'not stated' },
});
/** What an award is paid out by. */
export const instalmentSteps = list({
  year: { zh: '年', en: 'year', definition: '“分三年拨付”。' },
  stage: { zh: '期', en: 'stage', definition: '“分阶段按30%、30%和40%拨付”。' },
});
/** Whether a tier of sums holds for the whole or for what lies above it. */
export const tierScopes = list({
  whole: { zh: '全额按该档', en: 'the whole sum by its tier' },
  part_above: { zh: '各档分段计算', en: 'each part by its tier' },
  unclear: { zh: '全额还是分段，原文未写明', en: 'not stated' },
});
export const capWindows = list({
  per_year: { zh: '每年', en: 'per year' },
  total: { zh: '累计', en: 'in total' },
  unclear: { zh: '期限未写明', en: 'period not stated' },
});

/** What a condition asks for. Each kind has typed operands (`schema/condition.ts`) and one decider (`rules/condition.ts`). */
export const conditionKinds = list({
  holds_title: { zh: '持有称号', en: 'holds a title', definition: '已有某一称号即可，不问何时取得。' },
  awarded_title: {
    zh: '获得称号',
    en: 'is awarded a title',
    definition: '因取得某一称号而给。印有“新”字的只给新认定的；没有“新”字的，往年取得能否补领原文未写明。',
  },
  awarded: { zh: '获得认定', en: 'is recognised', definition: '工厂、车间、产品、示范等（不是企业称号）获得认定。' },
  wins: { zh: '获奖', en: 'wins a prize' },
  first_set: { zh: '首台（套）', en: 'first set of equipment' },
  patent: { zh: '专利', en: 'patent' },
  standard: { zh: '标准', en: 'standard' },
  attracted_firm: { zh: '招引企业', en: 'attracts a firm', definition: '说的是招来的企业，不是申请者。' },
  scale_status: { zh: '规模以上', en: 'above-scale status', definition: '“当年新增”与“首次进入”是两个词，可有两种结果。' },
  firm_size: { zh: '企业规模', en: 'size of firm', definition: '大、中、小、微型，按工业和信息化部门的划型。' },
  industry: { zh: '行业', en: 'industry' },
  located: { zh: '所在地', en: 'location' },
  relocated: { zh: '迁入', en: 'moves in' },
  investment_promoted: { zh: '招商引资', en: 'comes by investment promotion' },
  amount_at_least: { zh: '数额达到', en: 'amount reaches', definition: '“达到”含本数；文件自己写明含不含的，按它写的。' },
  completed: { zh: '已完成', en: 'is completed' },
  invests_or_buys: { zh: '投入、购买', en: 'invests or buys' },
  source: { zh: '来源', en: 'source' },
  hires: { zh: '引进人才', en: 'hires' },
  land: { zh: '需要用地', en: 'needs land' },
  leases: { zh: '租用厂房', en: 'leases a plant' },
  fair: { zh: '参展', en: 'takes part in a fair' },
  medium: { zh: '媒体', en: 'medium' },
  loan: { zh: '贷款', en: 'loan' },
  guarantees: { zh: '提供担保', en: 'gives guarantees' },
  bond: { zh: '发债', en: 'issues a bond' },
  listing: { zh: '上市、挂牌', en: 'listing or quotation' },
  in_list: { zh: '列入名单、入库', en: 'is on a list or in a pool' },
  registered: { zh: '登记、备案', en: 'is registered or filed' },
  product: { zh: '产品', en: 'product' },
  performs: { zh: '开展事项', en: 'carries out an activity' },
  external_rules: { zh: '另有规定', en: 'rules elsewhere', definition: '“符合条件”“按有关规定”“重点企业”：标准不在这份文件里，答什么都定不了。' },
  preference: { zh: '优先、重点', en: 'preference', definition: '“重点投向”“优先支持”：只说偏向，从不因此不符合。' },
  other: { zh: '其他', en: 'other', definition: '程序判断不了，请对照原文。' },
});
/** Whose quality a condition asks for. */
export const subjects = list({
  applicant: { zh: '申请者', en: 'applicant' },
  item: { zh: '物品、成果', en: 'item' },
  project: { zh: '项目', en: 'project' },
  person: { zh: '人员', en: 'person' },
  attracted_firm: { zh: '招引来的企业', en: 'attracted firm' },
});
/** How firmly the text ties a condition to the sum. */
export const conditionEvidences = list({
  printed: { zh: '本句写明', en: 'printed in the sentence' },
  carried_over: { zh: '承上文', en: 'carried over', definition: '写在句首或上一句，是否也管这一项没有写死：不具备时按“原文未写明”，不按不符。' },
  document: { zh: '全文要求', en: 'asked by the whole document', definition: '写在扶持对象、适用范围里，对这份文件的每一项都有效；随条件给出它所在的条款。' },
  implied: { zh: '由文件推得', en: 'implied', definition: '句中没有写，由文件本身得出，如发文城市。' },
});
/** Things, other than titles of firms, that somebody recognises. */
export const awardObjects = list({
  smart_factory: { zh: '智能工厂', en: 'smart factory' },
  digital_workshop: { zh: '数字化车间', en: 'digital workshop' },
  smart_product: { zh: '智能化产品', en: 'smart product' },
  lighthouse_factory: { zh: '全球灯塔工厂', en: 'lighthouse factory' },
  benchmark_factory: { zh: '标杆智能（链主）工厂', en: 'benchmark smart factory' },
  upgrade_demo: { zh: '智能化改造示范项目', en: 'smart upgrade demonstration' },
  integration_pilot: { zh: '制造业与互联网融合发展试点示范', en: 'manufacturing-internet integration pilot' },
  three_products_demo: { zh: '“三品”示范', en: 'three-products demonstration' },
  industrial_product: { zh: '工业精品', en: 'fine industrial product' },
  startup_base: { zh: '小型微型企业创业创新示范基地', en: 'start-up base' },
  public_platform: { zh: '中小企业公共服务示范平台', en: 'public service platform' },
  patent_portfolio: { zh: '高价值专利组合培育项目', en: 'patent portfolio project' },
  rnd_institution: { zh: '研发机构', en: 'R&D institution' },
  laboratory: { zh: '重点实验室', en: 'key laboratory' },
  joint_centre: { zh: '联合创新中心', en: 'joint innovation centre' },
  talent_programme: { zh: '人才专项', en: 'talent programme' },
  quality_award: { zh: '质量奖、品牌', en: 'quality award or brand' },
  green_factory: { zh: '绿色工厂、绿色产品', en: 'green factory or product' },
  excellent_private_firm: {
    zh: '优秀民营企业',
    en: 'excellent private firm',
    definition: '淮南：对获得“安徽省优秀民营企业”“安徽省优秀民营企业家”称号的企业开展专题宣传报道；两项表彰，都不在专精特新梯度里。',
  },
  excellent_entrepreneur: { zh: '优秀民营企业家', en: 'excellent private entrepreneur' },
});
export type AwardObject = keyof typeof awardObjects;
export const contests = list({
  chuangke_china: { zh: '“创客中国”中小企业创新创业大赛', en: 'Maker in China contest' },
  other: { zh: '其他赛事', en: 'other contest' },
});
export const contestPrizes = list({
  first: { zh: '一等奖', en: 'first prize' },
  second: { zh: '二等奖', en: 'second prize' },
  third: { zh: '三等奖', en: 'third prize' },
  merit: { zh: '优秀奖', en: 'merit prize' },
});
export const firstSetTypes = list({
  complete: { zh: '成套装备', en: 'complete set' },
  single: { zh: '单台设备', en: 'single machine' },
  component: { zh: '关键部件', en: 'key component' },
});
/** Public bodies that recognise a thing. */
export const recognisers = list({
  nation: { zh: '国家', en: 'nation' },
  province: { zh: '省', en: 'province' },
  municipality: { zh: '市', en: 'municipality' },
});
export const jurisdictions = list({ domestic: { zh: '中国', en: 'China' }, foreign: { zh: '国外', en: 'abroad' } });
export const patentStatuses = list({ granted: { zh: '已授权', en: 'granted' }, pending: { zh: '申请中', en: 'pending' } });
export const standardRoles = list({ lead: { zh: '主持、主导制定', en: 'leads' }, participate: { zh: '参与制定', en: 'takes part' } });
export const scaleSteps = list({
  is: { zh: '是规模以上企业', en: 'is above scale' },
  newly: { zh: '当年新增', en: 'new in the year' },
  first_time: { zh: '首次进入', en: 'for the first time' },
});
export const firmSizes = list({
  large: { zh: '大型', en: 'large' },
  medium: { zh: '中型', en: 'medium' },
  small: { zh: '小型', en: 'small' },
  micro: { zh: '微型', en: 'micro' },
});
export const industries = list({
  industrial: { zh: '工业', en: 'industrial' },
  service: { zh: '服务业', en: 'service' },
  agriculture: { zh: '农业', en: 'agriculture' },
  other: { zh: '其他行业', en: 'other industry' },
});
export const placeRelations = list({
  seated: { zh: '在当地', en: 'seated there' },
  developed: { zh: '在当地研制', en: 'developed there' },
  converted: { zh: '在当地转化、产业化', en: 'put to use there' },
});
/** Sums and numbers of a firm that a text measures by. `unit` is that of the profile. */
export const measures = list({
  equipment_completed_last_year: { zh: '上一年度已完成的技术改造设备投资额', en: 'equipment investment completed last year' },
  equipment_planned: { zh: '设备投入', en: 'planned equipment' },
  software_planned: { zh: '软件投入', en: 'planned software' },
  first_set_sale_price: { zh: '首台（套）设备售价', en: 'sale price of the first set' },
  tech_contract_deal: { zh: '技术合同成交额', en: 'deal sum of the technology contract' },
  tech_contract_paid: { zh: '技术合同实际支付额', en: 'sum paid on the technology contract' },
  advertising_spend: { zh: '推广费', en: 'advertising spend' },
  provincial_award_received: { zh: '已得的省级奖励', en: 'provincial award received' },
  working_capital_loan: { zh: '流动资金贷款', en: 'working capital loan' },
  fixed_asset_loan: { zh: '固定资产贷款', en: 'fixed asset loan' },
  loan_interest_paid: { zh: '已付利息', en: 'interest paid' },
  cloud_spend: { zh: '登云费用', en: 'cloud spend' },
  diagnosis_cost: { zh: '诊断费用', en: 'diagnosis cost' },
  booth_cost: { zh: '展位费', en: 'booth cost' },
  annual_revenue: { zh: '年销售（营业）收入', en: 'annual revenue' },
  tax_paid: { zh: '年纳税额', en: 'tax paid in the year' },
  local_contribution: { zh: '地方财政贡献', en: 'contribution to the local budget' },
  fixed_asset_investment: { zh: '固定资产投资额', en: 'fixed asset investment' },
  total_investment: { zh: '总投资', en: 'total investment' },
  investment_per_mu: { zh: '亩均投资强度', en: 'investment per mu of land' },
  tax_per_mu: { zh: '亩均税收', en: 'tax per mu of land' },
  land_area: { zh: '用地面积（亩）', en: 'land area in mu' },
  building_area: { zh: '建筑、租用面积（平方米）', en: 'floor area in square metres' },
  employees: { zh: '从业人数', en: 'employees' },
  rnd_spend: { zh: '研发投入', en: 'R&D spend' },
  rent_paid: { zh: '已付租金', en: 'rent paid' },
  export_value: { zh: '出口额', en: 'exports' },
  output_value: { zh: '年产值', en: 'annual output value' },
  industrial_products_received_before: { zh: '以往已得的工业精品奖补', en: 'fine-product awards received before' },
});
export type Measure = keyof typeof measures;
export const measurePeriods = list({ last_year: { zh: '上一年度', en: 'last year' }, this_year: { zh: '当年', en: 'this year' } });
export const contractSources = list({
  university_or_institute: { zh: '高校院所', en: 'university or institute' },
  company: { zh: '企业', en: 'company' },
  individual: { zh: '个人', en: 'individual' },
});
export const loanTypes = list({
  working_capital: { zh: '流动资金贷款', en: 'working capital' },
  fixed_asset: { zh: '固定资产贷款', en: 'fixed assets' },
  credit: { zh: '信用贷款', en: 'unsecured' },
});
export const advertisingMedia = list({
  cctv_jingpin_anhui: { zh: '央视“精品安徽”集中宣传推介', en: 'CCTV, Jingpin Anhui campaign' },
  cctv_other: { zh: '央视其他广告', en: 'CCTV, other' },
  national: { zh: '国家级媒体', en: 'national medium' },
  provincial: { zh: '省级媒体', en: 'provincial medium' },
  municipal: { zh: '市级媒体', en: 'municipal medium' },
  online: { zh: '网络媒体', en: 'online' },
});
export const listingBoards = list({
  provincial_equity_exchange_srdi: { zh: '省股权交易中心专精特新板', en: 'provincial equity exchange, SRDI board' },
  provincial_equity_exchange_other: { zh: '省股权交易中心其他板块', en: 'provincial equity exchange, other board' },
  neeq: { zh: '新三板', en: 'NEEQ' },
  bse: { zh: '北京证券交易所', en: 'Beijing Stock Exchange' },
  sse_szse: { zh: '上海、深圳证券交易所', en: 'Shanghai or Shenzhen Stock Exchange' },
});
export const listKinds = list({ pool: { zh: '培育库、后备库', en: 'pool' }, catalogue: { zh: '目录、名单', en: 'catalogue or list' } });
/** What a firm may do that no finer kind covers. A profile ticks them in `activities`. */
export const activities = list({
  technical_upgrade: { zh: '技术改造', en: 'technical upgrade' },
  government_procurement_bid: { zh: '参加政府采购投标', en: 'bids in public procurement' },
  benchmark_diagnosis: { zh: '对标诊断', en: 'benchmark diagnosis' },
  energy_diagnosis: { zh: '节能诊断', en: 'energy diagnosis' },
  digital_diagnosis: { zh: '智能制造、数字化诊断', en: 'digital diagnosis' },
  green_projects: { zh: '绿色化改造、节能减排项目', en: 'green projects' },
  patent_portfolio: { zh: '高价值专利组合培育', en: 'patent portfolio' },
  ip_pledge: { zh: '知识产权质押融资', en: 'IP pledge loan' },
  ip_rights: { zh: '知识产权维权', en: 'IP enforcement' },
  patent_commercialisation: {
    zh: '获得、转化专利技术',
    en: 'acquires patented technology or puts it to use',
    definition: '扬州：支持具备高价值专利的企业获得专利技术，推动专利技术转化。',
  },
  trademark: { zh: '商标注册、品牌培育', en: 'trademark' },
  well_known_trademark: {
    zh: '争创中国驰名商标',
    en: 'seeks a well-known Chinese trademark',
    definition: '扬州：对争创中国驰名商标、马德里商标国际注册的给予奖补，两者是两件事。',
  },
  madrid_trademark: { zh: '马德里商标国际注册', en: 'registers a trademark under the Madrid system' },
  rnd_cooperation: { zh: '产学研合作、研发', en: 'R&D cooperation' },
  innovation_platform: {
    zh: '创建创新平台',
    en: 'sets up an innovation platform',
    definition: '淮南：支持专精特新企业创建各类创新平台，建设各类“双创”载体，参与各类“双创”大赛，三件事各算一件。',
  },
  startup_carrier: { zh: '建设“双创”载体', en: 'builds a carrier for start-ups' },
  contest_entry: { zh: '参加“双创”等大赛', en: 'enters a contest', definition: '参加即可，不问是否获奖；以获奖为条件的用“获奖”。' },
  talent_import: { zh: '引进人才', en: 'talent import' },
  talent_training: { zh: '人才培养、培训', en: 'training' },
  professional_title: { zh: '职称申报', en: 'applies for professional titles', definition: '淮南：对企业专业技术人员职称申报开辟绿色通道。' },
  export_insurance: { zh: '出口信用保险', en: 'export credit insurance' },
  cross_border: { zh: '跨境电商、境外市场', en: 'cross-border business' },
  ipo: { zh: '筹备上市、挂牌', en: 'prepares a listing' },
  initial_offering: { zh: '首发融资', en: 'raises money by an initial offering', definition: '扬州：按上市募投净额给予首发融资、再融资奖励。' },
  refinancing: { zh: '上市后再融资', en: 'raises further money once listed' },
  bond_issue: { zh: '发行债券', en: 'issues bonds' },
  equity_financing: { zh: '股权融资', en: 'equity financing' },
  supply_chain_finance: { zh: '供应链融资', en: 'supply chain finance' },
  quality_management: { zh: '质量管理、标准化', en: 'quality management' },
  plot_ratio: { zh: '提高容积率、厂房加层', en: 'raises plot ratio' },
  power_trading: { zh: '电力直接交易', en: 'buys power directly', definition: '淮南：支持专精特新企业参与电力直接交易。' },
  insurance: { zh: '首台（套）等保险', en: 'insurance' },
  other: { zh: '其他事项', en: 'other' },
});
export type Activity = keyof typeof activities;
/** Provinces, autonomous regions and municipalities under the central government, by the names of GB/T 2260. */
export const provinces = list({
  anhui: { zh: '安徽省', en: 'Anhui' },
  beijing: { zh: '北京市', en: 'Beijing' },
  chongqing: { zh: '重庆市', en: 'Chongqing' },
  fujian: { zh: '福建省', en: 'Fujian' },
  gansu: { zh: '甘肃省', en: 'Gansu' },
  guangdong: { zh: '广东省', en: 'Guangdong' },
  guangxi: { zh: '广西壮族自治区', en: 'Guangxi' },
  guizhou: { zh: '贵州省', en: 'Guizhou' },
  hainan: { zh: '海南省', en: 'Hainan' },
  hebei: { zh: '河北省', en: 'Hebei' },
  heilongjiang: { zh: '黑龙江省', en: 'Heilongjiang' },
  henan: { zh: '河南省', en: 'Henan' },
  hubei: { zh: '湖北省', en: 'Hubei' },
  hunan: { zh: '湖南省', en: 'Hunan' },
  'inner-mongolia': { zh: '内蒙古自治区', en: 'Inner Mongolia' },
  jiangsu: { zh: '江苏省', en: 'Jiangsu' },
  jiangxi: { zh: '江西省', en: 'Jiangxi' },
  jilin: { zh: '吉林省', en: 'Jilin' },
  liaoning: { zh: '辽宁省', en: 'Liaoning' },
  ningxia: { zh: '宁夏回族自治区', en: 'Ningxia' },
  qinghai: { zh: '青海省', en: 'Qinghai' },
  shaanxi: { zh: '陕西省', en: 'Shaanxi' },
  shandong: { zh: '山东省', en: 'Shandong' },
  shanghai: { zh: '上海市', en: 'Shanghai' },
  shanxi: { zh: '山西省', en: 'Shanxi' },
  sichuan: { zh: '四川省', en: 'Sichuan' },
  tianjin: { zh: '天津市', en: 'Tianjin' },
  tibet: { zh: '西藏自治区', en: 'Tibet' },
  xinjiang: { zh: '新疆维吾尔自治区', en: 'Xinjiang' },
  yunnan: { zh: '云南省', en: 'Yunnan' },
  zhejiang: { zh: '浙江省', en: 'Zhejiang' },
});
export type ProvinceId = keyof typeof provinces;
interface PlaceLevel extends Term {
  /** What the printed name adds to the short one (芜湖 → 芜湖市); absent: names of this level follow no pattern. */
  readonly suffix?: string;
}
/** Levels of the places whose documents are held; the divisions of GB/T 2260, and new areas, which have a committee instead. */
export const placeLevels = list({
  municipality: { zh: '直辖市', en: 'municipality under the central government', suffix: '市' },
  sub_provincial: { zh: '副省级市', en: 'sub-provincial city', suffix: '市' },
  prefecture: { zh: '地级市', en: 'prefecture-level city', suffix: '市' },
  autonomous_prefecture: { zh: '自治州、地区、盟', en: 'autonomous prefecture, prefecture or league' },
  county_level: { zh: '县级市', en: 'county-level city', suffix: '市' },
  county: { zh: '县、旗', en: 'county or banner', suffix: '县' },
  district: { zh: '市辖区', en: 'district of a city', suffix: '区' },
  province: { zh: '省、自治区', en: 'province or autonomous region', suffix: '省' },
  new_area: { zh: '新区、开发区', en: 'new area or development zone' },
} as const satisfies Record<string, PlaceLevel>);
/** Whether a cap over several lines binds each of them or their sum. */
export const capScopes = list({
  each: { zh: '各自封顶', en: 'each' },
  together: { zh: '合计封顶', en: 'together' },
  document: { zh: '全文各项合计封顶', en: 'all that the document gives' },
  unclear: { zh: '各自还是合计，原文未写明', en: 'not stated' },
});
export type CapScope = keyof typeof capScopes;
export type ConditionKind = keyof typeof conditionKinds;

export const modalities = list({
  must: { zh: '应当', en: 'must' },
  must_not: { zh: '不得', en: 'must not' },
  may: { zh: '可以', en: 'may' },
});
export const addressees = list({
  government: { zh: '政府部门', en: 'government bodies' },
  enterprise: { zh: '企业', en: 'firms' },
  bank: { zh: '金融机构', en: 'financial institutions' },
  'large-enterprise': { zh: '机关、事业单位和大型企业', en: 'public bodies and large firms' },
  tenderer: { zh: '招标单位、采购人', en: 'tenderers and purchasers' },
  park: { zh: '县区、园区', en: 'counties, districts and parks' },
});
/** What a document itself says of how its numbers and sums are to be read. */
export const ownRules = list({
  bounds_included: { zh: '含本数', en: 'bounds included', definition: '“以上”“不超过”均含本数：自查按文件自己的定义比较。' },
  bounds_excluded: { zh: '不含本数', en: 'bounds excluded', definition: '“以下”不含本数。' },
  highest_only: { zh: '就高不重复', en: 'the highest alone', definition: '同一事项几项都符合的，只给最高一项。' },
  once: { zh: '同一事项不重复享受', en: 'one matter once', definition: '写明不重复，没有写给哪一项。' },
  not_with_superior: { zh: '不与上级政策重复享受', en: 'not beside a superior policy' },
  overall_cap: { zh: '各项合计封顶', en: 'a cap over all awards', definition: '“同一企业每年各项奖补合计不超过150万元”：管全文各项，不管单独一项。' },
  superior_prevails: { zh: '与上级规定抵触的，从上级', en: 'a superior rule prevails' },
});
export type OwnRule = keyof typeof ownRules;
export const relations = list({
  implements: { zh: '贯彻、依据', en: 'implements or is based on' },
  amount_in: { zh: '数额在该文件', en: 'amount stands in' },
  tops_up: { zh: '在该文件基础上增加', en: 'adds to' },
  repeals: { zh: '废止', en: 'repeals', definition: '“原《……》同时废止”。' },
  applies: { zh: '享受、参照该处规定', en: 'applies', definition: '“享受第五条政策”：同一文件别的条款，或者另一份文件。' },
  cites: { zh: '提及', en: 'mentions' },
  annex: { zh: '附件', en: 'has attached', definition: '“附件：1.……”：随文印发，本站收录的正文里没有。' },
});
export const discrepancyKinds = list({
  contradiction: { zh: '前后矛盾', en: 'contradiction', definition: '同一件事两处写法不能同时成立。' },
  basis_differs: { zh: '口径不同', en: 'basis differs', definition: '两处数字口径或时点不同，不是矛盾。' },
  ambiguous: { zh: '可作两解', en: 'ambiguous', definition: '同一处文字有两种读法，本站两种都列；记录时取了其中一种的，写明取哪一种。' },
  differs: { zh: '内容不同', en: 'differs in substance', definition: '两处说的不是同一件事，或同一件事的要求不同。' },
  label: { zh: '名称不一', en: 'label differs', definition: '同一对象两种叫法，或名称易与别的称号混淆。' },
  misprint: { zh: '疑似印误', en: 'suspected misprint', definition: '原文照录，订正只作编者注。' },
  unit_names: { zh: '单位名称不一', en: 'office names differ', definition: '同一单位在文件各处写法不同。' },
  sum: { zh: '合计不符', en: 'sum does not match', definition: '分项之和与合计不等，由程序核算。' },
});
export const notFigureKinds = list({
  name: { zh: '专名中的数', en: 'number in a proper name', definition: '活动、体系、计划、会议名称的一部分。' },
  idiom: { zh: '习惯说法', en: 'idiom', definition: '“一企一策”“一批”一类，不是数量指标。' },
  count: { zh: '列举计数', en: 'count of a list', definition: '只是点数后面列举的事项。' },
  date: { zh: '日期期限', en: 'date or deadline', definition: '不是目标或期限规则的日期。' },
  reference: { zh: '引文编号', en: 'reference number' },
  adverb: { zh: '副词', en: 'adverb', definition: '“全面贯彻”“全部”等不构成目标的用法。' },
  background: { zh: '背景叙述', en: 'background' },
});

/** The 32 subjects a sentence may belong to. */
export const topics = list({
  ladder: { zh: '梯度培育与入库', en: 'ladder of titles and pools' },
  'market-entity': { zh: '市场主体与小升规', en: 'market entities and scaling up' },
  attraction: { zh: '招引与迁入', en: 'attraction and relocation' },
  'technical-upgrade': { zh: '技术改造', en: 'technical upgrade' },
  digital: { zh: '数字化与智能化', en: 'digital and smart manufacturing' },
  green: { zh: '绿色低碳', en: 'green and low-carbon' },
  'innovation-platform': { zh: '创新平台', en: 'innovation platforms' },
  'key-technology': { zh: '技术攻关', en: 'key technologies' },
  ip: { zh: '知识产权', en: 'intellectual property' },
  standards: { zh: '标准', en: 'standards' },
  'quality-brand': { zh: '质量品牌', en: 'quality and brands' },
  credit: { zh: '信贷', en: 'credit' },
  guarantee: { zh: '担保', en: 'guarantees' },
  'credit-system': { zh: '信用体系', en: 'credit information system' },
  fund: { zh: '基金股权', en: 'funds and equity' },
  listing: { zh: '上市挂牌', en: 'listing and quotation' },
  bond: { zh: '债券', en: 'bonds' },
  'supply-chain-finance': { zh: '供应链金融', en: 'supply chain finance' },
  talent: { zh: '人才', en: 'talent' },
  training: { zh: '培训', en: 'training' },
  'land-plant': { zh: '用地与厂房', en: 'land and plants' },
  'cost-burden': { zh: '降本减负', en: 'lower costs and burdens' },
  'regulation-environment': { zh: '监管执法与营商环境', en: 'enforcement and business environment' },
  market: { zh: '市场开拓', en: 'market development' },
  international: { zh: '国际化与跨境', en: 'international and cross-border business' },
  'procurement-first-set': { zh: '政府采购与首台套', en: 'public procurement and first sets of equipment' },
  collaboration: { zh: '融通协作', en: 'collaboration of large and small firms' },
  'public-service': { zh: '公共服务', en: 'public services' },
  'service-commissioner': { zh: '服务专员', en: 'service commissioners' },
  cluster: { zh: '集聚载体', en: 'clusters and carriers' },
  'organisation-assessment': { zh: '组织考核', en: 'organisation and assessment' },
  publicity: { zh: '宣传', en: 'publicity' },
});
export type TopicId = keyof typeof topics;

/** What an office does, so that offices of different names and cities can be joined (经信局 = 工信局). */
export const unitFunctions = list({
  industry: { zh: '工业和信息化', en: 'industry and information technology' },
  science: { zh: '科技', en: 'science and technology' },
  finance: { zh: '财政', en: 'finance' },
  'development-reform': { zh: '发展改革', en: 'development and reform' },
  'human-resources': { zh: '人力资源社会保障', en: 'human resources and social security' },
  education: { zh: '教育', en: 'education' },
  commerce: { zh: '商务', en: 'commerce' },
  'market-regulation': { zh: '市场监管', en: 'market regulation' },
  'local-finance': { zh: '地方金融监管', en: 'local financial regulation' },
  'central-bank': { zh: '人民银行', en: 'central bank' },
  'banking-regulator': { zh: '银行保险监管', en: 'banking and insurance regulation' },
  tax: { zh: '税务', en: 'taxation' },
  'state-assets': { zh: '国有资产监管', en: 'state assets' },
  'natural-resources': { zh: '自然资源', en: 'natural resources' },
  ecology: { zh: '生态环境', en: 'ecology and environment' },
  housing: { zh: '城乡建设', en: 'housing and construction' },
  transport: { zh: '交通运输', en: 'transport' },
  water: { zh: '水利', en: 'water' },
  agriculture: { zh: '农业农村', en: 'agriculture and rural affairs' },
  'culture-tourism': { zh: '文化和旅游', en: 'culture and tourism' },
  health: { zh: '卫生健康', en: 'health' },
  'civil-affairs': { zh: '民政', en: 'civil affairs' },
  justice: { zh: '司法行政', en: 'justice' },
  'public-security': { zh: '公安', en: 'public security' },
  statistics: { zh: '统计', en: 'statistics' },
  audit: { zh: '审计', en: 'audit' },
  emergency: { zh: '应急消防', en: 'emergency and fire services' },
  'public-resources': { zh: '公共资源交易管理', en: 'public resources trading' },
  'data-resources': { zh: '数据资源、政务服务', en: 'data resources and government services' },
  'investment-promotion': { zh: '投资促进', en: 'investment promotion' },
  'trade-promotion': { zh: '贸易促进', en: 'trade promotion' },
  customs: { zh: '海关', en: 'customs' },
  organisation: { zh: '组织、人才工作', en: 'party organisation and talent work' },
  publicity: { zh: '宣传', en: 'publicity' },
  'united-front': { zh: '统战', en: 'united front' },
  federation: { zh: '工商联与群团', en: 'federations and mass organisations' },
  utility: { zh: '电力等公用企业', en: 'power and other utilities' },
  'state-company': { zh: '市属国有公司', en: 'city-owned companies' },
  'leading-group': { zh: '领导小组及其办公室', en: 'leading group and its office' },
  'local-government': { zh: '县区政府、园区', en: 'counties, districts and parks' },
  collective: { zh: '各有关部门（统称）', en: 'departments concerned (collective)' },
  government: { zh: '市政府及其办公室', en: 'city government and its office' },
  other: { zh: '其他部门', en: 'other offices' },
});
export const unitRoles = list({
  lead: { zh: '牵头', en: 'lead' },
  each: { zh: '按职责分工', en: 'each by its duties' },
  plain: { zh: '责任单位', en: 'responsible' },
});
