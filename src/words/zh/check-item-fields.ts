import type { ProfileField, profileFields } from '../../domain/rules/profile.ts';

type Fields = typeof profileFields;
/** Names of what one thing of a list answer has. */
type ItemField = {
  [F in ProfileField]: Fields[F] extends {
    type: 'list';
    of: { type: 'item'; fields: infer I };
  }
    ? keyof I & string
    : never;
}[ProfileField];
/** Their values alone say what they are. */
type SelfEvident = 'title' | 'kind' | 'role' | 'measure' | 'object' | 'medium' | 'name' | 'board' | 'contest' | 'prize';
export type ItemNames = Readonly<Record<Exclude<ItemField, SelfEvident>, string> & Partial<Record<SelfEvident, undefined>>>;

/** Before the value where the value alone would not say what it is. A page prints them once for its script. */
export const checkItemFields: ItemNames = {
  conferred_by: '认定地',
  conferred_on: '认定日期',
  valid_to: '有效期至',
  renewal: '复核',
  sale_price_cny: '售价',
  recognised_by: '认定级别',
  developer_in_city: '当地研制',
  new: '今年新获',
  level: '级别',
  year: '年份',
  national_little_giant: '国家级“小巨人”户数',
  anhui_provincial_srdi: '安徽省级专精特新户数',
  other_provincial_srdi: '省外省级户数',
  deal_cny: '成交额',
  paid_cny: '实际支付',
  sep: '融合标准必要专利',
  ip_service: '知识产权服务标准',
  advanced: '先进标准',
  count: '个数',
  figure: '数额',
  selected: '入选',
  spend_cny: '费用',
  booth_cny: '展位费',
  transport_cny: '运输费',
};
