import { describe, expect, it } from 'vitest';
import { placeText, plain, type Placed, type PlacedDecor, type PlacedRule, type Shape } from '../../../src/charts/grammar/placed.ts';
import { toSvg } from '../../../src/charts/grammar/svg.ts';

const drawn = (placed: Partial<Placed>) =>
  toSvg({ width: 100, height: 50, rules: [], texts: [], decor: [], items: [], ...placed }, { id: 'demo', label: 'demo' });
const count = (svg: string, of: RegExp) => [...svg.matchAll(of)].length;
const rule = (kind: PlacedRule['kind'], x: number): PlacedRule => ({ kind, x1: x, x2: x, y1: 0, y2: 9 });
const text = (x: number) => placeText([[plain('2021')]], { body: 12, small: 12 }, { x, top: 0, role: 'tick' });
const dot = (cx: number, hollow = false): Shape => ({ kind: 'symbol', shape: 'circle', cx, cy: 5, r: 3, hollow });
const decor = (shape: Shape): PlacedDecor => ({ style: null, shape });

describe('what neighbours share in an SVG stands once', () => {
  it('lines of one kind are one path, in their order with those of others', () => {
    const svg = drawn({
      rules: [rule('grid', 1), rule('grid', 2), rule('zero', 3), { kind: 'row', x1: 0, x2: 9, y1: 4, y2: 4 }, { kind: 'row', x1: 0, x2: 9, y1: 5, y2: 7 }],
    });
    expect([...svg.matchAll(/class="chart-rule--(\w+)" d="([^"]+)"/g)].map((m) => [m[1], m[2]])).toEqual([
      ['grid', 'M1 0V9M2 0V9'],
      ['zero', 'M3 0V9'],
      ['row', 'M0 4H9M0 5L9 7'],
    ]);
  });

  it('texts are a group on one halo, and one line that stands alone has its own', () => {
    const both = drawn({ texts: [text(1), text(50)] });
    expect(count(both, /paint-order/g)).toBe(1);
    expect(count(both, /<text [^>]*>2021<\/text>/g)).toBe(2);
    const one = drawn({ texts: [text(1)] });
    expect(one).toMatch(/<text class="chart-text chart-plain" stroke="[^"]+" [^>]*paint-order="stroke"[^>]*>2021<\/text>/);
  });

  it('shapes of one look are a group, of two looks two elements', () => {
    const alike = drawn({ decor: [decor(dot(1)), decor(dot(9))] });
    expect(alike).toMatch(
      /<g fill="[^"]+" stroke="none" class="chart-fill"><path d="[^"]+" transform="translate\(1 5\)"\/><path d="[^"]+" transform="translate\(9 5\)"\/><\/g>/,
    );
    const unlike = drawn({ decor: [decor(dot(1)), decor(dot(9, true))] });
    expect(count(unlike, /class="chart-fill"/g)).toBe(1);
    expect(count(unlike, /class="chart-hollow"/g)).toBe(1);
    expect(count(unlike, /chart-series--none/g)).toBe(1);
  });
});
