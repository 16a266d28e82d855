/**
 * Draws a placed chart as SVG text. Presentation attributes only, so that the content security policy needs no
 * exception and a saved file looks like the page; class names let the page's `charts.css` recolour it.
 */
import { line, symbol, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolStar, symbolTriangle, symbolWye, type SymbolType } from 'd3';
import { toWellFormed } from '../../domain/text/well-formed.ts';
import type { ShapeName } from './series-style.ts';
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
/** An element; `content` must be markup already, attribute values are escaped here, null ones left out. */
function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
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

/** Where colour goes: inside, on the outline, or outline with paper inside. */
const solid = (color: string) => ({ fill: color, stroke: 'none', class: 'chart-fill' });
const outlined = (color: string) => ({ fill: 'none', stroke: color, 'stroke-width': 1.8, class: 'chart-stroke' });
const hollow = (color: string) => ({ fill: light.paper, stroke: color, 'stroke-width': 1.8, class: 'chart-hollow' });

/** An element without content: where it lies, and how it looks. */
interface Drawn {
  readonly name: string;
  readonly at: Attributes;
  readonly look: Attributes;
}

function drawn(shape: Shape, color: string): Drawn {
  switch (shape.kind) {
    case 'symbol':
      return {
        name: 'path',
        at: { d: symbolPath(shape.shape, shape.hollow ? shape.r - 0.7 : shape.r), transform: translate(shape.cx, shape.cy) },
        look: shape.hollow ? hollow(color) : solid(color),
      };
    case 'ring':
      return {
        name: 'circle',
        at: { cx: shape.cx, cy: shape.cy, r: shape.r },
        look: { ...outlined(color), 'stroke-width': 1.3, 'stroke-dasharray': shape.isUnbroken === true ? null : '2.6 2.4' },
      };
    case 'arrow': {
      const back = shape.x2 > shape.x1 ? -5 : 5;
      const d = `M${round(shape.x1)} ${round(shape.y)}H${round(shape.x2)}m${back} -4.5l${-back} 4.5l${back} 4.5`;
      return { name: 'path', at: { d }, look: { ...outlined(color), 'stroke-linejoin': 'round' } };
    }
    case 'bar':
      return {
        name: 'line',
        at: { x1: shape.x1, x2: shape.x2, y1: shape.y, y2: shape.y },
        look: { ...outlined(color), 'stroke-width': shape.hollow ? 2 : 4 },
      };
    case 'bracket': {
      const serif = shape.opens === 'left' ? -5 : 5;
      const top = shape.y - shape.height / 2;
      const d = `M${round(shape.x + serif)} ${round(top)}H${round(shape.x)}v${round(shape.height)}h${serif}`;
      return { name: 'path', at: { d }, look: { ...outlined(color), 'stroke-width': 2 } };
    }
    case 'line': {
      const path = line<{ x: number; y: number }>(
        (p) => p.x,
        (p) => p.y,
      ).digits(1);
      return { name: 'path', at: { d: path([...shape.points]) }, look: { ...outlined(color), 'stroke-width': 1.4 } };
    }
    case 'band': {
      // an outline lies inside its box
      const inset = shape.look === 'solid' ? 0 : 0.75;
      const { x, y, width, height } = shape.box;
      const looks = { solid, hollow, dashed: outlined };
      return {
        name: 'rect',
        at: { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset },
        look: {
          ...looks[shape.look](color),
          ...(shape.look === 'solid' ? {} : { 'stroke-width': 1.5 }),
          ...(shape.look === 'dashed' ? { 'stroke-dasharray': '3 3' } : {}),
        },
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

const looksAlike = (a: Drawn, b: Drawn): boolean => {
  const names = new Set([...Object.keys(a.look), ...Object.keys(b.look)]);
  return [...names].every((name) => a.look[name] === b.look[name]);
};

/** Shapes of one colour; neighbours that look alike are a group. */
const shapesSvg = (shapes: readonly Shape[], color: string): string =>
  runsOf(
    shapes.map((shape) => drawn(shape, color)),
    looksAlike,
  )
    .map(([first, ...more]) =>
      more.length === 0
        ? element(first.name, { ...first.at, ...first.look })
        : element('g', first.look, [first, ...more].map(({ name, at }) => element(name, at)).join('')),
    )
    .join('');

const ruleLooks: Record<PlacedRule['kind'], Attributes> = {
  grid: { stroke: light.rule, 'stroke-width': 1 },
  tick: { stroke: light.rule, 'stroke-width': 1, 'stroke-opacity': '0.45' },
  row: { stroke: light.ink3, 'stroke-width': 1, 'stroke-opacity': '0.45' },
  strand: { stroke: light.ink3, 'stroke-width': 1, 'stroke-dasharray': '1 5', 'stroke-opacity': '0.6' },
  zero: { stroke: light.ink3, 'stroke-width': 1 },
};
/** Where one line is drawn, as part of a path. */
const lineData = ({ x1, y1, x2, y2 }: PlacedRule): string => {
  const end = x1 === x2 ? `V${round(y2)}` : y1 === y2 ? `H${round(x2)}` : `L${round(x2)} ${round(y2)}`;
  return `M${round(x1)} ${round(y1)}${end}`;
};

/** Lines of one kind that follow each other are one path. */
const rulesSvg = (rules: readonly PlacedRule[]): string =>
  runsOf(rules, (a, b) => a.kind === b.kind)
    .map((run) => element('path', { class: `chart-rule--${run[0].kind}`, d: run.map(lineData).join(''), fill: 'none', ...ruleLooks[run[0].kind] }))
    .join('');

function runLook(style: RunStyle, color: string): Attributes {
  switch (style) {
    case 'city':
      return { class: 'chart-city', fill: color };
    case 'strong':
      return { class: 'chart-strong', fill: light.ink, 'font-weight': '600' };
    case 'plain':
      return { class: 'chart-plain', fill: light.ink };
    case 'quiet':
      return { class: 'chart-quiet', fill: light.ink3 };
  }
}

/** Texts stand on a paper-coloured halo, so that grid lines do not run through them. */
const halo = { stroke: light.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
const TYPE = 13;

/** The lines of a text, each an element; `shared` is what they do not get from a group around them. */
function linesSvg(text: PlacedText, color: string, shared: Attributes = {}): string[] {
  return text.lines.map(({ y, runs }) => {
    const looks: Attributes[] = runs.map((run) => ({ ...runLook(run.style, color), 'font-size': run.size === TYPE ? null : run.size }));
    const words = runs.map((run, i) => escapeXml((isSpaced(runs[i - 1], run) ? ' ' : '') + run.text));
    const at = { x: text.x, y, 'text-anchor': text.anchor === 'start' ? null : text.anchor };
    const [look] = looks;
    if (look === undefined || looks.length > 1)
      return element('text', { ...shared, ...at }, looks.map((each, i) => element('tspan', each, words[i] ?? '')).join(''));
    return element('text', { ...shared, ...look, class: [shared.class, look.class].filter(Boolean).join(' '), ...at }, words[0] ?? '');
  });
}

/** Texts as one group, or as one line that stands alone. */
function textSvg(texts: readonly PlacedText[], color: string): string {
  const shared = { class: 'chart-text', ...halo };
  const [only, ...more] = texts;
  if (only === undefined) return '';
  if (more.length === 0 && only.lines.length === 1) return linesSvg(only, color, shared).join('');
  return element('g', shared, texts.flatMap((text) => linesSvg(text, color)).join(''));
}

function itemSvg(item: PlacedItem, href: (url: string) => string): string {
  const { color, series } = item.style;
  const { leader, hit } = item;
  return element(
    'a',
    { class: `chart-dot chart-dot--${item.city} chart-series--${series}`, href: href(item.url), 'data-fact': item.fact },
    [
      element('title', {}, escapeXml(item.title)),
      hit === null ? '' : element('rect', { class: 'chart-hit', ...hit, fill: 'none', 'pointer-events': 'all' }),
      leader === null
        ? ''
        : element('line', { class: 'chart-leader', x1: leader.x, x2: leader.x, y1: leader.y1, y2: leader.y2, stroke: color, 'stroke-width': 1 }),
      shapesSvg(item.shapes, color),
      item.label === null ? '' : textSvg([item.label], color),
    ].join(''),
  );
}

/** Shapes that say nothing by themselves; neighbours of one series are one group. */
const decorSvg = (decor: readonly PlacedDecor[]): string =>
  runsOf(decor, (a, b) => a.style?.series === b.style?.series && a.style?.color === b.style?.color)
    .map((run) => {
      const { series, color } = run[0].style ?? { series: 'none', color: light.ink2 };
      return element(
        'g',
        { class: `chart-series--${series}`, 'aria-hidden': 'true' },
        shapesSvg(
          run.map(({ shape }) => shape),
          color,
        ),
      );
    })
    .join('');

/** Everything but the root element. */
function bodySvg(placed: Placed, href: (url: string) => string): string {
  return [rulesSvg(placed.rules), textSvg(placed.texts, light.ink2), decorSvg(placed.decor), ...placed.items.map((item) => itemSvg(item, href))].join('');
}

const rootAttributes = (width: number, height: number): Attributes => ({
  viewBox: `0 0 ${round(width)} ${round(height)}`,
  width,
  height,
  'font-family': FONT,
  'font-size': TYPE,
});

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

function standaloneSvg(placed: Placed, id: string, href: (url: string) => string, about: Standalone): string {
  const { head, foot, shift, full } = standaloneTexts(placed.width, placed.height, about);
  const width = placed.width + 2 * PAD;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart chart--file',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      ...rootAttributes(width, full),
    },
    [
      element('title', { id: `${id}-title` }, escapeXml(about.title)),
      element('desc', { id: `${id}-desc` }, escapeXml([about.desc, ...placed.items.map((item) => item.title), about.source].join('\n'))),
      element('rect', { class: 'chart-paper', width, height: full, fill: light.paper }),
      textSvg([head], light.ink),
      element('g', { transform: translate(PAD, shift) }, bodySvg(placed, href)),
      textSvg([foot], light.ink2),
    ].join(''),
  );
}

/**
 * The chart as one `<svg>` element. On the page it is a named group whose links the keyboard reaches; with
 * `standalone` it is a file that can be opened, printed and shared by itself.
 */
export function toSvg(placed: Placed, { id, label, href = (url) => url, standalone }: SvgOptions): string {
  if (standalone !== undefined) return standaloneSvg(placed, id, href, standalone);
  return element('svg', { class: 'chart', id, role: 'group', 'aria-label': label, ...rootAttributes(placed.width, placed.height) }, bodySvg(placed, href));
}
