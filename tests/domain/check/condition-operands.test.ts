/** What the words of a condition print of its operands is coded, and what is coded they name. */
import { expect, it } from 'vitest';
import { measureBreach, namesActivity, unreadInAll, unreadOperands } from '../../../src/domain/check/condition-operands.ts';
import { conditionInput } from '../../../src/domain/schema/condition.ts';
import type { Leaf } from '../../../src/domain/schema/condition-leaves.ts';

const leaf = (raw: Record<string, unknown>) => conditionInput.parse(raw) as Leaf;
const unread = (raw: Record<string, unknown>) => unreadOperands(leaf(raw), String(raw.quote)).map(({ operand, value }) => `${operand} ${value}`);

it.each([
  [{ kind: 'standard', level: 'national', quote: '主持制定国家标准' }, ['role lead']],
  [{ kind: 'standard', role: 'lead', quote: '主持制定国家标准' }, ['level national']],
  [{ kind: 'standard', role: 'lead', level: 'national', quote: '主持制定国家标准' }, []],
  [{ kind: 'wins', quote: '市级获奖企业' }, ['level municipal']],
  [{ kind: 'wins', quote: '“创客中国”中小企业创新创业大赛一等奖' }, ['prize first', 'contest Maker in China contest']],
  [{ kind: 'industry', industries: ['other'], quote: '规上工业企业' }, ['industries industrial']],
  [{ kind: 'firm_size', sizes: ['medium'], quote: '中小企业' }, ['sizes small', 'sizes micro']],
  [{ kind: 'listing', boards: ['bse'], quote: '北交所和沪深交易所上市' }, ['boards sse_szse']],
  [{ kind: 'relocated', quote: '整体搬迁到我市' }, ['whole true']],
  [{ kind: 'scale_status', step: 'is', quote: '首次进入规模以上' }, ['step first_time']],
  [{ kind: 'holds_title', titles: ['provincial-srdi'], quote: '省外认定的“专精特新”企业' }, ['conferred_outside the province of the document']],
  [{ kind: 'holds_title', titles: ['provincial-srdi'], quote: '安徽省“专精特新”中小企业' }, ['conferred_in anhui']],
  [{ kind: 'in_list', list: '创新产品目录', list_kind: 'pool', quote: '创新产品目录' }, ['list_kind catalogue']],
  [{ kind: 'patent', status: 'granted', quote: '已授权的国外发明专利' }, ['jurisdiction foreign']],
])('what is printed is coded: %o', (raw, expected) => {
  expect(unread(raw)).toEqual(expected);
});

it('an operand that several conditions share stands in one of them', () => {
  const words = '对主持制定国家标准的单位';
  const [role, level] = [leaf({ kind: 'standard', role: 'lead', quote: '主持制定' }), leaf({ kind: 'standard', level: 'national', quote: '国家标准' })];
  expect(unreadInAll([role, level], words)).toBeNull();
  expect(unreadInAll([role], words)?.operand).toBe('level');
  expect(unreadInAll([], words)).toBeNull();
});

it('activities and measures are named', () => {
  expect(namesActivity('power_trading', '参与电力直接交易')).toBe(true);
  expect(namesActivity('cross_border', '参与电力直接交易')).toBe(false);
  expect(namesActivity('other', '参与电力直接交易')).toBe(true);
  expect(measureBreach(['equipment_planned'], '设备投入、软件投入')).toEqual({ measure: 'software_planned', isPrinted: true });
  expect(measureBreach(['cloud_spend'], '设备投入')).toEqual({ measure: 'cloud_spend', isPrinted: false });
  expect(measureBreach(['equipment_planned', 'software_planned'], '设备投入、软件投入')).toBeNull();
  expect(measureBreach(['tech_contract_deal'], '技术转让额')).toBeNull();
  expect(measureBreach(['tech_contract_paid'], '实际支付的技术成果转让合同交易金额')).toBeNull();
  expect(measureBreach(['tech_contract_paid'], '技术转让额')).not.toBeNull();
});
