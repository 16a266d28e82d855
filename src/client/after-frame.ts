/** Calls back in the frame after the one that answers a reader: for what need not be waited for. */
export const afterFrame = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));
