import type { OfferLine, RuleLine, TargetLine } from '../../domain/compare/line.ts';
import type { ExportPolicy } from '../../domain/schema/export-record.ts';
import type { FieldNote } from '../../domain/schema/record.ts';
import { NO_YEAR } from './no-year.ts';

const PRINTED = '照录原文';

/** Columns that a line gets from its row and its document. */
type JoinedColumn =
  'row_zh' | 'policy_zh' | 'blank_zh' | 'city' | 'city_zh' | 'province' | 'stage' | 'holding' | 'coding' | 'validity' | 'horizon' | 'data_version' | 'licence';
export type LineColumnId = Exclude<keyof TargetLine, 'striving'> | keyof OfferLine | keyof RuleLine | JoinedColumn;

/** A column: its head for readers, and what stands in it. */
export interface ColumnWords extends FieldNote {
  readonly head: string;
}

/** Lists of the comparisons, a line a value: what each column says. */
const columns: Readonly<Record<LineColumnId, ColumnWords>> = {
  row: { head: '行编号', meaning: '比较中一行的编号，也是比较页上的位置', example: 'row-municipal' },
  row_zh: { head: '行', meaning: '行的名称', example: '市级专精特新' },
  policy: { head: '文件编号', meaning: '文件的编号', example: 'wuhu-2022' },
  policy_zh: { head: '文件', meaning: '文件简称', example: '芜湖 2022' },
  city: { head: '城市编号', meaning: '城市的编号', example: 'wuhu' },
  city_zh: { head: '城市', meaning: '城市名称', example: '芜湖' },
  province: { head: '省份', meaning: '省份名称', example: '安徽省' },
  blank: { head: '空格代码', meaning: '这一格属于哪一种空格；格中有值时为空。一格可占几行，各行相同', example: 'silent' },
  blank_zh: { head: '空格', meaning: '空格种类的名称；格中有值时为空', example: '原文未提' },
  role: {
    head: '作用',
    meaning:
      '此值在格中的作用：goal 目标，part 其中，milestone 分年，repeat 另见，baseline 实有数，promise 未量化的承诺；金额为 fixed 定额，rate 比例，ratio 按另一笔的比例，uplift 再增加，cap 封顶，floor 保底，range 区间，unspecified 未写数额，negotiated 一事一议，uncapped 写明不设上限，benefit 非现金；duty 约束性要求；passage 为只提到此行的词句；空格没有可看的词句时为空',
    example: 'goal',
  },
  op: { head: '限定', meaning: '数字的限定；空为没有数字', example: 'ge' },
  value: { head: '数值', meaning: '数值；区间的下端', unit: '按原文单位', example: 700 },
  value_max: { head: '数值上端', meaning: '区间的上端；不是区间为空', unit: '按原文单位', example: 10 },
  unit: { head: '单位', meaning: '计量单位', unit: PRINTED, example: '家' },
  per: { head: '按什么计', meaning: '按什么平均、分摊或计发；空为总数、整笔', example: 'firm' },
  basis: { head: '口径', meaning: '存量、新增、比率、覆盖或口径未明；口径不同的数不可比较、不可相加', example: 'stock' },
  basis_from: { head: '口径依据', meaning: 'printed 原文写明，inferred 推定；口径未明为空', example: 'inferred' },
  each: { head: '每年或年均', meaning: '空为整个时期或时点', example: 'year' },
  from: { head: '起始年', meaning: '计数时期的第一年；空为原文未写', unit: '公历年', example: 2022 },
  year: { head: '年份', meaning: '完成年份；空为原文未写', unit: '公历年', example: 2025 },
  duration_years: { head: '期限', meaning: '只写期限、不写起止时的长度', unit: '年', example: 5 },
  scope: { head: '范围', meaning: '所指的县区或范围；空为全市', unit: PRINTED, example: '无为市' },
  measured_against: { head: '比照', meaning: '增速差等所比照的对象', unit: PRINTED, example: '规模工业年均增速' },
  indicator: { head: '所计对象', meaning: '所计对象', unit: PRINTED, example: '市级“专精特新”中小企业' },
  tiers: { head: '称号', meaning: '所计的称号；一数兼计几种称号时列几个，不可分开计数', example: 'municipal-srdi' },
  commitment: { head: '措辞', meaning: '原文所用的词（力争、争创、争取），数据文件里为代码 strive；空为直接写明', example: 'strive' },
  modality: { head: '怎样要求', meaning: 'must 应当，must_not 不得，may 可以', example: 'must' },
  addressee: { head: '约束谁', meaning: '约束谁', example: 'government' },
  amount: { head: '金额编号', meaning: '金额的编号；空为非现金', example: 'wuhan-2021-i-above-scale-award' },
  value_cny: { head: '折合（元）', meaning: '折合金额；不是钱数为空', unit: '元', example: 500_000 },
  value_max_cny: { head: '折合上端（元）', meaning: '区间上端折合金额', unit: '元' },
  base: { head: '基数', meaning: '比例所乘的基数', unit: PRINTED, example: '设备投资额' },
  builds_on: { head: '依附于', meaning: '所依附的另一笔的名称', example: '省级奖励' },
  cap_window: { head: '封顶期限', meaning: '封顶按年还是累计；不是封顶为空', example: 'total' },
  unit_max: { head: '上端单位', meaning: '区间上端的计量单位；与下端相同为空', unit: PRINTED, example: '亿元' },
  terms: { head: '档次、年度', meaning: '为哪一档规模、第几年而给，分几次拨付，用比较页的话；空为没有写', example: '第 1 年' },
  shared_by: { head: '共用项数', meaning: '共用此封顶的项数；只限一项为空', unit: '项', example: 2 },
  title: { head: '支持事项', meaning: '编者拟的短名', example: '设备投资奖补' },
  instrument: { head: '支持方式', meaning: '支持方式', example: 'award' },
  level: { head: '级别', meaning: '平台、标准、媒体、赛事的级别；从不指企业', example: 'provincial' },
  beneficiary: { head: '给谁', meaning: '给谁', unit: PRINTED },
  beneficiary_kind: { head: '受益者类别', meaning: '受益者类别', example: 'enterprise' },
  payer: { head: '谁出', meaning: '由谁出资', example: 'city' },
  recurrence: { head: '次数', meaning: '给予次数', example: 'once' },
  stacking: { head: '叠加', meaning: '与其他支持能否同享', example: 'unknown' },
  conditions: { head: '条件', meaning: '条件，用比较页的话；须同时满足；最多计几件的也在内；空为原文未另写' },
  offices: { head: '责任单位', meaning: '原文在此处写明的责任单位', unit: PRINTED },
  flags: { head: '出入', meaning: '涉及此数的原文出入，用比较页的话', example: '存量≠新增' },
  quote: { head: '原文', meaning: '据以整理的原文词句', unit: PRINTED },
  clause: { head: '条款编号', meaning: '所在条款的编号', example: 'c3-2-5' },
  place: { head: '条款', meaning: '条款的原文序号，逐级相连；没有序号的为开头文字', example: '三、（二）5' },
  url: { head: '链接', meaning: '此值或条款在本站的位置', example: '/policies/wuhu-2022/#fact-wuhu-2022-t-municipal-srdi' },
  fact: { head: '要点编号', meaning: '要点的编号，全站唯一，永不改用', example: 'wuhu-2022-t-municipal-srdi' },
  stage: { head: '阶段', meaning: '文件阶段', example: 'issued' },
  holding: { head: '收录', meaning: '收录全文还是节选；节选没有见到的不等于没有', example: 'full' },
  coding: { head: '整理', meaning: '整理程度', example: 'full' },
  validity: { head: '时效性', meaning: '时效性；除非写明依据，一律未核实', example: 'unknown' },
  horizon: { head: '期限（规划期或目标年）', meaning: '规划期或目标年；与时效性无关' },
  data_version: { head: '数据版本', meaning: '数据版本：内容最近一次提交的日期与校验值', example: '2026-11-28-0a1b2c3d' },
  licence: { head: '许可', meaning: '数据的许可', example: 'CC BY 4.0' },
};

/** Columns of the list of documents. */
const sources: Readonly<Record<Exclude<keyof ExportPolicy, 'city' | 'coding' | 'horizon'> | 'horizon', string>> = {
  id: '文件编号',
  short: '文件',
  title: '标题',
  doc_number: '发文字号',
  issuer: '发文机关',
  issued: '成文日期',
  city_zh: '城市',
  province: '省份',
  stage: '阶段',
  holding: '收录',
  validity: '时效性',
  horizon: '期限（规划期或目标年）',
  official_url: '官方文本',
  official_checked: '官方文本查找日期',
  publisher: '所据文本的来处',
  published: '该处发布日期',
  url: '本站全文',
};

/** Taking tables away. */
export const exportWords = {
  exports: {
    columns,
    sources,
    /** Between what stands in one line of a cell. */
    between: ' · ',
    /** A figure after its role: 定额 50 万元. */
    role: (label: string, figure: string) => (figure === '' ? label : `${label} ${figure}`),
    /** A place of a document: 芜湖 2022 三、（二）5. */
    place: (policy: string, place: string) => `${policy} ${place}`,
    /** Beside a blank: how many passages speak of the row. */
    passages: (blank: string, n: number) => (n === 0 ? blank : `${blank}（${n} 处，见出处）`),
    places: '出处',
    /** Names of the sheets. */
    sheets: { shown: '表', values: '逐条', sources: '出处', codebook: '字段说明', notes: '说明' },
    codebook: { column: '列', id: '标识', code: '代码', name: '名称', meaning: '说明' },
    basisFrom: { printed: '原文写明', inferred: '推定' },
    notFound: '未找到',
    notStated: '原文未载',
    noYear: NO_YEAR,
    licence: 'CC BY 4.0',
    notes: {
      version: (version: string, asOf: string) => `数据版本 ${version}，截至 ${asOf}。`,
      from: (url: string) => `出自衡策：${url}`,
      provisional: (from: string) => `${from} （本站地址尚未确定，所列链接为临时地址）`,
      codebook: (url: string) => `字段与代码的说明（含英文名称）：${url}`,
      licence: '整理出的数据按 CC BY 4.0 许可使用，须署名“衡策”；政策原文是发文机关的文件。',
      cite: (title: string, version: string, url: string) => `引用：衡策. ${title}[DB/OL]. 数据版本 ${version}. ${url}.`,
      unofficial: '非官方转录，以发文机关公布的原件为准；时效性未核实的金额不等于现在可以申领。',
      blanks: '空格分六种，各有含义，见字段说明；口径不同的数不可比较，不可相加。',
      apostrophe: "CSV 中以 =、+、-、@ 等开头的文字前加了撇号（'），防止被当作公式；数字不加。",
    },
  },
};
