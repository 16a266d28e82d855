/** The frame of an answer paints the results as far as the window reaches; where that is, is known before: to ask then would lay out the page twice. */
import { afterFrame } from '../after-frame.ts';
import { paintDownTo } from '../paint-near.ts';

/** How far the frame of an answer paints, in heights of the window: what it says above may move the element up. */
const PAINTED = 1.25;

/** Where an element begins in the window, and the height of that (px). */
interface Reach {
  readonly top: number;
  readonly room: number;
}
const reaches = new WeakMap<HTMLElement, Reach>();

/** Looks it up now, and whenever the window or the height of the page has changed: nothing waits to be laid out then. */
function follow(element: HTMLElement): Reach {
  const look = (): Reach => {
    const reach = { top: element.getBoundingClientRect().top, room: innerHeight };
    reaches.set(element, reach);
    return reach;
  };
  addEventListener('scroll', look, { passive: true });
  addEventListener('resize', look);
  new ResizeObserver(look).observe(document.body);
  return look();
}

/** In the frame that comes what stands in the window is painted, and a little below it; all of it in the next. */
export function paintNear(element: HTMLElement): void {
  const { top, room } = reaches.get(element) ?? follow(element);
  paintDownTo(element, room * PAINTED - top);
  afterFrame(() => paintDownTo(element, null));
}
