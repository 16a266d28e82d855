/**
 * Paints an element as far as the window reaches: a browser otherwise paints several heights of the window below it, in
 * the frame that answers a reader too. The element bears a clip always, so that a change of it costs no walk of the tree.
 */
import { afterFrame } from './after-frame.ts';

/** How far the frame of an answer paints, in heights of the window: what it says above may move the element up. */
const PAINTED = 1.25;

/** @param height of what is painted, from the element's top (px); null: all of it */
export function paintDownTo(element: HTMLElement, height: number | null): void {
  element.style.clipPath = height === null ? '' : `inset(-100vmax -100vmax calc(100% - ${height}px))`;
}

/** In the frame that comes what stands in the window is painted, and a little below it; all of it in the next. */
export function paintNear(element: HTMLElement): void {
  paintDownTo(element, innerHeight * PAINTED - element.getBoundingClientRect().top);
  afterFrame(() => paintDownTo(element, null));
}
