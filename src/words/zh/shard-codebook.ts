import type { ShardCodebook } from '../../domain/schema/shard.ts';
import { codebook } from './codebook.ts';

const { policies, targets, incentives, amount } = codebook;
const PRINTED = '照录原文';

const cell = {
  row: { meaning: '所在行的编号', example: 'row-municipal' },
  blank: { meaning: '空格种类；有值时省略', example: 'silent' },
  passages: { meaning: '原文提到此行之处；没有则省略' },
};

const value = {
  fact: { meaning: '要点编号；位置为 /policies/<文件>/#fact-<编号>', example: 'wuhu-2022-t-municipal-srdi' },
  clause: targets.clause,
  op: targets.op,
  value: targets.value,
  value_max: targets.value_max,
  unit: targets.unit,
  per: targets.per,
  flags: targets.discrepancies,
};
const targetValue = {
  ...value,
  role: { meaning: '在格中的作用：goal 目标，part 其中，milestone 分年，repeat 另见，baseline 实有数，promise 未量化的承诺', example: 'goal' },
  basis: targets.basis,
  each: targets.each,
  scope: targets.scope,
  measured_against: targets.relative_to,
  from: targets.from,
  year: targets.year,
};
const amountValue = {
  ...value,
  role: { ...amount.role, meaning: `${amount.role.meaning}，benefit 非现金` },
  measured_against: { meaning: '比例的基数，或所依附的另一笔的名称', unit: PRINTED },
};

const head = {
  id: policies.id,
  city: policies.city,
  short: policies.short,
  title: policies.title,
  stage: policies.stage,
  holding: policies.holding,
  coding: policies.coding,
  validity: policies.validity,
  horizon: policies.horizon,
};
const version = { meaning: '数据版本：内容最近一次提交的日期与校验值', example: '2026-11-28-0a1b2c3d' };

/** What every field of the files for comparing means, beside the codebook of the records. */
export const shardCodebook: ShardCodebook = {
  choice: {
    ...head,
    city_zh: { meaning: '城市名称', example: '芜湖' },
    province: { meaning: '省份名称', example: '安徽省' },
    year: { meaning: '成文或推定的年份；空为不详', unit: '公历年', example: 2022 },
  },
  row: {
    id: { meaning: '行的编号，也是比较页上的位置', example: 'row-municipal' },
    comparison: { meaning: '所属比较：targets 目标，incentives 奖补', example: 'targets' },
    zh: { meaning: '行的名称', example: '市级专精特新' },
    section: { meaning: '所属部分的编号', example: 'title' },
    section_zh: { meaning: '所属部分的名称', example: '梯度称号' },
    topic: { meaning: '目标行的主题；奖补行为空' },
    event: { meaning: '奖补行的事项；目标行为空', example: 'equipment-investment' },
    titles: { meaning: '此行所计的称号；空列为与称号无关' },
    documents: { meaning: '此行有值的文件数', unit: '份' },
  },
  title: {
    id: { meaning: '称号编号', example: 'municipal-srdi' },
    zh: { meaning: '称号名称', example: '市级专精特新中小企业' },
    en: { meaning: '英文名称' },
    rung: { meaning: '梯级：feeder 入门，municipal 市级，provincial 省级，national 国家级；空为级别未写明', example: 'municipal' },
    row: { meaning: '比较中所在的行；空为没有自己的行' },
    conferred_by: { meaning: '由谁认定' },
    definition: { meaning: '说明' },
    words: { meaning: '条文含其一即算提到此称号' },
    conferred: { meaning: '在何地何时认定' },
    satisfied_by: { meaning: '持有即视同持有此称号的其他称号' },
    unclear_for: { meaning: '持有时不能断定是否也持有此称号的其他称号' },
  },
  conferral: {
    provinces: { meaning: 'all 为全国，否则列省份名称' },
    from: { meaning: '开始认定的日期；空为不详', unit: 'YYYY-MM-DD' },
    until: { meaning: '停止认定的日期；空为没有停止', unit: 'YYYY-MM-DD' },
    source: { meaning: '依据' },
  },
  passage: { clause: targets.clause, quote: { meaning: '提到此行的词句', unit: PRINTED } },
  target: {
    ...targetValue,
    indicator: targets.indicator,
    tiers: targets.tiers,
    pool_for: targets.pool_for,
    op_printed: targets.op_printed,
    basis_evidence: targets.basis_evidence,
    duration_years: targets.duration_years,
    threshold: targets.threshold,
    commitment: targets.commitment,
    verb: targets.verb,
    quote: targets.quote,
    sentence: targets.sentence,
  },
  amount: {
    ...amountValue,
    amount: { meaning: '金额编号；非现金省略', example: 'wuhan-2021-i-above-scale-award' },
    base: amount.base,
    builds_on: { meaning: '所依附的另一笔的名称' },
    cap_window: amount.cap_window,
    shared_by: { meaning: '共用此封顶的项数；只限一项时省略', unit: '项' },
  },
  offer: {
    id: { meaning: '支持事项的编号，即其金额的 fact', example: 'wuhan-2021-i-above-scale' },
    title: incentives.title,
    group: incentives.group,
    event: incentives.event,
    level: incentives.level,
    instrument: incentives.instrument,
    beneficiary: incentives.beneficiary,
    beneficiary_kind: incentives.beneficiary_kind,
    payer: incentives.payer,
    recurrence: incentives.recurrence,
    tiers_required: incentives.tiers_required,
    stacking: incentives.stacking,
    references: incentives.references,
    quote: incentives.quote,
    sentence: incentives.sentence,
  },
  target_cell: { ...cell, values: { meaning: '格中各项目标，先目标，后其中、分年、实有数与承诺；空格省略' } },
  incentive_cell: { ...cell, values: { meaning: '格中各处金额与非现金支持；空格省略' } },
  flag: {
    id: { meaning: '出入编号', example: 'yangzhou-2022-d-tech-sme' },
    text: { meaning: '标在数字旁的话', example: '存量≠新增' },
    grave: { meaning: 'true 为矛盾、合计不符或印误' },
  },
  head: { ...head, url: policies.url },
  policy_shard: {
    data_version: version,
    as_of: { meaning: '判断规划期是否已过的日期', unit: 'YYYY-MM-DD' },
    policy: { meaning: '文件：列头所需' },
    flags: { meaning: '涉及其数字的出入' },
    offers: { meaning: '其支持事项，金额以 fact 指向' },
    targets: { meaning: '目标比较每一行的格，次序同 rows.json' },
    incentives: { meaning: '奖补比较每一行的格，次序同 rows.json' },
  },
  row_target: targetValue,
  row_amount: amountValue,
  row_cell: {
    policy: targets.policy,
    blank: cell.blank,
    values: { meaning: '格中各项的数字，不含词句；空格省略' },
  },
  row_shard: {
    data_version: version,
    row: { meaning: '行' },
    policies: { meaning: '此行共有几份文件的格，各分卷合计', unit: '份' },
    next: { meaning: '下一分卷的路径；空为末卷', example: 'row/row-municipal.2.json' },
    cells: { meaning: '各文件在此行的格' },
  },
};
