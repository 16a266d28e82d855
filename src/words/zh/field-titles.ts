import type {
  PolicyRecord,
  ClauseRecord,
  TargetRecord,
  IncentiveRecord,
  RuleRecord,
  UnitRecord,
  DiscrepancyRecord,
  CityRecord,
} from '../../domain/schema/record.ts';
import type { AmountLineRecord, RuleLineRecord, ChoiceRecord, CodeRecord, RowRecord, TargetLineRecord } from '../../domain/schema/shard.ts';
import type { Title } from '../../domain/schema/title.ts';

/** Rows of the published tables. */
interface Rows {
  readonly policies: PolicyRecord;
  readonly clauses: ClauseRecord;
  readonly targets: TargetRecord;
  readonly incentives: IncentiveRecord;
  readonly rules: RuleRecord;
  readonly units: UnitRecord;
  readonly discrepancies: DiscrepancyRecord;
  readonly cities: CityRecord;
  readonly choice: ChoiceRecord;
  readonly rows: RowRecord;
  readonly titles: Title;
  readonly codes: CodeRecord;
  readonly 'comparison-targets': TargetLineRecord;
  readonly 'comparison-incentives': AmountLineRecord;
  readonly 'comparison-rules': RuleLineRecord;
}
export type TableName = keyof Rows;
type FieldName = { [T in TableName]: keyof Rows[T] }[TableName];

/** Short names of the fields of published tables. */
const usual: Readonly<Record<FieldName, string>> = {
  id: '编号',
  policy: '文件',
  city: '城市',
  title: '标题',
  title_source: '标题依据',
  short: '简称',
  doc_number: '发文字号',
  issuer: '发文机关',
  issued: '成文日期',
  year_inferred: '推定年份',
  stage: '阶段',
  holding: '收录',
  coding: '整理',
  horizon: '期限',
  validity: '时效性',
  official_url: '官方文本',
  official_checked: '官方文本查找日期',
  validity_source: '时效性依据',
  validity_checked: '时效性核实日期',
  territory: '写明本市之处',
  source_file: '原始文本',
  source_sha256: '原始文本校验值',
  source_form: '原始文本来历',
  publisher: '公布者',
  published: '公布日期',
  headline: '报道标题',
  corrections: '订正',
  furniture: '未收入的印刷文字',
  references: '涉及文件',
  counts: '数目',
  url: '位置',
  number: '序号',
  parent: '上级条款',
  text: '文字',
  topics: '主题',
  responsible_units: '责任单位',
  clause: '条款',
  quote: '原文',
  indicator: '所计对象',
  indicator_id: '指标',
  status: '称号或培育库',
  tiers: '称号',
  pool_for: '为何称号储备',
  op: '限定',
  op_printed: '限定用词',
  value: '数值',
  value_max: '数值上端',
  unit: '单位',
  verb: '动词',
  commitment: '措辞',
  year: '年份',
  from: '起始年',
  duration_years: '期限长度',
  basis: '口径',
  basis_evidence: '口径依据',
  each: '每年或年均',
  per: '按什么计',
  relative_to: '比照',
  subset_of: '其中所属',
  threshold: '门槛',
  scope: '范围',
  baseline: '实有数',
  same_as: '首次出现',
  units_inherited: '统一要求的单位',
  sentence: '整句',
  discrepancies: '原文出入',
  group: '同句组号',
  event: '事项',
  level: '级别',
  instrument: '支持方式',
  instrument_printed: '支持方式用词',
  beneficiary: '给谁',
  beneficiary_kind: '受益者类别',
  tiers_required: '须有称号',
  tier_attained: '因何称号',
  recurrence: '次数',
  payer: '谁出',
  conditions: '条件',
  duties: '用途',
  proofs: '凭据',
  confers: '给予称号',
  claimable: '可否申领',
  amounts: '金额',
  stacking: '叠加',
  shared_caps: '共用封顶',
  duty: '要求事项',
  addressee: '约束谁',
  modality: '约束方式',
  zh: '名称',
  function: '职能',
  successor: '后继机构',
  printed_as: '所印名称',
  clauses: '职责条款',
  kind: '类别',
  clause_a: '一处条款',
  quote_a: '一处原文',
  clause_b: '另一处条款',
  quote_b: '另一处原文',
  difference: '差别',
  explain: '说明',
  facts: '涉及要点',
  name: '全称',
  province: '省份',
  gb_code: '行政区划代码',
  policies: '文件',
  city_zh: '城市名称',
  pinyin: '拼音',
  comparison: '比较',
  section: '分组',
  section_zh: '分组名称',
  topic: '主题',
  titles: '称号',
  documents: '文件数',
  en: '英文名称',
  rung: '梯级',
  row: '行',
  conferred_by: '认定者',
  definition: '定义',
  words: '检索词',
  conferred: '认定地域与时间',
  satisfied_by: '视同持有',
  unclear_for: '是否视同不明',
  list: '代码表',
  list_zh: '代码表名称',
  code: '代码',
  blank: '空格',
  passages: '提及条款',
  fact: '要点',
  role: '作用',
  flags: '出入',
  measured_against: '比照',
  amount: '金额编号',
  unit_max: '上端单位',
  tier: '档次',
  years: '给予的年度',
  instalments: '分期拨付',
  own_rules: '文件自定',
  effect: '施行与有效期',
};
const unusual: { readonly [T in TableName]?: Partial<Readonly<Record<keyof Rows[T], string>>> } = {
  incentives: { title: '支持事项' },
  policies: { city: '城市' },
  cities: { zh: '简称', level: '层级', parent: '所属市、州' },
  titles: { row: '比较行' },
};

/** What a field of a table is called. @throws RangeError for one without a name */
export function fieldTitle(table: TableName, field: string): string {
  const own = (unusual[table] as Partial<Record<string, string>> | undefined)?.[field] ?? (usual as Partial<Record<string, string>>)[field];
  if (own === undefined) throw new RangeError(`the field "${field}" of ${table} has no name`);
  return own;
}

/** What each published table is. */
export const tableTitles: Readonly<Record<TableName, string>> = {
  policies: '文件',
  clauses: '条款',
  targets: '目标',
  incentives: '扶持措施',
  rules: '约束性要求',
  units: '责任单位',
  discrepancies: '原文出入',
  cities: '城市',
  choice: '可选文件',
  rows: '比较的各行',
  titles: '称号',
  codes: '代码表',
  'comparison-targets': '目标比较',
  'comparison-incentives': '奖补比较',
  'comparison-rules': '约束性要求比较',
};
export const fieldTitleWords = { fieldTitle, tableTitles };
