import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { placeText, plain, quiet, strong, type Placed, type PlacedDecor, type PlacedRule, type Shape } from '../../../src/charts/grammar/placed.ts';
import { seriesStyle } from '../../../src/charts/grammar/series-style.ts';
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
    expect(count(both, /class="chart-text"/g)).toBe(1);
    expect(count(both, /<text [^>]*>2021<\/text>/g)).toBe(2);
    const one = drawn({ texts: [text(1)] });
    expect(one).toMatch(/<text class="chart-text chart-plain" [^>]*>2021<\/text>/);
  });

  it('shapes of one look are a group, of two looks two elements', () => {
    const alike = drawn({ decor: [decor(dot(1)), decor(dot(9))] });
    expect(alike).toContain('<g class="chart-fill"><circle cx="1" cy="5" r="3"/><circle cx="9" cy="5" r="3"/></g>');
    const unlike = drawn({ decor: [decor(dot(1)), decor(dot(9, true))] });
    expect(count(unlike, /class="chart-fill"/g)).toBe(1);
    expect(count(unlike, /class="chart-hollow"/g)).toBe(1);
    expect(count(unlike, /chart-series--none/g)).toBe(1);
  });
});

describe('the look of a chart', () => {
  const placed: Placed = {
    width: 100,
    height: 50,
    rules: (['grid', 'tick', 'row', 'strand', 'zero'] as const).map((kind, i) => rule(kind, i)),
    texts: [text(1), placeText([[strong('9'), quiet('2021'), { text: '芜湖', style: 'city' }]], { body: 13, small: 12 }, { x: 0, top: 9, role: 'name' })],
    decor: [dot(1), dot(2, true), { kind: 'ring', cx: 1, cy: 1, r: 2 } as const].map(decor),
    items: [
      {
        fact: 'a-2021-t-b',
        url: '/policies/a-2021/#fact-a-2021-t-b',
        city: 'a',
        style: seriesStyle(0),
        title: '甲',
        shapes: [dot(5)],
        leader: { x: 1, y1: 2, y2: 3 },
        label: text(5),
        hit: { x: 0, y: 0, width: 24, height: 24 },
      },
    ],
  };
  const about = { id: 'demo', label: 'demo' };
  const page = toSvg(placed, about);
  const file = toSvg(placed, { ...about, standalone: { title: '题', desc: '口径', source: '来源' } });
  const LOOKS = /^(?:fill|stroke|stroke-opacity|paint-order|pointer-events|font-weight)$/;
  /** Of each element with classes these, and the attributes that say how it looks. */
  const looksOf = (svg: string) =>
    [...svg.matchAll(/<[a-z]+( [^>]*?)\/?>/g)].flatMap(([, all = '']) => {
      const attributes = new Map([...all.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
      const classes = attributes.get('class')?.split(' ') ?? [];
      return classes.length === 0 ? [] : [{ classes, looks: [...attributes.keys()].filter((name) => LOOKS.test(name)) }];
    });

  it('is said by classes on the page, by attributes in a file that stands alone', () => {
    expect(looksOf(page).filter(({ looks }) => looks.length > 0)).toEqual([]);
    const looking = looksOf(file).filter(({ looks }) => looks.length > 0);
    expect(looking.length).toBeGreaterThan(12);
  });

  it('is said of every class by the style sheet, attribute by attribute', () => {
    const said = new Map<string, string[]>();
    postcss.parse(readFileSync('src/styles/charts.css', 'utf8')).walkRules((rule) => {
      const named = rule.selectors.map((of) => /^\.([\w-]+)$/.exec(of)?.[1] ?? /^\[class\^='([\w-]+)'\]$/.exec(of)?.[1]).filter((name) => name !== undefined);
      rule.walkDecls(({ prop }) => {
        for (const name of named) said.set(name, [...(said.get(name) ?? []), prop]);
      });
    });
    const missing = looksOf(file)
      .filter(({ classes }) => !classes.includes('chart-paper'))
      .flatMap(({ classes, looks }) => {
        const names = [...classes, ...(classes.some((name) => name.startsWith('chart-rule--')) ? ['chart-rule--'] : [])];
        return looks.filter((look) => !names.some((name) => said.get(name)?.includes(look))).map((look) => `${classes.join(' ')}: ${look}`);
      });
    expect(missing).toEqual([]);
  });
});
