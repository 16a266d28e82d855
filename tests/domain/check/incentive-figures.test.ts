import { describe, expect, it } from 'vitest';
import { BODY, makeCap, makeIncentive, makeRate, makeTarget, report, type Raw } from '../factories.ts';

/** The report on a policy whose one incentive gives other words and figures. */
function incentiveReport(words: string, overrides: Raw): string {
  const quote = `对新认定的市级“专精特新”中小企业，${words}`;
  const body = BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', quote);
  const front = { coding: 'partial', incentives: [makeIncentive({ quote, ...overrides })] };
  return report({ front, body });
}
const fixed = (overrides: Raw): Raw => ({ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元', ...overrides });

describe('the operator of an amount', () => {
  it('is the one printed around its figure', () => {
    expect(incentiveReport('给予不低于50万元奖补', { amounts: [fixed({})] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.0 (award).op (clause c2-1): “不低于50万元” is "ge", not "eq"
          → set op ge, or correct the quote"
    `);
    expect(incentiveReport('给予50万元以上奖补', { amounts: [fixed({ op: 'gt' })] })).toContain('“50万元以上” is "ge", not "gt"');
    expect(incentiveReport('给予不低于50万元奖补', { amounts: [fixed({ op: 'ge' })] })).toBe('');
  });

  it('is not left out where it is printed', () => {
    const capped = (cap: Raw) => incentiveReport('按设备投资额的10%给予奖补，最高100万元', { amounts: [makeRate(), makeCap(cap)] });
    expect(capped({ op: null })).toContain('amounts.1 (cap).op (clause c2-1): “最高100万元” is "le", not "null"');
    expect(capped({})).toBe('');
  });

  it('is eq for a bare number, and the reader’s to tell where two numbers could be meant', () => {
    expect(incentiveReport('给予50万元奖补', { amounts: [fixed({ op: 'le' })] })).toContain('50万元 has op "le": the words around it say "eq"');
    expect(incentiveReport('给予50万元以上奖补，另给50万元', { amounts: [fixed({})] })).toBe('');
  });
});

describe('the operator of a condition', () => {
  const condition = (printed: string, op: string | null) => ({
    kind: 'amount_at_least',
    measure: 'equipment_planned',
    op,
    value: 300,
    unit: '万元',
    quote: `设备投入${printed}`,
  });
  const told = (printed: string, op: string) =>
    incentiveReport(`设备投入${printed}的，给予奖补`, {
      amounts: [{ key: 'award', role: 'unspecified' }],
      conditions: [
        { kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '新认定的市级“专精特新”中小企业' },
        { any: [condition(printed, op), condition(printed, op)] },
      ],
    });

  it.each([
    ['达到300万元', 'ge'],
    ['300万元', 'ge'],
    ['300万元以上', 'ge'],
    ['不低于300万元', 'ge'],
    ['超过300万元', 'gt'],
  ])('%s is %s', (printed, op) => {
    expect(told(printed, op)).toBe('');
  });

  it.each([
    ['超过300万元', 'ge', '“超过300万元” is "gt", not "ge"'],
    ['300万元以上', 'gt', '“300万元以上” is "ge", not "gt"'],
    ['不超过300万元', 'ge', '“不超过300万元” is "le", not "ge"'],
  ])('%s is not %s, inside a group too', (printed, op, message) => {
    expect(told(printed, op)).toContain(`conditions.1.any.0.op (clause c2-1): ${message}`);
  });
});

it('a limit is no minimum', () => {
  const limited = (words: string) =>
    incentiveReport(`${words}，每个给予50万元奖补`, {
      amounts: [fixed({ per: 'item', quote: '每个给予50万元', limits: [{ max: 2, unit: '个国家', quote: words }] })],
    });
  expect(limited('资助最多2个国家')).toBe('');
  expect(limited('进入2个国家')).toBe('');
  expect(limited('进入不少于2个国家')).toContain('amounts.0 (award).limits.0 (clause c2-1): “不少于2个” is "ge", and a limit is "le"');
});

it('a limit is no day of the calendar, and no other unit', () => {
  const limited = (words: string, max: number, unit: string) =>
    incentiveReport(`${words}，给予50万元奖补`, { amounts: [fixed({ quote: '给予50万元', limits: [{ max, unit, quote: words }] })] });
  expect(limited('于3月31日前提交', 31, '日')).toContain('limits.0 (clause c2-1): 31日 is a day or month of the calendar');
  expect(limited('于每月10日前提交', 10, '日')).toContain('limits.0 (clause c2-1): 10日 is a day or month of the calendar');
  expect(limited('于3月31日前提交', 3, '月')).toContain('limits.0 (clause c2-1): 3月 is a day or month of the calendar');
  expect(limited('补贴期不超过30日', 30, '日')).not.toContain('of the calendar');
  expect(limited('补贴期不超过3个月', 3, '个月')).not.toContain('of the calendar');
});

it('the threshold of a target has the printed operator', () => {
  const words = '年营业收入10亿元以上企业 5家';
  const told = (op: string) =>
    report({
      body: BODY.replace('培育市级“专精特新”中小企业 700家以上', `培育${words}`),
      front: {
        targets: [
          makeTarget({
            quote: words,
            indicator: '企业',
            status: null,
            tiers: [],
            op: 'eq',
            op_printed: null,
            value: 5,
            threshold: { op, value: 10, unit: '亿元', of: '年营业收入' },
          }),
        ],
      },
    });
  expect(told('ge')).toBe('');
  expect(told('gt')).toContain('targets.0 (demo-2022-t-srdi).threshold (clause c1-p1): “10亿元以上” is "ge", not "gt"');
});

describe('a sum', () => {
  it('that no JSON number says is told with its field, before anything is published', () => {
    const words = '给予987654321.9876543亿元奖补';
    expect(incentiveReport(words, { amounts: [fixed({ value: 987654321.9876543, unit: '亿元' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.0 (award).value (clause c2-1): 987654321.9876543亿元 is 98765432198765430 yuan, more digits than a JSON number carries exactly
          → look up the printed digits: fifteen of them can be published"
    `);
  });

  it('of fifteen digits is exact, fen included', () => {
    expect(incentiveReport('给予9999999999999.99元奖补', { amounts: [fixed({ value: 9999999999999.99, unit: '元' })] })).toBe('');
  });
});
