/**
 * What an annex counts beside what the body sets, one small panel a thing: dots for the body, bars for the annex, a line a
 * statement with its basis before it. Each panel has its own scale from zero; where both count in the same way, a dotted
 * line carries the body's number down to the bars, so that one sees whether they reach it.
 */
import { scaleLinear } from 'd3';
import type { Operator } from '../../domain/vocabulary.ts';
import { goalShapes, SYMBOL } from '../grammar/goal-shapes.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  quiet,
  strong,
  wrapRuns,
  type Placed,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from '../grammar/placed.ts';
import { seriesStyle } from '../grammar/series-style.ts';

/** One number of the body or of the annex. */
export interface Statement {
  readonly fact: string;
  readonly url: string;
  readonly from: 'body' | 'annex';
  /** Where it stands and how it counts: 正文, 存量〔推定〕. */
  readonly caption: readonly string[];
  readonly op: Operator;
  /** In the unit that all statements of the panel share; null where no number is printed. */
  readonly value: number | null;
  /** ≥ 150 家. */
  readonly said: string;
  /** 2024, 2022–2024, 每年. */
  readonly when: string | null;
  /** The whole statement. */
  readonly title: string;
}
export interface PairPanel {
  readonly id: string;
  readonly name: string;
  /** What disagrees, in a few words, and where it is explained; null where both say the same. */
  readonly verdict: { readonly text: string; readonly url: string; readonly title: string } | null;
  /** Body and annex count in the same way. */
  readonly isComparable: boolean;
  readonly statements: readonly Statement[];
}
/** Panels that disagree in one way. */
export interface PairGroup {
  readonly id: string;
  readonly name: string;
  /** The two numbers cannot both hold. */
  readonly isGrave: boolean;
  readonly panels: readonly PairPanel[];
}
export interface PairGroups {
  readonly city: string;
  readonly groups: readonly PairGroup[];
}
export interface AnnexGoalWords {
  readonly key: { readonly body: string; readonly annex: string; readonly reach: string };
  readonly unequal: (text: string) => string;
}

const GAP = 32;
const BESIDE = 1000;
const TWO = 600;
const COMPACT = 480;
/** A line takes the pointer as high as this. */
const LINE = 24;
/** A bar shorter than this would not be seen. */
const LEAST_PLOT = 60;
const PAD = 14;

interface Frame {
  readonly type: TypeScale;
  readonly width: number;
  readonly panel: number;
  readonly caption: number;
  readonly city: string;
  readonly words: AnnexGoalWords;
}

interface Part {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly items: readonly PlacedItem[];
  readonly bottom: number;
}

const labelRuns = ({ said, when }: Statement): Run[] => [strong(said), ...(when === null ? [] : [quiet(when)])];

/** How far a mark reaches beyond its value, px. */
const reachOf = ({ from, op }: Statement): number =>
  op === 'ge' || op === 'gt' ? SYMBOL.arrow : op === 'about' ? SYMBOL.ring + 1 : from === 'body' ? SYMBOL.half : 2;

/** A dot for the body; for the annex a bar from zero, with its head where more is allowed. */
function shapesOf({ from, op }: Statement, zero: number, x: number, y: number): Shape[] {
  const style = seriesStyle(0);
  if (from === 'body') return goalShapes({ op, draft: false }, style.shape, x, x, y);
  const bar: Shape = { kind: 'bar', x1: zero, x2: x, y, hollow: false };
  return op === 'ge' || op === 'gt' ? [bar, { kind: 'arrow', x1: x, x2: x + SYMBOL.arrow - 2, y }] : [bar];
}

/** Lines of a panel: caption, mark, label. A caption is not said twice running. */
function placeStatements({ statements, isComparable }: PairPanel, left: number, top: number, frame: Frame): Part {
  const { type, panel, caption, city } = frame;
  const style = seriesStyle(0);
  const zero = left + caption + 8;
  const labels = statements.map((s) => wrapRuns(labelRuns(s), panel - caption - 8 - LEAST_PLOT, type));
  const widest = Math.max(...labels.map((lines) => measure(lines, type).width));
  const reach = Math.max(...statements.map(reachOf)) + 6;
  const x = scaleLinear([0, Math.max(Number.MIN_VALUE, ...statements.map((s) => s.value ?? 0))], [zero, left + panel - widest - reach]);
  const texts: PlacedText[] = [];
  const items: PlacedItem[] = [];
  const middles: number[] = [];
  let y = top;
  for (const [i, s] of statements.entries()) {
    const isSaid = i > 0 && String(statements[i - 1]?.caption) === String(s.caption);
    const captions = isSaid ? [] : wrapRuns(s.caption.map(quiet), caption, type);
    const lines = labels[i] ?? [];
    const height = Math.max(LINE, measure(captions, type).height + 4, measure(lines, type).height + 4);
    const middle = y + height / 2;
    if (captions.length > 0) texts.push(placeText(captions, type, { x: left, top: middle - measure(captions, type).height / 2, role: 'caption' }));
    const at = s.value === null ? null : x(s.value);
    const labelX = at === null ? zero + 6 : at + reachOf(s) + 6;
    const label = placeText(lines, type, { x: labelX, top: middle - measure(lines, type).height / 2, role: 'label' });
    items.push({
      fact: s.fact,
      url: s.url,
      city,
      style,
      title: s.title,
      shapes: at === null ? [] : shapesOf(s, zero, at, middle),
      leader: null,
      label,
      hit: { x: zero, y, width: label.box.x + label.box.width - zero, height },
    });
    middles.push(middle);
    y += height;
  }
  const body = statements.flatMap((s, i) => (isComparable && s.from === 'body' && s.value !== null ? [{ x: x(s.value), from: middles[i] ?? top }] : []));
  return {
    rules: [
      { kind: 'zero', x1: zero, x2: zero, y1: top, y2: y },
      ...body.map((b): PlacedRule => ({ kind: 'strand', x1: b.x, x2: b.x, y1: b.from + SYMBOL.half, y2: y })),
    ],
    texts,
    items,
    bottom: y,
  };
}

/** The name of a panel and, below it, what disagrees: a link to where that is explained. */
function placeHead({ name, verdict }: PairPanel, isGrave: boolean, left: number, top: number, { type, panel, city, words }: Frame): Part {
  const title = placeText(wrapRuns([strong(name)], panel, type), type, { x: left, top, role: 'name' });
  const foot = title.box.y + title.box.height;
  if (verdict === null) return { rules: [], texts: [title], items: [], bottom: foot };
  const run = isGrave ? strong(words.unequal(verdict.text)) : quiet(verdict.text);
  const label = placeText(wrapRuns([run], panel, type), type, { x: left, top: foot + 1, role: 'label' });
  const bottom = label.box.y + label.box.height;
  const item: PlacedItem = {
    fact: null,
    url: verdict.url,
    city,
    style: seriesStyle(0),
    title: verdict.title,
    shapes: [],
    leader: null,
    label,
    hit: { x: left, y: foot, width: label.box.width, height: Math.max(LINE, bottom - foot) },
  };
  return { rules: [], texts: [title], items: [item], bottom: foot + Math.max(LINE, bottom - foot) };
}

const joinParts = (parts: readonly Part[], bottom: number): Part => ({
  rules: parts.flatMap((p) => p.rules),
  texts: parts.flatMap((p) => p.texts),
  items: parts.flatMap((p) => p.items),
  bottom,
});

/** Panels of one line begin their lines at one height. */
function placePanels(panels: readonly PairPanel[], isGrave: boolean, top: number, frame: Frame): Part {
  const lefts = panels.map((_, i) => i * (frame.panel + GAP));
  const heads = panels.map((panel, i) => placeHead(panel, isGrave, lefts[i] ?? 0, top, frame));
  const start = Math.max(...heads.map((h) => h.bottom)) + 2;
  const lines = panels.map((panel, i) => placeStatements(panel, lefts[i] ?? 0, start, frame));
  return joinParts([...heads, ...lines], Math.max(...lines.map((l) => l.bottom)));
}

function placeGroup({ name, isGrave, panels }: PairGroup, top: number, columns: number, frame: Frame): Part {
  const { type, width } = frame;
  const big: TypeScale = { body: type.body + 1.5, small: type.small };
  const rule: PlacedRule = { kind: 'row', x1: 0, x2: width, y1: top, y2: top };
  const title = placeText(wrapRuns([strong(name)], width, big), big, { x: 0, top: top + 6, role: 'name' });
  const parts: Part[] = [{ rules: [rule], texts: [title], items: [], bottom: title.box.y + title.box.height }];
  for (let i = 0; i < panels.length; i += columns) {
    parts.push(placePanels(panels.slice(i, i + columns), isGrave, (parts.at(-1)?.bottom ?? top) + (i === 0 ? 6 : PAD), frame));
  }
  return joinParts(parts, parts.at(-1)?.bottom ?? top);
}

function placeKey({ type, width, words }: Frame): { texts: PlacedText[]; decor: Placed['decor']; bottom: number } {
  const shape = seriesStyle(0).shape;
  const form = {
    body: (x: number, y: number): Shape[] => [{ kind: 'symbol', shape, cx: x + 11, cy: y, r: SYMBOL.r, hollow: false }],
    annex: (x: number, y: number): Shape[] => [{ kind: 'bar', x1: x, x2: x + 22, y, hollow: false }],
    reach: (x: number, y: number): Shape[] => [{ kind: 'arrow', x1: x, x2: x + 21, y }],
  };
  const texts: PlacedText[] = [];
  const decor: Placed['decor'][number][] = [];
  let [x, middle] = [0, 2 + lineHeight(type.small) / 2];
  for (const kind of ['body', 'annex', 'reach'] as const) {
    const text = [quiet(words.key[kind])];
    const { width: w } = measure([text], type);
    if (x > 0 && x + 30 + w > width) [x, middle] = [0, middle + lineHeight(type.small) + 4];
    decor.push(...form[kind](x, middle).map((s) => ({ style: null, shape: s })));
    texts.push(placeLine(text, type, { x: x + 30, middle, role: 'note' }));
    x += 30 + w + 20;
  }
  return { texts, decor, bottom: middle + lineHeight(type.small) / 2 };
}

/** Places the groups one below the other; every statement becomes one item, every disagreement one more. */
export function placeAnnexGoals({ city, groups }: PairGroups, { width, words }: { width: number; words: AnnexGoalWords }): Placed {
  const isNarrow = width < COMPACT;
  const type: TypeScale = isNarrow ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const columns = width >= BESIDE ? 3 : width >= TWO ? 2 : 1;
  const frame: Frame = { type, width, panel: (width - GAP * (columns - 1)) / columns, caption: isNarrow ? 104 : columns === 2 ? 76 : 112, city, words };
  const key = placeKey(frame);
  const parts: Part[] = [];
  for (const group of groups) parts.push(placeGroup(group, (parts.at(-1)?.bottom ?? key.bottom) + PAD, columns, frame));
  const all = joinParts(parts, parts.at(-1)?.bottom ?? key.bottom);
  return { width, height: all.bottom + 6, rules: all.rules, texts: [...key.texts, ...all.texts], decor: key.decor, items: all.items };
}
