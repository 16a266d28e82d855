import type { Leaf } from '../schema/condition-leaves.ts';
import { bare } from '../text/text.ts';
import { contests, contestPrizes, firstSetTypes, provinces, type Activity, type Measure } from '../vocabulary.ts';

/** An operand that the words print and that is coded otherwise, or not at all. */
export interface Unread {
  readonly operand: string;
  /** The printed words. */
  readonly words: string;
  /** What they say. */
  readonly value: string;
}

type Words = readonly (readonly [value: string, words: RegExp])[];

const LEVELS: Words = [
  ['national', /国家级|^国家|[经得]国家|国家、/],
  ['provincial', /省级|、省、|^省|自治区/],
  ['municipal', /市级|、市|^市/],
  ['district', /[区县]级/],
];
const STANDARDS: Words = [
  ['international', /国际/],
  ['national', /国家/],
  ['industry', /行业/],
  ['local', /地方/],
  ['group', /团体/],
];
const ROLES: Words = [
  ['lead', /主持|主导|牵头/],
  ['participate', /参与/],
];
/** 主持或参与: either will do. */
export const EITHER_ROLE = /(?:主持|主导|牵头)(?:或|或者|或是)参与/;
const RECOGNISERS: Words = [
  ['nation', /国家认定/],
  ['province', /省认定/],
  ['municipality', /市认定/],
];
const INDUSTRIES: Words = [
  ['industrial', /工业|制造业/],
  ['service', /服务业/],
  ['agriculture', /农业/],
];
const BOARDS: Words = [
  ['provincial_equity_exchange_srdi', /(?:股权交易中心|四板).*专精特新板/],
  ['neeq', /新三板/],
  ['bse', /北交所|北京证券交易所/],
  ['sse_szse', /沪深|上海证券|深圳证券|主板|科创板|创业板/],
];
const LOANS: Words = [
  ['working_capital', /流动资金/],
  ['fixed_asset', /固定资产/],
  ['credit', /信用贷/],
];
const SIZES: Words = [
  ['medium', /中小|中型/],
  ['small', /中小|小微|小型/],
  ['micro', /中小|小微|微型/],
];
const MEDIA: Words = [
  ['cctv_jingpin_anhui', /精品安徽/],
  ['national', /国家级媒体|国家级、/],
  ['provincial', /^省级媒体/],
];
/** 市政府组织的展会: no other fair will do. */
const SINGLED_OUT: Words = [['the fair as printed', /(?:组织|主办|举办|承办|指定|确定|认定|推荐)的[^，。；]*(?:展会|博览会)/]];
const PERIODS: Words = [
  ['last_year', /上一?年度?/],
  ['this_year', /当年|本年度?/],
];

/** By what words a text names each thing that a firm may do. */
const ACTIVITIES: Readonly<Record<Activity, RegExp | null>> = {
  technical_upgrade: /技术改造|技改/,
  government_procurement_bid: /采购/,
  benchmark_diagnosis: /对标诊断/,
  energy_diagnosis: /节能诊断/,
  digital_diagnosis: /(?:智能|数字)[^，。；]*诊断/,
  green_projects: /绿色|节能减排/,
  patent_portfolio: /专利组合/,
  ip_pledge: /质押/,
  ip_rights: /维护|维权/,
  patent_commercialisation: /专利技术|成果转化/,
  trademark: /商标|品牌/,
  well_known_trademark: /驰名商标/,
  madrid_trademark: /马德里/,
  rnd_cooperation: /产学研|合作/,
  innovation_platform: /创新平台/,
  startup_carrier: /载体/,
  contest_entry: /大赛/,
  talent_import: /人才|引进/,
  talent_training: /培养|培训/,
  professional_title: /职称/,
  export_insurance: /出口信用保险/,
  cross_border: /跨境|境外市场|国际市场/,
  ipo: /上市|挂牌/,
  initial_offering: /首发/,
  refinancing: /再融资/,
  bond_issue: /债/,
  equity_financing: /股权/,
  supply_chain_finance: /供应链/,
  quality_management: /质量|标准/,
  plot_ratio: /容积率|加层|扩大产能/,
  power_trading: /电力/,
  insurance: /保险/,
  other: null,
};

/** By what words a text names what is measured. */
const MEASURES: Readonly<Record<Measure, RegExp>> = {
  equipment_completed_last_year: /设备/,
  equipment_planned: /设备|投资/,
  software_planned: /软件/,
  first_set_sale_price: /售价/,
  tech_contract_deal: /成交额|技术(?:转让|开发|交易)(?:合同)?(?:交易|成交)?金?额/,
  tech_contract_paid: /支付额|实际支付[^，。；]{0,14}额/,
  advertising_spend: /推广|广告|宣传/,
  provincial_award_received: /省级奖励|省级奖补/,
  working_capital_loan: /流动资金/,
  fixed_asset_loan: /固定资产贷款|项目贷款/,
  loan_interest_paid: /利息|贷款/,
  cloud_spend: /云/,
  diagnosis_cost: /诊断/,
  booth_cost: /展位/,
  annual_revenue: /收入|销售|营收|营业额|零售额/,
  tax_paid: /税/,
  local_contribution: /贡献/,
  fixed_asset_investment: /投资/,
  total_investment: /投资/,
  investment_per_mu: /投资/,
  tax_per_mu: /税/,
  land_area: /用地|土地|亩/,
  building_area: /面积|平方米|厂房/,
  employees: /人/,
  rnd_spend: /研发/,
  rent_paid: /租/,
  export_value: /出口/,
  output_value: /产值/,
  industrial_products_received_before: /以往|已得|差额/,
};
/** Measures that the words name and none of the coded ones stands for: 设备投入、软件投入 are two. */
const LISTED: readonly Measure[] = ['equipment_planned', 'software_planned'];

/** Whether words name each measure that is coded, and which of a printed list is missing. */
export function measureBreach(measures: readonly Measure[], printed: string): { measure: Measure; isPrinted: boolean } | null {
  const words = bare(printed);
  const invented = measures.find((m) => !MEASURES[m].test(words));
  if (invented !== undefined) return { measure: invented, isPrinted: false };
  const left = LISTED.find((m) => measures.some((own) => LISTED.includes(own)) && MEASURES[m].test(words) && !measures.includes(m));
  return left === undefined ? null : { measure: left, isPrinted: true };
}

/** Whether the words name what is done. */
export const namesActivity = (activity: Activity, printed: string): boolean => ACTIVITIES[activity]?.test(bare(printed)) ?? true;

const found = (operand: string, table: Words, words: string, coded: readonly string[]): Unread[] =>
  table.flatMap(([value, asked]) => {
    const said = asked.exec(words)?.[0];
    return said === undefined || coded.includes(value) ? [] : [{ operand, words: said, value }];
  });
/** A single operand: whatever is printed of it must be it, unless several are printed and one of them is coded. */
const one = (operand: string, table: Words, words: string, coded: string | null): Unread[] => {
  const printed = found(operand, table, words, []);
  return printed.length === 0 || printed.some((p) => p.value === coded) ? [] : printed.slice(0, 1);
};
const termWords = (list: Readonly<Record<string, { readonly zh: string }>>): Words =>
  Object.entries(list).map(([id, { zh }]) => [id, new RegExp(bare(zh).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))]);
const PRIZES = termWords(contestPrizes);
const TYPES = termWords(firstSetTypes);
const PROVINCES: Words = Object.entries(provinces).map(([id, { zh }]) => [id, new RegExp(`${zh.slice(0, zh.length > 3 ? 3 : 2)}省?(?:级|认定的)?“?专精特新`)]);

/**
 * What the words of a condition print of its operands and its coding passes over: a level, a role, a board, a size.
 * What is coded and not printed is the business of `printedOperands`.
 */
export function unreadOperands(c: Leaf, printed: string): Unread[] {
  const words = bare(printed);
  switch (c.kind) {
    case 'holds_title':
      return [
        ...one('conferred_in', PROVINCES, words, c.conferred_in),
        ...(c.conferred_outside === null && words.includes('省外')
          ? [{ operand: 'conferred_outside', words: '省外', value: 'the province of the document' }]
          : []),
      ];
    case 'fair':
      return c.name === null ? found('name', SINGLED_OUT, words, []) : [];
    case 'attracted_firm':
      return one('conferred_in', PROVINCES, words, c.conferred_in);
    case 'awarded':
      return c.levels.length > 0 ? [] : found('levels', LEVELS, words, []).slice(0, 1);
    case 'wins':
      return [
        ...one('level', LEVELS, words, c.level),
        // 一、二、三等奖 prints each of them
        ...one('prize', PRIZES, words.replace(/(?:[一二三]、)+[一二三]等奖/g, '〇'), c.prize),
        ...(c.contest !== 'chuangke_china' && words.includes('创客中国') ? [{ operand: 'contest', words: '创客中国', value: contests.chuangke_china.en }] : []),
      ];
    case 'standard':
      return [...one('level', STANDARDS, words, c.level), ...(EITHER_ROLE.test(words) ? [] : one('role', ROLES, words, c.role))];
    case 'first_set':
      return [...one('type', TYPES, words, c.type), ...one('recognised_by', RECOGNISERS, words, c.recognised_by)];
    case 'patent':
      return [
        ...one(
          'jurisdiction',
          [
            ['domestic', /中国|国内/],
            ['foreign', /国外|境外|海外/],
          ],
          words,
          c.jurisdiction,
        ),
        ...one(
          'status',
          [
            ['granted', /授权/],
            ['pending', /申请/],
          ],
          words,
          c.status,
        ),
      ];
    case 'industry':
      return found('industries', INDUSTRIES, words, c.industries);
    case 'firm_size':
      return found('sizes', SIZES, words, c.sizes);
    case 'listing':
      return found('boards', BOARDS, words, c.boards);
    case 'loan':
      return found('types', LOANS, words, c.types);
    case 'medium':
      return one('media', MEDIA, words, c.media.length === 1 ? (c.media[0] ?? null) : null);
    case 'relocated':
      return c.whole !== true && words.includes('整体') ? [{ operand: 'whole', words: '整体', value: 'true' }] : [];
    case 'scale_status':
      return one(
        'step',
        [
          ['first_time', /首次|初次|第一次/],
          ['newly', /新增|新进/],
        ],
        words,
        c.step,
      );
    case 'located':
      return one(
        'relation',
        [
          ['converted', /转化|产业化/],
          ['developed', /研制|研发/],
          ['seated', /^在.{1,4}企业$|注册在|所在/],
        ],
        words,
        c.relation,
      );
    case 'in_list':
      return one(
        'list_kind',
        [
          ['catalogue', /目录|名录|清单|台账/],
          ['pool', /库|后备|储备|培育/],
        ],
        words,
        c.list_kind,
      );
    case 'amount_at_least':
      return one('period', PERIODS, words, c.period);
    default:
      return [];
  }
}

/** Operands that a text prints once for several conditions of one kind: standards, prizes, first sets. */
const SHARED: readonly { readonly kind: Leaf['kind']; readonly operand: string; readonly table: Words }[] = [
  { kind: 'standard', operand: 'level', table: STANDARDS },
  { kind: 'standard', operand: 'role', table: ROLES },
  { kind: 'wins', operand: 'level', table: LEVELS },
  { kind: 'wins', operand: 'prize', table: PRIZES },
  { kind: 'first_set', operand: 'type', table: TYPES },
  { kind: 'first_set', operand: 'recognised_by', table: RECOGNISERS },
];

/** An operand that the words of an incentive print and that none of its conditions of the kind says. */
export function unreadInAll(leaves: readonly Leaf[], words: string): Unread | null {
  for (const { kind, operand, table } of SHARED) {
    const own = leaves.filter((c) => c.kind === kind);
    if (own.length === 0 || own.some((c) => (c as unknown as Readonly<Record<string, unknown>>)[operand] !== null)) continue;
    const [first] = found(operand, table, words, []);
    if (first !== undefined && !(operand === 'role' && EITHER_ROLE.test(words))) return first;
  }
  return null;
}
