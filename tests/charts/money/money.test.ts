import { describe, expect, it } from 'vitest';
import { placeMoney, type MoneySection, type MoneyValue } from '../../../src/charts/money/money.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.charts.money.drawn;
const amount = (value: number | null, more: Partial<MoneyValue> = {}): MoneyValue => ({
  fact: `i-${value}`,
  url: '/policies/demo-2022/#f',
  city: 'demo',
  series: 0,
  name: '示例 2022',
  op: 'eq',
  value,
  value_max: null,
  figure: `${value} 万元`,
  remark: '每户企业',
  draft: false,
  title: `${value}`,
  ...more,
});
const section = (kind: MoneySection['kind'], ...values: MoneyValue[]): MoneySection => ({ kind, rows: [{ id: 'row', name: '智能工厂', values }] });
const place = (sections: readonly MoneySection[], width = 1328) => placeMoney(sections, { width, words });
const itemOf = (placed: ReturnType<typeof place>, fact: string) => placed.items.find((i) => i.fact === fact);
const xOf = (placed: ReturnType<typeof place>, fact: string): number => {
  const symbol = itemOf(placed, fact)?.shapes.find((s) => s.kind === 'symbol');
  return symbol?.kind === 'symbol' ? symbol.cx : NaN;
};
const barOf = (placed: ReturnType<typeof place>, fact: string) => itemOf(placed, fact)?.shapes.find((s) => s.kind === 'bar');

describe('money for an event', () => {
  it('has another form for a sum, a limit and a share', () => {
    const { items } = place([section('sum', amount(50)), section('limit', amount(100, { op: 'le' })), section('share', amount(0.3))]);
    expect(items.map((i) => i.shapes.map((s) => s.kind))).toEqual([['symbol'], ['bar', 'bracket'], ['bar', 'bracket']]);
    expect(items.map((i) => i.shapes.find((s) => s.kind === 'bar')).map((s) => s?.kind === 'bar' && s.hollow)).toEqual([false, true, false]);
  });
  it('puts larger sums farther right, by their ratio', () => {
    const placed = place([section('sum', amount(1000), amount(100), amount(10))]);
    expect(xOf(placed, 'i-1000') - xOf(placed, 'i-100')).toBeCloseTo(xOf(placed, 'i-100') - xOf(placed, 'i-10'));
    expect(xOf(placed, 'i-100')).toBeGreaterThan(xOf(placed, 'i-10'));
  });
  it('gives limits an axis of their own, whatever the sums are', () => {
    const limit = section('limit', amount(100, { fact: 'limit' }), amount(20));
    const alone = barOf(place([limit]), 'limit');
    expect(barOf(place([section('sum', amount(1), amount(100_000)), limit]), 'limit')).toMatchObject({
      x1: alone?.kind === 'bar' && alone.x1,
      x2: alone?.kind === 'bar' && alone.x2,
    });
  });
  it('draws a share as part of its own whole', () => {
    const bar = barOf(place([section('share', amount(0.25))]), 'i-0.25');
    const whole = itemOf(place([section('share', amount(0.25))]), 'i-0.25')?.shapes.find((s) => s.kind === 'bracket');
    expect(bar?.kind === 'bar' && whole?.kind === 'bracket' ? (bar.x2 - bar.x1) / (whole.x - bar.x1) : NaN).toBeCloseTo(0.25);
  });
  it('says in words what has no axis', () => {
    const item = itemOf(place([section('share', amount(null, { figure: '2 个百分点' }))]), 'i-null');
    expect(item?.shapes).toEqual([]);
    expect(item?.label?.lines[0]?.runs[1]?.text).toBe('2 个百分点');
  });
  it('leaves out a kind of which there is nothing', () => {
    expect(place([{ kind: 'limit', rows: [] }, section('sum', amount(5))]).texts.some((t) => t.lines[0]?.runs[0]?.text === words.sections.limit.name)).toBe(
      false,
    );
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, whatever is given', (width) => {
    const long = ['征求意见稿', '招引安徽省“专精特新”中小企业的载体单位激励资金', '每招引一户', '给载体，不给企业'];
    const values = [0.5, 1, 99_999, 7, 7].map((v, i) => amount(v, { fact: `${i}`, remark: long.slice(0, i).join('，') }));
    const range = amount(5, { op: 'range', value_max: 10 });
    const placed = place(
      [
        section('sum', ...values, range, amount(3, { op: 'ge' })),
        section('limit', ...values),
        section('share', amount(0.1), amount(1.2), amount(null, { remark: long.join('，') })),
      ],
      width,
    );
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
