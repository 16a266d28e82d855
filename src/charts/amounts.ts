/**
 * What cities pay for one event, in 万元: a fixed sum is a bar with a dot, a cap an open bracket that nothing leads up
 * to, a share or a sum left open is said in words at the foot of the scale. Nothing is added up, nothing is ranked.
 */
import { scaleLinear, ticks as niceTicks } from 'd3';
import { cityStyle } from './city-style.ts';
import {
  lineHeight,
  measure,
  placeLine,
  placeText,
  quiet,
  strong,
  wrapRuns,
  type Interval,
  type Placed,
  type PlacedItem,
  type PlacedRule,
  type PlacedText,
  type Run,
  type Shape,
  type TypeScale,
} from './placed.ts';
import { placeKey, type KeyEntry } from './reading-key.ts';
import { LEADER, strandExtent, toStrands, type Seat, type Standing, type Strand } from './seats.ts';
import type { AmountRole } from '../domain/vocabulary.ts';
import { wordsZh, type CapWindow, type ChartWords, type Per } from './words.ts';

/** One amount of an incentive, as in `AmountRecord`; `of` as the reader should see it (printed name, not an id). */
export interface CityAmount {
  /** Amount id. */
  readonly fact: string;
  readonly role: AmountRole;
  /** In `unit`. */
  readonly value: number | null;
  readonly value_max: number | null;
  /** 元, 万元, 亿元 are drawn; %, 个百分点, 1∶1 are said. */
  readonly unit: string | null;
  readonly per: Per | null;
  readonly base: string | null;
  readonly of: string | null;
  readonly cap_window: CapWindow | null;
  readonly url: string;
}
/** One city's incentive for the event. */
export interface AmountRow {
  /** Incentive id. */
  readonly id: string;
  readonly city: string;
  readonly city_zh: string;
  /** Short name of the policy, e.g. 淮南 2020. */
  readonly label: string;
  /** What is paid for, e.g. 新认定省专精特新企业. */
  readonly zh: string;
  /** What the reader must know before comparing: 征求意见稿, 一次性, 效力未核实 …, in the order to be printed. */
  readonly conditions: readonly string[];
  readonly draft: boolean;
  readonly amounts: readonly CityAmount[];
}
export interface AmountsOptions {
  /** px, 280 or more. */
  readonly width: number;
  readonly words?: ChartWords;
}
export interface PlacedAmountRow {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly facts: readonly string[];
}
export interface PlacedAmounts extends Placed {
  readonly rows: readonly PlacedAmountRow[];
  /** 万元 and x; empty where no row names a sum of money. */
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

const inWan: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
/** A sum in 万元; null where the unit is no money. */
export const toWan = (value: number | null, unit: string | null): number | null => {
  const factor = unit === null ? undefined : inWan[unit];
  return value === null || factor === undefined ? null : value * factor;
};

/** A sum that can stand on the scale, 万元. */
interface Sum {
  readonly from: number;
  readonly to: number;
}
const drawnRoles: ReadonlySet<AmountRole> = new Set(['fixed', 'cap', 'floor', 'range']);
function toSum({ role, value, value_max, unit }: CityAmount): Sum | null {
  const from = toWan(value, unit);
  if (!drawnRoles.has(role) || from === null) return null;
  return { from, to: role === 'range' ? (toWan(value_max, unit) ?? from) : from };
}

/** 30 万元, 1–2 万元, 10%; a ratio such as 1∶1 stands in the unit. */
function printed({ value, value_max, unit }: CityAmount): string {
  if (unit !== null && /[∶:：]/.test(unit)) return unit;
  const number = value_max === null ? `${value}` : `${value}–${value_max}`;
  return unit === '%' ? `${number}%` : `${number} ${unit ?? ''}`.trim();
}

/** The amount in words, without city. */
export function amountText(amount: CityAmount, words: ChartWords = wordsZh): string {
  const sum = printed(amount);
  switch (amount.role) {
    case 'unspecified':
      return words.amounts.unspecified;
    case 'rate':
      return words.amounts.rate(amount.base ?? '', sum);
    case 'ratio':
      return words.amounts.ratio(amount.of ?? '', sum);
    case 'uplift':
      return words.amounts.uplift(amount.of ?? '', sum);
    case 'cap':
      return words.amounts.cap(sum);
    case 'floor':
      return words.amounts.floor(sum);
    case 'fixed':
    case 'range':
      return sum;
  }
}

function remarks({ per, role, cap_window }: CityAmount, words: ChartWords): string[] {
  return [...(per === null ? [] : [words.amounts.pers[per]]), ...(role === 'cap' && cap_window !== null ? [words.amounts.windows[cap_window]] : [])];
}

const isOpen = ({ role }: CityAmount) => role === 'unspecified';
const amountRuns = (amount: CityAmount, words: ChartWords): Run[] => [
  isOpen(amount) ? quiet(amountText(amount, words)) : strong(amountText(amount, words)),
  ...remarks(amount, words).map(quiet),
];

const amountTitle = (amount: CityAmount, row: AmountRow, words: ChartWords): string =>
  `${row.label}${row.draft ? words.bracketed(words.draft) : ''}${words.colon}${[row.zh, amountText(amount, words), ...remarks(amount, words), ...row.conditions].join(words.comma)}`;

const DOT = { r: 5.5, half: 7.5 } as const;
const BRACKET = 20;
const ROW_PAD = 9;

interface Context {
  readonly words: ChartWords;
  readonly type: TypeScale;
  readonly width: number;
  readonly isWide: boolean;
  readonly nameWidth: number;
  readonly plot: Interval;
  readonly x: (wan: number) => number;
}

/** Room of an amount's mark; words without a mark have none, at the foot of the scale. */
function extent(amount: CityAmount, { x, plot }: Context): { mark: Interval; at: number; half: number } {
  const sum = toSum(amount);
  if (sum === null) return { mark: { left: plot.left - 4, right: plot.left - 4 }, at: plot.left, half: 0 };
  const [from, to] = [x(sum.from), x(sum.to)];
  if (amount.role === 'fixed') return { mark: { left: x(0), right: to + DOT.half }, at: to, half: DOT.half };
  if (amount.role === 'range') return { mark: { left: from - DOT.half, right: to + DOT.half }, at: (from + to) / 2, half: DOT.half };
  return { mark: { left: from - 6, right: to + 6 }, at: from, half: BRACKET / 2 };
}

function shapesOf(amount: CityAmount, row: AmountRow, y: number, { x }: Context): Shape[] {
  const sum = toSum(amount);
  if (sum === null) return [];
  const { shape } = cityStyle(row.city);
  const dot = (cx: number): Shape => ({ kind: 'symbol', shape, cx, cy: y, r: DOT.r, hollow: row.draft });
  const bar = (x1: number): Shape => ({ kind: 'bar', x1, x2: x(sum.to), y, hollow: row.draft });
  switch (amount.role) {
    case 'fixed':
      return [bar(x(0)), dot(x(sum.to))];
    case 'range':
      return [bar(x(sum.from)), dot(x(sum.from)), dot(x(sum.to))];
    default:
      return [{ kind: 'bracket', opens: amount.role === 'cap' ? 'left' : 'right', x: x(sum.to), y, height: BRACKET }];
  }
}

interface Draft {
  readonly amount: CityAmount;
  readonly lines: Run[][];
  readonly standing: Standing;
}
function toDraft(amount: CityAmount, context: Context): Draft {
  const lines = wrapRuns(amountRuns(amount, context.words), context.plot.right - context.plot.left - 2, context.type);
  return { amount, lines, standing: { ...extent(amount, context), label: measure(lines, context.type) } };
}

function toItem({ amount, lines, standing }: Draft, seat: Seat, y: number, half: number, row: AmountRow, context: Context): PlacedItem {
  const { width, height } = standing.label;
  const top = { line: y - height / 2, above: y - half - LEADER - height, below: y + half + LEADER }[seat.lane];
  const anchorX = { start: seat.left, middle: seat.left + width / 2, end: seat.left + width }[seat.anchor];
  const leader = { line: null, above: { x: standing.at, y1: y - standing.half, y2: top + height }, below: { x: standing.at, y1: y + standing.half, y2: top } };
  return {
    fact: amount.fact,
    url: amount.url,
    city: row.city,
    style: cityStyle(row.city),
    title: amountTitle(amount, row, context.words),
    shapes: shapesOf(amount, row, y, context),
    leader: leader[seat.lane],
    label: placeText(lines, context.type, { x: anchorX, top, anchor: seat.anchor, role: 'label' }),
    hit: null,
  };
}

/** Each amount has a line of its own: amounts of one incentive are of different kinds. */
function placeAmount(amount: CityAmount, top: number, row: AmountRow, context: Context): { item: PlacedItem | null; y: number; bottom: number } {
  const draft = toDraft(amount, context);
  const strand: Strand | undefined = toStrands([draft.standing], context.plot)[0];
  const seat = strand?.seats[0];
  if (strand === undefined || seat === undefined) return { item: null, y: top, bottom: top };
  const { above, below, half } = strandExtent(strand, [draft.standing]);
  const y = top + above;
  return { item: toItem(draft, seat, y, half, row, context), y, bottom: y + below };
}

function placeRowName(row: AmountRow, top: number, { nameWidth, type, isWide }: Context): PlacedText {
  const head: Run[] = [{ text: row.label, style: 'city' }, strong(row.zh)];
  const conditions = row.conditions.length === 0 ? [] : wrapRuns([quiet(row.conditions.join(' · '))], nameWidth, type);
  const lines = isWide ? head.flatMap((run) => wrapRuns([run], nameWidth, type)) : wrapRuns(head, nameWidth, type);
  return placeText([...lines, ...conditions], type, { x: 0, top, role: 'name' });
}

interface PlacedPart {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly items: readonly PlacedItem[];
  readonly row: PlacedAmountRow;
}

function placeRow(row: AmountRow, top: number, context: Context): PlacedPart {
  const { isWide, plot, type, words } = context;
  const name = placeRowName(row, top + ROW_PAD, context);
  const start = isWide ? top + ROW_PAD : name.box.y + name.box.height + 4;
  const placed: ReturnType<typeof placeAmount>[] = [];
  for (const amount of row.amounts) placed.push(placeAmount(amount, (placed.at(-1)?.bottom ?? start - 3) + 3, row, context));
  const none = row.amounts.length > 0 ? [] : [placeText([[quiet(words.amounts.none)]], type, { x: plot.left + 1, top: start, role: 'note' })];
  const foot = Math.max(name.box.y + name.box.height, placed.at(-1)?.bottom ?? start, ...none.map((t) => t.box.y + t.box.height));
  return {
    rules: [{ kind: 'row', x1: 0, x2: context.width, y1: top, y2: top }],
    texts: [name, ...none],
    items: placed.flatMap((p) => p.item ?? []),
    row: { id: row.id, top, bottom: foot + ROW_PAD, facts: row.amounts.map((a) => a.fact) },
  };
}

function keyOf(rows: readonly AmountRow[], words: ChartWords): KeyEntry[] {
  const drawn = rows.flatMap((row) => row.amounts.filter((a) => toSum(a) !== null).map((a) => ({ role: a.role, draft: row.draft })));
  const entry = (form: KeyEntry['form'], text: string, is: (d: (typeof drawn)[number]) => boolean) => (drawn.some(is) ? [{ form, text }] : []);
  return [
    ...entry('fixed', words.key.fixed, (d) => d.role === 'fixed'),
    ...entry('cap', words.key.cap, (d) => d.role === 'cap'),
    ...entry('floor', words.key.floor, (d) => d.role === 'floor'),
    ...entry('bar', words.key.range, (d) => d.role === 'range'),
    ...entry('hollow', words.key.draft, (d) => d.draft && d.role !== 'cap' && d.role !== 'floor'),
  ];
}

/** Places one event's amounts, rows in the order given. Every amount becomes one item. */
export function placeAmounts(rows: readonly AmountRow[], { width, words = wordsZh }: AmountsOptions): PlacedAmounts {
  const isWide = width >= 720;
  const type: TypeScale = width < 480 ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 };
  const nameWidth = isWide ? Math.min(300, width * 0.34) : width;
  const plot: Interval = { left: isWide ? nameWidth + 20 : 0, right: width - 1 };
  const sums = rows.flatMap((row) => row.amounts.flatMap((a) => toSum(a)?.to ?? []));
  const scale = scaleLinear([0, Math.max(...sums, 0) || 1], [plot.left + 1, width - 22]).nice(4);
  const x = (wan: number) => scale(wan);
  const context: Context = { words, type, width, isWide, nameWidth, plot, x };
  const ticks = sums.length === 0 ? [] : niceTicks(0, scale.domain()[1] ?? 1, width < 480 ? 4 : 8).map((value) => ({ value, x: x(value) }));
  const unit = placeLine([quiet(words.axis.money)], type, { x: 0, middle: 2 + lineHeight(type.small) / 2, role: 'caption' });
  const tickMiddle = unit.box.y + unit.box.height / 2 + (isWide ? 0 : unit.box.height);
  const head = ticks.length === 0 ? 0 : tickMiddle + lineHeight(type.small) / 2 + 3;
  const placed: PlacedPart[] = [];
  for (const row of rows) placed.push(placeRow(row, placed.at(-1)?.row.bottom ?? head, context));
  const foot = placed.at(-1)?.row.bottom ?? head;
  const key = placeKey(keyOf(rows, words), { left: 0, right: width, top: foot + 6 }, type);
  return {
    width,
    height: key.bottom + 2,
    rows: placed.map((p) => p.row),
    ticks,
    rules: [...placed.flatMap((p) => gridRules(p, ticks, isWide)), ...placed.flatMap((p) => p.rules), { kind: 'row', x1: 0, x2: width, y1: foot, y2: foot }],
    texts: [...(ticks.length === 0 ? [] : [unit]), ...ticks.map((t) => tickText(t, tickMiddle, type, plot)), ...placed.flatMap((p) => p.texts), ...key.texts],
    decor: key.decor,
    items: placed.flatMap((p) => p.items),
  };
}

/** The first number stands at the edge and is not centred across it. */
function tickText(tick: { value: number; x: number }, middle: number, type: TypeScale, plot: Interval): PlacedText {
  const isFirst = tick.value === 0;
  return placeLine([quiet(`${tick.value}`)], type, { x: isFirst ? plot.left : tick.x, middle, anchor: isFirst ? 'start' : 'middle', role: 'tick' });
}

/** On narrow charts the grid begins below the row's name. */
function gridRules({ row, texts }: PlacedPart, ticks: readonly { value: number; x: number }[], isWide: boolean): PlacedRule[] {
  const name = texts[0];
  const top = isWide || name === undefined ? row.top : name.box.y + name.box.height;
  return ticks.map((t) => ({ kind: t.value === 0 ? 'zero' : 'grid', x1: t.x, x2: t.x, y1: top, y2: row.bottom }));
}
