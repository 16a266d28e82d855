/**
 * Gives each mark's label a seat so that no two labels, and no label and mark, ever overlap.
 *
 * Marks stand on a strand, a horizontal line. A label sits on the strand beside its mark, or in the one lane above or
 * below it, over its mark. Within a lane only intervals of x must be kept apart; lanes never overlap in y. Marks that
 * cannot be seated together go to further strands, and a mark alone always has a seat: the layout cannot fail.
 */
import type { Anchor, Interval } from './placed.ts';

/** A mark and the size of its label, px. */
export interface Standing {
  /** Everything drawn for the mark, arrows and rings included. */
  readonly mark: Interval;
  /** Where a leader would start; inside `mark`. */
  readonly at: number;
  /** Half the mark's height. */
  readonly half: number;
  readonly label: { readonly width: number; readonly height: number };
}
export type Lane = 'line' | 'above' | 'below';
export interface Seat {
  readonly lane: Lane;
  /** Left edge of the label's box. */
  readonly left: number;
  readonly anchor: Anchor;
}
export interface Strand {
  /** Indices into the standings, left to right, and their seats in the same order. */
  readonly members: readonly number[];
  readonly seats: readonly Seat[];
}

/** Clear space beside a mark and between two things on one lane. */
const GAP = 5;
const LANE_OVERHANG = 7;
/** Arrangements looked at before the best so far is taken. */
const VISITS = 4000;

type Candidate = Seat & { readonly cost: number };

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

function laneCandidates(s: Standing, frame: Interval, lane: 'above' | 'below', cost: number): Candidate[] {
  const { width } = s.label;
  const seat = (left: number, anchor: Anchor, extra: number): Candidate => ({
    lane,
    left: clamp(left, frame.left, frame.right - width),
    anchor,
    cost: cost + extra,
  });
  return [seat(s.at - width / 2, 'middle', 0), seat(s.at - LANE_OVERHANG, 'start', 0.1), seat(s.at + LANE_OVERHANG - width, 'end', 0.2)];
}

/** Seats inside the frame, best first. */
function candidates(s: Standing, frame: Interval): Candidate[] {
  const beside: Candidate[] = [
    { lane: 'line', left: s.mark.right + GAP, anchor: 'start', cost: 0 },
    { lane: 'line', left: s.mark.left - GAP - s.label.width, anchor: 'end', cost: 0.4 },
  ];
  return [
    ...beside.filter((c) => c.left >= frame.left && c.left + s.label.width <= frame.right),
    ...laneCandidates(s, frame, 'above', 2),
    ...laneCandidates(s, frame, 'below', 2.6),
  ];
}

const isApart = (a: Interval, b: Interval) => a.right + GAP <= b.left || b.right + GAP <= a.left;
const areMarksApart = (marks: readonly Interval[]) => marks.every((a, i) => marks.slice(i + 1).every((b) => isApart(a, b)));

/** The cheapest seats for marks that share a strand; null where there are none. */
export function seatLabels(standings: readonly Standing[], frame: Interval): Seat[] | null {
  if (!areMarksApart(standings.map((s) => s.mark))) return null;
  const options = standings.map((s) => candidates(s, frame));
  const labelOf = (seat: Seat, i: number): Interval => ({ left: seat.left, right: seat.left + (standings[i]?.label.width ?? 0) });
  const isFree = (seat: Seat, i: number, taken: readonly Seat[]) => {
    const own = labelOf(seat, i);
    const others = taken.flatMap((t, k) => (t.lane === seat.lane ? [labelOf(t, k)] : []));
    const marks = seat.lane === 'line' ? standings.filter((_, k) => k !== i).map((s) => s.mark) : [];
    return [...others, ...marks].every((other) => isApart(own, other));
  };
  let best: { seats: Seat[]; cost: number } | null = null;
  let visits = 0;
  const visit = (taken: Seat[], cost: number): void => {
    if (visits++ > VISITS || (best !== null && cost >= best.cost)) return;
    const next = options[taken.length];
    if (next === undefined) best = { seats: taken, cost };
    else for (const c of next) if (isFree(c, taken.length, taken)) visit([...taken, c], cost + c.cost);
  };
  visit([], 0);
  return (best as { seats: Seat[] } | null)?.seats.map(({ lane, left, anchor }) => ({ lane, left, anchor })) ?? null;
}

/** Distributes marks over as few strands as first fit finds. Throws where a label is wider than the frame: wrap it first. */
export function toStrands(standings: readonly Standing[], frame: Interval): Strand[] {
  const wide = standings.find((s) => s.label.width > frame.right - frame.left);
  if (wide !== undefined) throw new Error(`a label of ${wide.label.width} px cannot stand in a frame of ${frame.right - frame.left} px; wrap it first`);
  const strands: Strand[] = [];
  const seat = (members: readonly number[]) =>
    seatLabels(
      members.flatMap((m) => standings[m] ?? []),
      frame,
    );
  for (const index of standings.map((_, i) => i).sort((a, b) => (standings[a]?.at ?? 0) - (standings[b]?.at ?? 0))) {
    const at = strands.findIndex((strand) => seat([...strand.members, index]) !== null);
    const members = [...(strands[at]?.members ?? []), index];
    strands[at === -1 ? strands.length : at] = { members, seats: seat(members) ?? [] };
  }
  return strands;
}

/** Space between a strand's line and the labels above and below it, where leaders run. */
export const LEADER = 4;

/** Heights in px of a strand's parts: from its top to its line, and from its line to its bottom. */
export function strandExtent(strand: Strand, standings: readonly Standing[]): { above: number; below: number; half: number } {
  const height = (lane: Lane) => Math.max(0, ...strand.members.map((m, k) => (strand.seats[k]?.lane === lane ? (standings[m]?.label.height ?? 0) : 0)));
  const half = Math.max(height('line') / 2, ...strand.members.map((m) => standings[m]?.half ?? 0));
  const lane = (h: number) => (h === 0 ? 0 : LEADER + h);
  return { above: half + lane(height('above')), below: half + lane(height('below')), half };
}
