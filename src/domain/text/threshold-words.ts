import type { measures } from '../vocabulary.ts';

/** What a threshold measures, by the words before its figure; the first that is named. */
export const THRESHOLD_WORDS: readonly (readonly [RegExp, keyof typeof measures])[] = [
  [/亩均投资|投资强度/, 'investment_per_mu'],
  [/亩均税/, 'tax_per_mu'],
  [/(?:地方|经济|财政|[区县市]级)(?:经济|财政|综合)?贡献/, 'local_contribution'],
  [/纳税|税收|税金|税额/, 'tax_paid'],
  [/固定资产(?:总)?投资/, 'fixed_asset_investment'],
  [/总投资|投资总额|计划投资/, 'total_investment'],
  [/设备(?:投资|投入)|设备[^，。；]{0,6}，投资额/, 'equipment_planned'],
  [/(?<!网络|网上|线上|月|月均|季度)(?:销售|营业|业务|零售)(?:收入|额)|营收/, 'annual_revenue'],
  [/研发(?:投入|费用|经费)/, 'rnd_spend'],
  [/(?<!进)出口额/, 'export_value'],
  [/(?<!月|月均|季度|亩均)产值/, 'output_value'],
];

/** Words beside a figure that make it a step, a share or a sum of many: it is no amount that is reached. */
export const NO_THRESHOLD = /增长|增幅|增加|新增|每/;
