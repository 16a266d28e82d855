/**
 * Goals of the ladder of titles as a dot plot on a log scale: one band a title, within it one line a basis, so that a
 * number that exists, a number that is new and a number whose reading is unclear never stand on one line.
 */
import { seriesStyle } from '../grammar/series-style.ts';
import { toLines, type GoalLine } from './goal-lines.ts';
import { goalLabel, goalTitle, type Goal } from './goal-words.ts';
import { logScale, logTicks, placeTicks, tickText, type PlacedTick } from '../grammar/log-axis.ts';
import {
  lineHeight,
  measure,
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
  type TypeScale,
} from '../grammar/placed.ts';
import { placeKey, type KeyEntry } from './reading-key.ts';
import { strandExtent, toStrands, type Seat, type Standing, type Strand } from '../grammar/seats.ts';
import { goalShapes, markExtent, SYMBOL } from '../grammar/goal-shapes.ts';
import type { ChartWords } from '../grammar/words.ts';

export type { Goal } from './goal-words.ts';

/** One title, e.g. 国家级制造业单项冠军, with all goals set for it. */
export interface GoalRow {
  readonly id: string;
  readonly zh: string;
  readonly note?: string;
  readonly goals: readonly Goal[];
}
export interface TierGoalsOptions {
  /** Width of the chart in px, 280 or more. */
  readonly width: number;
  readonly words: ChartWords;
  /** Goals that the scale must hold beside those of the rows: charts that share it can be set side by side. */
  readonly scaled?: readonly Goal[];
}

/** Goals of one basis in one row. */
export interface PlacedGoalLine {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** y of the strands on which the marks stand. */
  readonly strands: readonly number[];
  /** Fact ids. */
  readonly facts: readonly string[];
}
export interface PlacedGoalRow {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly PlacedGoalLine[];
}
export interface PlacedTierGoals extends Placed {
  readonly ticks: readonly PlacedTick[];
  readonly rows: readonly PlacedGoalRow[];
}

/** Where things stand across the width, px. */
interface Frame {
  readonly width: number;
  readonly isWide: boolean;
  readonly type: TypeScale;
  /** Space for a row's name: a column of its own, or the whole width above the band. */
  readonly nameWidth: number;
  readonly captionX: number;
  readonly captionWidth: number;
  /** Where labels may stand. */
  readonly plot: Interval;
  /** Where the scale runs. */
  readonly scale: Interval;
}

const WIDE = 860;
const COMPACT = 480;
const NAME_COLUMN = 186;
const ROW_PAD = 9;
const LINE_GAP = 4;
/** Font sizes of a chart of this width. */
export const typeAt = (width: number): TypeScale => (width < COMPACT ? { body: 12.5, small: 11.5 } : { body: 13.5, small: 12 });

function toFrame(width: number, hasLeftArrows: boolean): Frame {
  const isWide = width >= WIDE;
  const type = typeAt(width);
  const captionX = isWide ? NAME_COLUMN + 14 : 0;
  const captionWidth = (isWide ? 7.6 : 4.4) * type.small;
  const left = captionX + captionWidth + 6;
  return {
    width,
    isWide,
    type,
    nameWidth: isWide ? NAME_COLUMN : width,
    captionX,
    captionWidth,
    plot: { left, right: width - 1 },
    scale: { left: left + (hasLeftArrows ? 36 : 14), right: width - 36 },
  };
}

function assertDrawable(goal: Goal, { firms }: ChartWords): void {
  const fail = (why: string, what: string): never => {
    throw new RangeError(`goal ${goal.fact} cannot be placed: ${why}; ${what}`);
  };
  if (!(goal.value > 0 && Number.isFinite(goal.value))) fail(`value ${goal.value} has no place on a log scale`, 'leave it out of the rows');
  if (goal.value_max !== null && goal.value_max < goal.value) fail(`range ${goal.value}–${goal.value_max} is upside down`, 'swap its ends');
  if (!firms.includes(goal.unit)) fail(`unit ${goal.unit} does not count firms`, `this chart counts ${firms.join(' ')} only`);
}

const upperEnd = (goal: Goal) => (goal.op === 'range' ? (goal.value_max ?? goal.value) : goal.value);

/** The first policy of a city in the chart goes by the city's name; the others add their year. */
function secondPolicies(goals: readonly Goal[]): (goal: Goal) => boolean {
  const first = new Map<string, string>();
  for (const goal of goals) if (!first.has(goal.city)) first.set(goal.city, goal.policy);
  return (goal) => first.get(goal.city) !== goal.policy;
}

interface Context {
  readonly frame: Frame;
  readonly words: ChartWords;
  readonly x: (value: number) => number;
  readonly isSecondPolicy: (goal: Goal) => boolean;
}

/** A goal with its label's lines, measured. */
interface Draft {
  readonly goal: Goal;
  readonly lines: Run[][];
  readonly standing: Standing;
}

function toDraft(goal: Goal, line: GoalLine, { frame, words, x, isSecondPolicy }: Context): Draft {
  const runs = goalLabel(goal, { isSecondPolicy: isSecondPolicy(goal), saysInferred: goal.basis_inferred && !line.isAllInferred }, words);
  const lines = wrapRuns(runs, frame.plot.right - frame.plot.left, frame.type);
  const extent = markExtent(goal, x(goal.value), x(upperEnd(goal)));
  return { goal, lines, standing: { ...extent, label: measure(lines, frame.type) } };
}

function toItem({ goal, lines, standing }: Draft, seat: Seat, y: number, half: number, row: GoalRow, { frame, words, x }: Context): PlacedItem {
  const { width, height } = standing.label;
  const top = { line: y - height / 2, above: y - half - 4 - height, below: y + half + 4 }[seat.lane];
  const style = seriesStyle(goal.series);
  const anchorX = { start: seat.left, middle: seat.left + width / 2, end: seat.left + width }[seat.anchor];
  const reach = goal.op === 'about' ? SYMBOL.ring : SYMBOL.r;
  const leader = { line: null, above: { x: standing.at, y1: y - reach - 1, y2: top + height }, below: { x: standing.at, y1: y + reach + 1, y2: top } }[
    seat.lane
  ];
  return {
    fact: goal.fact,
    url: goal.url,
    city: goal.city,
    style,
    title: goalTitle(goal, row.zh, words),
    shapes: goalShapes(goal, style.shape, x(goal.value), x(upperEnd(goal)), y),
    leader,
    label: placeText(lines, frame.type, { x: anchorX, top, anchor: seat.anchor, role: 'label' }),
    hit: null,
  };
}

interface Part {
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
  readonly items: readonly PlacedItem[];
}
const joinParts = (parts: readonly Part[]): Part => ({
  rules: parts.flatMap((p) => p.rules),
  texts: parts.flatMap((p) => p.texts),
  items: parts.flatMap((p) => p.items),
});

const strandRule = (y: number, { plot }: Frame): PlacedRule => ({ kind: 'strand', x1: plot.left, x2: plot.right, y1: y, y2: y });

function placeStrand(strand: Strand, drafts: readonly Draft[], top: number, row: GoalRow, context: Context): Part & { y: number; bottom: number } {
  const { above, below, half } = strandExtent(
    strand,
    drafts.map((d) => d.standing),
  );
  const y = top + above;
  const items = strand.members.flatMap((member, k) => {
    const draft = drafts[member];
    const seat = strand.seats[k];
    return draft === undefined || seat === undefined ? [] : [toItem(draft, seat, y, half, row, context)];
  });
  return { rules: [strandRule(y, context.frame)], texts: [], items, y, bottom: y + below };
}

/** Beside the first strand; on one line where the column is wide enough. */
function placeCaption(line: GoalLine, firstY: number, { captionX, captionWidth, type }: Frame): PlacedText {
  const lines = wrapRuns(line.caption.map(quiet), captionWidth, type);
  return placeText(lines, type, { x: captionX, top: firstY - lineHeight(type.small) / 2, role: 'caption' });
}

function placeGoalLine(line: GoalLine, top: number, row: GoalRow, context: Context): Part & { line: PlacedGoalLine } {
  const drafts = line.goals.map((goal) => toDraft(goal, line, context));
  const parts: ReturnType<typeof placeStrand>[] = [];
  for (const strand of toStrands(
    drafts.map((d) => d.standing),
    context.frame.plot,
  ))
    parts.push(placeStrand(strand, drafts, (parts.at(-1)?.bottom ?? top - 2) + 2, row, context));
  const caption = placeCaption(line, parts[0]?.y ?? top, context.frame);
  const bottom = Math.max(parts.at(-1)?.bottom ?? top, caption.box.y + caption.box.height);
  const joined = joinParts(parts);
  return {
    ...joined,
    texts: [caption],
    line: { key: line.key, top, bottom, strands: parts.map((p) => p.y), facts: line.goals.map((g) => g.fact) },
  };
}

function placeName(row: GoalRow, top: number, { nameWidth, type, isWide }: Frame): PlacedText {
  const name = strong(row.zh);
  const note = row.note === undefined || row.note === '' ? [] : [quiet(row.note)];
  const lines = isWide ? [[name], note].flatMap((runs) => wrapRuns(runs, nameWidth, type)) : wrapRuns([name, ...note], nameWidth, type);
  return placeText(lines, type, { x: 0, top, role: 'name' });
}

function placeRow(row: GoalRow, top: number, context: Context): Part & { row: PlacedGoalRow } {
  const { frame, words } = context;
  const name = placeName(row, top + ROW_PAD, frame);
  const start = frame.isWide ? top + ROW_PAD - 1 : name.box.y + name.box.height + LINE_GAP;
  const placed: ReturnType<typeof placeGoalLine>[] = [];
  for (const line of toLines(row.goals, words)) placed.push(placeGoalLine(line, (placed.at(-1)?.line.bottom ?? start - LINE_GAP) + LINE_GAP, row, context));
  const nothing = row.goals.length > 0 ? [] : [placeText([[quiet(words.nothing)]], frame.type, { x: frame.captionX, top: start, role: 'note' })];
  const foot = Math.max(placed.at(-1)?.line.bottom ?? start, name.box.y + name.box.height, ...nothing.map((t) => t.box.y + t.box.height));
  const joined = joinParts(placed);
  const rule: PlacedRule = { kind: 'row', x1: 0, x2: frame.width, y1: top, y2: top };
  return {
    rules: [rule, ...joined.rules],
    texts: [name, ...nothing, ...joined.texts],
    items: joined.items,
    row: { id: row.id, top, bottom: foot + ROW_PAD, lines: placed.map((p) => p.line) },
  };
}

/** Unit and kind of scale, and the middle of the row of tick numbers. */
function placeAxisTitle({ type, isWide, width }: Frame, words: ChartWords): { text: PlacedText; middle: number } {
  const lines = wrapRuns([quiet(words.axis)], width, type);
  const text = placeText(lines, type, { x: 0, top: 2, role: 'caption' });
  const height = lineHeight(type.small);
  return { text, middle: isWide ? 2 + height / 2 : text.box.y + text.box.height + height / 2 };
}

function keyOf(goals: readonly Goal[], words: ChartWords): KeyEntry[] {
  const some = (is: (goal: Goal) => boolean, entry: KeyEntry) => (goals.some(is) ? [entry] : []);
  return [
    ...some((g) => !g.draft, { form: 'solid', text: words.key.goal }),
    ...some((g) => g.draft, { form: 'hollow', text: words.key.draft }),
    ...some((g) => g.op === 'ge' || g.op === 'gt', { form: 'right', text: words.key.open }),
    ...some((g) => g.op === 'le', { form: 'left', text: words.key.least }),
    ...some((g) => g.op === 'about', { form: 'ring', text: words.key.about }),
    ...some((g) => g.op === 'range', { form: 'bar', text: words.key.range }),
  ];
}

/**
 * Places all goals of the rows, in the rows' order. Every goal becomes one item in each row that lists it.
 * @throws RangeError where a goal has no place on a log scale of enterprises (value 0, unit %).
 */
export function placeTierGoals(rows: readonly GoalRow[], { width, words, scaled = [] }: TierGoalsOptions): PlacedTierGoals {
  const goals = rows.flatMap((row) => row.goals);
  for (const goal of goals) assertDrawable(goal, words);
  const frame = toFrame(
    width,
    [...goals, ...scaled].some((g) => g.op === 'le'),
  );
  const values = goals.length === 0 ? [1, 10] : [...goals, ...scaled].flatMap((g) => [g.value, upperEnd(g)]);
  const steps = logTicks(Math.min(...values), Math.max(...values));
  const x = logScale(steps, frame.scale);
  const ticks = placeTicks(steps, x, frame.type);
  const axis = placeAxisTitle(frame, words);
  const context: Context = { frame, words, x, isSecondPolicy: secondPolicies(goals) };
  const head = axis.middle + lineHeight(frame.type.small) / 2 + 3;
  const placed: ReturnType<typeof placeRow>[] = [];
  for (const row of rows) placed.push(placeRow(row, placed.at(-1)?.row.bottom ?? head, context));
  const foot = placed.at(-1)?.row.bottom ?? head;
  const labelled = ticks.filter((t) => t.isLabelled);
  const footMiddle = foot + 5 + lineHeight(frame.type.small) / 2;
  const key = placeKey(keyOf(goals, words), { left: 0, right: width, top: footMiddle + lineHeight(frame.type.small) / 2 + 8 }, frame.type);
  const joined = joinParts(placed);
  return {
    width,
    height: key.bottom + 2,
    ticks,
    rows: placed.map((p) => p.row),
    rules: [
      // the rows' names stand across the band on narrow charts, so the grid is drawn line by line below them
      ...gridRules(ticks, placed, frame),
      ...joined.rules,
      { kind: 'row', x1: 0, x2: width, y1: foot, y2: foot },
    ],
    texts: [axis.text, ...labelled.flatMap((t) => [tickText(t, axis.middle, frame.type), tickText(t, footMiddle, frame.type)]), ...joined.texts, ...key.texts],
    decor: key.decor,
    items: joined.items,
  };
}

/** Grid lines through the bands, not through the names above them. */
function gridRules(ticks: readonly PlacedTick[], rows: readonly { row: PlacedGoalRow }[], frame: Frame): PlacedRule[] {
  return rows.flatMap(({ row }) => {
    const top = frame.isWide ? row.top : (row.lines[0]?.top ?? row.bottom);
    return ticks.map((t): PlacedRule => ({ kind: t.isLabelled ? 'grid' : 'tick', x1: t.x, x2: t.x, y1: top, y2: row.bottom }));
  });
}
