/**
 * A step shows and hides rows as far as the window reaches, and a little below it; the others follow, some in each frame
 * after the one that answers: a long table answers as fast as a short one. What stands further down is not painted in the
 * frame that answers, as a browser otherwise paints several heights of the window. Before paper, all of them.
 */
import { afterFrame } from '../after-frame.ts';
import { paintDownTo } from '../paint-near.ts';

/** A row whose height nobody knows is taken for a low one (px), so that too many stand rather than too few. */
const LEAST_HEIGHT = 48;
/** How far a step reaches at once, in heights of the window: rows just below its end cost a frame that nobody sees. */
const REACH = 1.05;
/** Rows shown or hidden in a frame. */
const ROWS_A_FRAME = 14;

/**
 * How many rows, in their order, reach below the window.
 * @param heights of the rows (px); null: not known
 * @param room from the first row to a little below the window's end (px)
 */
export function countNear(heights: readonly (number | null)[], room: number): number {
  let [near, filled] = [0, 0];
  while (near < heights.length && filled < room) filled += heights[near++] ?? LEAST_HEIGHT;
  return near;
}

export class FarRows {
  private readonly heights = new WeakMap<HTMLElement, number>();
  /** Rows that are laid out already: they stay so until they are hidden. */
  private standing = new Set<HTMLElement>();
  /** What is to be hidden or shown, where it is not so yet. */
  private readonly wanted = new Map<HTMLElement, boolean>();
  private turn = 0;

  constructor(private readonly table: HTMLTableElement) {
    addEventListener('beforeprint', () => this.settle());
  }

  /** Looks which rows of the table stand, how high, and where: before anything of it is changed. @returns its room in the window (px) */
  measure(): number {
    // a table that is put aside whole stays laid out as it was
    if (this.table.parentElement?.hidden !== false) return innerHeight;
    this.standing = new Set();
    for (const row of this.table.rows) {
      const height = row.offsetHeight;
      if (height === 0) continue;
      this.heights.set(row, height);
      this.standing.add(row);
    }
    return innerHeight * REACH - this.table.getBoundingClientRect().top;
  }

  /** A row gets other cells, or another place. */
  remake(row: HTMLElement): void {
    this.standing.delete(row);
  }

  /** A row or a body of rows is to be hidden or shown: with {@link putOff}, or soon after it. */
  hide(element: HTMLElement, isHidden: boolean): void {
    if (element.hidden === isHidden) this.wanted.delete(element);
    else this.wanted.set(element, isHidden);
  }

  private isHidden = (element: HTMLElement): boolean => this.wanted.get(element) ?? element.hidden !== false;

  /** The rows that are not hidden, or will not be. */
  get rows(): HTMLTableRowElement[] {
    return [...this.table.tBodies].flatMap((body) => (this.isHidden(body) ? [] : [...body.rows].filter((row) => !this.isHidden(row))));
  }

  private apply(element: HTMLElement): void {
    const isHidden = this.wanted.get(element);
    if (isHidden === undefined) return;
    element.hidden = isHidden;
    this.wanted.delete(element);
  }

  /** Hides and shows what the room reaches; the rest in later frames. */
  putOff(room: number): void {
    const { rows } = this;
    const heights = rows.map((row) => this.heights.get(row) ?? null);
    const first = rows[countNear(heights, room)];
    const later: HTMLElement[] = [];
    let isFar = false;
    // a line of what is asked for may be taken away above the table: what it moves up is painted too
    paintDownTo(this.table, first === undefined ? null : room + innerHeight / 4);
    for (const body of this.table.tBodies) {
      if (!this.isHidden(body)) this.apply(body);
      for (const row of body.rows) {
        isFar ||= row === first;
        if (isFar && !this.isHidden(row) && !this.standing.has(row)) {
          row.hidden = true;
          this.wanted.set(row, false);
        }
        if (isFar) later.push(row);
        else this.apply(row);
      }
      later.push(body);
    }
    this.follow(
      later.filter((element) => this.wanted.has(element)),
      ++this.turn,
    );
  }

  private follow(later: readonly HTMLElement[], turn: number): void {
    this.table.toggleAttribute('data-far', later.length > 0);
    afterFrame(() => {
      if (turn !== this.turn) return;
      paintDownTo(this.table, null);
      for (const element of later.slice(0, ROWS_A_FRAME)) this.apply(element);
      if (later.length > 0) this.follow(later.slice(ROWS_A_FRAME), turn);
    });
  }

  /** Every row is as it is wanted. */
  settle(): void {
    this.turn++;
    this.table.removeAttribute('data-far');
    paintDownTo(this.table, null);
    for (const element of [...this.wanted.keys()]) this.apply(element);
  }
}
