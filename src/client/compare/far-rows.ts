/**
 * Rows far below the window are laid out after the frame that answers a step, some in each frame that follows: a long table
 * answers as fast as a short one. On paper they stand at once (`bench.css`).
 */

/** A row whose height nobody knows is taken for a low one (px), so that too many stand rather than too few. */
const LEAST_HEIGHT = 48;
/** Rows laid out in a frame. */
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
  private far: HTMLElement[] = [];
  private readonly heights = new WeakMap<HTMLElement, number>();
  private frame = 0;

  constructor(private readonly table: HTMLElement) {
    addEventListener('beforeprint', () => this.showAll());
  }

  /** Looks how high the rows of the table are, and where it stands: before anything of it is changed. @returns its room in the window (px) */
  measure(): number {
    for (const row of this.table.querySelectorAll<HTMLElement>('tbody > tr')) {
      if (!this.heights.has(row) && row.offsetHeight > 0) this.heights.set(row, row.offsetHeight);
    }
    return innerHeight * 1.3 - this.table.getBoundingClientRect().top;
  }

  /** Puts off the rows that are not hidden and stand below the room that there is. */
  putOff(room: number): void {
    this.showAll();
    const rows = [...this.table.querySelectorAll<HTMLElement>('tbody:not([hidden]) > tr:not([hidden])')];
    const near = countNear(
      rows.map((row) => this.heights.get(row) ?? null),
      room,
    );
    this.far = rows.slice(near);
    for (const row of this.far) row.dataset.far = '';
    if (this.far.length > 0) this.frame = requestAnimationFrame(() => this.next());
  }

  private next(): void {
    this.frame = requestAnimationFrame(() => {
      for (const row of this.far.splice(0, ROWS_A_FRAME)) delete row.dataset.far;
      if (this.far.length > 0) this.next();
    });
  }

  /** Every row stands. */
  showAll(): void {
    cancelAnimationFrame(this.frame);
    for (const row of this.far.splice(0)) delete row.dataset.far;
  }
}
