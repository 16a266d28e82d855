/** Conditions that a few words print whole: what kind they are, and the words that say it. */

/** Where and in what standing the firm, its loan or its thing must be; the first place of each counts. */
const PRINTED_CONDITIONS: readonly (readonly [RegExp, Readonly<Record<string, unknown>>])[] = [
  [/首次(?:进入|纳入|升为|上|入|升|进)?(?:规上|规模以上|规)(?:(?:工业|服务业|企业){0,2}(?:统计|名录库?|库))?/, { kind: 'scale_status', step: 'first_time' }],
  [/首次“?小升规”?(?:企业(?=，|的))?/, { kind: 'scale_status', step: 'first_time' }],
  [/(?:当年|年度)?新(?:增|进|进入|转入|纳入)(?:的)?(?:规上|规模以上)(?:企业(?=，|的))?/, { kind: 'scale_status', step: 'newly' }],
  [/纳入(?:规模以上|规上)/, { kind: 'scale_status', step: 'is' }],
  [/(?:规模以上|规上)(?:工业|服务业|商贸业?|建筑业)?企业(?=，|按|且|年度?)/, { kind: 'scale_status', step: 'is' }],
  // 星级酒店（规上企业）
  [/(?<=（)(?:规上|规模以上)[^（），；]{0,6}企业(?=）)/, { kind: 'scale_status', step: 'is' }],
  // 扩大生产、技术改造或者研发: one of several purposes
  [/(?<![、或者])技术改造(?:项目)?(?![^，。；、》]{0,6}》|、|或)/, { kind: 'performs', activity: 'technical_upgrade' }],
  // 推荐纳入首台（套）目录: the name of a list
  [/首台(?:（套）|套)(?![^，。；]{0,10}(?:目录|名单|清单))/, { kind: 'first_set' }],
  [/工业企业/, { kind: 'industry', industries: ['industrial'] }],
  [/流动资金贷款(?:、|和|或者?|及)固定资产贷款/, { kind: 'loan', types: ['working_capital', 'fixed_asset'] }],
  [/固定资产贷款(?:、|和|或者?|及)流动资金贷款/, { kind: 'loan', types: ['fixed_asset', 'working_capital'] }],
  [/(?:(?:获得|取得|申请)[^，。；、且并]{0,6})?流动资金贷款/, { kind: 'loan', types: ['working_capital'] }],
  [/(?:(?:获得|取得|申请)[^，。；、且并]{0,6})?固定资产贷款/, { kind: 'loan', types: ['fixed_asset'] }],
  [
    /(?:注册|登记)[^，。；的]{0,6}在(?:本|我|全)?[市县区旗](?:行政区域|辖区|范围|境)?内|在(?:本|我)?[市县区旗](?:行政区域|辖区|范围|境)?内(?:注册|登记)/,
    { kind: 'located', relation: 'seated' },
  ],
  // 对场地租赁、搭建、宣传费用: one of the costs that are paid for
  [
    /(?:租用|租赁(?!和商务|业|[、和及等与][^，。；的]{0,20}(?:费|支出|成本)))(?:[^，。；的]{0,8}(?:用房|厂房|场地|场所))?(?!合同|面积|成本|、[^，。；]*方式)/,
    { kind: 'leases' },
  ],
  [/在(?:本|我)?[市县区旗](?:域|境)?内转化/, { kind: 'located', relation: 'converted' }],
  [/高校院所/, { kind: 'source', of: ['university_or_institute'] }],
  [/(?:授权的?|获得|取得)(?:授权的)?(?:国内|中国)发明专利(?:授权)?/, { kind: 'patent', jurisdiction: 'domestic', status: 'granted' }],
  [/(?:授权的?|获得|取得)(?:授权的)?(?:国外|境外)(?:发明)?专利(?:授权)?/, { kind: 'patent', jurisdiction: 'foreign', status: 'granted' }],
  // 获得美国、日本发明专利授权, 获得其它国家（包括港澳台）发明专利授权
  [
    /(?:获得|取得)(?:美国|日本|欧盟|欧洲|其[他它]国家|境外|国外)[^，。；]{0,20}?发明专利(?:授权)?/,
    { kind: 'patent', jurisdiction: 'foreign', status: 'granted' },
  ],
  [/(?:授权的?|获得|取得)(?:授权的)?发明专利(?:授权)?/, { kind: 'patent', status: 'granted' }],
  [/(?:符合|属于)[^，。；、]{0,8}中小(?:微)?企业划型标准(?:规定)?/, { kind: 'firm_size', sizes: ['medium', 'small', 'micro'] }],
  [/(?:投保|购买|参加)出口信用保险/, { kind: 'performs', activity: 'export_insurance' }],
  [/(?:专利权?|商标(?:专用)?权|知识产权)(?:、(?:专利权?|商标(?:专用)?权|著作权))*质押(?:融资|贷款)/, { kind: 'performs', activity: 'ip_pledge' }],
  [/申请发明专利/, { kind: 'patent', status: 'pending' }],
  [/在?新三板[^，。；、的]{0,4}挂牌/, { kind: 'listing', boards: ['neeq'] }],
  [/在?(?:北交所|北京证券交易所)[^，。；、的]{0,4}上市/, { kind: 'listing', boards: ['bse'] }],
  [
    /在?(?:境内|国内)?(?:主板|科创板|创业板|沪深(?:证券)?交易所|上交所|深交所|沪深)(?:(?:、|和|或|及)(?:主板|科创板|创业板|上交所|深交所))*[^，。；、的]{0,4}上市/,
    { kind: 'listing', boards: ['sse_szse'] },
  ],
  [
    /在?(?:(?:主板|科创板|创业板|沪深(?:证券)?交易所|上交所|深交所|沪深)(?:、|和|或|及))+(?:北交所|北京证券交易所)[^，。；、的]{0,4}上市/,
    { kind: 'listing', boards: ['bse', 'sse_szse'] },
  ],
  [/经[^，。；、（）]{1,14}备案/, { kind: 'registered' }],
  [
    /经(?:[^，。；、（）]{0,24}(?:审核|评审|评定))?认定(?=，)|(?:符合|满足)[^，。；、]{0,6}条件|按照?(?:有关|相关)?规定|按照?[本国省市县区旗][^，。；、《》]{2,14}(?:办法|规定|政策)(?=给予|予以|执行|兑现|享受)/,
    { kind: 'external_rules' },
  ],
  // which fair it is stands in the first group
  [/参加([^，。；、（）《》]{0,24}?(?:展会|博览会|[境国]外展))(?=的?[，。；]|的?给予)/, { kind: 'fair' }],
  [/参加[^，。；（）《》]{0,60}?(?:展会|博览会)(?=的?[，。；]|的?给予)/, { kind: 'fair' }],
  [/赴[^，。；（）《》]{1,20}参展/, { kind: 'fair' }],
  [/参展企业/, { kind: 'fair' }],
  [/(?:举办|承办|主办)[^，。；、（）《》]{0,24}?(?:展会|博览会)(?=的?[，。；、]|的?给予)/, { kind: 'fair' }],
];

/** 为扩大生产、技术改造或者研发借入的贷款: purposes of which one will do. */
const PURPOSES = /(?<=[为用]于?)([^，。；、的]{2,10}(?:、[^，。；、的]{2,10})*、?(?:或者?|和|及)[^，。；、的]{2,6}?)(?=向|借入|申请|发放|获得|取得|的|，)/;
function purposesIn(segment: string): Record<string, unknown>[] {
  const names =
    PURPOSES.exec(segment)?.[1]
      ?.split(/、|或者?|和|及/)
      .filter((name) => name !== '') ?? [];
  if (names.length < 2 || !names.includes('技术改造')) return [];
  return [{ any: names.map((quote) => (quote === '技术改造' ? { kind: 'performs', activity: 'technical_upgrade', quote } : { kind: 'other', quote })) }];
}

/** 为…提供贷款担保, 通过担保机构获得的贷款: whose loans are guaranteed. */
const GUARANTEES = /为[^，。；]{2,24}提供[^，。；]{0,8}担保(?:服务|贷款)?|通过[^，。；]{0,8}担保(?:机构|公司)[^，。；]{0,6}贷款/;

/** What a guarantor must guarantee, with the titles of the firms that its words name; none where no word says it. */
export function guaranteesIn(segment: string, titlesOf: (words: string) => readonly string[]): Record<string, unknown>[] {
  const quote = GUARANTEES.exec(segment)?.[0];
  return quote === undefined ? [] : [{ kind: 'guarantees', titles: titlesOf(quote), municipal_policy_guarantor: null, quote }];
}

/** Kinds of which a sentence tells one. */
const TOLD_ONCE: ReadonlySet<unknown> = new Set(['scale_status', 'loan', 'fair']);

/** The conditions that the words of a sentence print whole, in the order of the table; one tells the standing, one the loan: 首次纳入规模以上, 流动资金贷款、固定资产贷款. */
export const printedConditions = (segment: string): Record<string, unknown>[] => [
  ...purposesIn(segment),
  ...PRINTED_CONDITIONS.flatMap(([pattern, condition]): Record<string, unknown>[] => {
    const [quote, name] = pattern.exec(segment) ?? [];
    return quote === undefined ? [] : [{ ...condition, quote, ...(name === undefined || name.length < 4 ? {} : { name }) }];
  }).filter((c, i, all) => !TOLD_ONCE.has(c.kind) || all.findIndex((other) => other.kind === c.kind) === i),
];

/** Conditions with the place that is meant where their words stand several times in a clause: the first in the sentence. */
export const placedIn = (text: string, offset: number, conditions: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown>[] =>
  conditions.map((c) => {
    const words = String(c.quote);
    const start = text.indexOf(words, offset);
    return start < 0 || text.split(words).length <= 2 ? { ...c } : { ...c, nth: text.slice(0, start + words.length).split(words).length - 1 };
  });
