/**
 * Who is charged with what: a panel a document, a row a topic, a column a kind of office under its name set upright. A dot
 * leads, a circle shares, a broken circle stands in an annex alone. Below, what body and annex charge with unlike offices.
 */
import type { BlankLook } from '../../domain/vocabulary.ts';
import { blankGlyph, GLYPH_R } from '../grammar/blank-glyph.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  plain,
  quiet,
  strong,
  wrapRuns,
  type Placed,
  type PlacedHeads,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from '../grammar/placed.ts';
import { seriesStyle } from '../grammar/series-style.ts';

/** How a kind of office is charged with a topic. */
export type ChargeLook = 'lead' | 'shared' | 'annex';
export interface OfficeRow {
  readonly topic: string;
  readonly url: string;
  /** The whole statement. */
  readonly title: string;
  /** By the id of the column. */
  readonly charges: ReadonlyMap<string, ChargeLook>;
}
/** A matter that body and annex charge with unlike offices. */
export interface OfficeDispute {
  readonly url: string;
  readonly matter: string;
  readonly said: string;
}
export interface OfficePanel {
  readonly city: string;
  readonly url: string;
  readonly name: string;
  readonly remarks: readonly string[];
  /** Place of the city among those shown. */
  readonly series: number;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly OfficeRow[];
  readonly disputes: readonly OfficeDispute[];
  /** In place of the panel. */
  readonly blank: { readonly look: BlankLook; readonly label: string } | null;
}
export interface OfficeTopicWords {
  readonly key: Readonly<Record<ChargeLook, string>>;
  readonly disputes: (document: string, n: number) => string;
}

const PANEL_GAP = 30;
const R = 4;
const NAMES = { narrow: 100, wide: 126 } as const;
/** From column to column: names set upright must not read across. */
const LEAST_SPACE = 4;
const MOST_PITCH = 20;

type Part = Omit<Placed, 'width' | 'height'> & { readonly bottom: number };
const join = (parts: readonly Part[], bottom: number): Part => ({
  rules: parts.flatMap((p) => p.rules),
  texts: parts.flatMap((p) => p.texts),
  decor: parts.flatMap((p) => p.decor),
  items: parts.flatMap((p) => p.items),
  bottom,
});
const only = (of: Partial<Part> & { readonly bottom: number }): Part => ({ rules: [], texts: [], decor: [], items: [], ...of });

interface Frame {
  readonly type: TypeScale;
  readonly names: number;
  readonly panel: number;
}

function chargeShape(look: ChargeLook, cx: number, cy: number): Shape {
  if (look === 'annex') return { kind: 'ring', cx, cy, r: R };
  return { kind: 'symbol', shape: 'circle', cx, cy, r: look === 'lead' ? R + 0.8 : R, hollow: look === 'shared' };
}

/** The columns in blocks of as many as find room, alike in size. */
function blocksOf<Column>(columns: readonly Column[], room: number, least: number): Column[][] {
  const most = Math.max(1, Math.floor(room / least));
  const each = Math.ceil(columns.length / Math.max(1, Math.ceil(columns.length / most)));
  return Array.from({ length: Math.ceil(columns.length / Math.max(1, each)) }, (_, i) => columns.slice(i * each, (i + 1) * each));
}

function placeBlock(panel: OfficePanel, columns: OfficePanel['columns'], left: number, top: number, { type, names, panel: width }: Frame): Part {
  const style = seriesStyle(panel.series);
  const pitch = Math.min(MOST_PITCH, (width - names) / columns.length);
  const x = (i: number) => left + names + (i + 0.5) * pitch;
  const upright = (text: string): Run[][] => [...text].map((char) => [quiet(char)]);
  const height = Math.max(...columns.map((c) => measure(upright(c.name), type).height));
  const heads = columns.map((c, i) => {
    const lines = upright(c.name);
    return placeText(lines, type, { x: x(i), top: top + height - measure(lines, type).height, anchor: 'middle', role: 'tick' });
  });
  const rules: PlacedRule[] = [];
  const items: PlacedItem[] = [];
  const texts: PlacedText[] = [...heads];
  let y = top + height + HEAD_FOOT;
  const first = y;
  for (const row of panel.rows) {
    const shown = columns.flatMap((c, i) => {
      const look = row.charges.get(c.id);
      return look === undefined ? [] : [{ look, at: x(i) }];
    });
    if (shown.length === 0) continue;
    const lines = wrapRuns([plain(row.topic)], names - 6, { body: type.small, small: type.small });
    const label = placeText(lines, { body: type.small, small: type.small }, { x: left, top: y + 2, role: 'label' });
    const bottom = label.box.y + label.box.height + 2;
    const middle = (y + bottom) / 2;
    items.push({
      fact: null,
      url: row.url,
      city: panel.city,
      style,
      title: row.title,
      shapes: shown.map(({ look, at }) => chargeShape(look, at, middle)),
      leader: null,
      label,
      hit: { x: left, y, width: names + columns.length * pitch, height: bottom - y },
    });
    rules.push({ kind: 'grid', x1: left, x2: left + names + columns.length * pitch, y1: y, y2: y });
    y = bottom;
  }
  const uprights = columns.map((_, i): PlacedRule => ({ kind: 'tick', x1: x(i), x2: x(i), y1: first, y2: y }));
  return { rules: [...uprights, ...rules], texts, decor: [], items, bottom: y };
}

/** From the name of a document to the names of its offices (px). */
const HEAD_GAP = 12;
/** From the names of offices to the first row (px). */
const HEAD_FOOT = 4;

function headOf(panel: OfficePanel, left: number, top: number, { type, panel: width }: Frame): PlacedItem {
  const runs: Run[] = [{ text: panel.name, style: 'city' }, ...panel.remarks.map(quiet)];
  return {
    fact: null,
    url: panel.url,
    city: panel.city,
    style: seriesStyle(panel.series),
    title: [panel.name, ...panel.remarks].join(' '),
    shapes: [],
    leader: null,
    label: placeText(wrapRuns(runs, width, type), type, { x: left, top, role: 'label' }),
    hit: null,
  };
}

function placePanel(panel: OfficePanel, left: number, top: number, frame: Frame): Part {
  const head = headOf(panel, left, top, frame);
  const parts: Part[] = [only({ items: [head], bottom: (head.label?.box.y ?? top) + (head.label?.box.height ?? 0) + 6 })];
  for (const columns of blocksOf(panel.columns, frame.panel - frame.names, frame.type.small + LEAST_SPACE))
    parts.push(placeBlock(panel, columns, left, (parts.at(-1)?.bottom ?? top) + (parts.length > 1 ? 16 : 0), frame));
  const { items, texts, ...rest } = join(parts, parts.at(-1)?.bottom ?? top);
  const { links, names } = oneLink(items);
  return { ...rest, items: links, texts: [...texts, ...names] };
}

/** A row is one link, in however many blocks it stands: its further names are plain texts. */
function oneLink(items: readonly PlacedItem[]): { links: PlacedItem[]; names: PlacedText[] } {
  const links = new Map<string, PlacedItem>();
  const names: PlacedText[] = [];
  for (const item of items) {
    const first = links.get(item.title);
    links.set(item.title, first === undefined ? item : { ...first, shapes: [...first.shapes, ...item.shapes] });
    if (first !== undefined && item.label !== null) names.push(item.label);
  }
  return { links: [...links.values()], names };
}

/** A document that charges nobody, or of which that cannot be told. */
function placeNone(panel: OfficePanel, top: number, width: number, type: TypeScale): Part {
  const { look, label } = panel.blank ?? { look: 'absent', label: '' };
  const head = headOf(panel, 0, top, { type, names: 0, panel: width });
  const box = head.label?.box ?? { x: 0, y: top, width: 0, height: 0 };
  const middle = box.y + box.height + lineHeight(type.small) / 2;
  const text = placeText(wrapRuns([quiet(label)], width - 20, type), type, { x: 2 * GLYPH_R + 4, top: middle - lineHeight(type.small) / 2, role: 'note' });
  const glyph = blankGlyph(look, GLYPH_R + 0.7, middle);
  return { rules: [], texts: [...glyph.texts, text], decor: glyph.decor, items: [head], bottom: text.box.y + text.box.height + 8 };
}

function placeDisputes(panel: OfficePanel, top: number, width: number, type: TypeScale, words: OfficeTopicWords): Part {
  const head = placeText(wrapRuns([strong(words.disputes(panel.name, panel.disputes.length))], width, type), type, { x: 0, top: top + 8, role: 'name' });
  let y = head.box.y + head.box.height + 4;
  const items = panel.disputes.map(({ url, matter, said }): PlacedItem => {
    const label = placeText(wrapRuns([plain(matter), quiet(said)], width, type), type, { x: 0, top: y, role: 'label' });
    y = label.box.y + label.box.height + 5;
    return {
      fact: null,
      url,
      city: panel.city,
      style: seriesStyle(panel.series),
      title: `${panel.name} ${matter} ${said}`,
      shapes: [],
      leader: null,
      label,
      hit: null,
    };
  });
  return { rules: [{ kind: 'row', x1: 0, x2: width, y1: top, y2: top }], texts: [head], decor: [], items, bottom: y };
}

function placeKey(panels: readonly OfficePanel[], type: TypeScale, width: number, words: OfficeTopicWords): Part {
  const held = new Set(panels.flatMap((p) => p.rows.flatMap((r) => [...r.charges.values()])));
  const texts: PlacedText[] = [];
  const decor: Placed['decor'][number][] = [];
  let [x, middle] = [0, lineHeight(type.small) / 2 + 1];
  for (const look of (['lead', 'shared', 'annex'] as const).filter((l) => held.has(l))) {
    const room = measure([[quiet(words.key[look])]], type).width;
    if (x > 0 && x + 16 + room > width) [x, middle] = [0, middle + lineHeight(type.small)];
    decor.push({ style: null, shape: chargeShape(look, x + 6, middle) });
    const text = placeLine([quiet(words.key[look])], type, { x: x + 16, middle, role: 'note' });
    texts.push(text);
    x = text.box.x + room + 18;
  }
  return only({ texts, decor, bottom: middle + lineHeight(type.small) / 2 });
}

/** Where the names of offices stand, each with the name of its document: names of one block end on one line. */
function headsOf({ texts, items, rules }: Pick<Placed, 'texts' | 'items' | 'rules'>): PlacedHeads[] {
  const tops = new Map<number, number>();
  for (const { role, box } of texts) {
    const bottom = Math.round(box.y + box.height);
    if (role === 'tick') tops.set(bottom, Math.min(tops.get(bottom) ?? Infinity, box.y));
  }
  const names = items.flatMap(({ label, shapes }) => (label === null || shapes.length > 0 ? [] : [label.box]));
  return [...tops].map(([end, highest]) => {
    const top = names.find((n) => n.y < highest && n.y + n.height > highest - HEAD_GAP)?.y ?? highest;
    const bottom = end + HEAD_FOOT;
    const strands = rules.filter((r) => r.kind === 'tick' && Math.abs(r.y1 - bottom) < 1);
    return { top, bottom, end: Math.max(bottom, ...strands.map((r) => r.y2)) };
  });
}

/** Places the panels row by row, then documents without offices, then what body and annex charge differently. */
export function placeOfficeTopics(panels: readonly OfficePanel[], { width, words }: { width: number; words: OfficeTopicWords }): Placed {
  const type: TypeScale = width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const told = panels.filter((p) => p.blank === null);
  const abreast = Math.max(1, Math.min(width >= 1000 ? 2 : 1, told.length));
  const frame: Frame = { type, names: width < 480 ? NAMES.narrow : NAMES.wide, panel: (width - PANEL_GAP * (abreast - 1)) / abreast };
  const parts: Part[] = [placeKey(panels, type, width, words)];
  let bottom = (parts[0]?.bottom ?? 0) + 14;
  for (let i = 0; i < told.length; i += abreast) {
    const line = told.slice(i, i + abreast).map((panel, k) => placePanel(panel, k * (frame.panel + PANEL_GAP), bottom, frame));
    parts.push(...line);
    bottom = Math.max(...line.map((p) => p.bottom)) + 22;
  }
  const below = (part: Part) => {
    parts.push(part);
    ({ bottom } = part);
  };
  for (const panel of panels.filter((p) => p.blank !== null)) below(placeNone(panel, bottom, width, type));
  for (const panel of panels.filter((p) => p.disputes.length > 0)) below(placeDisputes(panel, bottom + 6, width, type, words));
  const { bottom: height, ...all } = join(parts, bottom);
  return { width, height, ...all, ...(abreast === 1 ? { heads: headsOf(all) } : {}) };
}
