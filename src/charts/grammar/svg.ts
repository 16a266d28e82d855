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

function shapeSvg(shape: Shape, color: string): string {
  switch (shape.kind) {
    case 'symbol':
      return element('path', {
        d: symbolPath(shape.shape, shape.hollow ? shape.r - 0.7 : shape.r),
        transform: translate(shape.cx, shape.cy),
        ...(shape.hollow ? hollow(color) : solid(color)),
      });
    case 'ring':
      return element('circle', {
        cx: shape.cx,
        cy: shape.cy,
        r: shape.r,
        ...outlined(color),
        'stroke-width': 1.3,
        'stroke-dasharray': shape.isUnbroken === true ? null : '2.6 2.4',
      });
    case 'arrow': {
      const back = shape.x2 > shape.x1 ? -5 : 5;
      const d = `M${round(shape.x1)} ${round(shape.y)}H${round(shape.x2)}m${back} -4.5l${-back} 4.5l${back} 4.5`;
      return element('path', { d, ...outlined(color), 'stroke-linejoin': 'round' });
    }
    case 'bar':
      return element('line', { x1: shape.x1, x2: shape.x2, y1: shape.y, y2: shape.y, ...outlined(color), 'stroke-width': shape.hollow ? 2 : 4 });
    case 'bracket': {
      const serif = shape.opens === 'left' ? -5 : 5;
      const top = shape.y - shape.height / 2;
      return element('path', {
        d: `M${round(shape.x + serif)} ${round(top)}H${round(shape.x)}v${round(shape.height)}h${serif}`,
        ...outlined(color),
        'stroke-width': 2,
      });
    }
    case 'line':
      return element('path', {
        d: line<{ x: number; y: number }>(
          (p) => p.x,
          (p) => p.y,
        ).digits(1)([...shape.points]),
        ...outlined(color),
        'stroke-width': 1.4,
      });
    case 'band': {
      // an outline lies inside its box
      const inset = shape.look === 'solid' ? 0 : 0.75;
      const { x, y, width, height } = shape.box;
      const box = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
      const looks = { solid, hollow, dashed: outlined };
      return element('rect', {
        ...box,
        ...looks[shape.look](color),
        ...(shape.look === 'solid' ? {} : { 'stroke-width': 1.5 }),
        ...(shape.look === 'dashed' ? { 'stroke-dasharray': '3 3' } : {}),
      });
    }
  }
}

const ruleLooks: Record<PlacedRule['kind'], Attributes> = {
  grid: { stroke: light.rule, 'stroke-width': 1 },
  tick: { stroke: light.rule, 'stroke-width': 1, 'stroke-opacity': '0.45' },
  row: { stroke: light.ink3, 'stroke-width': 1, 'stroke-opacity': '0.45' },
  strand: { stroke: light.ink3, 'stroke-width': 1, 'stroke-dasharray': '1 5', 'stroke-opacity': '0.6' },
  zero: { stroke: light.ink3, 'stroke-width': 1 },
};
const ruleSvg = ({ kind, x1, y1, x2, y2 }: PlacedRule): string =>
  element('line', { class: `chart-rule chart-rule--${kind}`, x1, y1, x2, y2, ...ruleLooks[kind] });

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
function textSvg(text: PlacedText, color: string): string {
  return text.lines
    .map(({ y, runs }) => {
      const spans = runs.map((run, i) =>
        element('tspan', { ...runLook(run.style, color), 'font-size': run.size }, escapeXml((isSpaced(runs[i - 1], run) ? ' ' : '') + run.text)),
      );
      return element(
        'text',
        {
          class: `chart-text chart-${text.role}`,
          x: text.x,
          y,
          'text-anchor': text.anchor === 'start' ? null : text.anchor,
          stroke: light.paper,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        spans.join(''),
      );
    })
    .join('');
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
      ...item.shapes.map((shape) => shapeSvg(shape, color)),
      item.label === null ? '' : textSvg(item.label, color),
    ].join(''),
  );
}

const decorSvg = ({ style, shape }: PlacedDecor): string =>
  element('g', { class: `chart-decor chart-series--${style?.series ?? 'none'}`, 'aria-hidden': 'true' }, shapeSvg(shape, style?.color ?? light.ink2));

/** Everything but the root element. */
function bodySvg(placed: Placed, href: (url: string) => string): string {
  return [
    ...placed.rules.map(ruleSvg),
    ...placed.texts.map((text) => textSvg(text, light.ink2)),
    ...placed.decor.map(decorSvg),
    ...placed.items.map((item) => itemSvg(item, href)),
  ].join('');
}

const rootAttributes = (width: number, height: number): Attributes => ({
  viewBox: `0 0 ${round(width)} ${round(height)}`,
  width,
  height,
  'font-family': FONT,
  'font-size': 13,
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
      textSvg(head, light.ink),
      element('g', { transform: translate(PAD, shift) }, bodySvg(placed, href)),
      textSvg(foot, light.ink2),
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
