/**
 * Paints an element as far as the window reaches: a browser otherwise paints several heights of the window below it, in
 * the frame that answers a reader too. The element bears a clip always, so that a change of it costs no walk of the tree.
 */

/** @param height of what is painted, from the element's top (px); null: all of it */
export function paintDownTo(element: HTMLElement, height: number | null): void {
  element.style.clipPath = height === null ? '' : `inset(-100vmax -100vmax calc(100% - ${height}px))`;
}
