/**
 * Draws a placed chart as SVG text. A saved file says all of its look in presentation attributes; on the page class
 * names do, by `charts.css`, which knows the dark colours too: most of a chart's bytes would say its look again.
 */
import { line, symbol, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolStar, symbolTriangle, symbolWye, type SymbolType } from 'd3';
import { toWellFormed } from '../../domain/text/well-formed.ts';
import type { ShapeName } from './series-style.ts';
import { partOf, type ChartSheet, type Stretch } from './sheets.ts';
import {
  isSpaced,
  measure,
  placeText,
  quiet,
  strong,
  wrapRuns,
  type Placed,
  type PlacedDecor,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type RunStyle,
  type Shape,
} from './placed.ts';

const light = { paper: '#fbfaf6', ink: '#1c1b19', ink2: '#5d5a53', ink3: '#6f6b63', rule: '#dcd8cd' } as const;
const FONT = "'PingFang SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif";

/** What a saved file has to say of itself. */
export interface Standalone {
  readonly title: string;
  /** What is shown, on which basis. */
  readonly desc: string;
  /** Source line printed at the foot. */
  readonly source: string;
}
export interface SvgOptions {
  /** Unique in the page: prefix of every id in the SVG. */
  readonly id: string;
  /** Name of the chart for screen readers. */
  readonly label: string;
  /** Site-relative record url → link, e.g. with the base path; as it is when left out. */
  readonly href?: (url: string) => string;
  /** Makes a file that stands alone: namespace, paper, title, description, source. */
  readonly standalone?: Standalone;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Safe in text and in quoted attributes; characters that XML forbids are dropped. */
export const escapeXml = (text: string): string =>
  toWellFormed(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** Coordinates to a tenth of a pixel. */
const round = (value: number): string => `${Math.round(value * 10) / 10 + 0}`;

type Attributes = Record<string, string | number | null | undefined>;
/** An element, or a text. */
type Svg = string | { readonly name: string; readonly attributes: Attributes; readonly style: Attributes; readonly content: readonly Svg[] };

/** How an element looks: its class, and what `charts.css` says of that class, in the light colours. */
interface Look {
  readonly class?: string;
  readonly style: Attributes;
}

const element = (name: string, attributes: Attributes, content: readonly Svg[] = [], look?: Look): Svg => ({
  name,
  attributes: look?.class === undefined ? attributes : { class: look.class, ...attributes },
  style: look?.style ?? {},
  content,
});

/** @param isStyled a style sheet says how classes look. Values and texts are escaped here, null values left out. */
function written(svg: Svg, isStyled: boolean): string {
  if (typeof svg === 'string') return escapeXml(svg);
  const { name, attributes, style } = svg;
  const said = Object.entries(isStyled ? attributes : { ...style, ...attributes })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`)
    .join('');
  const content = svg.content.map((inner) => written(inner, isStyled)).join('');
  return content === '' ? `<${name}${said}/>` : `<${name}${said}>${content}</${name}>`;
}

const symbols: Record<ShapeName, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond2,
  star: symbolStar,
  cross: symbolCross,
  wye: symbolWye,
};
/** diamond2 is drawn small for its size; this brings it to the others' weight. */
const weights: Partial<Record<ShapeName, number>> = { diamond: 1.25, triangle: 0.92, star: 0.95 };

const symbolPath = (shape: ShapeName, r: number): string => symbol(symbols[shape], Math.PI * r * r * (weights[shape] ?? 1)).digits(2)() ?? '';

const translate = (x: number, y: number) => `translate(${round(x)} ${round(y)})`;

/** Where colour goes: inside, on the outline, or outline with paper inside. Outlines are {@link OUTLINE} wide where nothing else is said. */
const solid = (color: string): Look => ({ class: 'chart-fill', style: { fill: color, stroke: 'none' } });
const outlined = (color: string): Look => ({ class: 'chart-stroke', style: { fill: 'none', stroke: color } });
const hollow = (color: string): Look => ({ class: 'chart-hollow', style: { fill: light.paper, stroke: color } });
const OUTLINE = 1.8;

/** An element without content: where it lies, how it looks, and what sets it apart from others of its look. */
interface Drawn {
  readonly name: string;
  readonly at: Attributes;
  readonly look: Look;
  readonly own?: Attributes;
}

/** A circle by its centre, any other symbol by its outline around the origin. */
function symbolAt({ shape, cx, cy, r: radius, hollow: isHollow }: Extract<Shape, { kind: 'symbol' }>): Pick<Drawn, 'name' | 'at'> {
  const r = isHollow ? radius - 0.7 : radius;
  return shape === 'circle' ? { name: 'circle', at: { cx, cy, r } } : { name: 'path', at: { d: symbolPath(shape, r), transform: translate(cx, cy) } };
}

function drawn(shape: Shape, color: string): Drawn {
  switch (shape.kind) {
    case 'symbol':
      return { ...symbolAt(shape), look: shape.hollow ? hollow(color) : solid(color) };
    case 'ring':
      return {
        name: 'circle',
        at: { cx: shape.cx, cy: shape.cy, r: shape.r },
        look: outlined(color),
        own: { 'stroke-width': 1.3, 'stroke-dasharray': shape.isUnbroken === true ? null : '2.6 2.4' },
      };
    case 'arrow': {
      const back = shape.x2 > shape.x1 ? -5 : 5;
      const d = `M${round(shape.x1)} ${round(shape.y)}H${round(shape.x2)}m${back} -4.5l${-back} 4.5l${back} 4.5`;
      return { name: 'path', at: { d }, look: outlined(color), own: { 'stroke-linejoin': 'round' } };
    }
    case 'bar':
      return {
        name: 'line',
        at: { x1: shape.x1, x2: shape.x2, y1: shape.y, y2: shape.y },
        look: outlined(color),
        own: { 'stroke-width': shape.hollow ? 2 : 4 },
      };
    case 'bracket': {
      const serif = shape.opens === 'left' ? -5 : 5;
      const top = shape.y - shape.height / 2;
      const d = `M${round(shape.x + serif)} ${round(top)}H${round(shape.x)}v${round(shape.height)}h${serif}`;
      return { name: 'path', at: { d }, look: outlined(color), own: { 'stroke-width': 2 } };
    }
    case 'line': {
      const path = line<{ x: number; y: number }>(
        (p) => p.x,
        (p) => p.y,
      ).digits(1);
      return { name: 'path', at: { d: path([...shape.points]) }, look: outlined(color), own: { 'stroke-width': 1.4 } };
    }
    case 'band': {
      // an outline lies inside its box
      const inset = shape.look === 'solid' ? 0 : 0.75;
      const { x, y, width, height } = shape.box;
      const looks = { solid, hollow, dashed: outlined };
      return {
        name: 'rect',
        at: { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset },
        look: looks[shape.look](color),
        own: { 'stroke-width': shape.look === 'solid' ? null : 1.5, 'stroke-dasharray': shape.look === 'dashed' ? '3 3' : null },
      };
    }
  }
}

/** Neighbours that are alike, in their order: what they share is written once. */
function runsOf<T>(all: readonly T[], alike: (a: T, b: T) => boolean): (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last !== undefined && alike(last[0], one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

const areSame = (a: Attributes, b: Attributes): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? null) === (b[name] ?? null));
const looksAlike = (a: Drawn, b: Drawn): boolean => a.look.class === b.look.class && areSame(a.look.style, b.look.style) && areSame(a.own ?? {}, b.own ?? {});

/** Shapes of one colour; neighbours that look alike are a group. */
const shapesSvg = (shapes: readonly Shape[], color: string): Svg[] =>
  runsOf(
    shapes.map((shape) => drawn(shape, color)),
    looksAlike,
  ).map(([first, ...more]) =>
    more.length === 0
      ? element(first.name, { ...first.at, ...first.own }, [], first.look)
      : element(
          'g',
          first.own ?? {},
          [first, ...more].map(({ name, at }) => element(name, at)),
          first.look,
        ),
  );

const ruleLooks: Record<PlacedRule['kind'], Attributes> = {
  grid: { stroke: light.rule },
  tick: { stroke: light.rule, 'stroke-opacity': '0.45' },
  row: { stroke: light.ink3, 'stroke-opacity': '0.45' },
  strand: { stroke: light.ink3, 'stroke-dasharray': '1 5', 'stroke-opacity': '0.6' },
  zero: { stroke: light.ink3 },
};
/** Where one line is drawn, as part of a path. */
const lineData = ({ x1, y1, x2, y2 }: PlacedRule): string => {
  const end = x1 === x2 ? `V${round(y2)}` : y1 === y2 ? `H${round(x2)}` : `L${round(x2)} ${round(y2)}`;
  return `M${round(x1)} ${round(y1)}${end}`;
};

/** Lines of one kind that follow each other are one path. */
const rulesSvg = (rules: readonly PlacedRule[]): Svg[] =>
  runsOf(rules, (a, b) => a.kind === b.kind).map((run) =>
    element('path', { d: run.map(lineData).join('') }, [], {
      class: `chart-rule--${run[0].kind}`,
      style: { fill: 'none', 'stroke-width': 1, ...ruleLooks[run[0].kind] },
    }),
  );

function runLook(style: RunStyle, color: string): Look {
  switch (style) {
    case 'city':
      return { class: 'chart-city', style: { fill: color } };
    case 'strong':
      return { class: 'chart-strong', style: { fill: light.ink, 'font-weight': '600' } };
    case 'plain':
      return { class: 'chart-plain', style: { fill: light.ink } };
    case 'quiet':
      return { class: 'chart-quiet', style: { fill: light.ink3 } };
  }
}

/** Texts stand on a paper-coloured halo, so that grid lines do not run through them. */
const halo: Look = { class: 'chart-text', style: { stroke: light.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } };
const NO_LOOK: Look = { style: {} };
const both = (a: Look, b: Look): Look => ({ class: [a.class, b.class].filter(Boolean).join(' '), style: { ...a.style, ...b.style } });
const TYPE = 13;

/** The lines of a text, each an element; `shared` is how they look where no group around them says it. */
function linesSvg(text: PlacedText, color: string, shared: Look = NO_LOOK): Svg[] {
  return text.lines.map(({ y, runs }) => {
    const sizes = runs.map(({ size }): Attributes => ({ 'font-size': size === TYPE ? null : size }));
    const looks = runs.map(({ style }) => runLook(style, color));
    const words = runs.map((run, i) => (isSpaced(runs[i - 1], run) ? ' ' : '') + run.text);
    const at = { x: text.x === 0 ? null : text.x, y, 'text-anchor': text.anchor === 'start' ? null : text.anchor };
    const [look] = looks;
    return look === undefined || looks.length > 1
      ? element(
          'text',
          at,
          looks.map((each, i) => element('tspan', sizes[i] ?? {}, [words[i] ?? ''], each)),
          shared,
        )
      : element('text', { ...sizes[0], ...at }, [words[0] ?? ''], both(shared, look));
  });
}

/** Texts as one group, or as one line that stands alone. */
function textSvg(texts: readonly PlacedText[], color: string): Svg[] {
  const [only, ...more] = texts;
  if (only === undefined) return [];
  if (more.length === 0 && only.lines.length === 1) return linesSvg(only, color, halo);
  return [
    element(
      'g',
      {},
      texts.flatMap((text) => linesSvg(text, color)),
      halo,
    ),
  ];
}

function itemSvg(item: PlacedItem, href: (url: string) => string): Svg {
  const { color, series } = item.style;
  const { leader, hit } = item;
  return element('a', { class: `chart-dot chart-dot--${item.city} chart-series--${series}`, href: href(item.url), 'data-fact': item.fact }, [
    element('title', {}, [item.title]),
    ...(hit === null ? [] : [element('rect', { ...hit }, [], { class: 'chart-hit', style: { fill: 'none', 'pointer-events': 'all' } })]),
    ...(leader === null
      ? []
      : [
          element('line', { x1: leader.x, x2: leader.x, y1: leader.y1, y2: leader.y2 }, [], {
            class: 'chart-leader',
            style: { stroke: color, 'stroke-width': 1 },
          }),
        ]),
    ...shapesSvg(item.shapes, color),
    ...(item.label === null ? [] : textSvg([item.label], color)),
  ]);
}

/** Shapes that say nothing by themselves; neighbours of one series are one group. */
const decorSvg = (decor: readonly PlacedDecor[]): Svg[] =>
  runsOf(decor, (a, b) => a.style?.series === b.style?.series && a.style?.color === b.style?.color).map((run) => {
    const { series, color } = run[0].style ?? { series: 'none', color: light.ink2 };
    return element(
      'g',
      { class: `chart-series--${series}`, 'aria-hidden': 'true' },
      shapesSvg(
        run.map(({ shape }) => shape),
        color,
      ),
    );
  });

/** Everything but the root element. */
const bodySvg = (placed: Placed, href: (url: string) => string): Svg[] => [
  ...rulesSvg(placed.rules),
  ...textSvg(placed.texts, light.ink2),
  ...decorSvg(placed.decor),
  ...placed.items.map((item) => itemSvg(item, href)),
];

const rootAttributes = (width: number, height: number, top = 0): Attributes => ({
  viewBox: `0 ${round(top)} ${round(width)} ${round(height)}`,
  width,
  height,
  'font-family': FONT,
  'font-size': TYPE,
});
/** What everything in a chart has that does not say otherwise. */
const rootLook: Look = { style: { 'stroke-width': OUTLINE } };

const PAD = 24;

/** Head and foot of a file: title, description, source. */
function standaloneTexts(
  width: number,
  height: number,
  { title, desc, source }: Standalone,
): { head: PlacedText; foot: PlacedText; shift: number; full: number } {
  const big = { body: 19, small: 13 };
  const headLines = [...wrapRuns([strong(title)], width, big), ...wrapRuns([quiet(desc)], width, big)];
  const footType = { body: 12, small: 12 };
  const footLines = wrapRuns([quiet(source)], width, footType);
  const shift = PAD + measure(headLines, big).height + 14;
  const footTop = shift + height + 12;
  return {
    head: placeText(headLines, big, { x: PAD, top: PAD - 4, role: 'name' }),
    foot: placeText(footLines, footType, { x: PAD, top: footTop, role: 'note' }),
    shift,
    full: footTop + measure(footLines, footType).height + PAD - 6,
  };
}

function standaloneSvg(placed: Placed, id: string, href: (url: string) => string, about: Standalone): Svg {
  const { head, foot, shift, full } = standaloneTexts(placed.width, placed.height, about);
  const width = placed.width + 2 * PAD;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart chart--file',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    ...rootAttributes(width, full),
  };
  return element(
    'svg',
    root,
    [
      element('title', { id: `${id}-title` }, [about.title]),
      element('desc', { id: `${id}-desc` }, [[about.desc, ...placed.items.map((item) => item.title), about.source].join('\n')]),
      element('rect', { width, height: full }, [], { class: 'chart-paper', style: { fill: light.paper } }),
      ...textSvg([head], light.ink),
      element('g', { transform: translate(PAD, shift) }, bodySvg(placed, href)),
      ...textSvg([foot], light.ink2),
    ],
    rootLook,
  );
}

/**
 * The chart as one `<svg>` element. On the page it is a named group whose links the keyboard reaches; with
 * `standalone` it is a file that can be opened, printed and shared by itself.
 */
export function toSvg(placed: Placed, { id, label, href = (url) => url, standalone }: SvgOptions): string {
  if (standalone !== undefined) return written(standaloneSvg(placed, id, href, standalone), false);
  const root = { class: 'chart', id, role: 'group', 'aria-label': label, ...rootAttributes(placed.width, placed.height) };
  return written(element('svg', root, bodySvg(placed, href), rootLook), true);
}

/**
 * The chart as `<svg>` elements one below the other, cut for sheets of paper: on the page one named group like `toSvg`. Above
 * a part whose columns are named on an earlier sheet the names stand again, for paper alone.
 */
export function toSheets(placed: Placed, sheets: readonly ChartSheet[], { id, label, href = (url) => url }: SvgOptions): string {
  const part = (stretch: Stretch, isAgain: boolean): Svg =>
    element(
      'svg',
      {
        class: isAgain ? 'chart chart-heads' : 'chart',
        'aria-hidden': isAgain ? 'true' : null,
        ...rootAttributes(placed.width, stretch.bottom - stretch.top, stretch.top),
      },
      bodySvg(partOf(placed, stretch), href),
      rootLook,
    );
  const parts = sheets.map((sheet) =>
    element('div', { class: 'chart-sheet' }, [...(sheet.heads === null ? [] : [part(sheet.heads, true)]), part(sheet, false)]),
  );
  return written(element('div', { id, role: 'group', 'aria-label': label }, parts), true);
}
