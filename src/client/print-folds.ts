/**
 * Prints what is folded: the sheet for paper unfolds it where a browser can style a fold's content, elsewhere folds are
 * opened for the print and closed again.
 */
export function unfoldForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}

/** Paper leads back to what was shown: the stamp at its end tells what was chosen, too. */
export function stampChoice(): void {
  addEventListener('beforeprint', () => document.querySelector('[data-choice]')?.replaceChildren(location.search + location.hash));
}
